import { describe, expect, it } from 'vitest';
import { slotRows, slotsText } from '../../src/formats/slots-report.js';
import { lawfulValue } from '../../src/kernel/result.js';
import { recommendSlots } from '../../src/rules/schedule/slots.js';

const holidays = [
  { from: '2027-03-08', to: '2027-03-08', label: 'Labour Day' },
  { from: '2027-06-14', to: '2027-06-14', label: "King's Birthday" },
  { from: '2027-09-26', to: '2027-09-26', label: 'Show day', status: 'expected' },
] as const;
const ranking = lawfulValue(
  recommendSlots({ from: '2027-01', to: '2027-12', weekdays: [1, 7], nths: [2, 'last'], blackouts: holidays }),
);

describe('a ranking of slots', () => {
  it('is a table that a coordinator can read, with a dash where nothing is met', () => {
    expect(slotsText(ranking)).toBe(
      [
        '| rank | slot        | months ruled out | of them only expected | because                             |',
        '| ---- | ----------- | ---------------- | --------------------- | ----------------------------------- |',
        '| 1    | last Monday | 0 of 12          | 0                     | –                                   |',
        '| 1    | 2nd Sunday  | 0 of 12          | 0                     | –                                   |',
        '| 3    | last Sunday | 1 of 12          | 1                     | Show day (1)                        |',
        "| 4    | 2nd Monday  | 2 of 12          | 0                     | King's Birthday (1), Labour Day (1) |",
        '',
      ].join('\n'),
    );
  });

  it('is rows with the days in them', () => {
    expect(slotRows(ranking)).toEqual([
      ['rank', 'slot', 'nth', 'weekday', 'months', 'met', 'expected', 'because', 'dates'],
      [1, 'last Monday', 'last', 1, 12, 0, 0, '', ''],
      [1, '2nd Sunday', 2, 7, 12, 0, 0, '', ''],
      [3, 'last Sunday', 'last', 7, 12, 1, 1, 'Show day (1)', '2027-09-26'],
      [4, '2nd Monday', 2, 1, 12, 2, 0, "King's Birthday (1), Labour Day (1)", '2027-03-08 2027-06-14'],
    ]);
  });

  it('says how many months are left out, and nothing where none is', () => {
    const why = 'left out, because it is not known of every day in them whether it is a holiday.\n';
    expect(slotsText(ranking)).not.toContain('left out');
    expect(slotsText({ ...ranking, notCovered: 1 })).toMatch(new RegExp(`\\n\\nOne month is ${why}$`));
    expect(slotsText({ ...ranking, notCovered: 24 })).toMatch(new RegExp(`\\n\\n24 months are ${why}$`));
  });

  it('has a word for every weekday and every week of the month', () => {
    const all = lawfulValue(recommendSlots({ from: '2027-01', to: '2027-01', weekdays: [1, 2, 3, 4, 5, 6, 7] }));
    const words = slotRows(all).map(([, slot]) => slot);
    expect(words.slice(1, 6)).toEqual(['1st Monday', '2nd Monday', '3rd Monday', '4th Monday', 'last Monday']);
    expect(words.filter((word) => String(word).startsWith('1st'))).toEqual([
      '1st Monday',
      '1st Tuesday',
      '1st Wednesday',
      '1st Thursday',
      '1st Friday',
      '1st Saturday',
      '1st Sunday',
    ]);
  });
});
