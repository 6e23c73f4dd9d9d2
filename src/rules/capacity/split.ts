import { type Decision, decide, type Finding, finding } from '../../kernel/decision.js';
import type { PersonId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { type BestParting, bestParting } from '../../kernel/parting/best.js';
import { counted, list } from '../../kernel/phrase.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { CapacityRule } from './cards.js';
import { type Asked, askedOf, attributeOf } from './splitting/asked.js';
import { type Conflict, conflictInWords, plainConflicts, remedyOf, searchedConflicts } from './splitting/conflicts.js';
import { partingOf } from './splitting/parting-of.js';
import { problemsOfSplit } from './splitting/problems.js';
import type { SplitRequest } from './splitting/request.js';

/** What any split into so many groups comes to at least, each number by itself. */
export interface SplitBound {
  /** The fewest groups that were not ruled out. */
  readonly groups: number;
  readonly sizeDifference: number;
  readonly isolated: number;
  readonly moved: number | null;
  readonly imbalance: number;
}

interface SplitTerms {
  /** Id of the policy that gave what the request left out. */
  readonly policy: string;
  /** Most and fewest people of a group. */
  readonly cap: number;
  readonly min: number;
  /** Attributes asked about of which nobody has a value: left out, or misspelt. */
  readonly unsaid: readonly string[];
  readonly decision: Decision<CapacityRule>;
}

/** People in groups. */
export interface Splitting extends SplitTerms {
  /** Ids in order; the groups in the order of their first ids. */
  readonly groups: readonly (readonly PersonId[])[];
  /** People in the largest group less those in the smallest. */
  readonly sizeDifference: number;
  /**
   * How often somebody is the only one in their group with a value of a `neverIsolate` attribute that somebody else has too. Who is alone
   * with two values counts twice.
   */
  readonly isolated: number;
  /** For each value of a `balance` attribute the most in a group less the fewest, added up. */
  readonly imbalance: number;
  /** Fewest people who are not where they were, whatever groups are called; `null` without previous groups. */
  readonly moved: number | null;
  /** Whether it is certain that no split is better, and that of equal ones this comes first. */
  readonly proven: boolean;
  /** What could be reached at best, where it is not proven. */
  readonly bound: SplitBound | null;
}

/** That people cannot be split as asked, and why. */
export interface NoSplit extends SplitTerms {
  readonly groups: null;
  readonly conflicts: readonly Conflict[];
  /** Whether that is certain; otherwise no split was found. */
  readonly proven: boolean;
}

/**
 * Splits people into as few groups as hold them all. Of the splits that keep every demand it takes the one whose sizes differ least, then
 * the one that isolates fewest, then the one that is balanced best, then the one that moves fewest from the groups they were in, and of
 * equal ones the one that comes first by ids. For two groups of up to 24 people together that is always proven, and mostly for more; where the
 * search gives up, the answer says so and how much better a split could be at best.
 *
 * @param request the people, in any order, and what is asked of the split
 * @param policy gives the maximum of a modality, and the minimum
 * @returns the groups; or, with `groups: null`, the demands that cannot be kept
 * @throws RangeError for a request in which `problemsOfSplit` finds something
 * @see Learning Together, An evolving and responsive model
 * @example
 * const people = [{ id: 'ana', region: 'rural' }, { id: 'bo' }, { id: 'cy', region: 'rural' }, { id: 'di' }];
 * split({ people, cap: 2, neverIsolate: ['region'] }, policies.partnersInPrevention).groups // => [['ana', 'cy'], ['bo', 'di']]
 * split({ people, cap: 2, together: [['ana', 'bo', 'cy']] }, policies.partnersInPrevention).conflicts // => [{ code: 'block-too-large', people: ['ana', 'bo', 'cy'], size: 3, cap: 2 }]
 */
export function split(request: SplitRequest, policy: Policy): Splitting | NoSplit {
  return lawfulValue(resultOf(problemsOfSplit(request, policy), () => splitLawful(request, policy)));
}

/** The same for a request that is known to be lawful. */
export function splitLawful(request: SplitRequest, policy: Policy): Splitting | NoSplit {
  const asked = askedOf(request, policy);
  const plain = plainConflicts(asked);
  if (plain.length > 0) return noSplit(asked, policy, plain);
  const best = bestParting(partingOf(asked));
  if (best.groups !== null) return splitting(asked, policy, best);
  if (best.certain) return noSplit(asked, policy, searchedConflicts(asked));
  return noSplit(asked, policy, [{ code: 'none-found', people: asked.people.map(({ id }) => id) }]);
}

function splitting(asked: Asked, policy: Policy, { groups: count, sides, worth, bound }: BestParting): Splitting {
  const groups = Array.from({ length: count }, (): number[] => []);
  asked.blocks.forEach((block, unit) => {
    groups[sides[unit] ?? 0]?.push(...block);
  });
  const moved = (number: number): number | null => (asked.request.previous === undefined ? null : number);
  const { difference, ...other } = bound ?? worth;
  return {
    ...termsOf(
      asked,
      policy,
      sizeFindings(
        asked,
        groups.map(({ length }) => length),
      ),
    ),
    groups: groups.map((places) => asked.people.filter((_, place) => places.includes(place)).map(({ id }) => id)),
    sizeDifference: worth.difference,
    isolated: worth.isolated,
    imbalance: worth.imbalance,
    moved: moved(worth.moved),
    proven: bound === null,
    bound:
      bound === null ? null : { groups: bound.groups, sizeDifference: difference, ...other, moved: moved(bound.moved) },
  };
}

function noSplit(asked: Asked, policy: Policy, conflicts: readonly Conflict[]): NoSplit {
  const proven = conflicts.every(({ code }) => code !== 'none-found');
  const remedies = [...new Set(conflicts.flatMap((conflict) => remedyOf(conflict) ?? []))];
  const none = finding<CapacityRule>(
    'capacity.maximum',
    'requirement',
    proven ? 'not-met' : 'open',
    {
      fact: `a split of ${counted(asked.people.length, 'person', 'people')}`,
      expected: `groups of at most ${asked.cap} that keep every demand`,
      actual: list([...new Set(conflicts.map(conflictInWords))], 'and'),
    },
    [],
    remedies.length === 1
      ? (remedies[0] ?? null)
      : remedies.length === 0
        ? null
        : `all of these: ${list(remedies, 'and')}`,
  );
  return { ...termsOf(asked, policy, [none]), groups: null, conflicts, proven };
}

function termsOf(asked: Asked, policy: Policy, findings: readonly Finding<CapacityRule>[]): SplitTerms {
  const { cap, min, people, request } = asked;
  const attributes = [...new Set([...(request.balance ?? []), ...(request.neverIsolate ?? [])])];
  const unsaid = attributes.filter((attribute) => people.every((person) => attributeOf(person, attribute) === null));
  return { policy: policy.id, cap, min, unsaid: unsaid.sort(byCodeUnit), decision: decide(policy.id, findings) };
}

function sizeFindings({ cap, min }: Asked, sizes: readonly number[]): readonly Finding<CapacityRule>[] {
  const [largest, smallest] = [Math.max(0, ...sizes), Math.min(...sizes)];
  const holds = { fact: 'participants in the largest group', expected: `at most ${cap}`, actual: String(largest) };
  const reaches = { fact: 'participants in the smallest group', expected: `at least ${min}`, actual: String(smallest) };
  return [
    finding('capacity.maximum', 'requirement', 'met', holds, [], null),
    ...(min === 1 || sizes.length === 0
      ? []
      : [finding<CapacityRule>('capacity.minimum-viable', 'requirement', 'met', reaches, [], null)]),
  ];
}
