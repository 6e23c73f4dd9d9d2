import { allOf, type Finding, findingOfFacts, reversible, verdictOf } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import { type Problem, problem } from '../../kernel/result.js';
import type { FormationPolicy } from '../../policy/policy.js';
import type { FormationRule } from './cards.js';

/** What is known of whoever leads a group. */
export interface Facilitator {
  readonly trained?: boolean;
  readonly knowsSubject?: boolean;
  /** Whether they also take part as a participant. */
  readonly participates?: boolean;
  /** How many groups they lead at once, this one included. */
  readonly groups?: number;
}

/** Whoever leads a group leads at least that one. */
export function problemsOfFacilitator({ groups }: Facilitator): readonly Problem[] {
  if (groups === undefined || (Number.isSafeInteger(groups) && groups >= 1)) return [];
  const code = groups < 1 ? 'too-small' : 'wrong-type';
  return [problem('facilitator.groups', code, 'A number of groups is a whole number, one or more: this group counts.')];
}

/** One thing asked of a facilitator: whether it holds where that is known, and a value with which it would. */
interface Asked {
  readonly words: string;
  readonly fact: keyof Facilitator;
  readonly holds: boolean | undefined;
  readonly wanted: boolean | number;
  /** What was found, where the words alone do not say it. */
  readonly now?: string;
}

/**
 * Whether a group has a facilitator who is all that is asked of one.
 *
 * @param facilitator `null` where there is none; left out, nothing is known
 */
export function hasFacilitator(
  facilitator: Facilitator | null | undefined,
  policy: FormationPolicy,
): Finding<FormationRule> {
  const asked = everythingAsked(facilitator ?? {}, policy);
  const lacking = asked.filter(({ holds }) => holds === false).map(({ words, now = '' }) => `${words}${now}`);
  const unknown = asked.filter(({ holds }) => holds === undefined);
  const verdicts = asked.map(({ holds }) => verdictOf(holds === true, holds === undefined));
  const found = findingOfFacts(
    'formation.facilitator',
    'requirement',
    facilitator === null ? 'not-met' : allOf(verdicts),
    {
      fact: 'the facilitator',
      expected: list(
        asked.map(({ words }) => words),
        'and',
      ),
      actual:
        facilitator === null
          ? 'none'
          : lacking.length > 0
            ? `without: ${list(lacking, 'and')}`
            : unknown.length > 0
              ? 'not all known'
              : 'all of it',
    },
    unknown.map(({ fact }) => `facilitator.${fact}`),
    facilitator === null ? 'a facilitator' : 'a facilitator who is all of it',
  );
  return reversible(found, () =>
    facilitator === null
      ? [{ path: 'facilitator', value: Object.fromEntries(asked.map(({ fact, wanted }) => [fact, wanted])) }]
      : asked
          .filter(({ holds }) => holds !== true)
          .map(({ fact, wanted }) => ({ path: `facilitator.${fact}`, value: wanted })),
  );
}

/** How many groups they lead is asked only where the policy sets a limit. */
function everythingAsked(known: Facilitator, { facilitatorGroups }: FormationPolicy): readonly Asked[] {
  const { trained, knowsSubject, participates, groups } = known;
  const asked: readonly Asked[] = [
    { words: 'trained', fact: 'trained', holds: trained, wanted: true },
    { words: 'knows the subject', fact: 'knowsSubject', holds: knowsSubject, wanted: true },
    {
      words: 'not a participant',
      fact: 'participates',
      holds: participates === undefined ? undefined : !participates,
      wanted: false,
    },
  ];
  if (facilitatorGroups === null) return asked;
  const most = facilitatorGroups.value;
  return [
    ...asked,
    {
      words: `leads at most ${most} ${most === 1 ? 'group' : 'groups'} at once`,
      fact: 'groups',
      holds: groups === undefined ? undefined : groups <= most,
      wanted: most,
      now: ` (now ${groups})`,
    },
  ];
}
