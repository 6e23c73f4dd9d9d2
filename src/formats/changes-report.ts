import { instantOf } from '../kernel/instant.js';
import { list } from '../kernel/phrase.js';
import { sameData } from '../kernel/same.js';
import type { MeetingChange, ScheduleChanges } from '../rules/schedule/changes.js';
import type { KeptMeeting } from '../rules/schedule/plan.js';
import { dayInWords, momentInWords } from './dates.js';
import type { Cell } from './tables.js';

/**
 * What has changed in a series, as lines that can be mailed: one a meeting that was moved, called off, reinstated or added, then which stay.
 * Times are as clocks there show them; the distance from UTC is written only where nothing else is different.
 *
 * @example
 * changesLines(diffSchedules({ meetings: [] }, { meetings: [] })) // => ['Nothing has changed.']
 */
export function changesLines({ moved, cancelled, reinstated, added, unchanged }: ScheduleChanges): readonly string[] {
  const lines = [
    ...moved.map((change) => `Moved: meeting ${change.after.number}, ${movedInWords(change)}.`),
    ...cancelled.map((meeting) => `Cancelled: ${meetingInWords(meeting)}.`),
    ...reinstated.map(({ after }) => `Reinstated: ${meetingInWords(after)}.`),
    ...added.map((meeting) => `Added: ${meetingInWords(meeting)}.`),
  ];
  const numbers = unchanged.map(({ number }) => String(number));
  if (lines.length === 0) return ['Nothing has changed.'];
  if (numbers.length === 0) return lines;
  return [...lines, `Unchanged: ${numbers.length === 1 ? 'meeting' : 'meetings'} ${list(numbers, 'and')}.`];
}

/**
 * Every meeting of either version with when it was and when it is, for CSV: the heading first, the rest by number. What is cancelled is
 * nowhere now, and what is added was nowhere before.
 */
export function changesRows(changes: ScheduleChanges): readonly (readonly Cell[])[] {
  const { moved, cancelled, reinstated, added, unchanged } = changes;
  const rows = [
    ...moved.map(({ before, after }) => row('moved', before, after)),
    ...cancelled.map((meeting) => row('cancelled', meeting, null)),
    ...reinstated.map(({ before, after }) => row('reinstated', before, after)),
    ...added.map((meeting) => row('added', null, meeting)),
    ...unchanged.map((meeting) => row('unchanged', meeting, meeting)),
  ];
  return [
    ['number', 'change', 'date before', 'start before', 'end before', 'date', 'start', 'end', 'sequence', 'because'],
    ...rows.sort((one, other) => one.number - other.number).map(({ cells }) => cells),
  ];
}

function row(
  change: string,
  before: KeptMeeting | null,
  after: KeptMeeting | null,
): { readonly number: number; readonly cells: readonly Cell[] } {
  const now = after ?? before;
  const number = now?.number ?? 0;
  const when = (meeting: KeptMeeting | null): readonly Cell[] => [
    meeting?.date ?? null,
    meeting?.start ?? null,
    meeting?.end ?? null,
  ];
  const because = after?.moved?.because ?? null;
  return { number, cells: [number, change, ...when(before), ...when(after), now?.sequence ?? null, because] };
}

function meetingInWords(meeting: KeptMeeting): string {
  return `meeting ${meeting.number}, ${withHours(meeting)}`;
}

function movedInWords({ before, after }: MeetingChange): string {
  const told = before.date === after.date || sameData(before.moved, after.moved);
  const why = told || after.moved === null ? '' : `, because of ${after.moved.because}`;
  if ((before.start === null) !== (after.start === null)) {
    const [from, to] = [before, after].map(
      (each) => `${withHours(each)}${each.start === null ? ' without a time' : ''}`,
    );
    return `from ${from} to ${to}${why}`;
  }
  const ways = lengthOf(before) === lengthOf(after) ? [withStart, ...closer] : closer;
  const tells = ways.find((way) => way(before) !== way(after)) ?? withEverything;
  return `from ${tells(before)} to ${tells(after)}${why}`;
}

function lengthOf({ start, end }: KeptMeeting): number | null {
  return start === null || end === null ? null : instantOf(end) - instantOf(start);
}

function withStart({ date, start }: KeptMeeting): string {
  return start === null ? dayInWords(date) : `${dayInWords(start.slice(0, 10))} ${clockIn(start)}`;
}

function withHours(meeting: KeptMeeting): string {
  return `${withStart(meeting)}${meeting.end === null ? '' : `–${clockIn(meeting.end)}`}`;
}

function withDistance({ date, start }: KeptMeeting): string {
  return start === null ? dayInWords(date) : momentInWords(start);
}

function withEverything(meeting: KeptMeeting): string {
  return `${withDistance(meeting)}${meeting.end === null ? '' : ` until ${momentInWords(meeting.end)}`}`;
}

/** Ways to write when a meeting is, for two that the way before does not tell apart. */
const closer = [withHours, withDistance];

function clockIn(moment: string): string {
  return moment.slice(11, 16);
}
