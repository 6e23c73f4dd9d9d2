import { describe, expect, it } from 'vitest';
import type { AvoidancePolicy, Blackout } from '../../../src/rules/schedule/index.js';
import {
  answer,
  datesOf,
  dayOut,
  firstTuesday,
  inShort,
  problemsOf,
  secondTuesday,
  victorianHolidays,
} from './fixtures.js';

describe('where meetings end up', () => {
  const cup = { recurrence: firstTuesday, from: '2026-08', blackouts: victorianHolidays } as const;
  const christmas = {
    recurrence: { kind: 'nthWeekday', nth: 4, weekday: 1 },
    from: '2028-09',
    blackouts: victorianHolidays,
  } as const;

  it('is a week away from a holiday, either way, with its name', () => {
    const moved = (policy: AvoidancePolicy) => answer({ ...cup, avoid: { policy } }).meetings[3];
    expect(moved('nextWeek')).toMatchObject({
      nominal: '2026-11-03',
      date: '2026-11-10',
      moved: { weeks: 1, because: 'Melbourne Cup Day' },
    });
    expect(moved('previousWeek')).toMatchObject({
      date: '2026-10-27',
      moved: { weeks: -1, because: 'Melbourne Cup Day' },
    });
    expect(moved('nearestWeek')).toMatchObject({ date: '2026-11-10', moved: { weeks: 1 } });
  });

  it('is the nearer side where the later week is taken too', () => {
    const found = answer({ ...christmas, avoid: { policy: 'nearestWeek' } });
    expect([found.meetings[3]?.date, found.diagnostics]).toEqual(['2028-12-18', []]);
    expect(found.meetings[3]?.moved).toEqual({ weeks: -1, because: "Christmas Day and New Year's Day" });
    const best = answer({ ...christmas, avoid: { policy: 'optimise' } });
    expect([best.meetings[3]?.date, best.diagnostics]).toEqual(['2028-12-18', []]);
  });

  it('is reported where it breaks the rhythm or leaves the month', () => {
    const found = answer({ ...christmas, avoid: { policy: 'nextWeek' } });
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'LEFT_MONTH', number: 4, month: '2028-12', because: ['Christmas Day', "New Year's Day"], days: null },
      { code: 'SPACING', number: 5, month: '2029-01', because: [], days: 14 },
    ]);
    expect(found.decision.outcome).toBe('not-met');
  });

  it('can be the same day twice only with a report', () => {
    const found = answer({
      recurrence: secondTuesday,
      from: '2027-02',
      count: 2,
      blackouts: [{ from: '2027-02-01', to: '2027-03-08', label: 'Leave' }],
      avoid: { policy: 'nextWeek' },
    });
    expect(datesOf(found)).toEqual(['2027-03-09', '2027-03-09']);
    expect(found.diagnostics.map(({ code, number, days }) => [code, number, days])).toEqual([
      ['LEFT_MONTH', 1, null],
      ['ORDER', 2, 0],
    ]);
  });

  it('is never certain where the holiday is only expected', () => {
    const found = answer({
      recurrence: { kind: 'nthWeekday', nth: 4, weekday: 5 },
      from: '2027-06',
      blackouts: victorianHolidays,
      avoid: { policy: 'nextWeek' },
    });
    expect(found.diagnostics).toContainEqual({
      code: 'EXPECTED_NOT_ANNOUNCED',
      number: 4,
      month: '2027-09',
      because: ['Friday before the AFL Grand Final'],
      days: null,
    });
    const both = answer({
      recurrence: secondTuesday,
      from: '2027-02',
      blackouts: [dayOut('2027-02-09', 'A', 'expected'), dayOut('2027-02-09', 'B')],
      avoid: { policy: 'nextWeek' },
    });
    expect([both.diagnostics, both.meetings[0]?.moved]).toEqual([[], { weeks: 1, because: 'A and B' }]);
  });

  it('is the usual day where the plan allows it, and says so', () => {
    const found = answer({ ...cup, avoid: { policy: 'allow' } });
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'ON_BLACKOUT', number: 4, month: '2026-11', because: ['Melbourne Cup Day'], days: null },
    ]);
    expect(found.decision.outcome).toBe('met');
  });

  it('is a month later for all that follow where a month is left out', () => {
    const found = answer({
      ...cup,
      blackouts: [dayOut('2026-11-03', 'Cup', 'expected')],
      avoid: { policy: 'skipAndExtend', maxGapDays: 60 },
    });
    expect(found.meetings.map(({ number, date, moved }) => [number, date, moved]).at(-1)).toEqual([
      6,
      '2027-02-02',
      null,
    ]);
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'SKIPPED', number: null, month: '2026-11', because: ['Cup'], days: null },
      { code: 'EXPECTED_NOT_ANNOUNCED', number: null, month: '2026-11', because: ['Cup'], days: null },
    ]);
  });
});

