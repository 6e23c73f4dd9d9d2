import { describe, expect, it } from 'vitest';
import { readYear } from '../../src/boundary/review.js';
import { amend } from '../../src/policy/define.js';
import { policies, policyOn } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { type Cohort, isFinished, membersOn, opening } from '../../src/rules/review/cohorts.js';
import {
  type AttendanceRecord,
  type EnrolmentRecord,
  problemsOf,
  type YearRecords,
} from '../../src/rules/review/index.js';
import { type Sketch, yearOf } from '../rules/review/years.js';
import { places } from '../support/host.js';
import { factsIn } from '../support/review/fold.js';
import { cohortsIn } from '../support/review/part.js';

const policy = policies.partnersInPrevention;

function told(records: YearRecords, others: readonly Policy[] = []): readonly string[] {
  return problemsOf(records, policy, others).map(({ path, code }) => `${path} ${code}`);
}

/** The cohorts of lawful records, in the order of their ids. */
function cohortsOf(records: YearRecords, others: readonly Policy[] = []): readonly Cohort[] {
  expect(told(records, others)).toEqual([]);
  return cohortsIn(records, policy, others);
}

/** What each member's register says, by person. */
function registers(records: YearRecords): Readonly<Record<string, string>> {
  const [cohort] = cohortsOf(records);
  return Object.fromEntries(cohort?.members.map(({ person, register }) => [person, register.join(' ')]) ?? []);
}

const whole = 'hhhhhh';
const year = yearOf({ meetings: whole, people: { ana: 'XXXXXX', bo: 'X-X-X-' } });

function marked(...rows: readonly Partial<AttendanceRecord>[]): YearRecords {
  const row = { person: 'ana', group: 'g1', meeting: 1, mark: 'attended' as const };
  return { ...year, attendance: rows.map((each) => ({ ...row, ...each })) };
}

function enrolled(...rows: readonly Partial<EnrolmentRecord>[]): YearRecords {
  return { ...year, enrolments: rows.map((row) => ({ person: 'ana', group: 'g1', ...row })) };
}

/** The same as a document from outside. */
function claimed(records: YearRecords, change: (text: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(records)));
}

function read(document: unknown): readonly string[] {
  const result = readYear(document, policy);
  return result.ok ? [] : [...places(result.problems)];
}

const [morning, evening] = ['2027-01-10T00:00:00Z', '2027-01-10T09:00:00Z'];

