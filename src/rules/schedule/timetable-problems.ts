import { readDay } from '../../kernel/day.js';
import { type Problem, type ProblemCode, problem, problemsIn } from '../../kernel/result.js';
import { readMoments } from './moments.js';
import type { KeptMeeting, Timetable } from './plan.js';

/** More than any series comes to, however often it is changed. */
const mostNumber = 1_000_000;
/** Calendars count changes in 32 bits. */
const mostChanges = 2_000_000_000;

/**
 * Everything in which a timetable cannot be one: numbers out of range, days and moments that are none or disagree, and two meetings with
 * the same number or the same nominal day, which are two groups' in one list.
 */
export function problemsOfTimetable({ meetings, cancelled }: Timetable): readonly Problem[] {
  const all = [
    ...meetings.map((meeting, index) => [`meetings[${index}]`, meeting] as const),
    ...cancelled.map((meeting, index) => [`cancelled[${index}]`, meeting] as const),
  ];
  return [
    ...all.flatMap(([path, meeting]) => problemsOfMeeting(meeting, path)),
    ...repeated(all, 'number', 'Each meeting has a number of its own'),
    ...repeated(all, 'nominal', 'A series has each nominal day once'),
  ];
}

function problemsOfMeeting(meeting: KeptMeeting, path: string): readonly Problem[] {
  return [
    ...problemsOfWhole(meeting.number, `${path}.number`, 1, mostNumber),
    ...problemsOfWhole(meeting.sequence, `${path}.sequence`, 0, mostChanges),
    ...problemsIn(readDay(meeting.nominal, `${path}.nominal`)),
    ...problemsIn(readDay(meeting.date, `${path}.date`)),
    ...problemsIn(readMoments(meeting, path)),
  ];
}

function problemsOfWhole(value: number, path: string, least: number, most: number): readonly Problem[] {
  const code: ProblemCode | null = value < least ? 'too-small' : value > most ? 'too-big' : null;
  return code === null ? [] : [problem(path, code, `This is a whole number from ${least} to ${most}.`)];
}

function repeated(
  all: readonly (readonly [string, KeptMeeting])[],
  key: 'number' | 'nominal',
  rule: string,
): readonly Problem[] {
  const first = new Map<number | string, string>();
  return all.flatMap(([path, meeting]) => {
    const before = first.get(meeting[key]);
    if (before === undefined) first.set(meeting[key], path);
    return before === undefined
      ? []
      : [problem(`${path}.${key}`, 'duplicate', `${rule}; the same stands at ${before}.${key}.`)];
  });
}
