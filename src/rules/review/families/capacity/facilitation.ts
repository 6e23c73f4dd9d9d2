import type { PersonId } from '../../../../kernel/id.js';
import type { Cohort } from '../../cohorts.js';
import type { Count } from '../../metric.js';
import { wasThere } from '../presence.js';

/** Sums over groups about who led their meetings. */
export interface Facilitation {
  readonly held: number;
  /** Meetings held for which somebody is named. */
  readonly led: number;
  readonly attendances: number;
  readonly facilitators: number;
  /** Of each group the meetings led by whoever led most. */
  readonly byOne: number;
}

export const noFacilitation: Facilitation = { held: 0, led: 0, attendances: 0, facilitators: 0, byOne: 0 };

export function facilitationOf({ slots, members }: Cohort): Facilitation {
  const held = slots.filter(({ state }) => state === 'held');
  const leaders = new Map(held.map(({ number, facilitators }) => [number, new Set<PersonId>(facilitators ?? [])]));
  const times = new Map<PersonId, number>();
  let [led, facilitators, attendances] = [0, 0, 0];
  for (const named of leaders.values()) {
    if (named.size > 0) led++;
    facilitators += named.size;
    for (const person of named) times.set(person, (times.get(person) ?? 0) + 1);
  }
  for (const { person, visits } of members) {
    attendances += visits.filter((visit) => {
      const named = leaders.get(visit.meeting);
      return wasThere(visit) && named !== undefined && named.size > 0 && !named.has(person);
    }).length;
  }
  const byOne = [...times.values()].reduce((most, each) => Math.max(most, each), 0);
  return { held: held.length, led, attendances, facilitators, byOne };
}

export function bothFacilitations(first: Facilitation, second: Facilitation): Facilitation {
  return {
    held: first.held + second.held,
    led: first.led + second.led,
    attendances: first.attendances + second.attendances,
    facilitators: first.facilitators + second.facilitators,
    byOne: first.byOne + second.byOne,
  };
}

export function ratioOf({ attendances, facilitators, ...rest }: Facilitation): Count {
  return nobodyNamed(rest) ?? { num: attendances, den: facilitators };
}

export function continuityOf({ byOne, led, ...rest }: Facilitation): Count {
  return nobodyNamed({ led, ...rest }) ?? { num: byOne, den: led };
}

/** A group whose facilitators nobody has written down has no ratio; it has not infinitely many people to each. */
function nobodyNamed({ held, led }: Pick<Facilitation, 'held' | 'led'>): Count | null {
  return held > 0 && led === 0 ? { null: 'not-recorded' } : null;
}
