import { type CivilDay, plusDays } from '../../kernel/day.js';
import type { Diagnostic } from './plan.js';

/** One meeting on its day. */
export interface Placement {
  readonly number: number;
  readonly nominal: CivilDay;
  readonly day: CivilDay;
  readonly weeks: number;
  /** Why it moved; says nothing where it did not. */
  readonly because: readonly string[];
  /** Labels of what is expected and not announced, and decides or touches the day of this meeting. */
  readonly unannounced: readonly string[];
}

export interface Placements {
  readonly placements: readonly Placement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A day that a meeting could be held on, so many weeks after its usual one, or before it below zero. */
export interface Step {
  readonly weeks: number;
  readonly day: CivilDay;
}

/** The usual day of a meeting, then the days a week from it, two weeks and so on; of two equally far, the first way in front. */
export function stepsFrom(nominal: CivilDay, ways: readonly (1 | -1)[], furthest: number): readonly Step[] {
  const shifts: number[] = [0];
  for (let weeks = 1; weeks <= furthest; weeks++) shifts.push(...ways.map((way) => way * weeks));
  return shifts.map((weeks) => ({ weeks, day: plusDays(nominal, weeks * 7) }));
}
