import { type Cohort, isFinished, type Slot, type Visit } from '../../cohorts.js';
import type { Count, NullReason, Presented } from '../../metric.js';
import { attendancesOf, isAttendance, isRecorded } from '../came.js';
import { countFrom, enterCount, later, notRecorded, reasonAmong } from '../group-counts.js';
import { enter, type Ledger, listOf, timesOf, total } from '../ledger.js';

export type DoseId =
  | 'attendance.full'
  | 'dose.mean'
  | 'dose.mean-starters'
  | 'dose.median'
  | 'dose.hours'
  | 'dose.distribution';

const minutesInAnHour = 60;

/** Groups with a meeting of this number, so that the list is as long as the longest group. */
const numbers = 'dose/numbers';

/** Enters how often each person came, and for how long. */
export function enterDose(ledger: Ledger, cohort: Cohort): void {
  const { members, policy, slots } = cohort;
  const counts = members.map((member) => attendancesOf(member, policy));
  const known = (count: Count): Count => (isFinished(cohort) ? (isRecorded(cohort) ? count : notRecorded) : later);
  const all = known({ num: total(counts), den: counts.length });
  enterCount(ledger, 'dose.mean', all);
  enterCount(
    ledger,
    'dose.mean-starters',
    known({ num: total(counts), den: counts.filter((each) => each > 0).length }),
  );
  enterCount(ledger, 'dose.hours', hoursOf(cohort, known));
  enterCount(ledger, 'attendance.full', everyTime(cohort));
  enter(
    ledger,
    numbers,
    slots.map(() => 1),
  );
  if ('num' in all) enter(ledger, 'dose.distribution', timesOf(counts));
}

export function presentDose(ledger: Ledger): readonly Presented<DoseId>[] {
  const reason = reasonAmong(listOf(ledger, 'dose.mean'));
  const seats = listOf(ledger, 'dose.distribution');
  const hours = countFrom(listOf(ledger, 'dose.hours'));
  const longest = listOf(ledger, numbers).length;
  return [
    ...(['attendance.full', 'dose.mean', 'dose.mean-starters'] as const).map((id) => ({
      id,
      at: null,
      count: countFrom(listOf(ledger, id)),
    })),
    { id: 'dose.median', at: null, count: orNone(reason, medianOf(seats)) },
    { id: 'dose.hours', at: null, count: 'null' in hours ? hours : { num: hours.num, den: minutesInAnHour } },
    ...Array.from({ length: longest + 1 }, (_, attendances) => ({
      id: 'dose.distribution' as const,
      at: { by: 'attendances' as const, is: attendances },
      count: orNone(reason, { num: seats[attendances] ?? 0, den: 1 }),
    })),
  ];
}

function orNone(reason: NullReason | undefined, count: Count): Count {
  return reason === undefined ? count : { null: reason };
}

/** The two in the middle of the row of seats, which are one and the same where their number is odd, over 2. */
function medianOf(seats: readonly number[]): Count {
  const all = total(seats);
  if (all === 0) return { num: 0, den: 0 };
  return { num: nth(seats, Math.floor((all - 1) / 2)) + nth(seats, Math.floor(all / 2)), den: 2 };
}

/** Attendances of the seat at a place, from 0, when seats stand in the order of their attendances. */
function nth(seats: readonly number[], place: number): number {
  let before = 0;
  return seats.findIndex((count) => {
    before += count;
    return before > place;
  });
}

/** Seats of those who were at every meeting that was held, where there was one. */
function everyTime(cohort: Cohort): Count {
  if (!isFinished(cohort)) return later;
  const registers = cohort.members.map(({ register }) => register.filter((mark) => mark !== 'cancelled'));
  const could = registers.filter(
    (marks) => marks.length > 0 && marks.every((mark) => mark === 'unrecorded' || isAttendance(mark, cohort.policy)),
  );
  if (could.some((marks) => marks.includes('unrecorded'))) return notRecorded;
  return { num: could.length, den: registers.length };
}

function hoursOf({ members, slots }: Cohort, known: (count: Count) => Count): Count {
  const lengths = new Map(slots.map((slot) => [slot.number, slot.minutes]));
  const minutes = members.flatMap(({ visits }) =>
    visits
      .filter(({ mark }) => mark === 'attended' || mark === 'partial')
      .map((visit) => creditedMinutes(visit, lengths.get(visit.meeting) ?? null)),
  );
  const measured = minutes.filter((each) => each !== null);
  return known(measured.length === minutes.length ? { num: total(measured), den: 0 } : notRecorded);
}

/** Never more than the meeting lasted. Whoever was there for a part, and nobody looked for how long, may have stayed a minute. */
function creditedMinutes({ mark, minutes }: Visit, length: Slot['minutes']): number | null {
  if (minutes === null) return mark === 'attended' ? length : null;
  return length === null ? minutes : Math.min(minutes, length);
}
