import fc from 'fast-check';
import { expect } from 'vitest';
import { modalities } from '../../../src/policy/policy.js';
import type { Facts, Frame } from '../../../src/rules/review/facts.js';
import { type Running, running } from '../../../src/rules/review/families.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { factsIn } from './fold.js';
import { type Brought, mergesAnyhow } from './monoid.js';
import { type RichYear, richYear } from './rich-years.js';
import { lines, type OracleFigure, type OracleScope, type World, worldOf } from './worlds.js';

/** What each group of a year brings, and the frame. */
export function readYear({ records, policy, other }: RichYear): Brought {
  return factsIn(records, { policy, others: [other] });
}

/** The figures of one family for one scope, a line each. */
export function familyLines<Id extends MetricId, State>(
  family: Family<Id, State>,
  facts: readonly Facts[],
  frame: Frame,
): readonly string[] {
  const start = running(family)(frame);
  for (const each of facts) start.add(each);
  return lines(
    start.present().map(({ id, at, count }) => ({
      id,
      at: at?.is ?? null,
      answer: 'null' in count ? count.null : ([count.num, count.den] as const),
    })),
  );
}

/** The year, and each stream, way of meeting and group in it. */
function scopesOf({ groups, demand = [] }: YearRecords): readonly OracleScope[] {
  const streams = new Set(
    [...groups, ...demand.filter(({ group }) => group === undefined)].flatMap(({ stream }) => stream ?? []),
  );
  return [
    {},
    ...[...streams].map((stream) => ({ stream })),
    ...modalities.map((modality) => ({ modality })),
    ...groups.map(({ id }) => ({ group: id })),
  ];
}

/** Every figure, in every scope, is what looking through the raw rows again gives. */
export function agreesWith<Id extends MetricId, State>(
  family: Family<Id, State>,
  oracle: (world: World) => readonly OracleFigure[],
): void {
  fc.assert(
    fc.property(richYear(), (year) => {
      for (const scope of scopesOf(year.records)) {
        const { facts, frame } = factsIn(year.records, { policy: year.policy, others: [year.other] }, scope);
        const told = familyLines(family, facts, frame);
        expect(told, JSON.stringify(scope)).toEqual(
          lines(oracle(worldOf(year.records, year.policy, year.other, scope))),
        );
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}

/** Its state is a monoid, in years with everything that reach and demand rest on. */
export function keepsLaws<Id extends MetricId, State>(family: Family<Id, State>): void {
  mergesAnyhow(family, richYear().map(readYear));
}

/** In whatever order the rows come, the figures are the same. */
export function ignoresOrder<Id extends MetricId, State>(family: Family<Id, State>): void {
  fc.assert(
    fc.property(richYear(), fc.infiniteStream(fc.nat(999)), (year, keys) => {
      const shuffled = <Row>(rows: readonly Row[]): readonly Row[] =>
        rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .toSorted((first, second) => first.key - second.key)
          .map(({ row }) => row);
      const { records } = year;
      const other: YearRecords = {
        ...records,
        groups: shuffled(records.groups).map((group) => ({ ...group, meetings: shuffled(group.meetings) })),
        enrolments: shuffled(records.enrolments),
        attendance: shuffled(records.attendance),
        demand: shuffled(records.demand ?? []),
        ...(records.workforce === undefined ? {} : { workforce: shuffled(records.workforce) }),
      };
      const [before, after] = [year, { ...year, records: other }].map(readYear);
      if (before === undefined || after === undefined) throw new Error('two readings');
      expect(familyLines(family, after.facts, after.frame)).toEqual(familyLines(family, before.facts, before.frame));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}

/** Counts of one name are one number, in whichever figure they stand. Products of counts, told by category, are none of them. */
export function namesCountsOnce(families: readonly ((frame: Frame) => Running)[]): void {
  fc.assert(
    fc.property(richYear(), (year) => {
      const { facts, frame } = readYear(year);
      const counts = new Map<string, number>([['one', 1]]);
      for (const start of families) {
        const family = start(frame);
        for (const each of facts) family.add(each);
        for (const { id, at, count } of family.present()) {
          const definition = family.definitions[id];
          if (definition === undefined || 'null' in count || at?.by === 'category') continue;
          for (const [name, number] of [
            [definition.cells.num, count.num],
            [definition.cells.den, count.den],
          ] as const) {
            const key = at === null || name === 'enrolled' ? name : `${name}:${at.is}`;
            expect(counts.get(key) ?? number, key).toBe(number);
            counts.set(key, number);
          }
        }
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}
