import { describe, expect, it } from 'vitest';
import { dayNumber, directoryOf, isOutside } from '../../../src/rules/review/directory.js';
import { yearOf } from './years.js';

describe('the directory of a year', () => {
  it('has each group with its meetings by number and its members by id, and nobody else', () => {
    const year = yearOf({ meetings: 'hc', people: { ana: '', constructor: '' } }, { meetings: '', people: {} });
    const directory = directoryOf({ ...year, enrolments: [...year.enrolments, { person: 'bo', group: 'nowhere' }] });
    expect([...directory.keys()]).toEqual(['g1', 'g2']);
    expect([...(directory.get('g1')?.meetings.keys() ?? [])]).toEqual([1, 2]);
    expect([...(directory.get('g1')?.members.keys() ?? [])]).toEqual(['ana', 'constructor']);
    expect(directory.get('g2')?.members.size).toBe(0);
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
