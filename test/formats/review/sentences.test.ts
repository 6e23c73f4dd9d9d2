import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../src/formats/review/phrases.js';
import type { Item } from '../../../src/formats/review/report.js';
import { chance, findingItem, pointsInWords, silentLines, unitsOf } from '../../../src/formats/review/sentences.js';
import { ratio } from '../../../src/kernel/ratio.js';
import { found, known, seen } from '../../support/reviews.js';

const text = (phrase: Phrase | null): string =>
  (phrase ?? []).map((part) => (typeof part === 'string' ? part : part.name)).join('');
const completion = known('completion', 71, 96, { interval: [0.644, 0.817] });
const demand = known('demand.ratio', 141, 112, { unit: 'ratio' });
/** What a finding says, and then the numbers that say so. */
const said = ({ text: claim, evidence }: Item): string =>
  [text(claim), text(evidence)].filter((part) => part !== '').join(' ');
const units = unitsOf({ metrics: [completion, demand] });

describe('a finding as a sentence', () => {
  it('brings every number that it rests on, and the rule', () => {
    const item = findingItem(
      found('completion.meets', 'watch', [seen(completion)], {
        evidence: { threshold: { compared: 'at-least', than: ratio(3, 4) } },
      }),
      units,
    );
    expect(text(item.about)).toBe('Completion');
    expect(said(item)).toBe(
      'fewer members completed than is asked for, though chance alone could have done it. Completion: 71 of 96 (74.0 %, interval 64.4 to 81.7 %); threshold: at least 75.0 %.',
    );
    expect(item.rule).toBe('completion.meets 1.0');
  });

  it('writes a threshold in the unit of what it is for, and as a fraction where that is not known', () => {
    const threshold = { compared: 'at-least', than: ratio(6, 5) } as const;
    const of = (figures: Parameters<typeof found>[2]) =>
      said(findingItem(found('demand.exceeds', 'opportunity', figures, { evidence: { threshold } }), units));
    expect(of([seen(demand)])).toContain('threshold: at least 1.20.');
    expect(of([])).toContain('Threshold: at least 1 1/5.');
  });

  it('writes one share set against another by its value alone, because nobody counted its two numbers', () => {
    const west = known('reach.representation', 420, 4860, { unit: 'ratio', at: { by: 'category', is: 'west' } });
    const item = findingItem(found('reach.low', 'opportunity', [seen(west)]), unitsOf({ metrics: [west] }));
    expect(said(item)).toContain('west: 0.09');
    expect(said(item)).not.toContain('4860');
  });

  it('says where a figure was looked at only where that is not where the finding is', () => {
    const online = known('completion', 33, 38, { scope: { year: 2027, modality: 'online' } });
    const item = findingItem(found('modality.gap', 'improvement', [seen(completion), seen(online)]), units);
    expect(said(item)).toContain('Completion: 71 of 96');
    expect(said(item)).toContain('Completion, groups that met online: 33 of 38');
    const stream = found('completion.low', 'improvement', [], { scope: { year: 2027, stream: 'schools' } });
    expect(text(findingItem(stream, units).about)).toBe('Completion, stream schools');
  });

  it('names the year of a figure of another year', () => {
    const of = (scope: object) => {
      const figures = [seen(known('completion', 5, 9, { scope: { year: 2026, ...scope } }))];
      return said(
        findingItem(found('completion.changed', 'strength', figures, { scope: { year: 2027, ...scope } }), units),
      );
    };
    expect(of({})).toContain('Completion, the year 2026: 5 of 9 (55.6 %)');
    expect(of({ stream: 's' })).toContain('Completion, stream s in 2026: 5 of 9 (55.6 %)');
  });

  it('leaves the value out where the unit is not known, never guesses one', () => {
    const item = findingItem(found('alumni.invite', 'opportunity', [seen(known('alumni.base', 7, 1))]), units);
    expect(said(item)).toBe('many alumni could be invited back. Alumni: 7 of 1.');
  });

  it('tells a difference with both of its ends, and how easily chance makes one', () => {
    const difference = { difference: -0.213, low: -0.361, high: -0.03, p: 0.02, midP: 0.018, held: 0.0004 };
    const item = findingItem(found('completion.changed', 'improvement', [], { evidence: { difference } }), units);
    expect(said(item)).toContain(
      'Difference: −21.3 points (−36.1 to −3.0 points; chance alone 0.018, corrected for every rule below 0.001).',
    );
    expect(pointsInWords(0.1)).toBe('10.0 points');
    expect(chance(0.001)).toBe('0.001');
  });

  it('says what is not the same in the two years', () => {
    const evidence = { differs: ['meetings.count', 'attendance.minimum'] };
    expect(said(findingItem(found('start.changed', 'not-comparable', [], { evidence }), units))).toBe(
      'the two years do not mean the same. Not the same: meetings.count and attendance.minimum.',
    );
  });

  it('lists for each rule the places where it could not answer', () => {
    const findings = ['a', 'b'].map((stream) =>
      found('completion.low', 'withheld', [], { scope: { year: 2027, stream } }),
    );
    expect(silentLines([...findings, found('reach.low', 'strength', [])], 'withheld').map(text)).toEqual([
      'Completion in stream a and stream b (completion.low)',
    ]);
  });
});
