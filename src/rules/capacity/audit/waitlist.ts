import type { PersonId } from '../../../kernel/id.js';
import { keptPlaces } from '../../../kernel/kept-places.js';
import { counted, list, numberInWords } from '../../../kernel/phrase.js';
import type { Found } from './answer.js';
import { type Book, eachOnce, type Row, type Wait } from './books.js';
import { type Moment, whenOf } from './moments.js';
import { withTheirShare } from './organisations.js';
import { whenInWords } from './words.js';

/** Those who wait for a group at a moment and could be in it: not refused, not there already, and not one too many of their organisation. */
function couldJoin(book: Book, moment: Moment): readonly Wait[] {
  if (book.waits.length === 0) return [];
  const there = new Set(moment.seated.map(({ person }) => person));
  const full = withTheirShare(book, moment);
  return book.waits.filter(
    ({ person, since, waiting }) =>
      (since === null || since < moment.until) &&
      waiting.eligible !== false &&
      !there.has(person) &&
      (waiting.organisation === undefined || !full.has(waiting.organisation)),
  );
}

/** Whether a seat was free, and somebody could still have joined for it. */
function isFree({ people, limit, joinable }: Moment): boolean {
  return joinable && limit !== null && people < limit;
}

/** A seat that stands empty while somebody waits. A remark: it may be on offer, and no rule says by when it has to be filled. */
export function freeSeats(book: Book, moments: readonly Moment[]): readonly Found<'seat-free'>[] {
  const free = moments.filter(isFree).flatMap((moment) => {
    const waiting = couldJoin(book, moment);
    return waiting.length === 0 ? [] : [{ moment, waiting }];
  });
  const [first] = free;
  if (first === undefined) return [];
  const seats = ({ people, limit }: Moment): number => (limit ?? 0) - people;
  const { moment } = free.reduce((most, each) => (seats(each.moment) > seats(most.moment) ? each : most), first);
  const when = free.map((each) => whenOf(each.moment));
  const people = eachOnce(free.flatMap(({ waiting }) => waiting.map(({ person }) => person)));
  const some = seats(moment);
  return [
    {
      code: 'seat-free',
      rules: [],
      groups: [book.group.id],
      people,
      organisation: null,
      when,
      found: moment.people,
      limit: moment.limit ?? 0,
      words: `There ${some === 1 ? 'is' : 'are'} ${counted(some, 'seat', 'seats')} free ${whenInWords(when)}, and ${waitInWords(people)}.`,
    },
  ];
}

function waitInWords(people: readonly PersonId[]): string {
  return `${list(people, 'and')} ${people.length === 1 ? 'waits' : 'wait'}`;
}

/**
 * Fewer kept places filled than there could be, one person filling one, while somebody waits who could fill another: a seat was free, or
 * was given, since they waited, to somebody who fills none. Nobody who has a seat is in the wrong, so whoever comes later, or is told to
 * have an attribute later, takes no seat from anybody. Who could fill what is not told.
 */
export function unmetReserves(book: Book, moments: readonly Moment[]): readonly Found<'reserve-unmet'>[] {
  const room = new Map(Object.entries(book.group.reserves ?? {}));
  const kept = [...room.values()].reduce((sum, places) => sum + places, 0);
  if (kept === 0 || book.waits.length === 0) return [];
  const unmet = moments.flatMap((moment) => {
    const filled = filledPast(book, moment, room);
    return filled === null ? [] : [{ moment, filled }];
  });
  if (unmet.length === 0) return [];
  const when = unmet.map(({ moment }) => whenOf(moment));
  const fewest = unmet.reduce((least, { filled }) => Math.min(least, filled), kept);
  return [
    {
      code: 'reserve-unmet',
      rules: [],
      groups: [book.group.id],
      people: [],
      organisation: null,
      when,
      found: fewest,
      limit: kept,
      words: `Of ${counted(kept, 'kept place', 'kept places')} ${filledInWords(fewest)} ${whenInWords(when)}, while somebody waits who could fill one more.`,
    },
  ];
}

function filledInWords(filled: number): string {
  if (filled === 0) return 'none is filled';
  return `${numberInWords(filled)} ${filled === 1 ? 'is' : 'are'} filled`;
}

/** How many kept places are filled, where somebody was passed over who could have filled one more; `null` where nobody was. */
function filledPast(book: Book, moment: Moment, room: ReadonlyMap<string, number>): number | null {
  const waiting = couldJoin(book, moment).filter(({ waiting: { attributes = [] } }) =>
    attributes.some((each) => room.has(each)),
  );
  if (waiting.length === 0) return null;
  const places = keptPlaces(room);
  // The earliest are let in first, so of those who fill no place the last came as late as any who might.
  let lastBesides = Number.NEGATIVE_INFINITY;
  for (const { admitted, attributes } of seatedOnce(moment.seated)) {
    if (!places.fill(attributes)) lastBesides = admitted;
  }
  const isNew = lastBesides > moment.before;
  const passedOver = waiting.some(
    ({ since, waiting: { attributes = [] } }) =>
      (isFree(moment) || (isNew && (since ?? Number.NEGATIVE_INFINITY) <= lastBesides)) && places.couldFill(attributes),
  );
  return passedOver ? places.filled() : null;
}

interface Seated {
  readonly admitted: number;
  readonly attributes: readonly string[];
}

/** Each person once, with every attribute any of their memberships tells of; whoever was admitted first before the others. */
function seatedOnce(rows: readonly Row[]): readonly Seated[] {
  const people = new Map<PersonId, Seated>();
  for (const { person, admitted, membership } of rows) {
    const attributes = membership.attributes ?? [];
    const known = people.get(person);
    people.set(
      person,
      known === undefined ? { admitted, attributes } : { ...known, attributes: [...known.attributes, ...attributes] },
    );
  }
  return [...people.values()].sort((first, second) => first.admitted - second.admitted);
}
