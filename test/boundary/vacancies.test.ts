import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVacancies } from '../../src/boundary/vacancies.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { cop, places, planted, problemsIn, without } from '../support/host.js';
import { readChains } from '../support/waitlist-vectors.js';

const policy = policies.partnersInPrevention;
const whole = {
  method: 'serial',
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1, minimum: 1, meetingsStarted: 1, meetings: 6 },
    { id: 'south', modality: 'online', reserves: {} },
  ],
  applicants: [
    { id: 'ana', preferences: ['north'], priority: 1, canAttend: { north: [2, 3, 4, 5] } },
    { id: 'bo', preferences: ['north', 'south'], priority: { north: 1, south: 2 }, ineligible: { north: ['a'] } },
  ],
  current: { ana: null, bo: 'south', cy: 'north' },
  withdrawn: ['cy'],
  closed: [],
};

function read(claimed: unknown): readonly string[] {
  const result = readVacancies(claimed, policy);
  return result.ok ? [] : places(result.problems);
}

describe('readVacancies', () => {
  it('gives vacancies as they stand, with one person who withdrew or several', () => {
    expect(readVacancies(whole, policy)).toStrictEqual(ok(whole));
    const one = { ...whole, withdrawn: 'cy' };
    expect(readVacancies(one, policy)).toStrictEqual(ok(one));
    expect(read(without(without(without(whole, ['withdrawn']), ['closed']), ['current', 'cy']))).toEqual([]);
  });

  it.each(readChains())('reads the words of $name, which came from elsewhere', ({ vacancies }) => {
    expect(readVacancies(vacancies, policy)).toStrictEqual(ok(vacancies));
  });

  it('names everything at once, each by its path', () => {
    expect(
      read({
        order: { by: 'fancy' },
        groups: [
          { id: 'north', capacity: 'one', perOrganisation: 1, reserves: { rural: 2 } },
          { id: 'south', capacity: 2, meetingsStarted: 7 },
        ],
        applicants: [
          { id: 'ana', preferences: ['west'], canAttend: { north: [0], south: 'all' } },
          { id: 'bo', preferences: [], seat: 'north' },
        ],
        current: { ana: 'east', dee: null, bo: 5 },
        withdrawn: ['', 'zoe', 'ZOE'],
        closed: ['far'],
        year: 2027,
      }),
    ).toEqual([
      'applicants[0].canAttend.north[0] too-small',
      'applicants[0].canAttend.south wrong-type',
      'applicants[0].preferences[0] unknown-reference',
      'applicants[1].seat unknown-key',
      'closed[0] unknown-reference',
      'current.ana unknown-reference',
      'current.bo wrong-type',
      'current.dee unknown-reference',
      'groups[0].capacity wrong-type',
      'groups[0].perOrganisation unsupported',
      'groups[1].meetingsStarted contradiction',
      'order.by unknown-word',
      'withdrawn[0] empty',
      'withdrawn[2] duplicate',
      'year unknown-key',
    ]);
  });

  it('calls nobody unknown, and nobody’s seat missing, where that could not be read', () => {
    expect(read(planted(whole, ['applicants', 0, 'id'], 5))).toEqual(['applicants[0].id wrong-type']);
    expect(read(planted(whole, ['groups', 0, 'id'], 5))).toEqual(['groups[0].id wrong-type']);
    expect(read(planted(whole, ['withdrawn', 0], 5))).toEqual(['withdrawn[0] wrong-type']);
    expect(read(planted(whole, ['current'], 5))).toEqual(['current wrong-type']);
    expect(read(without(whole, ['current']))).toEqual(['current missing']);
    expect(read(planted(whole, ['applicants'], 5))).toEqual(['applicants wrong-type']);
  });

  it('names whoever has no seat told and whoever is nobody', () => {
    expect(read(without(whole, ['current', 'ana']))).toEqual(['applicants[0].id missing']);
    expect(read(planted(whole, ['applicants', 0, 'id'], 'dee'))).toEqual([
      'applicants[0].id missing',
      'current.ana unknown-reference',
    ]);
  });

  it('is one object', () => {
    expect(read('north')).toEqual([' wrong-type']);
  });
});

describe('a document with something odd in it', () => {
  const text = JSON.stringify(whole);
  const secret = 'Ana-rang-her-partner';

  it('is answered or refused, the same way twice, and never throws', () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>('', 'north', '__proto__', null, [], {}, 0, -1, 0.5, 1e9, true, '2027-02-09T10:00:00Z'),
    );
    const where: readonly (readonly (string | number)[])[] = [
      ...[['order'], ['order', 'by'], ['groups'], ['groups', 0], ['groups', 0, 'id'], ['groups', 0, 'capacity']],
      ...[['applicants'], ['applicants', 1], ['applicants', 1, 'id'], ['applicants', 0, 'canAttend', 'north']],
      ...[
        ['applicants', 1, 'priority'],
        ['applicants', 1, 'priority', 'north'],
        ['applicants', 0, 'preferences'],
      ],
      ...[['current'], ['current', 'ana'], ['current', 'zoe'], ['withdrawn'], ['withdrawn', 0], ['closed']],
    ];
    const steps = fc.constantFrom(...where);
    fc.assert(
      fc.property(steps, odd, (path, value) => {
        const said = JSON.stringify(planted(whole, path, value));
        const outcome = cop('promote', said);
        if (outcome.exit === 2) expect(problemsIn(outcome).length).toBeGreaterThan(0);
        else expect([outcome.exit, outcome.stderr]).toEqual([0, '']);
        expect(cop('promote', said)).toEqual(outcome);
      }),
      { numRuns: 300 },
    );
  });

  it('is never told with a word of what was typed', () => {
    for (const { index, 1: word = '' } of text.matchAll(/:"([^"]*)"/g)) {
      const spoiled = `${text.slice(0, index + 2)}${secret}${text.slice(index + 2 + word.length)}`;
      expect(cop('promote', spoiled).stderr).not.toContain(secret);
    }
  });
});
