import { isoDay, isoMonth } from '../../kernel/day.js';
import { decide } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import { type Problem, problem, type Result, resultOf } from '../../kernel/result.js';
import { isoInstant, isoLocal } from '../../kernel/zone.js';
import type { Policy } from '../../policy/policy.js';
import { avoidBlackouts, daysOf } from './avoidance.js';
import { clashesOf } from './clash.js';
import { diagnostic, remarks } from './diagnostics.js';
import { findings } from './findings.js';
import type { Placement } from './placement.js';
import type { Diagnostic, JudgedSeries, Meeting, SeriesPlan } from './plan.js';
import { type ReadPlan, readPlan } from './reading.js';
import type { NominalDays } from './recurrence.js';
import { type MeetingSpan, meetingSpan } from './wall-time.js';

/**
 * The days and times of a group's meetings: counted month by month from the first, moved off the days that are ruled out as the plan
 * says, at the same local time through every change of the clocks, and judged against the policy.
 *
 * A count or a length other than the policy's is answered, and shows as a finding that is not met. So is a series that cannot be held:
 * its decision is not met and a diagnostic `INFEASIBLE` names the month and what blocks it.
 *
 * @param plan when the group wants to meet; a day is text such as `2027-02-09`, `time.zone` a table made by `zoneTable`
 * @param policy whose quantities stand in for what the plan leaves out
 * @returns the series, or every problem with its path: unreadable days, months and times, numbers out of range, a span that ends before
 * it starts, a month without the day asked for where those are rejected, a start that clocks never show or show twice, and a zone's
 * table that does not cover the years
 * @see Learning Together, DVRCV CoPs in practice
 * @example
 * series({ recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02', count: 1 }, policies.partnersInPrevention).value.meetings[0].date // => '2027-02-09'
 */
export function series(plan: SeriesPlan, policy: Policy): Result<JudgedSeries> {
  const read = readPlan(plan, policy);
  if (!read.ok) return read;
  const nominal = daysOf(read.value);
  const { placements, diagnostics } = avoidBlackouts(nominal, read.value);
  const problems = [...recurrenceProblems(nominal, read.value)];
  const spans = spansOf(placements, read.value, problems);
  return resultOf(problems, () => {
    const found = [...diagnostics, ...remarks(placements, read.value), ...timeRemarks(placements, spans, read.value)];
    const judged = { plan: read.value, nominal: nominal.days, placements, diagnostics: found };
    return {
      meetings: placements.map((placement, index) => meeting(placement, spans[index], read.value)),
      diagnostics: found,
      relaxations: [],
      zone: read.value.time?.zone.zone ?? null,
      zoneData: read.value.time?.zone.version ?? null,
      decision: decide(policy.id, findings(judged, policy)),
    };
  });
}

function recurrenceProblems(
  { days, skipped, absent }: NominalDays,
  { recurrence, count }: ReadPlan,
): readonly Problem[] {
  const [month] = absent;
  if (month !== undefined && recurrence.kind === 'dayOfMonth' && recurrence.missing === 'reject') {
    return [problem('recurrence.day', 'not-a-day', `There is no such day in ${isoMonth(month)}.`)];
  }
  if (days.length === count || skipped.length > 0) return [];
  return days.length === 0
    ? [problem('recurrence.day', 'not-a-day', 'None of the months of this series has such a day.')]
    : [problem('count', 'too-big', 'The calendar ends before the series has so many meetings.')];
}

/** When each meeting is held; empty where the plan has no time. */
function spansOf(placements: readonly Placement[], { time }: ReadPlan, problems: Problem[]): readonly MeetingSpan[] {
  if (time === null) return [];
  return placements.flatMap(({ day }) => {
    const span = meetingSpan(day, time);
    if (span.ok) return [span.value];
    problems.push(...span.problems.filter(({ message }) => !problems.some((each) => each.message === message)));
    return [];
  });
}

function timeRemarks(
  placements: readonly Placement[],
  spans: readonly MeetingSpan[],
  { busy }: ReadPlan,
): readonly Diagnostic[] {
  return spans.flatMap((span, index) => {
    const { number, nominal } = placements[index] ?? { number: null, nominal: null };
    if (nominal === null) return [];
    const clashes = clashesOf(span, busy ?? []);
    return [
      ...(span.happens === 'once' ? [] : [diagnostic('AMBIGUOUS_TIME', number, nominal)]),
      ...(clashes.length === 0 ? [] : [diagnostic('CLASH', number, nominal, clashes)]),
    ];
  });
}

function meeting(placement: Placement, span: MeetingSpan | undefined, { time }: ReadPlan): Meeting {
  const { number, nominal, day, weeks, because } = placement;
  const timed = time !== null && span !== undefined;
  return {
    number,
    nominal: isoDay(nominal),
    date: isoDay(day),
    start: timed ? isoLocal(time.zone, span.from) : null,
    instant: timed ? isoInstant(span.from) : null,
    end: timed ? isoLocal(time.zone, span.to) : null,
    moved: weeks === 0 ? null : { weeks, because: list(because, 'and') },
  };
}
