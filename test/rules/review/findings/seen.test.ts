import { describe, expect, it } from 'vitest';
import { figured, told, unsaid, valued } from '../../../../src/rules/review/findings/seen.js';
import { known, withheld, without } from '../../../support/review/figures.js';

const completion = known('completion', 50, 60);
const meeting = (is: number) => known('meeting.turnout', is, 10, { at: { by: 'meeting', is } });

describe('figures as the rules look at them', () => {
  it('are found by figure, scope and what they are told for', () => {
    const figures = figured([
      completion,
      meeting(1),
      meeting(2),
      known('completion', 1, 2, { scope: { year: 2027, group: 'a' } }),
    ]);
    expect(figures.one('completion', { year: 2027 })).toBe(completion);
    expect(figures.one('completion', { year: 2027, group: 'a' })).toMatchObject({ num: 1 });
    expect(figures.one('completion', { year: 2027, group: 'b' })).toBeUndefined();
    expect(figures.one('meeting.turnout', { year: 2027 }, { by: 'meeting', is: 2 })).toMatchObject({ num: 2 });
    expect(figures.one('meeting.turnout', { year: 2027 })).toBeUndefined();
    expect(figures.each('meeting.turnout', { year: 2027 })).toHaveLength(2);
    expect(figures.scopes).toEqual([{ year: 2027 }, { year: 2027, group: 'a' }]);
  });

  it('are kept apart by scope, also where a stream and a group have one name', () => {
    const stream = known('completion', 1, 3, { scope: { year: 2027, stream: 'a' } });
    const group = known('completion', 2, 3, { scope: { year: 2027, group: 'a' } });
    expect(figured([stream, group]).one('completion', { year: 2027, group: 'a' })).toBe(group);
  });
});

describe('what cannot be said', () => {
  it('is withheld rather than without a value, so that nobody learns which it would have been', () => {
    expect(unsaid([without(completion), withheld(completion)])).toBe('withheld');
    expect(unsaid([completion, undefined])).toBe('no-value');
    expect(unsaid([completion])).toBeNull();
    expect(valued([without(completion), undefined, withheld(completion), completion])).toEqual([completion]);
  });
});

describe('a finding', () => {
  it('carries of its figures just the numbers, and each name once', () => {
    const finding = told('completion.meets', { year: 2027 }, 'target', {
      kind: 'strength',
      metrics: [completion, completion],
    });
    const { id, scope, at, num, den, interval } = completion;
    expect(finding.metrics).toEqual(['completion']);
    expect(finding.evidence.figures).toEqual([
      { id, scope, at, num, den, interval },
      { id, scope, at, num, den, interval },
    ]);
  });
});
