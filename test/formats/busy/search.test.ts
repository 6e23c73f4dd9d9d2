import { describe, expect, it } from 'vitest';
import { readSearch } from '../../../src/formats/busy/search.js';
import { year2027 } from './fixtures.js';

describe('a search', () => {
  it('is a span of time from the first midnight to the last', () => {
    expect(readSearch({ ...year2027, from: '2027-04-04', to: '2027-04-04' })).toEqual({
      ok: true,
      value: { from: Date.UTC(2027, 3, 3, 13), to: Date.UTC(2027, 3, 4, 14) },
    });
    expect(readSearch({ ...year2027, from: '2020-01-01', to: '2031-12-31' }).ok).toBe(true);
  });

  it('gets every problem named', () => {
    const codes = (changes: object) => {
      const read = readSearch({ ...year2027, ...changes });
      return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
    };
    expect(codes({ from: 'x', to: '2027-02-30', label: '' })).toEqual([
      'from not-a-day',
      'to not-a-day',
      'label empty',
    ]);
    expect(codes({ from: '2027-02-02', to: '2027-02-01' })).toEqual(['to contradiction']);
    expect(codes({ from: '2019-12-31' })).toEqual(['zone unsupported']);
    expect(codes({ to: '2032-01-01' })).toEqual(['zone unsupported']);
    expect(codes({ from: '2032-01-02', to: '2032-01-01' })).toEqual(['to contradiction', 'zone unsupported']);
  });
});
