import type { Cohort, Member } from '../../cohorts.js';
import type { Count, Presented } from '../../metric.js';
import { isAttendance } from '../came.js';
import { fractionOf, greatestCommonDivisor } from '../fractions.js';
import { later, notRecorded } from '../group-counts.js';
import { enter, type Ledger, listOf, timesOf, total } from '../ledger.js';

export type RetentionId = 'retention.curve' | 'retention.attrition';

/**
 * Starters by the number of the last meeting they were at. `ended`: they could have come to a later one and did not. `followed`: they were
 * at the last of all, so nobody knows how long they would have stayed. `running`: the same of those who may still come to another.
 * Beside them, where missing marks could change how long somebody stayed: the last meeting at which the curve does not hang on them
 * (`unsure`), and every meeting after which staying away does (`unsettled`).
 */
const lists = ['ended', 'followed', 'running', 'unsure', 'unsettled'] as const;
type List = (typeof lists)[number];

/** Groups with a meeting of this number, so that the curve is as long as the longest group. */
const numbers = 'retention/numbers';

export function enterRetention(ledger: Ledger, cohort: Cohort): void {
  enter(
    ledger,
    numbers,
    cohort.slots.map(() => 1),
  );
  const end = cohort.slots.filter(({ state }) => state !== 'cancelled').at(-1)?.number ?? 0;
  const stays = cohort.members.flatMap((member) => stayOf(member, cohort, end));
  for (const list of lists) {
    enter(ledger, listName(list), timesOf(stays.filter(([own]) => own === list).map(([, number]) => number)));
  }
}

/** Where one person stands: nowhere before the first attendance, unless a missing mark could be one. */
function stayOf({ register }: Member, { slots, policy }: Cohort, end: number): readonly (readonly [List, number])[] {
  const last = register.reduce((found, mark, index) => (isAttendance(mark, policy) ? index + 1 : found), 0);
  const open = slots.filter(({ number }) => number > last && register[number - 1] === 'unrecorded');
  const runs = open.some(({ state }) => state === 'pending');
  const latest = open.filter(({ state }) => state === 'held').at(-1)?.number ?? 0;
  // Of somebody who may still come nobody says yet that they stayed away.
  const from = last > 0 && !runs ? last : last + 1;
  const unsure = latest === 0 ? [] : [['unsure', last] as const, ...numbersFrom(from, latest)];
  if (last === 0) return unsure;
  if (runs) return [['running', last], ...unsure];
  return [[last === end ? 'followed' : 'ended', last], ...unsure];
}

function numbersFrom(first: number, last: number): readonly (readonly ['unsettled', number])[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ['unsettled', first + index] as const);
}

interface AtMeeting {
  /** Starters who were at this meeting or a later one. */
  readonly stayed: number;
  /** Those of them who came to none after it. */
  readonly ended: number;
}

export function presentRetention(ledger: Ledger): readonly Presented<RetentionId>[] {
  const meetings = meetingsIn(ledger);
  const none: Count = { null: 'no-denominator' };
  const sure = firstOf(listOf(ledger, listName('unsure')));
  const unsettled = listOf(ledger, listName('unsettled'));
  const unfollowed: Count = total(listOf(ledger, listName('running'))) > 0 ? later : none;
  const at = (meeting: number) => ({ by: 'meeting' as const, is: meeting });
  return [
    ...(meetings.length > 0 ? [] : [{ id: 'retention.curve' as const, at: null, count: none }]),
    ...curveOf(meetings).map((count, index) => ({
      id: 'retention.curve' as const,
      at: at(index + 1),
      count: index + 1 > sure ? notRecorded : (count ?? unfollowed),
    })),
    ...(meetings.length > 1 ? [] : [{ id: 'retention.attrition' as const, at: null, count: none }]),
    // After the last meeting there is nothing to stay away from.
    ...meetings.slice(0, -1).map(({ stayed, ended }, index) => ({
      id: 'retention.attrition' as const,
      at: at(index + 1),
      count: (unsettled[index + 1] ?? 0) > 0 ? notRecorded : stayed === 0 ? unfollowed : { num: ended, den: stayed },
    })),
  ];
}

/**
 * The share of starters who were at each meeting or a later one (Kaplan and Meier): after each meeting as many are kept as did not end
 * there, of those who were still followed. `null` where nobody is followed so far and some might have stayed.
 */
function curveOf(meetings: readonly AtMeeting[]): readonly (Count | null)[] {
  const starters = BigInt(meetings[0]?.stayed ?? 0);
  let [num, den] = [starters, starters];
  return meetings.map(({ stayed, ended }) => {
    if (stayed === 0 && num > 0n) return null;
    const here = shareOf(num, den, starters);
    if (stayed > 0) {
      [num, den] = [num * BigInt(stayed - ended), den * BigInt(stayed)];
      const divisor = greatestCommonDivisor(num, den);
      [num, den] = [num / divisor, den / divisor];
    }
    return here;
  });
}

/** Over the starters where that gives a whole number of them, as it does while everybody was followed to the end. */
function shareOf(num: bigint, den: bigint, starters: bigint): Count {
  if (den !== 0n && (num * starters) % den === 0n)
    return { num: Number((num * starters) / den), den: Number(starters) };
  return fractionOf(num, den);
}

/** The first place that is not empty; endless where all are. */
function firstOf(numbers: readonly number[]): number {
  const first = numbers.findIndex((count) => count > 0);
  return first === -1 ? Number.POSITIVE_INFINITY : first;
}

/** The meetings from 1 to the last of any group. */
function meetingsIn(ledger: Ledger): readonly AtMeeting[] {
  const [ended, followed, running] = (['ended', 'followed', 'running'] as const).map((list) =>
    listOf(ledger, listName(list)),
  );
  const from = (list: readonly number[] = [], number: number): number => total(list.slice(number));
  return listOf(ledger, numbers).map((_, index) => ({
    stayed: from(ended, index + 1) + from(followed, index + 1) + from(running, index + 1),
    ended: ended?.[index + 1] ?? 0,
  }));
}

function listName(list: List): string {
  return `retention/${list}`;
}
