import { expect, test } from 'vitest';
import { applicantProblems } from '../../../src/rules/capacity/applicant-problems.js';

// What an applicant can give wrongly is told where whole intakes are looked at.
test('everything that is wrong with one application is told at once, in the order of its parts', () => {
  const told = applicantProblems(
    {
      id: ' ',
      preferences: ['x', 'x'],
      priority: Number.NaN,
      tier: -1,
      missed: 0.5,
      appliedAt: 'now',
      attributes: [''],
      organisation: ' ',
      ineligible: { north: [] },
    },
    { by: 'lottery', method: 'serial', known: new Set(['north']) },
    'applicants[3]',
  );
  expect(told.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'applicants[3].id empty',
    'applicants[3].preferences[0] unknown-reference',
    'applicants[3].preferences[1] unknown-reference',
    'applicants[3].priority wrong-type',
    'applicants[3].tier too-small',
    'applicants[3].missed wrong-type',
    'applicants[3].appliedAt not-an-instant',
    'applicants[3].attributes[0] empty',
    'applicants[3].organisation empty',
    'applicants[3].ineligible.north empty',
  ]);
});
