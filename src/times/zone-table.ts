import { IANAZone } from 'luxon';
import { dayOf } from '../kernel/day.js';
import { failed, type Problem, problem, type Result } from '../kernel/result.js';
import { defineZoneTable, type ZoneTable, type ZoneTransition } from '../kernel/zone.js';

const second = 1000;
const day = 86_400 * second;
const week = 7 * day;

/** The areas of the zone database that name places. `Etc` names none. */
const areas = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific';
const placeName = new RegExp(`^(?:${areas})(?:/[A-Z][A-Za-z_-]*)+$`);

/** Older names for the same clocks, so that one place has one name. */
const olderNames: ReadonlyMap<string, string> = new Map([
  ['Australia/ACT', 'Australia/Sydney'],
  ['Australia/Canberra', 'Australia/Sydney'],
  ['Australia/Currie', 'Australia/Hobart'],
  ['Australia/LHI', 'Australia/Lord_Howe'],
  ['Australia/NSW', 'Australia/Sydney'],
  ['Australia/North', 'Australia/Darwin'],
  ['Australia/Queensland', 'Australia/Brisbane'],
  ['Australia/South', 'Australia/Adelaide'],
  ['Australia/Tasmania', 'Australia/Hobart'],
  ['Australia/Victoria', 'Australia/Melbourne'],
  ['Australia/West', 'Australia/Perth'],
  ['Australia/Yancowinna', 'Australia/Broken_Hill'],
]);

const eastern = 'Australia/Melbourne, or Australia/Brisbane where clocks do not change';

/** What people type who mean one of these. */
const suggestions: ReadonlyMap<string, string> = new Map([
  ['AEST', eastern],
  ['AET', eastern],
  ['EST', eastern],
  ['+10:00', eastern],
  ['+1000', eastern],
  ['GMT+10', eastern],
  ['UTC+10', eastern],
  ['AEDT', 'Australia/Melbourne'],
  ['EDT', 'Australia/Melbourne'],
  ['+11:00', 'Australia/Melbourne'],
  ['Australia/Geelong', 'Australia/Melbourne'],
  ['ACST', 'Australia/Adelaide, or Australia/Darwin where clocks do not change'],
  ['ACDT', 'Australia/Adelaide'],
  ['AWST', 'Australia/Perth'],
  ['+08:00', 'Australia/Perth'],
]);

/** Zone data is no better than a guess outside these years. */
const [firstYear, lastYear] = [1900, 2100];

/**
 * Reads when the clocks of a place change from the machine's own zone data, once, into a table that the rules can use anywhere.
 *
 * @param name the IANA name of a place, Area/Location, such as `Australia/Melbourne`; an older name for the same clocks becomes the
 * present one. An abbreviation or a bare offset is refused, because it does not say when clocks change
 * @param years first and last calendar year, from 1900 to 2100
 * @param version the release of the zone data, such as `2026c`; answers carry it, since governments change their minds
 * @returns the table, or the problems `not-a-zone` (with the name that is probably meant), `too-small`, `too-big`, `contradiction`,
 * `empty`, and `unsupported` where clocks of those years were not set to whole minutes
 * @example
 * zoneTable('Australia/Perth', { from: 2027, to: 2027 }, '2026c').value.transitions // => []
 * zoneTable('AEST', { from: 2027, to: 2027 }, '2026c').ok // => false
 */
export function zoneTable(
  name: string,
  years: { readonly from: number; readonly to: number },
  version: string,
): Result<ZoneTable> {
  const problems = [...nameProblems(name), ...yearProblems(years)];
  if (version === '') problems.push(problem('version', 'empty', 'A table names the release of its zone data.'));
  const [first, ...rest] = problems;
  if (first !== undefined) return failed(first, ...rest);
  const { from, to } = years;
  const zone = olderNames.get(name) ?? name;
  const { offsetMinutes, transitions } = probed(IANAZone.create(zone), from, to);
  return defineZoneTable({ zone, version, from, to, offsetMinutes, transitions });
}

function nameProblems(name: string): readonly Problem[] {
  if (placeName.test(name) && IANAZone.isValidZone(name) && isSpelled(name)) return [];
  const meant = suggestions.get(name);
  const hint = meant === undefined ? 'such as Australia/Melbourne' : `probably ${meant}`;
  return [problem('zone', 'not-a-zone', `A zone is the name of a place, Area/Location: ${hint}.`)];
}

/** Hosts know names in any capitals; calendars do not. */
function isSpelled(name: string): boolean {
  const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  return known === name || known.toLowerCase() !== name.toLowerCase();
}

function yearProblems({ from, to }: { readonly from: number; readonly to: number }): readonly Problem[] {
  const range = `A year is a whole number from ${firstYear} to ${lastYear}.`;
  const checks = [
    ...(
      [
        ['years.from', from],
        ['years.to', to],
      ] as const
    ).flatMap(([path, year]) => {
      if (!Number.isInteger(year)) return [problem(path, 'wrong-type', range)];
      if (year < firstYear) return [problem(path, 'too-small', range)];
      return year > lastYear ? [problem(path, 'too-big', range)] : [];
    }),
  ];
  return from > to ? [...checks, problem('years.to', 'contradiction', 'The years end before they start.')] : checks;
}

/** No zone changes its clocks and changes them back within a week, so one look a week misses nothing. */
function probed(zone: IANAZone, from: number, to: number): Pick<ZoneTable, 'offsetMinutes' | 'transitions'> {
  const start = dayOf({ year: from, month: 1, day: 1 }) * day - day;
  const end = dayOf({ year: to + 1, month: 1, day: 1 }) * day + day;
  const transitions: ZoneTransition[] = [];
  for (let looked = start; looked < end; looked += week) {
    const next = Math.min(looked + week, end);
    let before = looked;
    while (zone.offset(before) !== zone.offset(next)) {
      before = firstChange(zone, before, next);
      transitions.push({ instant: before, offsetMinutes: zone.offset(before) });
    }
  }
  return { offsetMinutes: zone.offset(start), transitions };
}

/** The first second at which clocks show something else than at `low`; by `high` they do. */
function firstChange(zone: IANAZone, low: number, high: number): number {
  const offset = zone.offset(low);
  let [same, other] = [low, high];
  while (other - same > second) {
    const middle = same + Math.floor((other - same) / second / 2) * second;
    if (zone.offset(middle) === offset) same = middle;
    else other = middle;
  }
  return other;
}
