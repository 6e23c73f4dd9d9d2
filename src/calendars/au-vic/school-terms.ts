import { type CivilDay, isoDay, plusDays, readDay } from '../../kernel/day.js';
import { lawfulValue } from '../../kernel/result.js';
import type { IsoDay } from '../../policy/policy.js';
import type { Blackout } from '../../rules/schedule/plan.js';
import { firstCovered, lastCovered } from './public-holidays.js';

/** Where the terms are written down. Two pages that agree stand for 2023; nobody but the last says most of 2030. */
const pages = {
  department: 'schools.vic.gov.au/school-term-dates-and-holidays-victoria',
  republished: 'dingleykindergartens.com.au and schoolholidaysvic.com.au',
  secondary: 'date-holidays 3.37.0, AU-VIC',
} as const;

type Page = keyof typeof pages;

/** The first day of teachers and the last day of school. The page of the first day is named where it is another. */
type Term = readonly [start: IsoDay, finish: IsoDay, page: Page, pageOfStart?: Page];

/** Four terms a year, from 2023. */
const terms: readonly Term[] = [
  ['2023-01-27', '2023-04-06', 'republished'],
  ['2023-04-24', '2023-06-23', 'republished'],
  ['2023-07-10', '2023-09-15', 'republished'],
  ['2023-10-02', '2023-12-20', 'republished'],
  ['2024-01-29', '2024-03-28', 'department'],
  ['2024-04-15', '2024-06-28', 'department'],
  ['2024-07-15', '2024-09-20', 'department'],
  ['2024-10-07', '2024-12-20', 'department'],
  ['2025-01-28', '2025-04-04', 'department'],
  ['2025-04-22', '2025-07-04', 'department'],
  ['2025-07-21', '2025-09-19', 'department'],
  ['2025-10-06', '2025-12-19', 'department'],
  ['2026-01-27', '2026-04-02', 'department'],
  ['2026-04-20', '2026-06-26', 'department'],
  ['2026-07-13', '2026-09-18', 'department'],
  ['2026-10-05', '2026-12-18', 'department'],
  ['2027-01-27', '2027-03-25', 'department'],
  ['2027-04-12', '2027-06-25', 'department'],
  ['2027-07-12', '2027-09-17', 'department'],
  ['2027-10-04', '2027-12-17', 'department'],
  ['2028-01-27', '2028-03-31', 'department'],
  ['2028-04-18', '2028-06-30', 'department'],
  ['2028-07-17', '2028-09-22', 'department'],
  ['2028-10-09', '2028-12-21', 'department'],
  ['2029-01-29', '2029-03-29', 'department'],
  ['2029-04-16', '2029-06-29', 'department'],
  ['2029-07-16', '2029-09-21', 'department'],
  ['2029-10-08', '2029-12-21', 'department'],
  ['2030-01-29', '2030-04-05', 'secondary', 'department'],
  ['2030-04-23', '2030-06-28', 'secondary'],
  ['2030-07-15', '2030-09-20', 'secondary'],
  ['2030-10-07', '2030-12-20', 'secondary'],
];

const termsAYear = 4;

/**
 * The days between the terms of government schools in Victoria, earliest first. A break is expected and not announced where one of its
 * ends is only on the secondary page.
 */
export function schoolHolidays(): readonly Blackout[] {
  return [...terms, null].map((next, index) => {
    const before = terms[index - 1];
    const ends = [...(before === undefined ? [] : [before[2]]), ...(next === null ? [] : [next[3] ?? next[2]])];
    return {
      from: before === undefined ? firstCovered : isoDay(plusDays(dayAt(before[1]), 1)),
      to: next === null ? lastCovered : isoDay(plusDays(dayAt(next[0]), -1)),
      label: `school holidays after term ${((index + termsAYear - 1) % termsAYear) + 1}`,
      kind: 'school-holiday',
      source: [...new Set(ends)].map((page) => pages[page]).join('; '),
      status: ends.includes('secondary') ? 'expected' : 'announced',
    };
  });
}

function dayAt(text: IsoDay): CivilDay {
  return lawfulValue(readDay(text));
}
