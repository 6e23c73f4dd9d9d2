import { plusDays } from '../../kernel/day.js';
import type { IsFree } from './ground.js';
import { optimise, type Shifts } from './optimise.js';
import type { Limits, Pattern } from './pattern.js';
import type { AvoidancePolicy } from './plan.js';
import type { NominalDays } from './recurrence.js';

/** Which ways a meeting may move, the one tried first in front. */
export const ways: Readonly<Record<AvoidancePolicy, readonly (1 | -1)[]>> = {
  fail: [],
  allow: [],
  skipAndExtend: [],
  nextWeek: [1],
  previousWeek: [-1],
  nearestWeek: [1, -1],
  optimise: [1, -1],
};

/** Moves the meetings off the days ruled out as the limits say. One that can go nowhere is blocked, and stays on its day. */
export function shiftsOf(
  { days, closed }: NominalDays,
  limits: Limits,
  [least, most]: Pattern['apart'],
  isFree: IsFree,
): Shifts {
  const { policy, maxShiftWeeks, minGapDays, maxGapDays } = limits;
  if (policy === 'optimise') {
    const gap = (index: number): readonly [number, number] => {
      const passed = closed[index] ?? 0;
      return [minGapDays + least * passed, maxGapDays + most * passed];
    };
    return optimise(days, { maxShiftWeeks, gap }, isFree);
  }
  const blocked: number[] = [];
  const around = policy === 'allow' ? null : weeksAround(limits);
  const weeks = days.map((day, index) => {
    const free = around === null ? 0 : around.find((shift) => isFree(plusDays(day, shift * 7), day));
    if (free === undefined) blocked.push(index);
    return free ?? 0;
  });
  return { weeks, blocked };
}

/** No week, then one week off, two and so on; of two equally far, the first way in front. */
export function weeksAround({ policy, maxShiftWeeks }: Limits): readonly number[] {
  const weeks: number[] = [0];
  for (let far = 1; far <= maxShiftWeeks && ways[policy].length > 0; far++) {
    weeks.push(...ways[policy].map((way) => way * far));
  }
  return weeks;
}
