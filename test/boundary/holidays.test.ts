import { describe, expect, it } from 'vitest';
import { holidaysShape } from '../../src/boundary/holidays.js';
import { readShape } from '../../src/boundary/shape.js';
import { places } from '../support/host.js';

const cup = { date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Gazette' };

describe('holidaysShape', () => {
  const found = (claimed: unknown): readonly string[] => {
    const read = readShape(holidaysShape, claimed, ['holidays']);
    return read.ok ? [] : places(read.problems);
  };

  it('takes a calendar by any name, and leaves its words to the calendar', () => {
    expect(found({ calendar: 'au-vic', region: 'moon', cupDays: [{ ...cup, date: 'some day' }] })).toEqual([]);
    expect(found({ calendar: 'nz' })).toEqual([]);
  });

  it('refuses what is no such shape, key by key', () => {
    expect(found({})).toEqual(['holidays.calendar missing']);
    expect(found([])).toEqual(['holidays wrong-type']);
    expect(found({ calendar: 'au-vic', state: 'VIC' })).toEqual(['holidays.state unknown-key']);
    expect(found({ calendar: 1, region: 2, cupDays: [{ ...cup, status: 'announced' }, { date: 3 }] })).toEqual([
      'holidays.calendar wrong-type',
      'holidays.cupDays[0].status unknown-key',
      'holidays.cupDays[1].date wrong-type',
      'holidays.cupDays[1].label missing',
      'holidays.cupDays[1].source missing',
      'holidays.region wrong-type',
    ]);
  });
});
