import { isoDay } from '../../kernel/day.js';
import type { GroupId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { requiredMeetings } from '../../policy/attendance-terms.js';
import { type Modality, modalities } from '../../policy/policy.js';
import type { Cohort } from './cohorts.js';
import type { Facts, Frame } from './facts.js';
import { families, type Running } from './families.js';
import { intervalOf } from './intervals.js';
import type { Count, MetricDefinition, MetricValue, Presented, Scope } from './metric.js';
import { kindOf } from './scope.js';
import { organisationOf, organisationsByCount } from './seen-organisations.js';

/** One figure with what it was made of. */
export interface Figure {
  readonly definition: MetricDefinition;
  readonly count: Count;
  readonly value: MetricValue;
}

/** What is known of a group once its figures are made: enough to say who could be known by a number. */
export interface GroupSeen {
  readonly id: GroupId;
  readonly stream: string;
  readonly modality: Modality;
  readonly enrolled: number;
  /** `undefined` among them where nobody has said of somebody. */
  readonly organisations: ReadonlySet<string | undefined>;
  /** The same of the people of some counts, by the count's name. */
  readonly organisationsOf: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  /** Meetings held, how many of them are enough, by which of them a first attendance has to be, and what one is worth in points. */
  readonly held: number;
  readonly required: number;
  readonly startBy: number | null;
  readonly points: number;
}

/** The same while groups are being added. */
interface Seen extends GroupSeen {
  enrolled: number;
  readonly organisations: Set<string | undefined>;
  readonly organisationsOf: Map<string, Set<string | undefined>>;
}

export interface Figures {
  /** Of the year, then of each stream, each way of meeting, each stream by each way of meeting, and each group. */
  readonly figures: readonly Figure[];
  readonly groups: readonly GroupSeen[];
  /** Ids of the policies that judged groups. */
  readonly policies: readonly string[];
}

/**
 * Every figure of every scope, in one pass over the groups.
 *
 * @param groupsToo whether each group has figures of its own
 */
export function figuresOf(all: Iterable<Facts>, frame: Frame, groupsToo: boolean): Figures {
  const { year } = frame;
  const whole = folding({ year }, frame);
  const streams = new Map<string, Folding>();
  const ways = new Map<Modality, Folding>();
  const both = new Map<string, Folding>();
  const groups = new Map<string, Seen>();
  const own: Figure[] = [];
  for (const facts of all) {
    const { cohort, stream } = facts;
    whole.add(facts);
    if (stream !== null) at(streams, stream, { year, stream }, frame).add(facts);
    if (cohort === null) continue;
    const { group } = cohort;
    const { modality } = group;
    at(ways, modality, { year, modality }, frame).add(facts);
    at(both, `${modality} ${group.stream}`, { year, stream: group.stream, modality }, frame).add(facts);
    const seen = seenOf(cohort);
    // Groups without figures of their own are told apart only by what makes a difference to those who read of all of them.
    const alike = [seen.stream, seen.modality, seen.held, seen.required, seen.startBy, seen.points];
    const key = JSON.stringify(groupsToo ? group.id : alike);
    groups.set(key, addTo(groups.get(key), seen));
    if (groupsToo) {
      const single = folding({ year, group: group.id }, frame);
      single.add(facts);
      own.push(...single.figures());
    }
  }
  const inOrder = modalities.flatMap((way) => ways.get(way) ?? []);
  return {
    figures: [
      ...whole.figures(),
      ...[...byName(streams), ...inOrder, ...byName(both)].flatMap((each) => each.figures()),
      ...own,
    ],
    groups: [...groups.values()],
    policies: whole.policies(),
  };
}

interface Folding {
  readonly add: (facts: Facts) => void;
  readonly figures: () => readonly Figure[];
  readonly policies: () => readonly string[];
}

/** One scope while groups are being added to it. */
function folding(scope: Scope, frame: Frame): Folding {
  const kind = kindOf(scope);
  const started: readonly Running[] = families.flatMap(({ start, at: places }) =>
    places.has(kind) ? [start(frame)] : [],
  );
  const named = new Set<string>();
  const policies = (): readonly string[] => [...named].sort(byCodeUnit);
  return {
    add: (facts) => {
      if (facts.cohort !== null) named.add(facts.cohort.policy.id);
      for (const family of started) family.add(facts);
    },
    policies,
    figures: () => {
      const judged = named.size === 0 ? [frame.policy.id] : policies();
      return started.flatMap(({ definitions, present }) =>
        present().flatMap((presented) => {
          const definition = definitions[presented.id];
          if (definition === undefined) return [];
          const value = valueFrom(definition, presented, { scope, policies: judged }, frame);
          return [{ definition, count: presented.count, value }];
        }),
      );
    },
  };
}

function at<Key>(foldings: Map<Key, Folding>, key: Key, scope: Scope, frame: Frame): Folding {
  const known = foldings.get(key) ?? folding(scope, frame);
  foldings.set(key, known);
  return known;
}

function byName(foldings: ReadonlyMap<string, Folding>): readonly Folding[] {
  return [...foldings].sort(([first], [second]) => byCodeUnit(first, second)).map(([, each]) => each);
}

function seenOf({ group, members, slots, policy: { attendance } }: Cohort): Seen {
  const held = slots.filter(({ state }) => state === 'held').length;
  return {
    id: group.id,
    stream: group.stream,
    modality: group.modality,
    enrolled: members.length,
    organisations: new Set(members.map(organisationOf)),
    organisationsOf: organisationsByCount(members, attendance),
    held,
    required: requiredMeetings(attendance, held),
    startBy: attendance.firstMeetingBy?.value ?? null,
    points: attendance.points.value.attended,
  };
}

/** Adds the people of a group to those of others that nobody tells apart from it. */
function addTo(seen: Seen | undefined, next: Seen): Seen {
  if (seen === undefined) return next;
  for (const organisation of next.organisations) seen.organisations.add(organisation);
  for (const [name, organisations] of next.organisationsOf) {
    const known = seen.organisationsOf.get(name) ?? new Set();
    for (const organisation of organisations) known.add(organisation);
    seen.organisationsOf.set(name, known);
  }
  seen.enrolled += next.enrolled;
  return seen;
}

function valueFrom(
  { id, version, question, unit, interval }: MetricDefinition,
  { at: place, count }: Presented,
  { scope, policies }: Pick<MetricValue, 'scope' | 'policies'>,
  { asOf, policy }: Frame,
): MetricValue {
  const name = { id, version, scope, at: place, policies, asOf: isoDay(asOf) };
  if ('null' in count) return { ...name, null: count.null };
  const { num, den } = count;
  if (den === 0) return { ...name, null: 'no-denominator' };
  const { confidence } = policy.review.findings.value;
  const { two, score } = count;
  return {
    ...name,
    question,
    unit,
    num,
    den,
    value: num / den,
    interval: intervalOf(interval, count, confidence),
    ...(two === undefined ? {} : { two }),
    ...(score === undefined ? {} : { score }),
  };
}