describe('a meeting that passes over a day not announced yet', () => {
  const maybe = (day: string, label = 'Maybe holiday') => dayOut(day, label, 'expected');
  const leave = dayOut('2027-03-09', 'Leave');
  const second = (policy: AvoidancePolicy, blackouts: readonly Blackout[], maxShiftWeeks = 52) => {
    const { meetings, diagnostics } = answer({
      recurrence: secondTuesday,
      from: '2027-02',
      blackouts,
      avoid: { policy, maxShiftWeeks },
    });
    return { date: meetings[1]?.date, moved: meetings[1]?.moved, diagnostics: inShort(diagnostics) };
  };
  const said = (...because: string[]) => ({
    code: 'EXPECTED_NOT_ANNOUNCED',
    number: 2,
    month: '2027-03',
    because,
    days: null,
  });

  it('says so, and names everything passed over on the way', () => {
    expect(second('nextWeek', [leave, maybe('2027-03-16')])).toEqual({
      date: '2027-03-23',
      moved: { weeks: 2, because: 'Leave and Maybe holiday' },
      diagnostics: [said('Maybe holiday')],
    });
    expect(second('previousWeek', [leave, maybe('2027-03-02')])).toEqual({
      date: '2027-02-23',
      moved: { weeks: -2, because: 'Leave and Maybe holiday' },
      diagnostics: [
        { code: 'SPACING', number: 2, month: '2027-03', because: [], days: 14 },
        { code: 'LEFT_MONTH', number: 2, month: '2027-03', because: ['Leave', 'Maybe holiday'], days: null },
        said('Maybe holiday'),
        { code: 'SPACING', number: 3, month: '2027-04', because: [], days: 49 },
      ],
    });
  });

  it('has looked at the nearer days on both sides where it takes the nearest', () => {
    expect(second('nearestWeek', [leave, maybe('2027-03-16')])).toEqual({
      date: '2027-03-02',
      moved: { weeks: -1, because: 'Leave and Maybe holiday' },
      diagnostics: [said('Maybe holiday')],
    });
    const both = [leave, maybe('2027-03-16', 'B'), maybe('2027-03-02', 'A')];
    expect(second('nearestWeek', both)).toEqual({
      date: '2027-03-23',
      moved: { weeks: 2, because: 'A, B and Leave' },
      diagnostics: [said('A', 'B')],
    });
  });

  it.each([
    ['nextWeek', '2027-03-23'],
    ['nextWeek', '2027-03-02'],
    ['previousWeek', '2027-02-23'],
    ['previousWeek', '2027-03-16'],
    ['nearestWeek', '2027-03-02'],
    ['nearestWeek', '2027-03-23'],
  ] as const)('is certain under %s where %s, not passed over, is all that is expected', (policy, day) => {
    const { moved, diagnostics } = second(policy, [leave, maybe(day)]);
    expect([moved, diagnostics]).toEqual([{ weeks: policy === 'previousWeek' ? -1 : 1, because: 'Leave' }, []]);
  });

  it('is certain where each day passed over is ruled out by something announced too', () => {
    expect(second('nextWeek', [leave, maybe('2027-03-16'), dayOut('2027-03-16', 'Fair')])).toEqual({
      date: '2027-03-23',
      moved: { weeks: 2, because: 'Fair, Leave and Maybe holiday' },
      diagnostics: [],
    });
  });

  it('says so of its usual day too, each label once', () => {
    const blackouts = [maybe('2027-03-09'), dayOut('2027-03-16', 'Leave'), maybe('2027-03-23')];
    expect(second('nextWeek', blackouts)).toEqual({
      date: '2027-03-30',
      moved: { weeks: 3, because: 'Leave and Maybe holiday' },
      diagnostics: [
        { code: 'SPACING', number: 2, month: '2027-03', because: [], days: 49 },
        said('Maybe holiday'),
        { code: 'SPACING', number: 3, month: '2027-04', because: [], days: 14 },
      ],
    });
  });

  it('says so where it found no day at all', () => {
    const stuck = { code: 'INFEASIBLE', number: 2, month: '2027-03', because: ['Leave', 'Maybe holiday'], days: null };
    expect(second('nextWeek', [leave, maybe('2027-03-16')], 1)).toEqual({
      date: '2027-03-09',
      moved: null,
      diagnostics: [stuck, said('Maybe holiday')],
    });
    expect(second('fail', [leave, maybe('2027-03-16')]).diagnostics).toEqual([{ ...stuck, because: ['Leave'] }]);
    expect(second('fail', [maybe('2027-03-09')]).diagnostics).toEqual([
      { ...stuck, because: ['Maybe holiday'] },
      said('Maybe holiday'),
    ]);
  });
});

