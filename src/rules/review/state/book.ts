import { failed, type Problem, type Result, resultOf } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import { nothingSpelled } from '../checks.js';
import { asOfDay } from '../directory.js';
import { problemsOf } from '../problems.js';
import type { CertificateRecord, YearRecords } from '../records.js';
import type { EarlierReview } from '../review.js';
import type { YearBook } from '../year-book.js';
import { conflictsOf } from './conflicts.js';
import { booksIn, groupRecords, looseRecords } from './present.js';
import type { ReviewState } from './state.js';

/** What is set beside a state: the year and the day of the review, where its rows need not say them, and what is compared with. */
export interface BookOptions {
  readonly year?: number;
  readonly asOf?: string;
  readonly previous?: EarlierReview;
  /** Policies that groups may name besides. */
  readonly others: readonly Policy[];
}

/**
 * The book of a year as a merged state has it. It is looked at group by group, so that a state of millions of marks needs no more room than
 * it takes.
 *
 * @returns the book; or every contradiction and everything that keeps the records from being reviewed, with paths in canonical order
 */
export function yearBookFrom(state: ReviewState, policy: Policy, options: BookOptions): Result<YearBook> {
  // What is set beside the rows stands in place of what they say.
  const conflicts = conflictsOf(state).filter(({ path }) => !(path in given(options)));
  const [first, ...further] = conflicts;
  if (first !== undefined) return failed(first, ...further);
  const loose: YearRecords = { ...looseRecords(state), ...given(options) };
  const [groups, asOf] = groupsAndDay(state, loose);
  const spelled = nothingSpelled();
  const ofGroups = groupByGroup(state, { ...loose, asOf }, (records) =>
    problemsOf(records, policy, options.others, spelled),
  );
  const strays = strayCertificates(loose, new Set(groups.map(({ id }) => id)));
  const { certificates: _, ...rest } = loose;
  const ofTheRest = problemsOf(
    { ...rest, asOf, groups, certificates: strays.rows },
    policy,
    options.others,
    spelled,
  ).map((each) => moved(each, { certificates: strays.places }));
  const { demand = [], responses = [], certificates = [], history = [], regions = null, workforce = null } = loose;
  return resultOf([...ofTheRest, ...ofGroups], () => {
    const books = booksIn(state);
    return { year: loose.year, asOf, books, demand, responses, certificates, history, regions, workforce };
  });
}

function given({ year, asOf, previous }: BookOptions): Partial<Pick<YearRecords, 'year' | 'asOf' | 'previous'>> {
  return {
    ...(year === undefined ? {} : { year }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** The groups without their registers, and the day of the review: where nothing says it, the latest that any group knows of. */
function groupsAndDay(state: ReviewState, loose: YearRecords): readonly [groups: YearRecords['groups'], asOf: string] {
  const groups: YearRecords['groups'][number][] = [];
  let latest = asOfDay(loose);
  for (const { group, attendance } of groupRecords(state)) {
    groups.push(group);
    if (loose.asOf !== undefined) continue;
    const day = asOfDay({ year: loose.year, groups: [group], attendance });
    if (day > latest) latest = day;
  }
  return [groups, latest];
}

/** What is wrong with the rows of members, where each group is looked at on its own. */
function groupByGroup(
  state: ReviewState,
  { year, asOf, regions, certificates = [] }: YearRecords & { readonly asOf: string },
  look: (records: YearRecords) => readonly Problem[],
): readonly Problem[] {
  const certified = placesByGroup(certificates);
  const problems: Problem[] = [];
  let [enrolled, marked, index] = [0, 0, 0];
  for (const { group, enrolments, attendance } of groupRecords(state)) {
    const places = certified.get(group.id) ?? [];
    const own = places.flatMap((place) => certificates[place] ?? []);
    const records = { year, asOf, groups: [group], enrolments, attendance, certificates: own };
    const offsets = {
      groups: [index],
      enrolments: enrolled,
      attendance: marked,
      certificates: places,
    };
    for (const each of look({ ...records, ...(regions === undefined ? {} : { regions }) })) {
      if (isOfMembers(each)) problems.push(moved(each, offsets));
    }
    enrolled += enrolments.length;
    marked += attendance.length;
    index++;
  }
  return problems;
}

function placesByGroup(certificates: readonly CertificateRecord[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { group }] of certificates.entries()) {
    const known = places.get(group);
    if (known === undefined) places.set(group, [place]);
    else known.push(place);
  }
  return places;
}

/** Certificates for groups that nobody knows: no group's look comes past them. */
function strayCertificates({ certificates = [] }: YearRecords, groups: ReadonlySet<string>) {
  const places = certificates.flatMap(({ group }, place) => (groups.has(group) ? [] : [place]));
  return { places, rows: places.flatMap((place) => certificates[place] ?? []) };
}

/** Those of the year and of the groups themselves are told with all groups together; that somebody leads their own group is not seen there. */
function isOfMembers({ path, code }: Problem): boolean {
  if (/^groups\[\d+\]\.meetings\[\d+\]\.facilitators\[\d+\]$/.test(path)) return code === 'contradiction';
  return /^(enrolments|attendance|certificates)/.test(path);
}

/** Where a list of some rows stands among all: from which place on, or at which places. */
type Offsets = Readonly<Record<string, number | readonly number[]>>;

/** A place among some rows as a place among all of them. */
function moved(problem: Problem, offsets: Offsets): Problem {
  const path = problem.path.replace(/^(\w+)\[(\d+)\]/, (whole, list: string, place: string) => {
    const offset = Object.hasOwn(offsets, list) ? offsets[list] : undefined;
    if (offset === undefined) return whole;
    return `${list}[${typeof offset === 'number' ? Number(place) + offset : offset[Number(place)]}]`;
  });
  return { ...problem, path };
}
