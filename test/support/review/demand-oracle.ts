import type { DemandRecord } from '../../../src/rules/review/records.js';
import { seatsOf } from './capacity-oracle.js';
import {
  type Answer,
  dayNumber,
  heldIn,
  markOf,
  meetingOf,
  membersOf,
  numbersOf,
  type OracleFigure,
  openingOf,
  rowOn,
  rowsOf,
  stateOf,
  type World,
  was,
} from './worlds.js';

/** Everything that one applicant asked for, in one round or in all of them. */
type Rows = readonly DemandRecord[];

/** The figures about demand, each by looking through every row again. */
export function demandOracle(world: World): readonly OracleFigure[] {
  const rows = world.demand
    .filter(({ askedOn = '0000' }) => askedOn <= world.asOf)
    .map((row) => {
      const seatedOn = row.seatedOn ?? enrolledOn(world, row);
      return seatedOn === undefined ? row : { ...row, seatedOn };
    });
  const applicants = grouped(rows, (row) => JSON.stringify([row.person, row.intake ?? null]));
  const people = grouped(rows, ({ person }) => person);
  const eligible = applicants.filter((each) => eligibility(each) === true);
  const unsure = applicants.some((each) => eligibility(each) === 'unsure');
  const seats = world.groups.map((group) => seatsOf(world, group));
  const wanted = people.filter((each) => eligibility(each) !== false);
  const ratio = (): Answer => {
    if (applicants.length === 0 || unsure) return 'not-recorded';
    return seats.includes(undefined)
      ? 'not-applicable'
      : [eligible.length, seats.reduce<number>((sum, each) => sum + (each ?? 0), 0)];
  };
  const offeredOf = (all: readonly Rows[]): readonly Rows[] =>
    all.filter((each) => first(each, offerDay, world) !== null);
  const invited = offeredOf(people).filter((each) => eligibility(each) === true);
  const doubtful = offeredOf(people).filter((each) => eligibility(each) === 'unsure');
  return [
    { id: 'demand.ratio', at: null, answer: ratio() },
    {
      id: 'demand.offer-rate',
      at: null,
      answer: unsure ? 'not-recorded' : [offeredOf(eligible).length, eligible.length],
    },
    { id: 'demand.reach', at: null, answer: reach(world, invited, invited.length) },
    { id: 'demand.reach-sensitivity', at: null, answer: reach(world, invited, invited.length + doubtful.length) },
    {
      id: 'demand.waiting',
      at: null,
      answer:
        people.length === 0
          ? 'not-recorded'
          : [wanted.filter((each) => isOpen(each, world) && first(each, offerDay, world) === null).length, 1],
    },
    {
      id: 'demand.unmet',
      at: null,
      answer: [
        wanted.filter((each) => isOpen(each, world) && first(each, ({ seatedOn }) => seatedOn, world) === null).length,
        wanted.length,
      ],
    },
    ...waits(
      world,
      applicants.filter((each) => eligibility(each) !== false),
    ),
  ];
}

function grouped(rows: Rows, keyOf: (row: DemandRecord) => string): readonly Rows[] {
  return [...new Set(rows.map(keyOf))].map((key) => rows.filter((row) => keyOf(row) === key));
}

/** The first day of all, one after another, on which somebody who asked held a seat they had asked for. */
function enrolledOn(world: World, row: DemandRecord): string | undefined {
  const wanted = world.groups.filter(({ id, stream }) =>
    row.group === undefined ? stream === row.stream : id === row.group,
  );
  const since = Math.max(...[row.askedOn, row.offeredOn].map((day) => (day === undefined ? 0 : dayNumber(day))));
  const days = wanted.flatMap((group) => {
    const opening = meetingOf(group, openingOf(world, group) ?? 0)?.date ?? world.asOf;
    const start = opening > world.asOf ? world.asOf : opening;
    return rowsOf(world, group, row.person).flatMap(({ joinedAt, leftAt = '9999-12-31' }) => {
      if (dayNumber(leftAt) < since) return [];
      const begun = joinedAt ?? (start > leftAt ? leftAt : start);
      const day = Math.max(dayNumber(begun), since);
      return row.withdrewOn !== undefined && day > dayNumber(row.withdrewOn) ? [] : [day];
    });
  });
  return days.length === 0 ? undefined : new Date(Math.min(...days) * 86_400_000).toISOString().slice(0, 10);
}

function eligibility(rows: Rows): boolean | 'unsure' {
  if (rows.some(({ eligible }) => eligible === true)) return true;
  return rows.some(({ eligible }) => eligible === false) ? false : 'unsure';
}

/** The first day by the day of the review. */
function first(rows: Rows, dayOf: (row: DemandRecord) => string | undefined, { asOf }: World): number | null {
  const days = rows.flatMap((row) => dayOf(row) ?? []).filter((day) => day <= asOf);
  return days.length === 0 ? null : Math.min(...days.map(dayNumber));
}

