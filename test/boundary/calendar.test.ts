import { describe, expect, it } from 'vitest';
import { type CalendarOptions, readCalendarDocument, readCalendarFor } from '../../src/boundary/index.js';
import { failed, problem } from '../../src/kernel/result.js';
import { planted, without } from '../support/host.js';

const stamp = '2027-01-05T09:00:00+11:00';
const meeting = { number: 1, start: '2027-02-09T10:00:00+11:00', end: '2027-02-09T12:30:00+11:00' };
const whole = { ...meeting, nominal: '2027-02-09', date: '2027-02-09', instant: '2027-02-08T23:00:00Z', moved: null };
const schedule = { id: 'north', title: 'Learning', zone: 'Australia/Melbourne', meetings: [meeting] };
const document = { stamp, domain: 'example.org', schedules: [schedule] };

function readAs(claimed: unknown, given?: CalendarOptions) {
  const read = readCalendarDocument(claimed, given);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function problemsOf(claimed: unknown, given?: CalendarOptions): readonly string[] {
  const read = readCalendarDocument(claimed, given);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('readCalendarDocument', () => {
  it('reads a document with everything in it', () => {
    const said = {
      organizer: { name: 'Ana', email: 'ana@example.org' },
      method: 'REQUEST',
      attendees: [{ email: 'bo@example.org' }, { email: 'cy@example.org', name: 'Cy' }],
      reminders: [60],
      visibility: 'public',
    };
    const more = { description: 'Tea', location: 'Room 2', link: 'https://example.org' };
    expect(readAs({ ...document, ...said, schedules: [{ ...schedule, ...more }] })).toEqual({
      ...said,
      stamp: Date.UTC(2027, 0, 4, 22),
      domain: 'example.org',
      schedules: [{ ...schedule, ...more, cancelled: [] }],
    });
  });

  it('reads a whole answer of cop schedule that was given an id and a title', () => {
    const answer = {
      policy: 'ours@2027',
      meetings: [whole, { ...whole, moved: { weeks: 1, because: 'leave' } }],
      diagnostics: [],
      relaxations: [],
      zone: 'Australia/Melbourne',
      zoneData: '2026c',
      decision: { outcome: 'met' },
      changes: null,
    };
    const [read] = readAs({ stamp, schedules: [{ id: 'north', title: 'Learning', ...answer }] }).schedules;
    expect(read?.meetings).toEqual(answer.meetings);
    expect(problemsOf({ stamp, schedules: [answer] })).toEqual([
      'schedules[0].id missing',
      'schedules[0].title missing',
    ]);
  });

  it('reads a schedule by itself, and a list of them, with what was said beside it', () => {
    const given = { stamp, organizer: 'Ana Bell <ana@example.org>', domain: 'groups.example.org' };
    const read = readAs(schedule, given);
    expect(read).toEqual(readAs([schedule], given));
    expect(read).toMatchObject({
      stamp: Date.UTC(2027, 0, 4, 22),
      organizer: { name: 'Ana Bell', email: 'ana@example.org' },
      domain: 'groups.example.org',
    });
    expect(readAs([schedule, { ...schedule, id: 'south' }], given).schedules.map(({ id }) => id)).toEqual([
      'north',
      'south',
    ]);
    expect(readAs([], given).schedules).toEqual([]);
  });

  it('reads a schedule by its timetable where it has one', () => {
    const held = { ...whole, sequence: 1 };
    const off = {
      ...whole,
      number: 2,
      start: '2027-03-09T10:00:00+11:00',
      end: '2027-03-09T12:30:00+11:00',
      sequence: 2,
    };
    const timetable = { meetings: [{ ...held, number: 3 }], cancelled: [off] };
    const expected = { meetings: timetable.meetings, cancelled: [off] };
    expect(readAs({ ...schedule, timetable }, { stamp }).schedules[0]).toMatchObject(expected);
    const { meetings: _, ...kept } = schedule;
    expect(readAs({ ...kept, timetable }, { stamp }).schedules[0]).toMatchObject(expected);
    expect(problemsOf({ ...schedule, timetable: { ...timetable, meetings: [off] } }, { stamp })).toEqual([
      'timetable contradiction',
    ]);
    const both = [held, off].map((each, index) => ({ ...each, number: index + 1 }));
    const turned = { meetings: both.toReversed(), cancelled: [] };
    expect(problemsOf({ ...schedule, meetings: both, timetable: turned }, { stamp })).toEqual([]);
    expect(problemsOf({ ...schedule, meetings: both, timetable: { ...turned, meetings: [held] } }, { stamp })).toEqual([
      'timetable contradiction',
    ]);
    expect(problemsOf({ stamp, schedules: [kept] })).toEqual(['schedules[0].meetings missing']);
    expect(problemsOf({ ...kept, timetable: { meetings: [whole], cancelled: [whole] } }, { stamp })).toEqual([
      'timetable.meetings[0].sequence missing',
      'timetable.cancelled[0].sequence missing',
    ]);
  });

  it.each(['text', 5, null, true, ['text'], [[schedule]]])(
    'refuses %j, which is no document and no list of schedules',
    (claimed) => {
      expect(readCalendarDocument(claimed)).toEqual(
        failed(problem('', 'wrong-type', 'A calendar is made of one JSON object, or of a list of schedules.')),
      );
    },
  );

  it('names every part that is missing, unknown or of another type, wherever it stands', () => {
    expect(problemsOf({})).toEqual(['schedules missing', 'stamp missing']);
    expect(
      problemsOf({
        stamp: 'today',
        organiser: {},
        reminders: ['60'],
        method: 'request',
        schedules: [{ ...schedule, titel: 'x', meetings: [{ ...meeting, start: 5, end: null, room: 1 }] }, 5],
      }),
    ).toEqual([
      'method unknown-word',
      'reminders[0] wrong-type',
      'schedules[0].meetings[0].start wrong-type',
      'schedules[0].meetings[0].room unknown-key',
      'schedules[0].titel unknown-key',
      'schedules[1] wrong-type',
      'organiser unknown-key',
      'stamp not-an-instant',
    ]);
    expect(problemsOf({ ...document, meetings: [], timetable: {} })).toEqual([
      'meetings unknown-key',
      'timetable unknown-key',
    ]);
    expect(problemsOf([schedule, 5], { stamp })).toEqual(['[1] wrong-type']);
    expect(problemsOf([schedule, without(schedule, ['title'])], { stamp })).toEqual(['[1].title missing']);
    expect(problemsOf(planted(schedule, ['meetings', 0, 'number'], '1'), { stamp })).toEqual([
      'meetings[0].number wrong-type',
    ]);
  });

  it('tells what stands against the calendar as parts of the form that was given', () => {
    const against = (claimed: unknown, given: CalendarOptions, ...paths: readonly string[]) => {
      const [first = '', ...rest] = paths;
      const told = (path: string) => problem(path, 'not-text', 'Odd.');
      const read = readCalendarFor(claimed, given, () => failed(told(first), ...rest.map(told)));
      return read.ok ? [] : read.problems.map(({ path }) => path);
    };
    const paths = ['schedules[0].title', 'schedules[0].meetings[0].start', 'schedules', 'organizer.email', 'domain'];
    expect(against(document, {}, ...paths)).toEqual(paths);
    expect(against(schedule, { stamp }, ...paths)).toEqual([
      'title',
      'meetings[0].start',
      '',
      '--organizer',
      '--domain',
    ]);
    expect(against([schedule], { stamp }, ...paths)).toEqual([
      '[0].title',
      '[0].meetings[0].start',
      '',
      '--organizer',
      '--domain',
    ]);
    const kept = [{ ...whole, sequence: 0 }];
    const timetable = { meetings: kept, cancelled: [] };
    expect(
      against({ ...schedule, timetable }, { stamp }, 'schedules[0].cancelled[1].end', 'schedules[0].link'),
    ).toEqual(['timetable.cancelled[1].end', 'link']);
    expect(
      against(
        { stamp, schedules: [schedule, { ...schedule, timetable }] },
        {},
        ...paths,
        'schedules[1].meetings[0].end',
      ),
    ).toEqual([...paths, 'schedules[1].timetable.meetings[0].end']);
  });

  it('refuses meetings of which an answer says that they cannot be held', () => {
    const stuck = { ...schedule, diagnostics: [{ code: 'LEFT_MONTH' }, { code: 'INFEASIBLE', number: 2 }] };
    const refused = readCalendarDocument(stuck, { stamp, organizer: 'Ana <ana@example.org>' });
    expect(refused.ok ? [] : refused.problems.map(({ path, code }) => [path, code])).toEqual([
      ['diagnostics', 'contradiction'],
    ]);
    const held = { ...schedule, diagnostics: [{ code: 'LEFT_MONTH' }, null, 'INFEASIBLE'] };
    expect(readCalendarDocument(held, { stamp, organizer: 'Ana <ana@example.org>' }).ok).toBe(true);
  });
});
