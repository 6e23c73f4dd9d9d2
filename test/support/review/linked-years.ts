import fc from 'fast-check';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { definePolicy } from '../../../src/policy/define.js';
import type { Modality, Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import {
  type AttendanceRecord,
  type CertificateRecord,
  type EnrolmentRecord,
  type GroupRecord,
  type HistoryRecord,
  leavingReasons,
  type MeetingRecord,
  type ResponseRecord,
  themes,
  valueCycles,
  type YearRecords,
} from '../../../src/rules/review/records.js';
import { policyDocument } from '../arbitraries.js';

/** Few people in several groups, so that they meet again; with the names that objects of the language have a use for. */
const people = ['ana', '__proto__', 'constructor', 'Ana L\u00ed', '7'];
const groupIds = ['g1', 'g2', 'hasOwnProperty', '__proto__'];
const statements = ['useful', 'safe', '__proto__', 'constructor'];

const text = <Word extends string>(words: readonly Word[]): fc.Arbitrary<Word> => fc.constantFrom(...words);
const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
/** 2027-01-01, as days since 1970-01-01. */
const newYear = 20_819;
const inYear = day(newYear, newYear + 300);

/** Policies nobody has written, and ours. */
export function anyPolicy(): fc.Arbitrary<Policy> {
  const { partnersInPrevention } = policies;
  return fc.oneof(
    fc.constantFrom(...Object.values(policies)),
    policyDocument()
      .map(definePolicy)
      .map((result) => (result.ok ? result.value : partnersInPrevention)),
  );
}

/** A lawful year of groups that share people, with what they answered, what they were given, and where they were before. */
export function linkedYear(): fc.Arbitrary<YearRecords> {
  return fc
    .tuple(
      fc.subarray(groupIds),
      fc.oneof({ weight: 2, arbitrary: fc.constant('2027-12-31') }, inYear),
      fc.oneof(
        { weight: 1, arbitrary: fc.constant(undefined) },
        {
          weight: 4,
          arbitrary: fc.uniqueArray(earlier(), {
            size: 'large',
            maxLength: 14,
            selector: ({ person, group, startedOn }) => [person, group, startedOn].join(),
          }),
        },
      ),
    )
    .chain(([ids, asOf, history]) =>
      fc.tuple(...ids.map((id) => oneGroup(id, asOf))).map((parts) => ({
        year: 2027,
        asOf,
        groups: parts.map(({ group }) => group),
        enrolments: parts.flatMap(({ enrolments }) => enrolments),
        attendance: parts.flatMap(({ attendance }) => attendance),
        responses: parts.flatMap(({ responses }) => responses),
        certificates: parts.flatMap(({ certificates }) => certificates),
        ...(history === undefined ? {} : { history }),
      })),
    );
}

/** The same year, written down in another order. */
export function reordered(records: YearRecords): fc.Arbitrary<YearRecords> {
  const shuffled = <Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> =>
    fc.shuffledSubarray([...rows], { minLength: rows.length });
  return fc
    .tuple(
      shuffled(records.groups),
      shuffled(records.enrolments),
      shuffled(records.attendance),
      shuffled(records.responses ?? []),
      shuffled(records.certificates ?? []),
      shuffled(records.history ?? []),
    )
    .map(([groups, enrolments, attendance, responses, certificates, history]) => ({
      ...records,
      groups,
      enrolments,
      attendance,
      responses,
      certificates,
      history,
    }));
}

function earlier(): fc.Arbitrary<HistoryRecord> {
  return fc
    .record(
      {
        person: text(people),
        group: text(['h1', 'h1', 'h2', 'g1']),
        startedOn: day(newYear - 700, newYear + 200),
        days: fc.integer({ min: 0, max: 400 }),
        completed: fc.boolean(),
        inSector: fc.constantFrom(true, false, null),
        attended: fc.subarray([1, 2, 3]),
      },
      { requiredKeys: ['person', 'group', 'startedOn', 'days', 'completed'] },
    )
    .map(({ days, ...row }) => ({
      ...row,
      endedOn: new Date(Date.parse(row.startedOn) + days * 86_400_000).toISOString().slice(0, 10),
    }));
}

interface Part {
  readonly group: GroupRecord;
  readonly enrolments: readonly EnrolmentRecord[];
  readonly attendance: readonly AttendanceRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly certificates: readonly CertificateRecord[];
}

function oneGroup(id: string, asOf: string): fc.Arbitrary<Part> {
  return fc
    .record({
      modality: fc.constantFrom<Modality>('in-person', 'online', 'hybrid'),
      stream: text(['workplaces', '__proto__']),
      surveyed: fc.option(fc.nat(12), { nil: undefined, freq: 6 }),
      meetings: fc.array(oneMeeting(asOf), { size: 'large', maxLength: 5 }),
      seats: fc.uniqueArray(fc.tuple(text(people), seat()), {
        size: 'large',
        maxLength: 5,
        selector: ([person]) => person,
      }),
      tape: fc.array(fc.nat(59), { minLength: 35, maxLength: 35 }),
      responses: answers(id),
      certificates: fc.array(fc.record({ person: text(people), group: fc.constant(id), minutes: fc.nat(2000) }), {
        maxLength: 4,
      }),
    })
    .map(({ modality, stream, surveyed, meetings: drawn, seats, tape, responses, certificates }) => {
      const meetings = drawn.map((meeting, index) => ({ ...meeting, number: index + 1 }));
      const enrolments = seats.flatMap(([person, times]) => times.map((time) => ({ ...time, person, group: id })));
      return {
        group: { id, modality, stream, meetings, ...(surveyed === undefined ? {} : { surveyed }) },
        enrolments,
        attendance: seats.flatMap(([person, times], row) =>
          meetings.flatMap((meeting, column): AttendanceRecord[] => {
            const words = lawful(times, meeting, asOf);
            const mark = words[(tape[row * 5 + column] ?? 0) % words.length] ?? 'none';
            return mark === 'none' ? [] : [{ person, group: id, meeting: meeting.number, mark }];
          }),
        ),
        responses,
        certificates,
      };
    });
}

function oneMeeting(asOf: string): fc.Arbitrary<Omit<MeetingRecord, 'number'>> {
  const held = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constantFrom(false, null));
  return fc
    .tuple(inYear, held)
    .map(([date, claimed]) => ({ date, held: claimed === true && date > asOf ? null : claimed }));
}

