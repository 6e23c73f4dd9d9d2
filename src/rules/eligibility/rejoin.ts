import { readDay } from '../../kernel/day.js';
import { allOf, type Evidence, type Finding, findingOfFacts, reversible, verdictOf } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import { lawfulValue, pathOf } from '../../kernel/result.js';
import { type EligibilityPolicy, type Ending, endings, type Policy } from '../../policy/policy.js';
import type { Applicant, EarlierMembership, EligibilityGroup } from './applicant.js';
import type { EligibilityRule } from './cards.js';
import { asksNothing, type Holding, judgeHoldings, type Span, type Terms } from './holding.js';
import { known } from './known.js';
import { isoOf, leastChange } from './rejoin-reversal.js';

const rule = 'eligibility.rejoin';
const endingWords: Readonly<Record<Ending, string>> = {
  completed: 'completed',
  withdrew: 'withdrawn from',
  'did-not-complete': 'not completed',
  deferred: 'deferred',
  'never-started': 'never started',
  'left-sector': 'ended with the work in the sector',
};

/**
 * Whether the applicant may hold one more membership of the programme while the group meets, and may join again after those that have
 * ended. Days are half-open, so groups that follow one another do not overlap.
 *
 * @returns `null` where the policy asks for neither
 * @see Learning Together, An evolving and responsive model
 */
export function mayJoinAgain(
  applicant: Applicant,
  group: EligibilityGroup,
  { eligibility }: Policy,
): Finding<EligibilityRule> | null {
  if (eligibility.liveMemberships === null && eligibility.reentry === null) return null;
  const terms = termsOf(eligibility);
  return applicant.memberships === undefined
    ? byNumber(applicant, terms)
    : byList(
        applicant.memberships.map(readHolding),
        { start: dayIn(group.startsOn), end: dayIn(group.endsOn) },
        terms,
        applicant.previousCohort === 'none' ? endings.filter(leavesNoCohort) : endings,
      );
}

function termsOf({ liveMemberships, reentry }: EligibilityPolicy): Terms {
  const wait = (ending: Ending): number => {
    const asked = reentry?.value[ending] ?? { afterDays: 0 };
    return asked === 'not-again' ? Infinity : asked.afterDays;
  };
  return {
    most: liveMemberships?.value ?? Infinity,
    waits: {
      completed: wait('completed'),
      withdrew: wait('withdrew'),
      'did-not-complete': wait('did-not-complete'),
      deferred: wait('deferred'),
      'never-started': wait('never-started'),
      'left-sector': wait('left-sector'),
    },
  };
}

/**
 * A mere number says how many are held and nothing of how others ended. Beside it, no earlier cohort means that there is nothing to tell;
 * without one it does not: whoever withdrew was in none either.
 */
function byNumber({ liveMemberships: count, previousCohort }: Applicant, terms: Terms): Finding<EligibilityRule> {
  const isNew = previousCohort === 'none' && count !== undefined;
  const possible = previousCohort === 'none' ? endings.filter(leavesNoCohort) : endings;
  const toTell = !isNew && possible.some((ending) => terms.waits[ending] > 0);
  const unknown = count === undefined;
  const fits = unknown ? terms.most === Infinity : count < terms.most;
  const held = count === 0 ? 'none at the same time' : `${count} at the same time`;
  return reversible(
    findingOfFacts(
      rule,
      'requirement',
      allOf([verdictOf(fits, fits || unknown), verdictOf(!toTell, true)]),
      evidenceOf(
        terms,
        known(unknown ? undefined : String(count)),
        [...(unknown ? [] : [held]), ...(toTell ? ['earlier ones not known'] : [])].join('; '),
      ),
      [toTell ? 'applicant.memberships' : 'applicant.liveMemberships'],
      'waiting until a live membership ends',
    ),
    () => [
      { path: 'applicant.liveMemberships', value: terms.most - 1 },
      // Whoever is known to have been in a cohort stays so; what came of it is then still to be told.
      ...(toTell && previousCohort === undefined ? [{ path: 'applicant.previousCohort', value: 'none' }] : []),
    ],
  );
}

