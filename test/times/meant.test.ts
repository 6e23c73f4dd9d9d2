import { describe, expect, it } from 'vitest';
import { placeMeant } from '../../src/times/meant.js';
import { olderNames } from '../../src/times/older-names.js';
import { places } from '../../src/times/places.js';

const eastern = 'Australia/Melbourne, or Australia/Brisbane where clocks do not change';
const central = 'Australia/Adelaide, or Australia/Darwin where clocks do not change';

describe('the place that is meant', () => {
  it.each([
    ['AEST', eastern],
    ['aest', eastern],
    ['EST', eastern],
    ['AEDT', 'Australia/Melbourne'],
    ['ACST', central],
    ['ACDT', 'Australia/Adelaide'],
    ['AWST', 'Australia/Perth'],
    ['NZST', 'Pacific/Auckland'],
    ['NZDT', 'Pacific/Auckland'],
    ['CHAST', 'Pacific/Chatham'],
  ])('by %s, an abbreviation of Australia or New Zealand, is %s', (typed, meant) => {
    expect(placeMeant(typed)).toBe(meant);
  });

  it.each([...['+10', '+10:00', '+1000', 'GMT+10', 'gmt+10:00', 'UTC+10', 'UTC +10:00', ' +10:00 ', 'Etc/GMT-10']])(
    'by %s, ten hours ahead, is in the east of Australia',
    (typed) => {
      expect(placeMeant(typed)).toBe(eastern);
    },
  );

  it.each(['+09:30', '+930', '+9:30', 'UTC+09:30'])('by %s, half an hour less, is in the middle', (typed) => {
    expect(placeMeant(typed)).toBe(central);
  });

  it.each([
    ['+08:00', 'Australia/Perth'],
    ['Etc/GMT-8', 'Australia/Perth'],
    ['+08:45', 'Australia/Eucla'],
    ['+10:30', 'Australia/Adelaide'],
    ['+11:00', 'Australia/Melbourne'],
    ['+12:00', 'Pacific/Auckland'],
    ['+13', 'Pacific/Auckland'],
    ['GMT+12:45', 'Pacific/Chatham'],
    ['+13:45', 'Pacific/Chatham'],
    ['+10:60', null],
    ['+100', null],
    ['+1:00', null],
    ['-10:00', null],
    ['10:00', null],
    ['Etc/GMT+10', null],
    ['UTC', null],
    ['GMT', null],
    ['Zulu', null],
    ['CET', null],
    ['MET', null],
  ])('by %s, an offset or what every place shares, is %s', (typed, meant) => {
    expect(placeMeant(typed)).toBe(meant);
  });

  it.each([
    ['AUS Eastern Standard Time', 'Australia/Melbourne or Australia/Sydney'],
    ['E. Australia Standard Time', 'Australia/Brisbane'],
    ['Cen. Australia Standard Time', 'Australia/Adelaide'],
    ['AUS Central Standard Time', 'Australia/Darwin'],
    ['W. Australia Standard Time', 'Australia/Perth'],
    ['Tasmania Standard Time', 'Australia/Hobart'],
    ['New Zealand Standard Time', 'Pacific/Auckland'],
    ['Australian Eastern Standard Time', eastern],
  ])('by %s, as other programs call it, is %s', (typed, meant) => {
    expect(placeMeant(typed)).toBe(meant);
  });

  it.each([
    ['NZ', 'Pacific/Auckland'],
    ['NZ-CHAT', 'Pacific/Chatham'],
    ['GB', 'Europe/London'],
    ['Japan', 'Asia/Tokyo'],
    ['Singapore', 'Asia/Singapore'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['US/Samoa', 'Pacific/Pago_Pago'],
    ['Brazil/West', 'America/Manaus'],
    ['MST7MDT', 'America/Denver'],
  ])('by %s, which the zone database keeps for a country, is %s', (typed, meant) => {
    expect(placeMeant(typed)).toBe(meant);
  });

  it.each([
    ['Melbourne', 'Australia/Melbourne'],
    ['MELBOURNE', 'Australia/Melbourne'],
    ['Lord Howe', 'Australia/Lord_Howe'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['New York', 'America/New_York'],
    ['Zürich', 'Europe/Zurich'],
    ['Geelong', 'Australia/Melbourne'],
    ['Australia/Geelong', 'Australia/Melbourne'],
    ['Wellington', 'Pacific/Auckland'],
    ['Victoria', 'Australia/Melbourne'],
    ['New South Wales', 'Australia/Sydney'],
    ['Melbourne, Australia', 'Australia/Melbourne'],
    ['Melbourne/Australia', 'Australia/Melbourne'],
    ['Europe/Melbourne', 'Australia/Melbourne'],
    ['Pacific/Auckland (NZST)', 'Pacific/Auckland'],
    ['Wellington, New South Wales', 'Australia/Sydney'],
  ])('by %s, a town, a state or a part of a name, is %s', (typed, meant) => {
    expect(placeMeant(typed)).toBe(meant);
  });

  it.each([
    ['australia/melbourne', 'Australia/Melbourne'],
    ['AUSTRALIA/MELBOURNE', 'Australia/Melbourne'],
    ['Australia/Melbourne ', 'Australia/Melbourne'],
    ['Australia/Lord Howe', 'Australia/Lord_Howe'],
    ['Australia-Melbourne', 'Australia/Melbourne'],
    ['Australia\\Melbourne', 'Australia/Melbourne'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['Australia/Melborne', 'Australia/Melbourne'],
    ['Austrlia/Sydny', 'Australia/Sydney'],
    ['Australia/Sidney', 'Australia/Sydney'],
    ['America/Sidney', 'Australia/Sydney'],
    ['Melborne', 'Australia/Melbourne'],
    ['Europe/Pari', 'Europe/Paris'],
    ['Europe/Kyivv', 'Europe/Kyiv'],
  ])('by %s, with a slip of the pen, is %s', (typed, meant) => {
    expect(placeMeant(typed)).toBe(meant);
  });

  it.each([
    ...['', ' ', '/', 'x', 'Australia', 'Australia/', 'Asia', 'Pacific', 'North', 'Australia/Nowhere', 'Africa/Lo'],
    ...['test', 'none', 'Pari', 'IST', 'LMT', 'BST', 'METLA', 'Etc/Unknown', 'Factory', 'somebody@example.org'],
  ])('by "%s" is none', (typed) => {
    expect(placeMeant(typed)).toBeNull();
  });

  it('is every place by its own name, and by an older one, in any capitals and with spaces', () => {
    for (const [name, present] of [...olderNames, ...[...places].map((place) => [place, place] as const)]) {
      expect(placeMeant(name)).toBe(present);
      expect(placeMeant(name.toUpperCase().replaceAll('_', ' '))).toBe(present);
    }
  });

  it('is each place but those of a shared part by the last part of its name', () => {
    const last = (name: string) => name.slice(name.lastIndexOf('/') + 1);
    for (const place of places) expect(placeMeant(last(place))).toBe(place);
  });
});
