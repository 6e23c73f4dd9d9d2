import type { Mark } from '../../../src/policy/attendance-terms.js';
import { completes } from './completion-oracle.js';
import {
  type Answer,
  added,
  came,
  endingsOf,
  inWords,
  isOver,
  lowest,
  meetingOf,
  numbersOf,
  type Pair,
  pairsOf,
  pointsOf,
  type Question,
  type Reading,
  readingsOf,
  registerOf,
  seatsIn,
  stateOf,
  worldsOf,
} from './rows.js';

/** The figures of attendance, by name. Clustered ones have after their fraction what their interval needs. */
export function attendanceAnswers(question: Question): Readonly<Record<string, string>> {
  const readings = readingsOf(question);
  const numbers = readings.flatMap(numbersOf);
  const upTo = Math.max(0, ...numbers);
  const places = Array.from({ length: upTo }, (_, index) => index + 1);
  return {
    ...rates(readings),
    ...shares(readings),
    ...doses(readings, upTo),
    'attendance.still-possible': inWords(added(readings.map(stillPossible))),
    ...(upTo === 0 ? { 'meeting.turnout': 'no-denominator' } : {}),
    ...Object.fromEntries(places.map((number) => [`meeting.turnout meeting ${number}`, turnout(readings, number)])),
    'meeting.turnout-slope': slope(readings),
    'meeting.people-in-room': inRoom(readings),
  };
}

/** Numerators and denominators of single seats, in whole meetings times `size`. */
type Seats = readonly (readonly [num: number, den: number])[];

function clustered(seats: Seats | string): string {
  if (typeof seats === 'string') return seats;
  const sum = (of: (num: number, den: number) => number): number =>
    seats.reduce((before, [num, den]) => before + of(num, den), 0);
  const [num, den] = [sum((each) => each), sum((_, each) => each)];
  if (den === 0) return 'no-denominator';
  const people = seats.filter(([, possible]) => possible > 0).length;
  const squares = [sum((e) => e * e), sum((e, p) => e * p), sum((_, p) => p * p)];
  return `${num}/${den} of ${people}: ${squares.join(' ')}`;
}

function rates(readings: readonly Reading[]): Readonly<Record<string, string>> {
  const units = readings.filter((reading) => seatsIn(reading).length > 0).map(unitOf);
  let size = 1;
  while (units.some((unit) => size % unit !== 0)) size++;
  const seats = (of: (reading: Reading, person: string) => readonly [readonly (Mark | 'to come')[], number]): Seats =>
    readings.flatMap((reading) =>
      seatsIn(reading).map((person) => {
        const [marks, meetings] = of(reading, person);
        return [(pointsOf(marks, reading) * size) / unitOf(reading), meetings * size] as const;
      }),
    );
  const as = (marks: readonly (Mark | 'to come')[], taken: Mark): readonly (Mark | 'to come')[] =>
    marks.map((mark) => (mark === 'unrecorded' || mark === 'to come' ? taken : mark));
  const marksOf = (reading: Reading, person: string): readonly Mark[] =>
    pairsOf(reading, person).map(({ mark }) => mark);
  return {
    'attendance.recorded': clustered(
      seats((reading, person) => {
        const known = marksOf(reading, person).filter((mark) => mark !== 'unrecorded');
        return [known, known.length];
      }),
    ),
    'attendance.scheduled': clustered(
      readings.every(isOver)
        ? seats((reading, person) => [marksOf(reading, person), numbersOf(reading).length])
        : 'not-yet-observable',
    ),
    'attendance.lowest': clustered(
      seats((reading, person) => [marksOf(reading, person), marksOf(reading, person).length]),
    ),
    'attendance.highest': clustered(
      seats((reading, person) => [as(marksOf(reading, person), 'attended'), marksOf(reading, person).length]),
    ),
    'attendance.most-possible': clustered(
      readings.every((reading) => numbersOf(reading).length > 0)
        ? seats((reading, person) => {
            const whole = as(registerOf(reading, person), 'attended');
            return [whole, numbersOf(reading).length];
          })
        : 'not-yet-observable',
    ),
  };
}

function unitOf({ policy }: Reading): number {
  return policy.attendance.points.value.attended;
}

function shares(readings: readonly Reading[]): Readonly<Record<string, string>> {
  const share = (of: (pair: Pair) => boolean, are: (pair: Pair) => boolean): string =>
    clustered(
      readings.flatMap((reading) =>
        seatsIn(reading).map((person) => {
          const pairs = pairsOf(reading, person);
          return [pairs.filter((pair) => of(pair) && are(pair)).length, pairs.filter(of).length] as const;
        }),
      ),
    );
  const is =
    (...words: readonly Mark[]) =>
    ({ mark }: Pair): boolean =>
      words.includes(mark);
  const written = ({ mark }: Pair): boolean => mark !== 'unrecorded';
  return {
    'record.completeness': share(() => true, written),
    'absence.unexcused': share(written, is('absent')),
    'absence.excused-share': share(is('absent', 'excused'), is('excused')),
    'attendance.partial-share': share(
      (pair) => pair.minutes !== undefined && is('attended', 'partial')(pair),
      is('partial'),
    ),
  };
}

