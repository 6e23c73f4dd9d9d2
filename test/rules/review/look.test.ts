import { expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { directoryOf } from '../../../src/rules/review/directory.js';
import { ofGroup, ofMember } from '../../../src/rules/review/look.js';
import { yearOf } from './years.js';

const directory = directoryOf(yearOf({ meetings: 'h', people: { ana: '' } }), policies.partnersInPrevention);
const look = { directory, year: 2027, asOf: 0 };

it('a row names a group of the year', () => {
  expect(ofGroup('g1', look, 'row')).toEqual([]);
  expect(ofGroup('constructor', look, 'row').map(({ path, code }) => `${path} ${code}`)).toEqual([
    'row.group unknown-reference',
  ]);
});

it('a row names a member of its group, where there is such a group', () => {
  expect(ofMember('ana', directory.get('g1'), 'row', 'No.')).toEqual([]);
  expect(ofMember('bo', undefined, 'row', 'No.')).toEqual([]);
  expect(ofMember('bo', directory.get('g1'), 'row', 'No.').map(({ path, code }) => `${path} ${code}`)).toEqual([
    'row.person unknown-reference',
  ]);
});
