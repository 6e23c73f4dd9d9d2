import { describe, expect, it } from 'vitest';
import { asTimetable, diffSchedules, type SeriesPlan } from '../../../src/rules/schedule/index.js';
import { withLastingNumbers } from '../../../src/rules/schedule/lasting-numbers.js';
import { answer, dayOut, firstTuesday } from './fixtures.js';

const plan: SeriesPlan = { recurrence: firstTuesday, from: '2026-08' };
const cup = [dayOut('2026-11-03', 'Melbourne Cup Day')];

describe('lasting numbers', () => {
  const before = answer(plan);
  const after = answer({ ...plan, blackouts: cup, avoid: { policy: 'skipAndExtend' } });
  const numbered = withLastingNumbers(after, diffSchedules(before, after));

  it('stand in the meetings and in what is said about them', () => {
    expect(numbered.meetings.map(({ number, date }) => [number, date])).toEqual([
      [1, '2026-08-04'],
      [2, '2026-09-01'],
      [3, '2026-10-06'],
      [5, '2026-12-01'],
      [6, '2027-01-05'],
      [7, '2027-02-02'],
    ]);
    expect(numbered.diagnostics.map(({ code, number, month }) => [code, number, month])).toEqual([
      ['SKIPPED', null, '2026-11'],
      ['SPACING', 5, '2026-12'],
    ]);
    expect(after.diagnostics[1]?.number).toBe(4);
  });

  it('are those it has where nothing has changed, and change nothing else', () => {
    expect(withLastingNumbers(before, diffSchedules(asTimetable(before), before))).toEqual(before);
    expect({ ...numbered, meetings: [], diagnostics: [] }).toEqual({ ...after, meetings: [], diagnostics: [] });
  });
});
