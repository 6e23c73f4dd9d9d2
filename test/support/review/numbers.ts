import fc from 'fast-check';
import type { Presented } from '../../../src/rules/review/metric.js';
import type { AttendanceRecord, YearRecords } from '../../../src/rules/review/records.js';
import { type JudgedYear, judgedYear, lawfulMarks } from '../../rules/review/years.js';
import { nameOf } from './fold.js';

export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** The values that have numbers, by name. */
export function numbersIn(presented: readonly Presented[]): ReadonlyMap<string, Fraction> {
  return new Map(
    presented.flatMap((each) => ('null' in each.count || each.count.den === 0 ? [] : [[nameOf(each), each.count]])),
  );
}

/** A year, and the same with one mark that was missing or an absence turned into an attendance. */
export function turnedUp(): fc.Arbitrary<{
  readonly year: JudgedYear;
  readonly after: YearRecords;
  readonly group: string;
}> {
  return fc
    .tuple(judgedYear(), fc.nat())
    .filter(([year]) => gapsOf(year.records).length > 0)
    .map(([year, choice]) => {
      const gaps = gapsOf(year.records);
      const gap = gaps[choice % gaps.length];
      if (gap === undefined) throw new Error('one of the gaps');
      const others = year.records.attendance.filter((row) => !isAt(row, gap));
      const after = { ...year.records, attendance: [...others, { ...gap, mark: 'attended' as const }] };
      return { year, after, group: gap.group };
    });
}

type Gap = Pick<AttendanceRecord, 'person' | 'group' | 'meeting'>;

function isAt(row: AttendanceRecord, gap: Gap): boolean {
  return row.person === gap.person && row.group === gap.group && row.meeting === gap.meeting;
}

function gapsOf({ enrolments, groups, attendance, asOf = '' }: YearRecords): readonly Gap[] {
  return groups.flatMap((group) => {
    const rows = enrolments.filter((row) => row.group === group.id);
    return [...new Set(rows.map(({ person }) => person))].flatMap((person) =>
      group.meetings
        .filter((meeting) =>
          lawfulMarks(
            rows.filter((row) => row.person === person),
            meeting,
            asOf,
          ).includes('attended'),
        )
        .map(({ number }) => ({ person, group: group.id, meeting: number }))
        .filter((gap) => attendance.filter((row) => isAt(row, gap)).every(({ mark }) => mark === 'absent')),
    );
  });
}
