import { describe, expect, it } from 'vitest';
import { victorianHolidays } from '../../src/calendars/au-vic.js';
import { calendarNamed, withHolidays } from '../../src/cli/holidays.js';
import { lawfulValue, problem, problemsIn } from '../../src/kernel/result.js';
import { places } from '../support/host.js';

const melbourne = { calendar: 'au-vic', region: 'metropolitan' };
const victoria = lawfulValue(victorianHolidays({ region: 'metropolitan' }));
const leave = { from: '2027-02-09', to: '2027-02-09', label: 'Leave' };
const path = ['groups', 2, 'schedule'];

describe('calendarNamed', () => {
  it('gives the days of the calendar of that name, and where it was named', () => {
    expect(lawfulValue(calendarNamed(melbourne, 'holidays'))).toEqual({ ...victoria, at: 'holidays' });
  });

  it('tells what is wrong where it stands', () => {
    const found = (asked: { calendar: string; region?: string }) =>
      places(problemsIn(calendarNamed(asked, 'groups[0].schedule.holidays')));
    expect(found({ calendar: 'AU-VIC', region: 'metropolitan' })).toEqual([
      'groups[0].schedule.holidays.calendar unknown-word',
    ]);
    expect(found({ calendar: 'au-vic', region: 'x' })).toEqual(['groups[0].schedule.holidays.region unknown-word']);
    expect(found({ calendar: 'constructor' })).toEqual(['groups[0].schedule.holidays.calendar unknown-word']);
  });
});

describe('withHolidays', () => {
  it('puts the days of the calendar after the part’s own and changes nothing else', () => {
    const own = { blackouts: [leave], count: 6 };
    expect(withHolidays(own, melbourne, []).part).toEqual({
      count: 6,
      blackouts: [leave, ...victoria.blackouts],
      covered: victoria.covered,
    });
    expect(own.blackouts).toEqual([leave]);
  });

  it('lets the part say what it covers', () => {
    const covered = { from: '2027-01-01', to: '2033-12-31' };
    expect(withHolidays({ covered }, melbourne, []).part.covered).toEqual(covered);
  });

  it('leaves a part as it is that names no calendar, or one that cannot be had', () => {
    const own = { blackouts: [leave] };
    expect(withHolidays(own, undefined, [])).toMatchObject({ part: own, problems: [] });
    const { part, problems, told } = withHolidays(own, { calendar: 'nz' }, path);
    expect([part, places(problems)]).toEqual([own, ['groups[2].schedule.holidays.calendar unknown-word']]);
    expect(told(problem('blackouts[7].from', 'not-a-day', '')).path).toBe('blackouts[7].from');
  });

  it('takes the calendar of the whole document unless the part names one', () => {
    const shared = { blackouts: [leave], covered: undefined, at: 'holidays' };
    expect(withHolidays({}, undefined, path, shared).part).toEqual({ blackouts: [leave], covered: undefined });
    expect(withHolidays({}, melbourne, path, shared).part).toEqual(victoria);
    expect(withHolidays({}, { calendar: 'nz' }, path, shared).part).toEqual({});
  });

  it.each([
    ['groups[2].schedule.blackouts[0].from', 'groups[2].schedule.blackouts[0].from'],
    ['groups[2].schedule.blackouts[1]', 'groups[2].schedule.holidays'],
    ['groups[2].schedule.blackouts[141].from', 'groups[2].schedule.holidays'],
    ['groups[2].schedule.blackouts', 'groups[2].schedule.blackouts'],
    ['groups[2].schedule.covered', 'groups[2].schedule.holidays'],
    ['groups[2].schedule.covered.from', 'groups[2].schedule.holidays'],
    ['groups[2].schedule.count', 'groups[2].schedule.count'],
    ['groups[22].schedule.blackouts[5].from', 'groups[22].schedule.blackouts[5].from'],
    ['groups[3].schedule.blackouts[5].from', 'groups[3].schedule.blackouts[5].from'],
    ['groups[3].schedule.covered.from', 'groups[3].schedule.covered.from'],
    ['blackouts[9].from', 'blackouts[9].from'],
    ['groups[2].schedule', 'groups[2].schedule'],
    ['', ''],
  ])('tells a problem at %s of %s: never of an entry that the document does not have', (at, expected) => {
    const { told } = withHolidays({ blackouts: [leave] }, melbourne, path);
    expect(told(problem(at, 'not-a-day', 'Why.'))).toEqual(problem(expected, 'not-a-day', 'Why.'));
  });

  it('tells a problem of the whole document’s calendar there, and of what the part covers itself where that stands', () => {
    const shared = { ...victoria, at: 'holidays' };
    const covered = { from: '2027-01-01', to: '2027-12-31' };
    const tell = (part: object, at: string) =>
      withHolidays(part, undefined, [], shared).told(problem(at, 'empty', '')).path;
    expect(tell({}, 'blackouts[0].to')).toBe('holidays');
    expect(tell({}, 'covered.to')).toBe('holidays');
    expect(tell({ covered }, 'covered.to')).toBe('covered.to');
    expect(tell({ blackouts: [leave] }, 'blackouts[0].to')).toBe('blackouts[0].to');
  });
});
