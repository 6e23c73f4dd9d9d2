import { readDay } from '../../kernel/day.js';
import type { GroupId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import type { FillingGroup, FillingGroups } from './filling.js';

/** The other groups of a group's stream and modality, by whether its people may join them. */
export interface Others {
  /** Those with room for everybody: first those with which the minimum is reached, then by how near the first meetings are, then by id. */
  readonly withRoom: readonly GroupId[];
  /** Where those stand whose number nobody has given, and which may have room. */
  readonly unknown: readonly number[];
  /** Those that have not started and cannot take everybody in. */
  readonly full: readonly GroupId[];
  readonly started: readonly GroupId[];
}

/** What becomes of every other group that a group could be merged with. The group's own number must be known; left out, it counts as none. */
export function othersOf(group: FillingGroup, { groups, asOf }: FillingGroups, policy: Policy): Others {
  const most = policy.capacity.maximum[group.modality]?.value ?? Number.POSITIVE_INFINITY;
  const minimum = policy.capacity.minimumViable?.value ?? 0;
  const others = groups
    .map((other, index) => ({ ...other, index, people: (other.enrolled ?? 0) + (group.enrolled ?? 0) }))
    .filter(({ id, stream, modality }) => id !== group.id && stream === group.stream && modality === group.modality);
  const open = others.filter((other) => !hasStarted(other, asOf));
  // A number not given is counted as none here, so a group that has no room then has none with any number.
  const roomy = open.filter(({ people }) => people <= most);
  return {
    withRoom: roomy
      .filter(({ enrolled }) => enrolled !== undefined)
      .map(({ id, people, firstMeeting }) => ({
        id,
        short: people < minimum ? 1 : 0,
        apart: daysApart(group.firstMeeting, firstMeeting),
      }))
      .sort(
        (one, other) => one.short - other.short || ascending(one.apart, other.apart) || byCodeUnit(one.id, other.id),
      )
      .map(({ id }) => id),
    unknown: roomy.filter(({ enrolled }) => enrolled === undefined).map(({ index }) => index),
    full: open.filter(({ people }) => people > most).map(({ id }) => id),
    started: others.filter((other) => hasStarted(other, asOf)).map(({ id }) => id),
  };
}

/** On the day of its first meeting a group may still take others in. Days written in full compare as text. */
export function hasStarted({ firstMeeting }: FillingGroup, asOf: IsoDay | undefined): boolean {
  return firstMeeting !== undefined && asOf !== undefined && firstMeeting < asOf;
}

/** Without end where one of the days is not known. */
function daysApart(one: IsoDay | undefined, other: IsoDay | undefined): number {
  const [first, second] = [readDay(one), readDay(other)];
  return first.ok && second.ok ? Math.abs(first.value - second.value) : Number.POSITIVE_INFINITY;
}

/** By comparison, because two distances without end have no difference. */
function ascending(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
