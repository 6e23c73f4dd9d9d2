import { expect, it } from 'vitest';
import { told } from '../../support/told.js';

it.each([
  [1, []],
  [74_880, []],
  [0, ['certificates[0].minutes too-small']],
  [74_881, ['certificates[0].minutes too-big']],
  [1.5, ['certificates[0].minutes wrong-type']],
])('a certificate for %d minutes is told %j', (minutes, problems) => {
  expect(told({ certificates: [{ person: 'ana', group: 'g1', minutes }] })).toEqual(problems);
});

it('a certificate is of a member, for a group of the year, and one', () => {
  const row = { person: 'ana', group: 'g1', minutes: 60 };
  expect(told({ certificates: [row, { ...row, person: 'bo' }] })).toEqual([]);
  expect(told({ certificates: [row, row, { ...row, person: 'cy' }, { ...row, group: 'nowhere' }] })).toEqual([
    'certificates[1] duplicate',
    'certificates[2].person unknown-reference',
    'certificates[3].group unknown-reference',
  ]);
});
