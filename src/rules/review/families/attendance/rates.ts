import { type Cohort, isFinished, type Member } from '../../cohorts.js';
import type { Count, Presented } from '../../metric.js';
import { missingOf } from '../came.js';
import { countFrom, enterCount, inSmallerUnit, later, rateOf } from '../group-counts.js';
import { enter, type Ledger, listOf } from '../ledger.js';

const rateIds = [
  'attendance.recorded',
  'attendance.scheduled',
  'attendance.lowest',
  'attendance.highest',
  'attendance.most-possible',
] as const;
export type RateId = (typeof rateIds)[number];

/** Seats under each number of points for a whole meeting. */
const units = 'attendance/units';

interface Points {
  readonly earned: number;
  readonly recorded: number;
  readonly eligible: number;
  readonly scheduled: number;
  readonly missing: number;
  /** What has not been recorded yet, because nobody wrote it down or because the meeting is to come. */
  readonly open: number;
}

/** Enters what a group was credited, in the points of its own policy. Groups whose points differ are brought together when told. */
export function enterRates(ledger: Ledger, cohort: Cohort): void {
  const unit = cohort.policy.attendance.points.value.attended;
  const seats = cohort.members.map((member) => pointsOf(member, cohort));
  const rates: Readonly<Record<RateId, Count>> = {
    'attendance.recorded': rateOf(seats.map(({ earned, recorded }) => ({ num: earned, den: recorded }))),
    'attendance.scheduled': isFinished(cohort)
      ? rateOf(seats.map(({ earned, scheduled }) => ({ num: earned, den: scheduled })))
      : later,
    'attendance.lowest': rateOf(seats.map(({ earned, eligible }) => ({ num: earned, den: eligible }))),
    'attendance.highest': rateOf(
      seats.map(({ earned, missing, eligible }) => ({ num: earned + missing, den: eligible })),
    ),
    'attendance.most-possible':
      cohort.slots.length === 0
        ? later
        : rateOf(seats.map(({ earned, open, scheduled }) => ({ num: earned + open, den: scheduled }))),
  };
  enter(ledger, units, [...Array<number>(unit).fill(0), seats.length]);
  for (const id of rateIds) enterCount(ledger, listName(id, unit), rates[id]);
}

export function presentRates(ledger: Ledger): readonly Presented<RateId>[] {
  const seats = listOf(ledger, units);
  const common = seats.reduce(
    (multiple, count, unit) => (count > 0 ? leastCommonMultiple(multiple, unit) : multiple),
    1,
  );
  return rateIds.map((id) => {
    const sum: Ledger = new Map();
    seats.forEach((_, unit) => {
      enter(sum, id, inSmallerUnit(listOf(ledger, listName(id, unit)), common / unit));
    });
    return { id, at: null, count: countFrom(listOf(sum, id)) };
  });
}

function pointsOf(member: Member, { policy, slots }: Cohort): Points {
  const { attended: unit, partial, excused } = policy.attendance.points.value;
  const times = (mark: string): number => member.visits.filter((visit) => visit.mark === mark).length;
  const missing = missingOf(member);
  return {
    earned: times('attended') * unit + times('partial') * (partial ?? 0) + times('excused') * (excused ?? 0),
    recorded: (member.visits.length - missing) * unit,
    eligible: member.visits.length * unit,
    scheduled: slots.length * unit,
    missing: missing * unit,
    open: member.register.filter((mark) => mark === 'unrecorded').length * unit,
  };
}

function listName(id: RateId, unit: number): string {
  return `${id}/${unit}`;
}

function leastCommonMultiple(first: number, second: number): number {
  return (first / greatestCommonDivisor(first, second)) * second;
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}
