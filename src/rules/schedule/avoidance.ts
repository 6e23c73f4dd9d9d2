import { type CivilDay, plusDays } from '../../kernel/day.js';
import { list } from '../../kernel/phrase.js';
import { isClear, labelsOn } from './blackouts.js';
import { diagnostic, notAnnounced } from './diagnostics.js';
import { optimise } from './optimise.js';
import type { AvoidancePolicy, Diagnostic } from './plan.js';
import type { ReadBlackout, ReadPlan } from './reading.js';
import { type NominalDays, nominalDays } from './recurrence.js';

/** One meeting on its day. */
export interface Placement {
  readonly number: number;
  readonly nominal: CivilDay;
  readonly day: CivilDay;
  readonly weeks: number;
  readonly because: string;
}

export interface Placements {
  readonly placements: readonly Placement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The days of a plan's recurrence; `skipAndExtend` passes over those that are ruled out and runs on for longer. */
export function daysOf({ recurrence, from, everyMonths, count, avoid, blackouts }: ReadPlan): NominalDays {
  const skips = avoid.policy === 'skipAndExtend';
  return nominalDays(recurrence, from, everyMonths, count, (day) => !skips || isClear(blackouts, day));
}

/** Moves the meetings off the blackouts as the plan says. A meeting that can go nowhere stays on its day, and is reported. */
export function avoidBlackouts({ days, skipped }: NominalDays, plan: ReadPlan): Placements {
  const { avoid, blackouts } = plan;
  const isFree = (day: CivilDay) => avoid.policy === 'allow' || isClear(blackouts, day);
  if (avoid.policy === 'optimise') {
    const { weeks, blocked } = optimise(days, avoid, isFree);
    return {
      placements: blocked.length > 0 ? [] : place(days, weeks, blackouts),
      diagnostics: days.flatMap((day, index) =>
        blocked.includes(index) ? [infeasible(index + 1, day, [-1, 1], plan)] : [],
      ),
    };
  }
  const ways = directions[avoid.policy];
  const weeks = days.map((day) => nearestFree(day, ways, avoid.maxShiftWeeks, isFree));
  const moves = weeks.map((each) => each ?? 0);
  // Days may be passed over to the very end of the calendar; then the first after the last meeting is where the series got stuck.
  const endless = skipped.filter((day) => days.length < plan.count && day > (days.at(-1) ?? 0));
  return {
    placements: place(days, moves, blackouts),
    diagnostics: [
      ...(endless.length > 0 ? [] : skipped.flatMap((day) => passedOver(day, blackouts))),
      ...endless.slice(0, 1).map((day) => infeasible(days.length + 1, day, ways, plan)),
      ...days.flatMap((day, index) => (weeks[index] === null ? [infeasible(index + 1, day, ways, plan)] : [])),
    ],
  };
}

/** Which ways a meeting may move, the one tried first in front. */
const directions: Readonly<Record<Exclude<AvoidancePolicy, 'optimise'>, readonly (1 | -1)[]>> = {
  fail: [],
  allow: [],
  skipAndExtend: [],
  nextWeek: [1],
  previousWeek: [-1],
  nearestWeek: [1, -1],
};

function nearestFree(
  day: CivilDay,
  ways: readonly (1 | -1)[],
  furthest: number,
  isFree: (day: CivilDay) => boolean,
): number | null {
  return reach(ways, furthest).find((weeks) => isFree(plusDays(day, weeks * 7))) ?? null;
}

/** No move at all, then moves of a week, of two and so on. */
function reach(ways: readonly (1 | -1)[], furthest: number): readonly number[] {
  const moves: number[] = [0];
  for (let weeks = 1; weeks <= furthest; weeks++) moves.push(...ways.map((way) => way * weeks));
  return moves;
}

function place(
  days: readonly CivilDay[],
  moves: readonly number[],
  blackouts: readonly ReadBlackout[],
): readonly Placement[] {
  return days.map((nominal, index) => {
    const weeks = moves[index] ?? 0;
    const because =
      weeks === 0 ? '' : list(labelsOn(blackouts, [nominal]), 'and') || 'to keep the meetings evenly apart';
    return { number: index + 1, nominal, day: plusDays(nominal, weeks * 7), weeks, because };
  });
}

function passedOver(day: CivilDay, blackouts: readonly ReadBlackout[]): readonly Diagnostic[] {
  return [diagnostic('SKIPPED', null, day, labelsOn(blackouts, [day])), ...notAnnounced(null, day, blackouts)];
}

function infeasible(
  number: number,
  nominal: CivilDay,
  ways: readonly (1 | -1)[],
  { avoid, blackouts }: ReadPlan,
): Diagnostic {
  const tried = reach(ways, avoid.maxShiftWeeks).map((weeks) => plusDays(nominal, weeks * 7));
  return diagnostic('INFEASIBLE', number, nominal, labelsOn(blackouts, tried));
}
