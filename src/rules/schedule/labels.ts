import type { CivilDay } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import { stretchWith } from '../../kernel/stretches.js';
import { ways } from './avoidance.js';
import { labelsWithin, type Ruled, stretchesOf } from './blackouts.js';
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

/** @param clashes what a meeting on a day would overlap; a policy that moves no meeting looks only at days */
export function groundOf(pattern: Pattern, clashes: Clashes): Ground {
  const { ruledOut, blackouts, avoid } = pattern;
  const announced = stretchesOf(blackouts.filter(({ expected }) => !expected));
  const isStill = ways[avoid.policy].length === 0;
  const isTaken = isStill ? null : takenDays(clashes);
  const isFreeOfAnnounced = freeDays(pattern, announced, isTaken);
  const within = labelsWithin(blackouts);
  const labelsOn = (day: CivilDay): readonly string[] => within(day, day);
  return {
    isFree: freeDays(pattern, ruledOut, isTaken),
    isFreeOfAnnounced,
    against: (days) =>
      distinct(
        days.flatMap((day) => [
          ...labelsOn(day),
          ...(isClosed(day, pattern) ? ['closed month'] : []),
          ...(isStill ? [] : clashesOn(clashes, day)),
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

/** Labels of the times already taken that a meeting on a day would overlap; `null` where none can be. */
export type Clashes = ((day: CivilDay) => readonly string[]) | null;

/**
 * Ends are not included: back to back is no clash.
 *
 * @param busy times at which the facilitator or the room is taken
 */
export function clashesWith(busy: readonly Ruled[], { time }: Pattern): Clashes {
  if (time === null || busy.length === 0) return null;
  const within = labelsWithin(busy);
  return (day) => {
    const span = meetingSpan(day, time);
    return span.ok ? distinct(within(span.value.from + 1, span.value.to - 1)) : [];
  };
}

export function clashesOn(clashes: Clashes, day: CivilDay): readonly string[] {
  return clashes === null ? [] : clashes(day);
}

export function takenDays(clashes: Clashes): ((day: CivilDay) => boolean) | null {
  return clashes === null ? null : (day) => clashes(day).length > 0;
}

/** Each label once, in an order that does not depend on theirs. */
export function distinct(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].sort(byCodeUnit);
}
