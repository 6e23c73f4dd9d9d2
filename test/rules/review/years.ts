import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dayOf, isoDay, plusDays } from '../../../src/kernel/day.js';
import { sameIdForm } from '../../../src/kernel/id.js';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { definePolicy } from '../../../src/policy/define.js';
import type { Modality, Policy, PolicyDocument } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import type {
  AttendanceRecord,
  EnrolmentRecord,
  GroupRecord,
  MeetingRecord,
  MetricId,
  Review,
  YearRecords,
} from '../../../src/rules/review/index.js';
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
  /** One letter a meeting, on the 10th of each month of 2027: h held, c cancelled, ? not said. */
  readonly meetings: string;
  /** One letter a meeting: X attended, - absent, e excused, p partial, s substituted, c cancelled, a dot for no row at all. */
  readonly people: Readonly<Record<string, string>>;
  readonly membership?: Readonly<Record<string, Pick<EnrolmentRecord, 'joinedAt' | 'leftAt'>>>;
}

/** A year of groups drawn with letters, as at the end of 2027. */
export function yearOf(...sketches: readonly Sketch[]): YearRecords {
  const named = sketches.map((sketch, index) => ({ ...sketch, id: sketch.id ?? `g${index + 1}` }));
  return {
    year: 2027,
    asOf: '2027-12-31',
    groups: named.map(({ id: group, modality, meetings }) => ({
      id: group,
      modality: modality ?? 'in-person',
      stream: 'general',
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

/** A lawful year: any ids, meetings in any order of dates, some dated after the day of the review, people who come and go. */
export function lawfulYear(): fc.Arbitrary<YearRecords> {
  const asOf = fc.oneof({ weight: 2, arbitrary: fc.constant('2027-12-31') }, day());
  const ids = fc.uniqueArray(id(), { minLength: 0, maxLength: 3, selector: sameIdForm });
  return fc.tuple(asOf, ids).chain(([today, groupIds]) =>
    fc.tuple(...groupIds.map((group) => oneGroup(group, today))).map((parts) => ({
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

function oneGroup(group: string, today: string): fc.Arbitrary<Part> {
  const meetings = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }).chain((listed) => {
    const numbers = listed.length > 3 ? [1, 2, 3, 4, 5, 6, 7].slice(0, listed.length) : listed;
    return fc.tuple(...numbers.map((number) => oneMeeting(number, today)));
  });
  const seat = fc.record(
    { person: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'Ana Lí', 'constructor'), joinedAt: day(), leftAt: day() },
    { requiredKeys: ['person'] },
  );
  const seats = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: seat.map(({ person }) => ({ person })) }, seat), {
    maxLength: 5,
    selector: ({ person }) => person,
  });
  const tape = fc.array(fc.nat(59), { minLength: 35, maxLength: 35 });
  const modality = fc.constantFrom<Modality>('in-person', 'online', 'hybrid');
  return fc.record({ meetings, seats, tape, modality }).map((drawn) => {
    const enrolments = drawn.seats.map((each) => ({ ...inOrder(each), group }));
    return {
      group: { id: group, modality: drawn.modality, stream: 'general', meetings: drawn.meetings },
      enrolments,
      attendance: enrolments.flatMap((enrolment, row) =>
        drawn.meetings.flatMap((meeting, column) => {
          const words = lawfulMarks(enrolment, meeting, today);
          const mark = words[(drawn.tape[row * 7 + column] ?? 0) % words.length];
          return mark === undefined || mark === 'none'
            ? []
            : [{ person: enrolment.person, group, meeting: meeting.number, mark }];
        }),
      ),
    };
  });
}

function inOrder(seat: Omit<EnrolmentRecord, 'group'>): Omit<EnrolmentRecord, 'group'> {
  const { joinedAt, leftAt } = seat;
  return joinedAt !== undefined && leftAt !== undefined && leftAt < joinedAt
    ? { ...seat, joinedAt: leftAt, leftAt: joinedAt }
    : seat;
}

function oneMeeting(number: number, today: string): fc.Arbitrary<MeetingRecord> {
  const held = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constantFrom(false, null));
  return fc
    .tuple(day(), held)
    .map(([date, claimed]) => ({ number, date, held: claimed === true && date > today ? null : claimed }));
}

/** The marks that may stand here; `none` for no row. */
export function lawfulMarks(
  { joinedAt = '0000', leftAt = '9999' }: EnrolmentRecord,
  { date, held }: MeetingRecord,
  today: string,
): readonly (Mark | 'none')[] {
  if (held === false) return ['none', 'cancelled', 'unrecorded'];
  if (date > today) return ['none', 'excused', 'unrecorded'];
  if (date < joinedAt || date > leftAt) return ['none', 'absent', 'excused', 'unrecorded'];
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
