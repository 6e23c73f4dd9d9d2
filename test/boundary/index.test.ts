import { expect, it } from 'vitest';
import * as boundary from '../../src/boundary/index.js';

it('offers a reader for every document, and nothing it is made of', () => {
  expect(Object.keys(boundary).sort()).toEqual([
    'policiesNamed',
    'readAudit',
    'readAuditSheet',
    'readCalendarDocument',
    'readCalendarFor',
    'readEarlierReview',
    'readEligibility',
    'readFormation',
    'readIntake',
    'readMembership',
    'readModalityMove',
    'readPlan',
    'readPlanFor',
    'readPolicy',
    'readPromotion',
    'readRegisters',
    'readRepair',
    'readRolling',
    'readRollingFor',
    'readRoster',
    'readSchedule',
    'readScheduleFor',
    'readSlots',
    'readSlotsFor',
    'readSplit',
    'readTimetable',
    'readVacancies',
    'readYear',
    'readYearFolder',
  ]);
});
