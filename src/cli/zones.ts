import type { SeriesDocument } from '../boundary/index.js';
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
  { time, ...plan }: Omit<SeriesDocument, 'holidays'>,
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

const withoutChanges: ZoneTableDocument = {
  zone: 'Etc/UTC',
  version: 'none',
  from: 1,
  to: 9998,
  offsetMinutes: 0,
  transitions: [],
};

/** The years a series can touch. What cannot be read is named by the schedule itself, so any years serve then. */
function yearsOf(
  plan: Omit<SeriesDocument, 'time' | 'holidays'>,
  policy: Policy,
): { readonly from: number; readonly to: number } {
  const { from, avoid } = plan;
  const year = /^\d{4}-/.test(from) ? Number(from.slice(0, 4)) : 2000;
  const first = Math.min(lastYear - 1, Math.max(1900, year - 1));
  const years = Math.ceil(Math.min(12 * lastYear, Math.max(0, monthsOf(plan, policy))) / 12);
  // Meetings left out over blackouts are made up for at the end, however far that is.
  const last = avoid?.policy === 'skipAndExtend' ? lastYear : first + 3 + years;
  return { from: first, to: Math.min(lastYear, last) };
}

/** At most so many months from the first meeting to the last, before any is moved. */
function monthsOf(
  { recurrence, count, everyMonths, closedMonths = [] }: Omit<SeriesDocument, 'time' | 'holidays'>,
  { meetings }: Policy,
): number {
  const weekly = recurrence.kind === 'weekly';
  const apart = weekly ? (recurrence.everyWeeks ?? 1) / 4 : (everyMonths ?? meetings.everyMonths?.value ?? 1);
  // Twelve steps of whole months come round to an open month, if there is one; steps of weeks may take longer than anybody waits.
  const steps = closedMonths.length === 0 ? 1 : weekly ? Number.POSITIVE_INFINITY : 12;
  return (count ?? meetings.count?.value ?? 1) * apart * steps;
}

function inPlan({ path, code, message }: Problem, base: readonly (string | number)[]): Problem {
  return problem(pathOf([...base, 'time', path === 'name' || path === '' ? 'zone' : path]), code, message);
}
