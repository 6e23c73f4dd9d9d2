import { describe, expect, it } from 'vitest';
import { answer, cop, documents, places, planted, problemsIn, readObject } from '../../support/host.js';

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

  it('refuses to guess at a jurisdiction it does not know, and at a group with more meetings started than it has', () => {
    const spoiled = planted(
      planted(document, ['applicants', 0, 'jurisdiction'], 'Victria'),
      ['groups', 0, 'meetingsStarted'],
      7,
    );
    const outcome = cop('eligibility', JSON.stringify(spoiled));
    expect(outcome.stderr).not.toContain('Victria');
    expect(places(problemsIn(outcome))).toEqual([
      'applicants[0].jurisdiction unknown-word',
      'groups[0].meetingsStarted contradiction',
    ]);
  });

  it('tells whoever is refused what would have met it, and nothing about what is still open', () => {
    const text = cop('eligibility', JSON.stringify(document), '--format', 'text').stdout;
    const [, refused = ''] = text.split('bo for north\n');
    expect(refused).toContain('(eligibility.sector). Work in primary-prevention would have met it.\n');
    for (const rule of ['group-match', 'region', 'rejoin']) {
      expect(refused).toMatch(new RegExp(`: not yet certain \\(eligibility\\.${rule}\\)\\.\\n`));
    }
    expect(refused).not.toMatch(/settles? it/);
    // A preference may still be told: it decided nothing either way.
    expect(refused.match(/Still to be known/g)).toHaveLength(2);
    expect(refused.match(/A preference decides nothing\./g)).toHaveLength(2);
    const csv = cop('eligibility', JSON.stringify(document), '--format', 'csv').stdout.split('\n');
    expect(csv[2]).toMatch(
      /^bo,north,not-met,"?Sector: response, required primary-prevention \(eligibility\.sector\)\./,
    );
    expect(csv[2]).not.toContain('eligibility.region');
  });

  it('tells reasons as sentences and as a table', () => {
    const text = cop('eligibility', JSON.stringify(document), '--format', 'text').stdout;
    expect(text).toContain('bo for north\nUnder partners-in-prevention@2019-20 the outcome is not met.\n');
    const csv = cop('eligibility', JSON.stringify(document), '--format', 'csv').stdout.split('\n');
    expect(csv[0]).toBe('applicant,group,outcome,because');
    expect(csv[2]).toMatch(/^bo,north,not-met,.*eligibility\.sector/);
  });
});
