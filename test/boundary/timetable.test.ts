import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimetable } from '../../src/boundary/timetable.js';
import { ok } from '../../src/kernel/result.js';
import { asTimetable, diffSchedules } from '../../src/rules/schedule/changes.js';
import { answer, documents, places, planted, readObject, without } from '../support/host.js';
import { meetingsOn, versions } from '../support/versions.js';

const first = { meetings: meetingsOn('2027-02-09', '2027-03-09', '2027-04-13') };
const changes = diffSchedules(first, { meetings: meetingsOn('2027-02-09', '2027-04-20') });
const { timetable } = changes;

function read(claimed: unknown): readonly string[] {
  const result = readTimetable(claimed);
  return result.ok ? [] : places(result.problems);
}

describe('readTimetable', () => {
  it('reads a timetable as it stands', () => {
    expect([timetable.meetings.length, timetable.cancelled.length]).toEqual([2, 1]);
    expect(readTimetable(JSON.parse(JSON.stringify(timetable)))).toStrictEqual(ok(timetable));
  });

  it('reads the first answer about a series as one of which nothing has been changed', () => {
    expect(readTimetable(first)).toStrictEqual(ok(asTimetable(first)));
    const said = answer('schedule', documents['schedule']);
    const { meetings } = readObject(said);
    const result = readTimetable(said);
    expect(result.ok && result.value.meetings.map(({ sequence, ...meeting }) => [sequence, meeting])).toEqual(
      Array.isArray(meetings) && meetings.map((meeting) => [0, meeting]),
    );
    expect(result.ok && result.value.cancelled).toEqual([]);
  });

  it('reads a later answer by its timetable, whatever its meetings are called there', () => {
    const said = { policy: 'ours@2027', ...first, decision: {}, timetable };
    expect(readTimetable(said)).toStrictEqual(ok(timetable));
    expect(readTimetable(changes)).toStrictEqual(ok(timetable));
  });

  it('reads every timetable there can be, and gives it back without a difference', () => {
    fc.assert(
      fc.property(versions(), ([start = [], ...rest]) => {
        let known = asTimetable({ meetings: start });
        for (const after of rest) {
          known = diffSchedules(known, { meetings: after }).timetable;
          expect(readTimetable(JSON.parse(JSON.stringify(known)))).toStrictEqual(ok(known));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('passes over what else an answer says', () => {
    const other = {
      diagnostics: 7,
      relaxations: null,
      zone: 1,
      zoneData: [],
      changes: {},
      time: 'x',
      anything: 'else',
    };
    expect(readTimetable({ ...first, ...other })).toStrictEqual(ok(asTimetable(first)));
    expect(readTimetable({ ...other, timetable: { ...other, ...timetable } })).toStrictEqual(ok(timetable));
  });

  it('refuses a key that looks like a part of a timetable: a cancelled meeting would be forgotten', () => {
    expect(read({ ...first, canceled: [], timetabel: {}, Meetings: [] })).toEqual([
      'Meetings unknown-key',
      'canceled unknown-key',
      'timetabel unknown-key',
    ]);
    expect(read({ canceled: [], timetable: { ...timetable, canceled: [] } })).toEqual([
      'canceled unknown-key',
      'timetable.canceled unknown-key',
    ]);
    expect(read({ canceled: [], meetings: 7 })).toEqual(['canceled unknown-key', 'meetings wrong-type']);
  });

  it('needs all of a timetable as soon as any of it says that the series has been changed', () => {
    const { meetings, cancelled } = timetable;
    expect(read({ meetings })).toEqual(['cancelled missing']);
    expect(read({ cancelled })).toEqual(['meetings missing']);
    const uncounted = [0, 1, 2].map((index) => `meetings[${index}].sequence missing`);
    expect(read({ meetings: first.meetings, cancelled })).toEqual([
      'cancelled[0].nominal duplicate',
      'cancelled[0].number duplicate',
      ...uncounted,
    ]);
    expect(read(planted(first, ['meetings', 1, 'sequence'], 1))).toEqual([
      'cancelled missing',
      'meetings[0].sequence missing',
      'meetings[2].sequence missing',
    ]);
    expect(read({ timetable: first })).toEqual([
      'timetable.cancelled missing',
      ...uncounted.map((each) => `timetable.${each}`),
    ]);
    expect(read({ timetable: {} })).toEqual(['timetable.cancelled missing', 'timetable.meetings missing']);
    expect(read({})).toEqual(['meetings missing']);
  });

  it('needs every part of a meeting, and lets it have no other', () => {
    const keys = ['number', 'nominal', 'date', 'start', 'instant', 'end', 'moved'];
    for (const key of keys) {
      expect(read(without(first, ['meetings', 1, key]))).toContain(`meetings[1].${key} missing`);
      expect(read(planted(first, ['meetings', 1, key], true))).toEqual([`meetings[1].${key} wrong-type`]);
      expect(read(planted({ timetable }, ['timetable', 'cancelled', 0, key], {}))).toContainEqual(
        expect.stringContaining(`timetable.cancelled[0].${key}`),
      );
    }
    expect(read(planted(first, ['meetings', 0, 'note'], 'x'))).toEqual(['meetings[0].note unknown-key']);
    expect(read(planted(first, ['meetings', 0, 'moved'], { weeks: 0.5, because: 7, why: '' }))).toEqual([
      'meetings[0].moved.because wrong-type',
      'meetings[0].moved.weeks wrong-type',
      'meetings[0].moved.why unknown-key',
    ]);
  });

  it('names what is wrong with the values together with what is wrong with the shape', () => {
    const wrong = planted(planted(first, ['meetings', 0, 'number'], 0.5), ['meetings', 1, 'date'], '2027-02-30');
    expect(read(planted(wrong, ['meetings', 2, 'nominal'], '2027-02-09'))).toEqual([
      'meetings[0].number wrong-type',
      'meetings[1].date not-a-day',
      'meetings[2].nominal duplicate',
    ]);
    expect(read(planted(first, ['meetings', 2, 'number'], 1))).toEqual(['meetings[2].number duplicate']);
    expect(read(planted({ timetable }, ['timetable', 'meetings', 0, 'sequence'], -1))).toEqual([
      'timetable.meetings[0].sequence too-small',
    ]);
    expect(read({ meetings: [...first.meetings, ...first.meetings] })).toHaveLength(6);
  });

  it('never repeats what was typed', () => {
    const secret = 'Ana-rang-her-partner';
    const all = planted(first, ['meetings', 0], { number: secret, nominal: secret, date: secret, [secret]: secret });
    const result = readTimetable({ ...readObject(all), zone: secret });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result.ok ? [] : result.problems.map(({ message }) => message))).not.toContain(secret);
  });

  it.each([[null], [[]], ['timetable'], [7]])('refuses %j', (claimed) => {
    expect(read(claimed)).toEqual([' wrong-type']);
    expect(read({ timetable: claimed })).toEqual(['timetable wrong-type']);
  });
});
