import fc from 'fast-check';
import { dayOf, isoDay, plusDays } from '../../../src/kernel/day.js';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { definePolicy } from '../../../src/policy/define.js';
import {
  type MinimumAttendance,
  type Modality,
  modalities,
  type Policy,
  type Sourced,
} from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import type {
  AttendanceRecord,
  DemandRecord,
  EnrolmentRecord,
  GroupRecord,
  MeetingRecord,
  YearRecords,
} from '../../../src/rules/review/records.js';

/** A year with the two policies that judge its groups: its own, and the one that some of them name. */
export interface RichYear {
  readonly records: YearRecords;
  readonly policy: Policy;
  readonly other: Policy;
}

const people = ['ana', 'bo', 'constructor', 'toString', '__proto__', 'Ana Lí'];
const organisations = ['constructor', 'hasOwnProperty', 'acme'];
const regionNames = ['north', 'south', '__proto__', 'abroad'];
const attributeNames = ['rural', 'toString', 'new'];
const streams = ['general', 'valueOf'];
const mostMeetings = 4;

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '1' };
}

/** Programmes of few meetings and few seats, so that everything that can happen does. */
export function richPolicy(id: string): fc.Arbitrary<Policy> {
  const base = policies.partnersInPrevention;
  const seats = fc.option(
    fc.integer({ min: 1, max: 4 }).map((most) => sourced(most)),
    { nil: null, freq: 8 },
  );
  const minimum = fc.constantFrom<MinimumAttendance | null>(
    null,
    { kind: 'meetings', meetings: 1 },
    { kind: 'meetings', meetings: 2 },
    { kind: 'ratio', share: { numerator: 2, denominator: 3 }, rounded: 'up' },
    { kind: 'ratio', share: { numerator: 1, denominator: 2 }, rounded: 'down' },
    { kind: 'absences', atMost: 1 },
  );
  const points = fc.constantFrom(
    { attended: 1, partial: null, excused: null },
    { attended: 2, partial: 1, excused: 0 },
    { attended: 2, partial: 0, excused: 1 },
  );
  return fc
    .record({
      maximum: fc.record({ 'in-person': seats, online: seats, hybrid: seats }),
      count: fc.constantFrom(null, 2, 3),
      minimum,
      firstMeetingBy: fc.constantFrom(null, 1, 2),
      points,
      rhythm: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 60 })),
      fewestPeople: fc.integer({ min: 1, max: 3 }),
      seatedWithinDays: fc.constantFrom([], [30], [0, 30, 90]),
    })
    .map((drawn) => {
      const { figures, findings } = base.review;
      const result = definePolicy({
        ...base,
        id,
        capacity: { ...base.capacity, maximum: drawn.maximum, minimumViable: null },
        formation: { ...base.formation, decideDaysBefore: null },
        meetings: { ...base.meetings, count: drawn.count === null ? null : sourced(drawn.count) },
        attendance: {
          minimum: drawn.minimum === null ? null : sourced(drawn.minimum),
          firstMeetingBy: drawn.firstMeetingBy === null ? null : sourced(drawn.firstMeetingBy),
          firstMeetingPreferred: null,
          points: sourced(drawn.points),
        },
        review: {
          ...base.review,
          figures: {
            ...figures,
            value: {
              ...figures.value,
              rhythmDays: { from: drawn.rhythm[0], to: drawn.rhythm[0] + drawn.rhythm[1] },
              seatedWithinDays: drawn.seatedWithinDays,
            },
          },
          findings: { ...findings, value: { ...findings.value, fewestPeople: drawn.fewestPeople } },
        },
      });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.value;
    });
}

const dayZero = dayOf({ year: 2026, month: 11, day: 1 });
const day = fc.nat(430).map((days) => isoDay(plusDays(dayZero, days)));
const someDay = fc.option(day, { nil: undefined, freq: 3 });

/** A lawful year: several groups, streams and ways of meeting; people who come, go, return and move; requests of every kind. */
export function richYear(): fc.Arbitrary<RichYear> {
  const asOf = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('2027-12-31', '2028-01-31') },
    { weight: 2, arbitrary: day },
    fc.constant('2026-12-30'),
  );
  const groups = fc.constantFrom([], ['g1'], ['g1', 'constructor'], ['g1', '__proto__', 'g3'], ['b', 'a', 'c', 'd']);
  const records = fc.tuple(asOf, groups).chain(([today, ids]) =>
    fc
      .tuple(
        fc.tuple(...ids.map((id) => oneGroup(id, today))),
        fc.array(demandRow(ids), { maxLength: 8 }),
        fc.option(fc.constantFrom([], ['north', 'south', '__proto__']), { nil: undefined, freq: 4 }),
        fc.option(fc.constantFrom(...workforces), { nil: undefined, freq: 5 }),
      )
      .map(
        ([parts, demand, regions, workforce]): YearRecords => ({
          year: 2027,
          asOf: today,
          groups: parts.map(({ group }) => group),
          enrolments: parts.flatMap(({ enrolments }) => enrolments),
          attendance: parts.flatMap(({ attendance }) => attendance),
          demand,
          ...(regions === undefined ? {} : { regions }),
          ...(workforce === undefined ? {} : { workforce }),
        }),
      ),
  );
  return fc.record({ records, policy: richPolicy('own@2027'), other: richPolicy('other@2027') });
}

const workforces = [
  [],
  [{ category: 'rural', people: 30 }],
  [
    { category: 'north', people: 40 },
    { category: 'south', people: 0 },
    { category: '__proto__', people: 7 },
    { category: 'rural', people: 30 },
    { category: 'toString', people: 11 },
  ],
  [
    { category: 'toString', people: 5 },
    { category: 'new', people: 8 },
    { category: 'nobody', people: 3 },
  ],
];

