import type { Count } from '../../metric.js';
import type { Request } from './requests.js';

/** How many waits came to an end after so many days, and how. */
interface Ended {
  readonly offered: number;
  readonly withdrew: number;
  /** Still waiting on the day of the review. */
  readonly waiting: number;
}

/** Waits by their number of days. */
export type Waits = ReadonlyMap<number, Ended>;

/** The waits of these requests; whose day of asking nobody has said has none. */
export function waitsOf(requests: readonly Request[], asOf: number): Waits {
  const waits = new Map<number, Ended>();
  for (const { asked, offered, open, withdrew } of requests) {
    if (asked === null) continue;
    const gone = open ? null : withdrew;
    const how =
      offered !== null && (gone === null || offered <= gone) ? 'offered' : gone === null ? 'waiting' : 'withdrew';
    const end = { offered, withdrew: gone, waiting: asOf }[how] ?? asOf;
    const days = Math.max(0, end - asked);
    const known = waits.get(days) ?? { offered: 0, withdrew: 0, waiting: 0 };
    waits.set(days, { ...known, [how]: known[how] + 1 });
  }
  return waits;
}

/**
 * The first number of days by which half or more have been offered a seat; `null` where fewer than half ever are. Exact: the share is kept
 * as whole numbers over one denominator. On one day offers and withdrawals come before the end of the watching.
 */
export function medianWait(waits: Waits): number | null {
  const ended = [...waits].sort(([first], [second]) => first - second);
  let watched = ended.reduce((sum, [, { offered, withdrew, waiting }]) => sum + offered + withdrew + waiting, 0);
  let [offeredShare, leftShare, whole] = [0n, 1n, 1n];
  for (const [days, { offered, withdrew, waiting }] of ended) {
    const here = BigInt(watched);
    offeredShare = offeredShare * here + leftShare * BigInt(offered);
    leftShare *= BigInt(watched - offered - withdrew);
    whole *= here;
    if (offeredShare + offeredShare >= whole) return days;
    watched -= offered + withdrew + waiting;
  }
  return null;
}

/** Of those who asked at least so many days ago, how many had taken up a seat by then. */
export function seatedWithin(requests: readonly Request[], days: number, asOf: number): Count {
  const watched = requests.filter(({ asked }) => asked !== null && asOf - asked >= days);
  const seated = watched.filter((each) => each.seated !== null && each.seated - (each.asked ?? 0) <= days);
  return { num: seated.length, den: watched.length };
}
