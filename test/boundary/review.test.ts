import { describe, expect, it } from 'vitest';
import { readYear } from '../../src/boundary/review.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, planted, without } from '../support/host.js';

const document = documents['review'];

function read(claimed: unknown): unknown {
  const result = readYear(claimed, policies.partnersInPrevention);
  return result.ok ? result.value.asOf : places(result.problems);
}

describe('readYear', () => {
  it('gives the records as they stand', () => {
    expect(readYear(document, policies.partnersInPrevention)).toEqual(ok(document));
  });

  it('takes a year without a day of review as over, and names no such day that was never given', () => {
    const open = without(document, ['asOf']);
    expect(read(open)).toBe('2027-12-31');
    expect(read(planted(open, ['groups', 0, 'meetings', 0, 'date'], '2028-02-01'))).toBe('2028-02-01');
    expect(read(planted(open, ['groups', 0, 'meetings', 0, 'date'], 'zzz'))).toEqual([
      'groups[0].meetings[0].date not-a-day',
    ]);
    expect(read(planted(open, ['groups', 0, 'meetings', 0, 'date'], '2028-02-30'))).toEqual([
      'groups[0].meetings[0].date not-a-day',
    ]);
    for (const year of [1e9, 10_000]) expect(read(planted(open, ['year'], year))).toContain('year too-big');
    for (const year of [0, -1]) expect(read(planted(open, ['year'], year))).toContain('year too-small');
    expect(String(read(planted(open, ['year'], 1e9)))).not.toContain('asOf');
  });

  it('says nothing of rows that rest on a part that could not be read', () => {
    expect(read(planted(document, ['groups', 0, 'id'], 5))).toEqual(['groups[0].id wrong-type']);
    expect(read(planted(document, ['groups', 0, 'meetings', 0, 'held'], 5))).toEqual([
      'groups[0].meetings[0].held wrong-type',
    ]);
    expect(read(planted(document, ['enrolments'], 5))).toEqual(['enrolments wrong-type']);
    expect(read(planted(document, ['groups', 0, 'meetings', 0, 'number'], '1'))).toEqual([
      'groups[0].meetings[0].number wrong-type',
    ]);
  });
});
