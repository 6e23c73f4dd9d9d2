import { type CivilDay, plusDays } from '../../kernel/day.js';

export interface Limits {
  readonly maxShiftWeeks: number;
  readonly minGapDays: number;
  readonly maxGapDays: number;
}

/** The weeks by which each meeting moves; or, where no dates will do, the indexes of the meetings that stand in the way. */
export interface Optimum {
  readonly weeks: readonly number[];
  /** Empty where there is an answer. */
  readonly blocked: readonly number[];
}

/** One week a meeting could be held in, and the best that can follow it. */
interface Candidate {
  readonly day: CivilDay;
  readonly weeks: number;
  /** Of this meeting and all after it. */
  readonly cost: number;
  readonly next: Candidate | null;
}

/**
 * The best dates for all meetings together, exactly: least sum of squared weeks, then fewest moves, then fewest moves to an earlier
 * week, then the earliest dates from the first meeting on. Worked out from the last meeting to the first, so that each candidate
 * knows the best way on from there.
 *
 * @param nominal the days before any move, at least one
 * @param isFree whether a meeting may be held on a day
 */
export function optimise(nominal: readonly CivilDay[], limits: Limits, isFree: (day: CivilDay) => boolean): Optimum {
  const choices = nominal.map((day) => freeWeeks(day, limits.maxShiftWeeks, isFree));
  const walled = choices.flatMap(({ length }, index) => (length === 0 ? [index] : []));
  if (walled.length > 0) return { weeks: [], blocked: walled };
  let following: readonly Candidate[] | null = null;
  for (let index = choices.length - 1; index >= 0; index--) {
    const reachable = withBestNext(choices[index] ?? [], following, limits);
    if (reachable.length === 0) return { weeks: [], blocked: [index, index + 1] };
    following = reachable;
  }
  const weeks: number[] = [];
  for (let step = cheapest(following ?? []); step !== null; step = step.next) weeks.push(step.weeks);
  return { weeks, blocked: [] };
}

/** The weeks around a day in which a meeting may be held, earliest first. */
function freeWeeks(day: CivilDay, furthest: number, isFree: (day: CivilDay) => boolean): readonly Candidate[] {
  const free: Candidate[] = [];
  for (let weeks = 0 - furthest; weeks <= furthest; weeks++) {
    const candidate = plusDays(day, weeks * 7);
    if (isFree(candidate)) free.push({ day: candidate, weeks, cost: costOf(weeks), next: null });
  }
  return free;
}

/** Only the candidates from which the series can go on to its end. */
function withBestNext(
  candidates: readonly Candidate[],
  following: readonly Candidate[] | null,
  { minGapDays, maxGapDays }: Limits,
): readonly Candidate[] {
  if (following === null) return candidates;
  return candidates.flatMap((candidate) => {
    const { day } = candidate;
    const next = cheapest(following.filter((each) => each.day >= day + minGapDays && each.day <= day + maxGapDays));
    return next === null ? [] : [{ ...candidate, cost: candidate.cost + next.cost, next }];
  });
}

/** The first of the cheapest: candidates stand earliest first, so a tie goes to the earlier date. */
function cheapest(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (best, each) => (best !== null && best.cost <= each.cost ? best : each),
    null,
  );
}

/** Three costs in one number, the first in the highest digits: no series has as many meetings as a digit holds. */
const digit = 1024;

function costOf(weeks: number): number {
  return (weeks * weeks * digit + (weeks === 0 ? 0 : 1)) * digit + (weeks < 0 ? 1 : 0);
}
