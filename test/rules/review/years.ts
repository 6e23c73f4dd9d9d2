import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dayOf, isoDay, plusDays } from '../../../src/kernel/day.js';
import { sameIdForm } from '../../../src/kernel/id.js';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { definePolicy } from '../../../src/policy/define.js';
import type { Modality, Policy, PolicyDocument } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import {
  type AttendanceRecord,
  type EnrolmentRecord,
  type GroupRecord,
  leavingReasons,
  type MeetingRecord,
  type MoveRecord,
  type YearRecords,
} from '../../../src/rules/review/records.js';
import type { Review } from '../../../src/rules/review/review.js';
import { id, policyDocument } from '../../support/arbitraries.js';

const letters: Readonly<Record<string, Mark>> = {
  X: 'attended',
  '-': 'absent',
  e: 'excused',
  p: 'partial',
  s: 'substituted',
  c: 'cancelled',
};
const states: Readonly<Record<string, boolean | null>> = { h: true, c: false, '?': null };

export interface Sketch {
  readonly id?: string;
  readonly modality?: Modality;
  readonly stream?: string;
  /** Id of the policy that judges the group, where it is not the review's own. */
  readonly policy?: string;
  /** One letter a meeting, on the 10th of each month of 2027: h held, c cancelled, ? not said. */
  readonly meetings: string;
  /** One letter a meeting: X attended, - absent, e excused, p partial, s substituted, c cancelled, a dot for no row at all. */
  readonly people: Readonly<Record<string, string>>;
  readonly membership?: Readonly<Record<string, Omit<EnrolmentRecord, 'person' | 'group'>>>;
}

/** A year of groups drawn with letters, as at the end of 2027. */
export function yearOf(...sketches: readonly Sketch[]): YearRecords {
  const named = sketches.map((sketch, index) => ({ ...sketch, id: sketch.id ?? `g${index + 1}` }));
  return {
    year: 2027,
    asOf: '2027-12-31',
    groups: named.map(({ id: group, modality, stream, policy, meetings }) => ({
      id: group,
      ...(policy === undefined ? {} : { policy }),
      modality: modality ?? 'in-person',
      stream: stream ?? 'general',
      meetings: [...meetings].map((letter, index) => ({
        number: index + 1,
        date: dayInMonth(index + 1),
        held: states[letter] ?? null,
      })),
    })),
    enrolments: named.flatMap(({ id: group, people, membership }) =>
      Object.keys(people).map((person) => ({ person, group, ...membership?.[person] })),
    ),
    attendance: named.flatMap(({ id: group, people }) =>
      Object.entries(people).flatMap(([person, drawn]) =>
        [...drawn].flatMap((letter, index) => {
          const mark = letters[letter];
          return mark === undefined ? [] : [{ person, group, meeting: index + 1, mark }];
        }),
      ),
    ),
  };
}

function dayInMonth(month: number): string {
  return isoDay(dayOf({ year: 2027, month, day: 10 }));
}

/** `num/den`, or the reason why there is none. */
export function figure(review: Review, id: MetricId, group?: string): string {
  const metric = review.metrics.find((each) => each.id === id && each.scope.group === group);
  if (metric === undefined) return 'missing';
  return 'null' in metric ? metric.null : `${metric.num}/${metric.den}`;
}

/** One year of the committee as one group: absence is a missing row in the file, and every meeting's list was kept. */
export function committeeYear(year: number): YearRecords {
  const meetings = rowsOf('tc39-meetings.csv').filter(([, of]) => of === String(year));
  const rows = rowsOf('tc39-attendance.csv').filter(([meeting = '']) => meeting.startsWith(`${year}-`));
  const people = [...new Set(rows.map(([, person = '']) => person))];
  const group = `tc39-${year}`;
  return {
    year,
    asOf: `${year}-12-31`,
    groups: [
      {
        id: group,
        modality: year === 2019 ? 'in-person' : 'online',
        stream: 'committee',
        meetings: meetings.map(([, , number, date = '']) => ({ number: Number(number), date, held: true })),
      },
    ],
    enrolments: people.map((person) => ({ person, group })),
    attendance: people.flatMap((person) =>
      meetings.map(([meeting, , number]) => ({
        person,
        group,
        meeting: Number(number),
        mark: rows.some((row) => row[0] === meeting && row[1] === person) ? 'attended' : 'absent',
      })),
    ),
  };
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../vectors/review/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
}

/** Policies whose groups have at most seven meetings, built in or not, so that every way in which marks can turn out may be tried. */
export function smallPolicy(): fc.Arbitrary<Policy> {
  const { partnersInPrevention, freeFromViolence, alumniNetwork } = policies;
  return fc.oneof(
    fc.constantFrom(partnersInPrevention, freeFromViolence, alumniNetwork),
    fc
      .tuple(policyDocument(), fc.constantFrom(null, 1, 2, 4, 6, 7))
      .map(([document, count]) => definePolicy(shrunk(document, count)))
      .map((result) => (result.ok ? result.value : partnersInPrevention)),
  );
}

