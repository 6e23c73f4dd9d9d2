import { nearest } from '../kernel/nearest.js';
import { olderNames } from './older-names.js';
import { lettersOf, otherNames, placesByOffset } from './other-names.js';
import { areas, places } from './places.js';

/** `+10`, `+1000`, `GMT+10:00`, `UTC +9:30`. */
const offsetAhead = /^(?:(?:GMT|UTC)\s*)?\+(\d{1,2})(?::?([0-5]\d))?$/i;

/** `Etc/GMT-10` is ten hours ahead of UTC: the database counts these the other way. */
const offsetOfDatabase = /^Etc\/GMT-(\d{1,2})$/i;

const capitals = /^\p{Lu}+$/u;

/** Fewer letters are near too many places. */
const [fewestInArea, fewestAnywhere] = [4, 5];

/** Each with what it is called now. */
const everyName: readonly (readonly [name: string, present: string])[] = [
  ...[...places].map((place) => [place, place] as const),
  ...olderNames,
];
const byLetters: ReadonlyMap<string, string> = new Map(everyName.map(([name, present]) => [lettersOf(name), present]));

/** Parts of older names that say nothing by themselves. */
const directions: readonly string[] = ['North', 'South', 'West'];
const everyLocation = everyName
  .map(([name, present]) => ({ area: areaOf(name), location: locationOf(name), present }))
  .filter(({ location }) => !directions.includes(location));
const byLocation: ReadonlyMap<string, string> = new Map(
  everyLocation.map(({ location, present }) => [lettersOf(location), present]),
);

/**
 * The place that somebody most likely means by a name that is none: by the same letters in other capitals or with spaces, by an
 * abbreviation, an offset or the name of a town, or by the fewest slips of the pen.
 *
 * @returns the name of a place as it should be written, or two where clocks do not say which, or `null`
 * @example
 * placeMeant('Lord Howe') // => 'Australia/Lord_Howe'
 * placeMeant('Australia/Melborne') // => 'Australia/Melbourne'
 * placeMeant('UTC') // => null
 */
export function placeMeant(typed: string): string | null {
  const written = typed.trim();
  const letters = lettersOf(written);
  const parts = written.split(/[/\\,()]/).map((part) => part.trim());
  return (
    meantByOffset(written) ??
    otherNames.get(letters) ??
    byLetters.get(letters) ??
    // The last part is the narrowest: `Europe/Melbourne`, but also `Melbourne, Australia`.
    firstKnown([...parts].reverse().map(lettersOf)) ??
    placeNear(parts)
  );
}

function meantByOffset(written: string): string | null {
  const [, hours, minutes = '0'] = offsetAhead.exec(written) ?? offsetOfDatabase.exec(written) ?? [];
  return hours === undefined ? null : (placesByOffset.get(Number(hours) * 60 + Number(minutes)) ?? null);
}

function firstKnown(parts: readonly string[]): string | null {
  for (const part of parts) {
    const known = otherNames.get(part) ?? byLocation.get(part);
    if (known !== undefined) return known;
  }
  return null;
}

/** In the area that was meant, where there is one near; anywhere otherwise. Capitals alone are an abbreviation, and near nothing. */
function placeNear(parts: readonly string[]): string | null {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (capitals.test(last)) return null;
  const area = parts.length > 1 ? nearest(first, areas) : null;
  const inArea = everyLocation.filter((each) => each.area === area);
  return locationNear(last, fewestInArea, inArea) ?? locationNear(last, fewestAnywhere, everyLocation);
}

function locationNear(typed: string, fewest: number, candidates: typeof everyLocation): string | null {
  if (typed.length < fewest) return null;
  const found = nearest(
    typed,
    candidates.map(({ location }) => location),
  );
  return candidates.find(({ location }) => location === found)?.present ?? null;
}

function areaOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}

function locationOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
