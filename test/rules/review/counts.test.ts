import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { cohortsOf } from '../../../src/rules/review/cohorts.js';
import { countsOf, peopleIn, sumOf } from '../../../src/rules/review/counts.js';
import { yearOf } from './years.js';

const { partnersInPrevention } = policies;

describe('the sum of groups', () => {
  it('adds numerators and denominators, and is 0 of 0 for none', () => {
    expect(
      sumOf([
        { num: 1, den: 2 },
        { num: 3, den: 5 },
        { num: 0, den: 0 },
      ]),
    ).toEqual({ num: 4, den: 7 });
    expect(sumOf([])).toEqual({ num: 0, den: 0 });
  });

  it('has none where one group has none, and gives the reason that lasts longest', () => {
    const known = { num: 1, den: 2 };
    expect(sumOf([known, { null: 'not-recorded' }])).toEqual({ null: 'not-recorded' });
    expect(sumOf([{ null: 'not-recorded' }, { null: 'not-yet-observable' }])).toEqual({ null: 'not-yet-observable' });
    expect(sumOf([{ null: 'not-yet-observable' }, known, { null: 'not-applicable' }])).toEqual({
      null: 'not-applicable',
    });
  });
});

describe('what a group adds', () => {
  const cohorts = cohortsOf(
    yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX' } }, { meetings: '', people: { ana: '', bo: '' } }),
    partnersInPrevention,
  );

  it('is one count a figure, 0 of 0 where there is nothing yet', () => {
    const [first, second] = cohorts.map((cohort) => countsOf(cohort, partnersInPrevention));
    expect(first?.completion).toEqual({ num: 1, den: 1 });
    expect(second?.['attendance.recorded']).toEqual({ num: 0, den: 0 });
    expect(second?.completion).toEqual({ null: 'not-yet-observable' });
  });

  it('is people once, however many groups they are in', () => {
    expect(peopleIn(cohorts)).toEqual({ num: 2, den: 1 });
    expect(peopleIn([])).toEqual({ num: 0, den: 1 });
  });
});
