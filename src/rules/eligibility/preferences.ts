import { allOf, type Finding, findingOfFacts, type Reversal, reversible, verdictOf } from '../../kernel/decision.js';
import { byCodeUnit } from '../../kernel/order.js';
import { list } from '../../kernel/phrase.js';
import { stillToCome } from '../../policy/joining.js';
import type { Policy } from '../../policy/policy.js';
import type { Applicant, EligibilityGroup } from './applicant.js';
import type { EligibilityRule, JoiningRule } from './cards.js';
import { known } from './known.js';

/** Whether the practitioner commits to taking part and their leader supports it; looked for, and no condition. */
export function isCommitted({ commitment }: Applicant): Finding<EligibilityRule> {
  const asked = [
    { who: 'practitioner', path: 'applicant.commitment.practitioner', value: commitment?.practitioner },
    { who: 'leader', path: 'applicant.commitment.leader', value: commitment?.leader },
  ];
  const found = findingOfFacts<EligibilityRule>(
    'eligibility.commitment',
    'preference',
    allOf(asked.map(({ value }) => verdictOf(value === true, value === undefined))),
    {
      fact: 'commitment',
      expected: "the practitioner's and their leader's",
      actual: asked
        .map(({ who, value }) => `${who} ${value === undefined ? 'not known' : value ? 'yes' : 'no'}`)
        .join(', '),
    },
    asked.filter(({ value }) => value === undefined).map(({ path }) => path),
    'commitment by both',
  );
  return reversible(found, () => asked.map(({ path }) => ({ path, value: true })));
}

/** Whether the group offers what the applicant needs; what it does not is for the facilitator to arrange. */
export function hasAccess(
  { access: needed }: Applicant,
  { access: offered }: EligibilityGroup,
): Finding<EligibilityRule> {
  const unmet = [...new Set(needed)].filter((need) => !offered?.includes(need));
  const nothingNeeded = needed !== undefined && needed.length === 0;
  const missing = [
    ...(needed === undefined ? ['applicant.access'] : []),
    ...(offered === undefined ? ['group.access'] : []),
  ];
  const found = findingOfFacts<EligibilityRule>(
    'eligibility.access',
    'preference',
    verdictOf(nothingNeeded || (missing.length === 0 && unmet.length === 0), missing.length > 0),
    {
      fact: 'access requirements',
      expected: 'each of them offered by the group',
      actual:
        missing.length > 0 && !nothingNeeded
          ? known(undefined)
          : unmet.length === 0
            ? 'all offered'
            : `not offered: ${list(unmet, 'and')}`,
    },
    missing,
    `arranging ${list(unmet, 'and')}`,
  );
  return reversible(found, () => [{ path: 'group.access', value: [...(offered ?? []), ...unmet] }]);
}

/**
 * What somebody must arrange so that each of these people can take part in a group: a facilitator's list that names nobody. Of what a
 * group does not say that it offers, everything is still to be arranged.
 *
 * @param applicants what each of them needs, where that is known
 * @param group what its venue or platform offers
 * @returns the words, each once, in the order of their letters
 * @see Learning Together, Developing our model
 * @example
 * toArrange([{ access: ['large-print', 'captioning'] }, { access: ['captioning'] }, {}], { access: ['dial-in'] }) // => ['captioning', 'large-print']
 */
export function toArrange(
  applicants: readonly Pick<Applicant, 'access'>[],
  { access: offered = [] }: Pick<EligibilityGroup, 'access'>,
): readonly string[] {
  const needed = new Set(applicants.flatMap(({ access = [] }) => access));
  return [...needed].filter((need) => !offered.includes(need)).sort(byCodeUnit);
}

/**
 * Whether the applicant plans to be there from the start: at one of the opening meetings that the policy prefers a first attendance at,
 * and that is still to come. Unlike for late entry, whoever has not said when they are free has planned nothing yet.
 *
 * @returns `null` where the policy prefers no meeting
 */
export function attendsFirst(
  { canAttend }: Applicant,
  { meetingsStarted, meetings }: EligibilityGroup,
  policy: Policy,
): Finding<JoiningRule> | null {
  const preferred = policy.attendance.firstMeetingPreferred?.value;
  if (preferred === undefined) return null;
  const last = Math.min(preferred, meetings ?? policy.meetings.count?.value ?? preferred);
  const opening = stillToCome(0, last);
  const toCome = stillToCome(meetingsStarted ?? 0, last);
  const planned = toCome.filter((number) => canAttend?.includes(number) ?? true);
  const missing = [
    ...(canAttend === undefined ? ['applicant.canAttend'] : []),
    ...(meetingsStarted === undefined ? ['group.meetingsStarted'] : []),
  ];
  const found = findingOfFacts<JoiningRule>(
    'attendance.first-meeting-preferred',
    'preference',
    verdictOf(planned.length > 0 && missing.length === 0, planned.length > 0),
    {
      fact: 'opening meetings still to come that the applicant can attend',
      expected: `meeting ${list(opening.map(String), 'or')}`,
      actual: planned.length === 0 ? 'none' : missing.length > 0 ? known(undefined) : planned.join(', '),
    },
    missing,
    toCome.length === 0 ? 'a group that has not come so far' : `attending meeting ${list(toCome.map(String), 'or')}`,
  );
  return reversible(found, () => fromTheStart(canAttend, meetingsStarted, last, toCome));
}

/** Being free for an opening meeting still to come; where there is none, an earlier group, and being free for one of its own. */
function fromTheStart(
  canAttend: readonly number[] | undefined,
  meetingsStarted: number | undefined,
  last: number,
  toCome: readonly number[],
): readonly Reversal[] {
  const [next] = toCome;
  const free = (number: number) => ({
    path: 'applicant.canAttend',
    value: [...(canAttend ?? []), number].sort((one, other) => one - other),
  });
  const earlier = (number: number) => ({ path: 'group.meetingsStarted', value: number - 1 });
  if (next !== undefined) return [free(next), ...(meetingsStarted === undefined ? [earlier(next)] : [])];
  const latest = Math.max(0, ...(canAttend ?? []).filter((number) => number <= last));
  return latest > 0 ? [earlier(latest)] : [earlier(last), free(last)];
}