type Time = Omit<EnrolmentRecord, 'person' | 'group'>;

/** From the start to the end, over some days, or over some days and then some later ones. */
function seat(): fc.Arbitrary<readonly Time[]> {
  const organisation = fc.option(text(['north', 'south', '__proto__']), { nil: undefined, freq: 4 });
  const named = (from: string | undefined, word: string | undefined): Time => ({
    ...(from === undefined ? {} : { joinedAt: from }),
    ...(word === undefined ? {} : { organisation: word }),
  });
  return fc.oneof(
    { weight: 3, arbitrary: organisation.map((word) => [named(undefined, word)]) },
    fc.tuple(inYear, organisation).map(([from, word]) => [named(from, word)]),
    fc
      .tuple(fc.uniqueArray(inYear, { minLength: 4, maxLength: 4 }), organisation, organisation, fc.boolean())
      .map(([days, word, other, once]) => {
        const [from, to = '', again, end = ''] = [...days].sort();
        const first = { ...named(from, word), leftAt: to, leftBecause: leavingReasons[3] };
        return once ? [first] : [first, { ...named(again, other), leftAt: end }];
      }),
  );
}

/** The marks that may stand here; `none` for no row. */
function lawful(times: readonly Time[], { date, held }: MeetingRecord, asOf: string): readonly (Mark | 'none')[] {
  if (held === false) return ['none', 'cancelled', 'unrecorded'];
  if (date > asOf) return ['none', 'excused', 'unrecorded'];
  const member = times.some(({ joinedAt = '0', leftAt = '9' }) => joinedAt <= date && date <= leftAt);
  if (!member) return ['none', 'absent', 'excused', 'unrecorded'];
  return ['attended', 'attended', 'attended', 'partial', 'absent', 'excused', 'substituted', 'none', 'unrecorded'];
}

/** Answers of which some were delivered twice. */
function answers(group: string): fc.Arbitrary<readonly ResponseRecord[]> {
  const scale = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 });
  const answer: fc.Arbitrary<Omit<ResponseRecord, 'id' | 'group'>> = fc.record(
    {
      recommend: fc.option(fc.nat(10), { freq: 5 }),
      agreement: fc
        .uniqueArray(fc.tuple(text(statements), scale), { maxLength: 3, selector: ([statement]) => statement })
        .map((entries): Record<string, number | null> => Object.fromEntries(entries)),
      before: scale,
      after: scale,
      applied: fc.constantFrom(true, false, null),
      codings: fc.array(fc.oneof(fc.constant([...valueCycles]), fc.subarray([...valueCycles])), { maxLength: 3 }),
      theme: text(themes),
      text: text(['', 'Trust.']),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(fc.array(answer, { maxLength: 14 }), fc.array(fc.nat(3), { minLength: 14, maxLength: 14 }))
    .map(([rows, tape]) =>
      rows.flatMap((row, index): ResponseRecord[] => {
        const times = tape[index] ?? 0;
        const delivered = { ...row, group, id: index === 0 ? '__proto__' : `r${index}` };
        return times === 0 ? [{ ...row, group }] : Array.from({ length: times }, () => delivered);
      }),
    );
}
