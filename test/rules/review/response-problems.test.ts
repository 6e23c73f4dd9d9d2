import { describe, expect, it } from 'vitest';
import type { ResponseRecord, YearRecords } from '../../../src/rules/review/index.js';
import { told } from '../../support/told.js';

function answered(...changes: readonly Partial<ResponseRecord>[]): readonly string[] {
  return told({ responses: changes.map((change) => ({ group: 'g1', ...change })) });
}

describe('an answer', () => {
  it.each([
    [{ recommend: 0 }, []],
    [{ recommend: 10 }, []],
    [{ recommend: null }, []],
    [{ recommend: 11 }, ['responses[0].recommend too-big']],
    [{ recommend: -1 }, ['responses[0].recommend too-small']],
    [{ recommend: 9.5 }, ['responses[0].recommend wrong-type']],
    [{ agreement: { trust: 1, use: 5, other: null, constructor: 3 } }, []],
    [
      { agreement: { trust: 0, use: 6 } },
      ['responses[0].agreement.trust too-small', 'responses[0].agreement.use too-big'],
    ],
    [{ agreement: { '': 3 } }, ['responses[0].agreement empty']],
    [{ before: 0, after: 100 }, []],
    [{ before: null, after: null, applied: null }, []],
    [{ before: -1, after: 101 }, ['responses[0].before too-small', 'responses[0].after too-big']],
    [{ codings: [['immediate', 'applied'], [], ['applied']] as const }, []],
    [{ codings: [['applied', 'applied']] as const }, ['responses[0].codings[0][1] duplicate']],
  ])('with %j is told %j', (change, problems) => {
    expect(answered(change)).toEqual(problems);
  });

  it('tells of cycles and themes in words that are known', () => {
    const claimed: Partial<YearRecords> = JSON.parse(
      '{"responses":[{"group":"g1","codings":[["toString"]],"theme":"praise"}]}',
    );
    expect(told(claimed)).toEqual(['responses[0].codings[0][0] unknown-word', 'responses[0].theme unknown-word']);
  });

  it('is one row', () => {
    expect(answered({ id: 'r1' }, { id: 'r2' }, {}, {})).toEqual([]);
    expect(answered({ id: 'r1' }, { id: 'r1' }, { id: 'R1' }, { id: '' })).toEqual([
      'responses[1].id duplicate',
      'responses[2].id duplicate',
      'responses[3].id empty',
    ]);
  });

  it('is about statements that are spelled in one way', () => {
    expect(answered({ agreement: { Trust: 3 } }, { agreement: { trust: 3 } })).toEqual([
      'responses[1].agreement duplicate',
    ]);
  });

  it('is of a group of the year', () => {
    expect(answered({ group: 'nowhere' })).toEqual(['responses[0].group unknown-reference']);
  });
});
