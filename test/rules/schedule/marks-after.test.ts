import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, marks as markWords } from '../../../src/policy/attendance-terms.js';
import { policies } from '../../../src/policy/index.js';
import { standing } from '../../../src/rules/attendance/index.js';
import { asTimetable, diffSchedules, highestNumber } from '../../../src/rules/schedule/changes.js';
import { marksAfter } from '../../../src/rules/schedule/marks-after.js';
import { allOf, meetingOn, meetingsOn, versions } from '../../support/versions.js';
import { answer, dayOut, secondTuesday, sure } from './fixtures.js';

const plan = { recurrence: secondTuesday, from: '2027-02', avoid: { policy: 'skipAndExtend' } } as const;
const first = answer(plan);
const holiday = diffSchedules(first, answer({ ...plan, blackouts: [dayOut('2027-04-13')] }));
const back = diffSchedules(holiday.timetable, first);
const recorded: readonly Mark[] = ['attended', 'absent', 'excused', 'partial', 'substituted'];

function told(result: ReturnType<typeof marksAfter>): readonly string[] {
  return result.ok ? result.value : result.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

describe('marksAfter', () => {
  it('keeps what was recorded of the meetings that stay, and opens the one that was added', () => {
    const marks: readonly Mark[] = ['attended', 'absent', 'unrecorded', 'unrecorded', 'excused', 'unrecorded'];
    expect(told(marksAfter(holiday, marks))).toEqual([
      'attended',
      'absent',
      'cancelled',
      'unrecorded',
      'excused',
      'unrecorded',
      'unrecorded',
    ]);
  });

  it('opens again what is reinstated, and calls off what had been added', () => {
    const marks: readonly Mark[] = [
      'attended',
      'absent',
      'cancelled',
      'unrecorded',
      'excused',
      'unrecorded',
      'unrecorded',
    ];
    expect(told(marksAfter(back, marks))).toEqual([
      'attended',
      'absent',
      'unrecorded',
      'unrecorded',
      'excused',
      'unrecorded',
      'cancelled',
    ]);
  });

  it.each(recorded)('keeps %s of a meeting that moves or is reinstated', (mark) => {
    const moves = diffSchedules({ meetings: meetingsOn('2027-02-09') }, { meetings: [meetingOn('2027-02-10')] });
    expect(told(marksAfter(moves, [mark]))).toEqual([mark]);
    expect(told(marksAfter(back, ['absent', 'absent', mark]))[2]).toBe(mark);
  });

  it('keeps a mark that says cancelled of a meeting that stays', () => {
    expect(told(marksAfter(diffSchedules(first, first), ['cancelled']))[0]).toBe('cancelled');
  });

  it.each(recorded)('refuses to call off a meeting that has the mark %s, and names every one', (mark) => {
    const none = diffSchedules(first, { meetings: first.meetings.slice(4) });
    const called = 'contradiction A meeting with a mark was held, so it cannot be called off.';
    expect(told(marksAfter(none, [mark, 'unrecorded', mark, 'cancelled', mark, mark]))).toEqual([
      `marks[0] ${called}`,
      `marks[2] ${called}`,
    ]);
    const later = diffSchedules(holiday.timetable, holiday.timetable);
    expect(told(marksAfter(later, ['absent', 'absent', mark]))).toEqual([`marks[2] ${called}`]);
  });

  it('refuses a mark of a meeting that has only just been added', () => {
    expect(
      told(marksAfter(holiday, ['absent', 'absent', 'unrecorded', 'absent', 'absent', 'absent', 'attended'])),
    ).toEqual(['marks[6] contradiction This meeting has only just been added, so nobody was at it yet.']);
    expect(told(marksAfter(holiday, [...Array<Mark>(6).fill('unrecorded'), 'cancelled']))[6]).toBe('unrecorded');
  });

  it('refuses more marks than the series has had meetings, together with what else is wrong', () => {
    expect(told(marksAfter(holiday, ['absent', 'absent', 'absent', ...Array<Mark>(6).fill('unrecorded')]))).toEqual([
      'marks too-many The series has had 7 meetings; here are 9 marks.',
      'marks[2] contradiction A meeting with a mark was held, so it cannot be called off.',
    ]);
    expect(marksAfter(holiday, Array<Mark>(7).fill('unrecorded')).ok).toBe(true);
  });

  it('takes a number that no meeting ever had as one that was not held', () => {
    const gaps = diffSchedules({ meetings: [meetingOn('2027-02-09', { number: 3 })] }, { meetings: [] });
    expect(told(marksAfter(gaps, ['unrecorded', 'cancelled']))).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(told(marksAfter(gaps, ['absent', 'attended']))).toEqual([
      'marks[0] unknown-reference No meeting of the series has this number.',
      'marks[1] unknown-reference No meeting of the series has this number.',
    ]);
  });

  it('gives no marks of a series that never had a meeting', () => {
    const none = diffSchedules({ meetings: [] }, { meetings: [] });
    expect(told(marksAfter(none, []))).toEqual([]);
    expect(told(marksAfter(none, ['unrecorded']))).toEqual([
      'marks too-many The series has had 0 meetings; here are 1 marks.',
    ]);
  });
});

describe('a standing after the series has changed', () => {
  it('counts the meetings that are held and not the one that was called off', () => {
    const marks: readonly Mark[] = ['attended', 'attended', 'unrecorded', 'unrecorded', 'unrecorded', 'unrecorded'];
    const after = sure(marksAfter(holiday, marks));
    const found = standing({ person: 'ana', marks: after, meetings: after.length }, policies.partnersInPrevention);
    expect([found.status, found.attended, found.stillNeeded, found.canMiss]).toEqual(['on-track', 2, 2, 2]);
    const done = after.map((mark, index) => (index === 4 || index === 6 ? 'attended' : mark));
    expect(standing({ person: 'ana', marks: done, meetings: 7 }, policies.partnersInPrevention).outcome).toBe('met');
  });
});

/** A chain of versions, each with marks that may or may not agree with it. */
const registers = fc.tuple(
  versions('repeated'),
  fc.array(fc.constantFrom(...markWords), { minLength: 60, maxLength: 60 }),
);

describe('over chains of up to six changes', () => {
  it('keeps each mark with its meeting, says cancelled of what is off, and standing takes the answer', () => {
    let [kept, refused] = [0, 0];
    fc.assert(
      fc.property(registers, ([[start = [], ...rest], said]) => {
        let known = asTimetable({ meetings: start });
        let marks: readonly Mark[] = said.slice(0, start.length);
        for (const after of rest) {
          const changes = diffSchedules(known, { meetings: after });
          const result = marksAfter(changes, marks);
          const wrong = allOf(changes.timetable).flatMap(({ number }) => {
            const mark = marks[number - 1] ?? 'unrecorded';
            const off = changes.timetable.cancelled.some((each) => each.number === number);
            return off && recorded.includes(mark) ? [`marks[${number - 1}]`] : [];
          });
          expect(result.ok ? [] : result.problems.map(({ path }) => path).sort()).toEqual(wrong.sort());
          if (!result.ok) {
            refused += 1;
            return;
          }
          expect(result.value).toHaveLength(highestNumber(changes.timetable));
          for (const [index, mark] of result.value.entries()) {
            const held = changes.timetable.meetings.some(({ number }) => number === index + 1);
            const had = marks[index] ?? 'unrecorded';
            if (!held) expect(mark).toBe('cancelled');
            else if (recorded.includes(had)) expect(mark).toBe(had);
            else expect(['unrecorded', 'cancelled']).toContain(mark);
          }
          expect(marksAfter(changes, result.value)).toEqual(result);
          standing(
            { person: 'ana', marks: result.value, meetings: result.value.length },
            policies.partnersInPrevention,
          );
          known = changes.timetable;
          // Some of what is open is recorded before the next change.
          marks = result.value.map((mark, index) =>
            mark === 'unrecorded' && index % 3 === 0 ? (said[index] ?? mark) : mark,
          );
          kept += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(kept, refused)).toBeGreaterThan(100);
  });
});
