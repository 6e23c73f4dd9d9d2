import { shiftsOf } from './avoidance.js';
import { freeDays } from './ground.js';
import { type Clashes, takenDays } from './labels.js';
import { type Limits, mostWeeks, widestGap } from './pattern.js';
import type { Relaxation } from './plan.js';
import type { Chosen } from './reasons.js';

type Change = Partial<Omit<Limits, 'policy'>> & { readonly policy?: 'optimise' };

/** A quarter of a year: further off a meeting is another season's. */
const moreWeeks = 13;

/**
 * The smallest changes of its limits that would make a series possible: each of one limit alone; or, where no single one would do,
 * several together, the fewest weeks first. None where no change of limits helps.
 */
export function relaxationsOf(
  { pattern, nominal, shifts }: Pick<Chosen, 'pattern' | 'nominal' | 'shifts'>,
  clashes: Clashes,
): readonly Relaxation[] {
  const { avoid, apart } = pattern;
  if (shifts.blocked.length === 0) return [];
  const { minGapDays, maxGapDays, keepMonth } = avoid;
  // A plan that only reports is to move its meetings, from as little as a week on.
  const [start, weeksSoFar]: [Change, number] =
    avoid.policy === 'fail' ? [{ policy: 'optimise' }, 0] : [{}, avoid.maxShiftWeeks];
  const isTaken = takenDays(clashes);
  const holds = (change: Change): boolean => {
    const limits: Limits = { ...avoid, maxShiftWeeks: weeksSoFar, ...start, ...change };
    const isFree = freeDays({ ...pattern, avoid: limits }, pattern.ruledOut, isTaken);
    return shiftsOf(nominal, limits, apart, isFree).blocked.length === 0;
  };
  const weeksWith = (change: Change, from: number): readonly Change[] =>
    least(from, Math.min(mostWeeks, weeksSoFar + moreWeeks), (maxShiftWeeks) =>
      holds({ ...change, maxShiftWeeks }),
    ).map((maxShiftWeeks) => ({ ...start, ...change, maxShiftWeeks }));
  const widest = (change: Change, from: number): readonly number[] =>
    least(from, widestGap, (days) => holds({ ...change, maxGapDays: days }));
  const narrowest = (change: Change, from: number): readonly number[] =>
    least(from, minGapDays - 1, (fewer) => holds({ ...change, minGapDays: minGapDays - fewer })).map(
      (fewer) => minGapDays - fewer,
    );
  const single: readonly Change[] = [
    ...weeksWith({}, weeksSoFar + 1),
    ...widest({}, maxGapDays + 1).map((days) => ({ maxGapDays: days })),
    ...narrowest({}, 1).map((days) => ({ minGapDays: days })),
    ...(keepMonth && holds({ keepMonth: false }) ? [{ keepMonth: false }] : []),
  ];
  if (single.length > 0) return single;
  const free = { minGapDays: 1, maxGapDays: widestGap };
  const roomy = [...weeksWith(free, weeksSoFar), ...weeksWith({ ...free, keepMonth: false }, weeksSoFar)].slice(0, 1);
  return roomy.flatMap((change) =>
    widest(change, maxGapDays).flatMap((most) =>
      narrowest({ ...change, maxGapDays: most }, 0).map((fewest) => {
        const { minGapDays: _least, maxGapDays: _most, maxShiftWeeks = weeksSoFar, ...rest } = change;
        return {
          ...rest,
          ...(maxShiftWeeks === weeksSoFar ? {} : { maxShiftWeeks }),
          ...(most === maxGapDays ? {} : { maxGapDays: most }),
          ...(fewest === minGapDays ? {} : { minGapDays: fewest }),
        };
      }),
    ),
  );
}

/** The least number from one to another for which something holds that goes on holding from there; none where it never does. */
function least(from: number, to: number, holds: (value: number) => boolean): readonly number[] {
  if (from > to || !holds(to)) return [];
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return [low];
}
