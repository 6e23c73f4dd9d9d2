import { type CivilDay, isoDay, type NthInMonth, nthWeekday, type Weekday } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import { type Problem, type Result, resultOf } from '../../kernel/result.js';
import { stretchWith } from '../../kernel/stretches.js';
import type { IsoDay } from '../../policy/policy.js';
import { type LabelsWithin, labelsWithin } from './blackouts.js';
import { distinct } from './labels.js';
import { type ReadSlotRequest, readSlotRequest, type SlotRequest } from './slot-request.js';

export type { SlotRequest } from './slot-request.js';

/** A weekday and a week of the month, and how often a group that meets then would meet a blackout. */
export interface Slot {
  /** 1 for the best. Slots that are equally good share it, and rank 7 says that six are better. */
  readonly rank: number;
  readonly nth: NthInMonth;
  readonly weekday: Weekday;
  /** How many months were looked at, the same for every slot. */
  readonly months: number;
  /** In how many of them the day is ruled out. */
  readonly met: number;
  /** How many of those are ruled out only by what is expected and not announced. */
  readonly expected: number;
  /** What it meets, and in how many months: the most frequent first, then in code-unit order. */
  readonly because: readonly { readonly label: string; readonly times: number }[];
  /** The days it meets it on. */
  readonly dates: readonly IsoDay[];
}

/** Slots from the best to the worst. */
export interface SlotRanking {
  readonly slots: readonly Slot[];
  /** How many months were left out, because it is not known of every day in them whether it is a holiday. */
  readonly notCovered: number;
}

/**
 * Which weekday and week of the month meet blackouts least: for choosing when a group meets, before there is any series.
 *
 * Slots are ranked by the months in which they meet one, then by fewest of those that are only expected. Every slot is judged on the same
 * months: those of which every day is covered, where the request says what is covered.
 *
 * @param request the months to look at, what is ruled out in them, and the slots to compare
 * @returns the slots, or every problem with its path: unreadable days and months, numbers out of range, a list that is empty or names one
 * thing twice, a span that ends before it starts or is longer than a hundred years, and months that are all closed or not covered
 * @example
 * recommendSlots({ from: '2027-01', to: '2027-12', weekdays: [1, 2], nths: [2], blackouts: [{ from: '2027-03-08', to: '2027-03-08', label: 'Labour Day' }] }).value.slots.map(({ rank, weekday, met }) => [rank, weekday, met]) // => [[1, 2, 0], [2, 1, 1]]
 */
export function recommendSlots(request: SlotRequest): Result<SlotRanking> {
  const problems: Problem[] = [];
  const read = readSlotRequest(request, problems);
  return resultOf(problems, () => {
    const labels = labelsWithin(read.blackouts);
    return {
      slots: ranked(read.weekdays.flatMap((weekday) => read.nths.map((nth) => judge(nth, weekday, read, labels)))),
      notCovered: read.notCovered,
    };
  });
}

type Unranked = Omit<Slot, 'rank'>;

function judge(
  nth: NthInMonth,
  weekday: Weekday,
  { months, ruledOut, announced }: ReadSlotRequest,
  labels: LabelsWithin,
): Unranked {
  const days = months
    .map((month) => nthWeekday(month, nth, weekday))
    .filter((day) => stretchWith(ruledOut, day) !== undefined);
  const labelsOn = (day: CivilDay): readonly string[] => distinct(labels(day, day));
  return {
    nth,
    weekday,
    months: months.length,
    met: days.length,
    expected: days.filter((day) => stretchWith(announced, day) === undefined).length,
    because: counted(days.flatMap(labelsOn)),
    dates: days.map(isoDay),
  };
}

function counted(labels: readonly string[]): Slot['because'] {
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return [...times]
    .map(([label, count]) => ({ label, times: count }))
    .sort((one, other) => other.times - one.times || byCodeUnit(one.label, other.label));
}

/** Sorting keeps equally good slots in the order in which they were named. */
function ranked(slots: readonly Unranked[]): readonly Slot[] {
  const better = (one: Unranked, other: Unranked): number => one.met - other.met || one.expected - other.expected;
  const sorted = [...slots].sort(better);
  return sorted.map((slot) => ({ rank: 1 + sorted.findIndex((each) => better(each, slot) === 0), ...slot }));
}
