import { failed, ok, problem, type Result } from '../kernel/result.js';
import { placeMeant } from './meant.js';
import { olderNames } from './older-names.js';
import { areas, places } from './places.js';

/** A place by its present name, and the name by which a machine knows it. */
export interface NamedPlace {
  readonly name: string;
  readonly knownAs: string;
}

/** How a machine spells a name of the zone database; `null` where it does not know it. */
export type Spelling = (name: string) => string | null;

const placeName = new RegExp(`^(?:${areas.join('|')})(?:/[A-Z][A-Za-z_-]*)+$`);

/**
 * What a place is called now, of an older name; any other text as it is.
 *
 * @example
 * presentName('Asia/Calcutta') // => 'Asia/Kolkata'
 */
export function presentName(name: string): string {
  return olderNames.get(name) ?? name;
}

/**
 * Reads the name of a place. An older name becomes the present one, whichever of them the machine prefers; a machine that knows only the
 * older name is asked by it. A place that the database has had only since this was written counts as the machine spells it.
 *
 * @returns the place, or the problem `not-a-zone` with the name that was probably meant, or `unsupported` where the machine has older
 * zone data than the place
 */
export function readPlace(typed: string, spelling: Spelling): Result<NamedPlace> {
  const name = presentName(typed);
  if (places.has(name)) {
    const knownAs = [name, ...spelledBefore(name)].find((each) => spelling(each) !== null);
    if (knownAs !== undefined) return ok({ name, knownAs });
    return failed(
      problem('zone', 'unsupported', 'The zone data of this machine is older than the name of this place.'),
    );
  }
  if (placeName.test(name) && spelling(name) === name) return ok({ name, knownAs: name });
  const meant = placeMeant(typed);
  const hint = meant === null ? 'such as Australia/Melbourne' : `probably ${meant}`;
  return failed(problem('zone', 'not-a-zone', `A zone is the name of a place, Area/Location: ${hint}.`));
}

function spelledBefore(place: string): readonly string[] {
  return [...olderNames].flatMap(([older, present]) => (present === place ? [older] : []));
}
