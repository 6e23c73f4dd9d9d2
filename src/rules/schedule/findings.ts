import { type CivilDay, isoDay } from '../../kernel/day.js';
import { type Evidence, type Finding, finding, verdictOf } from '../../kernel/decision.js';
import type { Policy } from '../../policy/policy.js';
import { isClear } from './blackouts.js';
import type { ScheduleRule } from './cards.js';
import { optimise } from './optimise.js';
import type { Placements } from './placement.js';
import type { DiagnosticCode } from './plan.js';
import type { ReadPlan } from './reading.js';

/** Everything that a rule of this room may look at. */
interface Case extends Placements {
  readonly plan: ReadPlan;
  readonly nominal: readonly CivilDay[];
}

/** Every rule that applies, applied: a quantity only where the policy sets one, an order or a clash only where the plan says of what. */
export function findings(judged: Case, { meetings }: Policy): readonly Finding<ScheduleRule>[] {
  const { count, everyMonths, minutes, rolling } = meetings;
  const { previous, busy } = judged.plan;
  return [
    ...(count ? [hasEnoughMeetings(judged, count.value)] : []),
    ...(everyMonths ? [keepsRhythm(judged, everyMonths.value)] : []),
    ...(minutes ? [lastsAsLong(judged, minutes.value)] : []),
    ...(rolling?.value && previous !== null ? [followsThePrevious(judged, previous)] : []),
    avoidsBlackouts(judged),
    ...(busy ? [clashesWithNothing(judged)] : []),
  ];
}

function judge(
  rule: ScheduleRule,
  met: boolean,
  evidence: Evidence,
  remedy: string | null,
  missing: readonly string[] = [],
): Finding<ScheduleRule> {
  return finding(rule, 'requirement', verdictOf(met, missing.length > 0), evidence, missing, remedy);
}

function hasEnoughMeetings({ placements: { length } }: Case, count: number): Finding<ScheduleRule> {
  const difference = Math.abs(count - length);
  return judge(
    'schedule.meeting-count',
    length === count,
    { fact: 'the length of the series', expected: meetingsIn(count), actual: meetingsIn(length) },
    `${difference} ${length < count ? 'more' : 'fewer'} meeting${difference === 1 ? '' : 's'}`,
  );
}

function keepsRhythm(judged: Case, everyMonths: number): Finding<ScheduleRule> {
  const { plan, placements } = judged;
  const uneven = counted(judged, 'SPACING') + counted(judged, 'ORDER');
  const same = plan.everyMonths === everyMonths;
  const spacing = uneven === 0 ? 'evenly spaced' : `with ${uneven} out of step`;
  return judge(
    'schedule.monthly',
    same && uneven === 0 && placements.length > 0,
    {
      fact: 'the rhythm of the meetings',
      expected: `${rhythm(everyMonths)}, evenly spaced`,
      actual: placements.length === 0 ? 'no meetings' : `${rhythm(plan.everyMonths)}, ${spacing}`,
    },
    !same
      ? rhythm(everyMonths)
      : placements.length === 0
        ? 'dates within reach'
        : `${meetingsIn(uneven)} moved within the limits of spacing`,
  );
}

function lastsAsLong({ plan: { time } }: Case, minutes: number): Finding<ScheduleRule> {
  return judge(
    'schedule.session-length',
    time?.minutes === minutes,
    {
      fact: 'the length of a meeting',
      expected: minutesIn(minutes),
      actual: time === null ? 'no time yet' : minutesIn(time.minutes),
    },
    `a length of ${minutesIn(minutes)}`,
    time === null ? ['time'] : [],
  );
}

function followsThePrevious({ placements }: Case, previous: CivilDay): Finding<ScheduleRule> {
  const first = placements.map(({ day }) => day).sort((one, other) => one - other)[0];
  const after = `a day after ${isoDay(previous)}`;
  return judge(
    'schedule.rolling',
    first !== undefined && first > previous,
    { fact: 'the first meeting', expected: after, actual: first === undefined ? 'no day yet' : isoDay(first) },
    `a first meeting on ${after}`,
    first === undefined ? ['meetings'] : [],
  );
}

function avoidsBlackouts(judged: Case): Finding<ScheduleRule> {
  const { plan, placements } = judged;
  const touching = placements.filter(({ day }) => !isClear(plan.blackouts, day)).length;
  const clear = counted(judged, 'INFEASIBLE') === 0;
  const unless = plan.avoid.policy === 'allow' ? ', unless the plan allows it' : '';
  return judge(
    'schedule.clear-dates',
    clear,
    {
      fact: 'days that are ruled out',
      expected: `no meeting on such a day${unless}`,
      actual:
        placements.length === 0
          ? 'no dates that are clear and evenly spaced'
          : `${touching} of ${meetingsIn(placements.length)} on such a day`,
    },
    touching > 0 ? `${meetingsIn(touching)} moved to a clear day` : clear ? null : widerReach(judged),
  );
}

function clashesWithNothing(judged: Case): Finding<ScheduleRule> {
  const { plan, placements } = judged;
  const clashes = counted(judged, 'CLASH');
  const missing = [...(plan.time === null ? ['time'] : []), ...(placements.length === 0 ? ['meetings'] : [])];
  return judge(
    'schedule.no-clash',
    clashes === 0 && missing.length === 0,
    {
      fact: 'times already taken',
      expected: 'no meeting that overlaps such a time',
      actual: missing.length === 0 ? `${meetingsIn(clashes)} overlapping such a time` : 'no times yet',
    },
    missing.length === 0 ? `${meetingsIn(clashes)} moved to a free time` : 'a date and time for each meeting',
    missing,
  );
}

/** The fewest weeks of shift beyond those given with which the series could be held; `null` where a quarter of a year is not enough. */
function widerReach({ nominal, plan: { avoid, blackouts } }: Case): string | null {
  if (avoid.policy !== 'optimise') return null;
  for (let more = 1; more <= 13; more++) {
    const limits = { ...avoid, maxShiftWeeks: avoid.maxShiftWeeks + more };
    const { blocked } = optimise(nominal, limits, (day) => isClear(blackouts, day));
    if (blocked.length === 0) return `${more} more week${more === 1 ? '' : 's'} of shift`;
  }
  return null;
}

function counted({ diagnostics }: Case, code: DiagnosticCode): number {
  return diagnostics.filter((each) => each.code === code).length;
}

function meetingsIn(count: number): string {
  return `${count} meeting${count === 1 ? '' : 's'}`;
}

function minutesIn(count: number): string {
  return `${count} minute${count === 1 ? '' : 's'}`;
}

function rhythm(everyMonths: number): string {
  return everyMonths === 1 ? 'a meeting every month' : `a meeting every ${everyMonths} months`;
}
