import {
  type CivilDay,
  type CivilMonth,
  daysInMonth,
  firstDayOf,
  monthOf,
  type NthInMonth,
  plusMonths,
  readDay,
  readMonth,
  type Weekday,
} from '../../kernel/day.js';
import { type Problem, type ProblemCode, problem } from '../../kernel/result.js';
import type { Stretches } from '../../kernel/stretches.js';
import { type Ruled, stretchesOf } from './blackouts.js';
import type { IsoMonth, PatternPlan } from './plan.js';
import { span, taken, whole } from './reader.js';
import { calendarEnd } from './recurrence.js';

/** Which months to look at, and which weekdays and weeks of the month to compare. */
export interface SlotRequest extends Pick<PatternPlan, 'closedMonths' | 'blackouts' | 'covered' | 'schoolSetting'> {
  /** The first month looked at. */
  readonly from: IsoMonth;
  /** The last month looked at, at most a hundred years on. */
  readonly to: IsoMonth;
  /** Every so many months from the first, 1 to 12; 1 where left out. */
  readonly everyMonths?: number | undefined;
  /** Monday to Friday where left out. Of slots that are equally good, those of the weekday that is named first come first. */
  readonly weekdays?: readonly Weekday[] | undefined;
  /** All five where left out: 1, 2, 3, 4 and `last`. */
  readonly nths?: readonly NthInMonth[] | undefined;
}

/** A request with every word in it understood. */
export interface ReadSlotRequest {
  readonly weekdays: readonly Weekday[];
  readonly nths: readonly NthInMonth[];
  /** The months in which a group would meet and of which every day is covered. */
  readonly months: readonly CivilMonth[];
  /** How many other months it would meet in. */
  readonly notCovered: number;
  readonly blackouts: readonly Ruled[];
  readonly ruledOut: Stretches;
  /** The same without what is only expected. */
  readonly announced: Stretches;
}

const workingWeek: readonly Weekday[] = [1, 2, 3, 4, 5];
const everyNth: readonly NthInMonth[] = [1, 2, 3, 4, 'last'];

/** A hundred years, in months: further than any plan, and still looked through at once. */
const longest = 1200;

const allClosed: Problem = /* @__PURE__ */ problem(
  'closedMonths',
  'contradiction',
  'The group meets in none of these months.',
);
const noneCovered: Problem = /* @__PURE__ */ problem(
  'covered',
  'unsupported',
  'None of these months is covered from its first day to its last.',
);

/** The calendar in use today begins in October 1582. */
const calendarStart: CivilMonth = /* @__PURE__ */ monthOf(1583, 1);

/**
 * @param problems takes what is wrong; with one problem there is no answer
 * @returns what is asked for
 */
export function readSlotRequest(request: SlotRequest, problems: Problem[]): ReadSlotRequest {
  const { weekdays = workingWeek, nths = everyNth } = request;
  checkList(problems, weekdays, 'weekdays', (weekday, path) => whole(problems, weekday, path, 1, 7));
  checkList(problems, nths, 'nths', (nth, path) => (nth === 'last' ? nth : whole(problems, nth, path, 1, 4)));
  const blackouts = readBlackouts(request, problems);
  const meeting = readMonths(request, problems);
  const covered = request.covered === undefined ? null : span<CivilDay>(problems, request.covered, 'covered', readDay);
  const months = covered === null ? meeting : meeting.filter((month) => liesWithin(month, covered));
  if (problems.length === 0 && months.length === 0) problems.push(meeting.length === 0 ? allClosed : noneCovered);
  return {
    weekdays,
    nths,
    months,
    notCovered: meeting.length - months.length,
    blackouts,
    ruledOut: stretchesOf(blackouts),
    announced: stretchesOf(blackouts.filter(({ expected }) => !expected)),
  };
}

function checkList<Word>(
  problems: Problem[],
  words: readonly Word[],
  path: string,
  check: (word: Word, path: string) => unknown,
): void {
  if (words.length === 0) problems.push(problem(path, 'too-few', 'At least one is expected here.'));
  words.forEach((word, index) => {
    const at = `${path}[${index}]`;
    check(word, at);
    if (words.indexOf(word) < index) problems.push(problem(at, 'duplicate', 'This is in the list already.'));
  });
}

function readBlackouts({ blackouts = [], schoolSetting = false }: SlotRequest, problems: Problem[]): readonly Ruled[] {
  return blackouts.flatMap((blackout, index) => {
    const { label, status, kind } = blackout;
    const days = span<CivilDay>(problems, blackout, `blackouts[${index}]`, readDay);
    const counts = days !== null && (kind !== 'school-holiday' || schoolSetting);
    return counts ? [{ ...days, label, expected: status === 'expected' }] : [];
  });
}

/** The months in which a group would meet. */
function readMonths(request: SlotRequest, problems: Problem[]): readonly CivilMonth[] {
  const { everyMonths = 1, closedMonths = [] } = request;
  const note = (path: 'from' | 'to', code: ProblemCode, message: string): void => {
    problems.push(problem(path, code, message));
  };
  const every = whole(problems, everyMonths, 'everyMonths', 1, 12);
  closedMonths.forEach((month, index) => {
    whole(problems, month, `closedMonths[${index}]`, 1, 12);
  });
  const from = taken(problems, readMonth(request.from, 'from'));
  const to = taken(problems, readMonth(request.to, 'to'));
  if (from !== null && from < calendarStart) note('from', 'too-small', 'The first month is in 1583 or later.');
  if (to !== null && to > calendarEnd) note('to', 'too-big', 'The last month is in 9990 or earlier.');
  if (from === null || to === null) return [];
  if (to < from) note('to', 'contradiction', 'This ends before it starts.');
  if (to - from >= longest) note('to', 'too-big', `At most ${longest} months are looked at.`);
  const steps = Math.min(longest, Math.floor((to - from) / every) + 1);
  return Array.from({ length: Math.max(0, steps) }, (_, step) => from + step * every)
    .filter((month) => !closedMonths.includes((month % 12) + 1))
    .map((month) => plusMonths(from, month - from));
}

function liesWithin(month: CivilMonth, { from, to }: { readonly from: CivilDay; readonly to: CivilDay }): boolean {
  const first = firstDayOf(month);
  return from <= first && first + daysInMonth(month) - 1 <= to;
}