/** The same policy for so many meetings: what it asks for is brought down to what there is. */
function shrunk(document: PolicyDocument, count: number | null): PolicyDocument {
  const { attendance, meetings } = document;
  const most = count ?? 7;
  const within = <Whole extends number>(value: Whole): number => ((value - 1) % most) + 1;
  const { minimum, firstMeetingBy } = attendance;
  return {
    ...document,
    meetings: { ...meetings, count: count === null ? null : { value: count, source: 'Our handbook', section: '1' } },
    attendance: {
      ...attendance,
      firstMeetingPreferred: null,
      firstMeetingBy: firstMeetingBy && { ...firstMeetingBy, value: within(firstMeetingBy.value) },
      minimum:
        minimum?.value.kind === 'meetings'
          ? { ...minimum, value: { kind: 'meetings', meetings: within(minimum.value.meetings) } }
          : minimum?.value.kind === 'absences'
            ? { ...minimum, value: { kind: 'absences', atMost: minimum.value.atMost % most } }
            : minimum,
    },
  };
}

const dayZero = dayOf({ year: 2027, month: 1, day: 1 });

function day(): fc.Arbitrary<string> {
  return fc.nat(300).map((days) => isoDay(plusDays(dayZero, days)));
}

/** A year with the policies that judge it: the review's own, and others that groups name. */
export interface JudgedYear {
  readonly records: YearRecords;
  readonly policy: Policy;
  readonly others: readonly Policy[];
}

export function judgedYear(): fc.Arbitrary<JudgedYear> {
  return fc
    .uniqueArray(smallPolicy(), { minLength: 1, maxLength: 3, selector: (policy) => policy.id })
    .chain(([policy = policies.partnersInPrevention, ...others]) =>
      lawfulYear(others.map((other) => other.id)).map((records) => ({ records, policy, others })),
    );
}

/**
 * A lawful year: any ids, meetings in any order of dates, some dated after the day of the review, people who come, go, return and move,
 * marks written down twice, time taken or not.
 *
 * @param named ids of policies that groups may name
 */
export function lawfulYear(named: readonly string[] = []): fc.Arbitrary<YearRecords> {
  const asOf = fc.oneof({ weight: 2, arbitrary: fc.constant('2027-12-31') }, day());
  const ids = fc.uniqueArray(id(), { minLength: 0, maxLength: 3, selector: sameIdForm });
  return fc.tuple(asOf, ids).chain(([today, groupIds]) =>
    fc.tuple(...groupIds.map((group) => oneGroup(group, today, named))).map((parts) => ({
      year: 2027,
      asOf: today,
      groups: parts.map(({ group }) => group),
      enrolments: parts.flatMap(({ enrolments }) => enrolments),
      attendance: parts.flatMap(({ attendance }) => attendance),
    })),
  );
}

interface Part {
  readonly group: GroupRecord;
  readonly enrolments: readonly EnrolmentRecord[];
  readonly attendance: readonly AttendanceRecord[];
}

const people = ['p1', 'p2', 'p3', 'p4', 'Ana L\u00ed', 'constructor'];

function oneGroup(group: string, today: string, named: readonly string[]): fc.Arbitrary<Part> {
  const meetings = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }).chain((listed) => {
    const numbers = listed.length > 3 ? [1, 2, 3, 4, 5, 6, 7].slice(0, listed.length) : listed;
    return fc.tuple(...numbers.map((number) => oneMeeting(number, today)));
  });
  const seats = fc
    .subarray(people, { maxLength: 5 })
    .chain((members) => fc.tuple(...members.map((person) => oneSeat(person, group))));
  return fc
    .record({
      meetings,
      seats,
      // Most registers are full, so that figures which need that have values.
      gaps: fc.boolean(),
      tape: fc.array(fc.nat(9999), { minLength: 35, maxLength: 35 }),
      modality: fc.constantFrom<Modality>('in-person', 'online', 'hybrid'),
      stream: fc.constantFrom('general', 'schools'),
      policy: fc.option(fc.constantFrom(...(named.length > 0 ? named : ['none'])), { nil: undefined, freq: 2 }),
    })
    .map(({ modality, stream, policy, ...drawn }) => ({
      group: {
        id: group,
        modality,
        stream,
        meetings: drawn.meetings,
        ...(policy === undefined || named.length === 0 ? {} : { policy }),
      },
      enrolments: drawn.seats.flat(),
      attendance: drawn.seats.flatMap((rows, row) =>
        drawn.meetings.flatMap((meeting, column) =>
          rowsFrom(drawn.tape[row * 7 + column] ?? 0, { rows, meeting, today, gaps: drawn.gaps }),
        ),
      ),
    }));
}

