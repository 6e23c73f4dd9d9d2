import { readDay } from '../../kernel/day.js';
import type { GroupId, PersonId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { type SeatTime, type SeatTimes, seatTimesOf, withSeat } from './asked-seats.js';
import { type Cohort, cohortOf } from './cohorts.js';
import type { Facts, Frame } from './facts.js';
import type { DemandRecord } from './records.js';
import type { YearBook } from './year-book.js';

/** What is the same for every group. */
export function frameOf({ year, asOf, regions, workforce }: YearBook, policy: Policy): Frame {
  return { year, asOf: lawfulValue(readDay(asOf)), policy, regions, workforce };
}

/**
 * What each group brings to the figures, by id, and what belongs to no group. One after the other, so that a year of any size passes
 * through.
 *
 * @param policyOf the policy of a group, by the id its record names
 */
export function* factsOf(
  { books, demand, responses, certificates, history }: YearBook,
  policyOf: (id: string | undefined) => Policy,
  frame: Frame,
): Generator<Facts> {
  const asked = byGroup(demand);
  const answered = byGroup(responses);
  const certified = byGroup(certificates);
  const loose = looseRequests(demand);
  for (const id of [...books.keys()].sort(byCodeUnit)) {
    const book = books.get(id);
    if (book === undefined) continue;
    const cohort = cohortOf(book, policyOf(book.group.policy), frame.asOf);
    const own = asked.get(id) ?? [];
    const times = seatTimesOf(cohort, new Set(own.map(({ person }) => person)), frame.asOf);
    loose.see(cohort, frame);
    yield {
      cohort,
      stream: book.group.stream,
      demand: own.map((row) => withSeat(row, times)),
      responses: answered.get(id) ?? [],
      certificates: certified.get(id) ?? [],
      history: [],
    };
  }
  for (const [stream, rows] of loose.all()) yield { ...nothing, stream, demand: rows };
  if (history.length > 0) yield { ...nothing, history };
}

const nothing: Facts = { cohort: null, stream: null, demand: [], responses: [], certificates: [], history: [] };

interface LooseRequests {
  readonly see: (cohort: Cohort, frame: Frame) => void;
  /** By stream, once every group has been seen. */
  readonly all: () => readonly (readonly [stream: string | null, rows: readonly DemandRecord[]])[];
}

/** Requests for a stream whatever the group: a seat in any group of the stream answers them, so they wait until all groups have passed. */
function looseRequests(demand: readonly DemandRecord[]): LooseRequests {
  const streams = new Map<string | null, DemandRecord[]>();
  for (const row of demand) {
    if (row.group !== undefined) continue;
    const rows = streams.get(row.stream ?? null);
    if (rows === undefined) streams.set(row.stream ?? null, [row]);
    else rows.push(row);
  }
  const people = new Map([...streams].map(([stream, rows]) => [stream, new Set(rows.map(({ person }) => person))]));
  const seats = new Map<string | null, Map<PersonId, SeatTime[]>>();
  return {
    see: (cohort, { asOf }) => {
      const { stream } = cohort.group;
      const asked = people.get(stream);
      if (asked === undefined) return;
      const known = seats.get(stream) ?? new Map<PersonId, SeatTime[]>();
      seats.set(stream, known);
      for (const [person, times] of seatTimesOf(cohort, asked, asOf)) {
        known.set(person, [...(known.get(person) ?? []), ...times]);
      }
    },
    all: () =>
      [...streams].map(([stream, rows]) => {
        const times: SeatTimes = seats.get(stream) ?? new Map();
        return [stream, rows.map((row) => withSeat(row, times))] as const;
      }),
  };
}

function byGroup<Row extends { readonly group?: GroupId }>(rows: readonly Row[]): ReadonlyMap<GroupId, readonly Row[]> {
  const groups = new Map<GroupId, Row[]>();
  for (const row of rows) {
    if (row.group === undefined) continue;
    const own = groups.get(row.group);
    if (own === undefined) groups.set(row.group, [row]);
    else own.push(row);
  }
  return groups;
}
