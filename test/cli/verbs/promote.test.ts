import { describe, expect, it } from 'vitest';
import { promote } from '../../../src/cli/verbs/promote.js';
import { answer, cop, documents, places, planted, problemsIn } from '../../support/host.js';

const document = documents['promote'];
const chain = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', capacity: 1 },
  ],
  applicants: [
    { id: 'bo', preferences: ['north', 'south'], priority: 2 },
    { id: 'cy', preferences: ['south'], priority: 3 },
  ],
  current: { bo: 'south', cy: null },
  withdrawn: 'ana',
};

describe('cop promote', () => {
  it('is told in the list of verbs, reads a document and gives out places', () => {
    const { answer: _, ...terms } = promote;
    expect(terms).toStrictEqual({
      summary: 'who is offered a seat that fell free, who moves, who is skipped, and why',
      reads: 'document',
      format: 'json',
      strict: true,
    });
  });

  it('answers one group’s waitlist with the fields of the contract', () => {
    expect(answer('promote', document)).toMatchObject({
      offers: ['bo'],
      skipped: [
        { id: 'ana', code: 'cannot-reach-minimum-attendance' },
        { id: 'cy', code: 'eligibility-not-known' },
      ],
      policy: 'partners-in-prevention@2019-20',
    });
  });

  it('answers seats in several groups where it is told who has which', () => {
    expect(answer('promote', chain)).toMatchObject({
      placements: { bo: 'north', cy: 'south' },
      moves: [{ applicant: 'bo' }, { applicant: 'cy' }],
    });
    expect(cop('promote', JSON.stringify(chain), '--format', 'text').stdout).toContain('- bo: north, choice 1;');
    expect(cop('promote', JSON.stringify(chain), '--format', 'csv').stdout).toContain('\nbo,north,south,1,moves,');
  });

  it('takes a document with groups for several, one with a waitlist for one group’s, and one with neither too', () => {
    expect(places(problemsIn(cop('promote', JSON.stringify({ ...document, current: {} }))))).toEqual([
      'current unknown-key',
    ]);
    const { current, ...misspelt } = chain;
    expect(places(problemsIn(cop('promote', JSON.stringify({ ...misspelt, curent: current }))))).toEqual([
      'curent unknown-key',
      'current missing',
    ]);
    expect(places(problemsIn(cop('promote', '{}')))).toEqual([
      'meetingsHeld missing',
      'seatsFree missing',
      'waitlist missing',
    ]);
  });

  it('is never a no, though nobody can be offered a seat, unless asked to be strict about everybody', () => {
    const none = JSON.stringify(planted(document, ['meetingsHeld'], 6));
    expect(cop('promote', none).exit).toBe(0);
    expect(cop('promote', none, '--strict').exit).toBe(1);
    expect(cop('promote', JSON.stringify({ meetingsHeld: 0, seatsFree: 0, waitlist: [] }), '--strict').exit).toBe(0);
    expect(cop('promote', JSON.stringify(chain), '--strict').exit).toBe(0);
    const short = JSON.stringify(planted(chain, ['applicants', 0, 'preferences'], ['south']));
    expect([cop('promote', short).exit, cop('promote', short, '--strict').exit]).toEqual([0, 1]);
  });
});
