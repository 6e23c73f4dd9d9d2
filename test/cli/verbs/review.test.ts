import { describe, expect, it } from 'vitest';
import { answer, cop, documents, example, planted, without } from '../../support/host.js';

const document = documents['review'];

describe('cop review', () => {
  it('answers with the fields of the contract', () => {
    const said = answer('review', document);
    for (const key of ['year', 'policyVersions', 'metrics', 'findings', 'released']) expect(said).toHaveProperty(key);
    expect(said['policyVersions']).toEqual(['partners-in-prevention@2019-20']);
  });

  it('takes a year without a day of review as over', () => {
    expect(answer('review', without(document, ['asOf']))['asOf']).toBe('2027-12-31');
    const late = planted(document, ['groups', 0, 'meetings', 5, 'date'], '2028-01-15');
    expect(answer('review', without(late, ['asOf']))['asOf']).toBe('2028-01-15');
  });

  it('writes a report as text and its figures as a table', () => {
    expect(cop('review', JSON.stringify(document), '--format', 'text').stdout).toMatch(/^# Review of 2027\n/);
    const rows = cop('review', JSON.stringify(document), '--format', 'csv').stdout.split('\n');
    expect(rows[0]).toBe('metric,group,numerator,denominator,value,why there is none');
    expect(rows.every((row) => row === '' || row.split(',').length === 6)).toBe(true);
    expect(rows.some((row) => /^[^,]+,north,\d+,\d+,[\d.]+,$/.test(row))).toBe(true);
  });

  it('reviews the year that ships', () => {
    expect(cop('review', example('year-2027/records.json')).stderr).toBe('');
  });
});
