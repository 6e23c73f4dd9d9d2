import { type CivilDay, type CivilMonth, monthOf, readDay, readMonth } from '../../kernel/day.js';
import { type Instant, readInstant } from '../../kernel/instant.js';
import { ok, type Problem, type ProblemCode, problem, type Result, resultOf } from '../../kernel/result.js';
import type { ZoneTable } from '../../kernel/zone.js';
import { minutesInADay, type Policy } from '../../policy/policy.js';
import type { Ambiguity, AvoidancePolicy, MeetingTime, Recurrence, SeriesPlan } from './plan.js';

export interface ReadBlackout {
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly label: string;
  readonly expected: boolean;
}

export interface ReadTime {
  readonly minuteOfDay: number;
  readonly minutes: number;
  readonly zone: ZoneTable;
  readonly ambiguity: Ambiguity;
}

export interface ReadBusy {
  readonly from: Instant;
  readonly to: Instant;
  readonly label: string;
}

export interface ReadAvoidance {
  readonly policy: AvoidancePolicy;
  readonly maxShiftWeeks: number;
  readonly minGapDays: number;
  readonly maxGapDays: number;
}

/** A plan with every word in it understood and every number within its limits. */
export interface ReadPlan {
  readonly recurrence: Recurrence;
  readonly from: CivilMonth;
  readonly count: number;
  readonly everyMonths: number;
  readonly time: ReadTime | null;
  readonly blackouts: readonly ReadBlackout[];
  readonly avoid: ReadAvoidance;
  readonly previous: CivilDay | null;
  readonly busy: readonly ReadBusy[] | null;
}

/** Collects problems. What it returns in place of something unreadable is never seen: with one problem there is no answer. */
interface Reader {
  readonly note: (path: string, code: ProblemCode, message: string) => void;
  readonly take: <Value>(read: Result<Value>) => Value | null;
  readonly whole: (value: number | undefined, path: string, least: number, most: number) => number;
}

/** The calendar in use today begins in October 1582; dates stay clear of year 9999 however far they move. */
export const calendarStart: CivilMonth = /* @__PURE__ */ monthOf(1583, 1);
export const calendarEnd: CivilMonth = /* @__PURE__ */ monthOf(9990, 12);

/** Everything the plan says, or everything in it that cannot be read. */
export function readPlan(plan: SeriesPlan, policy: Policy): Result<ReadPlan> {
  const problems: Problem[] = [];
  const reader = readerInto(problems);
  const { meetings } = policy;
  const everyMonths = reader.whole(plan.everyMonths ?? meetings.everyMonths?.value ?? 1, 'everyMonths', 1, 12);
  const read: ReadPlan = {
    recurrence: readRecurrence(plan.recurrence, reader),
    from: readFrom(plan.from, reader),
    count: reader.whole(plan.count ?? meetings.count?.value, 'count', 1, 600),
    everyMonths,
    time: plan.time === undefined ? null : readTime(plan.time, meetings.minutes?.value, reader),
    blackouts: (plan.blackouts ?? []).flatMap(({ from, to, label, status = 'announced' }, index) => {
      const path = `blackouts[${index}]`;
      const span = readSpan(readDay(from, `${path}.from`), readDay(to, `${path}.to`), path, reader);
      return span === null ? [] : [{ ...span, label, expected: status === 'expected' }];
    }),
    avoid: readAvoidance(plan, everyMonths, reader),
    previous: plan.previous === undefined ? null : reader.take(readDay(plan.previous, 'previous')),
    busy:
      plan.busy?.flatMap(({ from, to, label }, index) => {
        const path = `busy[${index}]`;
        const span = readSpan(readMoment(from, `${path}.from`), readMoment(to, `${path}.to`), path, reader);
        return span === null ? [] : [{ ...span, label }];
      }) ?? null,
  };
  return resultOf(problems, () => read);
}

