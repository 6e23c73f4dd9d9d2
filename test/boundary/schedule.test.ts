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
