import { describe, expect, it } from 'vitest';
import {
  enterLeaving,
  leavingOf,
  presentLeaving,
} from '../../../../../src/rules/review/families/completion/leaving.js';
import type { EnrolmentRecord } from '../../../../../src/rules/review/records.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { yearOf } from '../../years.js';

type Row = Omit<EnrolmentRecord, 'person' | 'group'>;

function reasonFor(meetings: string, ...rows: readonly Row[]): string | null | undefined {
  const year = yearOf({ meetings, people: {} });
  const enrolments = rows.map((row) => ({ ...row, person: 'ana', group: 'g1' }));
  const [cohort] = cohortsIn({ ...year, enrolments });
  const member = cohort?.members[0];
  return cohort === undefined || member === undefined ? undefined : leavingOf(member, cohort);
}

describe('leaving before the end', () => {
  it.each<[string, readonly Row[], string | null]>([
    ['hhhhhh', [{}], null],
    ['hhhhhh', [{ leftAt: '2027-06-09' }], 'not-said'],
    ['hhhhhh', [{ leftAt: '2027-06-10' }], null],
    ['hhhhhh', [{ leftAt: '2027-06-09', leftBecause: 'died' }], 'died'],
    ['hhhhhc', [{ leftAt: '2027-05-10', leftBecause: 'ill' }], null],
    ['hhhhhc', [{ leftAt: '2027-05-09', leftBecause: 'ill' }], 'ill'],
    ['cccccc', [{ leftAt: '2027-01-01' }], null],
    ['hhhhhh', [{ leftAt: '2027-02-01', leftBecause: 'ill' }, { joinedAt: '2027-03-01' }], null],
    [
      'hhhhhh',
      [
        { joinedAt: '2027-03-01', leftAt: '2027-04-01', leftBecause: 'withdrew' },
        { leftAt: '2027-02-01', leftBecause: 'ill' },
      ],
      'withdrew',
    ],
  ])('of %s with %j is %s', (meetings, rows, reason) => {
    expect(reasonFor(meetings, ...rows)).toBe(reason);
  });

  it('is looked for until the day that was last, not the number', () => {
    const year = yearOf({ meetings: 'hh', people: { ana: 'XX' }, membership: { ana: { leftAt: '2027-03-01' } } });
    const [group] = year.groups;
    if (group === undefined) throw new Error('one group');
    const moved = group.meetings.map((each) => (each.number === 1 ? { ...each, date: '2027-09-10' } : each));
    const records = { ...year, attendance: [], groups: [{ ...group, meetings: moved }] };
    const [cohort] = cohortsIn(records);
    const [member] = cohort?.members ?? [];
    expect(cohort && member && leavingOf(member, cohort)).toBe('not-said');
  });

  it('is told for every reason, and the reasons add up', () => {
    const membership = {
      ana: { leftAt: '2027-02-01', leftBecause: 'ill' as const },
      bo: { leftAt: '2027-02-01', leftBecause: 'withdrew' as const },
      cy: { leftAt: '2027-02-01' },
    };
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: '', bo: '', cy: '', di: '' }, membership });
    expect(told(cohortsIn(year), enterLeaving, presentLeaving)).toEqual({
      withdrawal: '3/4',
      'withdrawal reason left-sector': '0/4',
      'withdrawal reason died': '0/4',
      'withdrawal reason ill': '1/4',
      'withdrawal reason withdrew': '1/4',
      'withdrawal reason other': '0/4',
      'withdrawal reason not-said': '1/4',
    });
  });
});
