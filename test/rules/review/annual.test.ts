import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/policy/define.js';
import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual, type MetricId, metricCatalogue } from '../../../src/rules/review/index.js';
import { committeeYear, figure, yearOf } from './years.js';

const { partnersInPrevention, freeFromViolence, safeAndEqual } = policies;

function ours(overlay: Parameters<typeof amend>[1]): Policy {
  const result = amend(partnersInPrevention, { id: 'ours@2027', ...overlay });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const word = { source: 'Our handbook', section: '1' };

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
    ['delivered-meetings', '6/6'],
    ['fill-rate', '6/20'],
    ['people.enrolled', '6/1'],
  ])('%s is %s, for the group and so for the year', (id, answer) => {
    expect(figure(review, id, 'g1')).toBe(answer);
    expect(figure(review, id)).toBe(answer);
  });

  it('says of each figure what it is, of what and over what', () => {
    expect(review.metrics.find(({ id, scope }) => id === 'completion' && scope.group === 'g1')).toEqual({
      id: 'completion',
      version: '1.0',
      scope: { group: 'g1', year: 2027 },
      question: 'How many of those enrolled completed?',
      unit: 'share',
      num: 2,
      den: 6,
      value: 1 / 3,
      interval: null,
    });
    expect(review.metrics.at(-1)).toMatchObject({ id: 'people.enrolled', unit: 'people', num: 6, den: 1, value: 6 });
  });

  it('gives the year before the groups, each in the order of the catalogue', () => {
    const names = Object.keys(metricCatalogue);
    expect(review.metrics.map(({ id }) => id)).toEqual([...names, ...names]);
    expect(review.metrics[0]?.scope).toEqual({ year: 2027 });
  });

  it('says who judged and as at when, and releases nothing', () => {
    expect(review).toMatchObject({
      year: 2027,
      asOf: '2027-12-31',
      policyVersions: ['partners-in-prevention@2019-20'],
    });
    expect(review.released).toEqual({
      tables: [],
      note: 'Nothing here has been through disclosure control, so nothing is released for publication.',
    });
    expect(review.charts).toEqual([]);
    expect(review.findings).toEqual([]);
  });
});

describe('two groups', () => {
  it('are added, not averaged, and somebody in both is one person', () => {
    const review = annual(
      yearOf(
        { id: 'b', modality: 'online', meetings: 'hhhhhh', people: { ana: 'XXXXXX' } },
        { id: 'a', meetings: 'hhhhhh', people: { ana: '------', bo: 'XXXX--', cy: '------' } },
      ),
      partnersInPrevention,
    );
    expect(figure(review, 'completion', 'a')).toBe('1/3');
    expect(figure(review, 'completion', 'b')).toBe('1/1');
    expect(figure(review, 'completion')).toBe('2/4');
    expect(figure(review, 'fill-rate')).toBe('4/32');
    expect(figure(review, 'people.enrolled')).toBe('3/1');
    expect([...new Set(review.metrics.map(({ scope }) => scope.group))]).toEqual([undefined, 'a', 'b']);
  });

  it('have no figure for the year while one of them has none yet', () => {
    const review = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX' } }, { meetings: 'hhh???', people: { bo: 'XXX' } }),
      partnersInPrevention,
    );
    expect(figure(review, 'completion', 'g1')).toBe('1/1');
    expect(figure(review, 'completion', 'g2')).toBe('not-yet-observable');
    expect(figure(review, 'completion')).toBe('not-yet-observable');
    expect(figure(review, 'attendance.recorded')).toBe('9/9');
  });

  it('add up where one of them has nobody in it', () => {
    const review = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX' } }, { meetings: 'hhhhhh', people: {} }),
      partnersInPrevention,
    );
    expect(figure(review, 'completion', 'g2')).toBe('no-denominator');
    expect(figure(review, 'completion')).toBe('1/1');
    expect(figure(review, 'people.enrolled', 'g2')).toBe('0/1');
    expect(figure(review, 'fill-rate', 'g2')).toBe('0/20');
  });
});

