import { expect, test } from 'vitest';
import { amend } from '../../../src/policy/define.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { substitution } from '../../../src/rules/capacity/index.js';
import { assess, keepsSeat } from '../../../src/rules/eligibility/index.js';
import { call } from '../../../src/sheet/call.js';

const answers = { met: true, 'not-met': false, open: 'NOT YET' } as const;
const policy = policies.partnersInPrevention;
const { typesOfWork, settings } = policy.eligibility.vocabularies.value;

test('of sector and stream ELIGIBLE says what the rules say, for every word there is and for none', () => {
  for (const asked of ['', ...typesOfWork]) {
    for (const where of ['', ...settings]) {
      const stream = {
        id: 'asked',
        title: 'asked',
        ...(asked === '' ? {} : { typesOfWork: [asked] }),
        ...(where === '' ? {} : { settings: [where] }),
      };
      const own = amend(policy, {
        id: 'own@1',
        eligibility: { streams: [{ value: stream, source: 's', section: 's' }] },
      });
      if (!own.ok) throw new Error('unlawful');
      for (const work of ['', ...typesOfWork]) {
        for (const setting of ['', ...settings]) {
          for (const inSector of [true, false, '']) {
            const applicant = {
              id: 'p',
              ...(work === '' ? {} : { typeOfWork: work }),
              ...(setting === '' ? {} : { setting }),
              ...(inSector === '' ? {} : { sector: inSector ? 'primary-prevention' : 'other' }),
            };
            const { findings } = assess(applicant, { id: 'g', stream: 'asked' }, own.value);
            const two = findings.filter(({ rule }) => /sector|group-match/.test(rule)).map(({ verdict }) => verdict);
            const outcome = two.includes('not-met') ? 'not-met' : two.includes('open') ? 'open' : 'met';
            const [[answer, because] = []] = call('ELIGIBLE', [
              [['p', work, '', setting, inSector]],
              [[asked, '', where]],
            ]);
            expect(answer).toBe(answers[outcome]);
            expect(because).not.toBe('');
          }
        }
      }
    }
  }
});

test('KEEPSSEAT joins the two rules of a seat', () => {
  for (const stays of [true, false, ''] as const) {
    for (const came of ['', 'p1', 'P1', 'p2']) {
      const kept = keepsSeat(stays === '' ? {} : { sector: stays ? 'primary-prevention' : 'other' }, policy).outcome;
      const taken = came === '' ? 'met' : substitution({ seatHolder: 'p1', attendee: came }, policy).outcome;
      const both = [kept, taken];
      const outcome = both.includes('not-met') ? 'not-met' : both.includes('open') ? 'open' : 'met';
      expect(call('KEEPSSEAT', [[['p1', came, stays]]])[0]?.[0]).toBe(answers[outcome]);
    }
  }
});

test('a refusal says which rule refused and what was expected', () => {
  const [[answer, because] = []] = call('ELIGIBLE', [[['p', '', '', '', 'no']], [['', '', '']]]);
  expect(answer).toBe(false);
  expect(because).toBe('Sector: outside the sector; expected: primary-prevention (eligibility.sector).');
});

test('a name that no id could be is a name all the same, and blanks nobody else’s row', () => {
  const odd = ['e\u0301lodie', 'a\tb', 'a\nb', 'x'.repeat(300), '__proto__'];
  const rows = odd.flatMap((name) => [
    [name, name, 'yes'],
    [name, 'p2', 'yes'],
  ]);
  expect(call('KEEPSSEAT', [rows]).map(([answer]) => answer)).toEqual(odd.flatMap(() => [true, false]));
});