/** Nobody was in a group to its end who was in no cohort. */
function leavesNoCohort(ending: Ending): boolean {
  return ending !== 'completed' && ending !== 'did-not-complete';
}

function byList(
  holdings: readonly Holding[],
  span: Span,
  terms: Terms,
  possible: readonly Ending[],
): Finding<EligibilityRule> {
  const { verdict, peaks, missing } = judgeHoldings(holdings, span, terms);
  const [least, most] = peaks;
  const held = least === most ? String(most) : `${least} to ${most}`;
  const found = (remedy: string): Finding<EligibilityRule> =>
    findingOfFacts(
      rule,
      'requirement',
      verdict,
      evidenceOf(
        terms,
        held,
        [...(most === 0 ? [] : [`${held} at the same time`]), ...pastInWords(holdings, terms, missing)].join('; '),
      ),
      missing.map((fact) =>
        typeof fact === 'number' ? pathOf(['applicant', 'memberships', fact, 'ending']) : `group.${fact}`,
      ),
      remedy,
    );
  if (verdict !== 'not-met') return found('');
  const { facts, startsOn, ending } = leastChange(holdings, span, terms, possible);
  const changes = [
    ...(ending === null ? [] : [`an earlier membership that was ${endingWords[ending]}`]),
    ...(startsOn === null ? [] : [`a group that starts on ${startsOn}`]),
  ];
  const remedy = asksNothing(terms)
    ? 'waiting until a live membership ends'
    : list(changes, 'and') || 'no other membership of the programme';
  return reversible(found(remedy), () => facts);
}

/** Where only the number held at once counts, nothing else is spoken of. */
function evidenceOf(terms: Terms, held: string, told: string): Evidence {
  const { most } = terms;
  if (most !== Infinity && asksNothing(terms)) {
    return {
      fact: 'other live memberships of the programme',
      expected: most === 1 ? 'none' : `at most ${most - 1}`,
      actual: held,
    };
  }
  const atOnce = most === 1 ? 'none at the same time' : `at most ${most - 1} at the same time`;
  return {
    fact: 'memberships of the programme',
    expected: [...(most === Infinity ? [] : [atOnce]), ...waitsInWords(terms)].join('; ') || 'any',
    actual: told || (held === known(undefined) ? held : 'none'),
  };
}

function waitsInWords({ waits }: Terms): readonly string[] {
  const lengths = [...new Set(endings.map((each) => waits[each]))].sort((first, second) => first - second);
  return lengths
    .filter((length) => length > 0)
    .map((length) => {
      const after = endings.filter((each) => waits[each] === length);
      const wait = length === Infinity ? 'not again' : `${length} ${length === 1 ? 'day' : 'days'}`;
      const which = after.map((each) => endingWords[each]);
      return `${wait} after ${after.length === endings.length ? 'any' : `one ${list(which, 'or')}`}`;
    });
}

/** The earlier memberships that the policy asks about, the latest day of each kind, and no group. */
function pastInWords(
  holdings: readonly Holding[],
  { waits }: Terms,
  missing: readonly (string | number)[],
): readonly string[] {
  const untold = holdings.filter((_, index) => missing.includes(index));
  return [
    ...endings
      .filter((ending) => waits[ending] > 0)
      .flatMap((ending) => {
        const told = holdings.filter((each) => each.ending === ending);
        return counted(told, `${endingWords[ending]} on`, `${endingWords[ending]}, the last on`);
      }),
    ...counted(untold, 'of unknown ending on', 'of unknown ending, the last on'),
  ];
}

function counted(holdings: readonly Holding[], one: string, several: string): readonly string[] {
  const [last, ...others] = [...holdings].sort((first, second) => second.to - first.to);
  if (last === undefined) return [];
  return [`${others.length + 1} ${others.length === 0 ? one : several} ${isoOf(last.to)}`];
}

function readHolding({ from, to, ending }: EarlierMembership): Holding {
  return { from: lawfulValue(readDay(from)), to: lawfulValue(readDay(to)), ending };
}

function dayIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : lawfulValue(readDay(text));
}
