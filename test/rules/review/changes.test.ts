import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { changesOf } from '../../../src/rules/review/changes.js';
import type { Earlier } from '../../../src/rules/review/findings/questions.js';
import type { ReleasedMetric } from '../../../src/rules/review/metric.js';
import { type Terms, termsOf } from '../../../src/rules/review/terms.js';
import { known, withheld, without } from '../../support/review/figures.js';

const { partnersInPrevention } = policies;
const terms = { [partnersInPrevention.id]: termsOf(partnersInPrevention) };
const before = { scope: { year: 2026 } };

function changes(
  now: readonly ReleasedMetric[],
  then: readonly ReleasedMetric[],
  thenTerms: Readonly<Record<string, Terms>> = terms,
) {
  const released = {
    refused: null,
    tables: [],
    metrics: [],
    findings: [],
    changes: [],
    advice: [],
    counts: {},
    note: '',
  };
  const earlier: Earlier = { review: { year: 2026, terms: thenTerms, metrics: [], released }, metrics: then, terms };
  return changesOf(now, earlier);
}

const kinds = (...asked: Parameters<typeof changes>): readonly string[] => changes(...asked).map(({ kind }) => kind);

describe('a figure beside that of an earlier year', () => {
  it('says both values, and which way it went', () => {
    expect(changes([known('completion', 3, 4)], [known('completion', 2, 3, before)])).toEqual([
      {
        id: 'completion',
        scope: { year: 2027 },
        at: null,
        earlierYear: 2026,
        kind: 'up',
        now: { num: 3, den: 4 },
        before: { num: 2, den: 3 },
        differs: [],
      },
    ]);
  });

  it.each([
    [1, 3, 2, 6, 'same'],
    [1, 3, 3_000_000_000_000_001, 9_000_000_000_000_003, 'same'],
    [3_333_333_333_333_334, 9_007_199_254_740_990, 3_333_333_333_333_333, 9_007_199_254_740_990, 'up'],
    [0, 5, 1, 5, 'down'],
    [1, 5, 0, 5, 'up'],
  ])('%i/%i after %i/%i is exact: %s', (num, den, earlierNum, earlierDen, kind) => {
    expect(kinds([known('completion', num, den)], [known('completion', earlierNum, earlierDen, before)])).toEqual([
      kind,
    ]);
  });

  it('is not compared where the policy means something else by it, and says what', () => {
    const other = termsOf(policies.freeFromViolence);
    const [change] = changes([known('completion', 3, 4)], [known('completion', 2, 3, before)], {
      [partnersInPrevention.id]: other,
    });
    expect(change).toMatchObject({ kind: 'not-comparable', now: null, before: null });
    expect(change?.differs).toContain('attendance.minimum');
  });

  it('is withheld where either is, whatever the other says', () => {
    const [now, then] = [known('completion', 3, 4), known('completion', 2, 3, before)];
    for (const pair of [[withheld(now), then] as const, [now, withheld(then)] as const]) {
      expect(changes([pair[0]], [pair[1]])).toMatchObject([{ kind: 'withheld', now: null, before: null }]);
    }
    expect(kinds([withheld(now)], [without(then)])).toEqual(['withheld']);
  });

  it('has no value where either has none', () => {
    const [now, then] = [known('completion', 3, 4), known('completion', 2, 3, before)];
    expect(kinds([without(now)], [then])).toEqual(['no-value']);
    expect(kinds([now], [without(then)])).toEqual(['no-value']);
  });

  it('is left out where the earlier year does not have it, of that part of the year and that meeting', () => {
    const stream = { scope: { year: 2026, stream: 'schools' } };
    expect(kinds([known('completion', 3, 4)], [known('completion', 2, 3, stream)])).toEqual([]);
    const at = (is: number) => ({ at: { by: 'meeting' as const, is } });
    const [now, then] = [
      known('retention.curve', 3, 4, at(2)),
      known('retention.curve', 3, 4, { ...before, ...at(3) }),
    ];
    expect(kinds([now], [then])).toEqual([]);
    expect(kinds([now], [{ ...then, ...at(2) }])).toEqual(['same']);
    expect(kinds([known('no-show', 1, 4)], [])).toEqual([]);
  });
});
