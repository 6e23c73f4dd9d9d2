import { expect, it } from 'vitest';
import * as policy from '../../src/policy/index.js';

it('offers exactly what another room may use', () => {
  expect(Object.keys(policy).sort()).toStrictEqual([
    'amend',
    'builtInPolicies',
    'definePolicy',
    'endings',
    'marks',
    'modalities',
    'policies',
    'policyAmong',
    'policyOn',
    'programmeOf',
    'queuePlaces',
    'versionOf',
    'versionsAmong',
  ]);
});