function offerDay({ offeredOn, seatedOn }: DemandRecord): string | undefined {
  if (offeredOn === undefined || seatedOn === undefined) return offeredOn ?? seatedOn;
  return offeredOn < seatedOn ? offeredOn : seatedOn;
}

function isOpen(rows: Rows, { asOf }: World): boolean {
  return rows.some(({ withdrewOn = '9999' }) => withdrewOn > asOf);
}

function reach(world: World, invited: readonly Rows[], den: number): Answer {
  const names = invited.flatMap(([row]) => row?.person ?? []);
  const seats = names.flatMap((person) =>
    world.groups.filter((group) => membersOf(world, group).includes(person)).map((group) => ({ person, group })),
  );
  const came = (name: string): boolean =>
    seats.some(
      ({ person, group }) =>
        person === name && heldIn(world, group).some((meeting) => was(world, group, person, meeting)),
    );
  const left = seats.filter(({ person }) => !came(person));
  const toMeet = left.some(({ person, group }) => {
    const numbers = numbersOf(world, group);
    const pending = numbers.filter((number) => stateOf(world, group, number) === 'pending');
    return (
      numbers.length === 0 ||
      pending.some((number) => {
        const date = group.meetings.find((meeting) => meeting.number === number)?.date;
        return date === undefined || rowOn(world, group, person, date) !== undefined;
      })
    );
  });
  if (toMeet) return 'not-yet-observable';
  const unrecorded = left.some(({ person, group }) =>
    heldIn(world, group).some(
      ({ number, date }) =>
        rowOn(world, group, person, date) !== undefined && markOf(world, group, person, number) === 'unrecorded',
    ),
  );
  return unrecorded ? 'not-recorded' : [names.filter(came).length, den];
}

interface Wait {
  readonly days: number;
  readonly end: 'offered' | 'withdrew' | 'waiting';
}

function waits(world: World, applicants: readonly Rows[]): readonly OracleFigure[] {
  const dated = applicants.flatMap((rows) => {
    const asked = first(rows, ({ askedOn }) => askedOn, world);
    return asked === null ? [] : [{ rows, asked }];
  });
  const all = dated.map(({ rows, asked }): Wait => {
    const offered = first(rows, offerDay, world) ?? Number.POSITIVE_INFINITY;
    const gone = isOpen(rows, world)
      ? Number.POSITIVE_INFINITY
      : Math.max(...rows.map(({ withdrewOn = '' }) => dayNumber(withdrewOn)));
    const today = dayNumber(world.asOf);
    const last = Math.min(offered, gone, today);
    const end = offered <= last ? 'offered' : gone <= last ? 'withdrew' : 'waiting';
    return { days: Math.max(0, last - asked), end };
  });
  const median = redistributedMedian(all);
  const none = applicants.length === 0 ? 'no-denominator' : all.length === 0 ? 'not-recorded' : 'not-reached';
  const { seatedWithinDays } = world.policy.review.figures.value;
  const within = seatedWithinDays.map((days): OracleFigure => {
    const watched = dated.filter(({ asked }) => asked + days <= dayNumber(world.asOf));
    const seated = watched.filter(({ rows, asked }) => {
      const day = first(rows, ({ seatedOn }) => seatedOn, world);
      return day !== null && day <= asked + days;
    });
    return { id: 'wait.seated-within', at: days, answer: [seated.length, watched.length] };
  });
  return [
    { id: 'wait.median-days', at: null, answer: median === null ? none : [median * all.length, all.length] },
    ...(within.length === 0 ? [{ id: 'wait.seated-within', at: null, answer: 'not-applicable' }] : within),
  ];
}

/**
 * The same estimate another way (Efron 1967): everybody weighs as much at first, and whoever is still waiting hands what they weigh on to
 * those who could be watched for longer, in equal parts.
 */
export function redistributedMedian(all: readonly Wait[]): number | null {
  const order = ['offered', 'withdrew', 'waiting'];
  const queue = all.toSorted(
    (one, other) => one.days - other.days || order.indexOf(one.end) - order.indexOf(other.end),
  );
  let each: [bigint, bigint] = [1n, BigInt(queue.length || 1)];
  let sum: [bigint, bigint] = [0n, 1n];
  for (const [index, { days, end }] of queue.entries()) {
    const later = BigInt(queue.length - index - 1);
    if (end === 'offered') sum = plus(sum, each);
    if (end === 'waiting' && later > 0n) each = plus(each, [each[0], each[1] * later]);
    const done = queue[index + 1]?.days !== days || queue[index + 1]?.end !== 'offered';
    if (done && sum[0] * 2n >= sum[1]) return days;
  }
  return null;
}

function plus([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): [bigint, bigint] {
  return [a * d + c * b, b * d];
}