/** What one number of the tape writes down of one person at one meeting: nothing, a mark, or a mark and its correction. */
function rowsFrom(
  tape: number,
  {
    rows,
    meeting,
    today,
    gaps,
  }: {
    readonly rows: readonly EnrolmentRecord[];
    readonly meeting: MeetingRecord;
    readonly today: string;
    readonly gaps: boolean;
  },
): readonly AttendanceRecord[] {
  const [first] = rows;
  const lawful = lawfulMarks(rows, meeting, today);
  const full = lawful.filter((mark) => mark !== 'none' && mark !== 'unrecorded');
  const words = gaps || full.length === 0 || !lawful.includes('attended') ? lawful : full;
  const [mark, before] = [words[tape % words.length], words[(tape >> 4) % words.length]];
  if (first === undefined || mark === undefined || mark === 'none') return [];
  const name = { person: first.person, group: first.group, meeting: meeting.number };
  const timed = tape % 3 > 0 && (mark === 'attended' || mark === 'partial');
  // Where no length is said the policy may set one, however short.
  const minutes = 1 + (tape % (meeting.minutes ?? 1));
  const row = { ...name, mark, ...(timed ? { minutes } : {}) };
  if (tape % 7 > 0 || before === undefined || before === 'none') return [row];
  return [
    { ...row, recordedAt: `${today}T02:00:00Z` },
    { ...name, mark: before, recordedAt: '2026-11-30T02:00:00Z' },
  ];
}

/** The rows of one seat: one, or two where the person left and returned. */
function oneSeat(person: string, group: string): fc.Arbitrary<readonly EnrolmentRecord[]> {
  const known = fc.record(
    {
      leftBecause: fc.constantFrom(...leavingReasons),
      moves: fc.array(oneMove(), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const days = fc.uniqueArray(day(), { maxLength: 4 }).map((drawn) => [...drawn].sort());
  const always = fc.constant<string[]>([]);
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: always }, days), fc.boolean(), known, known)
    .map(([drawn, later, one, other]) => {
      const [first, second, third, fourth] = drawn;
      const name = { person, group };
      const open = ({ moves }: typeof one): Partial<EnrolmentRecord> => (moves === undefined ? {} : { moves });
      if (first === undefined) return [{ ...name, ...open(one) }];
      if (second === undefined) {
        return later ? [{ ...name, ...open(one), joinedAt: first }] : [{ ...name, ...one, leftAt: first }];
      }
      if (third === undefined) return [{ ...name, ...one, joinedAt: first, leftAt: second }];
      const rows = [
        { ...name, ...one, joinedAt: first, leftAt: second },
        fourth === undefined
          ? { ...name, ...open(other), joinedAt: third }
          : { ...name, ...other, joinedAt: third, leftAt: fourth },
      ];
      return later ? rows : rows.reverse();
    })
    .map((rows) => rows.map(withOwnMoves));
}

/** Somebody moves on a day of their membership, once a day. */
function withOwnMoves({ moves, ...row }: EnrolmentRecord): EnrolmentRecord {
  if (moves === undefined) return row;
  const { joinedAt = '0000', leftAt = '9999' } = row;
  const own = moves.filter(({ on }) => joinedAt <= on && on <= leftAt);
  const once = own.filter(({ on }, place) => own.findIndex((each) => each.on === on) === place);
  return once.length === 0 ? row : { ...row, moves: once };
}

function oneMove(): fc.Arbitrary<MoveRecord> {
  return fc.record(
    {
      on: day(),
      organisation: fc.constantFrom('one', 'other', null),
      inSector: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, fc.constant(null)),
      keptSeat: fc.boolean(),
    },
    { noNullPrototype: true },
  );
}

function oneMeeting(number: number, today: string): fc.Arbitrary<MeetingRecord> {
  const held = fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constantFrom(false, null));
  const rest = fc.record(
    { modality: fc.constantFrom<Modality>('in-person', 'online'), minutes: fc.integer({ min: 1, max: 180 }) },
    { requiredKeys: [] },
  );
  return fc.tuple(day(), held, rest).map(([date, claimed, more]) => ({
    ...more,
    number,
    date,
    held: claimed === true && date > today ? null : claimed,
  }));
}

/** The marks that may stand here, for whoever has these rows; `none` for no row. */
export function lawfulMarks(
  rows: readonly EnrolmentRecord[],
  { date, held }: MeetingRecord,
  today: string,
): readonly (Mark | 'none')[] {
  const isMember = rows.some(({ joinedAt = '0000', leftAt = '9999' }) => joinedAt <= date && date <= leftAt);
  if (held === false) return ['none', 'cancelled', 'unrecorded'];
  if (date > today) return ['none', 'excused', 'unrecorded'];
  if (!isMember) return ['none', 'absent', 'excused', 'unrecorded'];
  return [
    'attended',
    'absent',
    'attended',
    'absent',
    'attended',
    'excused',
    'partial',
    'substituted',
    'none',
    'unrecorded',
  ];
}
