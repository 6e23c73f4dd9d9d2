import { type CivilDay, isoDay } from '../../kernel/day.js';
import { type Evidence, type Finding, finding, verdictOf } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import { stretchWith } from '../../kernel/stretches.js';
import type { Policy } from '../../policy/policy.js';
import type { ScheduleRule } from './cards.js';
import type { DiagnosticCode } from './plan.js';
import type { Worked } from './worked.js';

/** A series, and what of its plan only the rules look at. */
interface Case extends Worked {
  /** Whether the plan says when anything is taken, be it never. */
  readonly knowsBusy: boolean;
}

/** Every rule that applies, applied: a quantity only where the policy sets one, an order or a clash only where the plan says of what. */
export function findings(judged: Case, { meetings }: Policy): readonly Finding<ScheduleRule>[] {
  const { count, everyMonths, minutes, rolling } = meetings;
  const { previous, knowsBusy } = judged;
  return [
    ...(count ? [hasEnoughMeetings(judged, count.value)] : []),
    ...(everyMonths ? [keepsRhythm(judged, everyMonths.value)] : []),
    ...(minutes ? [lastsAsLong(judged, minutes.value)] : []),
    ...(rolling?.value && previous !== null ? [followsThePrevious(judged, previous)] : []),
    avoidsBlackouts(judged),
    ...(knowsBusy ? [clashesWithNothing(judged)] : []),
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
  const { pattern, placements } = judged;
  const uneven = counted(judged, 'SPACING') + counted(judged, 'ORDER');
  const monthly = pattern.recurrence.kind !== 'weekly';
  const same = monthly && pattern.every === everyMonths;
  const actual = rhythm(pattern.every, monthly ? 'month' : 'week');
  const spacing = uneven === 0 ? 'evenly spaced' : `with ${uneven} out of step`;
  return judge(
    'schedule.monthly',
    same && uneven === 0 && placements.length > 0,
    {
      fact: 'the rhythm of the meetings',
      expected: `${rhythm(everyMonths, 'month')}, evenly spaced`,
      actual: placements.length === 0 ? 'no meetings' : `${actual}, ${spacing}`,
    },
    !same
      ? rhythm(everyMonths, 'month')
      : placements.length === 0
        ? 'dates within reach'
        : `${meetingsIn(uneven)} moved within the limits of spacing`,
  );
}

function lastsAsLong({ pattern: { time } }: Case, minutes: number): Finding<ScheduleRule> {
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
  const { pattern, placements, series } = judged;
  const touching = placements.filter(({ day }) => stretchWith(pattern.ruledOut, day) !== undefined).length;
  const allowed = pattern.avoid.policy === 'allow';
  const undated = series.diagnostics.some(
    ({ code, number }) => code === 'INFEASIBLE' && Number(number) > placements.length,
  );
  // A meeting that is stuck on a clear day at a time already taken is a clash, and no more than that.
  const clear = !undated && (allowed || touching === 0);
  const unless = allowed ? ', unless the plan allows it' : '';
  // A day of which nobody knows whether it is a holiday is no clear day yet.
  const unknown = clear && !allowed ? counted(judged, 'NOT_COVERED') : 0;
  const last = placements.reduce<CivilDay | null>(
    (latest, { day }) => (day > (latest ?? day - 1) ? day : latest),
    null,
  );
  return judge(
    'schedule.clear-dates',
    clear && unknown === 0,
    {
      fact: 'days that are ruled out',
      expected: `no meeting on such a day${unless}`,
      actual:
        placements.length === 0
          ? 'no dates that are clear and evenly spaced'
          : `${touching} of ${meetingsIn(placements.length)} on such a day${unknown === 0 ? '' : `, and ${unknown} on days of which it is not known`}`,
    },
    touching > 0
      ? `${meetingsIn(touching)} moved to a clear day`
      : !clear
        ? widerLimits(judged)
        : last === null
          ? null
          : `a list of holidays as far as ${isoDay(last)}`,
    unknown === 0 ? [] : ['covered'],
  );
}

function clashesWithNothing(judged: Case): Finding<ScheduleRule> {
  const { pattern, placements } = judged;
  const clashes = counted(judged, 'CLASH');
  const missing = [...(pattern.time === null ? ['time'] : []), ...(placements.length === 0 ? ['meetings'] : [])];
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

/** The changes of limits that would do, each by itself; `null` where none would. */
function widerLimits({ series: { relaxations }, pattern: { avoid } }: Case): string | null {
  const each = relaxations.map(({ maxShiftWeeks, minGapDays, maxGapDays, keepMonth }) =>
    list(
      [
        ...more(maxShiftWeeks, avoid.maxShiftWeeks, 'more week', 'of shift'),
        ...more(maxGapDays, avoid.maxGapDays, 'more day', 'between meetings at most'),
        ...more(minGapDays, avoid.minGapDays, 'fewer day', 'between meetings at least'),
        ...(keepMonth === false ? ['meetings that may leave their month'] : []),
      ],
      'and',
    ),
  );
  return each.length === 0 ? null : each.join(', or ');
}

function more(value: number | undefined, now: number, one: string, ofWhat: string): readonly string[] {
  if (value === undefined) return [];
  const difference = Math.abs(value - now);
  return [`${difference} ${one}${difference === 1 ? '' : 's'} ${ofWhat}`];
}

function counted({ series: { diagnostics } }: Case, code: DiagnosticCode): number {
  return diagnostics.filter((each) => each.code === code).length;
}

function meetingsIn(count: number): string {
  return `${count} meeting${count === 1 ? '' : 's'}`;
}

function minutesIn(count: number): string {
  return `${count} minute${count === 1 ? '' : 's'}`;
}

function rhythm(every: number, unit: 'month' | 'week'): string {
  return every === 1 ? `a meeting every ${unit}` : `a meeting every ${every} ${unit}s`;
}
