import { expect, it } from 'vitest';
import * as boundary from '../../src/boundary/index.js';

it('offers a reader for every document, and nothing it is made of', () => {
  expect(Object.keys(boundary).sort()).toEqual([
    'readEligibility',
    'readFormation',
    'readIntake',
    'readMembership',
    'readPlan',
    'readPlanFor',
    'readPolicy',
    'readRegisters',
    'readRepair',
    'readRoster',
    'readSchedule',
    'readScheduleFor',
    'readYear',
  ]);
});
