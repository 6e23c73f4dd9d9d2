import { describe, expect, it } from 'vitest';
import { drawn } from '../../../../../src/rules/review/examples/example.js';
import {
  addMember,
  addPeople,
  attributesOf,
  type People,
  regionsReached,
} from '../../../../../src/rules/review/families/reach/people.js';
import { onlyCohort } from '../../../../support/review/one-figure.js';

function peopleOf(seats: Readonly<Record<string, object>>): People {
  const people: People = new Map();
  const signs = Object.fromEntries(Object.keys(seats).map((person) => [person, '']));
  for (const member of onlyCohort(drawn({ g1: { meetings: 'hhhhhh', people: signs, seats } })).members)
    addMember(people, member);
  return people;
}

describe('what is known of people', () => {
  it('tells an empty list of attributes from none', () => {
    const people = peopleOf({ ana: { attributes: [] }, bo: {} });
    expect([...people.values()].map(({ attributes }) => attributes)).toEqual([new Set(), null]);
  });

  it('is everything that any of their seats says', () => {
    const first = peopleOf({ ana: { region: 'north', attributes: ['new'] } });
    addPeople(first, peopleOf({ ana: { region: 'south' } }));
    addPeople(first, peopleOf({ ana: { attributes: ['rural'] } }));
    expect(first.get('ana')).toEqual({ regions: new Set(['north', 'south']), attributes: new Set(['new', 'rural']) });
  });

  it('has the attributes of every row of a seat', () => {
    const row = { person: 'ana', group: 'g1' };
    const member = { person: 'ana', register: [], visits: [], enrolments: [row, { ...row, attributes: ['new'] }] };
    expect(attributesOf(member)).toEqual(new Set(['new']));
    expect(attributesOf({ ...member, enrolments: [row] })).toBeNull();
  });
});

describe('the regions reached', () => {
  const people = peopleOf({ ana: { region: 'north' }, bo: { region: 'north' }, cy: { region: 'abroad' }, dee: {} });

  it('are those of the list, each once', () => {
    expect(regionsReached(people, { regions: ['north', 'south'] })).toEqual({ num: 1, den: 2 });
    expect(regionsReached(people, { regions: [] })).toEqual({ num: 0, den: 0 });
  });

  it('are not known where nobody’s is, none where nobody is enrolled, and no matter without a list', () => {
    expect(regionsReached(peopleOf({ dee: {} }), { regions: ['north'] })).toEqual({ null: 'not-recorded' });
    expect(regionsReached(new Map(), { regions: ['north'] })).toEqual({ num: 0, den: 1 });
    expect(regionsReached(people, { regions: null })).toEqual({ null: 'not-applicable' });
  });
});
