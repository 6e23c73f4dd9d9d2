import type { IsoDay } from '../../policy/policy.js';
import type { Blackout } from '../../rules/schedule/plan.js';

/** The days of section 6 of the Public Holidays Act 1993 (Vic), as amended by No. 29 of 2019, by the paragraph that names them. */
const paragraphs = {
  a: "New Year's Day",
  b: "New Year's Day (additional)",
  c: 'Australia Day',
  d: 'Labour Day',
  e: 'Good Friday',
  f: 'Saturday before Easter Sunday',
  fa: 'Easter Sunday',
  g: 'Easter Monday',
  h: 'ANZAC Day',
  i: "King's Birthday",
  ia: 'Friday before the AFL Grand Final',
  j: 'Melbourne Cup Day',
  k: 'Christmas Day',
  ka: 'Christmas Day (additional)',
  l: 'Boxing Day',
  m: 'Boxing Day (additional)',
} as const;

export type Paragraph = keyof typeof paragraphs;

type Row = readonly [day: IsoDay, paragraph: Paragraph, status?: 'expected'];

/**
 * Worked out from the Act. The Friday before the AFL Grand Final is announced each year; where it has not been yet, it is expected on the
 * day before the last Saturday of September.
 */
const rows: readonly Row[] = [
  ['2023-01-01', 'a'],
  ['2023-01-02', 'b'],
  ['2023-01-26', 'c'],
  ['2023-03-13', 'd'],
  ['2023-04-07', 'e'],
  ['2023-04-08', 'f'],
  ['2023-04-09', 'fa'],
  ['2023-04-10', 'g'],
  ['2023-04-25', 'h'],
  ['2023-06-12', 'i'],
  ['2023-09-29', 'ia'],
  ['2023-11-07', 'j'],
  ['2023-12-25', 'k'],
  ['2023-12-26', 'l'],
  ['2024-01-01', 'a'],
  ['2024-01-26', 'c'],
  ['2024-03-11', 'd'],
  ['2024-03-29', 'e'],
  ['2024-03-30', 'f'],
  ['2024-03-31', 'fa'],
  ['2024-04-01', 'g'],
  ['2024-04-25', 'h'],
  ['2024-06-10', 'i'],
  ['2024-09-27', 'ia'],
  ['2024-11-05', 'j'],
  ['2024-12-25', 'k'],
  ['2024-12-26', 'l'],
  ['2025-01-01', 'a'],
  ['2025-01-27', 'c'],
  ['2025-03-10', 'd'],
  ['2025-04-18', 'e'],
  ['2025-04-19', 'f'],
  ['2025-04-20', 'fa'],
  ['2025-04-21', 'g'],
  ['2025-04-25', 'h'],
  ['2025-06-09', 'i'],
  ['2025-09-26', 'ia'],
  ['2025-11-04', 'j'],
  ['2025-12-25', 'k'],
  ['2025-12-26', 'l'],
  ['2026-01-01', 'a'],
  ['2026-01-26', 'c'],
  ['2026-03-09', 'd'],
  ['2026-04-03', 'e'],
  ['2026-04-04', 'f'],
  ['2026-04-05', 'fa'],
  ['2026-04-06', 'g'],
  ['2026-04-25', 'h'],
  ['2026-06-08', 'i'],
  ['2026-09-25', 'ia'],
  ['2026-11-03', 'j'],
  ['2026-12-25', 'k'],
  ['2026-12-26', 'l'],
  ['2026-12-28', 'm'],
  ['2027-01-01', 'a'],
  ['2027-01-26', 'c'],
  ['2027-03-08', 'd'],
  ['2027-03-26', 'e'],
  ['2027-03-27', 'f'],
  ['2027-03-28', 'fa'],
  ['2027-03-29', 'g'],
  ['2027-04-25', 'h'],
  ['2027-06-14', 'i'],
  ['2027-09-24', 'ia', 'expected'],
  ['2027-11-02', 'j'],
  ['2027-12-25', 'k'],
  ['2027-12-26', 'l'],
  ['2027-12-27', 'ka'],
  ['2027-12-28', 'm'],
  ['2028-01-01', 'a'],
  ['2028-01-03', 'b'],
  ['2028-01-26', 'c'],
  ['2028-03-13', 'd'],
  ['2028-04-14', 'e'],
  ['2028-04-15', 'f'],
  ['2028-04-16', 'fa'],
  ['2028-04-17', 'g'],
  ['2028-04-25', 'h'],
  ['2028-06-12', 'i'],
  ['2028-09-29', 'ia', 'expected'],
  ['2028-11-07', 'j'],
  ['2028-12-25', 'k'],
  ['2028-12-26', 'l'],
  ['2029-01-01', 'a'],
  ['2029-01-26', 'c'],
  ['2029-03-12', 'd'],
  ['2029-03-30', 'e'],
  ['2029-03-31', 'f'],
  ['2029-04-01', 'fa'],
  ['2029-04-02', 'g'],
  ['2029-04-25', 'h'],
  ['2029-06-11', 'i'],
  ['2029-09-28', 'ia', 'expected'],
  ['2029-11-06', 'j'],
  ['2029-12-25', 'k'],
  ['2029-12-26', 'l'],
  ['2030-01-01', 'a'],
  ['2030-01-28', 'c'],
  ['2030-03-11', 'd'],
  ['2030-04-19', 'e'],
  ['2030-04-20', 'f'],
  ['2030-04-21', 'fa'],
  ['2030-04-22', 'g'],
  ['2030-04-25', 'h'],
  ['2030-06-10', 'i'],
  ['2030-09-27', 'ia', 'expected'],
  ['2030-11-05', 'j'],
  ['2030-12-25', 'k'],
  ['2030-12-26', 'l'],
];

/** The first and the last day of which the rows say whether they are public holidays. */
export const firstCovered: IsoDay = '2023-01-01';
export const lastCovered: IsoDay = '2030-12-31';

/** The public holidays of Victoria, earliest first, as they are in Melbourne. */
export function publicHolidays(): readonly Blackout[] {
  return rows.map(
    ([day, paragraph, status]): Blackout => ({
      from: day,
      to: day,
      label: paragraphs[paragraph],
      kind: 'public-holiday',
      source: sourceOf(paragraph),
      status: status ?? 'announced',
    }),
  );
}

/** Where the Act names a day. */
export function sourceOf(paragraph: Paragraph): string {
  return `Public Holidays Act 1993 (Vic), s 6(${paragraph})`;
}
