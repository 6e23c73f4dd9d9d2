import { type CivilDay, isoDay, readDay } from '../../kernel/day.js';
import { type Decision, decide, type Finding, finding, reversible, type Verdict } from '../../kernel/decision.js';
import type { GroupId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import { decisionDay, type FillingGroup, type FillingGroups, problemsOfViability } from './filling.js';

/** `go`: large enough. `wait`: nothing is due yet. `merge`, `cancel`: too small when it is time to decide, with and without a group to join. */
export type Advice = 'go' | 'wait' | 'merge' | 'cancel';

/** Whether one group goes ahead. */
export interface Viability {
  readonly group: GroupId;
  /** The day from which it is settled; `null` while the first meeting has no day, and where the policy sets no minimum. */
  readonly decideBy: IsoDay | null;
  readonly advice: Advice;
  /** The groups it may merge with, those first that it would be large enough with; empty unless the advice is to merge. */
  readonly mergeWith: readonly GroupId[];
  readonly decision: Decision<'capacity.minimum-viable'>;
}

/**
 * Whether each of several groups that are filling goes ahead, waits, merges or is cancelled. A group may merge with another of its stream
 * and modality that has not started either and where everybody would fit; one whose number nobody has given is not offered.
 *
 * @param input the groups, and the day on which it is asked
 * @returns one answer a group, in the order given
 * @throws RangeError for input in which `problemsOfViability` finds something
 * @see Learning Together, Safe space, clear parameters and rich relationships
 * @example
 * const atLeastSix = amend(policies.partnersInPrevention, { id: 'ours@2027', capacity: { minimumViable: { value: 6, source: 'Our handbook', section: '2' } } });
 * const small = { id: 'north', stream: 'respectful-relationships', modality: 'online', enrolled: 4, firstMeeting: '2027-02-09' };
 * viability({ groups: [small], asOf: '2027-02-08' }, atLeastSix.value)[0].advice // => 'wait'
 * viability({ groups: [small, { ...small, id: 'south' }], asOf: '2027-02-09' }, atLeastSix.value)[0].mergeWith // => ['south']
 */
export function viability(input: FillingGroups, policy: Policy): readonly Viability[] {
  const [wrong] = problemsOfViability(input, policy);
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  const minimum = policy.capacity.minimumViable?.value;
  if (minimum === undefined) return input.groups.map(({ id }) => goes(id, policy));
  const asOf = input.asOf === undefined ? null : lawfulDay(readDay(input.asOf));
  return input.groups.map((group, index) => {
    const decideBy = group.firstMeeting === undefined ? null : lawfulDay(decisionDay(group.firstMeeting, policy));
    const verdict = verdictOn(group.enrolled, minimum, asOf !== null && decideBy !== null && asOf >= decideBy);
    const mergeWith = verdict === 'not-met' ? candidates(group, input, minimum, policy) : [];
    const found = isLargeEnough({ group, index, minimum, decideBy, asked: asOf !== null, verdict });
    return {
      group: group.id,
      decideBy: decideBy === null ? null : isoDay(decideBy),
      advice: verdict === 'not-met' ? (mergeWith.length > 0 ? 'merge' : 'cancel') : verdict === 'met' ? 'go' : 'wait',
      mergeWith,
      decision: decide(policy.id, [found]),
    };
  });
}

/** Where no minimum is set there is nothing to decide. */
function goes(group: GroupId, policy: Policy): Viability {
  return { group, decideBy: null, advice: 'go', mergeWith: [], decision: decide(policy.id, []) };
}

/** People may still join until it is time to decide. */
function verdictOn(enrolled: number | undefined, minimum: number, due: boolean): Verdict {
  if (enrolled === undefined) return 'open';
  if (enrolled >= minimum) return 'met';
  return due ? 'not-met' : 'open';
}

interface Size {
  readonly group: FillingGroup;
  readonly index: number;
  readonly minimum: number;
  readonly decideBy: CivilDay | null;
  /** Whether a day was given on which it is asked. */
  readonly asked: boolean;
  readonly verdict: Verdict;
}

function isLargeEnough({ group, index, minimum, decideBy, asked, verdict }: Size): Finding<'capacity.minimum-viable'> {
  const { enrolled, firstMeeting } = group;
  const short = minimum - (enrolled ?? 0);
  const missing = [
    { path: `groups[${index}].enrolled`, needed: true },
    { path: `groups[${index}].firstMeeting`, needed: enrolled !== undefined && firstMeeting === undefined },
    { path: 'asOf', needed: enrolled !== undefined && !asked },
  ];
  const found = finding(
    'capacity.minimum-viable',
    'requirement',
    verdict,
    {
      fact: 'participants in the group',
      expected: `at least ${minimum} ${minimum === 1 ? 'person' : 'people'}${decideBy === null ? '' : ` by ${isoDay(decideBy)}`}`,
      actual: enrolled === undefined ? 'no number yet' : String(enrolled),
    },
    missing.filter(({ needed }) => needed).map(({ path }) => path),
    enrolled === undefined
      ? 'the number of participants enrolled'
      : `${short} more participant${short === 1 ? '' : 's'}`,
  );
  return reversible(found, () => [{ path: `groups[${index}].enrolled`, value: minimum }]);
}

/** The groups that this one could join, in the order of their ids, those first with which it would be large enough. */
function candidates(
  group: FillingGroup,
  { groups, asOf }: FillingGroups,
  minimum: number,
  policy: Policy,
): readonly GroupId[] {
  const most = policy.capacity.maximum[group.modality]?.value ?? Number.POSITIVE_INFINITY;
  const joined = groups
    .filter(({ id, stream, modality }) => id !== group.id && stream === group.stream && modality === group.modality)
    .filter((other) => !hasStarted(other, asOf))
    .flatMap(({ id, enrolled }) => (enrolled === undefined ? [] : [{ id, people: enrolled + (group.enrolled ?? 0) }]))
    .filter(({ people }) => people <= most)
    .sort((first, second) => byCodeUnit(first.id, second.id));
  const enough = ({ people }: { readonly people: number }): boolean => people >= minimum;
  return [...joined.filter(enough), ...joined.filter((each) => !enough(each))].map(({ id }) => id);
}

/** On the day of its first meeting a group may still take others in. Days written in full compare as text. */
function hasStarted({ firstMeeting }: FillingGroup, asOf: IsoDay | undefined): boolean {
  return firstMeeting !== undefined && asOf !== undefined && firstMeeting < asOf;
}

/** What was already found lawful. */
function lawfulDay(day: ReturnType<typeof readDay>): CivilDay {
  if (day.ok) return day.value;
  throw new RangeError(day.problems[0].message);
}
