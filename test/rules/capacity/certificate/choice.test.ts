import { expect, test } from 'vitest';
import { chooses, countsTowards } from '../../../../src/rules/capacity/certificate/choice.js';

const reserves = [
  { attribute: 'new', seats: 1 },
  { attribute: 'rural', seats: 1 },
];

// That it chooses as looking at every set does is shown beside the code it checks.
test('somebody who counts towards two reserves fills one, so that another can fill the other', () => {
  const terms = { reserves, perOrganisation: null };
  const people = [{ attributes: ['new', 'rural'] }, {}, { attributes: ['rural'] }];
  expect(people.map((each) => countsTowards(each, terms))).toEqual([3, 0, 2]);
  expect(chooses(people, 2, terms)).toEqual([0, 2]);
  expect(chooses(people, 3, terms)).toEqual([0, 1, 2]);
});

test('of one organisation no more are chosen than may be, and whoever names none is counted with nobody', () => {
  const terms = { reserves: [], perOrganisation: 1 };
  const people = [{ organisation: 'o' }, { organisation: 'o' }, {}, {}];
  expect(chooses(people, 3, terms)).toEqual([0, 2, 3]);
});
