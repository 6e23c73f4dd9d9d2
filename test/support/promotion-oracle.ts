import fc from 'fast-check';
import type { Mark, Policy } from '../../src/policy/index.js';
import type { FreedByCount, Skip } from '../../src/rules/capacity/index.js';
import { oracleOutcome } from './attendance-oracle.js';

type Waiting = FreedByCount['waitlist'][number];
type Free = Partial<Pick<Waiting, 'canAttend'>>;

/** A group at some point of its meetings. */
export interface Point {
  readonly started: number;
  readonly meetings: number;
}

function asks({ attendance }: Policy): boolean {
  return attendance.minimum !== null || attendance.firstMeetingBy !== null;
}

/** The meetings to come that somebody can attend, by looking at each. */
export function toCome({ canAttend }: Free, { started, meetings }: Point): readonly number[] {
  const all = Array.from({ length: meetings }, (_, index) => index + 1);
  return all.filter((number) => number > started && (canAttend === undefined || canAttend.includes(number)));
}

/** Whether being at these meetings and no other is enough, by the slow count. */
function enough(numbers: readonly number[], meetings: number, policy: Policy): boolean {
  const marks = Array.from(
    { length: meetings },
    (_, index): Mark => (numbers.includes(index + 1) ? 'attended' : 'absent'),
  );
  return oracleOutcome(marks, policy) === 'met';
}

/** Whether somebody who joins now can still meet the attendance rules: whether any choice of the meetings they can attend does. */
export function legal(waiting: Free, point: Point, policy: Policy): boolean {
  if (!asks(policy)) return point.started < point.meetings;
  const free = toCome(waiting, point);
  return enough(free, point.meetings, policy);
}

/** Whether a skip says what is so, worked out from the input and the policy's words alone. */
export function holds(skip: Skip, freed: FreedByCount, policy: Policy, offers: number): boolean {
  const index = freed.waitlist.findIndex(({ id }) => id === skip.id);
  const waiting = freed.waitlist[index];
  const { meetingsHeld: started, meetings = policy.meetings.count?.value } = freed;
  if (waiting === undefined) return false;
  if (skip.code === 'not-eligible') return waiting.eligible === false;
  if (waiting.eligible === false) return false;
  if (meetings === undefined)
    return skip.code === 'eligibility-not-known' ? unknown(waiting) : skip.code === 'no-seat-left';
  const point = { started, meetings };
  if (skip.code === 'eligibility-not-known') {
    return unknown(waiting) && legal(waiting, point, policy) && skip.missing[0] === `waitlist[${index}].eligible`;
  }
  if (skip.code === 'no-seat-left') {
    return waiting.eligible === true && legal(waiting, point, policy) && offers === freed.seatsFree;
  }
  if (legal(waiting, point, policy)) return false;
  if (skip.code === 'no-meeting-left') return !asks(policy) && started === meetings;
  const whole = skip.code === 'first-attendance-window-closed';
  return (
    skip.joinBefore === joinBefore(whole ? {} : waiting, meetings, policy) && namesTheRule(skip, waiting, point, policy)
  );
}

function unknown({ eligible }: Waiting): boolean {
  return eligible === undefined || eligible === null;
}

function namesTheRule(skip: Skip, waiting: Waiting, point: Point, policy: Policy): boolean {
  const free = toCome(waiting, point);
  const by = Math.min(policy.attendance.firstMeetingBy?.value ?? 0, point.meetings);
  const window = toCome({}, point).filter((number) => number <= by);
  const asked = policy.attendance.firstMeetingBy !== null;
  switch (skip.code) {
    case 'first-attendance-window-closed':
      return asked && window.length === 0 && skip.firstBy === by && skip.started === point.started;
    case 'cannot-attend-a-first-window-meeting':
      return asked && same(skip.window, window) && window.length > 0 && !free.some((number) => window.includes(number));
    case 'cannot-reach-minimum-attendance':
      return (
        same(skip.attendable, free) &&
        free.length < skip.needed &&
        skip.needed === fewest(point.meetings, policy) &&
        (!asked || free.some((number) => window.includes(number)))
      );
    default:
      return false;
  }
}

/** How many meetings are enough, found by trying one more at a time; one more than there are where not even all are. */
function fewest(meetings: number, policy: Policy): number {
  const minimum = policy.attendance.minimum?.value;
  if (minimum?.kind === 'meetings') return minimum.meetings;
  for (let number = 1; number <= meetings; number++) {
    if (
      enough(
        Array.from({ length: number }, (_, index) => index + 1),
        meetings,
        policy,
      )
    )
      return number;
  }
  return meetings + 1;
}

/** The last meeting before whose start they could have joined in time, by asking at each. */
function joinBefore(waiting: Free, meetings: number, policy: Policy): number | null {
  let last: number | null = null;
  for (let started = 0; started < meetings; started++) {
    if (legal(waiting, { started, meetings }, policy)) last = started + 1;
  }
  return last;
}

function same(first: readonly number[], second: readonly number[]): boolean {
  return first.length === second.length && first.every((number, index) => number === second[index]);
}

/** Free seats at any point of a group, with people who can attend some meetings, all, or have not said; eligible, not, or not known. */
export function freedSeats(meetings: number): fc.Arbitrary<FreedByCount> {
  const numbers = Array.from({ length: meetings }, (_, index) => index + 1);
  // Most can attend most meetings, or hardly anybody could ever be offered a seat.
  const canAttend = fc.oneof(
    fc.constant(undefined),
    fc.subarray(numbers, { minLength: Math.ceil(meetings / 2) }),
    fc.subarray(numbers),
  );
  const waiting = fc.record({ canAttend, eligible: fc.constantFrom(true, true, true, true, false, null, undefined) });
  return fc
    .record({
      meetingsHeld: fc.oneof(fc.integer({ min: 0, max: Math.min(2, meetings) }), fc.integer({ min: 0, max: meetings })),
      seatsFree: fc.integer({ min: 0, max: 4 }),
      list: fc.array(waiting, { maxLength: 8 }),
      ids: fc.shuffledSubarray(['constructor', 'toString', '10', '2', 'b', 'a', '名前', 'valueOf'], { minLength: 8 }),
    })
    .map(({ meetingsHeld, seatsFree, list, ids }) => ({
      meetingsHeld,
      meetings,
      seatsFree,
      waitlist: list.map(({ canAttend: free, eligible }, index) => ({
        id: ids[index] ?? '',
        ...(free === undefined ? {} : { canAttend: free }),
        ...(eligible === undefined ? {} : { eligible }),
      })),
    }));
}
