import { describe, expect, it } from 'vitest';
import { readSlots, readSlotsFor } from '../../src/boundary/slots.js';
import { failed, ok, problem } from '../../src/kernel/result.js';
import { recommendSlots } from '../../src/rules/schedule/slots.js';
import { documents, places, planted } from '../support/host.js';

const document = documents['slots'];

describe('readSlots', () => {
  it('gives the request as it stands, its holidays a name', () => {
    expect(readSlots(document)).toEqual(ok(document));
    expect(readSlots({ from: '2027-01', to: '2027-12' }).ok).toBe(true);
  });

  it.each([
    [['weekdays', 0], 8, 'weekdays[0] unknown-word'],
    [['weekdays', 0], 'Tuesday', 'weekdays[0] unknown-word'],
    [['nths', 0], 5, 'nths[0] unknown-word'],
    [['nths'], 2, 'nths wrong-type'],
    [['recurrence'], {}, 'recurrence unknown-key'],
    [['to'], 2027, 'to wrong-type'],
    [['closedMonths', 0], 'May', 'closedMonths[0] wrong-type'],
    [['blackouts', 0, 'kind'], 'holiday', 'blackouts[0].kind unknown-word'],
    [['holidays', 'calendar'], 5, 'holidays.calendar wrong-type'],
  ] as const)('refuses at %j the value %j: %s', (steps, value, expected) => {
    const read = readSlots(planted(document, steps, value));
    expect(read.ok ? [] : places(read.problems)).toEqual([expected]);
  });
});

describe('readSlots of a list with a word that is none', () => {
  it('calls nothing a repetition that is one only of what stands in for the word', () => {
    const found = (more: object) => {
      const read = readSlotsFor({ ...document, ...more }, recommendSlots);
      return read.ok ? [] : places(read.problems);
    };
    expect(found({ weekdays: [9, 1] })).toEqual(['weekdays[0] unknown-word']);
    expect(found({ nths: [1, 'first', 2] })).toEqual(['nths[1] unknown-word']);
    expect(found({ weekdays: [9, 1], nths: [2, 2] })).toEqual(['nths[1] duplicate', 'weekdays[0] unknown-word']);
    expect(found({ weekdays: [1, 1] })).toEqual(['weekdays[1] duplicate']);
  });
});

describe('readSlotsFor', () => {
  it('gives the answer made of the request, or what is wrong with either', () => {
    expect(readSlotsFor(document, ({ from }) => ok(from))).toEqual(ok('2027-01'));
    const refuse = () => failed<number>(problem('from', 'not-a-month', ''));
    const read = readSlotsFor(planted(document, ['schoolSetting'], 'yes'), refuse);
    expect(read.ok ? [] : places(read.problems)).toEqual(['from not-a-month', 'schoolSetting wrong-type']);
    expect(readSlotsFor([], refuse).ok).toBe(false);
  });
});
