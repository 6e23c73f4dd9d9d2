import { describe, expect, it } from 'vitest';
import { answer, cop, documents, places, problemsIn, readObject } from '../../support/host.js';

const melbourne = { calendar: 'au-vic', region: 'metropolitan' };
const sevenYears = { from: '2024-01', to: '2030-12', holidays: melbourne };

function slotsOf(document: unknown): readonly Record<string, unknown>[] {
  return Object.values(readObject(answer('slots', document)['slots'])).map(readObject);
}

describe('cop slots', () => {
  it('ranks the slots of a month, with what each meets, how often and when', () => {
    const said = answer('slots', sevenYears);
    expect(Object.keys(said)).toEqual(['slots', 'notCovered']);
    expect(said['notCovered']).toBe(0);
    const slots = slotsOf(sevenYears);
    expect(slots).toHaveLength(25);
    expect(slots[0]).toEqual({ rank: 1, nth: 2, weekday: 2, months: 84, met: 0, expected: 0, because: [], dates: [] });
    expect(slots.at(-1)).toMatchObject({ rank: 25, nth: 'last', weekday: 5, met: 15, expected: 4 });
  });

  it('counts school holidays for a school setting, and days of its own beside the calendar', () => {
    const metBy = (more: object) => slotsOf({ ...sevenYears, weekdays: [2], nths: [2], ...more }).map(({ met }) => met);
    expect(metBy({})).toEqual([0]);
    expect(metBy({ schoolSetting: true })).toEqual([18]);
    expect(metBy({ blackouts: [{ from: '2027-02-09', to: '2027-02-09', label: 'Leave' }] })).toEqual([1]);
  });

  it('takes what a council has in place of Melbourne Cup Day', () => {
    const day = (more: object) => {
      const [first] = slotsOf({
        from: '2027-11',
        to: '2027-11',
        weekdays: [2],
        nths: [1],
        holidays: { ...melbourne, ...more },
      });
      return [first?.['met'], first?.['expected']];
    };
    const cupDays = [{ date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Gazette' }];
    expect(day({})).toEqual([1, 0]);
    expect(day({ region: 'non-metropolitan' })).toEqual([1, 1]);
    expect(day({ region: 'non-metropolitan', cupDays })).toEqual([0, 0]);
  });

  it('says how many months the calendar does not cover, and refuses where it covers none', () => {
    expect(answer('slots', { ...sevenYears, to: '2031-06' })['notCovered']).toBe(6);
    const found = (more: object) => places(problemsIn(cop('slots', JSON.stringify({ ...sevenYears, ...more }))));
    expect(found({ from: '2031-01', to: '2031-12' })).toEqual(['holidays unsupported']);
    expect(found({ holidays: { calendar: 'au-nsw' } })).toEqual(['holidays.calendar unknown-word']);
    expect(found({ holidays: { calendar: 'au-vic' } })).toEqual(['holidays.region missing']);
    const covered = { from: '2024-01-01', to: '2024-01-30' };
    expect(found({ covered })).toEqual(['covered unsupported']);
    expect(answer('slots', { ...sevenYears, covered: { from: '2024-01-01', to: '2024-12-31' } })['notCovered']).toBe(
      72,
    );
  });

  it('is a table, or rows', () => {
    const text = JSON.stringify({ ...sevenYears, weekdays: [1], nths: [2] });
    expect(cop('slots', text, '--format', 'text').stdout).toMatch(
      /^\| rank \| slot .*\n.*\n\| 1 +\| 2nd Monday \| 14 of 84 +\| 0 +\| King's Birthday \(7\), Labour Day \(7\) \|\n$/,
    );
    expect(cop('slots', text, '--format', 'csv').stdout.split('\n')[1]).toMatch(
      /^1,2nd Monday,2,1,84,14,0,"King's Birthday \(7\), Labour Day \(7\)",2024-03-11 2024-06-10 /,
    );
  });

  it('is never a no, and the same under every policy', () => {
    expect(cop('slots', JSON.stringify(documents['slots'])).exit).toBe(0);
    const under = (policy: string) => answer('slots', documents['slots'], '--policy', policy);
    expect(under('leaders')).toEqual(under('partners-in-prevention'));
  });

  it('names everything that is wrong at once', () => {
    const wrong = { from: '2027', weekdays: [1, 1], nths: [], holidays: { calendar: 'au' }, surprise: 1 };
    expect(places(problemsIn(cop('slots', JSON.stringify(wrong))))).toEqual([
      'from not-a-month',
      'holidays.calendar unknown-word',
      'nths too-few',
      'surprise unknown-key',
      'to missing',
      'weekdays[1] duplicate',
    ]);
  });
});
