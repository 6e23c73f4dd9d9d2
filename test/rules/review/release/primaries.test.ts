import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { fewestFor, isPrimary, type Told } from '../../../../src/rules/review/release/primaries.js';

const terms = policies.partnersInPrevention.review.disclosure.value;
const plain: Told = {
  value: 20,
  counted: 'people',
  of: 60,
  sensitive: false,
  people: 60,
  organisations: Number.POSITIVE_INFINITY,
  each: 1,
};

function primary(over: Partial<Told>): boolean {
  return isPrimary({ ...plain, ...over }, terms);
}

describe('a count that is told on no account', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('tells of one to four people: %i', (value) => {
    expect(primary({ value })).toBe(value >= 1 && value <= 4);
  });

  it('tells of up to nine where a sensitive attribute sets people apart, and of none or all of them', () => {
    expect([1, 9, 10, 59].map((value) => primary({ value, sensitive: true }))).toEqual([true, true, false, false]);
    expect([0, 60].map((value) => primary({ value, sensitive: true }))).toEqual([true, true]);
    expect([0, 60].map((value) => primary({ value }))).toEqual([false, false]);
    expect([fewestFor({ ...plain, sensitive: true }, terms), fewestFor(plain, terms)]).toEqual([10, 5]);
  });

  it('is a part of fewer than ten, however large a part', () => {
    expect([9, 10].map((of) => primary({ value: 8, of }))).toEqual([true, false]);
    expect(primary({ value: 0, of: 9 })).toBe(true);
    expect(primary({ value: 0, of: 0 })).toBe(false);
    expect(primary({ value: 8, of: null })).toBe(false);
  });

  it('tells of people from fewer than three organisations', () => {
    expect([1, 2, 3].map((organisations) => primary({ organisations }))).toEqual([true, true, false]);
    expect(primary({ organisations: 1, value: 0 })).toBe(false);
    expect(isPrimary({ ...plain, organisations: 1 }, { ...terms, fewestOrganisations: null })).toBe(false);
  });

  it('is, of attendances, one of fewer than ten people, or of fewer than five attendances', () => {
    const attendances = { counted: 'attendances' as const, of: null };
    expect([9, 10].map((people) => primary({ ...attendances, people, value: 40 }))).toEqual([true, false]);
    expect([4, 5].map((value) => primary({ ...attendances, value }))).toEqual([true, false]);
  });

  it('is, of organisations, one or two', () => {
    const organisations = { counted: 'organisations' as const, of: null };
    expect([0, 1, 2, 3].map((value) => primary({ ...organisations, value }))).toEqual([false, true, true, false]);
  });

  it('is none that counts nothing anybody did', () => {
    expect(primary({ counted: 'none', value: 1, of: 2 })).toBe(false);
  });
});
