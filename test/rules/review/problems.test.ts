import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual, type GroupRecord, problemsOf, type YearRecords } from '../../../src/rules/review/index.js';
import { yearOf } from './years.js';

const { partnersInPrevention } = policies;
const year = yearOf({ meetings: 'hhc?', people: { ana: 'XXc', bo: 'X-c' } });

function problems(change: Partial<YearRecords>): readonly (readonly string[])[] {
  return problemsOf({ ...year, ...change }, partnersInPrevention).map(({ path, code, message }) => [
    path,
    code,
    message,
  ]);
}

/** The year's only group, changed, with nobody in it. */
function withGroup(change: Partial<GroupRecord>): Partial<YearRecords> {
  return { groups: year.groups.map((group) => ({ ...group, ...change })), enrolments: [], attendance: [] };
}

function withMeetings(...meetings: GroupRecord['meetings']): Partial<YearRecords> {
  return withGroup({ meetings });
}

describe('a year', () => {
  it('without anything wrong has no problems', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    [0, 'too-small'],
    [10_000, 'too-big'],
    [2027.5, 'wrong-type'],
    [Number.NaN, 'wrong-type'],
  ])('is a whole number from 1 to 9999, not %d', (wrong, code) => {
    expect(problems({ year: wrong })).toEqual([['year', code, 'A year is a whole number from 1 to 9999.']]);
  });

  it.each([1, 9999])('may be %d', (right) => {
    expect(problems({ ...withMeetings(), year: right })).toEqual([]);
  });

  it('that cannot be leaves open on which day it is looked at, so nothing lies after that day', () => {
    const { asOf: _, ...open } = { asOf: '', ...year };
    const asked = { demand: [{ person: 'cy', group: 'g1', askedOn: '2027-11-01' }] };
    expect(problemsOf({ ...open, ...asked, year: 0 }, partnersInPrevention).map(({ path }) => path)).toEqual(['year']);
    expect(problemsOf({ ...open, ...asked }, partnersInPrevention)).toEqual([]);
  });

  it('is looked at as on a day that exists', () => {
    expect(problems({ ...withMeetings(), asOf: '2027-02-30' })).toEqual([
      ['asOf', 'not-a-day', 'This date does not exist.'],
    ]);
  });

  it('is compared with the review of an earlier year or an earlier look at its own, and with none of a later year', () => {
    const of = (earlier: number) => {
      const released = {
        refused: null,
        tables: [],
        metrics: [],
        findings: [],
        changes: [],
        advice: [],
        counts: {},
        note: '',
      };
      return problems({ previous: { year: earlier, terms: {}, metrics: [], released } });
    };
    const later = [['previous.year', 'contradiction', 'The review to compare with is not of a later year.']];
    expect([of(2027), of(2026), of(1)]).toEqual([[], [], []]);
    expect([of(2028), of(9999)]).toEqual([later, later]);
    expect(of(0)).toEqual([['previous.year', 'too-small', 'A year is a whole number from 1 to 9999.']]);
    expect(of(2026.5)).toEqual([['previous.year', 'wrong-type', 'A year is a whole number from 1 to 9999.']]);
  });

  it('has every problem named at once, in the order of the document, and annual throws the first', () => {
    const wrong = {
      ...year,
      year: 0,
      groups: [...year.groups, { ...year.groups[0], id: ' ', modality: 'online' as const, stream: '', meetings: [] }],
      enrolments: [...year.enrolments, { person: 'cy', group: 'nowhere' }],
    };
    expect(problemsOf(wrong, partnersInPrevention).map(({ path }) => path)).toEqual([
      'year',
      'groups[1].id',
      'enrolments[2].group',
    ]);
    expect(() => annual(wrong, partnersInPrevention)).toThrow(
      new RangeError('year: A year is a whole number from 1 to 9999.'),
    );
  });
});

describe('a group', () => {
  it('has a lawful id', () => {
    expect(problems(withGroup({ id: '__proto__' }))).toEqual([
      ['groups[0].id', 'not-an-id', 'This id is reserved; choose another.'],
    ]);
  });

  it('has an id of its own, not one that differs in capitals', () => {
    const [group] = year.groups;
    const twice = group === undefined ? [] : [group, group, { ...group, id: 'G1' }];
    expect(problems({ groups: twice })).toEqual([
      ['groups[1].id', 'duplicate', 'An earlier group has this id.'],
      ['groups[2].id', 'duplicate', 'This id differs from an earlier one only in capitals.'],
    ]);
  });

  it('is judged by the policy of the review or by one of the others at hand', () => {
    const named = (policy: string, ...others: readonly Policy[]) =>
      problemsOf({ ...year, ...withGroup({ policy }) }, partnersInPrevention, others).map(({ path, code }) => [
        path,
        code,
      ]);
    expect(named('safe-and-equal@2025-26')).toEqual([['groups[0].policy', 'unknown-reference']]);
    expect(named('partners-in-prevention@2019-20')).toEqual([]);
    expect(named('alumni-network@planned', policies.freeFromViolence, policies.alumniNetwork)).toEqual([]);
  });

  it('meets in one of three ways, whatever words JavaScript objects know', () => {
    const claimed: YearRecords = JSON.parse(
      JSON.stringify({
        ...year,
        groups: ['in-person', 'online', 'hybrid', 'constructor'].map((modality) => ({
          id: modality,
          modality,
          stream: '',
          meetings: [],
        })),
        enrolments: [],
        attendance: [],
      }),
    );
    expect(problems(claimed)).toEqual([
      ['groups[3].modality', 'unknown-word', 'A group meets in-person, online or hybrid.'],
    ]);
  });
});