describe('an answer is withheld, with its reason,', () => {
  it('where there is nothing to take a share of: a year without groups', () => {
    const review = annual(yearOf(), partnersInPrevention);
    expect(review.metrics.map((metric) => ('null' in metric ? metric.null : metric.value))).toEqual([
      ...Array<string>(11).fill('no-denominator'),
      0,
    ]);
  });

  it('while a group is still running', () => {
    const review = annual(
      { ...yearOf({ meetings: 'hhhh??', people: { ana: 'XXXX' } }), asOf: '2027-04-10' },
      partnersInPrevention,
    );
    expect(figure(review, 'completion', 'g1')).toBe('not-yet-observable');
    expect(figure(review, 'completion.starters', 'g1')).toBe('not-yet-observable');
    expect(figure(review, 'no-show', 'g1')).toBe('not-yet-observable');
    expect(figure(review, 'attendance.scheduled', 'g1')).toBe('not-yet-observable');
    expect(figure(review, 'delivered-meetings', 'g1')).toBe('not-yet-observable');
    expect(figure(review, 'start.on-time', 'g1')).toBe('1/1');
    expect(figure(review, 'attendance.recorded', 'g1')).toBe('4/4');
  });

  it('of an on-time start only until the opening meetings are over', () => {
    const year = (drawn: string) => yearOf({ meetings: drawn, people: { ana: 'X' } });
    expect(figure(annual(year('h?????'), partnersInPrevention), 'start.on-time')).toBe('not-yet-observable');
    expect(figure(annual(year('hh????'), partnersInPrevention), 'start.on-time')).toBe('1/1');
    // Meeting 2 is cancelled, so meeting 3 takes its place.
    expect(figure(annual(year('hc????'), partnersInPrevention), 'start.on-time')).toBe('not-yet-observable');
    expect(figure(annual(year('hch???'), partnersInPrevention), 'start.on-time')).toBe('1/1');
  });

  it('while meetings of the policy are not even dated', () => {
    const review = annual(yearOf({ meetings: 'hhhh', people: { ana: 'XXXX' } }), partnersInPrevention);
    expect(figure(review, 'completion')).toBe('not-yet-observable');
    const undated = annual(yearOf({ meetings: '', people: { ana: '' } }), partnersInPrevention);
    expect(figure(undated, 'start.on-time')).toBe('not-yet-observable');
    expect(figure(undated, 'fill-rate')).toBe('not-yet-observable');
    expect(figure(undated, 'attendance.recorded')).toBe('no-denominator');
  });

  it('where a policy sets no number of meetings and none is listed', () => {
    const noCount = ours({ meetings: { count: null } });
    const undated = annual(yearOf({ meetings: '', people: { ana: '' } }), noCount);
    for (const id of ['start.on-time', 'completion', 'no-show', 'delivered-meetings', 'fill-rate'] as const) {
      expect(figure(undated, id)).toBe('not-yet-observable');
    }
    // Where some are listed, they are all there are.
    const four = annual(yearOf({ meetings: 'hhhh', people: { ana: 'XXXX' } }), noCount);
    expect(figure(four, 'completion')).toBe('1/1');
  });

  it('where marks nobody recorded could change it, and only there', () => {
    // ana has four already; bo could still reach four.
    const certain = annual(yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXX' } }), partnersInPrevention);
    expect(figure(certain, 'completion')).toBe('1/1');
    expect(figure(certain, 'attendance.recorded')).toBe('4/4');
    expect(figure(certain, 'attendance.lowest')).toBe('4/6');
    expect(figure(certain, 'attendance.highest')).toBe('6/6');
    expect(figure(certain, 'record.completeness')).toBe('4/6');
    expect(figure(certain, 'attendance.scheduled')).toBe('4/6');
    const unsure = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: 'XXX---'.replace('--', '.-') } }),
      partnersInPrevention,
    );
    expect(figure(unsure, 'completion')).toBe('not-recorded');
    expect(figure(unsure, 'completion.starters')).toBe('not-recorded');
    expect(figure(unsure, 'start.on-time')).toBe('2/2');
    expect(figure(unsure, 'no-show')).toBe('0/2');
    const silent = annual(yearOf({ meetings: 'hhhhhh', people: { ana: '......' } }), partnersInPrevention);
    expect(figure(silent, 'start.on-time')).toBe('not-recorded');
    expect(figure(silent, 'no-show')).toBe('not-recorded');
    expect(figure(silent, 'attendance.recorded')).toBe('no-denominator');
  });

  it('of the share of starters, where an unrecorded start could change the starters and not the completions', () => {
    // bo was absent from four of six, so cannot complete, and may have started at meeting 2.
    const review = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '-.----' } }),
      partnersInPrevention,
    );
    expect(figure(review, 'completion')).toBe('1/2');
    expect(figure(review, 'completion.starters')).toBe('not-recorded');
  });

  it('where the policy has no rule: no attendance requirement, no maximum', () => {
    const review = annual(yearOf({ meetings: 'hhhh', people: { ana: 'XX--' } }), freeFromViolence);
    expect(figure(review, 'completion')).toBe('not-applicable');
    expect(figure(review, 'start.on-time')).toBe('not-applicable');
    expect(figure(review, 'completion.starters')).toBe('not-applicable');
    expect(figure(review, 'fill-rate')).toBe('not-applicable');
    expect(figure(review, 'attendance.recorded')).toBe('2/4');
    expect(figure(review, 'no-show')).toBe('0/1');
    const inPerson = annual(yearOf({ meetings: 'hhhhhhhh', people: {} }), safeAndEqual);
    expect(figure(inPerson, 'fill-rate')).toBe('not-applicable');
  });

  it('from those who started on time, where a policy sets a minimum and no first meeting, or the other way round', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: '--XXXX', bo: 'X-----' } });
    const minimumOnly = annual(year, ours({ attendance: { firstMeetingBy: null, firstMeetingPreferred: null } }));
    expect(figure(minimumOnly, 'completion')).toBe('1/2');
    expect(figure(minimumOnly, 'start.on-time')).toBe('not-applicable');
    expect(figure(minimumOnly, 'completion.starters')).toBe('not-applicable');
    const startOnly = annual(year, ours({ attendance: { minimum: null } }));
    expect(figure(startOnly, 'completion')).toBe('1/2');
    expect(figure(startOnly, 'completion.starters')).toBe('1/1');
  });
});

