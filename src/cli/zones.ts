import type { SeriesDocument } from '../boundary/index.js';
import { ok, type Problem, pathOf, problem } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import type { SeriesPlan } from '../rules/schedule/index.js';
import { defineZoneTable, presentName, type ZoneTable, type ZoneTableDocument, zoneTable } from '../times/index.js';

/** The last year of which the zone data says anything. */
export const lastYear = 2100;

/** A schedule with the table of its zone, and what is wrong with the zone. */
export interface ZonedPlan {
  readonly plan: SeriesPlan;
  readonly problems: readonly Problem[];
}

/** Tables of zones by their present names. */
export type ZoneTables = ReadonlyMap<string, ZoneTable>;

/**
 * One table a zone for all schedules of a document, over every year that one of them can touch. Left out is a zone that has none over
 * all those years; each of its schedules is looked at by itself then.
 *
 * @param version of the machine's zone data
 * @param until a year that all of them go on to
 */
export function tablesFor(
  documents: readonly Omit<SeriesDocument, 'holidays'>[],
  policy: Policy,
  version: string,
  until = 0,
): ZoneTables {
  const years = new Map<string, Years>();
  for (const { time, ...plan } of documents) {
    if (time === undefined) continue;
    const zone = presentName(time.zone);
    const { from, to } = yearsOf(plan, policy);
    const known = years.get(zone) ?? { from, to };
    years.set(zone, { from: Math.min(from, known.from), to: Math.max(to, known.to, until) });
  }
  const tables = new Map<string, ZoneTable>();
  for (const [zone, span] of years) {
    const table = zoneTable(zone, span, version);
    if (table.ok) tables.set(zone, table.value);
  }
  return tables;
}

/**
 * Exchanges the zone's name in a schedule for its table. Where there is no such zone, another stands in, so that everything else that is
 * wrong with the schedule can be named too.
 *
 * @param version of the machine's zone data
 * @param path of the schedule in its document
 * @param tables of the document, where it has several schedules
 */
export function withZone(
  { time, ...plan }: Omit<SeriesDocument, 'holidays'>,
  policy: Policy,
  version: string,
  path: readonly (string | number)[],
  tables: ZoneTables,
): ZonedPlan {
  if (time === undefined) return { plan, problems: [] };
  const { zone: name, ...rest } = time;
  const shared = tables.get(presentName(name));
  const table = shared === undefined ? zoneTable(name, yearsOf(plan, policy), version) : ok(shared);
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

interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years a series can touch. What cannot be read is named by the schedule itself, so any years serve then. */
function yearsOf(plan: Omit<SeriesDocument, 'time' | 'holidays'>, { meetings }: Policy): Years {
  const { from, recurrence, count, everyMonths, closedMonths = [], avoid } = plan;
  const year = /^\d{4}-/.test(from) ? Number(from.slice(0, 4)) : 2000;
  const first = Math.min(lastYear - 1, Math.max(1900, year - 1));
  const weekly = recurrence.kind === 'weekly';
  const apart = weekly ? (recurrence.everyWeeks ?? 1) / 4 : (everyMonths ?? meetings.everyMonths?.value ?? 1);
  // A month in twelve is open at the least, because the first one is.
  const stretched = apart * (closedMonths.length === 0 ? 1 : 12);
  const months = (count ?? meetings.count?.value ?? 1) * stretched;
  const years = Math.ceil(Math.min(12 * lastYear, Math.max(0, months)) / 12);
  // Meetings left out over blackouts are made up for at the end, however far that is. Weeks may miss an open month for many years.
  const endless = avoid?.policy === 'skipAndExtend' || (weekly && closedMonths.length > 0);
  return { from: first, to: endless ? lastYear : Math.min(lastYear, first + 3 + years) };
}

/** A document has the name of a zone and nothing of its table, so that is where all of it is told. */
function inPlan({ code, message }: Problem, base: readonly (string | number)[]): Problem {
  return problem(pathOf([...base, 'time', 'zone']), code, message);
}
