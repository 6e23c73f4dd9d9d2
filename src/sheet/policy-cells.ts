import { numberContradictions } from '../policy/contradictions.js';
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
import { type Cell, type Cells, isBlank, stop, textOf, wholeOf, wordOf } from './cells.js';

/** What the functions of a sheet rest on. */
type Document = { -readonly [Key in 'id' | 'capacity' | 'meetings' | 'attendance']: Policy[Key] };

/** One number that a range of rules can set, and how it reads. */
interface Term {
  readonly key: string;
  /** What it is for, in one sentence. */
  readonly statement: string;
  readonly shown: (document: Document) => Cell;
  readonly section: (document: Document) => string | null;
  readonly set: (document: Document, cell: Cell) => void;
}

const none = 'none';

/** A number of its own, or none. */
function quantity(
  key: string,
  statement: string,
  most: number,
  get: (document: Document) => Sourced<number> | null | undefined,
  put: (document: Document, value: Sourced<number> | null) => void,
): Term {
  return {
    key,
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

const terms: readonly Term[] = [
  ...modalities.map((modality) =>
    quantity(
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
    scheduleCards['schedule.meeting-count'].statement,
    mostMeetings,
    ({ meetings }) => meetings.count,
    (document, count) => {
      document.meetings = { ...document.meetings, count };
    },
  ),
  quantity(
    'schedule.monthly',
    scheduleCards['schedule.monthly'].statement,
    12,
    ({ meetings }) => meetings.everyMonths,
    (document, everyMonths) => {
      document.meetings = { ...document.meetings, everyMonths };
    },
  ),
  {
    key: 'attendance.minimum-meetings',
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
      statement: `Points for a meeting marked as ${mark}.`,
      shown: ({ attendance }) => attendance.points.value[mark] ?? none,
      section: ({ attendance }) => attendance.points.section,
      set: (document, cell) => {
        const left = wordOf(cell) === none && mark !== 'attended';
        const value = left ? null : wholeOf(cell, key, 0, 10);
        const { attendance } = document;
        document.attendance = { ...attendance, points: here({ ...attendance.points.value, [mark]: value }) };
      },
    };
  }),
];

function minimumInWords(minimum: MinimumAttendance): Cell {
  if (minimum.kind === 'meetings') return minimum.meetings;
  if (minimum.kind === 'absences') return `all but ${minimum.atMost}`;
  return `${minimum.share.numerator}/${minimum.share.denominator} rounded ${minimum.rounded}`;
}

const shares = /^(\d{1,4})\/(\d{1,4})-rounded-(up|down)$/;

function minimumOf(cell: Cell): MinimumAttendance {
  const word = wordOf(cell);
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

/**
 * The rules that a range says: those of a policy, with the values of the range in place of its own. What `RULES` shows, read back, is the
 * same policy.
 *
 * @param cells two columns, a key and a value; further columns are not looked at, so that what `RULES` shows can be changed as it is. The
 * value of the key `policy` is only a name
 */
export function readPolicyCells(cells: Cells, base: Policy): Policy {
  const rows = cells.filter(([key]) => !isBlank(key));
  if (rows.length === 0) return base;
  const document: Document = { ...base };
  const seen = new Set<string>();
  for (const [key, value = null] of rows) {
    const word = wordOf(key);
    if (seen.has(word)) stop(`${word} stands twice in the range.`);
    seen.add(word);
    const term = terms.find((each) => each.key === word);
    if (term !== undefined) term.set(document, value);
    else if (word === 'policy') document.id = textOf(value) || base.id;
    else stop('A rule of the range is not one of those that RULES lists.');
  }
  const changed = terms.some(({ shown }) => shown(document) !== shown(base));
  if (changed && document.id === base.id) document.id += ', changed';
  const problems = numberContradictions(document);
  if (problems.length > 0) stop(problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
  return { ...base, ...document } as Policy;
}

/** Every number under a policy: its key, its value, what it is for and where it is written. */
export function ruleRows(policy: Policy): Cells {
  return [
    ['policy', policy.id, 'The rules that judge. Change a value and hand the range over as the last argument.'],
    ...terms.map(({ key, statement, shown, section }) => {
      const written = section(policy);
      return [key, shown(policy), written === null ? statement : `${statement} (${written})`];
    }),
  ];
}
