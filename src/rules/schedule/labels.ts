import type { CivilDay } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import { stretchWith } from '../../kernel/stretches.js';
import { ways } from './avoidance.js';
import { type Ruled, stretchesOf } from './blackouts.js';
import { freeDays, type IsFree, isClosed } from './ground.js';
import type { Pattern } from './pattern.js';
import { meetingSpan } from './wall-time.js';

/** What the days around a series are like, and in whose name. */
export interface Ground {
  readonly isFree: IsFree;
  /** The same if nothing that is only expected came to be. */
  readonly isFreeOfAnnounced: IsFree;
  /** Labels of all that rules these days out. */
  readonly against: (days: readonly CivilDay[]) => readonly string[];
  /** Labels of what is expected on those of these days that nothing else rules out. */
  readonly onlyExpected: (days: readonly CivilDay[]) => readonly string[];
}

/** @param taken times at which the facilitator or the room is taken; a policy that moves no meeting looks only at days */
export function groundOf(pattern: Pattern, taken: readonly Ruled[]): Ground {
  const { ruledOut, blackouts, avoid } = pattern;
  const announced = stretchesOf(blackouts.filter(({ expected }) => !expected));
  const busy = ways[avoid.policy].length === 0 ? [] : taken;
  const isTaken = busy.length === 0 ? null : (day: CivilDay): boolean => clashesOn(day, pattern, busy).length > 0;
  const isFreeOfAnnounced = freeDays(pattern, announced, isTaken);
  const labelsOn = (day: CivilDay): readonly string[] =>
    blackouts.filter(({ from, to }) => from <= day && day <= to).map(({ label }) => label);
  return {
    isFree: freeDays(pattern, ruledOut, isTaken),
    isFreeOfAnnounced,
    against: (days) =>
      distinct(
        days.flatMap((day) => [
          ...labelsOn(day),
          ...(isClosed(day, pattern) ? ['closed month'] : []),
          ...clashesOn(day, pattern, busy),
        ]),
      ),
    onlyExpected: (days) =>
      distinct(
        days.flatMap((day) =>
          stretchWith(ruledOut, day) !== undefined && isFreeOfAnnounced(day, day) ? labelsOn(day) : [],
        ),
      ),
  };
}

/** Labels of the busy times that a meeting on a day would overlap. Ends are not included: back to back is no clash. */
export function clashesOn(day: CivilDay, { time }: Pattern, busy: readonly Ruled[]): readonly string[] {
  if (time === null || busy.length === 0) return [];
  const span = meetingSpan(day, time);
  if (!span.ok) return [];
  const { from, to } = span.value;
  return distinct(
    busy.filter((each) => from < each.to && each.from < to && each.from < each.to).map(({ label }) => label),
  );
}

/** Each label once, in an order that does not depend on theirs. */
export function distinct(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].sort(byCodeUnit);
}
