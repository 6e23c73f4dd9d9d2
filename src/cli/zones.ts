import type { ScheduleDocument } from '../boundary/index.js';
import { type Problem, pathOf, problem, type Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import type { SeriesPlan } from '../rules/schedule/index.js';
import { defineZoneTable, type ZoneTable, type ZoneTableDocument, zoneTable } from '../times/index.js';

/** The last year of which the zone data says anything. */
const lastYear = 2100;

/** A schedule with the table of its zone, and what is wrong with the zone. */
export interface ZonedPlan {
  readonly plan: SeriesPlan;
  readonly problems: readonly Problem[];
}

/**
 * Exchanges the zone's name in a schedule for its table. One table a zone serves every schedule of a document. Where there is no such
 * zone, another stands in, so that everything else that is wrong with the schedule can be named too.
 *
 * @param version of the machine's zone data
 * @param path of the schedule in its document
 */
export function withZone(
  { time, ...plan }: ScheduleDocument,
  policy: Policy,
  version: string,
  path: readonly (string | number)[],
  tables: Map<string, ZoneTable>,
): ZonedPlan {
  if (time === undefined) return { plan, problems: [] };
  const { zone: name, ...rest } = time;
  const years = yearsOf(plan, policy);
  const key = `${name} ${years.from} ${years.to}`;
  const known = tables.get(key);
  const table: Result<ZoneTable> = known === undefined ? zoneTable(name, years, version) : { ok: true, value: known };
  if (table.ok) tables.set(key, table.value);
  const zone = table.ok ? table : defineZoneTable(withoutChanges);
  return {
    plan: zone.ok ? { ...plan, time: { ...rest, zone: zone.value } } : plan,
    problems: table.ok ? [] : table.problems.map((each) => inPlan(each, path)),
  };
}

/** Stands in for the table of a zone that is none. */
export const withoutChanges: ZoneTableDocument = {
  zone: 'Etc/UTC',
  version: 'none',
  from: 1,
  to: 9998,
  offsetMinutes: 0,
  transitions: [],
};

/** The years a series can touch. What cannot be read is named by the schedule itself, so any years serve then. */
function yearsOf(
  { from, count, everyMonths, avoid }: Omit<ScheduleDocument, 'time'>,
  { meetings }: Policy,
): { readonly from: number; readonly to: number } {
  const year = /^\d{4}-/.test(from) ? Number(from.slice(0, 4)) : 2000;
  const first = Math.min(lastYear - 1, Math.max(1900, year - 1));
  const months = (count ?? meetings.count?.value ?? 1) * (everyMonths ?? meetings.everyMonths?.value ?? 1);
  const years = Math.ceil(Math.min(12 * lastYear, Math.max(0, months)) / 12);
  // Meetings left out over blackouts are made up for at the end, however far that is.
  const last = avoid?.policy === 'skipAndExtend' ? lastYear : first + 3 + years;
  return { from: first, to: Math.min(lastYear, last) };
}

function inPlan({ path, code, message }: Problem, base: readonly (string | number)[]): Problem {
  return problem(pathOf([...base, 'time', path === 'name' || path === '' ? 'zone' : path]), code, message);
}
