import { readScheduleFor, type ScheduleDocument } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { seriesLines } from '../../formats/index.js';
import { explain } from '../../kernel/explain.js';
import { type Result, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { type JudgedSeries, series } from '../../rules/schedule/index.js';
import { withHolidays } from '../holidays.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';
import { withZone } from '../zones.js';

/** The dates of one group's meetings. */
export const schedule: Verb = {
  summary: "the dates of a group's meetings, with what was moved and why",
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy, host }) => {
    const result = readJsonFor(text, (claimed) =>
      readScheduleFor(claimed, (document) => dated(document, policy, host.zoneData)),
    );
    if (!result.ok) return result;
    const { names, found } = result.value;
    return {
      ok: true,
      value: {
        no: found.decision.outcome === 'not-met',
        data: { ...names, policy: policy.id, ...found },
        text: () => `${[...headingOf(names), ...seriesLines(found), '', ...explain(found.decision)].join('\n')}\n`,
        rows: () => [
          ['number', 'nominal', 'date', 'start', 'instant', 'end', 'moved weeks', 'because'],
          ...found.meetings.map(({ number, nominal, date, start, instant, end, moved }) => [
            number,
            nominal,
            date,
            start,
            instant,
            end,
            moved?.weeks ?? null,
            moved?.because ?? null,
          ]),
        ],
      },
    };
  },
};

/** What the document calls the series, as it says it. */
type Names = Pick<ScheduleDocument, 'id' | 'title'>;

function headingOf({ id, title = id }: Names): readonly string[] {
  return title === undefined ? [] : [title, ''];
}

interface Dated {
  readonly names: Names;
  readonly found: JudgedSeries;
}

function dated({ id, title, holidays, ...own }: ScheduleDocument, policy: Policy, zoneData: string): Result<Dated> {
  const { part, problems: wrongHolidays, told } = withHolidays(own, holidays, []);
  const { plan, problems: wrongZone } = withZone(part, policy, zoneData, [], new Map());
  const result = series(plan, policy);
  const problems = [...wrongHolidays, ...wrongZone];
  if (!result.ok) return refused([...problems, ...result.problems.map(told)]);
  const names = { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) };
  return resultOf(problems, () => ({ names, found: result.value }));
}
