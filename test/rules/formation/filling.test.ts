import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/kernel/day.js';
import { policies } from '../../../src/policy/index.js';
import { decisionDay, problemsOfFilling, problemsOfViability } from '../../../src/rules/formation/filling.js';
import { asking, filling } from './fixtures.js';

const policy = asking(6, 14);

describe('problemsOfViability', () => {
  it('finds nothing wrong with groups that can be, however full', () => {
    const { firstMeeting: _, ...bare } = filling('east');
    expect(problemsOfViability({ groups: [], asOf: '2027-01-26' }, policy)).toStrictEqual([]);
    expect(problemsOfViability({ groups: [filling('north', 0), filling('south', 900), bare] }, policy)).toStrictEqual(
      [],
    );
  });

  it('names everything at once, each by its path', () => {
    const unlawful = filling(' north', -1, { stream: 'leaders', firstMeeting: '2027-02-30' });
    const twice = [filling('Ana\u00ef', 1.5), filling('ANA\u00cf', Number.NaN)];
    const problems = problemsOfViability({ groups: [unlawful, ...twice], asOf: '26 January' }, policy);
    expect(problems.map(({ path, code }) => `${path} ${code}`).sort()).toStrictEqual([
      'asOf not-a-day',
      'groups[0].enrolled too-small',
      'groups[0].firstMeeting not-a-day',
      'groups[0].id not-an-id',
      'groups[0].stream unknown-word',
      'groups[1].enrolled wrong-type',
      'groups[2].enrolled wrong-type',
      'groups[2].id duplicate',
    ]);
    expect(problems.find(({ code }) => code === 'duplicate')?.message).toBe('The same id stands at groups[1].id.');
  });
});

describe('problemsOfFilling', () => {
  it('finds nothing wrong where nothing is said', () => {
    expect(problemsOfFilling({}, policy)).toStrictEqual([]);
  });

  it('lists the streams of the policy for one it does not have, and never repeats it', () => {
    expect(problemsOfFilling({ stream: 'Private Words' }, policy)).toStrictEqual([
      { path: 'stream', code: 'unknown-word', message: 'The policy has these streams: respectful-relationships.' },
    ]);
  });

  it('asks whether a stream of nearly that name was meant', () => {
    const [found] = problemsOfFilling({ stream: 'Respectful Relatonships' }, policy);
    expect(found?.message).toBe(
      'Did you mean respectful-relationships? The policy has these streams: respectful-relationships.',
    );
  });

  it('lists the ways to meet for one that is none', () => {
    expect(problemsOfFilling({ modality: 'by letter' } as never, policy)).toStrictEqual([
      { path: 'modality', code: 'unknown-word', message: 'Known here: in-person, online, hybrid.' },
    ]);
  });
});

describe('decisionDay', () => {
  const day = (firstMeeting: string, ours = policy): unknown => {
    const read = decisionDay(firstMeeting, ours);
    return read.ok ? isoDay(read.value) : read.problems;
  };

  it('is so many days before the first meeting, over the end of a month and of a year', () => {
    expect([day('2027-02-09'), day('2027-01-14'), day('2027-01-15'), day('2028-03-14')]).toStrictEqual([
      '2027-01-26',
      '2026-12-31',
      '2027-01-01',
      '2028-02-29',
    ]);
  });

  it('is the day of the first meeting where the policy sets no days', () => {
    expect(day('2027-02-09', policies.partnersInPrevention)).toBe('2027-02-09');
  });

  it('is on the calendar, or a problem', () => {
    expect(day('0001-01-15')).toBe('0001-01-01');
    expect(day('0001-01-14')).toStrictEqual([
      { path: 'firstMeeting', code: 'too-small', message: 'The day to decide by is before the year 0001.' },
    ]);
    expect(day('2027-02-29')).toMatchObject([{ path: 'firstMeeting', code: 'not-a-day' }]);
  });
});
