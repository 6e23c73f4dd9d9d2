import { type Beats, within } from './beats.js';
import type { FindExtent } from './extents.js';
import type { Precession } from './types.js';

/** What decides in which months the series of a stream start. */
export interface Course {
  readonly beats: Beats;
  readonly extentFrom: FindExtent;
  /** How many meetings its series have, in turn. */
  readonly counts: readonly number[];
  readonly breakMonths: number;
  /** The beat in which, or after which, the first series starts. */
  readonly first: number;
}

export type Moves = Omit<Precession, 'remedies'>;

const monthsAYear = 12;
const mostMonths = 120;

/**
 * How the start months of a stream move through the years, exactly.
 *
 * Where the next series starts depends on two things alone: where in the round of the calendar this one starts, and whose turn it is
 * among the counts. There are no more than beats in a round times counts of these, so after that many series one of them has been
 * there before (12 series, where months are all that matters and every series has the same number of meetings), and from there on
 * everything comes back, moved by whole rounds.
 */
export function precessionOf(course: Course): Moves {
  const { starts, again } = followed(course);
  const months = starts.map(course.beats.monthOf);
  const listed = (count: number): readonly number[] => months.slice(0, Math.min(mostMonths, count)).map(monthOfYear);
  if (again === null) {
    const seriesPerYear = months.filter((month) => month < (months[0] ?? 0) + monthsAYear).length;
    const none = { monthsPerYear: null, repeatsAfter: null };
    return { holds: false, settledFrom: 1, seriesPerYear, ...none, months: listed(months.length) };
  }
  const round = shortestRound(months.slice(again.from), again.years);
  const settled = settledAt(months, again.from, round);
  const at = goingOn(months.slice(settled, settled + round.series), round.years);
  const [first, next] = [at(0), Array.from({ length: round.series * 2 + 1 }, (_, index) => at(index + 1))];
  return {
    holds: round.years === 1,
    settledFrom: settled + 1,
    seriesPerYear: 1 + next.filter((month) => month < first + monthsAYear).length,
    monthsPerYear: nearest(next, first + monthsAYear) - first - monthsAYear,
    repeatsAfter: round,
    months: listed(settled + round.series),
  };
}

/**
 * Whether the start months are the same every year from the third year on at the latest. Asked of many courses of which most are not,
 * so the first years are looked at before everything is.
 */
export function holdsSoon(course: Course): boolean {
  const months: number[] = [];
  let from: number | null = null;
  for (const beat of startsOf(course)) {
    const month = course.beats.monthOf(beat);
    months.push(month);
    const settling = (months[0] ?? 0) + 2 * monthsAYear;
    if (from === null && month >= settling) from = months.length - 1;
    if (month >= settling + yearsLookedAt * monthsAYear) break;
  }
  if (from === null) return false;
  const settled = months.slice(from);
  const perYear = settled.filter((month) => month < (settled[0] ?? 0) + monthsAYear).length;
  const isSame = (month: number, index: number): boolean => settled[index + perYear] === month + monthsAYear;
  if (perYear === settled.length || !settled.slice(0, -perYear).every(isSame)) return false;
  const { holds, settledFrom } = precessionOf(course);
  return holds && settledFrom <= from + 1;
}

/** In as many years every kind of year has been seen, with any weekday for its first day. */
const yearsLookedAt = 28;

/** The beats in which one series after another starts, for as long as one can follow. */
function* startsOf({ beats, extentFrom, counts, breakMonths, first }: Course): Generator<number, void> {
  let beat = first;
  for (let number = 0; ; number++) {
    const extent = extentFrom(beat, counts[number % counts.length] ?? 1);
    if (extent === null) return;
    yield extent.first;
    beat = beats.after(extent.last, breakMonths);
  }
}

interface Followed {
  /** The beats in which the series start, as far as one comes back or none can follow. */
  readonly starts: readonly number[];
  /** The index of the start that comes back next, and the years until it does; `null` where no series can follow. */
  readonly again: { readonly from: number; readonly years: number } | null;
}

function followed(course: Course): Followed {
  const { beats, counts } = course;
  const starts: number[] = [];
  const seen = new Map<number, number>();
  for (const beat of startsOf(course)) {
    const state = within(beat, beats.round) * counts.length + (starts.length % counts.length);
    const from = seen.get(state);
    if (from !== undefined) {
      const rounds = (beat - (starts[from] ?? 0)) / beats.round;
      return { starts, again: { from, years: (rounds * beats.months) / monthsAYear } };
    }
    seen.set(state, starts.length);
    starts.push(beat);
  }
  return { starts, again: null };
}

interface Round {
  readonly series: number;
  readonly years: number;
}

/** The fewest years after which the start months come back, where the days may not. */
function shortestRound(months: readonly number[], years: number): Round {
  const at = goingOn(months, years);
  for (let fewer = 1; fewer < years; fewer++) {
    const series = (months.length * fewer) / years;
    if (
      Number.isInteger(series) &&
      months.every((month, index) => at(index + series) === month + fewer * monthsAYear)
    ) {
      return { series, years: fewer };
    }
  }
  return { series: months.length, years };
}

/** Start months may come back from an earlier series on than the days do. */
function settledAt(months: readonly number[], from: number, { series, years }: Round): number {
  let settled = from;
  while (settled > 0 && months[settled - 1] === (months[settled - 1 + series] ?? 0) - years * monthsAYear) settled--;
  return settled;
}

/** Months that come back after so many years, for ever. */
function goingOn(months: readonly number[], years: number): (index: number) => number {
  return (index) => (months[index % months.length] ?? 0) + Math.floor(index / months.length) * years * monthsAYear;
}

/** Of months in order, the one nearest to a month; of two equally near the later. */
function nearest(months: readonly number[], to: number): number {
  return months.reduce((best, each) => (Math.abs(each - to) <= Math.abs(best - to) ? each : best), Infinity);
}

function monthOfYear(month: number): number {
  return within(month, monthsAYear) + 1;
}
