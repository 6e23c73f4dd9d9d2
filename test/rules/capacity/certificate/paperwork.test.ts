import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../src/rules/capacity/certificate/facts.js';
import { groupsRunLawfully, listsHold } from '../../../../src/rules/capacity/certificate/paperwork.js';
import { allocate, type Intake, type Placing } from '../../../../src/rules/capacity/index.js';
import { roundOf } from '../../../../src/rules/capacity/round.js';
import { unlimited } from '../../../support/intakes.js';

const intake: Intake = {
  method: 'deferred-acceptance',
  order: { by: 'priority' },
  groups: [
    { id: 'east', capacity: 3, minimum: 2 },
    { id: 'north', capacity: 1, reserves: { rural: 1 } },
    { id: 'south', capacity: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: 1 },
    { id: 'bo', preferences: ['north'], priority: 2, attributes: ['rural'] },
    { id: 'cy', preferences: ['east', 'south'], priority: 3 },
  ],
};
const answer = allocate(intake, unlimited);

function held(change: Partial<Placing>): readonly (boolean | null)[] {
  const facts = factsOf(roundOf(intake, unlimited), { ...answer, ...change });
  return facts === null ? [null] : [groupsRunLawfully(facts), listsHold(facts)];
}

describe('the paperwork of an answer', () => {
  test('is in order', () => {
    expect(answer.placements).toEqual({ ana: 'south', bo: 'north', cy: null });
    expect(answer.cutoffs).toEqual({ east: null, north: null, south: 1 });
    expect(answer.withheld).toEqual(['north']);
    expect(answer.closed).toEqual([{ group: 'east', reached: 1, minimum: 2 }]);
    expect(held({})).toEqual([true, true]);
  });

  test('tells nothing of where the last place went in a group with reserves that somebody waits for', () => {
    expect(held({ cutoffs: { ...answer.cutoffs, north: 2 } })[1]).toBe(false);
    expect(held({ withheld: [] })[1]).toBe(false);
    expect(held({ withheld: ['north', 'south'] })[1]).toBe(false);
    const nobodyWaits = allocate({ ...intake, applicants: intake.applicants.slice(1) }, unlimited);
    expect([nobodyWaits.withheld, nobodyWaits.cutoffs['north']]).toEqual([[], 2]);
  });

  test('closes groups that needed people, once each and in order, and leaves none open that has too few', () => {
    const [east] = answer.closed;
    if (east === undefined) throw new Error('no group closed');
    expect(held({ closed: [] })[0]).toBe(false);
    expect(held({ closed: [east, east] })[0]).toBe(false);
    expect(held({ closed: [{ ...east, minimum: 3 }] })[0]).toBe(false);
    expect(held({ closing: null })[0]).toBe(false);
    expect(held({ closed: [east, { group: 'west', reached: 0, minimum: 1 }] })[0]).toBe(false);
  });

  test('lists who waits, group by group', () => {
    expect(answer.waitlists).toEqual({ east: [], north: ['ana'], south: ['cy'] });
    expect(held({ waitlists: { ...answer.waitlists, north: [] } })[1]).toBe(false);
    expect(held({ waitlists: { east: [], north: ['ana'] } })[1]).toBe(false);
    expect(held({ cutoffs: { north: null, south: 1 } })[1]).toBe(false);
  });
});
