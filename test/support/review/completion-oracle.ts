import type { Mark } from '../../../src/policy/attendance-terms.js';
import type { Policy } from '../../../src/policy/policy.js';
import {
  type Answer,
  added,
  came,
  inWords,
  isOver,
  lowest,
  meetingOf,
  numbersOf,
  ofSeats,
  pairsOf,
  pointsOf,
  type Question,
  type Reading,
  readingsOf,
  rowsOf,
  seatsIn,
  stateOf,
  worldsOf,
} from './rows.js';

type Marks = readonly (Mark | 'to come')[];

/** The figures of completion, by name. */
export function completionAnswers(question: Question): Readonly<Record<string, string>> {
  const readings = readingsOf(question);
  const sum = (of: (reading: Reading) => Answer): string => inWords(added(readings.map(of)));
  return {
    'start.on-time': sum(startedOnTime),
    'start.first-meeting': sum(cameFirst),
    'no-show': sum((reading) =>
      over(reading, (marks) => !marks.some((mark) => mark === 'attended' || mark === 'partial')),
    ),
    completion: sum((reading) =>
      hasRule(reading) ? over(reading, (marks) => completes(marks, reading.policy)) : 'not-applicable',
    ),
    'completion.starters': sum(ofStarters),
    'completion.per-protocol': sum(perProtocol),
    'completion.late-start-only': sum((reading) =>
      reading.policy.attendance.firstMeetingBy === null
        ? 'not-applicable'
        : over(reading, (marks) => onlyLate(marks, reading)),
    ),
    ...retention(readings),
    withdrawal: sum((reading) => left(reading, (because) => because !== null)),
    ...Object.fromEntries(
      ['left-sector', 'died', 'ill', 'withdrew', 'other', 'not-said'].map((reason) => [
        `withdrawal reason ${reason}`,
        sum((reading) => left(reading, (because) => because === reason)),
      ]),
    ),
    'seat.kept-after-move': sum(keptSeats),
    'substitution.count': `${readings.flatMap((reading) => pairsOf(reading)).filter(({ mark }) => mark === 'substituted').length}/1`,
  };
}

function hasRule({ policy }: Reading): boolean {
  return policy.attendance.minimum !== null || policy.attendance.firstMeetingBy !== null;
}

function over(reading: Reading, claim: (marks: readonly Mark[]) => boolean): Answer {
  return isOver(reading) ? ofSeats(reading, (marks) => claim(past(marks))) : 'not-yet-observable';
}

function past(marks: Marks): readonly Mark[] {
  return marks.filter((mark) => mark !== 'to come');
}

function startedOnTime(reading: Reading): Answer {
  const rule = reading.policy.attendance.firstMeetingBy;
  if (rule === null) return 'not-applicable';
  const numbers = numbersOf(reading);
  const possible = numbers.filter((number) => stateOf(reading, number) !== 'cancelled');
  const waits = possible.slice(0, rule.value).some((number) => stateOf(reading, number) === 'pending');
  if (waits || numbers.length === 0) return 'not-yet-observable';
  return ofSeats(reading, (marks) => startsInTime(marks, reading.policy));
}

function cameFirst(reading: Reading): Answer {
  const numbers = numbersOf(reading);
  const first = numbers.find((number) => stateOf(reading, number) !== 'cancelled');
  if (numbers.length === 0 || (first !== undefined && stateOf(reading, first) === 'pending'))
    return 'not-yet-observable';
  return ofSeats(reading, (marks) => first !== undefined && came(marks[first - 1] ?? 'absent', reading));
}

function ofStarters(reading: Reading): Answer {
  const { policy } = reading;
  if (policy.attendance.firstMeetingBy === null) return 'not-applicable';
  const completed = over(reading, (marks) => completes(marks, policy));
  const started = over(reading, (marks) => startsInTime(marks, policy));
  if (typeof completed === 'string') return completed;
  return typeof started === 'string' ? started : [completed[0], started[0]];
}

