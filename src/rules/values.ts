import { list } from '../kernel/phrase.js';
import {
  type Ending,
  endings,
  type MinimumAttendance,
  modalities,
  type Policy,
  type Reentry,
  type Sourced,
} from '../policy/policy.js';
import type { RuleId } from './rulebook.js';

/** What a rule asks for under a policy, and where the policy takes it from. */
export interface RuleValue {
  /** In words; `not set` where the policy leaves the rule out, `no number of its own` where it has none to set. */
  readonly value: string;
  readonly source: string | null;
  readonly section: string | null;
}

/**
 * What a rule asks for under a policy.
 *
 * @example
 * ruleValue('attendance.minimum-meetings', policies.partnersInPrevention).value // => 'at least 4 meetings'
 * ruleValue('attendance.minimum-meetings', policies.freeFromViolence).value // => 'not set'
 */
export function ruleValue(rule: RuleId, policy: Policy): RuleValue {
  return values[rule](policy);
}

const noValue: RuleValue = { value: 'no number of its own', source: null, section: null };

const values: { readonly [Id in RuleId]: (policy: Policy) => RuleValue } = {
  'capacity.maximum': ({ capacity }) => maximumOf(capacity.maximum),
  'capacity.minimum-viable': ({ capacity }) => said(capacity.minimumViable, (least) => `at least ${least} people`),
  'capacity.modality-change': ({ capacity }) => maximumOf(capacity.maximum),
  'capacity.no-substitution': () => noValue,
  'eligibility.sector': ({ eligibility }) => said(eligibility.sectors, (sectors) => list(sectors, 'or')),
  'eligibility.group-match': ({ eligibility }) => streamsOf(eligibility.streams),
  'eligibility.region': ({ eligibility }) =>
    said(eligibility.region, ({ jurisdiction, others }) => `${jurisdiction}; others ${others.replace('-', ' ')}`),
  'eligibility.previous-cohort': ({ eligibility }) =>
    said(eligibility.previousCohort, (asked) => (asked === 'completed' ? 'completed one' : 'took part in one')),
  'eligibility.rejoin': ({ eligibility }) => rejoining(eligibility),
  'eligibility.late-entry': ({ attendance }) => ({
    ...noValue,
    value: attendance.minimum || attendance.firstMeetingBy ? 'follows from attendance' : 'not set',
  }),
  'eligibility.keeps-seat': ({ eligibility, membership: { betweenJobsDays: limit } }) =>
    said(
      eligibility.sectors,
      (sectors) => `${list(sectors, 'or')}${limit === null ? '' : `, or at most ${days(limit.value)} between jobs`}`,
    ),
  'eligibility.commitment': ({ eligibility }) => said(eligibility.commitment, yesOrNo),
  'eligibility.access': () => noValue,
  'attendance.minimum-meetings': ({ attendance }) => said(attendance.minimum, minimumInWords),
  'attendance.first-meeting-by': ({ attendance }) => said(attendance.firstMeetingBy, opening),
  'attendance.first-meeting-preferred': ({ attendance }) => said(attendance.firstMeetingPreferred, opening),
  'attendance.own-attendance': () => noValue,
  'schedule.meeting-count': ({ meetings }) => said(meetings.count, (count) => `${count} meetings`),
  'schedule.monthly': ({ meetings }) =>
    said(meetings.everyMonths, (months) => (months === 1 ? 'every month' : `every ${months} months`)),
  'schedule.session-length': ({ meetings }) => said(meetings.minutes, (minutes) => `${minutes} minutes`),
  'schedule.rolling': ({ meetings }) => said(meetings.rolling, yesOrNo),
  'schedule.clear-dates': () => noValue,
  'schedule.no-clash': () => noValue,
  'formation.facilitator': ({ formation: { facilitatorGroups: limit } }) =>
    limit === null ? noValue : said(limit, (most) => `at most ${most} ${most === 1 ? 'group' : 'groups'} at once`),
  'formation.purpose': ({ formation }) => said(formation.purposes, (kinds) => kinds.join(', ')),
  'formation.agreements': () => noValue,
  'formation.domain-community-practice': () => noValue,
  'formation.between-meetings': ({ formation }) => said(formation.betweenMeetings, yesOrNo),
  'review.annual': ({ review }) => said(review.everyMonths, (months) => `every ${months} months`),
  'review.evidence': ({ review }) => said(review.channels, (channels) => list(channels, 'and')),
};

function said<Value>(sourced: Sourced<Value> | null, words: (value: Value) => string): RuleValue {
  if (sourced === null) return { ...noValue, value: 'not set' };
  return { value: words(sourced.value), source: sourced.source, section: sourced.section };
}

function maximumOf(maximum: Policy['capacity']['maximum']): RuleValue {
  const set = modalities.flatMap((modality) => {
    const sourced = maximum[modality];
    return sourced === undefined || sourced === null
      ? []
      : [{ words: `${sourced.value} ${modality.replace('-', ' ')}`, sourced }];
  });
  const [first] = set;
  return said(
    first === undefined ? null : first.sourced,
    () =>
      `at most ${list(
        set.map(({ words }) => words),
        'or',
      )}`,
  );
}

function rejoining({ liveMemberships, reentry }: Policy['eligibility']): RuleValue {
  const parts = [
    ...(liveMemberships === null ? [] : [`at most ${liveMemberships.value} at once`]),
    ...(reentry === null ? [] : [reentryInWords(reentry.value)]),
  ];
  return said<unknown>(liveMemberships ?? reentry, () => parts.join(', '));
}

/** The same wait for several endings is told once, the shortest first. */
function reentryInWords(reentry: Readonly<Record<Ending, Reentry>>): string {
  const waits = endings.map((ending) => {
    const rule = reentry[ending];
    return { ending, days: rule === 'not-again' ? Infinity : rule.afterDays };
  });
  const lengths = [...new Set(waits.map(({ days }) => days))].sort((first, second) => first - second);
  const [only = 0] = lengths;
  if (lengths.length === 1 && only > 0) return only === Infinity ? 'not again' : `again after ${days(only)}`;
  const parts = lengths.map((length) => {
    const after = waits.filter((each) => each.days === length).map(({ ending }) => ending);
    if (length === 0) return 'at once';
    return `${length === Infinity ? 'not' : days(length)} after ${list(after, 'or')}`;
  });
  return `again ${parts.join(', ')}`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function streamsOf(streams: Policy['eligibility']['streams']): RuleValue {
  const [first] = streams;
  return said(first ?? null, () => streams.map(({ value }) => value.id).join(', '));
}

function minimumInWords(minimum: MinimumAttendance): string {
  if (minimum.kind === 'meetings') return `at least ${minimum.meetings} meetings`;
  if (minimum.kind === 'absences') return `at most ${minimum.atMost} missed`;
  return `at least ${minimum.share.numerator}/${minimum.share.denominator} of the meetings, rounded ${minimum.rounded}`;
}

function opening(meeting: number): string {
  return meeting === 1 ? 'the first meeting' : `among the first ${meeting} meetings`;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
