import { describe, expect, it } from 'vitest';
import { readPromotion } from '../../src/boundary/promotion.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, planted } from '../support/host.js';
import { readPromotions } from '../support/waitlist-vectors.js';

const policy = policies.partnersInPrevention;
const dated = {
  starts: ['2027-02-09T10:00:00+11:00', '2027-03-09T10:00:00+11:00'],
  at: '2027-02-01T10:00:00+11:00',
  seatsFree: 1,
  waitlist: [{ id: 'ana' }],
};

function read(claimed: unknown, by = policy): readonly string[] {
  const result = readPromotion(claimed, by);
  return result.ok ? [] : places(result.problems);
}

describe('readPromotion', () => {
  it('gives free seats as they stand, with meetings counted or with their moments', () => {
    expect(readPromotion(documents['promote'], policy)).toStrictEqual(ok(documents['promote']));
    expect(readPromotion(dated, policy)).toStrictEqual(ok(dated));
  });

  it.each(readPromotions())('reads the words of $name, which came from elsewhere', ({ freed }) => {
    expect(readPromotion(freed, policy)).toStrictEqual(ok(freed));
  });

  it('names everything at once, each by its path: shapes, numbers, moments and ids', () => {
    expect(
      read({
        meetingsHeld: '1',
        meetings: 53,
        seatsFree: 0.5,
        waitlist: [
          { id: 'ana', canAttend: [0, 'two'], eligible: 'yes' },
          { id: 'ANA', free: true },
          { canAttend: 3 },
          'bo',
        ],
        group: 'north',
      }),
    ).toEqual([
      'group unknown-key',
      'meetings too-big',
      'meetingsHeld wrong-type',
      'seatsFree wrong-type',
      'waitlist[0].canAttend[0] too-small',
      'waitlist[0].canAttend[1] wrong-type',
      'waitlist[0].eligible wrong-type',
      'waitlist[1].free unknown-key',
      'waitlist[1].id duplicate',
      'waitlist[2].canAttend wrong-type',
      'waitlist[2].id missing',
      'waitlist[3] wrong-type',
    ]);
  });

  it('wants the group’s progress told in one way', () => {
    expect(read({ seatsFree: 1, waitlist: [] })).toEqual(['meetingsHeld missing']);
    expect(read({ ...dated, meetingsHeld: 0 })).toEqual(['meetingsHeld contradiction']);
    expect(read(planted(dated, ['at'], 'soon'))).toEqual(['at not-an-instant']);
    expect(read(planted(dated, ['starts', 0], 5))).toEqual(['starts[0] wrong-type']);
    expect(read({ ...dated, starts: 'often', at: null })).toEqual(['at wrong-type', 'starts wrong-type']);
  });

  it('is one object', () => {
    expect(read([])).toEqual([' wrong-type']);
  });
});
