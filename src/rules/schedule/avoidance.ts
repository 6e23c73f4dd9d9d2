import type { CivilDay } from '../../kernel/day.js';
import { bestForAll } from './best-dates.js';
import { isClear, labelsOn, unannouncedOn } from './blackouts.js';
import { diagnostic, infeasible, notAnnounced } from './diagnostics.js';
import { type Placement, type Placements, stepsFrom } from './placement.js';
import type { AvoidancePolicy, Diagnostic } from './plan.js';
import type { ReadBlackout, ReadPlan } from './reading.js';
import { type NominalDays, nominalDays } from './recurrence.js';

/** The days of a plan's recurrence; `skipAndExtend` passes over those that are ruled out and runs on for longer. */
export function daysOf({ recurrence, from, everyMonths, count, avoid, blackouts }: ReadPlan): NominalDays {
  const skips = avoid.policy === 'skipAndExtend';
  return nominalDays(recurrence, from, everyMonths, count, (day) => !skips || isClear(blackouts, day));
}

/** Moves the meetings off the blackouts as the plan says. A meeting that can go nowhere stays on its day, and is reported. */
export function avoidBlackouts(nominal: NominalDays, plan: ReadPlan): Placements {
  const { policy } = plan.avoid;
  return policy === 'optimise' ? bestForAll(nominal.days, plan) : oneByOne(nominal, plan, directions[policy]);
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

function oneByOne({ days, skipped }: NominalDays, plan: ReadPlan, ways: readonly (1 | -1)[]): Placements {
  const { blackouts, count } = plan;
  const settled = days.map((day, index) => settle(index + 1, day, plan, ways));
  // Days may be passed over to the very end of the calendar; then the first after the last meeting is where the series got stuck.
  const endless = skipped.filter((day) => days.length < count && day > (days.at(-1) ?? 0));
  return {
    placements: settled.map(({ placement }) => placement),
    diagnostics: [
      ...(endless.length > 0 ? [] : skipped.flatMap((day) => leftOut(day, blackouts))),
      ...endless.slice(0, 1).map((day) => infeasible(days.length + 1, day, [day], blackouts)),
      ...settled.flatMap(({ stuck }) => stuck),
    ],
  };
}

interface Settled {
  readonly placement: Placement;
  /** The report of a meeting for which no day within reach is free. */
  readonly stuck: readonly Diagnostic[];
}

/** The first free day that way, and what was passed over before it. */
function settle(
  number: number,
  nominal: CivilDay,
  { avoid: { policy, maxShiftWeeks }, blackouts }: ReadPlan,
  ways: readonly (1 | -1)[],
): Settled {
  const steps = stepsFrom(nominal, ways, maxShiftWeeks);
  const free = steps.find(({ day }) => policy === 'allow' || isClear(blackouts, day));
  const { weeks, day } = free ?? { weeks: 0, day: nominal };
  const passed = steps.slice(0, free === undefined ? steps.length : steps.indexOf(free)).map((step) => step.day);
  const because = labelsOn(blackouts, passed);
  const unannounced = unannouncedOn(blackouts, [nominal, ...passed]);
  return {
    placement: { number, nominal, day, weeks, because, unannounced },
    stuck: free === undefined ? [infeasible(number, nominal, passed, blackouts)] : [],
  };
}

function leftOut(day: CivilDay, blackouts: readonly ReadBlackout[]): readonly Diagnostic[] {
  return [
    diagnostic('SKIPPED', null, day, labelsOn(blackouts, [day])),
    ...notAnnounced(null, day, unannouncedOn(blackouts, [day])),
  ];
}
