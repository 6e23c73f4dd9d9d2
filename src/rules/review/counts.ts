import type { Verdict } from '../../kernel/decision.js';
import { type Mark, openingOf, tally } from '../../policy/attendance-terms.js';
import type { AttendancePolicy, Policy } from '../../policy/policy.js';
import type { MetricId, NullReason } from './catalogue.js';
import { type Cohort, isFinished, type Member, membersOn, opening, pendingUpTo } from './cohorts.js';

/** Numerator and denominator, kept apart so that groups add up; or why there are none. */
export type Count = { readonly num: number; readonly den: number } | { readonly null: NullReason };

export type Counts = Readonly<Record<MetricId, Count>>;

/** The reason that stands where groups have different ones. */
const reasons: readonly NullReason[] = ['not-applicable', 'not-yet-observable', 'not-recorded'];

const later: Count = { null: 'not-yet-observable' };
const notApplicable: Count = { null: 'not-applicable' };
const notRecorded: Count = { null: 'not-recorded' };

/** What one group adds to every figure. */
export function countsOf(cohort: Cohort, policy: Policy): Counts {
  return {
    ...attendance(cohort, policy.attendance),
    ...people(cohort, policy.attendance),
    'delivered-meetings': isFinished(cohort)
      ? { num: cohort.slots.filter(({ state }) => state === 'held').length, den: cohort.slots.length }
      : later,
    'fill-rate': fillRate(cohort, policy),
    'people.enrolled': peopleIn([cohort]),
  };
}

/** Different people in these groups: the one count that does not add up. */
export function peopleIn(cohorts: readonly Cohort[]): Count {
  const people = new Set(cohorts.flatMap(({ members }) => members.map(({ enrolment }) => enrolment.person)));
  return { num: people.size, den: 1 };
}

/** The sum of what the groups add. A group that has no count yet leaves the year without one: it is never left out in silence. */
export function sumOf(counts: readonly Count[]): Count {
  const reason = reasons.find((each) => counts.some((count) => 'null' in count && count.null === each));
  if (reason !== undefined) return { null: reason };
  const known = counts.filter((count) => 'num' in count);
  return {
    num: known.reduce((sum, { num }) => sum + num, 0),
    den: known.reduce((sum, { den }) => sum + den, 0),
  };
}

type AttendanceId = Extract<MetricId, `attendance.${string}` | 'record.completeness'>;

function attendance(cohort: Cohort, terms: AttendancePolicy): Readonly<Record<AttendanceId, Count>> {
  const pairs = cohort.members.flatMap((member) => member.pairs);
  const points: Readonly<Partial<Record<Mark, number | null>>> = terms.points.value;
  const unit = terms.points.value.attended;
  const credited = pairs.reduce((sum, mark) => sum + (points[mark] ?? 0), 0);
  const missing = pairs.filter((mark) => mark === 'unrecorded').length;
  const recorded = pairs.length - missing;
  const scheduled = cohort.members.length * cohort.slots.length;
  return {
    'attendance.recorded': { num: credited, den: recorded * unit },
    'attendance.scheduled': isFinished(cohort) ? { num: credited, den: scheduled * unit } : later,
    'attendance.lowest': { num: credited, den: pairs.length * unit },
    'attendance.highest': { num: credited + missing * unit, den: pairs.length * unit },
    'record.completeness': { num: recorded, den: pairs.length },
  };
}

type PeopleId = 'start.on-time' | 'completion' | 'completion.starters' | 'no-show';

function people(cohort: Cohort, terms: AttendancePolicy): Readonly<Record<PeopleId, Count>> {
  const tallies = cohort.members.map(({ register }) => tally(register, terms, register.length));
  const finished = isFinished(cohort);
  const opened = !pendingUpTo(cohort, openingEnds(cohort, terms));
  const everyone = cohort.members.length;
  const started = certain(tallies.map((each) => each.opening.verdict));
  const completed = certain(tallies.map((each) => each.outcome));
  const judged = terms.minimum !== null || terms.firstMeetingBy !== null;
  const startJudged = terms.firstMeetingBy !== null;
  return {
    'start.on-time': startJudged ? share(opened, started, everyone) : notApplicable,
    completion: judged ? share(finished, completed, everyone) : notApplicable,
    'completion.starters': startJudged ? share(finished, completed, started) : notApplicable,
    'no-show': share(finished, certain(cohort.members.map(neverCame)), everyone),
  };
}

/** A count of people out of people; either is `null` where marks still to be recorded could change it. */
function share(observable: boolean, num: number | null, den: number | null): Count {
  if (!observable) return later;
  return num === null || den === null ? notRecorded : { num, den };
}

/** How many are met, unless one could still go either way. */
function certain(verdicts: readonly Verdict[]): number | null {
  return verdicts.includes('open') ? null : verdicts.filter((verdict) => verdict === 'met').length;
}

function neverCame({ register }: Member): Verdict {
  if (register.includes('attended') || register.includes('partial')) return 'not-met';
  return register.includes('unrecorded') ? 'open' : 'met';
}

/** The last opening meeting depends on the calendar of the group and on nobody's marks. */
function openingEnds({ slots }: Cohort, { firstMeetingBy }: AttendancePolicy): number {
  const held = slots.filter(({ state }) => state !== 'cancelled').map(({ number }) => number);
  return openingOf(held, [], 0, firstMeetingBy).by;
}

function fillRate(cohort: Cohort, policy: Policy): Count {
  const seats = policy.capacity.maximum[cohort.group.modality]?.value;
  const start = opening(cohort);
  if (seats === undefined) return notApplicable;
  if (start === undefined) return cohort.slots.length === 0 ? later : notApplicable;
  return start.state === 'held' ? { num: membersOn(cohort, start), den: seats } : later;
}
