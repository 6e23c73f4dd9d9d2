import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { returning } from '../../../../src/rules/review/families/return.js';
import type { HistoryRecord, YearRecords } from '../../../../src/rules/review/records.js';
import { answersOf } from '../../../support/review/answers.js';
import { keepsItsWord } from '../../../support/review/claims.js';
import { obeysTheLaws } from '../../../support/review/laws.js';
import { returnOracle } from '../../../support/review/return-oracle.js';

describe('those who come back', () => {
  keepsItsWord('return', returning);
  obeysTheLaws(returning, returnOracle);
});

const say = (records: YearRecords) => answersOf(returning, records, policies.partnersInPrevention);
const was = (person: string, rest: Partial<HistoryRecord> = {}): HistoryRecord => ({
  person,
  group: 'g0',
  startedOn: '2026-02-10',
  endedOn: '2026-07-10',
  completed: true,
  ...rest,
});
const seats = { g1: { meetings: 'hh', people: { ana: 'XX', bo: 'XX' } } };

describe('coming back', () => {
  it('to the same stream the next intake is coming back (19)', () => {
    expect(say(drawn(seats, { history: [was('ana')] }))).toMatchObject({
      'rejoin.rate': '1/1',
      'rejoin.repeat-share': '1/2',
    });
  });

  it('to two groups at once is coming back once, with two seats (18)', () => {
    const records = drawn({ ...seats, g2: { meetings: 'h', people: { ana: 'X' } } }, { history: [was('ana')] });
    expect(say(records)).toMatchObject({ 'rejoin.rate': '1/1', 'rejoin.repeat-share': '2/3' });
  });

  it('is seen once two ids are known to be one person (20), and not before (21)', () => {
    expect(say(drawn(seats, { history: [was('anna')] }))).toMatchObject({ 'rejoin.rate': '0/1' });
    expect(say(drawn(seats, { history: [was('ana')] }))).toMatchObject({ 'rejoin.rate': '1/1' });
  });

  it('to lead a group is not joining it (25), and neither is an invitation (26)', () => {
    const records = drawn(seats, { history: [was('fay'), was('cy')], demand: [{ person: 'cy', group: 'g1' }] });
    const led = records.groups.map((group) => ({
      ...group,
      meetings: group.meetings.map((meeting) => ({ ...meeting, facilitators: ['fay'] })),
    }));
    expect(say({ ...records, groups: led })).toMatchObject({ 'rejoin.rate': '0/2', 'rejoin.repeat-share': '0/2' });
  });

  it('is dated by the day somebody joined, and else by the first meeting that is not cancelled', () => {
    const history = [was('ana', { endedOn: '2026-02-01', startedOn: '2025-08-01' })];
    const people = { ana: 'c-X' };
    const late = drawn({ g1: { meetings: 'chh', people } }, { history });
    const early = drawn({ g1: { meetings: 'chh', people, seats: { ana: { joinedAt: '2027-01-20' } } } }, { history });
    expect(say(late)['rejoin.rate']).toBe('0/1');
    expect(say(early)['rejoin.rate']).toBe('1/1');
  });

  it('has not happened while the first meeting is still to come', () => {
    const records = drawn({ g1: { meetings: '??', people: { ana: '' } } }, { history: [was('ana')] });
    expect(say({ ...records, asOf: '2027-01-09' })['rejoin.rate']).toBe('no-denominator');
    expect(say({ ...records, asOf: '2027-01-10' })['rejoin.rate']).toBe('1/1');
  });

  it('can no longer be hoped for from the last of the days on', () => {
    const records = drawn(seats, { history: [was('cy', { endedOn: '2026-12-10', startedOn: '2026-08-01' })] });
    expect(say({ ...records, asOf: '2027-12-09' })['rejoin.rate']).toBe('no-denominator');
    expect(say({ ...records, asOf: '2027-12-10' })['rejoin.rate']).toBe('0/1');
  });

  it('may be told by earlier memberships alone', () => {
    const history = [
      was('cy'),
      was('cy', { group: 'h', startedOn: '2026-07-10', endedOn: '2027-12-31', completed: false }),
    ];
    expect(say(drawn(seats, { history }))['rejoin.rate']).toBe('1/1');
  });
});

describe('rows of one earlier membership', () => {
  it('that say different things are taken together, in whichever order they come', () => {
    const rows = [
      was('ana', { completed: false, attended: [], endedOn: '2026-08-10' }),
      was('ana', { endedOn: '2026-06-10', inSector: null }),
    ];
    for (const history of [rows, [...rows].reverse()]) {
      expect(say({ ...drawn(seats, { history }), asOf: '2026-08-09' })['alumni.base']).toBe('0/1');
      expect(say({ ...drawn(seats, { history }), asOf: '2026-08-10' })['alumni.base']).toBe('1/1');
    }
  });
});

describe('the seats of a group in two parts', () => {
  const stateOf = (day: number | null) => {
    const state = returning.empty();
    state.seats.set('g1', new Map([['ana', day]]));
    return state;
  };

  it('begin on the earliest day that either part knows', () => {
    for (const [first, second, day] of [
      [5, 7, 5],
      [7, 5, 5],
      [null, 7, 7],
      [7, null, 7],
      [null, null, null],
    ] as const) {
      expect(returning.merge(stateOf(first), stateOf(second))).toStrictEqual(stateOf(day));
    }
  });
});