interface Part {
  readonly group: GroupRecord;
  readonly enrolments: readonly EnrolmentRecord[];
  readonly attendance: readonly AttendanceRecord[];
}

function oneGroup(id: string, today: string): fc.Arbitrary<Part> {
  const numbers = fc.constantFrom([1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3, 4], [2, 1, 3], [1, 2], [1], [2], []);
  const meetings = numbers.chain((listed) => fc.tuple(...listed.map((number) => oneMeeting(number, today))));
  const seats = fc
    .subarray(people)
    .chain((members) => fc.tuple(...members.map((person) => oneSeat(person, id))))
    .map((rows) => rows.flat());
  return fc
    .record({
      meetings,
      seats,
      modality: fc.constantFrom<Modality>(...modalities),
      stream: fc.constantFrom(...streams),
      named: fc.constantFrom(undefined, undefined, 'own@2027', 'other@2027'),
      tape: fc.array(fc.nat(99), { minLength: people.length * mostMeetings, maxLength: people.length * mostMeetings }),
      full: fc.boolean(),
    })
    .map(({ meetings: drawn, seats: enrolments, modality, stream, named, tape, full }) => ({
      group: { id, modality, stream, meetings: drawn, ...(named === undefined ? {} : { policy: named }) },
      enrolments,
      attendance: [...new Set(enrolments.map(({ person }) => person))].flatMap((person) =>
        drawn.flatMap((meeting): readonly AttendanceRecord[] => {
          const words = lawfulMarks(
            enrolments.filter((row) => row.person === person),
            meeting,
            today,
          ).filter((word) => !full || (word !== 'none' && word !== 'unrecorded'));
          const mark = words[(tape[people.indexOf(person) * mostMeetings + meeting.number - 1] ?? 0) % words.length];
          return mark === undefined || mark === 'none' ? [] : [{ person, group: id, meeting: meeting.number, mark }];
        }),
      ),
    }));
}

function oneMeeting(number: number, today: string): fc.Arbitrary<MeetingRecord> {
  return fc
    .record(
      {
        date: day,
        claimed: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, fc.constantFrom(false, false, null)),
        modality: fc.constantFrom<Modality>(...modalities),
        facilitators: fc.array(fc.constantFrom(...people.slice(0, 3), 'guide'), { maxLength: 3 }),
      },
      { requiredKeys: ['date', 'claimed'] },
    )
    .map(({ claimed, date, ...rest }) => ({
      number,
      date,
      held: claimed === true && date > today ? null : claimed,
      ...rest,
    }));
}

/** One row, or two one after the other for somebody who left and returned. */
function oneSeat(person: string, group: string): fc.Arbitrary<readonly EnrolmentRecord[]> {
  const known = fc.record(
    {
      organisation: fc.constantFrom(...organisations),
      region: fc.constantFrom(...regionNames),
      attributes: fc.subarray(attributeNames),
      moves: fc.array(
        fc.record({
          on: day,
          organisation: fc.constantFrom(null, ...organisations),
          inSector: fc.constantFrom(true, false, null),
          keptSeat: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );
  const days = fc.uniqueArray(day, { minLength: 4, maxLength: 4 }).map((each) => [...each].sort());
  const shape = fc.constantFrom('always', 'always', 'always', 'joins', 'leaves', 'returns');
  return fc
    .record({ shape, days, first: known, second: known })
    .map(({ shape: kind, days: [a, b, c, d], first, second }) => {
      const row = { person, group, ...first };
      if (a === undefined || b === undefined || c === undefined || d === undefined || kind === 'always') return [row];
      if (kind === 'joins') return [{ ...row, joinedAt: a }];
      if (kind === 'leaves') return [{ ...row, leftAt: d }];
      return [
        { person, group, ...second, joinedAt: c },
        { ...row, joinedAt: a, leftAt: b },
      ];
    });
}

/** The marks that may stand here; `none` for no row. */
function lawfulMarks(
  rows: readonly EnrolmentRecord[],
  { date, held }: MeetingRecord,
  today: string,
): readonly (Mark | 'none')[] {
  if (held === false) return ['none', 'cancelled', 'unrecorded'];
  if (date > today) return ['none', 'excused', 'unrecorded'];
  const member = rows.some(({ joinedAt = '0000', leftAt = '9999' }) => joinedAt <= date && date <= leftAt);
  if (!member) return ['none', 'absent', 'excused', 'unrecorded'];
  return ['attended', 'attended', 'attended', 'absent', 'excused', 'partial', 'substituted', 'unrecorded', 'none'];
}

function demandRow(groups: readonly string[]): fc.Arbitrary<DemandRecord> {
  const where = fc.constantFrom<Pick<DemandRecord, 'group' | 'stream'>>(
    ...groups.map((group) => ({ group })),
    ...groups.map((group) => ({ group, stream: 'elsewhere' })),
    ...[...streams, 'asked-only'].map((stream) => ({ stream })),
    {},
  );
  return fc
    .record({
      where,
      person: fc.constantFrom(...people, 'zed'),
      intake: fc.constantFrom(undefined, '1', '__proto__'),
      eligible: fc.constantFrom(true, true, true, true, true, true, false, undefined),
      askedOn: fc.option(day, { nil: undefined, freq: 8 }),
      offeredOn: someDay,
      seatedOn: someDay,
      withdrewOn: fc.option(day, { nil: undefined, freq: 1 }),
    })
    .map(({ where: place, ...row }) => withoutBlanks({ ...place, ...row }));
}

/** A field that nobody has filled in is not there. */
function withoutBlanks(row: { readonly [Field in keyof DemandRecord]: DemandRecord[Field] | undefined }): DemandRecord {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as DemandRecord;
}
