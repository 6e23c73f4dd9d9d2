import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/policy/define.js';
import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import type { GroupRecord } from '../../../src/rules/review/index.js';
import { smallYear, told } from '../../support/told.js';

function group(change: Partial<GroupRecord>): { readonly groups: readonly GroupRecord[] } {
  return { groups: smallYear.groups.map((each) => ({ ...each, ...change })) };
}

function dated(...dates: readonly string[]): Partial<GroupRecord> {
  return {
    meetings: dates.map((date, index) => ({
      number: index + 1,
      date: date.slice(0, 10),
      held: date.length > 10 ? false : null,
    })),
  };
}

function lasting(): Policy {
  const { review } = policies.partnersInPrevention;
  const amended = amend(policies.partnersInPrevention, {
    id: 'ours@2027',
    review: { figures: { ...review.figures, value: { ...review.figures.value, belongsToYearOf: 'last-meeting' } } },
  });
  return amended.ok ? amended.value : policies.partnersInPrevention;
}

const nobody = { enrolments: [], attendance: [], asOf: '2027-01-01' };

describe('a group', () => {
  it.each([
    [['2027-08-10', '2028-05-10'], []],
    [['2026-12-10', '2027-05-10'], ['groups[0].meetings contradiction']],
    [['2028-01-10'], ['groups[0].meetings contradiction']],
    [['2026-12-10 cancelled', '2027-01-10'], []],
    [['2027-01-10 cancelled'], []],
    [['2026-01-10 cancelled', '2028-01-10 cancelled'], []],
    [[], []],
    [['2027-03-10', '2026-12-10'], ['groups[0].meetings contradiction']],
    [['2025-01-10'], ['groups[0].meetings[0].date contradiction']],
    [['soon'], ['groups[0].meetings[0].date not-a-day']],
  ])('with meetings on %j belongs to the year of its first', (dates, problems) => {
    expect(told({ ...nobody, ...group(dated(...dates)) })).toEqual(problems);
  });

  it.each([
    [['2026-08-10', '2027-05-10'], []],
    [['2027-08-10', '2028-05-10'], ['groups[0].meetings contradiction']],
    [['2027-08-10', '2028-05-10 cancelled'], []],
  ])('with meetings on %j belongs to the year of its last, where a policy says so', (dates, problems) => {
    expect(told({ ...nobody, ...group(dated(...dates)) }, lasting())).toEqual(problems);
  });

  it('may run from August to May under the year in which it began', () => {
    const dates = [8, 9, 10, 11, 12].map((month) => `2025-${String(month).padStart(2, '0')}-12`);
    const next = [2, 3, 5].map((month) => `2026-0${month}-12`);
    expect(told({ ...nobody, year: 2025, ...group(dated(...dates, ...next)) })).toEqual([]);
  });

  it('has a stream whose name is written in one way, or none', () => {
    const [first] = smallYear.groups;
    const streams = ['Schools', 'schools', '', ' x', 'Schools'];
    const groups = streams.flatMap((stream, index) =>
      first === undefined ? [] : [{ ...first, id: `g${index + 1}`, stream }],
    );
    expect(told({ groups })).toEqual(['groups[1].stream duplicate', 'groups[3].stream not-an-id']);
  });

  it('had no more answers than people who were asked', () => {
    const responses = [{ group: 'g1' }, { group: 'g1' }];
    expect(told({ ...group({ surveyed: 2 }), responses })).toEqual([]);
    expect(told({ ...group({ surveyed: 1 }), responses })).toEqual(['groups[0].surveyed contradiction']);
    expect(told(group({ surveyed: 0 }))).toEqual([]);
    expect(told(group({ surveyed: -1 }))).toEqual(['groups[0].surveyed too-small', 'groups[0].surveyed contradiction']);
    expect(told(group({ surveyed: 1001 }))).toEqual(['groups[0].surveyed too-big']);
    expect(told(group({ surveyed: 1.5 }))).toEqual(['groups[0].surveyed wrong-type']);
  });
});
