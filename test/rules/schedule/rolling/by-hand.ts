import type { AcrossClosed, Recurrence } from '../../../../src/rules/schedule/index.js';

// The start months of a stream, worked out a second time and another way: with the language's own dates, month by month and week by
// week, and with no thought of rounds.

export interface ByHand {
  readonly recurrence: Recurrence;
  readonly everyMonths: number;
  readonly counts: readonly number[];
  readonly breakMonths: number;
  readonly closedMonths: readonly number[];
  readonly acrossClosed: AcrossClosed;
  /** As whole months since the year 0. */
  readonly from: number;
}

const day = 86_400_000;

function dateOf(month: number, dayOfMonth: number): Date {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, dayOfMonth));
}

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The months in which series start, up to a month; fewer where none can follow. */
export function startsByHand(asked: ByHand, until: number): readonly number[] {
  return asked.recurrence.kind === 'weekly' ? byWeek(asked, asked.recurrence, until) : byMonth(asked, until);
}

/** Longer than a series that fits somewhere has to wait: leap years come back within eight years, weekdays within forty. */
const patience = 40 * 12;

function byMonth(asked: ByHand, until: number): readonly number[] {
  const { recurrence, everyMonths, counts, breakMonths, closedMonths, acrossClosed } = asked;
  const isShut = (month: number): boolean => closedMonths.includes((month % 12) + 1);
  const isThere = (month: number): boolean => {
    if (recurrence.kind !== 'dayOfMonth' || monthOf(dateOf(month, recurrence.day)) === month) return true;
    // A day put off into a closed month is none.
    return recurrence.missing === 'forward' ? !isShut(month + 1) : recurrence.missing === 'clamp';
  };
  const starts: number[] = [];
  let month = asked.from;
  let waited = 0;
  while (month <= until && waited < patience) {
    const count = counts[starts.length % counts.length] ?? 1;
    const meetings: number[] = [];
    if (!isShut(month) && isThere(month)) {
      for (let at = month; meetings.length < count; at += everyMonths)
        if (!isShut(at) && isThere(at)) meetings.push(at);
    }
    const last = meetings.at(-1);
    let whole = last !== undefined;
    if (acrossClosed === 'wait') for (let at = month; at <= (last ?? 0); at++) if (isShut(at)) whole = false;
    if (whole && last !== undefined) {
      starts.push(month);
      month = last + 1 + breakMonths;
      waited = 0;
    } else {
      month++;
      waited++;
    }
  }
  return starts;
}

function byWeek(asked: ByHand, recurrence: Extract<Recurrence, { kind: 'weekly' }>, until: number): readonly number[] {
  const { counts, breakMonths, closedMonths, acrossClosed } = asked;
  const isShut = (at: number): boolean => closedMonths.includes(new Date(at).getUTCMonth() + 1);
  const onOrAfter = (from: number): number => {
    let at = from;
    while (new Date(at).getUTCDay() !== recurrence.weekday % 7) at += day;
    return at;
  };
  const starts: number[] = [];
  let at = onOrAfter(dateOf(asked.from, 1).getTime());
  let waited = 0;
  while (monthOf(new Date(at)) <= until && waited < patience * 5) {
    const count = counts[starts.length % counts.length] ?? 1;
    const meetings: number[] = [];
    const apart = (recurrence.everyWeeks ?? 1) * 7 * day;
    if (!isShut(at)) for (let next = at; meetings.length < count; next += apart) if (!isShut(next)) meetings.push(next);
    const last = meetings.at(-1);
    let whole = last !== undefined;
    if (acrossClosed === 'wait') for (let next = at; next <= (last ?? 0); next += day) if (isShut(next)) whole = false;
    if (whole && last !== undefined) {
      starts.push(monthOf(new Date(at)));
      at = onOrAfter(monthsAfter(last + day, breakMonths));
      waited = 0;
    } else {
      at += 7 * day;
      waited++;
    }
  }
  return starts;
}

function monthsAfter(from: number, months: number): number {
  const date = new Date(from);
  const target = dateOf(monthOf(date) + months, 1);
  const length = dateOf(monthOf(target) + 1, 0).getUTCDate();
  return dateOf(monthOf(target), Math.min(date.getUTCDate(), length)).getTime();
}

/**
 * Whether each start of some, from one on, has one exactly a year after it and each but those of the first year one a year before, as
 * far as the list goes.
 */
export function comesBackEveryYear(starts: readonly number[], from: number): boolean {
  const settled = starts.slice(from);
  const end = settled.at(-1) ?? 0;
  const first = settled[0] ?? 0;
  const times = (month: number): number => settled.filter((each) => each === month).length;
  return settled.every(
    (month) =>
      // The last month may not be listed whole.
      (month + 12 >= end || times(month + 12) === times(month)) &&
      (month < first + 12 || month >= end || times(month - 12) === times(month)),
  );
}
