import { describe, expect, it } from 'vitest';
import { zoneTable } from '../../../src/times/index.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { busy, calendar, event, problems } from './fixtures.js';

const auckland = sure(zoneTable('Pacific/Auckland', { from: 2026, to: 2028 }, 'test'));
const losAngeles = sure(zoneTable('America/Los_Angeles', { from: 2026, to: 2028 }, 'test'));
const zones = (name: string) => ({ 'Pacific/Auckland': auckland, 'America/Los_Angeles': losAngeles })[name] ?? null;

function flight(year: number, ...lines: readonly string[]): string {
  return calendar(
    event(
      `DTSTART;TZID=Pacific/Auckland:${year}0209T200000`,
      `DTEND;TZID=America/Los_Angeles:${year}0209T120000`,
      ...lines,
    ),
  );
}

describe('an event between the clocks of two places', () => {
  it('lasts as long each time as it does the first time', () => {
    expect(busy(flight(2027, 'RRULE:FREQ=MONTHLY;COUNT=3'), { zones })).toEqual([
      '2027-02-09T07:00Z/2027-02-09T20:00Z',
      '2027-03-09T07:00Z/2027-03-09T20:00Z',
      '2027-04-09T08:00Z/2027-04-09T21:00Z',
    ]);
  });

  it('is refused where it repeats and began before it is known what they showed, and is passed over where it does not repeat', () => {
    expect(problems(flight(2010, 'RRULE:FREQ=MONTHLY'), { zones })).toEqual(['events[0].dtstart unsupported']);
    expect(problems(flight(2010, 'RDATE:20270209T000000Z'), { zones })).toEqual(['events[0].dtstart unsupported']);
    expect(busy(flight(2010), { zones })).toEqual([]);
    const late = flight(2010).replace('20100209T120000', '20100208T120000');
    expect(busy(late, { zones })).toEqual([]);
    expect(problems(late.replaceAll('2010', '2027'), { zones })).toEqual(['events[0].dtend contradiction']);
  });

  it('is refused where it repeats and only its start is of a time that is known', () => {
    const older = sure(zoneTable('Pacific/Auckland', { from: 2010, to: 2028 }, 'test'));
    const some = (name: string) => (name === 'Pacific/Auckland' ? older : zones(name));
    expect(problems(flight(2015, 'RRULE:FREQ=MONTHLY'), { zones: some })).toEqual(['events[0].dtstart unsupported']);
    expect(busy(flight(2015), { zones: some })).toEqual([]);
  });

  it('may have begun long ago and end in the days looked at', () => {
    const sabbatical = calendar(
      event('DTSTART;TZID=Pacific/Auckland:20100209T200000', 'DTEND;TZID=America/Los_Angeles:20270102T120000'),
    );
    expect(busy(sabbatical, { zones })).toEqual(['2026-12-31T13:00Z/2027-01-02T20:00Z']);
  });
});

describe('an event by the clocks of one place', () => {
  it('is as long as the clock says where it began before that is known', () => {
    const old = calendar(
      event(
        'DTSTART;TZID=Pacific/Auckland:20100209T230000',
        'DTEND;TZID=Pacific/Auckland:20100210T010000',
        'RRULE:FREQ=MONTHLY;UNTIL=20270220T000000Z',
      ),
    );
    expect(busy(old, { zones })).toEqual([
      '2027-01-09T10:00Z/2027-01-09T12:00Z',
      '2027-02-09T10:00Z/2027-02-09T12:00Z',
    ]);
    expect(problems(old.replace('20100210T010000', '20100209T220000'), { zones })).toEqual([
      'events[0].dtend contradiction',
    ]);
  });

  it('that lasts for weeks is found from before the days looked at', () => {
    const long = calendar(event('DTSTART:20260601T000000Z', 'DURATION:P20D', 'RRULE:FREQ=MONTHLY'));
    expect(busy(long, { from: '2027-01-10', to: '2027-01-31' })).toEqual(['2027-01-09T13:00Z/2027-01-21T00:00Z']);
    const hours = calendar(event('DTSTART:20260601T000000Z', 'DURATION:PT480H', 'RRULE:FREQ=MONTHLY'));
    expect(busy(hours, { from: '2027-01-10', to: '2027-01-31' })).toEqual(['2027-01-09T13:00Z/2027-01-21T00:00Z']);
  });

  it('excepts a day by its own clocks', () => {
    const utc = calendar(
      event('DTSTART:20270208T230000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;VALUE=DATE:20270208'),
    );
    expect(busy(utc)).toEqual(['2027-02-09T23:00Z/2027-02-10T00:00Z']);
  });
});
