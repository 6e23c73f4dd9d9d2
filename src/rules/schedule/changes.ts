import { readDay } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue } from '../../kernel/result.js';
import { hasMoved, type Match, matchMeetings } from './matching.js';
import type { KeptMeeting, Meeting, Series, Timetable } from './plan.js';

/** One meeting as it was made known, and as it is now; its number is the same. */
export interface MeetingChange {
  readonly before: KeptMeeting;
  readonly after: KeptMeeting;
}

/** What is different between two versions of a series, each list in order of the numbers. */
export interface ScheduleChanges {
  /** Held on another day, or from or to another moment. */
  readonly moved: readonly MeetingChange[];
  readonly cancelled: readonly KeptMeeting[];
  /** Called off before, and held after all. */
  readonly reinstated: readonly MeetingChange[];
  readonly added: readonly KeptMeeting[];
  readonly unchanged: readonly KeptMeeting[];
  /** How things stand now: the meetings by date, then by number, and all that were ever called off and stayed so. */
  readonly timetable: Timetable;
}

/**
 * A series as it is made known for the first time: nothing has been changed and nothing called off.
 *
 * @param series its meetings, with the numbers they have there
 * @throws RangeError for a number that is none or that two meetings have, and for a nominal day that is none
 * @example
 * asTimetable({ meetings: [] }) // => { meetings: [], cancelled: [] }
 */
export function asTimetable({ meetings }: Pick<Series, 'meetings'>): Timetable {
  const timetable = { meetings: byDate(meetings.map((meeting) => ({ ...meeting, sequence: 0 }))), cancelled: [] };
  checkNumbers(timetable);
  checkDays(meetings);
  return timetable;
}

/**
 * What is different in a new version of a series, so that calendars, registers and people can be told.
 *
 * A meeting is found again by its nominal day, also where it had been called off; of the rest, where it is the only one left of its
 * nominal month in both versions; of the rest, where it is the only one left of its week. Whatever is not found again is called off, and
 * whatever was not there is added. A meeting keeps its number for as long as the series lives, also when it moves past another. A new one
 * gets a number above every one ever used, in order of the nominal days. `sequence` counts a move, a cancellation and a reinstatement.
 *
 * @param before as it was last made known: the timetable, or the meetings of a series that has not been changed since
 * @param after the new version; the numbers in it say nothing
 * @returns every meeting of both, once: moved, cancelled, reinstated, added or unchanged. With no times before and times after, or the
 * other way about, a meeting has moved. Two meetings of one nominal day are told apart by their moments, in order of time
 * @throws RangeError for a number that is none or that two meetings of `before` have, as where two groups were mixed, and for a nominal
 * day that is none
 * @example
 * diffSchedules({ meetings: [] }, { meetings: [] }).timetable // => { meetings: [], cancelled: [] }
 */
export function diffSchedules(
  before: Timetable | Pick<Series, 'meetings'>,
  after: Pick<Series, 'meetings'>,
): ScheduleChanges {
  const known = 'cancelled' in before ? before : asTimetable(before);
  checkNumbers(known);
  checkDays([...known.meetings, ...known.cancelled, ...after.meetings]);
  const { kept, back, gone, come } = matchMeetings(known, after.meetings);
  const moved = kept.filter(hasMoved).map((match) => changeOf(match, 1));
  const unchanged = kept.filter((match) => !hasMoved(match)).map((match) => changeOf(match, 0).after);
  const reinstated = back.map((match) => changeOf(match, 1));
  const cancelled = gone.map((meeting) => ({ ...meeting, sequence: meeting.sequence + 1 }));
  const used = highestNumber(known);
  const added = come.map((meeting, index) => ({ ...meeting, number: used + index + 1, sequence: 0 }));
  const held = new Set(back.map((match) => match.before.number));
  return {
    moved: byChangedNumber(moved),
    cancelled: byNumber(cancelled),
    reinstated: byChangedNumber(reinstated),
    added,
    unchanged: byNumber(unchanged),
    timetable: {
      meetings: byDate([...unchanged, ...[...moved, ...reinstated].map((change) => change.after), ...added]),
      cancelled: byNumber([...known.cancelled.filter(({ number }) => !held.has(number)), ...cancelled]),
    },
  };
}

/** The highest number that a meeting of the series has or had; 0 where there never was one. */
export function highestNumber({ meetings, cancelled }: Timetable): number {
  return [...meetings, ...cancelled].reduce((highest, { number }) => Math.max(highest, number), 0);
}

/** As it is in the new version, under its own number. */
function changeOf({ before, after }: Match, times: number): MeetingChange {
  return { before, after: { ...after, number: before.number, sequence: before.sequence + times } };
}

function checkNumbers({ meetings, cancelled }: Timetable): void {
  const numbers = [...meetings, ...cancelled].map(({ number }) => number);
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 1) || new Set(numbers).size < numbers.length) {
    throw new RangeError('Each meeting of a series has a whole number of its own, from 1.');
  }
}

function checkDays(meetings: readonly Meeting[]): void {
  for (const { nominal } of meetings) lawfulValue(readDay(nominal, 'nominal'));
}

function byNumber(meetings: readonly KeptMeeting[]): readonly KeptMeeting[] {
  return [...meetings].sort((one, other) => one.number - other.number);
}

function byChangedNumber(changes: readonly MeetingChange[]): readonly MeetingChange[] {
  return [...changes].sort((one, other) => one.before.number - other.before.number);
}

function byDate(meetings: readonly KeptMeeting[]): readonly KeptMeeting[] {
  return [...meetings].sort((one, other) => byCodeUnit(one.date, other.date) || one.number - other.number);
}
