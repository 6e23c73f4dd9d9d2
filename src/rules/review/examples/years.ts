import type { AttendanceRecord, YearRecords } from '../records.js';
import { drawn } from './example.js';

/** Six meetings, all held, every mark recorded; flo left after the first, because of illness. */
export const inFull: YearRecords = drawn({
  g1: {
    meetings: 'hhhhhh',
    people: { ana: 'XXXX--', bo: '-XXXX-', cy: '--XXXX', di: 'XXX---', eva: '------', flo: 'X' },
    seats: { flo: { leftAt: '2027-02-01', leftBecause: 'ill' } },
  },
});

/** Nobody recorded the last marks. */
export const withGaps: YearRecords = drawn({
  g1: { meetings: 'hhhhhh', people: { ana: 'XXXX..', bo: 'X-X--.' } },
});

/** Looked at after three of six meetings. */
export const running: YearRecords = drawn(
  { g1: { meetings: 'hhh???', people: { ana: 'XXX', bo: 'X--' } } },
  { asOf: '2027-03-31' },
);

/** An apology, a part of a meeting, a substitute. */
export const everyMark: YearRecords = drawn({
  g1: { meetings: 'hhhhhh', people: { ana: 'Xeps--', bo: 'XXXXXX' } },
});

export const oneCancelled: YearRecords = drawn({
  g1: { meetings: 'hhchhh', people: { ana: 'XXcX--', bo: 'XXcXX-', cy: 'XXcXXX' } },
});

export const withoutMembers: YearRecords = drawn({ g1: { meetings: 'hhhhhh', people: {} } });

/** Four meetings, with the minutes that were measured; both stayed to the end where nobody measured. */
export function timed(minutes: Readonly<Record<string, readonly (number | undefined)[]>>): YearRecords {
  const year = drawn({ g1: { meetings: 'hhhh', people: { ana: 'XpXX', bo: 'XX--' } } });
  const withTime = (row: AttendanceRecord): AttendanceRecord => {
    const measured = minutes[row.person]?.[row.meeting - 1];
    return measured === undefined ? row : { ...row, minutes: measured };
  };
  return { ...year, attendance: year.attendance.map(withTime) };
}
