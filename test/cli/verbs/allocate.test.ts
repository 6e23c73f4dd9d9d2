import { describe, expect, it } from 'vitest';
import { answer, cop, documents, planted, without } from '../../support/host.js';

const text = JSON.stringify(documents['allocate']);

describe('cop allocate', () => {
  it('answers with the fields of the contract', () => {
    const said = answer('allocate', documents['allocate']);
    for (const key of ['placements', 'cutoffs', 'waitlists', 'closed', 'reasons', 'verified']) {
      expect(said).toHaveProperty(key);
    }
    expect(said).toMatchObject({
      placements: { bo: 'north', ana: 'south', cy: null },
      cutoffs: { north: 1, south: null },
      waitlists: { north: ['ana'], south: [] },
      closed: [],
      verified: true,
    });
  });

  it('exits 1 for somebody without a place only when asked to be strict', () => {
    expect(cop('allocate', text).exit).toBe(0);
    expect(cop('allocate', text, '--strict').exit).toBe(1);
    expect(cop('allocate', text.replace('"cy"', '"cz"').replace(/,\{"id":"cz".*\}\]/, ']'), '--strict').exit).toBe(0);
  });

  it('answers whoever lists no group, too', () => {
    const listless = planted(documents['allocate'], ['applicants', 2, 'preferences'], []);
    expect(
      cop('allocate', JSON.stringify(without(listless, ['applicants', 2, 'ineligible'])), '--format', 'csv').stdout,
    ).toMatch(/\ncy,,,listed no group\n$/);
  });

  it('names what became of each choice in its table', () => {
    expect(cop('allocate', text, '--format', 'csv').stdout).toBe(
      [
        'applicant,group,choice,answer',
        'bo,north,1,placed',
        'ana,north,1,"full: this application has priority 2, and the last one admitted has priority 1; number 1 on the waitlist"',
        'ana,south,2,placed',
        'cy,north,1,not eligible: eligibility.sector',
        '',
      ].join('\n'),
    );
    expect(cop('allocate', text, '--format', 'text').stdout).toContain('| cy        | north | 1      | not eligible:');
  });
});
