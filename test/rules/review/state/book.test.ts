import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/kernel/result.js';
import { policies } from '../../../../src/policy/programmes/index.js';
import { problemsOf } from '../../../../src/rules/review/problems.js';
import { yearBookFrom } from '../../../../src/rules/review/state/book.js';
import { recordsOf } from '../../../../src/rules/review/state/present.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { yearBookOf } from '../../../../src/rules/review/year-book.js';
import { anyRows, stateOf } from './drawn-rows.js';

const policy = policies.partnersInPrevention;
const year: ReviewRow = { kind: 'year', year: 2027 };
const group: ReviewRow = { kind: 'group', id: 'g1', modality: 'online', stream: 'general' };
const meeting: ReviewRow = { kind: 'meeting', group: 'g1', number: 1, date: '2028-01-10', held: null };

const named = (problems: readonly Problem[]): readonly string[] => problems.map(({ path, code }) => `${path} ${code}`);

function told(rows: readonly ReviewRow[]): readonly string[] {
  const book = yearBookFrom(stateOf(rows), policy, { others: [] });
  return book.ok ? [] : named(book.problems);
}

describe('the book of a merged state', () => {
  it('has the year, every group and everything besides that its rows say', () => {
    const rows: readonly ReviewRow[] = [
      year,
      group,
      { kind: 'meeting', group: 'g1', number: 1, date: '2027-01-10', held: true },
      { kind: 'enrolment', person: 'ana', group: 'g1' },
      { kind: 'attendance', person: 'ana', group: 'g1', meeting: 1, mark: 'attended' },
      { kind: 'demand', person: 'cy', stream: 'general' },
      { kind: 'certificate', person: 'ana', group: 'g1', minutes: 90 },
      { kind: 'region', region: 'north' },
      { kind: 'workforce', category: 'north', people: 5 },
    ];
    const [records, book] = [recordsOf(stateOf(rows)), yearBookFrom(stateOf(rows), policy, { others: [] })];
    if (!records.ok || !book.ok) throw new Error('These rows contradict nothing.');
    const { books, ...rest } = yearBookOf(records.value);
    expect({ ...book.value, books: new Map(book.value.books) }).toEqual({ ...rest, books });
  });

  it('takes the year and the day that are set beside it over those of its rows', () => {
    const rows: readonly ReviewRow[] = [{ kind: 'year', year: 2026, asOf: '2026-12-31' }, group];
    const book = yearBookFrom(stateOf(rows), policy, { year: 2027, asOf: '2027-06-30', others: [] });
    expect(book).toMatchObject({ ok: true, value: { year: 2027, asOf: '2027-06-30' } });
  });

  it('is looked at on the last day of the year, or of its last meeting where that is later', () => {
    const first: ReviewRow = { kind: 'meeting', group: 'g1', number: 1, date: '2027-11-10', held: true };
    const last: ReviewRow = { kind: 'meeting', group: 'g1', number: 2, date: '2028-01-10', held: true };
    const asOf = (...rows: readonly ReviewRow[]): unknown =>
      yearBookFrom(stateOf([year, group, ...rows]), policy, { others: [] });
    expect(asOf(first)).toMatchObject({ value: { asOf: '2027-12-31' } });
    expect(asOf(first, last)).toMatchObject({ value: { asOf: '2028-01-10' } });
  });

  it('is refused where rows contradict each other, before anything else is looked at', () => {
    expect(told([year, group, { ...group, stream: 'schools' }, meeting])).toEqual(['groups[0] contradiction']);
  });

  it('is refused for a policy that nobody knows, and not where it is given', () => {
    const rows: readonly ReviewRow[] = [year, { ...group, policy: policies.freeFromViolence.id }];
    expect(told(rows)).toEqual(['groups[0].policy unknown-reference']);
    expect(yearBookFrom(stateOf(rows), policy, { others: [policies.freeFromViolence] }).ok).toBe(true);
  });

  it('has the problems that its records have, each at its place among all of them', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyRows(), (rows) => {
        const state = stateOf([year, ...rows]);
        const records = recordsOf(state);
        const book = yearBookFrom(state, policy, { others: [] });
        if (!records.ok) return;
        compared++;
        // Two spellings of one id are looked for within a group only.
        const all = problemsOf(records.value, policy, []).filter(({ code }) => code !== 'duplicate');
        const found = book.ok ? [] : book.problems.filter(({ code }) => code !== 'duplicate');
        expect([...named(found)].sort()).toEqual([...named(all)].sort());
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
