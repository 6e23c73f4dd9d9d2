import {
  type CivilDay,
  monthOfDay,
  type NthInMonth,
  partsOf,
  plusDays,
  plusMonths,
  weekdayOf,
} from '../../kernel/day.js';
import { lastStartToJoin } from '../../policy/joining.js';
import { mostMeetings, type Policy } from '../../policy/policy.js';
import { calendarEnd, dayIn } from '../../rules/schedule/recurrence.js';
import { type Cell, type Cells, isBlank, readAll, stop, stopWithout, textOf, wholeOf, wordOf } from '../cells.js';
import { dayOfCell, daysOf, serialOf } from '../serial.js';

/** What a series is made of, beside its start. */
export interface SeriesCells {
  readonly meetings: Cell;
  readonly holidays: Cells;
  readonly rhythm: Cell;
}

/** The dates of a series, one a row. */
export function series(start: Cell, cells: SeriesCells, policy: Policy): Cells {
  const [count, rhythm] = readAll<[number, Rhythm]>(
    () => countOf(cells.meetings, policy),
    () => rhythmOf(start, cells, policy),
  );
  return rhythm.dated(0, count, Number.NEGATIVE_INFINITY).map((day) => [day]);
}

/** More days than this between two groups are a slip of the pen. */
const mostGapDays = 366;

/** Groups one after another: group, meeting and date. */
export function calendar(start: Cell, groups: Cells, gapDays: Cell, cells: SeriesCells, policy: Policy): Cells {
  const [count, gap, names, first] = readAll<[number, number, readonly Cell[], Rhythm]>(
    () => countOf(cells.meetings, policy),
    () => wholeOf(gapDays, 'gapDays', 0, mostGapDays),
    () => namesOf(groups),
    () => rhythmOf(start, cells, policy),
  );
  const rows: (readonly Cell[])[] = [];
  let [rhythm, last] = [first, Number.NEGATIVE_INFINITY];
  names.forEach((group, place) => {
    if (gap > 0 && place > 0) rhythm = rhythmOf(last + gap, cells, policy);
    rhythm.dated(gap === 0 ? place * count : 0, count, last).forEach((day, index) => {
      rows.push([group, index + 1, day]);
      if (typeof day === 'number') last = day;
    });
  });
  return rows;
}

/** The last date of a series at which somebody may be there for the first time. */
export function joinBy(start: Cell, cells: SeriesCells, policy: Policy): Cells {
  const [count, rhythm] = readAll<[number, Rhythm]>(
    () => countOf(cells.meetings, policy),
    () => rhythmOf(start, cells, policy),
  );
  const number = lastStartToJoin(count, policy);
  if (number === 0) stopWithout('Nobody can meet the attendance rules with so few meetings.');
  const days = rhythm.dated(0, number, Number.NEGATIVE_INFINITY);
  return [[days[number - 1] ?? '']];
}

/** The first of several starts on a day or after it. */
export function nextStart(asOf: Cell, starts: Cells): Cells {
  const [from, days] = readAll<[CivilDay, readonly CivilDay[]]>(
    () => dayOfCell(asOf, 'asOf'),
    () => daysOf(starts, 'starts'),
  );
  const after = days.filter((day) => day >= from);
  if (after.length === 0) stopWithout('No group starts on that day or later.');
  return [[serialOf(after.reduce((first, day) => (day < first ? day : first)))]];
}

function countOf(meetings: Cell, policy: Policy): number {
  if (!isBlank(meetings)) return wholeOf(meetings, 'meetings', 1, mostMeetings);
  return policy.meetings.count?.value ?? stop('meetings is needed, because the rules set no number.');
}

/** As many as one formula is likely to be meant for. */
const mostGroups = 200;

/** Names of groups in a range, or so many groups, which are numbered. */
function namesOf(groups: Cells): readonly Cell[] {
  const cells = groups.flat();
  const [first] = cells;
  if (cells.length === 1 && typeof first === 'number') {
    const count = wholeOf(first, 'groupNames', 1, mostGroups);
    return Array.from({ length: count }, (_, index) => index + 1);
  }
  const names = cells.filter((cell) => textOf(cell) !== '');
  return names.length > mostGroups ? stop(`groupNames are at most ${mostGroups}.`) : names;
}

/** Dates in one rhythm. */
interface Rhythm {
  /** The serial numbers of so many meetings, from the one with this place in the rhythm on, each later than a day before them. */
  readonly dated: (from: number, count: number, after: number) => readonly Cell[];
}

function rhythmOf(start: Cell, { holidays, rhythm }: SeriesCells, policy: Policy): Rhythm {
  const [first, word, away] = readAll<[CivilDay, string, readonly CivilDay[]]>(
    () => dayOfCell(start, 'start'),
    () => ['', 'date', 'weekday'].find((each) => each === wordOf(rhythm)) ?? stop('rhythm is DATE or WEEKDAY.'),
    () => daysOf(holidays, 'holidays'),
  );
  const { day } = partsOf(first);
  const every = policy.meetings.everyMonths?.value ?? 1;
  const month = monthOfDay(first);
  const recurrence =
    word === 'weekday'
      ? ({ kind: 'nthWeekday', nth: nthOf(day), weekday: weekdayOf(first) } as const)
      : ({ kind: 'dayOfMonth', day, missing: 'clamp' } as const);
  const ruledOut = new Set(away);
  return {
    dated: (from, count, after) => {
      if (month + (from + count - 1) * every > calendarEnd)
        stop('the calendar ends before the last of these meetings.');
      let before = after;
      return Array.from({ length: count }, (_, index): Cell => {
        // Counted from the start and never from the meeting before, so that a short month moves nothing after it.
        let date = dayIn(plusMonths(month, (from + index) * every), recurrence) ?? first;
        while (ruledOut.has(date)) date = plusDays(date, 7);
        const serial = serialOf(date);
        if (serial <= before)
          return { error: '#N/A', message: 'Holidays moved the meeting before it to this day or past it.' };
        before = serial;
        return serial;
      });
    },
  };
}

/** Which of its weekdays a day of the month is. A fifth is the last, because few months have one. */
function nthOf(day: number): NthInMonth {
  const nths = [1, 2, 3, 4, 'last'] as const;
  return nths[Math.floor((day - 1) / 7)] ?? 'last';
}
