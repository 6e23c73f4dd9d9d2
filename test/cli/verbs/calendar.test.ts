import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { eventsOf, momentsOf, objectsOf, spanOf, valueIn } from '../../support/calendars.js';
import {
  answer,
  cop,
  documents,
  hostWith,
  places,
  planted,
  problemsIn,
  readObject,
  without,
} from '../../support/host.js';

const document = documents['calendar'];
const options = ['--stamp', '2027-01-05T09:00:00+11:00', '--organizer', 'Ana Bell <ana@example.org>'];

function calendar(claimed: unknown, ...asked: readonly string[]): string {
  const { exit, stdout, stderr } = cop('calendar', JSON.stringify(claimed), ...asked);
  if (exit !== 0 || stderr !== '') throw new Error(`exit ${exit}: ${stderr}`);
  return stdout;
}

function problems(claimed: unknown, ...asked: readonly string[]): readonly string[] {
  return places(problemsIn(cop('calendar', JSON.stringify(claimed), '--format', 'json', ...asked)));
}

/** An answer of `cop schedule`, as somebody keeps it: with an id and a title. */
function scheduled(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const said = answer('schedule', { ...documents['schedule'], ...changes });
  return { ...said, id: 'north', title: 'Learning together' };
}

describe('cop calendar', () => {
  it('writes the calendar itself, or as the text in an object, and no table', () => {
    const text = calendar(document);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(JSON.parse(calendar(document, '--format', 'json'))).toEqual({ calendar: text });
    expect(cop('calendar', JSON.stringify(document), '--format', 'csv').exit).toBe(64);
  });

  it('describes yearly changes of the clocks by their rules, also where all meetings are in one year', () => {
    expect(calendar(document).match(/^RRULE.*$/gm)).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
    ]);
  });

  it('tells of meetings held and called off, in the zone of each group', () => {
    const events = eventsOf(calendar(document)).map((event) => [
      ...['uid', 'sequence', 'status', 'summary'].map((name) => valueIn(event, name)),
      event.getFirstProperty('dtstart')?.getParameter('tzid'),
      event.getAllSubcomponents('valarm').length,
    ]);
    expect(events).toEqual([
      ['north-1@groups.example.org', '1', 'CONFIRMED', 'Learning together (meeting 1)', 'Australia/Melbourne', 2],
      [
        'north-2@groups.example.org',
        '1',
        'CANCELLED',
        'Cancelled: Learning together (meeting 2)',
        'Australia/Melbourne',
        0,
      ],
      ['south-1@groups.example.org', '0', 'CONFIRMED', 'Leaders (meeting 1)', 'Australia/Perth', 2],
    ]);
  });

  it.each(['Australia/Melbourne', 'Australia/Lord_Howe', 'Pacific/Auckland', 'America/Santiago', 'Africa/Casablanca'])(
    'says the moments that cop schedule found in %s, whoever reads them',
    (zone) => {
      const time = { start: '10:00', minutes: 150, zone };
      const said = scheduled({ time, count: 12, busy: [] });
      const found = Object.values(readObject(said['meetings'])).map((meeting) => {
        const { instant, end } = readObject(meeting);
        return [Date.parse(String(instant)), Date.parse(String(end))];
      });
      expect(found.length).toBe(12);
      const read = eventsOf(calendar(said, ...options)).map(spanOf);
      expect(read).toEqual(found);
    },
  );

  it('tells of a schedule that changed what was moved and called off, under the numbers it had', () => {
    const { avoid: _, previous: __, ...plain } = readObject(documents['schedule']);
    const first = answer('schedule', { ...plain, blackouts: [] });
    const closed = [
      { from: '2027-05-11', to: '2027-05-11', label: 'leave' },
      { from: '2027-06-01', to: '2027-06-30', label: 'moving house' },
    ];
    const avoid = { policy: 'skipAndExtend' };
    const changed = answer('schedule', { ...plain, avoid, blackouts: closed, before: first });
    const said = (text: string) =>
      eventsOf(text).map((event) => ['uid', 'sequence', 'status'].map((name) => valueIn(event, name)).join(' '));
    const held = (number: number) => `north-${number}@example.org 0 CONFIRMED`;
    expect(said(calendar(first, ...options))).toEqual([1, 2, 3, 4, 5, 6].map(held));
    expect(said(calendar(changed, ...options)).sort()).toEqual(
      [...[1, 2, 3, 6, 7, 8].map(held), 'north-4@example.org 1 CANCELLED', 'north-5@example.org 1 CANCELLED'].sort(),
    );
    const later = answer('schedule', {
      ...plain,
      blackouts: [],
      time: { start: '13:00', minutes: 90, zone: 'Australia/Melbourne' },
      before: first,
    });
    expect(said(calendar(later, ...options))).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `north-${number}@example.org 1 CONFIRMED`),
    );
  });

  it('gives a schedule, a list of one and a document with it the same bytes', () => {
    const said = scheduled();
    const [stamp, organizer] = ['2027-01-05T09:00:00+11:00', { name: 'Ana Bell', email: 'ana@example.org' }];
    const text = calendar({ stamp, organizer, schedules: [said] });
    expect(calendar(said, ...options)).toBe(text);
    expect(calendar([said], ...options)).toBe(text);
    expect(calendar({ schedules: [said] }, ...options)).toBe(text);
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toContain('ORGANIZER;CN="Ana Bell":mailto:ana@example.org\r\n');
    expect(text).toContain('UID:north-1@example.org\r\n');
    expect(calendar(said, ...options, '--domain', 'groups.example.org')).toContain(
      'UID:north-1@groups.example.org\r\n',
    );
  });

  it('is a plain file without an organiser, for which it needs a domain', () => {
    const said = scheduled();
    expect(calendar(said, '--stamp', '2027-01-05T09:00Z', '--domain', 'example.org')).not.toMatch(/METHOD|ORGANIZER/);
    expect(problems(said, '--stamp', '2027-01-05T09:00Z')).toEqual(['--domain missing']);
  });

  it('writes invitations one after another, each a calendar of its own', () => {
    const invited = {
      ...document,
      method: 'REQUEST',
      organizer: { name: 'Ana', email: 'ana@example.org' },
      attendees: [{ email: 'bo@example.org' }],
    };
    const objects = objectsOf(calendar(invited));
    expect(objects.map((each) => each.getAllSubcomponents('vevent').length)).toEqual([1, 1]);
    const { calendar: text, messages } = readObject(JSON.parse(calendar(invited, '--format', 'json')));
    const said = Object.values(readObject(messages)).map(readObject);
    expect(said.map(({ series, number }) => [series, number])).toEqual([
      ['north', 1],
      ['south', 1],
    ]);
    expect(said.map((message) => message['text']).join('')).toBe(text);
    expect(eventsOf(calendar({ ...invited, method: 'CANCEL' })).map((event) => valueIn(event, 'uid'))).toEqual([
      'north-2@groups.example.org',
    ]);
  });

  it('knows one place by any of its names', () => {
    const [north] = Object.values(readObject(document?.['schedules']));
    const older = planted(planted(north, ['zone'], 'Australia/Victoria'), ['id'], 'older');
    const later = {
      id: 'later',
      title: 'Later',
      zone: 'Australia/Melbourne',
      meetings: [{ number: 1, start: '2029-07-10T10:00:00+10:00', end: '2029-07-10T12:00:00+10:00' }],
    };
    const text = calendar([north, older, later], ...options);
    expect(text.match(/^TZID:.*$/gm)).toEqual(['TZID:Australia/Melbourne']);
  });

  it('asks no clock: without a stamp there is no calendar', () => {
    expect(problems(scheduled(), ...options.slice(2))).toEqual(['--stamp missing']);
    expect(problems(without(document, ['stamp']))).toEqual(['stamp missing']);
    expect(problems(document, '--stamp', '2027-01-05T09:00Z')).toEqual(['--stamp duplicate']);
  });

  it('gives no group a name or an identity that nobody gave it', () => {
    const { id: _, ...nameless } = scheduled();
    expect(problems(nameless, ...options)).toEqual(['id missing']);
    expect(problems(without(scheduled(), ['title']), ...options)).toEqual(['title missing']);
    expect(problems([scheduled(), scheduled()], ...options)).toEqual(['[1].id duplicate']);
  });

  it('says of meetings dated with other zone data what to do about them', () => {
    const elsewhere = planted(scheduled(), ['zone'], 'Australia/Perth');
    const found = problemsIn(cop('calendar', JSON.stringify(elsewhere), ...options, '--format', 'json'));
    expect(found.length).toBe(12);
    expect(found[0]).toEqual({
      path: 'meetings[0].start',
      code: 'contradiction',
      message: 'Clocks there show another time at this moment: revalidate the meetings, or date them anew.',
    });
  });

  it('names a zone that is none once, and everything else beside it', () => {
    const spoiled = planted(planted(document, ['schedules', 0, 'zone'], 'AEST'), ['schedules', 0, 'link'], 'http://x');
    expect(problems(spoiled)).toEqual(['schedules[0].link not-text', 'schedules[0].zone not-a-zone']);
    expect(problems(planted(document, ['schedules', 1, 'zone'], null))).toEqual(['schedules[1].zone missing']);
    expect(problems(without(document, ['schedules', 1, 'zone']))).toEqual(['schedules[1].zone missing']);
    const empty = planted(planted(document, ['schedules', 1, 'zone'], 'AEST'), ['schedules', 1, 'meetings'], []);
    expect(problems(empty)).toEqual(['schedules[1].zone not-a-zone']);
  });

  it('holds no series without times', () => {
    const { time: _, busy: __, ...dates } = readObject(documents['schedule']);
    const said = { ...answer('schedule', { ...dates, count: 1 }), id: 'north', title: 'Learning together' };
    expect(problems(said, ...options)).toEqual(['meetings[0].start missing', 'zone missing']);
  });

  it('names what is wrong with options by their names', () => {
    expect(problems(scheduled(), '--stamp', 'now', '--organizer', 'Ana <nobody>', '--domain', 'not a domain')).toEqual([
      '--domain not-text',
      '--organizer not-text',
      '--stamp not-an-instant',
    ]);
    expect(problems(scheduled(), ...options.slice(0, 2), '--organizer', 'Ana')).toEqual(['--organizer not-text']);
  });

  it('reaches every year that zone data knows, and no other', () => {
    const dated = (start: string, end: string) => ({
      id: 'a',
      title: 'A',
      zone: 'Australia/Perth',
      meetings: [{ number: 1, start, end }],
    });
    const at = (year: string) => dated(`${year}-06-09T10:00:00+08:00`, `${year}-06-09T12:00:00+08:00`);
    for (const year of ['1970', '2100']) expect(eventsOf(calendar(at(year), ...options)).length).toBe(1);
    for (const year of ['1899', '2101', '0001', '9999']) {
      expect(problems(at(year), ...options)).toEqual(['meetings[0].end unsupported', 'meetings[0].start unsupported']);
    }
    expect(problems([], ...options)).toEqual([' empty']);
    expect(problems({ ...at('2027'), meetings: [] }, ...options)).toEqual([' empty']);
  });

  it('reaches over every meeting, over midnight of a new year, and over those called off years before or after', () => {
    const at = (number: number, start: string, end: string) => ({ number, start, end });
    const schedule = {
      id: 'a',
      title: 'A',
      zone: 'Australia/Melbourne',
      timetable: {
        meetings: [{ ...at(1, '2027-12-31T23:00:00+11:00', '2028-01-01T01:00:00+11:00'), sequence: 0 }],
        cancelled: [
          { ...at(2, '2024-01-09T10:00:00+11:00', '2024-01-09T12:00:00+11:00'), sequence: 1 },
          { ...at(3, '2030-07-09T10:00:00+10:00', '2030-07-09T12:00:00+10:00'), sequence: 1 },
        ],
      },
    };
    const { meetings, cancelled } = schedule.timetable;
    const text = calendar(schedule, ...options);
    expect(eventsOf(text).map(spanOf)).toEqual([...meetings, ...cancelled].map(momentsOf));
    for (const kept of [[], cancelled.slice(0, 1), cancelled.slice(1)]) {
      const said = calendar({ ...schedule, timetable: { meetings, cancelled: kept } }, ...options);
      expect(said.match(/^RRULE.*$/gm)?.length).toBe(2);
      expect(eventsOf(said).map(spanOf)).toEqual([...meetings, ...kept].map(momentsOf));
    }
  });

  it('names a moment that is none, and nothing that would only follow from it', () => {
    const [, south] = Object.values(readObject(document?.['schedules']));
    for (const start of ['soon', '20270210T100000Z', '']) {
      expect(problems(planted(south, ['meetings', 0, 'start'], start), ...options)).toEqual([
        'meetings[0].start not-an-instant',
      ]);
    }
  });

  it('tells problems in lines unless JSON was asked for', () => {
    const host = hostWith({ 'a.json': JSON.stringify(without(document, ['stamp'])) });
    expect(run(['calendar', 'a.json'], host)).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'stamp: A calendar says when it was made; it never asks a clock. (missing)\n',
      files: [],
    });
  });
});
