import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual } from '../../../src/rules/review/annual.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import { changedPolicy, pointsPolicy } from '../../support/review/policies.js';
import { committeeYear, figure, yearOf } from './years.js';

const { partnersInPrevention } = policies;

describe('a whole year, counted by hand', () => {
  // Six meetings, all held. Rows of X are attendances.
  //   ana XXXX-- 4, starts at 1: completes.          bo -XXXX- 4, starts at 2: completes.
  //   cy  --XXXX 4, starts at 3: does not complete.  di XXX--- 3, starts at 1: does not complete.
  //   eva ------ 0: never came.                      flo X----- and left after meeting 1: does not complete, stays enrolled.
  const year = yearOf({
    meetings: 'hhhhhh',
    people: { ana: 'XXXX--', bo: '-XXXX-', cy: '--XXXX', di: 'XXX---', eva: '------', flo: 'X' },
    membership: { flo: { leftAt: '2027-02-01' } },
  });
  const review = annual(year, partnersInPrevention);

  it.each<[MetricId, string]>([
    // 16 attended of 5 x 6 + 1 meetings held while members.
    ['attendance.recorded', '16/31'],
    ['attendance.scheduled', '16/36'],
    ['attendance.lowest', '16/31'],
    ['attendance.highest', '16/31'],
    ['record.completeness', '31/31'],
    // ana, bo, di, flo.
    ['start.on-time', '4/6'],
    ['completion', '2/6'],
    ['completion.starters', '2/4'],
    ['no-show', '1/6'],
  ])('%s is %s, for the group and so for the year', (id, answer) => {
    expect(figure(review, id, 'g1')).toBe(answer);
    expect(figure(review, id)).toBe(answer);
  });

  it('says who judged and as at when', () => {
    expect(review).toMatchObject({
      year: 2027,
      asOf: '2027-12-31',
      policyVersions: ['partners-in-prevention@2019-20'],
    });
  });
});

