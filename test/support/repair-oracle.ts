import type { RepairEvent, RepairIntake } from '../../src/rules/capacity/repair/intake.js';
import { comesBefore, mayJoin } from './allocation-oracle.js';
import { inOrder } from './choices.js';

type Applicant = RepairIntake['applicants'][number];
export type Seats = ReadonlyMap<string, string | null>;

export function eventsIn({ event = [] }: RepairIntake): readonly RepairEvent[] {
  return [event].flat();
}

/** How many each group holds in the end; nothing for one that has closed. The policy's own maximum is far from what is tried here. */
export function holds(document: RepairIntake): ReadonlyMap<string, number> {
  const limits = new Map(document.groups.map(({ id, capacity = 0 }) => [id, capacity]));
  for (const event of eventsIn(document)) {
    if (event.type === 'capacityCut' && limits.has(event.group)) limits.set(event.group, event.newCapacity);
    if (event.type === 'groupClosed') limits.delete(event.group);
  }
  return limits;
}

/** Everybody who is left, the first served first. */
export function served(document: RepairIntake): readonly Applicant[] {
  const order = document.order ?? { by: 'priority' as const };
  const gone = eventsIn(document).map((event) => (event.type === 'withdrawal' ? event.applicant : null));
  return document.applicants
    .filter(({ id }) => !gone.includes(id))
    .sort((one, other) => (comesBefore({ ...document, order }, one, other) ? -1 : 1));
}

export function seatOf({ current }: RepairIntake, id: string): string | null {
  return new Map(Object.entries(current)).get(id) ?? null;
}

/** Whether somebody could come to a group: they listed it, may join it, it is there, and its second meeting is still to come. */
export function couldCome(document: RepairIntake, applicant: Applicant, group: string): boolean {
  const { meetingsStarted = 0 } = document.groups.find(({ id }) => id === group) ?? {};
  return (
    applicant.preferences.includes(group) &&
    mayJoin(applicant, group) &&
    holds(document).has(group) &&
    meetingsStarted < 2
  );
}

/** Every lawful seating of those who held a seat. */
export function* seatings(document: RepairIntake): Generator<Seats, void> {
  const left = new Map(holds(document));
  const held = served(document).filter(({ id }) => seatOf(document, id) !== null);
  function* from(index: number, made: Seats): Generator<Seats, void> {
    const applicant = held[index];
    if (applicant === undefined) {
      yield made;
      return;
    }
    const own = seatOf(document, applicant.id) ?? '';
    const pinned = document.pins?.includes(applicant.id) ?? false;
    if (!pinned) yield* from(index + 1, new Map([...made, [applicant.id, null]]));
    const others = pinned ? [] : applicant.preferences.filter((group) => couldCome(document, applicant, group));
    for (const group of new Set([own, ...others])) {
      const seats = left.get(group) ?? 0;
      if (seats === 0) continue;
      left.set(group, seats - 1);
      yield* from(index + 1, new Map([...made, [applicant.id, group]]));
      left.set(group, seats);
    }
  }
  yield* from(0, new Map());
}

/** What a seating is judged by: the smaller at the first difference is the better. */
export function judged(document: RepairIntake, seats: Seats): readonly number[] {
  const held = served(document).filter(({ id }) => seatOf(document, id) !== null);
  const kept = held.map(({ id }) => (seats.get(id) ?? null) !== null);
  const moved = held.filter(({ id }) => (seats.get(id) ?? null) !== null && seats.get(id) !== seatOf(document, id));
  const ranks = held.map(({ id, preferences }) => {
    const rank = preferences.indexOf(seats.get(id) ?? '');
    return rank < 0 ? preferences.length : rank;
  });
  return [
    -kept.filter((keeps) => keeps).length,
    ...kept.map((keeps) => (keeps ? 0 : 1)),
    moved.length,
    moved.reduce((sum, { id, preferences }) => sum + preferences.indexOf(seats.get(id) ?? ''), 0),
    ...ranks,
  ];
}

/** Then those who waited, one after another, where anything has happened. */
export function withNewcomers(document: RepairIntake, seats: Seats): Seats {
  const all = new Map<string, string | null>(served(document).map(({ id }) => [id, seats.get(id) ?? null]));
  if (eventsIn(document).length === 0) return all;
  for (const applicant of served(document)) {
    if (seatOf(document, applicant.id) !== null) continue;
    const group = applicant.preferences.find((each) => {
      const taken = [...all.values()].filter((seat) => seat === each).length;
      return couldCome(document, applicant, each) && taken < (holds(document).get(each) ?? 0);
    });
    if (group !== undefined) all.set(applicant.id, group);
  }
  return all;
}

/** The best of all seatings, by looking at every one. */
export function bestSeating(document: RepairIntake): Seats {
  const [first = new Map(), ...others] = seatings(document);
  const best = others.reduce(
    (found, each) => (inOrder(judged(document, each), judged(document, found)) < 0 ? each : found),
    first,
  );
  return withNewcomers(document, best);
}
