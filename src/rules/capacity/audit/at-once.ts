import type { GroupId, PersonId } from '../../../kernel/id.js';
import { counted, list } from '../../../kernel/phrase.js';
import type { Found, OpenQuestion } from './answer.js';
import { dayText, eachOnce, type SeatIn } from './books.js';

/** What is said of the groups one person is in at one time. */
export interface AtOnce {
  readonly violations: readonly Found<'too-many-memberships'>[];
  readonly open: readonly OpenQuestion[];
}

/** The rule stands in another room of the rule book. */
const rules = ['eligibility.rejoin'];

/**
 * More groups at one time than the policy lets one person be in. Two memberships of one group are one here. One without an end runs on at
 * least until the last meeting of its group; whether it did afterwards is not known.
 *
 * @param most how many at one time
 */
export function atOnce(person: PersonId, seats: readonly SeatIn[], most: number): AtOnce {
  if (seats.length <= most) return nothing;
  const certain = overOf(seats, most, certainEnd);
  const [first] = certain.days;
  if (first !== undefined) return { ...nothing, violations: [tooMany(person, certain, first, most)] };
  const possible = overOf(seats, most, ({ row }) => row.until);
  if (possible.days.length === 0) return nothing;
  const endless = seats.filter(
    (seat) => seat.row.until === Number.POSITIVE_INFINITY && certainEnd(seat) < Number.POSITIVE_INFINITY,
  );
  return {
    ...nothing,
    open: [
      {
        code: 'still-running',
        rules,
        groups: possible.groups,
        people: [person],
        missing: endless.map(({ row }) => `memberships[${row.place}].to`),
        words: `${person} is in ${list(possible.groups, 'and')}, and nobody says whether the earlier one was over when the later one began.`,
      },
    ],
  };
}

const nothing: AtOnce = { violations: [], open: [] };

function tooMany(
  person: PersonId,
  { groups, days, peak }: Over,
  first: number,
  most: number,
): Found<'too-many-memberships'> {
  return {
    code: 'too-many-memberships',
    rules,
    groups,
    people: [person],
    organisation: null,
    when: days.map((day) => ({ meeting: null, day: dayText(day) })),
    found: peak,
    limit: most,
    words: `${person} is in ${list(groups, 'and')} at once from ${dayText(first)} on, and may be in ${counted(most, 'group', 'groups')} at a time.`,
  };
}

/** A group meets until its last meeting at least; of one without dated meetings nothing says that it is over. */
function certainEnd({ book, row }: SeatIn): number {
  const last = book.meetings.at(-1);
  if (row.until < Number.POSITIVE_INFINITY || last === undefined) return row.until;
  return Math.max(last, row.from) + 1;
}

/** When somebody is in more groups than so many. */
interface Over {
  readonly peak: number;
  /** Each day on which they come into a group while they are, or are then, in too many. */
  readonly days: readonly number[];
  /** The groups they are in on these days. */
  readonly groups: readonly GroupId[];
}

function overOf(seats: readonly SeatIn[], most: number, endOf: (seat: SeatIn) => number): Over {
  const ends = [...seats].sort((first, second) => endOf(first) - endOf(second));
  const starts = [...new Set(seats.map(({ row }) => row.from))].sort((first, second) => first - second);
  const held = new Map<GroupId, number>();
  const add = (seat: SeatIn, number: number): void => {
    const { id } = seat.book.group;
    const left = (held.get(id) ?? 0) + number;
    if (left === 0) held.delete(id);
    else held.set(id, left);
  };
  const begins = [...seats].sort((first, second) => first.row.from - second.row.from);
  const over: { readonly day: number; readonly groups: readonly GroupId[] }[] = [];
  let [begun, ended] = [0, 0];
  for (const day of starts) {
    // Half-open: what ends today is over before anything begins.
    for (let seat = begins[begun]; seat !== undefined && seat.row.from <= day; seat = begins[++begun]) add(seat, 1);
    for (let seat = ends[ended]; seat !== undefined && endOf(seat) <= day; seat = ends[++ended]) add(seat, -1);
    if (held.size > most) over.push({ day, groups: [...held.keys()] });
  }
  return {
    peak: over.reduce((peak, { groups }) => Math.max(peak, groups.length), 0),
    days: over.map(({ day }) => day),
    groups: eachOnce(over.flatMap(({ groups }) => groups)),
  };
}