describe('at the edges', () => {
  it('apologies stay in the denominator and count as the policy says', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'eeeeee' } });
    const paper = annual(year, partnersInPrevention);
    expect(figure(paper, 'attendance.recorded')).toBe('0/6');
    expect(figure(paper, 'record.completeness')).toBe('6/6');
    expect(figure(paper, 'completion')).toBe('0/1');
    expect(figure(paper, 'no-show')).toBe('1/1');
    const half = annual(year, pointsPolicy({ attended: 2, partial: 1, excused: 1 }));
    expect(figure(half, 'attendance.recorded')).toBe('6/12');
    const outside = annual(year, pointsPolicy({ attended: 2, partial: null, excused: null }));
    expect(figure(outside, 'attendance.recorded')).toBe('0/12');
  });

  it('a policy may set a minimum and no first meeting, or the other way round', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: '--XXXX', bo: 'X-----' } });
    const minimumOnly = annual(
      year,
      changedPolicy({ attendance: { firstMeetingBy: null, firstMeetingPreferred: null } }),
    );
    expect(figure(minimumOnly, 'completion')).toBe('1/2');
    expect(figure(minimumOnly, 'start.on-time')).toBe('not-applicable');
    expect(figure(minimumOnly, 'completion.starters')).toBe('not-applicable');
    const startOnly = annual(year, changedPolicy({ attendance: { minimum: null } }));
    expect(figure(startOnly, 'completion')).toBe('1/2');
    expect(figure(startOnly, 'completion.starters')).toBe('1/1');
  });

  it('a cancelled meeting leaves the rates of attendance, and stays among the scheduled ones', () => {
    const review = annual(
      yearOf({ meetings: 'hhchhh', people: { ana: 'XXcX--', bo: 'XX.XX-' } }),
      partnersInPrevention,
    );
    expect(figure(review, 'attendance.recorded')).toBe('7/10');
    expect(figure(review, 'attendance.scheduled')).toBe('7/12');
    expect(figure(review, 'completion')).toBe('1/2');
  });

  it('whoever left before meeting 1 stays enrolled and has no meetings to attend', () => {
    const review = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '' }, membership: { bo: { leftAt: '2027-01-09' } } }),
      partnersInPrevention,
    );
    expect(figure(review, 'completion')).toBe('1/2');
    expect(figure(review, 'no-show')).toBe('1/2');
    expect(figure(review, 'start.on-time')).toBe('1/2');
    expect(figure(review, 'attendance.recorded')).toBe('6/6');
    expect(figure(review, 'attendance.scheduled')).toBe('6/12');
  });

  it('the first and the last day of a membership belong to it', () => {
    const membership = { ana: { joinedAt: '2027-02-10', leftAt: '2027-05-10' } };
    const review = annual(yearOf({ meetings: 'hhhhhh', people: { ana: '.XXXX' }, membership }), partnersInPrevention);
    expect(figure(review, 'attendance.recorded')).toBe('4/4');
    expect(figure(review, 'completion')).toBe('1/1');
  });

  it('whoever joins late is judged by the whole calendar', () => {
    const review = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: '..XXXX' }, membership: { ana: { joinedAt: '2027-03-01' } } }),
      partnersInPrevention,
    );
    expect(figure(review, 'attendance.recorded')).toBe('4/4');
    expect(figure(review, 'start.on-time')).toBe('0/1');
    expect(figure(review, 'completion')).toBe('0/1');
  });

  it('an absence recorded outside a membership changes nothing', () => {
    const membership = { ana: { joinedAt: '2027-02-01' } };
    const without = yearOf({ meetings: 'hhhhhh', people: { ana: '.XXXX-' }, membership });
    const recorded = yearOf({ meetings: 'hhhhhh', people: { ana: '-XXXX-' }, membership });
    expect(annual(recorded, partnersInPrevention)).toEqual(annual(without, partnersInPrevention));
  });

  it('an excuse for a meeting to come counts for nothing before that meeting', () => {
    const generous = pointsPolicy({ attended: 1, partial: 1, excused: 1 });
    const year = { ...yearOf({ meetings: 'hh????', people: { ana: 'XXe' } }), asOf: '2027-02-10' };
    expect(figure(annual(year, generous), 'attendance.recorded')).toBe('2/2');
  });

  it('a mark of presence or absence says that a meeting was held; an excuse or nothing does not', () => {
    const held = (drawn: string): string =>
      figure(annual(yearOf({ meetings: '?', people: { ana: drawn } }), partnersInPrevention), 'record.completeness');
    expect(['X', '-', 'p', 's'].map(held)).toEqual(['1/1', '1/1', '1/1', '1/1']);
    expect(['e', '.'].map(held)).toEqual(['no-denominator', 'no-denominator']);
  });

  it('meetings beyond the number of the policy are counted', () => {
    const review = annual(yearOf({ meetings: 'hhhhhhh', people: { ana: 'X--X-XX' } }), partnersInPrevention);
    expect(figure(review, 'attendance.scheduled')).toBe('4/7');
    expect(figure(review, 'completion')).toBe('1/1');
  });

  it('a meeting on the day of the review is over', () => {
    const year = yearOf({ meetings: 'h?', people: { ana: 'X' } });
    expect(figure(annual({ ...year, asOf: '2027-01-10' }, partnersInPrevention), 'attendance.recorded')).toBe('1/1');
  });

  it('records that contradict each other are a bug in the caller’s code', () => {
    const year = yearOf({ meetings: 'h', people: { ana: 'X' } });
    expect(() => annual({ ...year, asOf: 'yesterday' }, partnersInPrevention)).toThrow(
      new RangeError('asOf: A day is written YYYY-MM-DD.'),
    );
  });
});

describe('four years of a committee', () => {
  it.each([
    [2019, '39/145'],
    [2020, '31/89'],
    [2022, '12/67'],
    [2023, '27/77'],
  ])('%i: %s completed four of six, the first of them among the first two', (year, completed) => {
    const review = annual(committeeYear(year), partnersInPrevention);
    expect(figure(review, 'completion')).toBe(completed);
    const marks = 6 * Number(completed.split('/')[1]);
    expect(figure(review, 'record.completeness')).toBe(`${marks}/${marks}`);
    expect(review.decision.findings[0]?.verdict).toBe('met');
  });
});

describe('a year without a day of review', () => {
  const asOf = (...groups: readonly (readonly string[])[]): string =>
    annual(
      {
        year: 2027,
        groups: groups.map((dates, index) => ({
          id: `g${index}`,
          modality: 'online',
          stream: 's',
          meetings: dates.map((date, place) => ({ number: place + 1, date, held: true })),
        })),
        enrolments: [],
        attendance: [],
      },
      partnersInPrevention,
    ).asOf;

  it('is over: on its last day, or on its last meeting where that is later', () => {
    expect(asOf()).toBe('2027-12-31');
    expect(asOf(['2027-02-09'], ['2027-12-31'])).toBe('2027-12-31');
    expect(asOf(['2027-12-07', '2028-02-08'], ['2027-11-09', '2028-01-11'], ['2027-03-09'])).toBe('2028-02-08');
  });
});
