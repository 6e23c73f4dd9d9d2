import { describe, expect, it } from 'vitest';
import { readSchedule, readScheduleFor } from '../../src/boundary/schedule.js';
import { failed, ok, problem } from '../../src/kernel/result.js';
import { documents, places, planted } from '../support/host.js';

const document = documents['schedule'];

describe('readSchedule', () => {
  it('gives the plan as it stands, its zone a name', () => {
    expect(readSchedule(document)).toEqual(ok(document));
  });

  it.each(['fail', 'allow', 'skipAndExtend', 'nextWeek', 'previousWeek', 'nearestWeek', 'optimise'])(
    'knows %s',
    (word) => {
      expect(readSchedule(planted(document, ['avoid', 'policy'], word)).ok).toBe(true);
    },
  );

  it.each(['omit', 'clamp', 'forward', 'reject'])('knows a missing day to %s', (missing) => {
    expect(readSchedule(planted(document, ['recurrence'], { kind: 'dayOfMonth', day: 31, missing })).ok).toBe(true);
    expect(
      readSchedule(planted(document, ['recurrence'], { kind: 'nthWeekday', nth: 1, weekday: 1, missing })).ok,
    ).toBe(false);
  });
});

describe('readSchedule of the rest', () => {
  const found = (steps: readonly (string | number)[], value: unknown): readonly string[] => {
    const read = readSchedule(planted(document, steps, value));
    return read.ok ? [] : places(read.problems);
  };

  it('knows a weekly recurrence, with or without how many weeks apart', () => {
    expect(found(['recurrence'], { kind: 'weekly', weekday: 2 })).toEqual([]);
    expect(found(['recurrence'], { kind: 'weekly', weekday: 2, everyWeeks: 2 })).toEqual([]);
    expect(found(['recurrence'], { kind: 'weekly', weekday: 2, nth: 2 })).toEqual(['recurrence.nth unknown-key']);
    expect(found(['recurrence'], { kind: 'weekly' })).toEqual(['recurrence.weekday missing']);
  });

  it.each(['public-holiday', 'school-holiday', 'leave'])('knows a blackout that is a %s', (kind) => {
    expect(found(['blackouts', 0, 'kind'], kind)).toEqual([]);
  });

  it.each([
    [['blackouts', 0, 'kind'], 'holiday', 'blackouts[0].kind unknown-word'],
    [['blackouts', 0, 'source'], 5, 'blackouts[0].source wrong-type'],
    [['covered'], { from: '2027-01-01' }, 'covered.to missing'],
    [['covered', 'until'], '2027-01-01', 'covered.until unknown-key'],
    [['schoolSetting'], 'yes', 'schoolSetting wrong-type'],
    [['closedMonths'], [1, 'May'], 'closedMonths[1] wrong-type'],
    [['avoid', 'keepMonth'], 1, 'avoid.keepMonth wrong-type'],
    [['bufferMinutes'], '15', 'bufferMinutes wrong-type'],
    [['holidays'], 'au-vic', 'holidays wrong-type'],
    [['holidays', 'state'], 'VIC', 'holidays.state unknown-key'],
    [['holidays', 'cupDays'], [{ date: '2027-11-03', label: 'A' }], 'holidays.cupDays[0].source missing'],
    [['id'], 'two\nlines', 'id not-an-id'],
    [['id'], '', 'id empty'],
    [['id'], 5, 'id wrong-type'],
    [['title'], ' ', 'title empty'],
    [['title'], null, 'title wrong-type'],
  ] as const)('refuses at %j the value %j: %s', (steps, value, problem) => {
    expect(found(steps, value)).toEqual([problem]);
  });

  it('names a wrong id and a blank title beside what is wrong with days', () => {
    const wrong = planted(planted(document, ['id'], ' north'), ['title'], '');
    const read = readScheduleFor(wrong, () => failed<number>(problem('from', 'not-a-month', '')));
    expect(read.ok ? [] : places(read.problems)).toEqual(['from not-a-month', 'id not-an-id', 'title empty']);
    expect(readScheduleFor(wrong, () => ok(1)).ok).toBe(false);
  });
});

describe('readScheduleFor', () => {
  it('gives the answer made of the plan, or what is wrong with either', () => {
    expect(readScheduleFor(document, ({ count }) => ok(count))).toEqual(ok(6));
    const refuse = () => failed<number>(problem('count', 'too-big', ''), problem('from', 'not-a-month', ''));
    expect(readScheduleFor(document, refuse)).toEqual(refuse());
    const read = readScheduleFor(planted(document, ['count'], 'six'), refuse);
    expect(read.ok ? [] : places(read.problems)).toEqual(['count wrong-type', 'from not-a-month']);
    expect(readScheduleFor([], refuse).ok).toBe(false);
  });
});
