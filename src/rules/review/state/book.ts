import { failed, type Problem, type Result, resultOf } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import { asOfDay } from '../directory.js';
import { problemsOf } from '../problems.js';
import type { CertificateRecord, YearRecords } from '../records.js';
import type { YearBook } from '../year-book.js';
import { conflictsOf } from './conflicts.js';
import { booksIn, groupRecords, looseRecords } from './present.js';
import type { ReviewState } from './state.js';

/** What is set beside a state: the year and the day of the review, where its rows need not say them. */
export interface BookOptions {
  readonly year?: number;
  readonly asOf?: string;
  /** Policies that groups may name besides. */
  readonly others: readonly Policy[];
}

/**
 * The book of a year as a merged state has it. It is looked at group by group, so that a state of millions of marks needs no more room than
 * it takes; only that one person's id is spelled in one way in all groups is not looked at.
 *
 * @returns the book; or every contradiction and everything that keeps the records from being reviewed, with paths in canonical order
 */
export function yearBookFrom(state: ReviewState, policy: Policy, options: BookOptions): Result<YearBook> {
  // What is set beside the rows stands in place of what they say.
  const conflicts = conflictsOf(state).filter(({ path }) => !(path in given(options)));
  const [first, ...rest] = conflicts;
  if (first !== undefined) return failed(first, ...rest);
  const loose: YearRecords = { ...looseRecords(state), ...given(options) };
  const groups: YearRecords['groups'][number][] = [];
  let latest = asOfDay(loose);
  for (const records of groupRecords(state)) {
    groups.push(records.group);
    const own = { year: loose.year, groups: [records.group], attendance: records.attendance };
    const day = asOfDay(own);
    if (loose.asOf === undefined && day > latest) latest = day;
  }
  const asOf = loose.asOf ?? latest;
  const certified = certificatesIn(loose);
  const strays = certified.filter(({ row }) => !state.groups.has(row.group));
  const all = { ...loose, asOf, groups, demand: loose.demand ?? [], certificates: rowsIn(strays) };
  const none = { groups: 0, enrolments: 0, attendance: 0 };
  const problems = problemsOf(all, policy, options.others).map((each) => moved(each, none, strays));
  let [enrolled, marked, index] = [0, 0, 0];
  for (const { group, enrolments, attendance } of groupRecords(state)) {
    const own = certified.filter(({ row }) => row.group === group.id);
    const rows = { groups: [group], enrolments, attendance, certificates: rowsIn(own) };
    const records = { ...regionsIn(loose), year: loose.year, asOf, ...rows };
    for (const each of problemsOf(records, policy, options.others)) {
      if (isOfRows(each)) problems.push(moved(each, { groups: index, enrolments: enrolled, attendance: marked }, own));
    }
    enrolled += enrolments.length;
    marked += attendance.length;
    index++;
  }
  const { demand = [], responses = [], certificates = [], history = [], regions = null, workforce = null } = loose;
  return resultOf(problems, () => {
    const books = booksIn(state);
    return { year: loose.year, asOf, books, demand, responses, certificates, history, regions, workforce };
  });
}

function given({ year, asOf }: BookOptions): Partial<Pick<YearRecords, 'year' | 'asOf'>> {
  return { ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }) };
}

/** A certificate, and where it stands among all of them. */
interface Certified {
  readonly row: CertificateRecord;
  readonly place: number;
}

/** They are looked at with the group they are of, where its members are known; those of no known group with the year. */
function certificatesIn({ certificates = [] }: YearRecords): readonly Certified[] {
  return certificates.map((row, place) => ({ row, place }));
}

function rowsIn(certified: readonly Certified[]): readonly CertificateRecord[] {
  return certified.map(({ row }) => row);
}

function regionsIn({ regions }: YearRecords): Pick<YearRecords, 'regions'> {
  return regions === undefined ? {} : { regions };
}

/** Those of the year and of the group itself were told with all groups together. */
function isOfRows({ path }: Problem): boolean {
  return /^(enrolments|attendance|certificates)/.test(path);
}

/** A place within one group as a place within all of them. */
function moved(
  problem: Problem,
  offsets: Readonly<Record<'groups' | 'enrolments' | 'attendance', number>>,
  certified: readonly Certified[],
): Problem {
  const path = problem.path
    .replace(
      /^(groups|enrolments|attendance)\[(\d+)\]/,
      (_, list: 'groups' | 'enrolments' | 'attendance', place: string) => `${list}[${Number(place) + offsets[list]}]`,
    )
    .replace(/^certificates\[(\d+)\]/, (_, place: string) => `certificates[${certified[Number(place)]?.place}]`);
  return { ...problem, path };
}
