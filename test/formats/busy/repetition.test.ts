import { describe, expect, it } from 'vitest';
import { repetitions } from '../../../src/formats/busy/repetition.js';
import { readRule } from '../../../src/formats/busy/rule.js';
import { readVector, sure } from '../../rules/schedule/fixtures.js';

const wallOf = (text: string) => Date.parse(`${text.length === 10 ? `${text}T09:00` : text}Z`) / 1000;

function days(rule: string, start: string, from = start, to = '2040-01-01', startCounts = true): readonly string[] {
  const steps = { left: 1e9 };
  const found = repetitions(sure(readRule(rule, '')), wallOf(start), [wallOf(from), wallOf(to)], steps, startCounts);
  return (found ?? []).map((wall) => new Date(wall * 1000).toISOString().slice(0, 16).replace('T09:00', ''));
}

interface Case {
  readonly rule: string;
  readonly start: string;
  readonly instances: readonly string[];
}

const { cases } = JSON.parse(readVector('libical-monthly.json')) as { readonly cases: readonly Case[] };

/** Seconds of a time as libical writes it. */
function basicWall(text: string): number {
  const [date, time] = [text.slice(0, 8), text.slice(9) || '000000'].map((part) => part.match(/\d\d/g) ?? []);
  const [century = '', year = '', month = '', day = ''] = date ?? [];
  return Date.parse(`${century}${year}-${month}-${day}T${time?.join(':')}Z`) / 1000;
}

describe('the monthly rules of libical', () => {
  it.each(cases.filter(({ rule }) => !rule.includes('SKIP=')))('$rule from $start falls where libical says', (each) => {
    const { rule, start, instances } = each;
    const read = sure(readRule(rule, ''));
    const range = [basicWall(start), read.until?.wall ?? basicWall(instances.at(-1) ?? '')] as const;
    expect(repetitions(read, basicWall(start), range, { left: 1e7 }, false)).toEqual(instances.map(basicWall));
  });

  it.each(cases.filter(({ rule }) => rule.includes('SKIP=')))('$rule is not one that can be read', ({ rule }) => {
    expect(readRule(rule, '').ok).toBe(false);
  });
});

describe('a rule', () => {
  // The examples of RFC 5545, 3.8.5.3, from their start.
  it.each([
    [
      'FREQ=DAILY;BYHOUR=17,9,17;BYMINUTE=30,0;COUNT=3',
      '1997-09-02',
      ['1997-09-02', '1997-09-02T09:30', '1997-09-02T17:00'],
    ],
    ['FREQ=DAILY;COUNT=3', '1997-09-02', ['1997-09-02', '1997-09-03', '1997-09-04']],
    [
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02',
      ['1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18', '1997-09-30', '1997-10-02', '1997-10-14', '1997-10-16'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05', ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05']],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU',
      '1997-09-07',
      ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22', ['1997-09-22', '1997-10-20', '1997-11-17']],
    ['FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4', '1997-09-28', ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29']],
    ['FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1', '1997-09-30', ['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01']],
    ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10', ['1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10']],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200',
      '1997-01-01',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09'],
    ],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4', '1997-03-13', ['1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05']],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3',
      '1997-09-13',
      ['1997-09-13', '1997-10-11', '1997-11-08'],
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['1997-09-04', '1997-10-07', '1997-11-06']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29', ['1997-09-29', '1997-10-30', '1997-11-27']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
    ],
    [
      'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30;COUNT=5',
      '1997-09-02',
      ['1997-09-02', '1997-09-02T09:30', '1997-09-02T10:00', '1997-09-02T10:30', '1997-09-03'],
    ],
  ])('%s from %s', (rule, start, expected) => {
    expect(days(rule, start)).toEqual(expected);
  });

  it('passes over months and years without its day', () => {
    expect(days('FREQ=MONTHLY;COUNT=4', '2027-01-31')).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
    ]);
    expect(days('FREQ=YEARLY;COUNT=3', '2024-02-29')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(days('FREQ=YEARLY;BYYEARDAY=-366;COUNT=2', '2024-01-01')).toEqual(['2024-01-01', '2028-01-01']);
    expect(days('FREQ=YEARLY;BYMONTH=12,2;COUNT=3', '2027-02-09')).toEqual(['2027-02-09', '2027-12-09', '2028-02-09']);
  });

  it('counts a start that it does not name only where that is wanted', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=MO;COUNT=2';
    expect(days(rule, '2027-02-09')).toEqual(['2027-02-09', '2027-02-15']);
    expect(days(rule, '2027-02-09', '2027-02-09', '2040-01-01', false)).toEqual(['2027-02-15', '2027-02-22']);
    expect(days('FREQ=WEEKLY;BYDAY=TU;COUNT=2', '2027-02-09', '2027-02-09', '2040-01-01', false)).toEqual([
      '2027-02-09',
      '2027-02-16',
    ]);
  });

  it('chooses among all of a period, also what lies before the start', () => {
    expect(days('FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=2', '2027-02-10')).toEqual(['2027-02-10', '2027-03-09']);
    expect(days('FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1;COUNT=2', '2027-02-10')).toEqual(['2027-02-10', '2027-02-15']);
  });

  it('answers for a range what it answers for all time, with COUNT and without', () => {
    for (const rule of [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=5;BYDAY=MO,SU',
      'FREQ=MONTHLY;INTERVAL=7;BYDAY=-1FR',
      'FREQ=YEARLY;INTERVAL=2;BYDAY=MO',
    ]) {
      const all = days(rule, '2020-03-31');
      for (const [from, to] of [
        ['2027-02-28', '2027-03-31'],
        ['2031-12-31', '2033-01-01'],
        ['2020-01-01', '2020-04-01'],
      ] as const) {
        const inside = all.filter((each) => each >= from && each <= to);
        expect(days(rule, '2020-03-31', from, to)).toEqual(inside);
        expect(days(`${rule};COUNT=5000`, '2020-03-31', from, to)).toEqual(inside);
      }
    }
  });

  it('takes no more steps than are left, and fewer where it has no count', () => {
    const steps = { left: 1000 };
    const range = [wallOf('2027-01-01'), wallOf('2027-01-31')] as const;
    const daily = (rule: string) => repetitions(sure(readRule(rule, '')), wallOf('1990-01-01'), range, steps, true);
    expect(daily('FREQ=DAILY')).toHaveLength(31);
    expect(steps.left).toBeGreaterThan(500);
    expect(daily('FREQ=DAILY;COUNT=100000')).toBeNull();
    expect(daily('FREQ=DAILY')).toBeNull();
  });
});