function perProtocol(reading: Reading): Answer {
  if (!hasRule(reading)) return 'not-applicable';
  const completed = over(reading, (marks) => completes(marks, reading.policy));
  if (typeof completed === 'string') return completed;
  const stay = seatsIn(reading).filter((person) => {
    const away = ['left-sector', 'died', 'ill'].includes(becauseOf(reading, person) ?? '');
    const [did] = worldsOf(reading, person).map((marks) => completes(past(marks), reading.policy));
    return !away || did === true;
  });
  return [completed[0], stay.length];
}

function onlyLate(marks: readonly Mark[], reading: Reading): boolean {
  const { policy } = reading;
  const enough = completes(marks, { ...policy, attendance: { ...policy.attendance, firstMeetingBy: null } });
  const anyTime = policy.attendance.minimum === null || enough;
  return anyTime && !startsInTime(marks, policy) && marks.some((mark) => came(mark, reading));
}

/** Why somebody left before the latest day on which the group met; `null` for nobody who did. */
function becauseOf(reading: Reading, person: string): string | null {
  const days = numbersOf(reading)
    .filter((number) => stateOf(reading, number) === 'held')
    .map((number) => meetingOf(reading, number)?.date ?? '');
  const last = days.sort().at(-1);
  const rows = [...rowsOf(reading, person)].sort((first, second) =>
    (first.joinedAt ?? '0') < (second.joinedAt ?? '0') ? -1 : 1,
  );
  const stayed = last === undefined || rows.some(({ leftAt = '9999' }) => leftAt >= last);
  return stayed ? null : (rows.at(-1)?.leftBecause ?? 'not-said');
}

function left(reading: Reading, counted: (because: string | null) => boolean): Answer {
  if (!isOver(reading)) return 'not-yet-observable';
  const seats = seatsIn(reading);
  return [seats.filter((person) => counted(becauseOf(reading, person))).length, seats.length];
}

/** A move of which nobody said where it led may have been within the sector or out of it: both are tried. */
function keptSeats(reading: Reading): Answer {
  const { asOf = '9999' } = reading.records;
  const verdicts = seatsIn(reading).map((person) => {
    const moves = rowsOf(reading, person)
      .flatMap((row) => row.moves ?? [])
      .filter(({ on }) => on <= asOf);
    let worlds: readonly (readonly boolean[])[] = [[]];
    for (const { inSector, keptSeat } of moves) {
      worlds = worlds.flatMap((seen) => [
        ...(inSector === false ? [] : [[...seen, keptSeat]]),
        ...(inSector === true ? [] : [seen]),
      ]);
    }
    return worlds.map((seen) => (seen.length === 0 ? 'none' : seen.every((kept) => kept) ? 'kept' : 'lost'));
  });
  if (verdicts.some((worlds) => new Set(worlds).size > 1)) return 'not-recorded';
  const all = verdicts.map(([first]) => first);
  return [all.filter((each) => each === 'kept').length, all.filter((each) => each !== 'none').length];
}

/** One starter: the last meeting they were at, and whether it is known that they stayed away after it. */
interface Stay {
  readonly last: number;
  readonly ended: boolean;
}

