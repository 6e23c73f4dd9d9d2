import {
  type MinimumAttendance,
  modalities,
  mostMeetings,
  mostParticipants,
  type Policy,
  type Sourced,
} from '../policy/policy.js';
import { attendanceCards } from '../rules/attendance/cards.js';
import { capacityCards } from '../rules/capacity/cards.js';
import { scheduleCards } from '../rules/schedule/cards.js';
import { type Cell, stop, textOf, wholeOf, wordOf } from './cells.js';

/** The parts of a policy that the functions of a sheet rest on. */
export type Document = {
  -readonly [Key in 'id' | 'capacity' | 'meetings' | 'attendance' | 'eligibility']: Policy[Key];
};

/** One number that a range of rules can set, and how it reads. */
export interface Term {
  readonly key: string;
  /** Where it stands in a policy, as contradictions are told. */
  readonly path: string;
  /** What it is for, in one sentence. */
  readonly statement: string;
  readonly shown: (document: Document) => Cell;
  readonly section: (document: Document) => string | null;
  readonly set: (document: Document, cell: Cell) => void;
}

/** What a cell says in place of a number: no such rule, and no points. */
const [none, nothing] = ['none', 'nothing'];

/** What a whole meeting may be worth at most. */
const mostPoints = 10;

/** A number of its own, or none. */
function quantity(
  key: string,
  path: string,
  statement: string,
  most: number,
  get: (document: Document) => Sourced<number> | null | undefined,
  put: (document: Document, value: Sourced<number> | null) => void,
): Term {
  return {
    key,
    path,
    statement,
    shown: (document) => get(document)?.value ?? none,
    section: (document) => get(document)?.section ?? null,
    set: (document, cell) => {
      put(document, wordOf(cell) === none ? null : here(wholeOf(cell, `${key}, unless it is none,`, 1, most)));
    },
  };
}

function here<Value>(value: Value): Sourced<Value> {
  return { value, source: 'this sheet', section: 'this sheet' };
}

/** Every number, in the order in which RULES shows them. */
export const terms: readonly Term[] = [
  ...modalities.map((modality) =>
    quantity(
      `capacity.maximum.${modality}`,
      `capacity.maximum.${modality}`,
      capacityCards['capacity.maximum'].statement,
      mostParticipants,
      ({ capacity }) => capacity.maximum[modality],
      (document, value) => {
        const maximum = { ...document.capacity.maximum, [modality]: value };
        document.capacity = { ...document.capacity, maximum };
      },
    ),
  ),
  quantity(
    'schedule.meeting-count',
    'meetings.count',
    scheduleCards['schedule.meeting-count'].statement,
    mostMeetings,
    ({ meetings }) => meetings.count,
    (document, count) => {
      document.meetings = { ...document.meetings, count };
    },
  ),
  quantity(
    'schedule.monthly',
    'meetings.everyMonths',
    scheduleCards['schedule.monthly'].statement,
    12,
    ({ meetings }) => meetings.everyMonths,
    (document, everyMonths) => {
      document.meetings = { ...document.meetings, everyMonths };
    },
  ),
  {
    key: 'attendance.minimum-meetings',
    path: 'attendance.minimum',
    statement: attendanceCards['attendance.minimum-meetings'].statement,
    shown: ({ attendance }) => (attendance.minimum === null ? none : minimumInWords(attendance.minimum.value)),
    section: ({ attendance }) => attendance.minimum?.section ?? null,
    set: (document, cell) => {
      const minimum = wordOf(cell) === none ? null : here(minimumOf(cell));
      document.attendance = { ...document.attendance, minimum };
    },
  },
  ...(['firstMeetingBy', 'firstMeetingPreferred'] as const).map((name) => {
    const rule = name === 'firstMeetingBy' ? 'attendance.first-meeting-by' : 'attendance.first-meeting-preferred';
    return quantity(
      rule,
      `attendance.${name}`,
      attendanceCards[rule].statement,
      mostMeetings,
      ({ attendance }) => attendance[name],
      (document, value) => {
        document.attendance = { ...document.attendance, [name]: value };
      },
    );
  }),
  ...(['attended', 'partial', 'excused'] as const).map((mark): Term => {
    const key = `attendance.points.${mark}`;
    return {
      key,
      path: `attendance.points.value.${mark}`,
      statement:
        mark === 'attended'
          ? 'Points for a whole meeting; other marks have a part of them.'
          : `Points for a meeting marked as ${mark}; none leaves it out of the count.`,
      shown: ({ attendance }) => (attendance.points.value[mark] ?? none) || nothing,
      section: ({ attendance }) => attendance.points.section,
      set: (document, cell) => {
        const value = mark === 'attended' ? wholeOf(cell, key, 1, mostPoints) : partOf(cell, key);
        const { attendance } = document;
        document.attendance = { ...attendance, points: here({ ...attendance.points.value, [mark]: value }) };
      },
    };
  }),
  ...(
    [
      ['types-of-work', 'typesOfWork'],
      ['career-stages', 'careerStages'],
      ['settings', 'settings'],
    ] as const
  ).map(([key, name]): Term => {
    return {
      key: `eligibility.${key}`,
      path: `eligibility.vocabularies.value.${name}`,
      statement: 'Words that people and groups may have, with commas between them.',
      shown: ({ eligibility }) => eligibility.vocabularies.value[name].join(', '),
      section: ({ eligibility }) => eligibility.vocabularies.section,
      set: (document, cell) => {
        const words = textOf(cell).split(',').map(wordOf);
        if (words.includes('')) stop(`eligibility.${key} is a list of words with commas between them.`);
        const { eligibility } = document;
        const vocabularies = here({ ...eligibility.vocabularies.value, [name]: words });
        document.eligibility = { ...eligibility, vocabularies };
      },
    };
  }),
];

/** Points of a part of a meeting. No points is a word, because a cell that was cleared by mistake reads as 0. */
function partOf(cell: Cell, key: string): number | null {
  const word = wordOf(cell);
  if (word === none || word === nothing) return word === none ? null : 0;
  return wholeOf(cell, `${key}, unless it is nothing or none,`, 1, mostPoints);
}

function minimumInWords(minimum: MinimumAttendance): Cell {
  if (minimum.kind === 'meetings') return minimum.meetings;
  if (minimum.kind === 'absences') return `all but ${minimum.atMost}`;
  return `${minimum.share.numerator}/${minimum.share.denominator} rounded ${minimum.rounded}`;
}

const shares = /^(\d{1,4})\/(\d{1,4})-rounded-(up|down)$/;

function minimumOf(cell: Cell): MinimumAttendance {
  // Programs put one sign in place of a fraction that is typed, with a stroke of its own.
  const word = wordOf(cell).replace('\u2044', '/');
  const [, numerator, denominator, rounded] = shares.exec(word) ?? [];
  if (rounded !== undefined) {
    const share = { numerator: Number(numerator), denominator: Number(denominator) };
    return { kind: 'ratio', share, rounded: rounded === 'up' ? 'up' : 'down' };
  }
  const [, absences] = /^all-but-(\d{1,2})$/.exec(word) ?? [];
  if (absences !== undefined) return { kind: 'absences', atMost: Number(absences) };
  const name = 'attendance.minimum-meetings, unless it is none, "2/3 rounded up", "2/3 rounded down" or "all but 2",';
  return { kind: 'meetings', meetings: wholeOf(cell, name, 1, mostMeetings) };
}
