import { readScheduleFor, type ScheduleDocument } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { seriesLines } from '../../formats/index.js';
import { explain } from '../../kernel/explain.js';
import { type Result, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { type JudgedSeries, series } from '../../rules/schedule/index.js';
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
    const { value: found } = result;
    return {
      ok: true,
      value: {
        no: found.decision.outcome === 'not-met',
        data: { policy: policy.id, ...found },
        text: () => `${[...seriesLines(found), '', ...explain(found.decision)].join('\n')}\n`,
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

function dated(document: ScheduleDocument, policy: Policy, zoneData: string): Result<JudgedSeries> {
  const { plan, problems } = withZone(document, policy, zoneData, [], new Map());
  const result = series(plan, policy);
  return result.ok ? resultOf(problems, () => result.value) : refused([...problems, ...result.problems]);
}
