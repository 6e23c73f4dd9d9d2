import { describe, expect, it } from 'vitest';
import { amend, type Policy } from '../../../src/policy/index.js';
import type { SeriesPlan } from '../../../src/rules/schedule/index.js';
import {
  answer,
  dayOut,
  nextStepOn,
  policyWith,
  secondTuesday,
  sentenceOn,
  sixMonthly,
  sure,
  zoneNamed,
} from './fixtures.js';

const zone = zoneNamed('Australia/Melbourne');
const plan: SeriesPlan = { recurrence: secondTuesday, from: '2027-02' };

describe('the rules that apply', () => {
  it('are all those the policy sets a quantity for, and clear dates always', () => {
    const rules = (asked: SeriesPlan, policy?: Policy) =>
      answer(asked, policy).decision.findings.map(({ rule }) => rule);
    expect(rules(plan)).toEqual(['schedule.meeting-count', 'schedule.monthly', 'schedule.clear-dates']);
    expect(rules({ ...plan, count: 2 }, policyWith({}))).toEqual(['schedule.clear-dates']);
    expect(rules({ ...plan, previous: '2027-01-12', busy: [] }, policyWith({ count: 2 }))).toEqual([
      'schedule.meeting-count',
      'schedule.clear-dates',
      'schedule.no-clash',
    ]);
    expect(rules({ ...plan, previous: '2027-01-12' })).toContain('schedule.rolling');
  });

  it('leave rolling out where the policy says that groups do not roll', () => {
    const still = sure(
      amend(sixMonthly, { id: 'still@2027', meetings: { rolling: { value: false, source: 'Ours', section: '1' } } }),
    );
    expect(sentenceOn('schedule.rolling', { ...plan, previous: '2027-01-12' }, still)).toBeNull();
  });

  it('are all requirements', () => {
    const { findings } = answer({ ...plan, previous: '2027-01-12', busy: [] }, sixMonthly).decision;
    expect(new Set(findings.map(({ force }) => force))).toEqual(new Set(['requirement']));
  });
});

describe('the number of meetings', () => {
  it('is met by that number alone', () => {
    const on = (count: number) => sentenceOn('schedule.meeting-count', { ...plan, count })?.[0];
    const start = 'For the length of the series, the policy requires 6 meetings and the record shows';
    expect(on(6)).toBe(`${start} 6 meetings: met (schedule.meeting-count).`);
    expect(on(5)).toBe(`${start} 5 meetings: not met (schedule.meeting-count). One more meeting would have met it.`);
    expect(on(1)).toBe(`${start} 1 meeting: not met (schedule.meeting-count). Five more meetings would have met it.`);
    expect(on(7)).toBe(`${start} 7 meetings: not met (schedule.meeting-count). One fewer meeting would have met it.`);
    expect(on(8)).toBe(`${start} 8 meetings: not met (schedule.meeting-count). Two fewer meetings would have met it.`);
  });
});

