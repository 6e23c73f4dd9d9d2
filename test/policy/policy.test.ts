import fc from 'fast-check';
import { expect, it } from 'vitest';
import { programmeOf, versionOf } from '../../src/policy/policy.js';
import { policyDocument } from '../support/arbitraries.js';

it.each([
  ['partners-in-prevention@2019-20', 'partners-in-prevention', '2019-20'],
  ['a@1', 'a', '1'],
  ['partners-in-prevention@2018-05-01', 'partners-in-prevention', '2018-05-01'],
  ['partners-in-prevention', 'partners-in-prevention', ''],
  ['partners-in-prevention@', 'partners-in-prevention', ''],
  ['@2019', '', '2019'],
  ['', '', ''],
])('takes %j apart into programme %j and version %j', (id, programme, version) => {
  expect(programmeOf(id)).toBe(programme);
  expect(versionOf(id)).toBe(version);
});

it('puts the id of any policy together again', () => {
  fc.assert(
    fc.property(policyDocument(), ({ id }) => {
      expect(`${programmeOf(id)}@${versionOf(id)}`).toBe(id);
    }),
  );
});
