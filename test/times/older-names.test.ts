import { describe, expect, it } from 'vitest';
import { clockChanges } from '../../src/times/clock-changes.js';
import { olderNames } from '../../src/times/older-names.js';
import { places } from '../../src/times/places.js';

describe('older names', () => {
  it('are 48, none of them the name of a place now, and each leads to one', () => {
    expect(olderNames.size).toBe(48);
    for (const [older, present] of olderNames) {
      expect(places).not.toContain(older);
      expect(places).toContain(present);
    }
  });

  it.each([
    ['Australia/ACT', 'Australia/Sydney'],
    ['Australia/Canberra', 'Australia/Sydney'],
    ['Australia/LHI', 'Australia/Lord_Howe'],
    ['Australia/Victoria', 'Australia/Melbourne'],
    ['Australia/Yancowinna', 'Australia/Broken_Hill'],
    ['Africa/Asmera', 'Africa/Asmara'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['America/Virgin', 'America/St_Thomas'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Chungking', 'Asia/Chongqing'],
    ['Asia/Istanbul', 'Europe/Istanbul'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Pacific/Truk', 'Pacific/Chuuk'],
    ['Pacific/Yap', 'Pacific/Chuuk'],
    ['Antarctica/South_Pole', 'Antarctica/McMurdo'],
  ])('lead from %s to %s', (older, present) => {
    expect(olderNames.get(older)).toBe(present);
  });

  it.each([
    ...['Europe/Oslo', 'Europe/Amsterdam', 'Africa/Accra', 'Asia/Kuwait', 'Arctic/Longyearbyen', 'Antarctica/McMurdo'],
    ...[
      'Atlantic/Reykjavik',
      'Pacific/Saipan',
      'America/Montreal',
      'Australia/Currie',
      'Europe/Belfast',
      'Asia/Tel_Aviv',
    ],
  ])('leave %s its name, which shares its clocks with another place since 1970 and not before', (place) => {
    expect(olderNames.has(place)).toBe(false);
    expect(places).toContain(place);
  });

  it('stay in their area, but for two cities that lie on the border of one', () => {
    const areaOf = (name: string | undefined) => name?.split('/')[0];
    const moved = [...olderNames].filter(([older, present]) => areaOf(older) !== areaOf(present));
    expect(moved.map(([older]) => older)).toEqual(['Asia/Istanbul', 'Europe/Nicosia']);
  });

  it('never stood for other clocks than the present name does', () => {
    for (const [older, present] of olderNames)
      expect(clockChanges(older, 1900, 2100)).toEqual(clockChanges(present, 1900, 2100));
  });
});
