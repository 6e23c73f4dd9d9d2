import {
  type RollingDocument,
  readRollingFor,
  type SeriesDocument,
  type StreamDocument,
} from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { rollingRows, rollingText } from '../../formats/index.js';
import { type Problem, problemsIn, type Result, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { type RollingCalendar, type RollingPlan, rolling as rollingCalendar } from '../../rules/schedule/index.js';
import { calendarNamed, withHolidays } from '../holidays.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';
import { lastYear, tablesFor, withZone } from '../zones.js';

/** Series one after another through years. */
export const rolling: Verb = {
  summary: 'series one after another through years, for streams that share facilitators and rooms',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy, host }) => {
    const result = readJsonFor(text, (claimed) =>
      readRollingFor(claimed, (document) => rolled(document, policy, host.zoneData)),
    );
    if (!result.ok) return result;
    const { value: calendar } = result;
    return {
      ok: true,
      value: {
        no: calendar.outcome === 'not-met',
        data: { policy: policy.id, ...calendar },
        text: () => rollingText(calendar, policy.id),
        rows: () => rollingRows(calendar),
      },
    };
  },
};

function rolled(document: RollingDocument, policy: Policy, zoneData: string): Result<RollingCalendar> {
  const { plan, wrongNames, told } = withNamesExchanged(document, policy, zoneData);
  const result = rollingCalendar(plan, policy);
  if (!result.ok) return refused([...wrongNames, ...result.problems.map(told)]);
  return resultOf(wrongNames, () => result.value);
}

interface Exchanged {
  readonly plan: RollingPlan;
  /** Calendars and zones that are none. */
  readonly wrongNames: readonly Problem[];
  /** Tells a problem of a calendar's day where the calendar is named. */
  readonly told: (found: Problem) => Problem;
}

/** Exchanges the names of calendars and zones for their days and tables; a stream's own calendar stands in place of the one for all. */
function withNamesExchanged({ holidays, ...document }: RollingDocument, policy: Policy, zoneData: string): Exchanged {
  const tables = tablesFor(
    document.streams.map((stream) => clocksOf(stream, document)),
    policy,
    zoneData,
    lastYear,
  );
  const named = holidays === undefined ? null : calendarNamed(holidays, 'holidays');
  // What the document says it covers stands in place of what its calendar covers, for every stream.
  const shared = named?.ok
    ? { ...named.value, covered: document.covered === undefined ? named.value.covered : undefined }
    : null;
  const wrongNames: Problem[] = named === null ? [] : [...problemsIn(named)];
  const tellers: Exchanged['told'][] = [];
  const streams = document.streams.map((stream, place) => {
    const path = ['streams', place];
    const { holidays: own, time: _named, ...days } = stream;
    const { part, problems, told } = withHolidays(days, own, path, shared);
    const { plan, problems: wrongZone } = withZone(clocksOf(stream, document), policy, zoneData, path, tables);
    wrongNames.push(...problems, ...wrongZone);
    tellers.push(told);
    return { ...part, time: plan.time };
  });
  return {
    plan: { ...document, streams },
    wrongNames,
    told: (found) => tellers.reduce((each, tell) => tell(each), found),
  };
}

/** What of a stream says which clocks it goes by, and from when on. */
function clocksOf(
  { time, recurrence, from }: StreamDocument,
  calendar: RollingDocument,
): Pick<SeriesDocument, 'time' | 'recurrence' | 'from'> {
  return { recurrence, from: from ?? calendar.from, ...(time === undefined ? {} : { time }) };
}
