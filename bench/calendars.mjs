// One calendar of six meetings, written by ours and by two libraries that are told what ours found: when, in which zone, and by whom.
import ical from 'ical-generator';
import { DateTime } from 'luxon';
import { generateIcsCalendar } from 'ts-ics';

const title = 'Learning together';
// 184 characters, some of which take two bytes or three, so that folding lines is part of the task.
const description = 'Bring one question from your own practice – and one answer. Kaffee für alle; '
  .repeat(3)
  .slice(0, 184);
const organizer = { name: 'Ana', email: 'ana@example.org' };
const stamp = Date.UTC(2027, 0, 5);
const identity = (number) => `pip-1-${number}@example.org`;

/**
 * Tasks that each write the calendar of a series, and are right where it has its six starts, its title and the whole text.
 *
 * @param calendarText ours
 * @param meetings of a series that ours has dated, in the zone of the table
 */
export function calendars(calendarText, meetings, table) {
  const wall = (text) => new Date(`${text.slice(0, 19)}Z`);
  const written = (text) => text.replace(/[-:]/g, '');
  const starts = meetings.map(({ start, instant }) => [
    `${table.zone}:${written(start.slice(0, 19))}`,
    written(instant),
  ]);

  const ours = () =>
    calendarText([{ id: 'pip-1', title, description, zone: table, meetings }], {
      organizer,
      stamp,
      domain: 'example.org',
    }).value;
  const byTsIcs = (date) => () =>
    generateIcsCalendar({
      version: '2.0',
      prodId: '-//bench//EN',
      method: 'PUBLISH',
      events: meetings.map(({ number, start, end }) => ({
        summary: `${title} (${number}/${meetings.length})`,
        description,
        uid: identity(number),
        sequence: 0,
        stamp: { date: new Date(stamp), type: 'DATE-TIME' },
        start: date(start),
        end: date(end),
        organizer,
      })),
    });
  const inUtc = (text) => ({ date: new Date(text), type: 'DATE-TIME' });
  const inZone = (text) => ({
    ...inUtc(text),
    local: { date: wall(text), timezone: table.zone, tzoffset: text.slice(19).replace(':', '') },
  });
  const byGenerator = (date) => () =>
    ical({
      method: 'PUBLISH',
      events: meetings.map(({ number, start, end }) => ({
        summary: `${title} (${number}/${meetings.length})`,
        description,
        id: identity(number),
        sequence: 0,
        stamp: new Date(stamp),
        timezone: table.zone,
        start: date(start),
        end: date(end),
        organizer,
      })),
    }).toString();

  const tasks = {
    'communities-of-practice, with a VTIMEZONE': ours,
    'ts-ics': byTsIcs(inZone),
    'ts-ics, in UTC without a zone': byTsIcs(inUtc),
    'ical-generator, told the clocks of Melbourne as its own': byGenerator(wall),
    'ical-generator, by Luxon': byGenerator((text) => DateTime.fromISO(text)),
  };
  for (const [name, task] of Object.entries(tasks)) {
    const told = said(task());
    const right = told.every(([start, summary, text], index) => {
      return starts[index]?.includes(start) && summary?.startsWith(title) && text === description;
    });
    if (!right || told.length !== starts.length) throw new Error(`${name} writes something else.`);
  }
  return {
    ours,
    tasks: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, () => task().length > 0])),
  };
}

/** Of each event its start, by the clocks of a zone or in UTC, its title and its text. */
function said(text) {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const from = lines.indexOf('BEGIN:VEVENT');
  const events = lines.slice(from).join('\n').split('END:VEVENT').slice(0, -1);
  return events.map((event) => {
    const value = (name) => new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'm').exec(event)?.[1];
    const start = /^DTSTART(?:;.*?(?:TZID=(.*)|VALUE=[A-Z-]*))?:(.*)$/m.exec(event);
    return [
      start?.[1] === undefined ? start?.[2] : `${start[1]}:${start[2]}`,
      value('SUMMARY'),
      value('DESCRIPTION')?.replace(/\\([,;])/g, '$1'),
    ];
  });
}
