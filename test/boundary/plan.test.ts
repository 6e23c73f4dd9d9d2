import { describe, expect, it } from 'vitest';
import { readPlan, readPlanFor } from '../../src/boundary/plan.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, planted } from '../support/host.js';

const document = documents['plan'];
const policy = policies.partnersInPrevention;

describe('readPlan', () => {
  it('gives the plan as it stands, its zones names', () => {
    expect(readPlan(document, policy)).toEqual(ok(document));
  });

  it('names words the policy does not know beside a broken shape', () => {
    const spoiled = planted(planted(document, ['applicants', 0, 'setting'], 'moon'), ['groups', 0, 'id'], 5);
    const read = readPlan(planted(spoiled, ['groups', 0, 'formation', 'purpose'], 'moon'), policy);
    expect(read.ok ? [] : places(read.problems)).toEqual([
      'applicants[0].setting unknown-word',
      'groups[0].formation.purpose unknown-word',
      'groups[0].id wrong-type',
    ]);
  });

  it('names a jurisdiction it does not know, and more meetings started than a group has', () => {
    const spoiled = planted(
      planted(document, ['applicants', 0, 'jurisdiction'], 'VIC'),
      ['groups', 0, 'meetingsStarted'],
      7,
    );
    const read = readPlan(spoiled, policy);
    expect(read.ok ? [] : places(read.problems)).toEqual([
      'applicants[0].jurisdiction unknown-word',
      'groups[0].meetingsStarted contradiction',
    ]);
    expect(readPlan(planted(document, ['groups', 0, 'meetingsStarted'], 6), policy).ok).toBe(true);
  });

  it('reads holidays for all and of a group, and what is covered', () => {
    const found = (steps: readonly (string | number)[], value: unknown) => {
      const read = readPlan(planted(document, steps, value), policy);
      return read.ok ? [] : places(read.problems);
    };
    expect(found(['groups', 0, 'schedule', 'holidays'], { calendar: 'au-vic', cupDays: [] })).toEqual([]);
    expect(found(['groups', 0, 'schedule', 'schoolSetting'], true)).toEqual([]);
    expect(found(['holidays'], {})).toEqual(['holidays.calendar missing']);
    expect(found(['holidays', 'calendar'], 5)).toEqual(['holidays.calendar wrong-type']);
    expect(found(['covered', 'to'], 5)).toEqual(['covered.to wrong-type']);
    expect(found(['groups', 0, 'schedule', 'id'], 'north')).toEqual(['groups[0].schedule.id unknown-key']);
  });

  it.each([
    [0, false],
    [1, true],
    [9999, true],
    [10_000, false],
    [2027.5, false],
  ])('takes %d for a year: %s', (year, fine) => {
    expect(readPlan(planted(document, ['year'], year), policy).ok).toBe(fine);
  });
});

describe('readPlanFor', () => {
  it('hands on the plan with what is wrong with its words', () => {
    expect(readPlanFor(document, policy, ({ year }, problems) => ok([year, problems.length]))).toEqual(ok([2027, 0]));
    const spoiled = planted(document, ['applicants', 0, 'setting'], 'moon');
    expect(readPlanFor(spoiled, policy, (_, problems) => ok(places(problems)))).toEqual(
      ok(['applicants[0].setting unknown-word']),
    );
    expect(readPlanFor(null, policy, () => ok(1)).ok).toBe(false);
  });
});
