import { isoDay, readDay } from '../kernel/day.js';
import { problemsOfWord } from '../kernel/nearest.js';
import { byCodeUnit } from '../kernel/order.js';
import { failed, type Problem, problem, problemsIn, type Result, resultOf } from '../kernel/result.js';
import type { IsoDay } from '../policy/policy.js';
import type { Blackout, BlackoutKind, Covered } from '../rules/schedule/plan.js';
import type { HolidayCalendar } from './calendar.js';
import { problemsOfText } from './claims.js';
import { type HolidayType, holidayTypes, type ListedHoliday, readListedHoliday } from './listed-holiday.js';

/** What the list itself does not say. */
export interface DateHolidaysReading {
  /** The days of which the list names all holidays: as a rule, the years it was asked for. */
  readonly covered: Covered;
  /** Where the days come from, such as `date-holidays 3.37.0, NZ`. */
  readonly source: string;
  /**
   * The last day up to which the authorities have announced the holidays, as you know from elsewhere: the list is made by rules, and a rule
   * is no announcement. A holiday that ends later is `expected`; where this is left out, every one is.
   */
  readonly announcedTo?: IsoDay | undefined;
  /** Which of its holidays count; only `public` where left out. */
  readonly types?: readonly HolidayType[] | undefined;
}

/** Others rule days out for every group without being a public holiday. */
const kinds: Readonly<Partial<Record<HolidayType, BlackoutKind>>> = {
  public: 'public-holiday',
  school: 'school-holiday',
};

/**
 * The holidays of any place as the package `date-holidays` lists them, as days to be spread into a plan. What `getHolidays` returns for
 * several years may be put into one list; order and repetitions change nothing, and it may have been through JSON.
 *
 * Days are those that the list writes in `date`, in the time of the place, so neither the machine's zone nor the moments in `start` and
 * `end` move them; those two only tell how long it lasts. A holiday counts for every day it touches, also one that begins or ends at
 * noon. One that begins at sunset is written with its first whole day, and its eve does not count.
 *
 * A list holds the holidays that begin in its year. For those that reach into the first days that are covered, put the year before into
 * the list too.
 *
 * @param claimed the list, as `getHolidays` gave it or as JSON kept it; other keys of an entry than `date`, `start`, `end`, `name` and `type` are passed over
 * @param reading what the list does not say of itself
 * @returns the days, or every problem with its path: in `holidays[n]` of any type, asked for or not, what cannot be read, ends before it
 * starts, lasts more than a year or starts on another day than it says; and the same of `reading`
 * @example
 * readDateHolidays([{ date: '2027-02-06 00:00:00', start: '2027-02-05T11:00:00Z', end: '2027-02-06T11:00:00Z', name: 'Waitangi Day', type: 'public' }], { covered: { from: '2027-01-01', to: '2027-12-31' }, source: 'date-holidays, NZ' }).value.blackouts.map(({ from, to, status }) => [from, to, status]) // => [['2027-02-06', '2027-02-06', 'expected']]
 */
export function readDateHolidays(claimed: unknown, reading: DateHolidaysReading): Result<HolidayCalendar> {
  const { types = ['public'], source, covered, announcedTo } = reading;
  const problems: Problem[] = [...problemsOfReading(reading)];
  if (!Array.isArray(claimed))
    return failed(problem('holidays', 'wrong-type', 'A list is expected here.'), ...problems);
  const listed = claimed.flatMap((entry: unknown, index): readonly ListedHoliday[] => {
    const read = readListedHoliday(entry, `holidays[${index}]`);
    if (read.ok) return [read.value];
    problems.push(...read.problems);
    return [];
  });
  return resultOf(problems, () => {
    const asked = listed.filter(({ type }) => types.includes(type));
    return {
      blackouts: eachOnce(asked.map((holiday) => blackoutOf(holiday, source, announcedTo))),
      covered: { from: covered.from, to: covered.to },
    };
  });
}

function problemsOfReading({ covered, source, announcedTo, types }: DateHolidaysReading): readonly Problem[] {
  const [from, to] = [readDay(covered.from, 'covered.from'), readDay(covered.to, 'covered.to')];
  const turned = from.ok && to.ok && to.value < from.value;
  return [
    ...problemsIn(from),
    ...problemsIn(to),
    ...(turned ? [problem('covered.to', 'contradiction', 'This ends before it starts.')] : []),
    ...problemsOfText(source, 'source'),
    ...(announcedTo === undefined ? [] : problemsIn(readDay(announcedTo, 'announcedTo'))),
    ...(types?.length === 0 ? [problem('types', 'too-few', 'At least one is expected here.')] : []),
    ...(types ?? []).flatMap((type, index) => problemsOfWord(`types[${index}]`, type, holidayTypes, 'Known here')),
  ];
}

function blackoutOf(
  { first, last, name, type }: ListedHoliday,
  source: string,
  announcedTo: IsoDay | undefined,
): Blackout {
  const kind = kinds[type];
  const to = isoDay(last);
  return {
    from: isoDay(first),
    to,
    label: name,
    ...(kind === undefined ? {} : { kind }),
    source,
    status: announcedTo !== undefined && to <= announcedTo ? 'announced' : 'expected',
  };
}

/** Earliest first, in an order that does not depend on theirs. */
function eachOnce(blackouts: readonly Blackout[]): readonly Blackout[] {
  const keyed = new Map(blackouts.map((each) => [JSON.stringify([each.from, each.to, each.label, each.kind]), each]));
  return [...keyed].sort(([one], [other]) => byCodeUnit(one, other)).map(([, each]) => each);
}
