import { describe, expect, it } from 'vitest';
import { addPlace, personOf, type Reading, truePerson } from '../../../../src/rules/eligibility/membership/records.js';
import { fact, recordOf, stateAt, withRules } from '../../../support/histories.js';

const reading = (): Reading => ({
  policy: withRules({}),
  problems: [],
  events: [],
  people: new Map(),
  groups: new Map(),
  visits: [],
  early: [],
  lastStarts: new Map(),
});

describe('the records of people', () => {
  it('are one for each id, whatever JavaScript’s own objects use it for', () => {
    const here = reading();
    const ids = ['ana', '__proto__', 'constructor', 'toString'];
    expect(ids.map((id) => personOf(here, id).id)).toStrictEqual(ids);
    expect(personOf(here, 'ana')).toBe(personOf(here, 'ana'));
    expect(here.people.size).toBe(4);
  });

  it('lead to whoever somebody turned out to be, however many records lie between', () => {
    const here = reading();
    const [one, two, three] = ['one', 'two', 'three'].map((id) => personOf(here, id));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three');
    one.mergedInto = two;
    two.mergedInto = three;
    expect([one, two, three].map((person) => truePerson(person).id)).toStrictEqual(['three', 'three', 'three']);
  });

  it('share nothing: what one person has, another who has nothing yet does not get', () => {
    const here = reading();
    const [ana, bo] = [personOf(here, 'ana'), personOf(here, 'bo')];
    const events = recordOf(fact('group-opened', 0), fact('applied', 1), fact('applied', 2, { person: '__proto__' }));
    expect(stateAt(events, withRules({}), 3).memberships.map(({ person }) => person)).toStrictEqual([
      '__proto__',
      'ana',
    ]);
    addPlace(ana, {} as never);
    addPlace(ana, {} as never);
    expect([ana.places.length, bo.places.length, personOf(here, 'cy').places.length]).toStrictEqual([2, 0, 0]);
  });
});
