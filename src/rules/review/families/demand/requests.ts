import type { PersonId } from '../../../../kernel/id.js';
import { dayNumber } from '../../directory.js';
import type { DemandRecord } from '../../records.js';

/** What is known of one person's asking, in one round or in several, on the day of the review. Days are since 1970-01-01. */
export interface Request {
  /** Whether the person may join one of the groups asked for; `null`: nobody has said. */
  readonly eligible: boolean | null;
  /** First day of asking; `null`: nobody has said. */
  readonly asked: number | null;
  /** Day of the first offer, or of the first seat where that comes before. */
  readonly offered: number | null;
  readonly seated: number | null;
  /** Whether one row at least has not been withdrawn. */
  readonly open: boolean;
  /** The last day on which a row was withdrawn. */
  readonly withdrew: number | null;
}

/** By round, then by person. A round without a name is one round. */
export type Requests = Map<string | null, Map<PersonId, Request>>;

/** Adds one row; what happened after the day of the review has not happened yet. */
export function addRow(requests: Requests, row: DemandRecord, asOf: number): void {
  const asked = dayNumber(row.askedOn);
  if (asked > asOf) return;
  const by = (day: string | undefined): number | null => (dayNumber(day) <= asOf ? dayNumber(day) : null);
  const seated = by(row.seatedOn);
  const withdrew = by(row.withdrewOn);
  put(requests, row.intake ?? null, row.person, {
    eligible: row.eligible ?? null,
    asked: by(row.askedOn),
    offered: earlier(by(row.offeredOn), seated),
    seated,
    open: withdrew === null,
    withdrew,
  });
}

/** Adds every request of the second to the first. */
export function addRequests(first: Requests, second: Requests): void {
  for (const [intake, people] of second) {
    for (const [person, request] of people) put(first, intake, person, request);
  }
}

/** Each person's requests in each round. */
export function inRounds(requests: Requests): readonly Request[] {
  return [...requests.values()].flatMap((people) => [...people.values()]);
}

/** Each person's requests of all rounds together. */
export function byPerson(requests: Requests): ReadonlyMap<PersonId, Request> {
  const all: Requests = new Map();
  for (const people of requests.values()) {
    for (const [person, request] of people) put(all, null, person, request);
  }
  return all.get(null) ?? new Map();
}

function put(requests: Requests, intake: string | null, person: PersonId, request: Request): void {
  const people = requests.get(intake) ?? new Map<PersonId, Request>();
  requests.set(intake, people);
  const known = people.get(person);
  people.set(person, known === undefined ? request : together(known, request));
}

/** Asking for several groups is asking once: since the first day, until the first offer, until the last withdrawal. */
function together(first: Request, second: Request): Request {
  return {
    eligible: first.eligible === null ? second.eligible : first.eligible || (second.eligible ?? false),
    asked: earlier(first.asked, second.asked),
    offered: earlier(first.offered, second.offered),
    seated: earlier(first.seated, second.seated),
    open: first.open || second.open,
    withdrew: first.withdrew === null ? second.withdrew : Math.max(first.withdrew, second.withdrew ?? first.withdrew),
  };
}

function earlier(first: number | null, second: number | null): number | null {
  if (first === null || second === null) return first ?? second;
  return Math.min(first, second);
}
