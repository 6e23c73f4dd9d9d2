import type { Policy } from '../../policy/policy.js';
import {
  blanks,
  type Cell,
  type Cells,
  cannotRead,
  columnsOf,
  isBlank,
  stop,
  textOf,
  unreadable,
  wordOf,
} from '../cells.js';
import { limitIn, modalityOf, seatsOf } from './capacity.js';

/** One group with its seats and who came for them. */
interface Place {
  readonly name: string;
  readonly limit: number;
  taken: number;
  /** People who would rather be here than where they are. */
  waiting: number;
}

/** A group that somebody chose, and the number of the choice: that of its column, also where a column before it is blank. */
interface Choice {
  readonly place: Place;
  readonly number: number;
}

/** A row of people: which groups they chose, best first; or what it shows in place of a place. */
type Chooser = { readonly choices: readonly Choice[] } | { readonly shows: Cell } | null;

/** So many rows are named one by one; a cell has no room for more. */
const namedRows = 5;

/**
 * Gives out places in serial order: row after row from the top, each into the first group chosen that has a seat left, and says why. While
 * a row cannot be read nobody has a place, because whoever stands below it could take what belongs to it.
 */
export function allocation(people: Cells, groups: Cells, policy: Policy): Cells {
  const places = placesOf(groups, policy);
  const named = new Set<string>();
  const rows = people.map((row) => chooserOf(row, places, named));
  const bad = rows.flatMap((row, index) => (row !== null && 'shows' in row ? [index + 1] : []));
  return rows.map((row) => {
    if (row === null) return blanks(3);
    if ('shows' in row) return ['', '', row.shows];
    if (bad.length > 0) return ['', '', notYet(bad)];
    return placed(row.choices);
  });
}

function notYet(bad: readonly number[]): string {
  const more = bad.length > namedRows ? ` and ${bad.length - namedRows} more` : '';
  return `NOT YET: row ${bad.slice(0, namedRows).join(', ')}${more} cannot be read.`;
}

function placesOf(groups: Cells, policy: Policy): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const row of groups) {
    if (row.every(isBlank)) continue;
    const [group, modality, seats] = columnsOf(row, 3);
    const name = textOf(group);
    const word = wordOf(group);
    if (name === '') stop('a row of groups names none.');
    if (places.has(word)) stop('two rows of groups have one name.');
    const met = isBlank(modality) ? {} : { modality: modalityOf(modality) };
    const own = row.length > 2 ? seatsOf(seats) : {};
    places.set(word, { name, limit: limitIn({ ...met, ...own }, policy), taken: 0, waiting: 0 });
  }
  return places;
}

function chooserOf(row: readonly Cell[], places: ReadonlyMap<string, Place>, named: Set<string>): Chooser {
  if (row.every(isBlank)) return null;
  try {
    const [person, ...choices] = row.map(wordOf);
    if (person === undefined || person === '') return { shows: cannotRead('no person for these choices.') };
    if (named.has(person)) return { shows: cannotRead('another row has this person.') };
    named.add(person);
    const chosen = choices.flatMap((choice, index) => {
      if (choice === '') return [];
      // A misspelt group would look like a refusal.
      return { place: places.get(choice) ?? stop(`choice ${index + 1} is none of the groups.`), number: index + 1 };
    });
    if (new Set(chosen.map(({ place }) => place)).size < chosen.length) stop('a group is chosen twice.');
    return { choices: chosen };
  } catch (reason) {
    return { shows: unreadable(reason) };
  }
}

function placed(choices: readonly Choice[]): readonly Cell[] {
  const index = choices.findIndex(({ place: { taken, limit } }) => taken < limit);
  const full = index < 0 ? choices : choices.slice(0, index);
  const waits = full.map(({ place }) => {
    place.waiting++;
    return ` ${place.name} is full: place ${place.waiting} on its waitlist.`;
  });
  const choice = choices[index];
  if (choice === undefined) {
    return ['', '', choices.length === 0 ? 'No group is chosen.' : `No place yet.${waits.join('')}`];
  }
  const { place, number } = choice;
  place.taken++;
  return [place.name, number, `Placed in choice ${number}.${waits.join('')}`];
}