describe('a series that cannot be held', () => {
  it('is answered, not met, with the month and what blocks it, where meetings may not move', () => {
    const found = answer({ recurrence: firstTuesday, from: '2026-08', blackouts: victorianHolidays });
    expect(datesOf(found)[3]).toBe('2026-11-03');
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'INFEASIBLE', number: 4, month: '2026-11', because: ['Melbourne Cup Day'], days: null },
    ]);
    expect(found.decision.outcome).toBe('not-met');
  });

  it('keeps its usual day where no week within reach is free', () => {
    const closed = { from: '2026-11-01', to: '2026-11-20', label: 'Closed' };
    const found = answer({
      recurrence: firstTuesday,
      from: '2026-08',
      blackouts: [closed],
      avoid: { policy: 'nextWeek', maxShiftWeeks: 2 },
    });
    expect([datesOf(found)[3], inShort(found.diagnostics)]).toEqual([
      '2026-11-03',
      [{ code: 'INFEASIBLE', number: 4, month: '2026-11', because: ['Closed'], days: null }],
    ]);
    expect(
      datesOf(
        answer({
          recurrence: firstTuesday,
          from: '2026-08',
          blackouts: [closed],
          avoid: { policy: 'nextWeek', maxShiftWeeks: 3 },
        }),
      )[3],
    ).toBe('2026-11-24');
  });

  it('has no dates where none are good for all meetings, and names every month without a free week', () => {
    const found = answer({
      recurrence: secondTuesday,
      from: '2027-01',
      blackouts: [
        { from: '2027-01-01', to: '2027-01-31', label: 'Summer' },
        { from: '2027-05-01', to: '2027-05-31', label: 'Leave' },
      ],
      avoid: { policy: 'optimise' },
    });
    expect(found.meetings).toEqual([]);
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'INFEASIBLE', number: 1, month: '2027-01', because: ['Summer'], days: null },
      { code: 'INFEASIBLE', number: 5, month: '2027-05', because: ['Leave'], days: null },
    ]);
  });

  it('names both meetings that cannot be kept apart', () => {
    const found = answer({
      recurrence: secondTuesday,
      from: '2027-02',
      count: 3,
      blackouts: [
        { from: '2027-02-01', to: '2027-02-14', label: 'Summer' },
        { from: '2027-03-08', to: '2027-03-31', label: 'Leave' },
      ],
      avoid: { policy: 'optimise' },
    });
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'INFEASIBLE', number: 1, month: '2027-02', because: ['Summer'], days: null },
      { code: 'INFEASIBLE', number: 2, month: '2027-03', because: ['Leave'], days: null },
    ]);
  });

  it('never ends where every month to come is ruled out', () => {
    const found = answer({
      recurrence: secondTuesday,
      from: '9990-01',
      count: 3,
      blackouts: [{ from: '9990-03-01', to: '9999-12-31', label: 'Closed' }],
      avoid: { policy: 'skipAndExtend' },
    });
    expect(datesOf(found)).toEqual(['9990-01-09', '9990-02-13']);
    expect(inShort(found.diagnostics)).toEqual([
      { code: 'INFEASIBLE', number: 3, month: '9990-03', because: ['Closed'], days: null },
    ]);
    expect(found.decision.outcome).toBe('not-met');
  });

  it('say where a series got stuck, and still which months were left out before that', () => {
    const stuck = (from: string, ...blackouts: readonly Blackout[]) =>
      answer({ recurrence: secondTuesday, from, count: 3, blackouts, avoid: { policy: 'skipAndExtend' } });
    const found = stuck('9990-01', dayOut('9990-02-13', 'Holiday'), {
      from: '9990-05-01',
      to: '9999-12-31',
      label: 'Closed',
      status: 'expected',
    });
    expect(datesOf(found)).toEqual(['9990-01-09', '9990-03-13', '9990-04-10']);
    const short = stuck('9990-01', dayOut('9990-02-13', 'Holiday'), {
      from: '9990-04-01',
      to: '9999-12-31',
      label: 'Closed',
      status: 'expected',
    });
    expect(inShort(short.diagnostics).map(({ code, number, month }) => [code, number, month])).toEqual([
      ['SKIPPED', null, '9990-02'],
      ['INFEASIBLE', 3, '9990-04'],
      ['EXPECTED_NOT_ANNOUNCED', 3, '9990-04'],
      ['SPACING', 2, '9990-03'],
    ]);
    const always = stuck('1600-03', { from: '1583-01-01', to: '9999-12-31', label: 'Closed' });
    expect(inShort(always.diagnostics).map(({ code, month }) => [code, month])).toEqual([['INFEASIBLE', '1600-03']]);
  });

  it('never answer with fewer meetings than asked for because the calendar ends', () => {
    expect(
      problemsOf({
        recurrence: secondTuesday,
        from: '9990-07',
        count: 7,
        blackouts: [dayOut('9990-07-10')],
        avoid: { policy: 'skipAndExtend' },
      }).map(({ path, code }) => [path, code]),
    ).toEqual([['count', 'too-big']]);
  });
});
