import type { Weekday } from '../../kernel/day.js';
import { type Problem, type ProblemCode, problem, type Result, resultOf } from '../../kernel/result.js';
import { readTime, type WrittenTime } from './written-time.js';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday; the first is 1 and the last -1 of a month or a year, and 0 stands for each of them. */
export interface WeekdayOf {
  readonly nth: number;
  readonly weekday: Weekday;
}

/** How something repeats. An empty list leaves things as they are. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: WrittenTime | null;
  readonly weekStart: Weekday;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekdays: readonly WeekdayOf[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  /** Which of a period's times, from 1, or from -1 counted from its end. */
  readonly positions: readonly number[];
}

const frequencies: ReadonlyMap<string, Frequency> = new Map(
  (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).map((each) => [each, each]),
);
const weekdayNumbers: ReadonlyMap<string, Weekday> = new Map([
  ['MO', 1],
  ['TU', 2],
  ['WE', 3],
  ['TH', 4],
  ['FR', 5],
  ['SA', 6],
  ['SU', 7],
]);
const withinADay = ['HOURLY', 'MINUTELY', 'SECONDLY'];
/** Parts that are read; others change what is meant, so a rule with one of them is not. */
const known = [
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYDAY'],
  ...['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYSETPOS'],
];

/**
 * Reads a rule such as `FREQ=MONTHLY;BYDAY=2TU;COUNT=6`.
 *
 * @returns the rule, or every problem: parts that are unreadable, come twice or do not go together, and as `unsupported` repetition
 * within a day, weeks of the year, and any part that is not known
 */
export function readRule(text: string, path: string): Result<Rule> {
  const problems: Problem[] = [];
  const note = (code: ProblemCode, message: string) => {
    problems.push(problem(path, code, message));
  };
  const parts = partsOf(text, note);
  const numbers = (name: string, least: number, most: number, fromEnd = false): readonly number[] => {
    const written = parts.get(name)?.split(',') ?? [];
    const read = written.map((each) => (/^[+-]?\d{1,3}$/.test(each) ? Number(each) : Number.NaN));
    if (read.every((each) => (each >= least || (fromEnd && each <= -least)) && Math.abs(each) <= most)) {
      return [...new Set(read)];
    }
    note('wrong-type', `${name} lists whole numbers from ${least} to ${most}${fromEnd ? ', or below zero' : ''}.`);
    return [];
  };
  const whole = (name: string): number | null => {
    const written = parts.get(name);
    if (written === undefined) return null;
    if (!/^\d{1,7}$/.test(written) || Number(written) < 1) note('wrong-type', `${name} is a whole number from 1.`);
    return Number(written);
  };
  const frequency = readFrequency(parts.get('FREQ'), note);
  const until = parts.has('UNTIL') ? readTime(parts.get('UNTIL') ?? '', new Map(), path) : null;
  if (until !== null && !until.ok) problems.push(...until.problems);
  const rule: Rule = {
    frequency: frequency ?? 'DAILY',
    interval: whole('INTERVAL') ?? 1,
    count: whole('COUNT'),
    until: until?.ok === true ? until.value : null,
    weekStart: readWeekdays(parts.get('WKST'), note)[0]?.weekday ?? 1,
    months: numbers('BYMONTH', 1, 12),
    monthDays: numbers('BYMONTHDAY', 1, 31, true),
    yearDays: numbers('BYYEARDAY', 1, 366, true),
    weekdays: readWeekdays(parts.get('BYDAY'), note),
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    seconds: numbers('BYSECOND', 0, 59),
    positions: numbers('BYSETPOS', 1, 366, true),
  };
  if (frequency !== null)
    contradictions(rule).forEach((message) => {
      note('contradiction', message);
    });
  return resultOf(problems, () => rule);
}

type Note = (code: ProblemCode, message: string) => void;

function partsOf(text: string, note: Note): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text
    .toUpperCase()
    .split(';')
    .filter((each) => each !== '')) {
    const [name = '', value] = part.split('=', 2);
    if (value === undefined || value === '') note('wrong-type', 'A rule is written NAME=VALUE;NAME=VALUE.');
    else if (parts.has(name)) note('duplicate', 'A part of this rule comes twice.');
    else if (!known.includes(name)) note('unsupported', 'A part of this rule is not one that can be read here.');
    else parts.set(name, value);
  }
  return parts;
}

function readFrequency(written: string | undefined, note: Note): Frequency | null {
  const frequency = frequencies.get(written ?? '');
  if (frequency !== undefined) return frequency;
  if (written === undefined) note('missing', 'A rule says how often: FREQ.');
  else if (withinADay.includes(written)) note('unsupported', 'Repetition within a day is too dense to be read.');
  else note('unknown-word', 'FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.');
  return null;
}

function readWeekdays(written: string | undefined, note: Note): readonly WeekdayOf[] {
  return [...new Set(written?.split(','))].flatMap((each) => {
    const [, nth = '', name = ''] = /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each) ?? [];
    const weekday = weekdayNumbers.get(name);
    if (weekday !== undefined) return [{ nth: Number(nth), weekday }];
    note('wrong-type', 'A weekday is written MO to SU, or such as 2TU for the second and -1FR for the last.');
    return [];
  });
}

/** What RFC 5545 (3.3.10) says cannot stand together. */
function contradictions({ frequency, count, until, weekdays, ...rule }: Rule): readonly string[] {
  const counted = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const days = [rule.months, rule.monthDays, rule.yearDays, weekdays, rule.hours, rule.minutes, rule.seconds];
  const checks: readonly (readonly [boolean, string])[] = [
    [count !== null && until !== null, 'A rule has COUNT or UNTIL, not both.'],
    [!counted && weekdays.some(({ nth }) => nth !== 0), 'Only a monthly or a yearly rule counts weekdays.'],
    [frequency === 'WEEKLY' && rule.monthDays.length > 0, 'A weekly rule has no BYMONTHDAY.'],
    [frequency !== 'YEARLY' && rule.yearDays.length > 0, 'Only a yearly rule has BYYEARDAY.'],
    [
      rule.positions.length > 0 && days.every((list) => list.length === 0),
      'BYSETPOS needs another part to choose from.',
    ],
  ];
  return checks.flatMap(([broken, message]) => (broken ? [message] : []));
}
