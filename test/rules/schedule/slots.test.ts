import { describe, expect, it } from 'vitest';
import { victorianHolidays } from '../../../src/calendars/au-vic.js';
import type { NthInMonth, Weekday } from '../../../src/kernel/day.js';
import { lawfulValue } from '../../../src/kernel/result.js';
import { recommendSlots, type Slot, type SlotRequest } from '../../../src/rules/schedule/slots.js';

const victoria = lawfulValue(victorianHolidays({ region: 'metropolitan' }));
const nths: readonly NthInMonth[] = [1, 2, 3, 4, 'last'];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const sevenYears: SlotRequest = { from: '2024-01', to: '2030-12', ...victoria };

function slotsOf(request: SlotRequest): readonly Slot[] {
  return lawfulValue(recommendSlots(request)).slots;
}

function slot(slots: readonly Slot[], nth: NthInMonth, weekday: Weekday): Slot | undefined {
  return slots.find((each) => each.nth === nth && each.weekday === weekday);
}

/** Of every hundred months, those met: a row for each week, Monday to Friday. */
function percentages(request: SlotRequest): readonly (readonly number[])[] {
  const slots = slotsOf(request);
  return nths.map((nth) =>
    weekdays.map((weekday) => {
      const { met, months } = slot(slots, nth, weekday) ?? { met: Number.NaN, months: 1 };
      return Math.round((100 * met) / months);
    }),
  );
}

const one = (day: string, label: string, status?: 'announced' | 'expected') => ({
  from: day,
  to: day,
  label,
  ...(status === undefined ? {} : { status }),
});

