import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, Policy } from '../../../src/policy/index.js';
import { type Register, standing } from '../../../src/rules/attendance/index.js';
import { policy, register } from '../../support/arbitraries.js';
import { enoughWith, oracleOutcome } from '../../support/attendance-oracle.js';
import { completions } from '../../support/every.js';

/** A policy nobody has written, and a register under it; gaps few enough to try every way of filling them. */
const cases = (mostGaps: number): fc.Arbitrary<readonly [Policy, Register]> =>
  policy().chain((each) =>
    register(each)
      .filter(({ marks }) => marks.length > 0 && marks.filter((mark) => mark === 'unrecorded').length <= mostGaps)
      .map((of) => [each, { ...of, meetings: of.marks.length }] as const),
  );

const outcome = (marks: readonly Mark[], under: Policy) =>
  standing({ person: 'ana', marks, meetings: marks.length }, under).outcome;

describe('over policies nobody has written', () => {
  it('agrees with a count that knows nothing of how it is done', () => {
    fc.assert(
      fc.property(cases(52), ([under, { marks }]) => {
        expect(outcome(marks, under)).toBe(oracleOutcome(marks, under));
      }),
      { numRuns: 500 },
    );
  });

  it('is open exactly when two ways of filling the gaps differ', () => {
    fc.assert(
      fc.property(cases(6), ([under, { marks }]) => {
        const endings = new Set([...completions(marks)].map((each) => outcome(each, under)));
        expect(endings.has('open')).toBe(false);
        expect(outcome(marks, under)).toBe(endings.size === 2 ? 'open' : [...endings][0]);
      }),
      { numRuns: 200 },
    );
  });

  it('is never harmed by attending one more meeting', () => {
    const rank = { 'not-met': 0, open: 1, met: 2 } as const;
    fc.assert(
      fc.property(cases(52), fc.nat(51), ([under, { marks }], at) => {
        const index = at % marks.length;
        fc.pre(marks[index] === 'absent' || marks[index] === 'unrecorded');
        const more = marks.map((mark, each) => (each === index ? 'attended' : mark));
        expect(rank[outcome(more, under)]).toBeGreaterThanOrEqual(rank[outcome(marks, under)]);
      }),
    );
  });

  it('never takes back a settled answer when what comes after is recorded', () => {
    fc.assert(
      fc.property(cases(52), ([under, of]) => {
        const { settledAfter, outcome: settled } = standing(of, under);
        fc.pre(settledAfter !== null);
        const upTo = (known: number) =>
          outcome(
            of.marks.map((mark, index) => (index < known || mark === 'cancelled' ? mark : 'unrecorded')),
            under,
          );
        for (let known = settledAfter ?? 0; known <= of.marks.length; known++) expect(upTo(known)).toBe(settled);
        if (settledAfter !== null && settledAfter > 0) expect(upTo(settledAfter - 1)).toBe('open');
      }),
    );
  });

  it('starts by the last meeting from which attending everything is enough', () => {
    fc.assert(
      fc.property(cases(52), ([under, of]) => {
        const found = standing(of, under);
        const starts = of.marks.flatMap((mark, index) =>
          mark === 'unrecorded' && enoughWith(of.marks, index, under) ? [index + 1] : [],
        );
        expect(found.startBy).toBe(found.firstAttended === null ? (starts.at(-1) ?? null) : null);
      }),
    );
  });

  it('promises a number of further attendances that is enough, and not one fewer', () => {
    fc.assert(
      fc.property(cases(52), ([under, of]) => {
        const { stillNeeded, canMiss } = standing(of, under);
        const gaps = of.marks.flatMap((mark, index) => (mark === 'unrecorded' ? [index] : []));
        const withFirst = (count: number) => {
          const kept = new Set(gaps.slice(0, count));
          return outcome(
            of.marks.map((mark, index) => (mark === 'unrecorded' ? (kept.has(index) ? 'attended' : 'absent') : mark)),
            under,
          );
        };
        const least =
          Array.from({ length: gaps.length + 1 }, (_, count) => count).find((count) => withFirst(count) === 'met') ??
          null;
        expect(stillNeeded).toBe(least);
        expect(canMiss).toBe(least === null ? null : gaps.length - least);
      }),
    );
  });

  it('names a smallest change that would have met a minimum, and one fewer would not', () => {
    fc.assert(
      fc.property(cases(52), ([under, of]) => {
        const [minimum] = standing(of, under).decision.findings;
        fc.pre(minimum?.rule === 'attendance.minimum-meetings' && minimum.verdict === 'not-met');
        const [, count = '0', held] = /^(\d+) more meetings? (held and )?attended$/.exec(minimum?.remedy ?? '') ?? [];
        fc.pre(held === undefined && under.attendance.points.value.excused !== null);
        const missed = of.marks.flatMap((mark, index) =>
          mark === 'absent' || mark === 'substituted' || mark === 'unrecorded' ? [index] : [],
        );
        fc.pre(missed.length >= Number(count));
        const verdict = (changes: number) => {
          const turned = new Set(missed.slice(0, changes));
          const marks = of.marks.map((mark, index) =>
            turned.has(index) ? 'attended' : mark === 'unrecorded' ? 'absent' : mark,
          );
          return standing({ ...of, marks }, under).decision.findings[0]?.verdict;
        };
        const gaps = of.marks.filter((mark) => mark === 'unrecorded').length;
        if (gaps === 0) {
          expect(verdict(Number(count))).toBe('met');
          expect(verdict(Number(count) - 1)).toBe('not-met');
        }
      }),
    );
  });

  it('gives plain data that survives JSON', () => {
    fc.assert(
      fc.property(cases(52), ([under, of]) => {
        const found = standing(of, under);
        expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
      }),
    );
  });
});
