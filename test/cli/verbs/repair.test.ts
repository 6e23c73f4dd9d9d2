import { describe, expect, it } from 'vitest';
import { answer, cop, documents, planted } from '../../support/host.js';

const document = documents['repair'];

describe('cop repair', () => {
  it('answers with the fields of the contract', () => {
    expect(answer('repair', document)).toMatchObject({
      policy: 'partners-in-prevention@2019-20',
      allocation: { ana: 'south', bo: 'north', cy: null },
      retained: 2,
      moved: 1,
      changes: [
        { applicant: 'ana', from: 'north', to: 'south', rank: 2, because: { code: 'too-many', had: 2, holds: 1 } },
      ],
      lost: [],
    });
  });

  it('exits 1 for somebody who loses the seat, and for somebody without one only when asked to be strict', () => {
    const text = JSON.stringify(document);
    expect([cop('repair', text).exit, cop('repair', text, '--strict').exit]).toEqual([0, 1]);
    const losing = JSON.stringify(planted(document, ['applicants', 0, 'preferences'], ['north']));
    expect(cop('repair', losing).exit).toBe(1);
    const quiet = JSON.stringify(
      planted(document, ['applicants'], [{ id: 'ana', preferences: ['south'], priority: 1 }]),
    );
    const alone = planted(JSON.parse(quiet), ['current'], { ana: 'south' });
    expect(cop('repair', JSON.stringify(alone), '--strict').exit).toBe(0);
  });

  it('tells what has happened, how many it concerns, and why', () => {
    expect(cop('repair', JSON.stringify(document), '--format', 'text').stdout).toBe(
      [
        'north holds 1 now; there was room for 2 before.',
        'One stays, one moves, nobody loses the seat and nobody gets one.',
        '',
        '| applicant | from  | to    | choice | because                      |',
        '| --------- | ----- | ----- | ------ | ---------------------------- |',
        '| ana       | north | south | 2      | the group holds 1, and had 2 |',
        '',
      ].join('\n'),
    );
    expect(cop('repair', JSON.stringify(document), '--format', 'csv').stdout).toBe(
      'applicant,from,to,choice,because\nana,north,south,2,"the group holds 1, and had 2"\n',
    );
  });
});
