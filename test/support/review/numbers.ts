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

/**
 * A year, and the same with one mark that was missing or an absence turned into an attendance. `known`: that the meeting was held was
 * known before; where it was not, the mark says that too, and so ends for everybody what they could still have attended.
 */
export function turnedUp(): fc.Arbitrary<{
  readonly year: JudgedYear;
  readonly after: YearRecords;
  readonly group: string;
  readonly known: boolean;
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
      return { year, after, group: gap.group, known: isKnownHeld(year.records, gap) };
    });
}

/** A meeting was held where its record says so, or any mark but an apology, which can be sent before it. */
function isKnownHeld({ groups, attendance }: YearRecords, { group, meeting }: Gap): boolean {
  const record = groups.find(({ id }) => id === group)?.meetings.find(({ number }) => number === meeting);
  const marks = attendance.filter((row) => row.group === group && row.meeting === meeting).map(({ mark }) => mark);
  return record?.held === true || marks.some((mark) => mark !== 'excused' && mark !== 'unrecorded');
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
