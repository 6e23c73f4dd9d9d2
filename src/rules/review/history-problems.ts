import { type Problem, problem } from '../../kernel/result.js';
import { mostMeetings } from '../../policy/policy.js';
import { isYear, yearOfDay } from './calendar-years.js';
import { notADay, notWhole, repeats, type Spellings, spellings, unless } from './checks.js';
import { dayNumber } from './directory.js';
import type { Look } from './look.js';
import type { HistoryRecord } from './records.js';

/** What is wrong with the earlier memberships. Their groups need not be among those of the year. */
export function historyProblems(history: readonly HistoryRecord[], look: Look, people: Spellings): readonly Problem[] {
  const groups = spellings();
  const repeated = repeats();
  return history.flatMap((row, index) => {
    const path = `history[${index}]`;
    const { person, group, startedOn } = row;
    return [
      ...people(person, `${path}.person`),
      ...groups(group, `${path}.group`),
      ...unless(
        !repeated(group, person, startedOn),
        problem(path, 'duplicate', 'An earlier row has this person in this group from this day.'),
      ),
      ...ofDays(row, look, path),
      ...ofAttended(row, `${path}.attended`),
    ];
  });
}

function ofDays({ startedOn, endedOn }: HistoryRecord, { year, asOf }: Look, path: string): readonly Problem[] {
  return [
    ...notADay(startedOn, `${path}.startedOn`),
    ...notADay(endedOn, `${path}.endedOn`),
    ...unless(
      !(dayNumber(endedOn) < dayNumber(startedOn)),
      problem(`${path}.endedOn`, 'contradiction', 'A membership cannot end before it begins.'),
    ),
    ...unless(
      !((isYear(year) && yearOfDay(endedOn) > year) || dayNumber(endedOn) > asOf),
      problem(
        `${path}.endedOn`,
        'contradiction',
        'An earlier membership ended in the year under review or before it, and no later than the day of the review.',
      ),
    ),
  ];
}

function ofAttended({ attended = [] }: HistoryRecord, path: string): readonly Problem[] {
  const repeated = repeats();
  return attended.flatMap((number, index) => [
    ...notWhole(
      number,
      [1, mostMeetings],
      `${path}[${index}]`,
      `A meeting number is a whole number from 1 to ${mostMeetings}.`,
    ),
    ...unless(
      !repeated(number),
      problem(`${path}[${index}]`, 'duplicate', 'This number of a meeting is there already.'),
    ),
  ]);
}
