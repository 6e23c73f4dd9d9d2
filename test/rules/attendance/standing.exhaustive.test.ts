import { describe, expect, it } from 'vitest';
import { type Mark, policies } from '../../../src/policy/index.js';
import { type Standing, standing } from '../../../src/rules/attendance/index.js';
import { completions, everyRegister } from '../../support/every.js';

const policy = policies.partnersInPrevention;
const of = (marks: readonly Mark[]): Standing => standing({ person: 'ana', marks, meetings: marks.length }, policy);

function tally(keys: Iterable<string | number>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

const complete = () => [...everyRegister(6, ['attended', 'absent'])];
const withGaps = () => [...everyRegister(6, ['attended', 'absent', 'unrecorded'])];

describe('all 64 complete registers of six meetings', () => {
  // Worked by hand: 22 hold four or more; only absent, absent, then four in a row starts too late.
  it('21 meet the rules and 43 do not', () => {
    expect(tally(complete().map((marks) => of(marks).outcome))).toStrictEqual({ met: 21, 'not-met': 43 });
  });

  it('22 hold four attendances, and one of them starts too late', () => {
    const four = complete().filter((marks) => marks.filter((mark) => mark === 'attended').length >= 4);
    expect(four).toHaveLength(22);
    expect(four.filter((marks) => of(marks).outcome === 'not-met')).toStrictEqual([
      ['absent', 'absent', 'attended', 'attended', 'attended', 'attended'],
    ]);
  });

  it('are settled after meeting 2, 4, 5 and 6 in 16, 12, 18 and 18 of them', () => {
    expect(tally(complete().map((marks) => of(marks).settledAfter ?? 'never'))).toStrictEqual({
      2: 16,
      4: 12,
      5: 18,
      6: 18,
    });
  });
});

describe('all 729 registers of six meetings with gaps', () => {
  it('69 meet the rules, 249 do not and 411 are open', () => {
    expect(tally(withGaps().map((marks) => of(marks).outcome))).toStrictEqual({ met: 69, 'not-met': 249, open: 411 });
  });

  it('are open exactly when two ways of filling the gaps differ', () => {
    for (const marks of withGaps()) {
      const endings = new Set([...completions(marks)].map((each) => of(each).outcome));
      expect(of(marks).outcome).toBe(endings.size === 2 ? 'open' : [...endings][0]);
    }
  });

  it('need and may miss exactly as many of their gaps as trying every way shows', () => {
    for (const marks of withGaps()) {
      const gaps = marks.filter((mark) => mark === 'unrecorded').length;
      const attendedBefore = marks.filter((mark) => mark === 'attended').length;
      const enough = [...completions(marks)]
        .filter((each) => of(each).outcome === 'met')
        .map((each) => each.filter((mark) => mark === 'attended').length - attendedBefore);
      const { stillNeeded, canMiss } = of(marks);
      expect([stillNeeded, canMiss]).toStrictEqual(
        enough.length === 0 ? [null, null] : [Math.min(...enough), gaps - Math.min(...enough)],
      );
    }
  });

  it('are at risk exactly when missing the next gap would lose an open answer', () => {
    for (const marks of withGaps()) {
      const { outcome, status } = of(marks);
      const next = marks.indexOf('unrecorded');
      const missed = marks.map((mark, index) => (index === next ? 'absent' : mark));
      const expected =
        outcome !== 'open'
          ? outcome === 'met'
            ? 'completed'
            : 'not-met'
          : of(missed).outcome === 'not-met'
            ? 'at-risk'
            : 'on-track';
      expect(status).toBe(expected);
    }
  });

  it('are settled after the first meeting from which no way of going on differs', () => {
    for (const marks of withGaps()) {
      const { outcome, settledAfter } = of(marks);
      const settledAt = [0, 1, 2, 3, 4, 5, 6].find(
        (known) => of(marks.map((mark, index) => (index < known ? mark : 'unrecorded'))).outcome !== 'open',
      );
      expect(settledAfter).toBe(outcome === 'open' ? null : settledAt);
    }
  });
});
