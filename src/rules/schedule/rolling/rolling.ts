import { allOf } from '../../../kernel/decision.js';
import { type Problem, type Result, resultOf } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import { dated } from './dating.js';
import { readRolling } from './reading.js';
import { inCalendar } from './reading-stream.js';
import { precessionWithRemedies } from './remedies.js';
import { clashesIn } from './resources.js';
import type { Thread } from './thread.js';
import type { RolledStream, RollingCalendar, RollingPlan } from './types.js';

/**
 * Series one after another through years, for one stream or for several that share facilitators and rooms: every meeting dated and
 * judged, nobody in two places at once, and for each stream whether its series start in the same months every year.
 *
 * The next series of a stream starts in the first open month after the month of the last nominal meeting of the one before, and the
 * months of break; a weekly one on or after the day after that meeting. Where that meeting was moved to a day that is not before the
 * first of the next series, the next series starts later, and a diagnostic says so. Of streams that compete for a resource the series
 * that starts in the earlier month is dated first, and in the same month that of the stream that stands first in the list: a later
 * horizon changes nothing that was dated before it.
 *
 * @param plan when the calendar starts and ends, when nobody meets, who and what is shared, and how each stream meets; zones are tables
 * made by `zoneTable`
 * @param policy whose quantities stand in for what a stream leaves out
 * @returns the calendar, or every problem with its path: what `series` refuses in a stream, a calendar with no end, with two, or with one
 * before its start, ids that stand twice or name nothing, every month closed, and more than 100 streams, 1,000 series or 20,000 meetings
 * @see Learning Together, An evolving and responsive model
 * @example
 * rolling({ from: '2026-02', series: 3, streams: [{ id: 'north', recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 } }] }, policies.partnersInPrevention).value.streams[0].series.map(({ from }) => from) // => ['2026-02-10', '2026-08-11', '2027-02-09']
 */
export function rolling(plan: RollingPlan, policy: Policy): Result<RollingCalendar> {
  const read = readRolling(plan, policy);
  if (!read.ok) return read;
  const problems: Problem[] = [];
  const threads = dated(read.value, policy, (found, place) => {
    problems.push(...(place === null ? [found] : inCalendar(found, plan, place)));
  });
  return resultOf(problems, () => {
    const clashes = clashesIn(read.value.resources);
    const verdicts = threads.flatMap(({ series }) => [
      series.length > 0 ? ('met' as const) : ('not-met' as const),
      ...series.map((each) => each.series.decision.outcome),
    ]);
    return {
      outcome: allOf([clashes.length === 0 ? 'met' : 'not-met', ...verdicts]),
      streams: threads.map(streamOf),
      clashes,
    };
  });
}

function streamOf({ stream, series, diagnostics }: Thread): RolledStream {
  const { id, facilitator, room, rhythm } = stream;
  return { id, facilitator, room, series, precession: precessionWithRemedies(rhythm, stream), diagnostics };
}
