import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { asOfDay, dayNumber, directoryOf, isOutside } from '../../../src/rules/review/directory.js';
import { yearOf } from './years.js';

describe('the directory of a year', () => {
  it('has each group with its meetings by number and its members by id, and nobody else', () => {
    const year = yearOf({ meetings: 'hc', people: { ana: '', constructor: '' } }, { meetings: '', people: {} });
    const directory = directoryOf(
      { ...year, enrolments: [...year.enrolments, { person: 'bo', group: 'nowhere' }] },
      policies.partnersInPrevention,
    );
    expect([...directory.keys()]).toEqual(['g1', 'g2']);
    expect([...(directory.get('g1')?.meetings.keys() ?? [])]).toEqual([1, 2]);
    expect([...(directory.get('g1')?.members.keys() ?? [])]).toEqual(['ana', 'constructor']);
    expect(directory.get('g2')?.members.size).toBe(0);
  });

  it('has one row for each time that somebody was a member', () => {
    const year = yearOf({ meetings: 'h', people: { ana: '' } });
    const rows = [
      { person: 'ana', group: 'g1', leftAt: '2027-02-01' },
      { person: 'ana', group: 'g1', joinedAt: '2027-03-01' },
    ];
    const directory = directoryOf({ ...year, enrolments: rows }, policies.partnersInPrevention);
    expect(directory.get('g1')?.members.get('ana')).toEqual(rows);
  });

  it('has the policy that each group names, or the one of the review', () => {
    const [first, second, third] = yearOf(
      { meetings: 'h', people: {} },
      { meetings: 'h', people: {} },
      { meetings: 'h', people: {} },
    ).groups;
    const groups = [
      first,
      second && { ...second, policy: 'alumni-network@planned' },
      third && { ...third, policy: 'x' },
    ];
    const directory = directoryOf(
      { groups: groups.flatMap((group) => group ?? []), enrolments: [] },
      policies.partnersInPrevention,
      [policies.alumniNetwork],
    );
    expect([...directory.values()].map(({ policy }) => policy.id)).toEqual([
      'partners-in-prevention@2019-20',
      'alumni-network@planned',
      'partners-in-prevention@2019-20',
    ]);
  });

  it('is looked at as on the day given, or else the last of the year, of its meetings and of what was written down', () => {
    const { asOf: _, ...year } = { asOf: '', ...yearOf({ meetings: 'hh', people: { ana: 'XX' } }) };
    const [row] = year.attendance;
    const written = (...moments: readonly string[]) => ({
      ...year,
      attendance: row === undefined ? [] : moments.map((recordedAt) => ({ ...row, recordedAt })),
    });
    const moved = {
      ...year,
      groups: year.groups.map((group) => ({ ...group, meetings: [{ number: 1, date: '2028-01-20', held: true }] })),
    };
    expect(asOfDay(year)).toBe('2027-12-31');
    expect(asOfDay({ ...year, asOf: '2027-05-01' })).toBe('2027-05-01');
    expect(asOfDay(moved)).toBe('2028-01-20');
    expect(asOfDay(written('2028-01-05T00:00:00Z', '2028-01-04T00:00:00Z'))).toBe('2028-01-05');
    expect(asOfDay(written('2027-12-31T23:59:59Z'))).toBe('2027-12-31');
    expect(asOfDay(written('9999-99-99T00:00:00Z', 'soon'))).toBe('2027-12-31');
    expect(asOfDay({ ...written(), year: 0 })).toBe('2027-02-10');
  });

  it('counts days, and gives a day that cannot be read no place among them', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('1970-1-2')).toBeNaN();
    expect(dayNumber(undefined)).toBeNaN();
  });

  it.each([
    ['2027-02-09', true],
    ['2027-02-10', false],
    ['2027-03-10', false],
    ['2027-03-11', true],
    [undefined, false],
  ])('has %s outside a membership from 10 February to 10 March: %s', (date, outside) => {
    expect(isOutside({ person: 'ana', group: 'g1', joinedAt: '2027-02-10', leftAt: '2027-03-10' }, date)).toBe(outside);
    expect(isOutside({ person: 'ana', group: 'g1' }, date)).toBe(false);
  });
});
