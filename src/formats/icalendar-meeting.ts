import { numberAt } from '../kernel/day.js';
import { type Instant, instantOf } from '../kernel/instant.js';
import { type Problem, type ProblemCode, problem } from '../kernel/result.js';
import { coversDay, dayAt, wallTime, type ZoneTable } from '../kernel/zone.js';
import type { CalendarEvent } from './icalendar-event.js';
import type { CalendarMeeting, CalendarSeries } from './icalendar-types.js';

const minute = 60_000;

/**
 * What an event says of a meeting; nothing, and the problems noted, where it cannot be told for certain.
 *
 * @param numbers of the meetings of the series that were read before
 */
export function readEvent(
  series: CalendarSeries,
  meeting: CalendarMeeting,
  cancelled: boolean,
  numbers: Set<number>,
  path: string,
  problems: Problem[],
): readonly CalendarEvent[] {
  const before = problems.length;
  const note = (key: string, code: ProblemCode, message: string): void => {
    problems.push(problem(`${path}.${key}`, code, message));
  };
  readNumber(meeting, numbers, note);
  readSequence(meeting, cancelled, note);
  const { start, end } = meeting;
  if (start === null || end === null) {
    note(start === null ? 'start' : 'end', 'missing', 'A meeting in a calendar has a start and an end.');
    return [];
  }
  const from = readMoment(series.zone, start, 'start', note);
  const to = readMoment(series.zone, end, 'end', note);
  if (from === null || to === null) return [];
  if (to.instant <= from.instant) note('end', 'contradiction', 'A meeting ends after it starts.');
  readSameDay(meeting, from.instant, note);
  if (problems.length > before) return [];
  // Programs disagree about a time that clocks show twice that day, so such a meeting is written in UTC.
  const inUtc = !(from.once && to.once);
  return [{ series, meeting, cancelled, from: from.instant, to: to.instant, inUtc, start: from.local, end: to.local }];
}

type Note = (key: string, code: ProblemCode, message: string) => void;

function readNumber({ number }: CalendarMeeting, numbers: Set<number>, note: Note): void {
  if (!Number.isSafeInteger(number)) note('number', 'wrong-type', 'A number is whole, from 1.');
  else if (number < 1) note('number', 'too-small', 'A number is whole, from 1.');
  else if (numbers.has(number)) note('number', 'duplicate', 'Each meeting of a series has a number of its own.');
  numbers.add(number);
}

/** Programs believe the event with the higher sequence, so one that is called off cannot have the lowest. */
function readSequence({ sequence }: CalendarMeeting, cancelled: boolean, note: Note): void {
  if (sequence === undefined) {
    if (cancelled) note('sequence', 'missing', 'A meeting called off has the sequence that its timetable keeps.');
  } else if (!Number.isInteger(sequence)) note('sequence', 'wrong-type', 'A sequence is a whole number.');
  else if (sequence < 0) note('sequence', 'too-small', 'A sequence is a whole number from 0.');
  else if (sequence > mostSequence) note('sequence', 'too-big', `A sequence is at most ${mostSequence}.`);
  else if (cancelled && sequence === 0)
    note('sequence', 'too-small', 'A meeting called off has been changed at least once.');
}

/** RFC 5545, 3.3.8: an integer has 32 bits. */
export const mostSequence = 2_147_483_647;

interface Moment {
  readonly instant: Instant;
  /** As clocks there show it: `2027-02-09T10:00:00`. */
  readonly local: string;
  /** Whether clocks show that time once that day. */
  readonly once: boolean;
}

function readMoment(zone: ZoneTable, text: string, key: string, note: Note): Moment | null {
  const instant = instantOf(text);
  if (Number.isNaN(instant) || instant % 1000 !== 0) {
    note(key, 'not-an-instant', 'A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.');
    return null;
  }
  const minutes = Math.floor(instant / minute) + offsetIn(text);
  const onDay = dayAt(minutes * minute);
  if (!coversDay(zone, onDay)) {
    note(key, 'unsupported', "The zone's table does not reach this moment.");
    return null;
  }
  const { happens, earlier, later } = wallTime(zone, onDay, minutes - onDay * 1440);
  const shown = Math.floor(instant / minute) * minute;
  if (happens === 'never' || (shown !== earlier && shown !== later)) {
    note(
      key,
      'contradiction',
      'Clocks there show another time at this moment: revalidate the meetings, or date them anew.',
    );
    return null;
  }
  const wall = text.slice(0, text.endsWith('Z') ? -1 : -6);
  return { instant, local: wall.length === 16 ? `${wall}:00` : wall.slice(0, 19), once: happens === 'once' };
}

/** Minutes ahead of UTC that a moment is written with. */
function offsetIn(text: string): number {
  if (text.endsWith('Z')) return 0;
  const distance = numberAt(text, text.length - 5, 2) * 60 + numberAt(text, text.length - 2, 2);
  return text.charAt(text.length - 6) === '-' ? -distance : distance;
}

/** A meeting whose day or moment was changed without its start is of two minds. */
function readSameDay({ start, date, instant }: CalendarMeeting, from: Instant, note: Note): void {
  if (date !== undefined && start?.slice(0, 10) !== date) {
    note('date', 'contradiction', 'This is not the day on which the meeting starts.');
  }
  if (typeof instant === 'string' && instantOf(instant) !== from) {
    note('instant', 'contradiction', 'This is not the moment at which the meeting starts.');
  }
}
