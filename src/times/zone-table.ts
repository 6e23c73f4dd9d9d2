import { IANAZone } from 'luxon';
import { failed, type Problem, problem, problemsIn, type Result } from '../kernel/result.js';
import { defineZoneTable, type ZoneTable } from '../kernel/zone.js';
import { clockChanges } from './clock-changes.js';
import { presentName, readPlace } from './place-name.js';

/** Zone data is no better than a guess outside these years. */
const [firstYear, lastYear] = [1900, 2100];

/** Tables already made, the oldest first. So many are more than anybody's series need, and little beside what they were made from. */
const made = new Map<string, ZoneTable>();
const mostKept = 1000;

/**
 * Reads when the clocks of a place change from the machine's own zone data, once, into a table that the rules can use anywhere. Asked
 * for the same again, it gives the same table.
 *
 * @param name the IANA name of a place, Area/Location, such as `Australia/Melbourne`; an older name of it, such as `Asia/Calcutta`,
 * becomes the present one. An abbreviation, a country or a bare offset is refused, because it does not say when clocks change
 * @param years first and last calendar year, from 1900 to 2100
 * @param version the release of the zone data, such as `2026c`; answers carry it, since governments change their minds
 * @returns the table, or the problems `not-a-zone` (with the name that is probably meant), `too-small`, `too-big`, `contradiction`,
 * `empty`, and `unsupported` where clocks of those years were not set to whole minutes or the machine's data is older than the name
 * @example
 * zoneTable('Australia/Perth', { from: 2027, to: 2027 }, '2026c').value.transitions // => []
 * zoneTable('Australia/Victoria', { from: 2027, to: 2027 }, '2026c').value.zone // => 'Australia/Melbourne'
 * zoneTable('AEST', { from: 2027, to: 2027 }, '2026c').ok // => false
 */
export function zoneTable(
  name: string,
  years: { readonly from: number; readonly to: number },
  version: string,
): Result<ZoneTable> {
  const key = JSON.stringify([presentName(name), years.from, years.to, version]);
  const known = made.get(key);
  if (known !== undefined) return { ok: true, value: known };
  const table = makeTable(name, years, version);
  if (table.ok) keep(key, table.value);
  return table;
}

function makeTable(
  name: string,
  { from, to }: { readonly from: number; readonly to: number },
  version: string,
): Result<ZoneTable> {
  const place = readPlace(name, spelling);
  const problems = [...problemsIn(place), ...yearProblems(from, to)];
  if (version === '') problems.push(problem('version', 'empty', 'A table names the release of its zone data.'));
  const [first, ...rest] = problems;
  if (first !== undefined) return failed(first, ...rest);
  if (!place.ok) return place;
  const { name: zone, knownAs } = place.value;
  return defineZoneTable({ zone, version, from, to, ...clockChanges(knownAs, from, to) });
}

function keep(key: string, table: ZoneTable): void {
  made.set(key, table);
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break;
    made.delete(oldest);
  }
}

/** A machine takes names in any capitals, and may prefer an older one. */
function spelling(name: string): string | null {
  if (!IANAZone.isValidZone(name)) return null;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

function yearProblems(from: number, to: number): readonly Problem[] {
  const problems = [...yearProblem('years.from', from), ...yearProblem('years.to', to)];
  if (from > to) problems.push(problem('years.to', 'contradiction', 'The years end before they start.'));
  return problems;
}

function yearProblem(path: string, year: number): readonly Problem[] {
  const range = `A year is a whole number from ${firstYear} to ${lastYear}.`;
  if (!Number.isInteger(year)) return [problem(path, 'wrong-type', range)];
  if (year < firstYear) return [problem(path, 'too-small', range)];
  return year > lastYear ? [problem(path, 'too-big', range)] : [];
}