describe('at the edges', () => {
  it('a cohort of one is counted like any other', () => {
    const review = annual(yearOf({ meetings: 'hhhhhh', people: { ana: 'XX--XX' } }), partnersInPrevention);
    expect(figure(review, 'completion')).toBe('1/1');
  });

  it('apologies stay in the denominator and count as the policy says', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'eeeeee' } });
    const paper = annual(year, partnersInPrevention);
    expect(figure(paper, 'attendance.recorded')).toBe('0/6');
    expect(figure(paper, 'record.completeness')).toBe('6/6');
    expect(figure(paper, 'completion')).toBe('0/1');
    expect(figure(paper, 'no-show')).toBe('1/1');
    const half = ours({ attendance: { points: { value: { attended: 2, partial: 1, excused: 1 }, ...word } } });
    expect(figure(annual(year, half), 'attendance.recorded')).toBe('6/12');
    const outside = ours({ attendance: { points: { value: { attended: 2, partial: null, excused: null }, ...word } } });
    expect(figure(annual(year, outside), 'attendance.recorded')).toBe('0/12');
  });

  it('part of a meeting earns the points of the policy, and keeps somebody from being a no-show', () => {
    const half = ours({ attendance: { points: { value: { attended: 2, partial: 1, excused: 0 }, ...word } } });
    const review = annual(yearOf({ meetings: 'hhhhhh', people: { ana: 'pXXX.-' } }), half);
    // 1 + 3 x 2 points; one mark is missing; twelve points are six meetings.
    expect(figure(review, 'attendance.recorded')).toBe('7/10');
    expect(figure(review, 'attendance.lowest')).toBe('7/12');
    expect(figure(review, 'attendance.highest')).toBe('9/12');
    expect(figure(review, 'attendance.scheduled')).toBe('7/12');
    expect(figure(review, 'no-show')).toBe('0/1');
    expect(figure(review, 'completion')).toBe('not-recorded');
  });

  it("a substitute's visit is recorded and is nobody's attendance", () => {
    const review = annual(yearOf({ meetings: 'hhhhhh', people: { ana: 'ssssss' } }), partnersInPrevention);
    expect(figure(review, 'attendance.recorded')).toBe('0/6');
    expect(figure(review, 'record.completeness')).toBe('6/6');
    expect(figure(review, 'no-show')).toBe('1/1');
  });

  it('a cancelled meeting leaves the rates of attendance, and stays among the scheduled ones', () => {
    const review = annual(
      yearOf({ meetings: 'hhchhh', people: { ana: 'XXcX--', bo: 'XX.XX-' } }),
      partnersInPrevention,
    );
    expect(figure(review, 'attendance.recorded')).toBe('7/10');
    expect(figure(review, 'attendance.scheduled')).toBe('7/12');
    expect(figure(review, 'delivered-meetings')).toBe('5/6');
    expect(figure(review, 'completion')).toBe('1/2');
  });

  it('a group whose every meeting was cancelled has no attendance, completes nobody and filled no seat', () => {
    const review = annual(yearOf({ meetings: 'cccccc', people: { ana: '' } }), partnersInPrevention);
    expect(figure(review, 'attendance.recorded')).toBe('no-denominator');
    expect(figure(review, 'completion')).toBe('0/1');
    expect(figure(review, 'no-show')).toBe('1/1');
    expect(figure(review, 'fill-rate')).toBe('not-applicable');
    expect(figure(review, 'delivered-meetings')).toBe('0/6');
  });

  it('whoever left before meeting 1 stays enrolled, takes no seat at the start and has no meetings to attend', () => {
    const review = annual(
      yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '' }, membership: { bo: { leftAt: '2027-01-09' } } }),
      partnersInPrevention,
    );
    expect(figure(review, 'completion')).toBe('1/2');
    expect(figure(review, 'no-show')).toBe('1/2');
    expect(figure(review, 'start.on-time')).toBe('1/2');
    expect(figure(review, 'attendance.recorded')).toBe('6/6');
    expect(figure(review, 'attendance.scheduled')).toBe('6/12');
    expect(figure(review, 'fill-rate')).toBe('1/20');
  });

  it('the first and the last day of a membership belong to it', () => {
    const review = annual(
      yearOf({
        meetings: 'hhhhhh',
        people: { ana: '.XXXX' },
        membership: { ana: { joinedAt: '2027-02-10', leftAt: '2027-05-10' } },
      }),
      partnersInPrevention,
    );
    expect(figure(review, 'attendance.recorded')).toBe('4/4');
    expect(figure(review, 'completion')).toBe('1/1');
    expect(figure(review, 'fill-rate')).toBe('0/20');
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

  it('whoever joins after the day of the review is not enrolled yet', () => {
    const year = yearOf({
      meetings: 'hh????',
      people: { ana: 'XX', bo: '', cy: '' },
      membership: { bo: { joinedAt: '2027-02-11' }, cy: { joinedAt: '2027-02-10' } },
    });
    const review = annual({ ...year, asOf: '2027-02-10' }, partnersInPrevention);
    expect(figure(review, 'people.enrolled')).toBe('2/1');
    expect(figure(review, 'start.on-time')).toBe('not-recorded');
  });

  it('an excuse for a meeting to come counts for nothing before that meeting', () => {
    const generous = ours({ attendance: { points: { value: { attended: 1, partial: 1, excused: 1 }, ...word } } });
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

  it('a meeting on the day of the review is over, and one the day after is not', () => {
    const year = yearOf({ meetings: 'h?', people: { ana: 'X' } });
    expect(figure(annual({ ...year, asOf: '2027-01-10' }, partnersInPrevention), 'attendance.recorded')).toBe('1/1');
    const tomorrow = yearOf({ meetings: '??', people: { ana: '' } });
    expect(figure(annual({ ...tomorrow, asOf: '2027-01-09' }, partnersInPrevention), 'fill-rate')).toBe(
      'not-yet-observable',
    );
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
    expect(figure(review, 'people.enrolled')).toBe(`${completed.split('/')[1]}/1`);
    const marks = 6 * Number(completed.split('/')[1]);
    expect(figure(review, 'record.completeness')).toBe(`${marks}/${marks}`);
    expect(review.decision.findings[0]?.verdict).toBe('met');
    expect(review.findings.map(({ kind }) => kind)).toEqual(['breach']);
  });
});

describe('a year without a day of review', () => {
  const meeting = (date: string) => ({ number: 1, date, held: true });
  const group = (date: string) => ({ id: 'g', modality: 'online' as const, stream: 's', meetings: [meeting(date)] });
  const asOf = (dates: readonly string[]) =>
    annual(
      {
        year: 2027,
        groups: dates.map((date, index) => ({ ...group(date), id: `g${index}` })),
        enrolments: [],
        attendance: [],
      },
      policies.partnersInPrevention,
    ).asOf;

  it('is over: on its last day, or on its last meeting where that is later', () => {
    expect(asOf([])).toBe('2027-12-31');
    expect(asOf(['2027-02-09', '2027-12-31'])).toBe('2027-12-31');
    expect(asOf(['2028-02-08', '2028-01-11', '2027-03-09'])).toBe('2028-02-08');
  });
});