function retention(readings: readonly Reading[]): Readonly<Record<string, string>> {
  const stays = readings.flatMap((reading) =>
    seatsIn(reading).map((person) => worldsOf(reading, person).map((world) => stayIn(world, reading))),
  );
  const upTo = Math.max(0, ...readings.flatMap(numbersOf));
  const places = Array.from({ length: upTo }, (_, index) => index + 1);
  const isSure = (of: (stay: Stay) => readonly boolean[]): boolean =>
    stays.every((worlds) => new Set(worlds.map((world) => JSON.stringify(of(world)))).size <= 1);
  const risk = (number: number, { last }: Stay): boolean => last >= number;
  const event = (number: number, { last, ended }: Stay): boolean => last === number && ended;
  const here = (number: number): readonly Stay[] =>
    stays.flatMap(([first]) => first ?? []).filter((stay) => risk(number, stay));
  // As far as is recorded: the last of the worlds is the one in which every missing mark is an absence.
  const runs = readings.some((reading) =>
    seatsIn(reading).some((person) => {
      const world = worldsOf(reading, person).at(-1) ?? [];
      const { last } = stayIn(world, reading);
      return last > 0 && world.slice(last).includes('to come');
    }),
  );
  const none = runs ? 'not-yet-observable' : 'no-denominator';
  const curve = places.map((number): string => {
    const before = places.filter((each) => each < number);
    if (
      !isSure((stay) =>
        [1, ...before, number].flatMap((each) => [risk(each, stay), each < number && event(each, stay)]),
      )
    ) {
      return 'not-recorded';
    }
    const starters = BigInt(here(1).length);
    let [num, den] = [1n, 1n];
    for (const each of before) {
      const [many, ended] = [here(each).length, here(each).filter((stay) => event(each, stay)).length];
      if (many > 0) [num, den] = [num * BigInt(many - ended), den * BigInt(many)];
    }
    if (starters === 0n) return 'no-denominator';
    if (here(number).length === 0 && num > 0n) return none;
    return (num * starters) % den === 0n ? `${(num * starters) / den}/${starters}` : lowest(num, den);
  });
  const attrition = places.slice(0, -1).map((number): string => {
    if (!isSure((stay) => [risk(number, stay), event(number, stay)])) return 'not-recorded';
    const many = here(number).length;
    return many === 0 ? none : `${here(number).filter((stay) => event(number, stay)).length}/${many}`;
  });
  return {
    ...(curve.length === 0 ? { 'retention.curve': 'no-denominator' } : {}),
    ...(attrition.length === 0 ? { 'retention.attrition': 'no-denominator' } : {}),
    ...Object.fromEntries(curve.map((answer, index) => [`retention.curve meeting ${index + 1}`, answer])),
    ...Object.fromEntries(attrition.map((answer, index) => [`retention.attrition meeting ${index + 1}`, answer])),
  };
}

function stayIn(world: Marks, reading: Reading): Stay {
  let last = 0;
  let end = 0;
  world.forEach((mark, index) => {
    if (came(mark, reading)) last = index + 1;
    if (mark !== 'cancelled') end = index + 1;
  });
  return { last, ended: last > 0 && last < end && !world.slice(last).includes('to come') };
}

export function completes(marks: readonly Mark[], policy: Policy): boolean {
  const { minimum, firstMeetingBy } = policy.attendance;
  const enough =
    minimum === null || pointsOf(marks, { policy }) >= needed(marks, policy) * policy.attendance.points.value.attended;
  return enough && (firstMeetingBy === null || startsInTime(marks, policy));
}

/** By trying one number of meetings after another. */
function needed(marks: readonly Mark[], policy: Policy): number {
  const minimum = policy.attendance.minimum?.value;
  const { partial, excused } = policy.attendance.points.value;
  if (minimum === undefined) return 0;
  if (minimum.kind === 'meetings') return minimum.meetings;
  const outside: readonly Mark[] = [
    'cancelled',
    ...(partial === null ? ['partial' as const] : []),
    ...(excused === null ? ['excused' as const] : []),
  ];
  const counted = marks.filter((mark) => !outside.includes(mark)).length;
  if (minimum.kind === 'absences') return counted - minimum.atMost > 1 ? counted - minimum.atMost : 1;
  const { numerator, denominator } = minimum.share;
  let meetings = 0;
  while (meetings * denominator < numerator * counted) meetings++;
  const above = meetings * denominator > numerator * counted;
  if (minimum.rounded === 'down' && above) meetings--;
  return meetings > 1 ? meetings : 1;
}

function startsInTime(marks: Marks, policy: Policy): boolean {
  const opening = marks.filter((mark) => mark !== 'cancelled').slice(0, policy.attendance.firstMeetingBy?.value);
  return opening.some((mark) => came(mark, { policy }));
}
