import { describe, expect, it } from 'vitest';
import { answer, cop, documents, planted, readObject } from '../../support/host.js';

const document = documents['eligibility'];

describe('cop eligibility', () => {
  it('judges each applicant for each group, with the fields of the contract', () => {
    const said = answer('eligibility', document);
    expect(Object.keys(said)).toEqual(['policy', 'decisions']);
    const decisions = Object.values(readObject(said['decisions'])).map(readObject);
    expect(decisions.map((each) => Object.keys(each))).toEqual([
      ['applicant', 'group', 'decision'],
      ['applicant', 'group', 'decision'],
    ]);
    expect(decisions.map(({ applicant, group }) => [applicant, group])).toEqual([
      ['ana', 'north'],
      ['bo', 'north'],
    ]);
  });

  it('exits 1 for a refusal and 0 for an answer that still waits', () => {
    expect(cop('eligibility', JSON.stringify(document)).exit).toBe(1);
    expect(cop('eligibility', JSON.stringify(planted(document, ['applicants'], [{ id: 'dee' }]))).exit).toBe(0);
    expect(cop('eligibility', JSON.stringify({ applicants: [], groups: [] })).exit).toBe(0);
  });

  it('tells reasons as sentences and as a table', () => {
    const text = cop('eligibility', JSON.stringify(document), '--format', 'text').stdout;
    expect(text).toContain('bo for north\nUnder partners-in-prevention@2019-20 the outcome is not met.\n');
    const csv = cop('eligibility', JSON.stringify(document), '--format', 'csv').stdout.split('\n');
    expect(csv[0]).toBe('applicant,group,outcome,because');
    expect(csv[2]).toMatch(/^bo,north,not-met,.*eligibility\.sector/);
  });
});
