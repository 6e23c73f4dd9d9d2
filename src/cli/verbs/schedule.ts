import { readScheduleFor, type ScheduleDocument } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { changesLines, seriesLines } from '../../formats/index.js';
import { explain } from '../../kernel/explain.js';
import { type Result, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import {
  diffSchedules,
  type JudgedSeries,
  type ScheduleChanges,
  series,
  type Timetable,
} from '../../rules/schedule/index.js';
import { withLastingNumbers } from '../../rules/schedule/lasting-numbers.js';
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
    const { names, found, changes, before } = result.value;
    return {
      ok: true,
      value: {
        no: found.decision.outcome === 'not-met',
        data: { ...names, policy: policy.id, ...found, ...answerOf(changes, before) },
        text: () =>
          `${[
            ...headingOf(names),
            ...seriesLines(found),
            '',
            ...explain(found.decision),
            ...(changes === null ? [] : ['', ...changesLines(changes)]),
          ].join('\n')}\n`,
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
  /** `null` where the document says nothing of an earlier version, or the new one cannot be held. */
  readonly changes: ScheduleChanges | null;
  readonly before: Timetable | undefined;
}

/**
 * What has changed, and how the series stands now; the timetable is what `before` takes the next time. Where nothing could be compared, it
 * stands as it did: its numbers would otherwise be forgotten, and given to other meetings.
 */
function answerOf(changes: ScheduleChanges | null, before: Timetable | undefined): object {
  if (changes === null) return before === undefined ? {} : { timetable: before };
  const { timetable, ...lists } = changes;
  return { changes: lists, timetable };
}

function dated(
  { id, title, before, holidays, ...own }: ScheduleDocument,
  policy: Policy,
  zoneData: string,
): Result<Dated> {
  const { part, problems: wrongHolidays, told } = withHolidays(own, holidays, []);
  const { plan, problems: wrongZone } = withZone(part, policy, zoneData, [], new Map());
  const result = series(plan, policy);
  const problems = [...wrongHolidays, ...wrongZone];
  if (!result.ok) return refused([...problems, ...result.problems.map(told)]);
  const names = { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) };
  const found = result.value;
  // A series that cannot be held has no dates to compare: nothing has been called off by asking.
  const changes = before === undefined || found.meetings.length === 0 ? null : diffSchedules(before, found);
  const shown = changes === null ? found : withLastingNumbers(found, changes);
  return resultOf(problems, () => ({ names, found: shown, changes, before }));
}
