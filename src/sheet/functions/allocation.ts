import type { Policy } from '../../policy/policy.js';
import {
  blanks,
  type Cell,
  type Cells,
  cannotRead,
  columnsOf,
  isBlank,
  readEach,
  rowsNamed,
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
    if (bad.length > 0) return ['', '', `NOT YET: ${rowsNamed(bad)} cannot be read.`];
    return placed(row.choices);
  });
}

function placesOf(groups: Cells, policy: Policy): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  readEach(groups.map((row, index) => () => readPlace(row, index + 1, places, policy)));
  return places;
}

/** Puts a group among the places. A row that is wrong says its number, because its group may have no name to be found by. */
function readPlace(row: readonly Cell[], number: number, places: Map<string, Place>, policy: Policy): void {
  if (row.every(isBlank)) return;
  const here = (words: string): never => stop(`row ${number} of places ${words}`);
  const [group, modality, seats] = columnsOf(row, 3);
  const name = textOf(group);
  const word = wordOf(group);
  if (name === '') here('names no group.');
  if (places.has(word)) here('has the name of another.');
  const met = isBlank(modality) ? {} : { modality: modalityOf(modality) };
  const own = row.length > 2 ? seatsOf(seats) : {};
  places.set(word, { name, limit: limitIn({ ...met, ...own }, policy), taken: 0, waiting: 0 });
}

function chooserOf(row: readonly Cell[], places: ReadonlyMap<string, Place>, named: Set<string>): Chooser {
  if (row.every(isBlank)) return null;
  try {
    const [person, ...choices] = row.map(wordOf);
    if (person === undefined || person === '') return { shows: cannotRead('no person for these choices.') };
    if (named.has(person)) return { shows: cannotRead('another row has this person.') };
    named.add(person);
    const chosen = choices.flatMap((choice, index) => {
      const number = index + 1;
      return choice === '' ? [] : [{ place: places.get(choice), number }];
    });
    // A misspelt group would look like a refusal.
    const unknown = chosen.filter(({ place }) => place === undefined).map(({ number }) => number);
    if (unknown.length > 0) stop(`choice ${unknown.join(', ')} is none of the groups.`);
    if (new Set(chosen.map(({ place }) => place)).size < chosen.length) stop('a group is chosen twice.');
    return { choices: chosen.flatMap(({ place, number }) => (place === undefined ? [] : [{ place, number }])) };
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
