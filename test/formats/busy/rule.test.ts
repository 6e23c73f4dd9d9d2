import { describe, expect, it } from 'vitest';
import { readRule } from '../../../src/formats/busy/rule.js';
import { sure } from '../../rules/schedule/fixtures.js';

function problems(text: string): readonly string[] {
  const read = readRule(text, 'p');
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a rule', () => {
  it('is read with every part that it may have, in any case and order', () => {
    expect(sure(readRule('freq=weekly', 'p'))).toEqual({
      frequency: 'WEEKLY',
      interval: 1,
      count: null,
      until: null,
      weekStart: 1,
      months: [],
      monthDays: [],
      yearDays: [],
      weekdays: [],
      hours: [],
      minutes: [],
      seconds: [],
      positions: [],
    });
    const all =
      'WKST=SU;BYDAY=2TU,-1FR,MO,MO;BYMONTH=3,1,3;BYMONTHDAY=+1,-31;BYYEARDAY=366,-366;BYHOUR=0,23;BYMINUTE=59;BYSECOND=0;BYSETPOS=-1,2;INTERVAL=3;COUNT=7;FREQ=YEARLY;';
    expect(sure(readRule(all, 'p'))).toEqual({
      frequency: 'YEARLY',
      interval: 3,
      count: 7,
      until: null,
      weekStart: 7,
      months: [3, 1],
      monthDays: [1, -31],
      yearDays: [366, -366],
      weekdays: [
        { nth: 2, weekday: 2 },
        { nth: -1, weekday: 5 },
        { nth: 0, weekday: 1 },
      ],
      hours: [0, 23],
      minutes: [59],
      seconds: [0],
      positions: [-1, 2],
    });
    expect(sure(readRule('FREQ=DAILY;UNTIL=20270209T000000Z', 'p')).until).toEqual({
      kind: 'utc',
      wall: 1_802_131_200,
      clocks: null,
      path: 'p',
    });
  });

  it.each([
    ['', 'missing'],
    ['COUNT=1', 'missing'],
    ['FREQ=FORTNIGHTLY', 'unknown-word'],
    ['FREQ=HOURLY', 'unsupported'],
    ['FREQ=SECONDLY', 'unsupported'],
    ['FREQ=DAILY;RSCALE=HEBREW', 'unsupported'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'unsupported'],
    ['FREQ=MONTHLY;SKIP=FORWARD', 'unsupported'],
    ['FREQ=DAILY;COUNT', 'wrong-type'],
    ['FREQ=DAILY;COUNT=', 'wrong-type'],
    ['FREQ=DAILY;COUNT=0', 'wrong-type'],
    ['FREQ=DAILY;COUNT=-1', 'wrong-type'],
    ['FREQ=DAILY;COUNT=1x', 'wrong-type'],
    ['FREQ=DAILY;COUNT=12345678', 'wrong-type'],
    ['FREQ=DAILY;INTERVAL=0', 'wrong-type'],
    ['FREQ=DAILY;COUNT=1;COUNT=2', 'duplicate'],
    ['FREQ=DAILY;UNTIL=2027', 'not-a-time'],
    ['FREQ=DAILY;UNTIL=20270230', 'not-a-day'],
    ['FREQ=YEARLY;BYMONTH=13', 'wrong-type'],
    ['FREQ=YEARLY;BYMONTH=0', 'wrong-type'],
    ['FREQ=YEARLY;BYMONTH=-1', 'wrong-type'],
    ['FREQ=YEARLY;BYMONTH=1,', 'wrong-type'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'wrong-type'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'wrong-type'],
    ['FREQ=MONTHLY;BYMONTHDAY=-32', 'wrong-type'],
    ['FREQ=YEARLY;BYYEARDAY=367', 'wrong-type'],
    ['FREQ=DAILY;BYHOUR=24', 'wrong-type'],
    ['FREQ=DAILY;BYHOUR=-1', 'wrong-type'],
    ['FREQ=DAILY;BYMINUTE=60', 'wrong-type'],
    ['FREQ=DAILY;BYSECOND=60', 'wrong-type'],
    ['FREQ=WEEKLY;BYDAY=XX', 'wrong-type'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'wrong-type'],
    ['FREQ=MONTHLY;BYDAY=', 'wrong-type'],
    ['FREQ=WEEKLY;WKST=X', 'wrong-type'],
    ['FREQ=DAILY;COUNT=1;UNTIL=20270209', 'contradiction'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'contradiction'],
    ['FREQ=DAILY;BYDAY=-1MO', 'contradiction'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'contradiction'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'contradiction'],
    ['FREQ=DAILY;BYSETPOS=1', 'contradiction'],
  ])('%s is none: %s', (text, code) => {
    expect(problems(text)).toEqual([`p ${code}`]);
  });

  it('gets every problem named', () => {
    expect(problems('FREQ=HOURLY;BYMONTH=13;COUNT=x')).toEqual(['p unsupported', 'p wrong-type', 'p wrong-type']);
    expect(problems('FREQ=WEEKLY;BYMONTHDAY=1;BYDAY=1MO')).toEqual(['p contradiction', 'p contradiction']);
  });

  it('says in which range its numbers lie', () => {
    const read = readRule('FREQ=MONTHLY;BYMONTHDAY=40;BYHOUR=40', 'p');
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      'BYMONTHDAY lists whole numbers from 1 to 31, or below zero.',
      'BYHOUR lists whole numbers from 0 to 23.',
    ]);
  });
});