describe('the rhythm', () => {
  const start =
    'For the rhythm of the meetings, the policy requires a meeting every month, evenly spaced and the record shows';

  it('is met at the interval of the policy alone', () => {
    expect(sentenceOn('schedule.monthly', plan)?.[0]).toBe(
      `${start} a meeting every month, evenly spaced: met (schedule.monthly).`,
    );
    expect(sentenceOn('schedule.monthly', { ...plan, everyMonths: 2 })?.[0]).toBe(
      `${start} a meeting every 2 months, evenly spaced: not met (schedule.monthly). A meeting every month would have met it.`,
    );
    expect(sentenceOn('schedule.monthly', plan, policyWith({ count: 6, everyMonths: 3 }))?.[0]).toContain(
      'every 3 months, evenly spaced: met',
    );
  });

  it('is not met where gaps lie outside the limits', () => {
    const gaps = (minGapDays: number, maxGapDays: number) =>
      sentenceOn('schedule.monthly', { ...plan, avoid: { policy: 'fail', minGapDays, maxGapDays } })?.[0];
    // From February on: 28, 35, 28, 28 and 35 days.
    expect(gaps(28, 35)).toContain('evenly spaced: met');
    expect(gaps(29, 35)).toBe(
      `${start} a meeting every month, with 3 out of step: not met (schedule.monthly). Three meetings moved within the limits of spacing would have met it.`,
    );
    expect(gaps(28, 34)).toContain('with 2 out of step: not met (schedule.monthly). Two meetings');
  });

  it('counts a meeting that does not come after the one before', () => {
    const asked: SeriesPlan = {
      ...plan,
      blackouts: [{ from: '2027-02-01', to: '2027-03-08', label: 'Leave' }],
      avoid: { policy: 'nextWeek' },
    };
    expect(sentenceOn('schedule.monthly', asked)?.[0]).toContain(
      'with 1 out of step: not met (schedule.monthly). One meeting moved within the limits of spacing would have met it.',
    );
  });

  it('is not met by no meetings at all', () => {
    const asked: SeriesPlan = {
      ...plan,
      blackouts: [{ from: '2027-02-01', to: '2027-02-28', label: 'x' }],
      avoid: { policy: 'optimise' },
    };
    expect(sentenceOn('schedule.monthly', asked)?.[0]).toBe(
      `${start} no meetings: not met (schedule.monthly). Dates within reach would have met it.`,
    );
    expect(sentenceOn('schedule.monthly', { ...asked, everyMonths: 2 })?.[0]).toBe(
      `${start} no meetings: not met (schedule.monthly). A meeting every month would have met it.`,
    );
    expect(sentenceOn('schedule.meeting-count', asked)?.[0]).toContain('Six more meetings would have met it.');
    expect(sentenceOn('schedule.clear-dates', asked)?.[0]).toContain('One more week of shift would have met it.');
  });
});

describe('the length of a meeting', () => {
  const policy = policyWith({ minutes: 150 });
  const start = 'For the length of a meeting, the policy requires 150 minutes and the record shows';
  const lasting = (minutes?: number) =>
    sentenceOn('schedule.session-length', { ...plan, count: 1, time: { start: '10:00', minutes, zone } }, policy);

  it('is exactly that of the policy', () => {
    expect(lasting()?.[0]).toBe(`${start} 150 minutes: met (schedule.session-length).`);
    expect(lasting(149)?.[0]).toBe(
      `${start} 149 minutes: not met (schedule.session-length). A length of 150 minutes would have met it.`,
    );
  });

  it('may be a minute', () => {
    const brief = policyWith({ minutes: 1 });
    const on = (minutes: number) =>
      sentenceOn('schedule.session-length', { ...plan, count: 1, time: { start: '10:00', minutes, zone } }, brief)?.[0];
    const short = 'For the length of a meeting, the policy requires 1 minute and the record shows';
    expect(on(1)).toBe(`${short} 1 minute: met (schedule.session-length).`);
    expect(on(2)).toBe(
      `${short} 2 minutes: not met (schedule.session-length). A length of 1 minute would have met it.`,
    );
  });

  it('is open while the plan has no time', () => {
    expect(sentenceOn('schedule.session-length', { ...plan, count: 1 }, policy)).toEqual([
      `${start} no time yet: not yet certain (schedule.session-length). A length of 150 minutes settles it.`,
      ['time'],
    ]);
  });
});

describe('rolling on', () => {
  it('means a first meeting after the last day of the series before', () => {
    const on = (previous: string) => sentenceOn('schedule.rolling', { ...plan, previous });
    expect(on('2027-02-08')?.[0]).toBe(
      'For the first meeting, the policy requires a day after 2027-02-08 and the record shows 2027-02-09: met (schedule.rolling).',
    );
    expect(on('2027-02-09')).toEqual([
      'For the first meeting, the policy requires a day after 2027-02-09 and the record shows 2027-02-09: not met (schedule.rolling). A first meeting on a day after 2027-02-09 would have met it.',
      [],
    ]);
  });

  it('looks at the earliest day, whichever meeting moved there', () => {
    const blackouts = [{ from: '2027-02-16', to: '2027-03-09', label: 'Leave' }, dayOut('2027-02-09')];
    const asked: SeriesPlan = {
      ...plan,
      count: 2,
      blackouts,
      avoid: { policy: 'previousWeek' },
      previous: '2027-02-01',
    };
    expect(answer(asked).meetings.map(({ date }) => date)).toEqual(['2027-02-02', '2027-02-02']);
    expect(sentenceOn('schedule.rolling', asked)?.[0]).toContain('shows 2027-02-02: met');
  });

  it('is open while there is no day', () => {
    const asked: SeriesPlan = {
      ...plan,
      blackouts: [{ from: '2027-02-01', to: '2027-02-28', label: 'x' }],
      avoid: { policy: 'optimise' },
      previous: '2027-01-12',
    };
    expect(sentenceOn('schedule.rolling', asked)).toEqual([
      'For the first meeting, the policy requires a day after 2027-01-12 and the record shows no day yet: not yet certain (schedule.rolling).',
      ['meetings'],
    ]);
    expect(nextStepOn('schedule.rolling', asked)).toBe('A first meeting on a day after 2027-01-12 settles it.');
  });
});

