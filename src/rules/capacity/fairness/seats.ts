import { counted, list } from '../../../kernel/phrase.js';
import { asksForAttendance, lastStartToJoin, whyTooLate } from '../../../policy/joining.js';
import { type EligibilityPolicy, type Ending, endings, type Policy, type Reentry } from '../../../policy/policy.js';
import type { OfferedGroup } from '../intake.js';
import { inOrder, quoted } from './groups.js';

/** Who may have a place at all, whose it is, until when one may be had, and when somebody may have another. */
export function aboutSeats(policy: Policy, groups: readonly OfferedGroup[]): readonly string[] {
  return [
    ...aboutAdmission(policy),
    ...aboutOwner(policy),
    ...aboutJoining(policy, groups),
    ...aboutRejoining(policy.eligibility),
  ];
}

function aboutAdmission({ eligibility: { region, previousCohort } }: Policy): readonly string[] {
  const asked = { 'took-part': 'taken part in', completed: 'completed' };
  return [
    "Only people whom the programme's rules admit have a place, and whoever is refused is told by which rule.",
    ...(region?.value.others === 'turned-away' ? [`Only people from ${region.value.jurisdiction} are admitted.`] : []),
    ...(previousCohort === null
      ? []
      : [`Only people who have ${asked[previousCohort.value]} an earlier group are admitted.`]),
  ];
}

function aboutOwner({ eligibility: { sectors }, membership: { betweenJobsDays } }: Policy): readonly string[] {
  const between = betweenJobsDays === null ? 'however long' : `for at most ${days(betweenJobsDays.value)}`;
  return [
    'A place belongs to the person: no colleague comes in their stead.',
    `Whoever changes jobs keeps it where the new work is admitted (${list(sectors.value.map(spaced), 'or')}), and between two jobs it is kept ${between}.`,
  ];
}

function aboutJoining(policy: Policy, groups: readonly OfferedGroup[]): readonly string[] {
  const usual = policy.meetings.count?.value;
  return [
    usual === undefined ? anyNumber(policy) : `Somebody may join a group ${until(usual, policy)}.`,
    ...inOrder(groups).flatMap(({ id, meetings = usual, meetingsStarted = 0 }) => {
      if (meetings === undefined) return [];
      const start = lastStartToJoin(meetings, policy);
      const late = start > 0 && meetingsStarted >= start;
      if (late)
        return [`The group ${quoted(id)} takes nobody any more, because too many of its meetings have started.`];
      return meetings === usual ? [] : [`Somebody may join the group ${quoted(id)} ${until(meetings, policy)}.`];
    }),
  ];
}

function anyNumber(policy: Policy): string {
  return asksForAttendance(policy.attendance)
    ? 'Somebody may join a group as long as they can still meet the attendance requirements.'
    : 'Somebody may join a group as long as it has meetings left.';
}

function until(meetings: number, policy: Policy): string {
  const start = lastStartToJoin(meetings, policy);
  if (start === 0)
    return `of ${counted(meetings, 'meeting', 'meetings')} at no time, because nobody could meet the attendance requirements`;
  const which = meetings === 1 ? 'its only meeting' : `meeting ${start} of its ${meetings}`;
  return `until ${which} starts: ${whyTooLate(policy)}`;
}

function aboutRejoining({ liveMemberships, reentry }: EligibilityPolicy): readonly string[] {
  return [
    liveMemberships === null
      ? 'Somebody may be in any number of groups at once.'
      : `Somebody may be in at most ${counted(liveMemberships.value, 'group', 'groups')} at once.`,
    ...(reentry === null ? ['How an earlier membership ended makes no difference.'] : rejoining(reentry.value)),
  ];
}

const ended: Readonly<Record<Ending, string>> = {
  completed: 'completing a group',
  withdrew: 'withdrawing',
  'did-not-complete': 'not completing one',
  deferred: 'putting it off',
  'never-started': 'never coming',
  'left-sector': 'leaving the sector',
};

/** Endings with the same wait are told together, the shortest wait first. */
function rejoining(reentry: Readonly<Record<Ending, Reentry>>): readonly string[] {
  const waits = endings.map((ending) => {
    const rule = reentry[ending];
    return { ending, wait: rule === 'not-again' ? Number.POSITIVE_INFINITY : rule.afterDays };
  });
  const lengths = [...new Set(waits.map(({ wait }) => wait))].sort((first, second) => first - second);
  return lengths.map((length) => {
    const after = list(
      waits.flatMap(({ ending, wait }) => (wait === length ? [ended[ending]] : [])),
      'or',
    );
    if (length === Number.POSITIVE_INFINITY) return `Nobody may join again after ${after}.`;
    return `Somebody may join again ${length === 0 ? 'at once' : days(length)} after ${after}.`;
  });
}

function days(count: number): string {
  return counted(count, 'day', 'days');
}

function spaced(word: string): string {
  return word.replaceAll('-', ' ');
}
