import fc from 'fast-check';
import { expect } from 'vitest';
import { modalities } from '../../../src/policy/policy.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { Facts, Frame } from '../../../src/rules/review/facts.js';
import { type Running, running } from '../../../src/rules/review/families.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { yearBookOf } from '../../../src/rules/review/year-book.js';
import { type RichYear, richYear } from './rich-years.js';
import { lines, type OracleFigure, type OracleScope, type World, worldOf } from './worlds.js';

/** What each group of a year brings, and the frame. */
export function readYear({ records, policy, other }: RichYear): {
  readonly facts: readonly Facts[];
  readonly frame: Frame;
} {
  const book = yearBookOf(records);
  const frame = frameOf(book, policy);
  return { frame, facts: [...factsOf(book, (id) => (id === other.id ? other : policy), frame)] };
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

function within(facts: readonly Facts[], { stream, modality, group }: OracleScope): readonly Facts[] {
  return facts.filter(
    ({ cohort, ...rest }) =>
      (stream === undefined || rest.stream === stream) &&
      (modality === undefined || cohort?.group.modality === modality) &&
      (group === undefined || cohort?.group.id === group),
  );
}

/** Every figure, in every scope, is what looking through the raw rows again gives. */
export function agreesWith<Id extends MetricId, State>(
  family: Family<Id, State>,
  oracle: (world: World) => readonly OracleFigure[],
): void {
  fc.assert(
    fc.property(richYear(), (year) => {
      const { facts, frame } = readYear(year);
      for (const scope of scopesOf(year.records)) {
        const told = familyLines(family, within(facts, scope), frame);
        expect(told, JSON.stringify(scope)).toEqual(
          lines(oracle(worldOf(year.records, year.policy, year.other, scope))),
        );
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}

/** Merging is associative and commutative, nothing changes nothing, and parts in any order make the same whole. */
export function keepsLaws<Id extends MetricId, State>({ empty, add, merge, present }: Family<Id, State>): void {
  const parts = fc.array(fc.nat(2), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(richYear(), parts, fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), (year, deal, keys) => {
      const { facts, frame } = readYear(year);
      // States are built anew for every law, because merging may use one up.
      const of = (wanted: readonly Facts[]): State => wanted.reduce((state, each) => add(state, each, frame), empty());
      const part = (which: number): State => of(facts.filter((_, index) => deal[index % 12] === which));
      const whole = of(facts);
      const shuffled = facts
        .map((each, index) => ({ each, key: keys[index % 12] ?? 0 }))
        .toSorted((first, second) => first.key - second.key)
        .map(({ each }) => each);
      expect(merge(merge(part(0), part(1)), part(2))).toEqual(whole);
      expect(merge(part(0), merge(part(1), part(2)))).toEqual(whole);
      expect(merge(part(1), part(0))).toEqual(merge(part(0), part(1)));
      expect(merge(empty(), part(0))).toEqual(part(0));
      expect(merge(part(0), empty())).toEqual(part(0));
      expect(of(shuffled)).toEqual(whole);
      expect(present(merge(merge(part(2), part(1)), part(0)), frame)).toEqual(present(whole, frame));
      expect(isPlain(whole)).toBe(true);
    }),
    { numRuns: 1000, endOnFailure: true },
  );
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

/** Whole numbers, text, lists, maps, sets and plain objects of them. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value instanceof Map) return [...value].flat().every(isPlain);
  if (value instanceof Set || Array.isArray(value)) return [...value].every(isPlain);
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlain)
  );
}
