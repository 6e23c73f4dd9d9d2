import { type BusySearch, readCalendar } from '../../../src/formats/busy/index.js';
import type { ZoneTable } from '../../../src/kernel/zone.js';
import { zoneTable } from '../../../src/times/index.js';
import { sure } from '../../rules/schedule/fixtures.js';

const tables = new Map<string, ZoneTable | null>();

/** The tables of this machine, from 2020 to 2031. */
export function knownZone(name: string): ZoneTable | null {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const read = zoneTable(name, { from: 2020, to: 2031 }, 'test');
  const table = read.ok ? read.value : null;
  tables.set(name, table);
  return table;
}

export function zoneOf(name: string): ZoneTable {
  const table = knownZone(name);
  if (table === null) throw new Error(name);
  return table;
}

export const melbourne: ZoneTable = zoneOf('Australia/Melbourne');
export const year2027: BusySearch = { from: '2027-01-01', to: '2027-12-31', zone: melbourne, label: 'Ana is busy' };

/** A calendar with these lines in it. */
export function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event with these lines in it. */
export function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

function minutes(instant: number): string {
  return new Date(instant).toISOString().replace(/(:00)?\.000Z$/, 'Z');
}

/** Busy times as text, both ends in UTC. */
export function busy(text: string, search: Partial<BusySearch> = {}): readonly string[] {
  const read = sure(readCalendar(text, { ...year2027, ...search }));
  return read.map(({ from, to }) => `${minutes(from)}/${minutes(to)}`);
}

/** The same of one event. */
export function busyWith(...lines: readonly string[]): readonly string[] {
  return busy(calendar(event(...lines)));
}

/** Every problem, as its path and its code. */
export function problems(text: string, search: Partial<BusySearch> = {}): readonly string[] {
  const read = readCalendar(text, { ...year2027, ...search });
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

export function problemsWith(...lines: readonly string[]): readonly string[] {
  return problems(calendar(event(...lines)));
}
