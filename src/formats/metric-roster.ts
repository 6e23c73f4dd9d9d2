import type { Mark } from '../policy/attendance-terms.js';
import type { EnrolmentRecord, GroupRecord, YearRecords } from '../rules/review/records.js';

const signs: Readonly<Record<Mark, string>> = {
  attended: 'X',
  partial: 'p',
  absent: '-',
  excused: 'e',
  substituted: 's',
  cancelled: 'c',
  unrecorded: '.',
};

/** What a year is recorded as, as lines that people read: a roster for each group, then a line for every other row. */
export function exampleRoster(records: YearRecords): readonly string[] {
  const { asOf, groups, regions, demand, responses, certificates, history, workforce } = records;
  return [
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    ...groups.flatMap((group) => rosterOf(group, records)),
    ...(regions === undefined ? [] : [`regions  ${regions.join(', ')}`]),
    ...linesOf('asked for a seat', demand),
    ...linesOf('answer', responses),
    ...linesOf('certificate', certificates),
    ...linesOf('earlier membership', history),
    ...linesOf('workforce', workforce),
  ];
}

function rosterOf(group: GroupRecord, { enrolments, attendance }: YearRecords): readonly string[] {
  const { id, meetings, modality, stream, ...rest } = group;
  const seats = enrolments.filter((each) => each.group === id);
  const people = [...new Set(seats.map(({ person }) => person))];
  const width = [id, ...people].reduce((widest, { length }) => Math.max(widest, length), 0);
  const marks = new Map(
    attendance.flatMap((row) => (row.group === id ? [[JSON.stringify([row.person, row.meeting]), row.mark]] : [])),
  );
  const line = (name: string, columns: string, words: string): string =>
    `${name.padEnd(width)}  ${columns}  ${words}`.trimEnd();
  const held = meetings.map((meeting) => (meeting.held === null ? '?' : meeting.held ? 'h' : 'c')).join('');
  return [
    line(id, held, [`${modality}, ${stream}`, ...factsOf(rest)].join(', ')),
    ...people.map((person) => {
      const row = meetings.map(({ number }) => signs[marks.get(JSON.stringify([person, number])) ?? 'unrecorded']);
      const own = seats.filter((seat) => seat.person === person).map(seatFacts);
      return line(person, row.join(''), own.filter((words) => words !== '').join('; then '));
    }),
    ...meetings.flatMap(({ number, date: _, held: __, ...more }) => linesOf(`meeting ${number} of ${id}`, [more])),
  ];
}

function seatFacts({ person: _, group: __, ...rest }: EnrolmentRecord): string {
  return factsOf(rest).join(', ');
}

/** A line a row; one that says nothing has none. */
function linesOf(name: string, rows: readonly object[] = []): readonly string[] {
  return rows.flatMap((row) => {
    const facts = factsOf(row);
    return facts.length === 0 ? [] : [`${name}  ${facts.join(', ')}`];
  });
}

function factsOf(row: object): readonly string[] {
  return Object.entries(row).flatMap(([name, value]) =>
    value === undefined ? [] : [`${spaced(name)} ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  );
}

/** The name of a field as words: `joinedAt` is `joined at`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
