import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/kernel/result.js';
import { notADay, notAList, notWhole, repeats, spellings, unless } from '../../../src/rules/review/checks.js';

describe('checks', () => {
  it('give the problem only where the claim does not hold', () => {
    const wrong = problem('here', 'missing', 'Something is missing.');
    expect(unless(true, wrong)).toEqual([]);
    expect(unless(false, wrong)).toEqual([wrong]);
  });

  it('tell a day from other text', () => {
    expect(notADay('2027-02-28', 'date')).toEqual([]);
    expect(notADay('2027-02-29', 'date')).toEqual([problem('date', 'not-a-day', 'This date does not exist.')]);
  });

  it('tell a whole number in its range from others, and say nothing of none', () => {
    const codes = (number: number | null | undefined) =>
      notWhole(number, [1, 5], 'here', 'From 1 to 5.').map(({ path, code, message }) => `${path} ${code} ${message}`);
    expect([codes(undefined), codes(null), codes(1), codes(5)]).toEqual([[], [], [], []]);
    expect(codes(0)).toEqual(['here too-small From 1 to 5.']);
    expect(codes(6)).toEqual(['here too-big From 1 to 5.']);
    for (const wrong of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(codes(wrong)).toEqual(['here wrong-type From 1 to 5.']);
    }
  });

  it('tell a list of names in which one is unlawful or stands twice', () => {
    const told = notAList(['a', 'constructor', 'a', '', 'A'], 'list', spellings(), 'Twice.');
    expect(told.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'list[2] duplicate',
      'list[3] empty',
      'list[4] duplicate',
    ]);
    expect(notAList(undefined, 'list', spellings(), 'Twice.')).toEqual([]);
  });

  it('say nothing of a day or an id that is not there', () => {
    expect([notADay(undefined, 'p'), spellings()(undefined, 'p'), spellings()(null, 'p')]).toEqual([[], [], []]);
  });

  it('know what was there before, part by part, and never take two parts for one', () => {
    const repeated = repeats();
    expect([repeated('a', 'b'), repeated('a', 'b'), repeated('ab'), repeated('a,b'), repeated('a', 1)]).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
    expect([repeated(1), repeated('1'), repeated(1)]).toEqual([false, false, true]);
    expect(repeats()('a', 'b')).toBe(false);
  });

  it('let an id stand again as it was first spelled, and in no other way', () => {
    const spelled = spellings();
    const other = [problem('p', 'duplicate', 'This id differs from an earlier one only in capitals.')];
    expect(['Ana', 'Ana', 'ana', 'ANA', 'Ana', 'bo'].map((id) => spelled(id, 'p'))).toEqual([
      [],
      [],
      other,
      other,
      [],
      [],
    ]);
    expect(spelled('e\u0301', 'p').map(({ code }) => code)).toEqual(['not-an-id']);
  });
});
