import { type CivilDay, plusDays } from '../../kernel/day.js';

/** The limits within which all meetings move together. */
export interface Reach {
  readonly maxShiftWeeks: number;
  /** The fewest and the most days from the meeting before to the one of this index. */
  readonly gap: (index: number) => readonly [least: number, most: number];
}

/** The weeks by which each meeting moves; or, where no dates will do, the indexes of the meetings that stand in the way. */
export interface Shifts {
  readonly weeks: readonly number[];
  /** Empty where there is an answer. */
  readonly blocked: readonly number[];
}

/** One week a meeting could be held in, and the best that can follow it. */
interface Candidate {
  readonly day: CivilDay;
  readonly weeks: number;
  /** Of this meeting and all after it. */
  cost: number;
  next: Candidate | null;
}

/**
 * The best dates for all meetings together, exactly: least sum of squared weeks, then fewest moves, then fewest moves to an earlier
 * week, then the earliest dates from the first meeting on. Worked out from the last meeting to the first, so that each candidate
 * knows the best way on from there.
 *
 * @param nominal the days before any move, at least one
 * @param isFree whether a meeting may be held on a day, given the day it is moved from
 */
export function optimise(
  nominal: readonly CivilDay[],
  { maxShiftWeeks, gap }: Reach,
  isFree: (day: CivilDay, nominal: CivilDay) => boolean,
): Shifts {
  const choices = nominal.map((day) => freeWeeks(day, maxShiftWeeks, isFree));
  const walled = choices.flatMap(({ length }, index) => (length === 0 ? [index] : []));
  if (walled.length > 0) return { weeks: [], blocked: walled };
  let following: readonly Candidate[] = [];
  for (let index = choices.length - 1; index >= 0; index--) {
    const candidates = choices[index] ?? [];
    const reachable = index === choices.length - 1 ? candidates : withBestNext(candidates, following, gap(index + 1));
    if (reachable.length === 0) return { weeks: [], blocked: [index, index + 1] };
    following = reachable;
  }
  const weeks: number[] = [];
  let step = following.reduce<Candidate | null>((best, each) => cheaper(best, each), null);
  for (; step !== null; step = step.next) weeks.push(step.weeks);
  return { weeks, blocked: [] };
}

/** The weeks around a day in which a meeting may be held, earliest first. */
function freeWeeks(
  nominal: CivilDay,
  furthest: number,
  isFree: (day: CivilDay, nominal: CivilDay) => boolean,
): readonly Candidate[] {
  const free: Candidate[] = [];
  for (let weeks = -furthest; weeks <= furthest; weeks++) {
    const day = plusDays(nominal, weeks * 7);
    if (isFree(day, nominal)) free.push({ day, weeks: weeks + 0, cost: costOf(weeks), next: null });
  }
  return free;
}

/** Only the candidates from which the series can go on to its end. */
function withBestNext(
  candidates: readonly Candidate[],
  following: readonly Candidate[],
  [least, most]: readonly [number, number],
): readonly Candidate[] {
  return candidates.filter((candidate) => {
    for (const each of following) {
      const gap = each.day - candidate.day;
      if (gap > most) break;
      if (gap >= least) candidate.next = cheaper(candidate.next, each);
    }
    candidate.cost += candidate.next?.cost ?? 0;
    return candidate.next !== null;
  });
}

/** The first of the cheapest: candidates stand earliest first, so a tie goes to the earlier date. */
function cheaper(best: Candidate | null, each: Candidate): Candidate {
  return best !== null && best.cost <= each.cost ? best : each;
}

/** Three costs in one number, the first in the highest digits: no series has as many meetings as a digit holds. */
const digit = 16_384;

function costOf(weeks: number): number {
  return (weeks * weeks * digit + (weeks === 0 ? 0 : 1)) * digit + (weeks < 0 ? 1 : 0);
}