describe('recommendSlots', () => {
  it('meets the public holidays of Victoria as often as was worked out for all 25 slots of 84 months', () => {
    expect(percentages(sevenYears)).toEqual([
      [7, 10, 1, 1, 2],
      [17, 0, 0, 0, 1],
      [2, 0, 0, 0, 2],
      [8, 6, 6, 6, 14],
      [8, 6, 6, 6, 18],
    ]);
  });

  it('meets them with the breaks between terms as often as was worked out for all 25, and in December 2030 with the break after the last', () => {
    const lastBreak = '2030-12-21';
    const between = victoria.blackouts.filter(({ from }) => from !== lastBreak);
    const school = { ...sevenYears, schoolSetting: true };
    expect(percentages({ ...school, blackouts: between })).toEqual([
      [26, 35, 26, 27, 30],
      [38, 21, 23, 25, 25],
      [17, 14, 13, 13, 13],
      [26, 23, 24, 25, 24],
      [24, 23, 21, 21, 24],
    ]);
    const without = slotsOf({ ...school, blackouts: between });
    const more = slotsOf(school).filter(({ nth, weekday, met }) => met !== slot(without, nth, weekday)?.met);
    expect(more.flatMap(({ dates }) => dates.filter((date) => date >= lastBreak)).sort()).toEqual([
      '2030-12-23',
      '2030-12-24',
      '2030-12-27',
      '2030-12-27',
      '2030-12-30',
      '2030-12-31',
    ]);
  });

  it('finds that the second and third Tuesday to Thursday meet no public holiday of Victoria from 2024 to 2030, and nothing else does', () => {
    const never = slotsOf(sevenYears).filter(({ met }) => met === 0);
    expect(never.map(({ rank, nth, weekday }) => [rank, nth, weekday])).toEqual([
      [1, 2, 2],
      [1, 3, 2],
      [1, 2, 3],
      [1, 3, 3],
      [1, 2, 4],
      [1, 3, 4],
    ]);
  });

  it('says of the second Monday which holidays it meets, how often and when', () => {
    const monday = slot(slotsOf(sevenYears), 2, 1);
    expect(monday).toMatchObject({ months: 84, met: 14, expected: 0 });
    expect(monday?.because).toEqual([
      { label: "King's Birthday", times: 7 },
      { label: 'Labour Day', times: 7 },
    ]);
    expect(monday?.dates.slice(0, 3)).toEqual(['2024-03-11', '2024-06-10', '2025-03-10']);
  });

  it('counts the Friday before the Grand Final of 2027 to 2030 as expected', () => {
    expect(slot(slotsOf(sevenYears), 4, 5)).toMatchObject({ met: 12, expected: 3 });
    expect(slot(slotsOf({ ...sevenYears, to: '2026-12' }), 4, 5)).toMatchObject({ expected: 0 });
  });

  it('shares a rank between equals, says by its rank how many are better, and keeps the order in which they were named', () => {
    const blackouts = [one('2027-03-08', 'A'), one('2027-04-05', 'B'), one('2027-03-09', 'C', 'expected')];
    const order = (request: Partial<SlotRequest>) =>
      slotsOf({ from: '2027-03', to: '2027-04', blackouts, ...request }).map(({ rank, nth, weekday }) => [
        rank,
        nth,
        weekday,
      ]);
    expect(order({ weekdays: [1, 2, 3], nths: [2, 1] })).toEqual([
      [1, 1, 2],
      [1, 2, 3],
      [1, 1, 3],
      [4, 2, 1],
      [4, 1, 1],
      [6, 2, 2],
    ]);
    expect(order({ weekdays: [3, 1], nths: [1] })).toEqual([
      [1, 1, 3],
      [2, 1, 1],
    ]);
    expect(order({ weekdays: [1, 3], nths: [1] })).toEqual([
      [1, 1, 3],
      [2, 1, 1],
    ]);
  });

  it('takes a day with several blackouts once, each label once, and as expected only where every one of them is', () => {
    const blackouts = [
      one('2038-04-25', 'ANZAC Day'),
      one('2038-04-25', 'Easter Sunday', 'expected'),
      one('2038-04-25', 'ANZAC Day'),
      { from: '2038-05-01', to: '2038-05-31', label: 'Leave', status: 'expected' as const },
    ];
    const [sunday] = slotsOf({ from: '2038-04', to: '2038-05', weekdays: [7], nths: ['last'], blackouts });
    expect(sunday).toEqual({
      rank: 1,
      nth: 'last',
      weekday: 7,
      months: 2,
      met: 2,
      expected: 1,
      because: [
        { label: 'ANZAC Day', times: 1 },
        { label: 'Easter Sunday', times: 1 },
        { label: 'Leave', times: 1 },
      ],
      dates: ['2038-04-25', '2038-05-30'],
    });
  });

  it('names the most frequent reason first', () => {
    const blackouts = [
      one('2027-01-04', 'B'),
      one('2027-02-01', 'B'),
      one('2027-03-01', 'A'),
      one('2027-04-05', 'Z'),
      one('2027-05-03', 'Z'),
    ];
    const [monday] = slotsOf({ from: '2027-01', to: '2027-06', weekdays: [1], nths: [1], blackouts });
    expect(monday?.because.map(({ label }) => label)).toEqual(['B', 'Z', 'A']);
  });

  it('counts school holidays only for a school setting, and leave and what has no kind for everybody', () => {
    const blackouts = (['public-holiday', 'school-holiday', 'leave', undefined] as const).map((kind, index) => ({
      ...one(`2027-0${index + 1}-0${[4, 1, 1, 5][index]}`, `${kind}`),
      kind,
    }));
    const met = (schoolSetting?: boolean) =>
      slotsOf({ from: '2027-01', to: '2027-06', weekdays: [1], nths: [1], blackouts, schoolSetting })[0]?.met;
    expect([met(), met(false), met(true)]).toEqual([3, 3, 4]);
  });

  it('looks at every so many months from the first, and at none that is closed', () => {
    const months = (more: Partial<SlotRequest>) => slotsOf({ from: '2027-02', to: '2028-01', ...more })[0]?.months;
    expect(months({})).toBe(12);
    expect(months({ everyMonths: 2 })).toBe(6);
    expect(months({ everyMonths: 5 })).toBe(3);
    expect(months({ everyMonths: 12 })).toBe(1);
    expect(months({ closedMonths: [1, 12, 1] })).toBe(10);
    expect(months({ everyMonths: 2, closedMonths: [2, 3] })).toBe(5);
    const blackouts = [one('2027-03-01', 'March'), one('2027-04-05', 'April')];
    const [monday] = slotsOf({ from: '2027-02', to: '2027-06', everyMonths: 2, weekdays: [1], nths: [1], blackouts });
    expect(monday?.dates).toEqual(['2027-04-05']);
  });

  it('judges every slot on the same months, those that are covered whole, and says how many are not', () => {
    const ranking = (from: string, to: string, more: Partial<SlotRequest> = {}) => {
      const covered = { from, to };
      const { slots, notCovered } = lawfulValue(recommendSlots({ from: '2027-01', to: '2027-06', covered, ...more }));
      return [new Set(slots.map(({ months }) => months)), notCovered];
    };
    expect(ranking('2027-01-01', '2027-06-30')).toEqual([new Set([6]), 0]);
    expect(ranking('2027-01-02', '2027-06-30')).toEqual([new Set([5]), 1]);
    expect(ranking('2027-01-01', '2027-06-29')).toEqual([new Set([5]), 1]);
    expect(ranking('2027-02-01', '2027-02-28')).toEqual([new Set([1]), 5]);
    expect(ranking('2027-02-01', '2027-02-28', { closedMonths: [1, 6] })).toEqual([new Set([1]), 3]);
    expect(lawfulValue(recommendSlots({ ...sevenYears, to: '2032-12' })).notCovered).toBe(24);
    expect(lawfulValue(recommendSlots({ from: '2027-01', to: '2027-06' })).notCovered).toBe(0);
  });

  it('compares Monday to Friday in all five weeks where nothing else is asked, or any day where it is', () => {
    expect(slotsOf({ from: '2027-01', to: '2027-01' }).map((each) => [each.nth, each.weekday])).toEqual(
      weekdays.flatMap((weekday) => nths.map((nth) => [nth, weekday])),
    );
    expect(slotsOf({ from: '2027-01', to: '2027-01', weekdays: [7, 6], nths: ['last', 1] })).toHaveLength(4);
  });
});