describe('a meeting', () => {
  it.each([
    [1.5, 'wrong-type', 'A meeting number is a whole number.'],
    [Number.NaN, 'wrong-type', 'A meeting number is a whole number.'],
    [0, 'too-small', 'The first meeting is number 1.'],
    [53, 'too-big', 'A group has at most 52 meetings.'],
    [1_000_000_000, 'too-big', 'A group has at most 52 meetings.'],
  ])('has a number from 1 to 52, not %d', (number, code, message) => {
    expect(problems(withMeetings({ number, date: '2027-01-10', held: true }))).toEqual([
      ['groups[0].meetings[0].number', code, message],
    ]);
  });

  it('may be number 1 or 52', () => {
    const meetings = [1, 52].map((number) => ({ number, date: '2027-01-10', held: true }));
    expect(problems(withMeetings(...meetings))).toEqual([]);
  });

  it('shares its number with no other meeting of its group', () => {
    const meeting = { number: 1, date: '2027-01-10', held: true };
    expect(problems(withMeetings(meeting, { ...meeting, date: '2027-02-10' }))).toEqual([
      ['groups[0].meetings[1].number', 'duplicate', 'An earlier meeting of this group has this number.'],
    ]);
    const other = {
      ...withGroup({}).groups?.[0],
      id: 'g2',
      modality: 'online' as const,
      stream: '',
      meetings: [meeting],
    };
    expect(problems({ groups: [...year.groups, other] })).toEqual([]);
  });

  it('is on a day that exists', () => {
    expect(problems(withMeetings({ number: 1, date: '10/1/2027', held: true }))).toEqual([
      ['groups[0].meetings[0].date', 'not-a-day', 'A day is written YYYY-MM-DD.'],
    ]);
  });

  it('is at most one calendar year away from the year under review', () => {
    const on = (date: string, reviewed = 2027) => {
      const opening = { number: 1, date: `${String(reviewed).padStart(4, '0')}-06-30`, held: null };
      return problems({ ...withMeetings({ number: 2, date, held: false }, opening), year: reviewed });
    };
    const far = [
      [
        'groups[0].meetings[0].date',
        'contradiction',
        'A meeting lies in the year under review, the one before it or the one after it.',
      ],
    ];
    expect(on('2025-12-31')).toEqual(far);
    expect(on('2026-01-01')).toEqual([]);
    expect(on('2027-06-30')).toEqual([]);
    expect(on('2028-12-31')).toEqual([]);
    expect(on('2029-01-01')).toEqual(far);
    expect([on('0001-01-01', 1), on('0003-01-01', 1)]).toEqual([[], far]);
    expect([on('9999-12-31', 9999), on('9997-12-31', 9999)]).toEqual([[], far]);
  });

  it('is not measured against a year or a date that cannot be read', () => {
    for (const reviewed of [0, 10_000, 2020.5, Number.NaN]) {
      const meeting = { number: 1, date: '2027-01-10', held: null };
      expect(problems({ ...withMeetings(meeting), year: reviewed }).map(([path]) => path)).toEqual(['year']);
    }
    expect(problems(withMeetings({ number: 1, date: '2020-02-30', held: null }))).toEqual([
      ['groups[0].meetings[0].date', 'not-a-day', 'This date does not exist.'],
    ]);
  });

  it('may lie before one with a lower number, since a meeting that was moved keeps its number', () => {
    const meetings = ['2027-03-09', '2027-02-09'].map((date, index) => ({ number: index + 1, date, held: true }));
    expect(problems(withMeetings(...meetings))).toEqual([]);
  });

  it('has not been held when it is after the day of the review', () => {
    const opening = { number: 2, date: '2027-02-10', held: true };
    const on = (date: string, held: boolean | null) => problems(withMeetings({ number: 1, date, held }, opening));
    expect(on('2028-01-01', true)).toEqual([
      ['groups[0].meetings[0].held', 'contradiction', 'A meeting after the day of the review has not been held yet.'],
    ]);
    expect(on('2027-12-31', true)).toEqual([]);
    expect(on('2028-01-01', null)).toEqual([]);
    expect(on('2028-01-01', false)).toEqual([]);
  });
});