function readerInto(problems: Problem[]): Reader {
  const note: Reader['note'] = (path, code, message) => {
    problems.push(problem(path, code, message));
  };
  return {
    note,
    take: (read) => {
      if (read.ok) return read.value;
      problems.push(...read.problems);
      return null;
    },
    whole: (value, path, least, most) => {
      const range = `This is a whole number from ${least} to ${most}.`;
      if (value === undefined) note(path, 'missing', 'The policy sets no number, so the plan has to.');
      else if (!Number.isInteger(value)) note(path, 'wrong-type', range);
      else if (value < least) note(path, 'too-small', range);
      else if (value > most) note(path, 'too-big', range);
      // A number that cannot be is named once; what is worked out from it goes on from one that can.
      return value !== undefined && value >= least && value <= most ? value : least;
    },
  };
}

function readRecurrence(recurrence: Recurrence, { whole }: Reader): Recurrence {
  if (recurrence.kind === 'nthWeekday') {
    if (recurrence.nth !== 'last') whole(recurrence.nth, 'recurrence.nth', 1, 4);
    whole(recurrence.weekday, 'recurrence.weekday', 1, 7);
  } else if (recurrence.kind === 'dayOfMonth') {
    whole(recurrence.day, 'recurrence.day', 1, 31);
  }
  return recurrence;
}

function readFrom(text: string, { take, note }: Reader): CivilMonth {
  const from = take(readMonth(text, 'from')) ?? calendarStart;
  if (from < calendarStart) note('from', 'too-small', 'A series starts in 1583 or later.');
  if (from > calendarEnd) note('from', 'too-big', 'A series starts in 9990 or earlier.');
  return from;
}

function readTime(time: MeetingTime, usual: number | undefined, { note, whole }: Reader): ReadTime {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time.start) ?? [];
  if (hours === undefined) note('time.start', 'not-a-time', 'A time is written HH:MM, from 00:00 to 23:59.');
  return {
    minuteOfDay: Number(hours) * 60 + Number(minutes),
    minutes: whole(time.minutes ?? usual, 'time.minutes', 1, minutesInADay),
    zone: time.zone,
    ambiguity: time.ambiguity ?? 'reject',
  };
}

/** Four or five weeks lie between the same weekdays of neighbouring months; a meeting moved by a week takes or adds seven days. */
function readAvoidance({ avoid }: SeriesPlan, everyMonths: number, { note, whole }: Reader): ReadAvoidance {
  const policy = avoid?.policy ?? 'fail';
  const longest = 5000;
  const weeks = policy === 'optimise' ? 1 : 52;
  const minGapDays = whole(avoid?.minGapDays ?? 28 * everyMonths - 7, 'avoid.minGapDays', 1, longest);
  const maxGapDays = whole(avoid?.maxGapDays ?? 35 * everyMonths + 7, 'avoid.maxGapDays', 1, longest);
  if (minGapDays > maxGapDays) {
    note('avoid.minGapDays', 'contradiction', 'The fewest days between meetings cannot be more than the most.');
  }
  return {
    policy,
    maxShiftWeeks: whole(avoid?.maxShiftWeeks ?? weeks, 'avoid.maxShiftWeeks', 0, 52),
    minGapDays,
    maxGapDays,
  };
}

interface Span<Moment> {
  readonly from: Moment;
  readonly to: Moment;
}

function readSpan<Moment extends number>(
  claimedFrom: Result<Moment>,
  claimedTo: Result<Moment>,
  path: string,
  { take, note }: Reader,
): Span<Moment> | null {
  const [from, to] = [take(claimedFrom), take(claimedTo)];
  if (from === null || to === null) return null;
  if (to < from) note(`${path}.to`, 'contradiction', 'This ends before it starts.');
  return { from, to };
}

function readMoment(claimed: string | Instant, path: string): Result<Instant> {
  return typeof claimed === 'number' && Number.isSafeInteger(claimed) ? ok(claimed) : readInstant(claimed, path);
}
