import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/kernel/day.js';
import type { Problem } from '../../../src/kernel/result.js';
import { span, whole } from '../../../src/rules/schedule/reader.js';

describe('a reader', () => {
  it('names every problem once and goes on with something that can be', () => {
    const problems: Problem[] = [];

    expect([
      whole(problems, 5, 'a', 1, 9),
      whole(problems, 0, 'b', 1, 9),
      whole(problems, 10, 'c', 1, 9),
      whole(problems, 1.5, 'd', 1, 9),
    ]).toEqual([5, 1, 1, 1]);
    expect([whole(problems, undefined, 'e', 2, 9), whole(problems, Number.NaN, 'f', 2, 9)]).toEqual([2, 2]);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'b too-small',
      'c too-big',
      'd wrong-type',
      'e missing',
      'f wrong-type',
    ]);
  });

  it('reads both ends of a span before it compares them', () => {
    const problems: Problem[] = [];
    expect(span(problems, { from: '2027-02-09', to: '2027-02-09' }, 'a', readDay)).toEqual({ from: 20858, to: 20858 });
    expect(span(problems, { from: 'x', to: 'y' }, 'b', readDay)).toBeNull();
    span(problems, { from: '2027-02-09', to: '2027-02-08' }, 'c', readDay);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'b.from not-a-day',
      'b.to not-a-day',
      'c.to contradiction',
    ]);
  });
});
