import { describe, expect, it } from 'vitest';
import { added, bothAdded, nothingAdded, sumOf } from '../../../../src/rules/review/families/added.js';

describe('a sum over groups', () => {
  it('adds numerators and denominators', () => {
    const sum = added(added(nothingAdded, { num: 1, den: 3 }), { num: 2, den: 5 });
    expect(sumOf(sum)).toEqual({ num: 3, den: 8 });
  });

  it('has no value where one group has none, and the gravest reason of several', () => {
    const first = added(added(nothingAdded, { num: 1, den: 3 }), { null: 'not-recorded' });
    const second = added(nothingAdded, { null: 'not-yet-observable' });
    expect(sumOf(first)).toEqual({ null: 'not-recorded' });
    expect(sumOf(bothAdded(first, second))).toEqual({ null: 'not-yet-observable' });
    expect(sumOf(bothAdded(second, added(first, { null: 'not-applicable' })))).toEqual({ null: 'not-applicable' });
  });

  it('of nothing is nothing out of nothing', () => {
    expect(sumOf(bothAdded(nothingAdded, nothingAdded))).toEqual({ num: 0, den: 0 });
  });

  it('counts the groups without a value, so that parts in any order are the same whole', () => {
    const one = added(nothingAdded, { null: 'not-recorded' });
    expect(bothAdded(one, one)).toEqual(added(one, { null: 'not-recorded' }));
    expect(bothAdded(one, one)).not.toEqual(one);
  });
});