function doses(readings: readonly Reading[], upTo: number): Readonly<Record<string, string>> {
  const attendances = readings.map((reading) =>
    seatsIn(reading).map((person) => pairsOf(reading, person).filter(({ mark }) => came(mark, reading)).length),
  );
  const reasons = readings.map((reading): Answer => {
    if (!isOver(reading)) return 'not-yet-observable';
    return pairsOf(reading).some(({ mark }) => mark === 'unrecorded') ? 'not-recorded' : [0, 0];
  });
  const reason = added(reasons);
  const every = attendances.flat().sort((first, second) => first - second);
  const middle = [every[Math.ceil(every.length / 2) - 1], every[Math.floor(every.length / 2)]];
  const told = (answer: Answer): string => inWords(typeof reason === 'string' ? reason : answer);
  const sum = every.reduce((before, each) => before + each, 0);
  const hours = added(
    readings.map((reading, index) => (typeof reasons[index] === 'string' ? reasons[index] : minutes(reading))),
  );
  return {
    'attendance.full': inWords(added(readings.map(full))),
    'dose.mean': told([sum, every.length]),
    'dose.mean-starters': told([sum, every.filter((each) => each > 0).length]),
    'dose.median': told(every.length === 0 ? [0, 0] : [(middle[0] ?? 0) + (middle[1] ?? 0), 2]),
    'dose.hours': typeof hours === 'string' ? hours : `${hours[0]}/60`,
    ...Object.fromEntries(
      Array.from({ length: upTo + 1 }, (_, number) => [
        `dose.distribution attendances ${number}`,
        told([every.filter((each) => each === number).length, 1]),
      ]),
    ),
  };
}

function full(reading: Reading): Answer {
  if (!isOver(reading)) return 'not-yet-observable';
  const verdicts = seatsIn(reading).map((person) =>
    worldsOf(reading, person).map((world) => {
      const held = world.filter((mark) => mark !== 'cancelled');
      return held.length > 0 && held.every((mark) => came(mark, reading));
    }),
  );
  if (verdicts.some((worlds) => worlds.includes(true) && worlds.includes(false))) return 'not-recorded';
  return [verdicts.filter((worlds) => worlds.includes(true)).length, verdicts.length];
}

function minutes(reading: Reading): Answer {
  let sum = 0;
  for (const pair of pairsOf(reading).filter(({ mark }) => mark === 'attended' || mark === 'partial')) {
    const length = meetingOf(reading, pair.number)?.minutes ?? reading.policy.meetings.minutes?.value;
    if (pair.minutes !== undefined) sum += pair.minutes < (length ?? 10_000) ? pair.minutes : (length ?? 0);
    else if (pair.mark === 'partial' || length === undefined) return 'not-recorded';
    else sum += length;
  }
  return [sum, 0];
}

function stillPossible(reading: Reading): Answer {
  const { minimum, firstMeetingBy } = reading.policy.attendance;
  if (minimum === null && firstMeetingBy === null) return 'not-applicable';
  if (numbersOf(reading).length === 0) return 'not-yet-observable';
  const verdicts = seatsIn(reading).map((person) =>
    worldsOf(reading, person).map((world) => endingsOf(world).some((marks) => completes(marks, reading.policy))),
  );
  if (verdicts.some((worlds) => worlds.includes(true) && worlds.includes(false))) return 'not-recorded';
  return [verdicts.filter((worlds) => worlds.includes(true)).length, verdicts.length];
}

function turnout(readings: readonly Reading[], number: number): string {
  const having = readings.filter((reading) => numbersOf(reading).includes(number));
  const states = having.map((reading) => stateOf(reading, number));
  if (states.includes('pending')) return 'not-yet-observable';
  if (!states.includes('held')) return 'not-applicable';
  const pairs = having.flatMap((reading) =>
    pairsOf(reading)
      .filter((pair) => pair.number === number)
      .map(({ mark }) => (mark === 'unrecorded' ? null : came(mark, reading))),
  );
  if (pairs.includes(null)) return 'not-recorded';
  return inWords([pairs.filter((each) => each === true).length, pairs.length]);
}

/** From the deviations, each made whole by the number of points. */
function slope(readings: readonly Reading[]): string {
  const held = readings.flatMap((reading) =>
    numbersOf(reading).filter((number) => stateOf(reading, number) === 'held'),
  );
  if (new Set(held).size < 3) return 'too-few';
  const points = readings.flatMap((reading) =>
    pairsOf(reading).map(({ number, mark }) => ({
      x: BigInt(number),
      y: came(mark, reading) ? 1n : 0n,
      known: mark !== 'unrecorded',
    })),
  );
  if (points.some(({ known }) => !known)) return 'not-recorded';
  const many = BigInt(points.length);
  const across = points.reduce((sum, { x }) => sum + x, 0n);
  const up = points.reduce((sum, { y }) => sum + y, 0n);
  const rise = points.reduce((sum, { x, y }) => sum + (many * x - across) * (many * y - up), 0n);
  const run = points.reduce((sum, { x }) => sum + (many * x - across) ** 2n, 0n);
  return lowest(rise, run);
}

function inRoom(readings: readonly Reading[]): string {
  const rooms = readings.flatMap((reading) =>
    numbersOf(reading)
      .filter((number) => stateOf(reading, number) === 'held')
      .map((number) => pairsOf(reading).filter((pair) => pair.number === number && came(pair.mark, reading)).length),
  );
  const missing = readings.some((reading) => pairsOf(reading).some(({ mark }) => mark === 'unrecorded'));
  return missing ? 'not-recorded' : inWords([rooms.reduce((sum, each) => sum + each, 0), rooms.length]);
}
