import { type CivilDay, isoDay, readDay } from '../../kernel/day.js';
import { type Decision, decide, type Finding, finding, reversible, type Verdict } from '../../kernel/decision.js';
import type { GroupId } from '../../kernel/id.js';
import { lawfulValue } from '../../kernel/result.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import { decisionDay, type FillingGroup, type FillingGroups, problemsOfViability } from './filling.js';
import { hasStarted, othersOf } from './merging.js';

/**
 * What to do about the size of a group, and about nothing else. `go`: large enough. `wait`: nothing is due yet, or nobody knows whether
 * there is a group to join. `merge`, `cancel`: too small when it is time to decide, with and without a group to join.
 */
export type Advice = 'go' | 'wait' | 'merge' | 'cancel';

/** Whether one group is large enough to go ahead. */
export interface Viability {
  readonly group: GroupId;
  /** The day from which it is settled; `null` while the first meeting has no day, and where the policy sets no minimum. */
  readonly decideBy: IsoDay | null;
  /** `null` where there is nothing to decide: once the group has started, and where the policy sets no minimum. */
  readonly advice: Advice | null;
  /**
   * The groups it may merge with: first those that it would be large enough with, then by how near the first meetings are, then by id.
   * Empty unless the advice is to merge.
   */
  readonly mergeWith: readonly GroupId[];
  /** Paths of the numbers of other groups that would tell a merger from a cancellation; empty unless it waits for these. */
  readonly missing: readonly string[];
  readonly decision: Decision<'capacity.minimum-viable'>;
}

/**
 * Whether each of several groups that are filling is large enough to go ahead, waits, merges or is cancelled. A group may merge with
 * another of its stream and modality that has not started either and where everybody would fit. One whose number nobody has given is not
 * offered, and while it might have room nothing is cancelled.
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
 * viability({ groups: [small, { ...small, id: 'south', enrolled: undefined }], asOf: '2027-02-09' }, atLeastSix.value)[0].missing // => ['groups[1].enrolled']
 */
export function viability(input: FillingGroups, policy: Policy): readonly Viability[] {
  const [wrong] = problemsOfViability(input, policy);
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  const minimum = policy.capacity.minimumViable?.value;
  if (minimum === undefined) return input.groups.map(({ id }) => undecided(id, policy));
  const asOf = input.asOf === undefined ? null : lawfulValue(readDay(input.asOf));
  return input.groups.map((group, index) => {
    const decideBy = group.firstMeeting === undefined ? null : lawfulValue(decisionDay(group.firstMeeting, policy));
    const verdict = verdictOn(group.enrolled, minimum, asOf !== null && decideBy !== null && asOf >= decideBy);
    return {
      group: group.id,
      decideBy: decideBy === null ? null : isoDay(decideBy),
      ...(hasStarted(group, input.asOf) ? noAdvice : advised(group, verdict, input, policy)),
      decision: decide(policy.id, [isLargeEnough({ group, index, minimum, decideBy, asked: asOf !== null, verdict })]),
    };
  });
}

type Advised = Pick<Viability, 'advice' | 'mergeWith' | 'missing'>;

const noAdvice: Advised = { advice: null, mergeWith: [], missing: [] };

/** Where no minimum is set there is nothing to decide. */
function undecided(group: GroupId, policy: Policy): Viability {
  return { group, decideBy: null, ...noAdvice, decision: decide(policy.id, []) };
}

function advised(group: FillingGroup, verdict: Verdict, input: FillingGroups, policy: Policy): Advised {
  if (verdict !== 'not-met') return { ...noAdvice, advice: verdict === 'met' ? 'go' : 'wait' };
  const { withRoom, unknown } = othersOf(group, input, policy);
  if (withRoom.length > 0) return { ...noAdvice, advice: 'merge', mergeWith: withRoom };
  const missing = unknown.map((index) => `groups[${index}].enrolled`);
  return { ...noAdvice, advice: missing.length > 0 ? 'wait' : 'cancel', missing };
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