describe('clear dates', () => {
  const start = 'For days that are ruled out, the policy requires no meeting on such a day';
  const blackouts = [dayOut('2027-02-09'), dayOut('2027-03-09')];

  it('are met by meetings that keep off them, and not by one that cannot', () => {
    const on = (asked: Partial<SeriesPlan>) => sentenceOn('schedule.clear-dates', { ...plan, ...asked })?.[0];
    expect(on({})).toBe(`${start} and the record shows 0 of 6 meetings on such a day: met (schedule.clear-dates).`);
    expect(on({ blackouts })).toBe(
      `${start} and the record shows 2 of 6 meetings on such a day: not met (schedule.clear-dates). Two meetings moved to a clear day would have met it.`,
    );
    expect(on({ blackouts: blackouts.slice(1) })).toContain(
      'shows 1 of 6 meetings on such a day: not met (schedule.clear-dates). One meeting moved',
    );
    expect(on({ blackouts, avoid: { policy: 'allow' } })).toBe(
      `${start}, unless the plan allows it and the record shows 2 of 6 meetings on such a day: met (schedule.clear-dates).`,
    );
  });

  it('are met by a meeting that is stuck on a clear day: its taken time is a clash, and no day that is ruled out', () => {
    const zone = zoneNamed('Australia/Melbourne');
    const time = { start: '10:00', minutes: 150, zone };
    const busy = [{ from: '2027-02-09T10:00:00+11:00', to: '2027-02-09T11:00:00+11:00', label: 'Room 2' }];
    const asked: SeriesPlan = { ...plan, time, busy, avoid: { policy: 'nextWeek', maxShiftWeeks: 0 } };
    expect(sentenceOn('schedule.clear-dates', asked)?.[0]).toContain('0 of 6 meetings on such a day: met');
    expect(sentenceOn('schedule.no-clash', asked)?.[0]).toContain('1 meeting overlapping such a time: not met');
    const both = { ...asked, blackouts: blackouts.slice(1) };
    expect(sentenceOn('schedule.clear-dates', both)?.[0]).toContain('1 of 6 meetings on such a day: not met');
    expect(
      sentenceOn('schedule.clear-dates', { ...asked, avoid: { policy: 'optimise', maxShiftWeeks: 0 } })?.[0],
    ).toContain('no dates that are clear and evenly spaced: not met');
  });

  it('are not met by a series that days left out keep from its number of meetings', () => {
    const asked: SeriesPlan = {
      ...plan,
      count: 7,
      blackouts: [{ from: '2027-08-01', to: '9999-12-31', label: 'Closed' }],
      avoid: { policy: 'skipAndExtend' },
    };
    expect(sentenceOn('schedule.clear-dates', asked)?.[0]).toContain('not met');
  });

  it('name the fewest weeks of shift that would make a series possible, and nothing where a quarter is not enough', () => {
    const closed = (to: string, maxShiftWeeks = 1) =>
      sentenceOn('schedule.clear-dates', {
        ...plan,
        count: 1,
        blackouts: [{ from: '2026-01-01', to, label: 'x' }],
        avoid: { policy: 'optimise', maxShiftWeeks },
      })?.[0];
    const none = `${start} and the record shows no dates that are clear and evenly spaced: not met (schedule.clear-dates).`;
    expect(closed('2027-02-16')).toBe(`${none} One more week of shift would have met it.`);
    expect(closed('2027-02-23')).toBe(`${none} Two more weeks of shift would have met it.`);
    expect(closed('2027-05-17')).toBe(`${none} 13 more weeks of shift would have met it.`);
    expect(closed('2027-05-18')).toBe(none);
    expect(closed('2027-02-23', 2)).toBe(`${none} One more week of shift would have met it.`);
  });
});
