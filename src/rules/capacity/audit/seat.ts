import type { PersonId } from '../../../kernel/id.js';
import { counted } from '../../../kernel/phrase.js';
import type { Found, OpenQuestion } from './answer.js';
import { type Book, dayText, eachOnce, type Row, type Wait } from './books.js';

/** What is said of single seats in one group. */
export interface OfSeats {
  readonly violations: readonly Found<'two-seats' | 'waiting-and-seated' | 'ineligible'>[];
  readonly open: readonly OpenQuestion[];
}

/** What one person holds in one group: one seat at a time, one they may have, and no place on the waitlist beside it. */
export function ofSeats(book: Book, asOf: number | null): OfSeats {
  const waits = ofWaits(book, asOf);
  return {
    violations: [...twoSeats(book), ...waits.violations, ...ineligible(book)],
    open: [...waits.open, ...unjudged(book)],
  };
}

/** One person with two memberships of one group that overlap, on each day on which that begins. */
function twoSeats({ group, rows }: Book): readonly Found<'two-seats'>[] {
  return [...byPerson(rows.filter(({ overlaps }) => overlaps))].map(([person, doubled]) => ({
    ...aboutOne('two-seats', group.id, person),
    when: [...new Set(doubled.map(({ from }) => from))].map((day) => ({ meeting: null, day: dayText(day) })),
    found: 2,
    limit: 1,
    words: `${person} holds two seats at once from ${dayText(doubled[0]?.from ?? 0)} on.`,
  }));
}

/** A seat of somebody who may not be in the group. */
function ineligible({ group, rows }: Book): readonly Found<'ineligible'>[] {
  return [...byPerson(rows.filter(({ membership }) => membership.eligible === false))].map(([person, refused]) => ({
    ...aboutOne('ineligible', group.id, person),
    rules: eachOnce(refused.flatMap(({ membership }) => membership.rules ?? [])),
    when: refused.map(({ from }) => ({ meeting: null, day: dayText(from) })),
    found: 1,
    limit: 0,
    words: `${person} holds a seat from ${dayText(refused[0]?.from ?? 0)} on and may not be in the group.`,
  }));
}

/** Members of whom nobody has said whether they may be in the group: not yet known, and no violation. */
function unjudged({ group, rows }: Book): readonly OpenQuestion[] {
  const unknown = rows.filter(({ membership }) => membership.eligible === undefined);
  if (unknown.length === 0) return [];
  const people = eachOnce(unknown.map(({ person }) => person));
  return [
    {
      code: 'eligibility',
      rules: [],
      groups: [group.id],
      people,
      missing: unknown.map(({ place }) => `memberships[${place}].eligible`),
      words: `Of ${counted(people.length, 'person', 'people')} nobody has said whether they may be in the group.`,
    },
  ];
}

interface OfWaits {
  readonly violations: readonly Found<'waiting-and-seated'>[];
  readonly open: readonly OpenQuestion[];
}

/** Somebody on the waitlist of the group they are in. Waiting for another group is lawful. */
function ofWaits({ group, rows, waits }: Book, asOf: number | null): OfWaits {
  if (waits.length === 0) return { violations: [], open: [] };
  const seats = byPerson(rows);
  const both = waits.flatMap((wait) =>
    (seats.get(wait.person) ?? []).map((row) => ({ wait, row, day: bothFrom(wait, row, asOf) })),
  );
  const certain = both.flatMap(({ wait, day }) => (typeof day === 'number' ? [{ person: wait.person, day }] : []));
  const seated = new Set(certain.map(({ person }) => person));
  const unknown = both.filter(({ wait, day }) => day === 'unknown' && !seated.has(wait.person));
  return {
    violations: [...seated].map((person) => {
      const days = eachOnce(certain.filter((each) => each.person === person).map(({ day }) => dayText(day)));
      return {
        ...aboutOne('waiting-and-seated', group.id, person),
        when: days.map((day) => ({ meeting: null, day })),
        found: 2,
        limit: 1,
        words: `${person} holds a seat and is on the waitlist, both from ${days[0]} on.`,
      };
    }),
    open:
      unknown.length === 0
        ? []
        : [
            waitedSince(
              group.id,
              unknown.map(({ wait }) => wait),
            ),
          ],
  };
}

/**
 * The first day on which somebody both waits and is seated; `null` for none. Who waits is waiting still, on the day of the lists. Without
 * a day from which they have, it is certain of a seat that they have on that day, and unknown of one that has ended.
 */
function bothFrom({ since }: Wait, { from, until }: Row, asOf: number | null): number | 'unknown' | null {
  const last = asOf ?? Number.POSITIVE_INFINITY;
  if (from > last) return null;
  const start = since ?? asOf;
  if (start !== null) return start < until ? Math.max(start, from) : null;
  return until === Number.POSITIVE_INFINITY ? from : 'unknown';
}

function waitedSince(group: string, waits: readonly Wait[]): OpenQuestion {
  const places = [...new Set(waits.map(({ place }) => place))];
  return {
    code: 'waited-since',
    rules: [],
    groups: [group],
    people: eachOnce(waits.map(({ person }) => person)),
    missing: places.map((place) => `waiting[${place}].since`),
    words: 'Somebody waits who has held a seat here, and nobody says whether they waited then already.',
  };
}

function byPerson(rows: readonly Row[]): ReadonlyMap<PersonId, readonly Row[]> {
  const people = new Map<PersonId, Row[]>();
  for (const row of rows) people.set(row.person, [...(people.get(row.person) ?? []), row]);
  return people;
}

function aboutOne<Code extends string>(
  code: Code,
  group: string,
  person: PersonId,
): Pick<Found<Code>, 'code' | 'rules' | 'groups' | 'people' | 'organisation'> {
  return { code, rules: [], groups: [group], people: [person], organisation: null };
}
