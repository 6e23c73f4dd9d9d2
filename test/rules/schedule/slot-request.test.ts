import { describe, expect, it } from 'vitest';
import { isoMonth } from '../../../src/kernel/day.js';
import type { Problem } from '../../../src/kernel/result.js';
import { readSlotRequest, type SlotRequest } from '../../../src/rules/schedule/slot-request.js';
import { places } from '../../support/host.js';

const fine: SlotRequest = { from: '2027-01', to: '2027-12' };

function read(more: Readonly<Record<string, unknown>>) {
  const problems: Problem[] = [];
  const value = readSlotRequest({ ...fine, ...more } as SlotRequest, problems);
  return { value, problems: places(problems) };
}

const problemsOf = (more: Readonly<Record<string, unknown>>): readonly string[] => read(more).problems;

describe('readSlotRequest', () => {
  it('reads months, slots and blackouts, with Monday to Friday and all five weeks unless told otherwise', () => {
    const blackouts = [
      { from: '2027-03-08', to: '2027-03-08', label: 'Labour Day' },
      { from: '2027-03-09', to: '2027-03-12', label: 'Leave', status: 'expected' },
      { from: '2027-06-26', to: '2027-07-11', label: 'school holidays', kind: 'school-holiday' },
    ];
    const { value, problems } = read({ to: '2027-03', blackouts });
    expect(problems).toEqual([]);
    expect(value.weekdays).toEqual([1, 2, 3, 4, 5]);
    expect(value.nths).toEqual([1, 2, 3, 4, 'last']);
    expect(value.months.map(isoMonth)).toEqual(['2027-01', '2027-02', '2027-03']);
    expect(value.blackouts.map(({ label, expected }) => [label, expected])).toEqual([
      ['Labour Day', false],
      ['Leave', true],
    ]);
    expect([value.ruledOut.length, value.announced.length]).toEqual([1, 1]);
    expect(read({ blackouts, schoolSetting: true }).value.blackouts).toHaveLength(3);
  });

  it.each([
    [{ weekdays: [] }, 'weekdays too-few'],
    [{ weekdays: [1, 0] }, 'weekdays[1] too-small'],
    [{ weekdays: [8] }, 'weekdays[0] too-big'],
    [{ weekdays: [1.5] }, 'weekdays[0] wrong-type'],
    [{ weekdays: [2, 1, 2] }, 'weekdays[2] duplicate'],
    [{ nths: [] }, 'nths too-few'],
    [{ nths: [5] }, 'nths[0] too-big'],
    [{ nths: [0] }, 'nths[0] too-small'],
    [{ nths: ['first'] }, 'nths[0] wrong-type'],
    [{ nths: ['last', 1, 'last'] }, 'nths[2] duplicate'],
    [{ everyMonths: 0 }, 'everyMonths too-small'],
    [{ everyMonths: 13 }, 'everyMonths too-big'],
    [{ closedMonths: [1, 13] }, 'closedMonths[1] too-big'],
    [{ closedMonths: [0] }, 'closedMonths[0] too-small'],
    [{ from: '2027' }, 'from not-a-month'],
    [{ to: '2027-12-31' }, 'to not-a-month'],
    [{ to: '2026-12' }, 'to contradiction'],
    [{ from: '1582-12', to: '1583-01' }, 'from too-small'],
    [{ from: '9990-12', to: '9991-01' }, 'to too-big'],
    [{ from: '9999-12', to: '9999-12', everyMonths: 12 }, 'to too-big'],
    [{ to: '2127-01' }, 'to too-big'],
    [{ blackouts: [{ from: '2027-02-30', to: '2027-03-01', label: 'A' }] }, 'blackouts[0].from not-a-day'],
    [{ blackouts: [{ from: '2027-03-02', to: '2027-03-01', label: 'A' }] }, 'blackouts[0].to contradiction'],
    [{ covered: { from: '2027', to: '2027-12-31' } }, 'covered.from not-a-day'],
    [{ covered: { from: '2027-12-31', to: '2027-12-30' } }, 'covered.to contradiction'],
    [{ covered: { from: '2028-01-01', to: '2028-12-31' } }, 'covered unsupported'],
    [{ covered: { from: '2027-01-02', to: '2027-01-31' } }, 'covered unsupported'],
    [{ closedMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, 'closedMonths contradiction'],
    [{ from: '2027-02', everyMonths: 12, closedMonths: [2] }, 'closedMonths contradiction'],
  ])('refuses %j: %s', (more, problem) => {
    expect(problemsOf(more)).toEqual([problem]);
  });

  it('takes the last of what it may be given', () => {
    expect(problemsOf({ from: '1583-01', to: '1583-01' })).toEqual([]);
    expect(problemsOf({ from: '9990-12', to: '9990-12', everyMonths: 12 })).toEqual([]);
    expect(read({ to: '2126-12' }).value.months).toHaveLength(1200);
    expect(problemsOf({ to: '2126-12' })).toEqual([]);
    expect(problemsOf({ from: '2027-12', to: '2027-12' })).toEqual([]);
    expect(problemsOf({ weekdays: [7, 6], nths: [4, 'last'], closedMonths: [12, 12] })).toEqual([]);
    expect(problemsOf({ covered: { from: '2027-12-01', to: '2027-12-31' } })).toEqual([]);
  });

  it('names everything that is wrong, and does not say besides that no month is left', () => {
    const wrong = { from: 'x', to: 'y', weekdays: [9], nths: [], everyMonths: 0, covered: { from: 1, to: 2 } };
    expect(problemsOf(wrong)).toEqual([
      'covered.from not-a-day',
      'covered.to not-a-day',
      'everyMonths too-small',
      'from not-a-month',
      'nths too-few',
      'to not-a-month',
      'weekdays[0] too-big',
    ]);
  });
});
