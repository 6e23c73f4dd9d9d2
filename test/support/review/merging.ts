import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { type JudgedYear, judgedYear } from '../../rules/review/years.js';
import { factsIn, fold, stateOf } from './fold.js';
import { mergesAnyhow } from './monoid.js';

/** What a family's state has to obey so that groups can be counted anywhere and in any order. */
export function mergingClaims<Id extends MetricId, State>(family: Family<Id, State>, ids: readonly Id[]): void {
  it('is the same from any parts, merged in any order and grouping', () => {
    mergesAnyhow(
      family,
      judgedYear().map((year) => factsIn(year.records, year)),
    );
  });

  it('does not change with the order of the records, or with other names for people and groups', () => {
    fc.assert(
      fc.property(shuffledYear(), ({ year, shuffled }) => {
        expect(fold(family, shuffled, year)).toEqual(fold(family, year.records, year));
      }),
      { numRuns: 1000 },
    );
  });

  it('is not changed by a row that says nothing', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const { records } = year;
        const said = records.attendance;
        const people = [...new Map(records.enrolments.map((row) => [`${row.group} ${row.person}`, row])).values()];
        const silent = people.flatMap(({ person, group }) =>
          (records.groups.find(({ id }) => id === group)?.meetings ?? [])
            .filter(
              ({ number }) =>
                !said.some((row) => row.person === person && row.group === group && row.meeting === number),
            )
            .map(({ number }) => ({ person, group, meeting: number, mark: 'unrecorded' as const })),
        );
        expect(fold(family, { ...records, attendance: [...silent, ...said] }, year)).toEqual(
          fold(family, records, year),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing from what belongs to no group', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const { facts, frame } = factsIn(year.records, year);
        const loose = facts.map((each) => ({ ...each, cohort: null }));
        expect(stateOf(family, [...loose, ...facts], frame)).toEqual(stateOf(family, facts, frame));
      }),
      { numRuns: 100 },
    );
  });

  it('gives every figure, in order, and only reasons that its definition lists', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const presented = fold(family, year.records, year);
        expect([...new Set(presented.map(({ id }) => id))]).toEqual(ids);
        for (const { id, at, count } of presented) {
          const { by, nulls } = family.definitions[id];
          if (at !== null) expect(at.by).toBe(by);
          if ('null' in count) expect(Object.keys(nulls)).toContain(count.null);
          else if (count.den === 0) expect(Object.keys(nulls)).toContain('no-denominator');
          else expect([count.num, count.den].every(Number.isSafeInteger)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
}

/** The same year with its rows in another order and everybody and every group under another name. */
function shuffledYear(): fc.Arbitrary<{ readonly year: JudgedYear; readonly shuffled: YearRecords }> {
  return judgedYear().chain((year) => {
    const { groups, enrolments, attendance } = year.records;
    const all = <Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> =>
      fc.shuffledSubarray([...rows], { minLength: rows.length });
    return fc
      .record({ groups: all(groups), enrolments: all(enrolments), attendance: all(attendance), turn: fc.boolean() })
      .map(({ turn, ...rows }) => {
        const [person, group] = [(name: string) => `${turn ? 'z' : 'a'} ${name}`, (name: string) => `${name} too`];
        return {
          year,
          shuffled: {
            ...year.records,
            groups: rows.groups.map((each) => ({
              ...each,
              id: group(each.id),
              meetings: turn ? [...each.meetings].reverse() : each.meetings,
            })),
            enrolments: rows.enrolments.map((row) => ({ ...row, person: person(row.person), group: group(row.group) })),
            attendance: rows.attendance.map((row) => ({ ...row, person: person(row.person), group: group(row.group) })),
          },
        };
      });
  });
}
