import { describe, expect, it } from 'vitest';
import { type CalendarOptions, readCalendarDocument } from '../../src/boundary/index.js';

const stamp = '2027-01-05T09:00:00+11:00';
const bare = { schedules: [] };

function problemsOf(claimed: unknown, given: CalendarOptions): readonly string[] {
  const read = readCalendarDocument(claimed, given);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

function organizerOf(organizer: string) {
  const read = readCalendarDocument(bare, { stamp, organizer });
  return read.ok ? read.value.organizer : read.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

describe('what is said beside a document', () => {
  it.each([
    ['Ana <ana@example.org>', 'Ana', 'ana@example.org'],
    ['  Ana  Bell<ana@example.org>  ', 'Ana  Bell', 'ana@example.org'],
    ['"Bell, Ana" <ana@example.org>', 'Bell, Ana', 'ana@example.org'],
    ['Ana "Nan" Bell <ana@example.org>', 'Ana "Nan" Bell', 'ana@example.org'],
    ['"Ana" or "Nan" <ana@example.org>', '"Ana" or "Nan"', 'ana@example.org'],
    ['A <b> <ana@example.org>', 'A <b>', 'ana@example.org'],
    ['<ana@example.org>', '', 'ana@example.org'],
    ['Ana <>', 'Ana', ''],
  ])('reads the organiser %s', (written, name, email) => {
    expect(organizerOf(written)).toEqual({ name, email });
  });

  it.each(['', 'Ana', 'ana@example.org', 'Ana <ana@example.org', 'Ana ana@example.org>'])(
    'refuses the organiser %j, which is not written as mail programs do',
    (written) => {
      expect(organizerOf(written)).toEqual(['--organizer not-text An organiser is written Name <mail@domain>.']);
    },
  );

  it('fills in what the document leaves out', () => {
    const read = readCalendarDocument(bare, { stamp, organizer: 'Ana <ana@example.org>', domain: 'example.org' });
    expect(read).toEqual({
      ok: true,
      value: {
        stamp: Date.UTC(2027, 0, 4, 22),
        organizer: { name: 'Ana', email: 'ana@example.org' },
        domain: 'example.org',
        schedules: [],
      },
    });
  });

  it('never puts aside what the document says itself', () => {
    const said = { ...bare, stamp, organizer: { name: 'Ana', email: 'ana@example.org' }, domain: 'example.org' };
    expect(problemsOf(said, { stamp, organizer: 'Bo <bo@example.org>', domain: 'example.com' })).toEqual([
      '--stamp duplicate',
      '--organizer duplicate',
      '--domain duplicate',
    ]);
    expect(problemsOf(said, { stamp: null, organizer: undefined })).toEqual([]);
  });

  it('names a stamp by where it was given, or could have been', () => {
    expect(problemsOf(bare, {})).toEqual(['stamp missing']);
    expect(problemsOf([], {})).toEqual(['--stamp missing']);
    expect(problemsOf(bare, { stamp: '5 January' })).toEqual(['--stamp not-an-instant']);
    expect(problemsOf({ ...bare, stamp: '5 January' }, {})).toEqual(['stamp not-an-instant']);
    expect(problemsOf({ ...bare, stamp: '2027-01-05T09:00:00' }, {})).toEqual(['stamp not-an-instant']);
  });
});
