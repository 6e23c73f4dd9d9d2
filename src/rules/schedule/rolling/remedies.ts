import type { Beats } from './beats.js';
import { extentsOf, type FindExtent } from './extents.js';
import { type Course, holdsSoon, type Moves, precessionOf } from './precession.js';
import type { AcrossClosed, Precession, Remedy } from './types.js';

/** Everything about a stream that its start months depend on and a remedy may change. */
export interface Rhythm {
  /** How many meetings its series have, in turn; at least one number. */
  readonly counts: readonly number[];
  readonly breakMonths: number;
  readonly closedMonths: readonly number[];
  readonly acrossClosed: AcrossClosed;
}

/** What stays as it is: where meetings may stand, the beat from which on the first series starts, and the policy's count. */
export interface Basis {
  readonly beats: Beats;
  readonly first: number;
  /** `null` where the policy sets none. */
  readonly count: number | null;
}

/** How the start months of a stream move through the years, and what would keep them in place. */
export function precessionWithRemedies(rhythm: Rhythm, basis: Basis): Precession {
  const course = coursesOn(basis);
  const moves = precessionOf(course(rhythm));
  return { ...moves, remedies: moves.holds ? [] : remediesFor(rhythm, moves, course, basis) };
}

type Change = Partial<Rhythm>;
type CourseOf = (rhythm: Rhythm) => Course;

/** The closed months are looked at once for all courses that have the same. */
function coursesOn({ beats, first }: Basis): CourseOf {
  const known = new Map<string, FindExtent>();
  return ({ counts, breakMonths, closedMonths, acrossClosed }) => {
    const key = JSON.stringify([closedMonths, acrossClosed]);
    const extentFrom = known.get(key) ?? extentsOf(beats, closedMonths, acrossClosed);
    known.set(key, extentFrom);
    return { beats, extentFrom, counts, breakMonths, first };
  };
}

/** Of each kind of change the smallest that holds; of closed months, each one that need only be opened. */
function remediesFor(rhythm: Rhythm, moves: Moves, courseOf: CourseOf, basis: Basis): readonly Remedy[] {
  const holding = function* (changes: readonly Change[]): Generator<Remedy, void> {
    for (const change of changes) {
      const course = courseOf({ ...rhythm, ...change });
      if (holdsSoon(course)) yield remedyOf(change, precessionOf(course), basis);
    }
  };
  const first = (changes: readonly Change[]): readonly Remedy[] => {
    for (const remedy of holding(changes)) return [remedy];
    return [];
  };
  const opened = [...holding(oneMonthOpened(rhythm))];
  return [
    ...first(otherBreaks(rhythm)),
    ...first(otherCounts(rhythm, basis)),
    ...first(countsInTurn(rhythm, moves)),
    ...(opened.length > 0 ? opened : first([{ closedMonths: [] }])),
    ...first([{ acrossClosed: rhythm.acrossClosed === 'wait' ? 'pass-over' : 'wait' }]),
  ];
}

function remedyOf({ counts, ...rest }: Change, after: Moves, basis: Basis): Remedy {
  const [only, ...others] = counts ?? [];
  const isOther = counts?.some((each) => each !== basis.count) ?? false;
  return {
    change: counts === undefined ? rest : { count: others.length === 0 ? only : counts },
    seriesPerYear: after.seriesPerYear,
    months: after.months.slice(after.settledFrom - 1),
    against: basis.count !== null && isOther ? ['schedule.meeting-count'] : [],
  };
}

const monthsAYear = 12;

function otherBreaks({ breakMonths }: Rhythm): readonly Change[] {
  const breaks = Array.from({ length: monthsAYear }, (_, months) => months);
  return nearestFirst(breaks, breakMonths).map((months) => ({ breakMonths: months }));
}

/** Of two equally far, the one that the policy asks for. */
function otherCounts({ counts }: Rhythm, { count: asked }: Basis): readonly Change[] {
  const near = countsNear(usual(counts));
  const askedFirst = [...near.filter((each) => each === asked), ...near.filter((each) => each !== asked)];
  return nearestFirst(askedFirst, usual(counts)).map((count) => ({ counts: [count] }));
}

/** As many series as start in a year now, with a meeting more or less here and there, as evenly as can be and the longer ones first. */
function countsInTurn({ counts }: Rhythm, { seriesPerYear: series }: Moves): readonly Change[] {
  if (series < 2 || series > monthsAYear) return [];
  const near = countsNear(usual(counts));
  const totals = near.flatMap((each) => Array.from({ length: series - 1 }, (_, more) => each * series + more + 1));
  return nearestFirst(totals, usual(counts) * series).flatMap((total) => {
    const least = Math.floor(total / series);
    const inTurn = Array.from({ length: series }, (_, index) => (index < total % series ? least + 1 : least));
    return near.includes(least + 1) ? [{ counts: inTurn }] : [];
  });
}

/** Counts that would not make another kind of series of it: half as many meetings, to half as many again. */
function countsNear(count: number): readonly number[] {
  const half = Math.floor(count / 2);
  return Array.from({ length: half * 2 + 1 }, (_, index) => count - half + index);
}

function oneMonthOpened({ closedMonths }: Rhythm): readonly Change[] {
  return closedMonths.map((opened) => ({ closedMonths: closedMonths.filter((month) => month !== opened) }));
}

/** The count that most series of a stream have; of several, the first. */
function usual(counts: readonly number[]): number {
  const often = (count: number): number => counts.filter((each) => each === count).length;
  return counts.reduce((best, each) => (often(each) > often(best) ? each : best));
}

/** Of several equally far, the one that stood first. */
function nearestFirst(values: readonly number[], to: number): readonly number[] {
  return [...values].sort((one, other) => Math.abs(one - to) - Math.abs(other - to));
}
