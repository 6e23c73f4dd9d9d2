import { type CivilDay, isoDay, plusDays } from '../../kernel/day.js';
import { shiftsOf, weeksAround } from './avoidance.js';
import { diagnostic, notAnnounced } from './diagnostics.js';
import { staysNear } from './ground.js';
import { distinct, type Ground } from './labels.js';
import type { Shifts } from './optimise.js';
import type { Pattern } from './pattern.js';
import type { Diagnostic } from './plan.js';
import type { NominalDays } from './recurrence.js';

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

/** A series whose days have been chosen. */
export interface Chosen {
  readonly pattern: Pattern;
  readonly ground: Ground;
  readonly nominal: NominalDays;
  readonly shifts: Shifts;
}

/** Every meeting on its day, with why it is there; none where there are no days for all of them. */
export function placementsOf(chosen: Chosen): readonly Placement[] {
  const { nominal, shifts, ground, pattern } = chosen;
  const uncertain = unannouncedBehind(chosen);
  if (shifts.weeks.length === 0) return [];
  return nominal.days.map((day, index) => {
    const weeks = shifts.weeks[index] ?? 0;
    const unannounced = uncertain[index] ?? [];
    const placement = { number: index + 1, nominal: day, day: plusDays(day, weeks * 7), weeks, unannounced };
    if (weeks === 0) return { ...placement, because: [] };
    if (pattern.avoid.policy !== 'optimise') return { ...placement, because: ground.against(passedBy(chosen, index)) };
    // What is expected is no reason for a meeting that would have moved without it too.
    const decides = unannounced.length > 0 || ground.onlyExpected([day]).length === 0;
    const labels = decides ? ground.against([day]) : [];
    return { ...placement, because: labels.length > 0 ? labels : ['the spacing of the meetings'] };
  });
}

/** Of each meeting that can be held nowhere, every day within reach and what rules it out; of a series without dates, what is uncertain too. */
export function blockedOf(chosen: Chosen): readonly Diagnostic[] {
  const { nominal, shifts, ground, pattern } = chosen;
  const uncertain = shifts.weeks.length === 0 ? unannouncedBehind(chosen) : [];
  return nominal.days.flatMap((day, index) => [
    ...(shifts.blocked.includes(index) ? [infeasible(index + 1, day, daysAround(day, pattern), ground)] : []),
    ...notAnnounced(index + 1, day, uncertain[index] ?? []),
  ]);
}

/** @param tried every day that the meeting could have been held on */
export function infeasible(number: number, nominal: CivilDay, tried: readonly CivilDay[], ground: Ground): Diagnostic {
  const days = [...tried].sort((one, other) => one - other);
  const blocked = days.map((day) => ({ date: isoDay(day), because: ground.against([day]) }));
  return { ...diagnostic('INFEASIBLE', number, nominal, ground.against(tried)), blocked };
}

/** Every day that a meeting may be held on as far as the plan's reach goes. */
function daysAround(nominal: CivilDay, pattern: Pattern): readonly CivilDay[] {
  return weeksAround(pattern.avoid)
    .map((weeks) => plusDays(nominal, weeks * 7))
    .filter((day) => staysNear(day, nominal, pattern));
}

/** The days that were looked at for a meeting before the one it is on; all of them where it can be held nowhere. */
function passedBy({ nominal, shifts, pattern }: Chosen, index: number): readonly CivilDay[] {
  const day = nominal.days[index];
  if (day === undefined) return [];
  const around = daysAround(day, pattern);
  return shifts.blocked.includes(index)
    ? around
    : around.slice(0, around.indexOf(plusDays(day, (shifts.weeks[index] ?? 0) * 7)));
}

/**
 * For each meeting the labels of what is expected and not announced, but for which it would be on another day, or would not touch it.
 * The best dates are chosen once more without it: where a meeting has another day then, those on that other day; or, where it follows
 * other meetings there, those that they rest on. Where there are no dates at all, only the meetings that such a day would be opened for.
 */
function unannouncedBehind(chosen: Chosen): readonly (readonly string[])[] {
  const { nominal, shifts, ground, pattern } = chosen;
  const { avoid, apart, blackouts } = pattern;
  if (!blackouts.some(({ expected }) => expected)) return [];
  if (avoid.policy !== 'optimise') {
    return nominal.days.map((day, index) => ground.onlyExpected([day, ...passedBy(chosen, index)]));
  }
  if (!nominal.days.some((day) => ground.onlyExpected(daysAround(day, pattern)).length > 0)) return [];
  const certain = shiftsOf(nominal, avoid, apart, ground.isFreeOfAnnounced).weeks;
  const elsewhere = nominal.days.map((day, index) => {
    const shift = certain[index];
    return shift === undefined || shift === shifts.weeks[index] ? [] : [plusDays(day, shift * 7)];
  });
  const own = elsewhere.map((other) => ground.onlyExpected(other));
  const shared = shifts.weeks.length === 0 ? [] : distinct(own.flat());
  return elsewhere.map((other, index) => {
    const labels = own[index] ?? [];
    return other.length === 0 || labels.length > 0 ? labels : shared;
  });
}
