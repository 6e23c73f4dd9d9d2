import { type CalendarDocument, type CalendarSchedule, readCalendarFor } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import {
  type CalendarDetails,
  type CalendarMessage,
  type CalendarSeries,
  calendarMessages,
  calendarText,
} from '../../formats/index.js';
import { ok, type Problem, problem, problemsIn, type Result } from '../../kernel/result.js';
import { defineZoneTable, type ZoneTable, zoneTable } from '../../times/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';
import { lastYear, withoutChanges } from '../zones.js';

/** Schedules as a calendar that mail and calendar programs can open. */
export const calendar: Verb = {
  summary: 'schedules as a calendar (iCalendar) that mail and calendar programs open',
  reads: 'document',
  format: 'text',
  strict: false,
  takes: ['stamp', 'organizer', 'domain'],
  answer: ({ text, own, host }) => {
    const made = readJsonFor(text, (claimed) =>
      readCalendarFor(claimed, own, (document) => written(document, host.zoneData)),
    );
    if (!made.ok) return made;
    const { value } = made;
    return ok({ no: false, data: value, text: () => value.calendar, rows: null });
  },
};

interface Written {
  readonly calendar: string;
  /** Of invitations and what is called off, the parts of the calendar that are sent one by one. */
  readonly messages?: readonly CalendarMessage[];
}

function written({ schedules, ...details }: CalendarDocument, version: string): Result<Written> {
  const years = yearsOf(schedules);
  const tables = new Map<string, Result<ZoneTable>>();
  const problems: Problem[] = [];
  const isDated: boolean[] = [];
  const series = schedules.flatMap((schedule, index) => {
    const found = tableOf(schedule.zone, years, version, tables);
    isDated.push(found.ok);
    for (const { code, message } of problemsIn(found))
      problems.push(problem(`schedules[${index}].zone`, code, message));
    const zone = found.ok ? found : defineZoneTable(withoutChanges);
    return zone.ok ? [{ ...schedule, zone: zone.value }] : [];
  });
  const made = calendarOf(series, details);
  if (made.ok && problems.length === 0) return made;
  for (const { path, code, message } of problemsIn(made)) {
    const [, index, part = ''] = /^series\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    // Without its zone nothing can be said about what clocks show.
    const rests = code === 'contradiction' && /\.(start|end)$/.test(part) && isDated[Number(index)] === false;
    if (!rests) problems.push(problem(path.replace(/^series/, 'schedules'), code, message));
  }
  return refused(problems);
}

function calendarOf(series: readonly CalendarSeries[], details: CalendarDetails): Result<Written> {
  const { method } = details;
  if (method !== 'REQUEST' && method !== 'CANCEL') {
    const made = calendarText(series, details);
    return made.ok ? ok({ calendar: made.value }) : made;
  }
  const made = calendarMessages(series, { ...details, method });
  if (!made.ok) return made;
  return ok({ calendar: made.value.map(({ text }) => text).join(''), messages: made.value });
}

function tableOf(
  zone: string | null,
  years: { readonly from: number; readonly to: number },
  version: string,
  tables: Map<string, Result<ZoneTable>>,
): Result<ZoneTable> {
  if (zone === null)
    return refused([problem('zone', 'missing', 'Meetings in a calendar have the zone of their times.')]);
  const table = tables.get(zone) ?? zoneTable(zone, years, version);
  tables.set(zone, table);
  return table;
}

/** The first year of which zone data says anything. */
const firstYear = 1900;
/** Where there are no moments, clocks of any year serve. */
const anyYear = 2000;

/** All years of a calendar and one after them, for every zone alike: so each has one table, and shows its yearly rules. */
function yearsOf(schedules: readonly CalendarSchedule[]): { readonly from: number; readonly to: number } {
  let [from, to] = [lastYear, firstYear];
  const moments = schedules.flatMap(({ meetings, cancelled }) => [...meetings, ...cancelled]);
  for (const moment of moments.flatMap(({ start, end }) => [start, end])) {
    const year = Number(/^\d{4}(?=-)/.exec(moment ?? '')?.[0] ?? Number.NaN);
    if (year >= firstYear && year <= lastYear) [from, to] = [Math.min(from, year), Math.max(to, year)];
  }
  return from > to ? { from: anyYear, to: anyYear } : { from, to: Math.min(lastYear, to + 1) };
}
