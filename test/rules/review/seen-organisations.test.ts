import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { organisationsByCount } from '../../../src/rules/review/seen-organisations.js';
import { onlyCohort } from '../../support/review/one-figure.js';
import { yearOf } from './years.js';

const { partnersInPrevention } = policies;

function from(people: Readonly<Record<string, string>>): Record<string, readonly (string | undefined)[]> {
  const year = yearOf({ meetings: 'hhhhhh', people });
  const named = { ...year, enrolments: year.enrolments.map((row) => ({ ...row, organisation: row.person })) };
  const counts = organisationsByCount(onlyCohort(named).members, partnersInPrevention.attendance);
  return Object.fromEntries([...counts].map(([name, organisations]) => [name, [...organisations]]));
}

describe('the organisations of a count', () => {
  it('are those of the people in it, and of those who are not in it under what is left', () => {
    expect(from({ ana: 'XXXX--', bo: 'X-----', cy: '--XXXX', di: '------' })).toEqual({
      completed: ['ana'],
      'enrolled less completed': ['bo', 'cy', 'di'],
      'started-on-time': ['ana', 'bo'],
      'enrolled less started-on-time': ['cy', 'di'],
      'enrolled less never-came': ['ana', 'bo', 'cy'],
      'never-came': ['di'],
      'started-on-time less completed': ['bo'],
    });
  });

  it('take whoever was there for part of a meeting as having come', () => {
    expect(from({ ana: 'p-----' })['never-came']).toBeUndefined();
  });
});