describe('records', () => {
  it('1: a row that is there twice, word for word, is a duplicate, and is none where both were written down at one moment', () => {
    expect(told(marked({}, {}))).toEqual(['attendance[1] duplicate']);
    expect(registers(marked({ recordedAt: morning }, { recordedAt: morning }))['ana']).toMatch(/^attended unrecorded/);
  });

  it('2: two marks of one moment that disagree are a contradiction', () => {
    expect(told(marked({ recordedAt: morning }, { recordedAt: morning, mark: 'absent' }))).toEqual([
      'attendance[1] contradiction',
    ]);
  });

  it('3: a correction holds over what it corrects, and one after the day of the review is refused', () => {
    const rows = [{ recordedAt: evening, mark: 'excused' as const }, { recordedAt: morning }];
    for (const order of [rows, [...rows].reverse()]) expect(registers(marked(...order))['ana']).toMatch(/^excused/);
    const late = marked({ recordedAt: morning }, { recordedAt: '2028-02-01T00:00:00Z', mark: 'excused' });
    expect(told(late)).toEqual(['attendance[1].recordedAt contradiction']);
    const { asOf: _, ...open } = { asOf: '', ...late };
    const result = readYear(open, policy);
    expect(result.ok && result.value.asOf).toBe('2028-02-01');
  });

  it('4: a mark of somebody who is not enrolled is unknown', () => {
    expect(told(marked({ person: 'visitor' }))).toEqual(['attendance[0].person unknown-reference']);
  });

  it('5: a mark at a meeting that was cancelled contradicts it', () => {
    const cancelled = yearOf({ meetings: 'hchhhh', people: { ana: 'X' } });
    const row = { person: 'ana', group: 'g1', meeting: 2, mark: 'attended' as const };
    expect(told({ ...cancelled, attendance: [row] })).toEqual(['attendance[0].mark contradiction']);
    expect(registers({ ...cancelled, attendance: [{ ...row, mark: 'cancelled' }] })['ana']).toContain('cancelled');
  });

  it('6: a meeting that was moved past another keeps its number, and marks go by it', () => {
    const moved = {
      ...year,
      groups: year.groups.map((group) => ({
        ...group,
        meetings: group.meetings.map((each) => (each.number === 2 ? { ...each, date: '2027-03-20' } : each)),
      })),
    };
    expect(registers(moved)['bo']).toBe('attended absent attended absent attended absent');
    expect(cohortsOf(moved)[0]?.slots.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('7: meeting 0, 7 of 6, one and a half and "3" in quotation marks are refused', () => {
    expect(told(marked({ meeting: 0 }, { meeting: 7 }, { meeting: 1.5 }))).toEqual([
      'attendance[0].meeting unknown-reference',
      'attendance[1].meeting unknown-reference',
      'attendance[2].meeting unknown-reference',
    ]);
    expect(read(claimed(marked({ meeting: 3 }), (text) => text.replace('"meeting":3', '"meeting":"3"')))).toEqual([
      'attendance[0].meeting wrong-type',
    ]);
  });

  it('8: a word that is no mark is refused, and the other rows are looked at all the same', () => {
    const document = claimed(marked({}, { person: 'cy' }), (text) => text.replace('"attended"', '"present?"'));
    expect(read(document)).toEqual(['attendance[0].mark unknown-word', 'attendance[1].person unknown-reference']);
  });

  it('9: a meeting that was held and of which nothing is recorded is unrecorded for everybody', () => {
    expect(registers({ ...year, attendance: [] })['ana']).toBe(Array.from(whole, () => 'unrecorded').join(' '));
  });

  it('10: whoever has no row is unrecorded and never absent, where a register lists only those who came', () => {
    const [cohort] = cohortsOf({ ...year, attendance: year.attendance.filter(({ mark }) => mark === 'attended') });
    expect(cohort?.members[1]?.register.join(' ')).toBe('attended unrecorded attended unrecorded attended unrecorded');
    expect(cohort?.slots.every(({ state }) => state === 'held')).toBe(true);
  });

  it('11: nobody was there for 0 minutes or for longer than a meeting, and two devices make no two rows', () => {
    expect(told(marked({ minutes: 0 }))).toEqual(['attendance[0].minutes contradiction']);
    const short = {
      ...year,
      groups: year.groups.map((group) => ({
        ...group,
        meetings: group.meetings.map((each) => ({ ...each, minutes: 90 })),
      })),
    };
    expect(told({ ...short, attendance: marked({ minutes: 91 }).attendance })).toEqual([
      'attendance[0].minutes contradiction',
    ]);
    expect(told(marked({ minutes: 40 }, { minutes: 50 }))).toEqual(['attendance[1] duplicate']);
  });

  it('12: a mark may be written down before its meeting, as an apology is', () => {
    expect(told(marked({ mark: 'excused', recordedAt: '2026-12-24T00:00:00Z' }))).toEqual([]);
  });

  it('13: a moment of recording is UTC, so no change of clocks moves it, and a meeting has a day and no hour', () => {
    expect(told(marked({ recordedAt: '2027-04-04T02:30:00+11:00' }))).toEqual([
      'attendance[0].recordedAt not-an-instant',
    ]);
    expect(told(marked({ recordedAt: '2027-12-31T23:59:59Z' }))).toEqual([]);
  });

  it('14: a substitute’s visit has its own mark, and no minutes of the member', () => {
    expect(registers(marked({ mark: 'substituted' }))['ana']).toMatch(/^substituted/);
    expect(told(marked({ mark: 'substituted', minutes: 90 }))).toEqual(['attendance[0].minutes contradiction']);
  });
});

describe('enrolments', () => {
  it('15: whoever joins after meeting 2 missed the meetings before, and has visits only from then on', () => {
    const late = { ...enrolled({ joinedAt: '2027-02-11' }), attendance: [] };
    const [member] = cohortsOf(late)[0]?.members ?? [];
    expect(member?.register.slice(0, 3)).toEqual(['absent', 'absent', 'unrecorded']);
    expect(member?.visits.map(({ meeting }) => meeting)).toEqual([3, 4, 5, 6]);
  });

  it('16: whoever withdraws before meeting 1 stays enrolled, holds no seat at it and has no visits', () => {
    const [cohort] = cohortsOf({ ...enrolled({ leftAt: '2027-01-09', leftBecause: 'withdrew' }), attendance: [] });
    const first = cohort && opening(cohort);
    expect([cohort?.members.length, cohort && first && membersOn(cohort, first)]).toEqual([1, 0]);
    expect(cohort?.members[0]?.visits).toEqual([]);
  });

  it('17: whoever withdraws and returns has one seat of two times, and missed the meetings between', () => {
    const rows = [{ joinedAt: '2027-05-01' }, { leftAt: '2027-02-28' }];
    const [cohort] = cohortsOf({ ...enrolled(...rows), attendance: [] });
    expect(cohort?.members.length).toBe(1);
    expect(cohort?.members[0]?.enrolments.map(({ joinedAt }) => joinedAt)).toEqual([undefined, '2027-05-01']);
    expect(cohort?.members[0]?.visits.map(({ meeting }) => meeting)).toEqual([1, 2, 5, 6]);
    expect(told({ ...enrolled(...rows, { joinedAt: '2027-02-28', leftAt: '2027-03-01' }), attendance: [] })).toEqual([
      'enrolments[2] contradiction',
    ]);
  });

  it('18: one person may be in two groups at once', () => {
    const two = yearOf({ meetings: whole, people: { ana: 'XX' } }, { meetings: whole, people: { ana: 'XX' } });
    expect(cohortsOf(two).map(({ members }) => members.length)).toEqual([1, 1]);
  });

  it('19: whoever joins again has their earlier membership in the history, and a request for each intake', () => {
    const records: YearRecords = {
      ...year,
      history: [{ person: 'ana', group: 'g0', startedOn: '2026-02-01', endedOn: '2026-07-01', completed: true }],
      demand: ['first', 'second'].map((intake) => ({ person: 'ana', group: 'g1', intake })),
    };
    const { facts } = factsIn(records, { policy });
    expect(told(records)).toEqual([]);
    expect(facts.map(({ cohort, demand, history }) => [cohort?.group.id, demand.length, history.length])).toEqual([
      ['g1', 2, 0],
      [undefined, 0, 1],
    ]);
  });

  it('20: two ids of one person are two people, unless only capitals tell them apart', () => {
    expect(told({ ...enrolled({}, { person: 'ana.2' }), attendance: [] })).toEqual([]);
    expect(told({ ...enrolled({}, { person: 'Ana' }), attendance: [] })).toEqual(['enrolments[1].person duplicate']);
  });

  it('21: two rows that give one id two seats at once are refused, as where one id stands for two people', () => {
    expect(told({ ...enrolled({ organisation: 'o1' }, { organisation: 'o2' }), attendance: [] })).toEqual([
      'enrolments[1] duplicate',
    ]);
  });

  it('22: a move within the sector lies in the membership and takes no seat away', () => {
    const move = { on: '2027-03-01', organisation: 'o2', inSector: true, keptSeat: true };
    const [cohort] = cohortsOf(enrolled({ organisation: 'o1', moves: [move] }, { person: 'bo' }));
    expect(cohort?.members[0]?.visits.length).toBe(6);
    expect(told({ ...enrolled({ leftAt: '2027-02-28', moves: [move] }), attendance: [] })).toEqual([
      'enrolments[0].moves[0].on contradiction',
    ]);
  });

  it('23: whoever leaves the sector says so by why they left, and only whoever left can', () => {
    expect(told({ ...enrolled({ leftAt: '2027-02-28', leftBecause: 'left-sector' }), attendance: [] })).toEqual([]);
    expect(told({ ...enrolled({ leftBecause: 'left-sector' }), attendance: [] })).toEqual([
      'enrolments[0].leftBecause contradiction',
    ]);
  });

  it('24: an organisation under a new name is a move of nobody: its id stays, in one spelling', () => {
    expect(
      told({ ...enrolled({ organisation: 'DVRCV' }, { person: 'bo', organisation: 'dvrcv' }), attendance: [] }),
    ).toEqual(['enrolments[1].organisation duplicate']);
  });

  it('25: a facilitator who is enrolled in the group is refused, and takes no seat otherwise', () => {
    const led = (person: string): YearRecords => ({
      ...year,
      groups: year.groups.map((group) => ({
        ...group,
        meetings: group.meetings.map((each) => (each.number === 1 ? { ...each, facilitators: [person] } : each)),
      })),
    });
    expect(told(led('ana'))).toEqual(['groups[0].meetings[0].facilitators[0] contradiction']);
    const [cohort] = cohortsOf(led('fay'));
    expect([cohort?.members.length, cohort?.slots[0]?.facilitators]).toEqual([2, ['fay']]);
  });

  it('26: whoever was invited and never registered is in the requests and no member', () => {
    const invited: YearRecords = { ...year, demand: [{ person: 'cy', group: 'g1', offeredOn: '2026-12-01' }] };
    expect(cohortsOf(invited)[0]?.members.map(({ person }) => person)).toEqual(['ana', 'bo']);
  });
});

/** A policy of so many meetings, and so many seats in person. */
function ofMeetings(count: number, seats: number): Policy {
  const handbook = { source: 'Our handbook', section: '1' };
  const amended = amend(policy, {
    id: `of-${count}-with-${seats}@2027`,
    meetings: { count: { value: count, ...handbook } },
    capacity: { maximum: { 'in-person': { value: seats, ...handbook } } },
  });
  return amended.ok ? amended.value : policy;
}

/** Groups, each judged by its own policy. */
function judgedBy(judges: readonly Policy[], sketch: Sketch): YearRecords {
  const drawn = yearOf(...judges.map(() => sketch));
  return { ...drawn, groups: drawn.groups.map((group, index) => ({ ...group, policy: judges[index]?.id ?? '' })) };
}

describe('groups and policies', () => {
  it('27: groups of four, six and eight meetings stand in one year, each under its own policy', () => {
    const judges = [ofMeetings(4, 20), ofMeetings(6, 20), ofMeetings(8, 20)];
    const cohorts = cohortsOf(judgedBy(judges, { meetings: 'hhhh', people: {} }), judges);
    expect(cohorts.map(({ slots }) => slots.length)).toEqual([4, 6, 8]);
    expect(cohorts.map(isFinished)).toEqual([true, false, false]);
  });

  it('28: seats of 20, 25 and 20 stand in one year, and a policy that nobody gave is unknown', () => {
    const judges = [ofMeetings(6, 20), ofMeetings(6, 25), ofMeetings(6, 20)];
    const records = judgedBy(judges, { meetings: whole, people: {} });
    const seats = cohortsOf(records, judges).map((cohort) => cohort.policy.capacity.maximum['in-person']?.value);
    expect(seats).toEqual([20, 25, 20]);
    expect(told(records, judges.slice(0, 1))).toEqual(['groups[1].policy unknown-reference']);
  });

  it('29: a group that goes online on the way has each meeting in its own way', () => {
    const people = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`p${index}`, 'XX']));
    const drawn = yearOf({ meetings: 'hh????', people });
    const online = {
      ...drawn,
      groups: drawn.groups.map((group) => ({
        ...group,
        meetings: group.meetings.map((each) => (each.number > 1 ? { ...each, modality: 'online' as const } : each)),
      })),
    };
    const [cohort] = cohortsOf(online);
    expect(cohort?.slots.slice(0, 3).map(({ modality }) => modality)).toEqual(['in-person', 'online', 'online']);
    expect(cohort?.members.length).toBe(20);
  });

  it('30: a hybrid meeting is a way of meeting of its own', () => {
    expect(cohortsOf(yearOf({ modality: 'hybrid', meetings: 'h', people: {} }))[0]?.slots[0]?.modality).toBe('hybrid');
  });

  const dated = (reviewed: number, ...dates: readonly string[]): YearRecords => ({
    year: reviewed,
    groups: [
      {
        id: 'g1',
        modality: 'online',
        stream: '',
        meetings: dates.map((date, index) => ({ number: index + 1, date, held: true })),
      },
    ],
    enrolments: [],
    attendance: [],
  });
  const fromAugust = [
    '2025-08-12',
    '2025-09-09',
    '2025-10-14',
    '2025-11-11',
    '2026-02-10',
    '2026-03-10',
    '2026-04-14',
    '2026-05-12',
  ];

  it('31: a group from August to May belongs to the year in which it began, and to no other', () => {
    expect(told(dated(2025, ...fromAugust))).toEqual([]);
    expect(told(dated(2026, ...fromAugust))).toEqual(['groups[0].meetings contradiction']);
  });

  it('32: a summer break is a gap between two meetings and no meeting', () => {
    const [cohort] = cohortsOf(dated(2025, ...fromAugust));
    expect(cohort?.slots.map(({ state }) => state)).toEqual(fromAugust.map(() => 'held'));
  });

  it('33: an end before its start is refused: of a membership, of an earlier one, of a request', () => {
    expect(told({ ...enrolled({ joinedAt: '2027-08-01', leftAt: '2027-05-01' }), attendance: [] })).toEqual([
      'enrolments[0].leftAt contradiction',
    ]);
    const history = [{ person: 'ana', group: 'g0', startedOn: '2025-08-01', endedOn: '2025-05-01', completed: false }];
    const demand = [{ person: 'ana', group: 'g1', askedOn: '2027-08-01', offeredOn: '2027-05-01' }];
    expect(told({ ...year, history, demand })).toEqual([
      'demand[0].offeredOn contradiction',
      'history[0].endedOn contradiction',
    ]);
  });

  it('34: a policy that asks for more meetings than there are is refused before any year is', () => {
    const handbook = { source: 'Our handbook', section: '1' };
    const more = amend(policy, {
      id: 'ours@2027',
      attendance: { minimum: { value: { kind: 'meetings', meetings: 7 }, ...handbook } },
    });
    const later = amend(policy, { id: 'ours@2027', attendance: { firstMeetingBy: { value: 7, ...handbook } } });
    expect([more, later].map((result) => (result.ok ? [] : places(result.problems)))).toEqual([
      ['attendance.minimum.value.meetings contradiction'],
      ['attendance.firstMeetingBy.value contradiction'],
    ]);
  });

  it('35: a group of one and a group of nobody are groups', () => {
    const both = yearOf({ meetings: whole, people: { ana: 'X' } }, { meetings: whole, people: {} });
    expect(cohortsOf(both).map(({ members }) => members.length)).toEqual([1, 0]);
  });

  it('36: a meeting from which everybody sent apologies is held only where somebody says so', () => {
    const excused = (meetings: string) =>
      cohortsOf(yearOf({ meetings, people: { ana: 'e', bo: 'e' } }))[0]?.slots[0]?.state;
    expect([excused('h'), excused('?')]).toEqual(['held', 'pending']);
  });

  it('37: a group that still runs on the day of the review is not finished', () => {
    const running = { ...yearOf({ meetings: 'hhh???', people: { ana: 'XXX' } }), asOf: '2027-03-10' };
    expect(cohortsOf(running).map(isFinished)).toEqual([false]);
    const ahead = { ...running, attendance: [{ person: 'ana', group: 'g1', meeting: 4, mark: 'attended' as const }] };
    expect(told(ahead)).toEqual(['attendance[0].mark contradiction']);
  });

  it('38: a policy that changes while a group runs leaves the group as it is', () => {
    const found = policyOn('partners-in-prevention', '2018-05-01');
    const earlier = found.ok ? found.value : policy;
    const records = { ...year, groups: year.groups.map((group) => ({ ...group, policy: earlier.id })) };
    expect(cohortsOf(records, [earlier]).map((cohort) => cohort.policy.id)).toEqual([earlier.id]);
    expect(earlier.id).not.toBe(policy.id);
  });
});
