import type { Cohort, Member } from '../../cohorts.js';
import { dayNumber, isOutside } from '../../directory.js';
import type { Count } from '../../metric.js';
import type { MoveRecord } from '../../records.js';
import { attendedBy } from '../presence.js';

/** Where people come from. */
export interface Organisations {
  /** Seats by the organisation at their start. */
  readonly seats: Map<string, number>;
  /** Organisations with somebody at a meeting. */
  readonly met: Set<string>;
  readonly unknownSeats: number;
  readonly unknownAttendances: number;
}

export function noOrganisations(): Organisations {
  return { seats: new Map(), met: new Set(), unknownSeats: 0, unknownAttendances: 0 };
}

/** Adds the seats and the attendances of one group. */
export function withGroup(known: Organisations, { members, slots }: Cohort): Organisations {
  let { unknownSeats, unknownAttendances } = known;
  for (const member of members) {
    const organisation = organisationOf(member);
    if (organisation === undefined) unknownSeats++;
    else addSeats(known.seats, organisation, 1);
    for (const { meeting } of attendedBy(member.visits)) {
      const there = organisationOn(member, slots[meeting - 1]?.date);
      if (there === null) unknownAttendances++;
      else known.met.add(there);
    }
  }
  return { ...known, unknownSeats, unknownAttendances };
}

export function bothOrganisations(first: Organisations, second: Organisations): Organisations {
  for (const [organisation, seats] of second.seats) addSeats(first.seats, organisation, seats);
  for (const organisation of second.met) first.met.add(organisation);
  return {
    ...first,
    unknownSeats: first.unknownSeats + second.unknownSeats,
    unknownAttendances: first.unknownAttendances + second.unknownAttendances,
  };
}

export function atEnrolment({ seats, unknownSeats }: Organisations): Count {
  return seats.size === 0 && unknownSeats > 0 ? { null: 'not-recorded' } : { num: seats.size, den: 1 };
}

export function atMeeting({ met, unknownAttendances }: Organisations): Count {
  return met.size === 0 && unknownAttendances > 0 ? { null: 'not-recorded' } : { num: met.size, den: 1 };
}

/** The fewest organisations that hold half of the seats between them: the largest first, and it is no matter which of two as large. */
export function concentration({ seats, unknownSeats }: Organisations): Count {
  if (seats.size === 0) return { null: unknownSeats > 0 ? 'not-recorded' : 'no-denominator' };
  const all = total(seats);
  let [held, num] = [0, 0];
  for (const size of [...seats.values()].sort((first, second) => second - first)) {
    if (held + held >= all) break;
    held += size;
    num++;
  }
  return { num, den: 1 };
}

/** Blau's index without its bias: of all pairs of seats, those of two organisations. */
export function diversity({ seats, unknownSeats }: Organisations): Count {
  const all = total(seats);
  if (all === 0 && unknownSeats > 0) return { null: 'not-recorded' };
  if (seats.size < leastOrganisations) return { null: 'too-few' };
  const within = [...seats.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  return { num: pairsOf(all) - within, den: pairsOf(all) };
}

/** The same, over the most that an endless number of seats could reach with so many organisations. */
export function diversityNormalised(organisations: Organisations): Count {
  const plain = diversity(organisations);
  const { size } = organisations.seats;
  return 'null' in plain ? plain : { num: plain.num * size, den: plain.den * (size - 1) };
}

/** One organisation alone has nobody to differ from; two have two seats at least. */
const leastOrganisations = 2;

function pairsOf(many: number): number {
  return (many * (many - 1)) / 2;
}

function total(seats: ReadonlyMap<string, number>): number {
  return [...seats.values()].reduce((sum, size) => sum + size, 0);
}

function addSeats(seats: Map<string, number>, organisation: string, more: number): void {
  seats.set(organisation, (seats.get(organisation) ?? 0) + more);
}

/** The organisation of a seat: the first that was named for it. */
function organisationOf({ enrolments }: Member): string | undefined {
  return enrolments.find(({ organisation }) => organisation !== undefined)?.organisation;
}

/** Where a member worked on a day, `null` where nobody has said: as at the start of that membership, or as the last move until then says. */
function organisationOn({ enrolments }: Member, date: string | undefined): string | null {
  const row = enrolments.find((each) => !isOutside(each, date));
  const moved = (row?.moves ?? []).reduce<MoveRecord | null>(
    (last, move) => (dayNumber(move.on) <= dayNumber(date) && !(last !== null && last.on > move.on) ? move : last),
    null,
  );
  return moved === null ? (row?.organisation ?? null) : moved.organisation;
}
