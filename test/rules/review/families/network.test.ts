import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { network } from '../../../../src/rules/review/families/network.js';
import type { HistoryRecord, YearRecords } from '../../../../src/rules/review/records.js';
import { answersOf } from '../../../support/review/answers.js';
import { keepsItsWord } from '../../../support/review/claims.js';
import { obeysTheLaws } from '../../../support/review/laws.js';
import { networkOracle } from '../../../support/review/network-oracle.js';

describe('the network of a year', () => {
  keepsItsWord('network', network);
  obeysTheLaws(network, networkOracle);
});

const { partnersInPrevention } = policies;
const say = (records: YearRecords, part = {}) => answersOf(network, records, partnersInPrevention, part);
const was = (person: string, group: string, attended?: readonly number[]): HistoryRecord => ({
  person,
  group,
  startedOn: '2026-02-10',
  endedOn: '2026-07-10',
  completed: true,
  ...(attended === undefined ? {} : { attended }),
});

describe('a tie', () => {
  it('of somebody in two groups at once is one tie, however often they meet (18)', () => {
    const records = drawn({
      g1: { meetings: 'hh', people: { ana: 'XX', bo: 'XX' } },
      g2: { meetings: 'hh', people: { ana: 'XX', bo: 'XX' } },
    });
    expect(say(records)['ties.density']).toBe('1/1');
    expect(say(records)['ties.strong-density']).toBe('1/1');
    expect(say(records, { group: 'g2' })['ties.strong-density']).toBe('0/1');
  });

  it('between people who met in the same stream the intake before is no new one (19)', () => {
    const records = drawn(
      { g2: { meetings: 'h', people: { ana: 'X', bo: 'X' } } },
      { history: [was('ana', 'g1', [1]), was('bo', 'g1', [1])] },
    );
    expect(say(records)['ties.new']).toBe('0/1');
  });

  it('with oneself is none once two ids are known to be one person (20)', () => {
    const apart = drawn({ g1: { meetings: 'h', people: { ana: 'X', anna: 'X' } } });
    const people = (records: YearRecords): YearRecords => ({
      ...records,
      enrolments: records.enrolments.slice(0, 1),
      attendance: records.attendance.slice(0, 1),
    });
    expect(say(apart)['ties.density']).toBe('1/1');
    expect(say(people(apart))['ties.density']).toBe('too-few');
  });

  it('is not made by leading a meeting: a facilitator who is no member is nobody here (25)', () => {
    const records = drawn({ g1: { meetings: 'h', people: { ana: 'X', bo: 'X' } } });
    const led = {
      ...records,
      groups: records.groups.map((group) => ({
        ...group,
        meetings: group.meetings.map((meeting) => ({ ...meeting, facilitators: ['ana', 'fay'] })),
      })),
    };
    expect(say(led)).toStrictEqual(say(records));
    expect(say(led)['ties.density']).toBe('1/1');
  });

  it('cannot be missed by whoever was only invited: they are no member (26)', () => {
    const records = drawn({ g1: { meetings: 'h', people: { ana: 'X', bo: 'X' } } });
    expect(say({ ...records, demand: [{ person: 'cy', group: 'g1', eligible: true }] })['ties.density']).toBe('1/1');
  });

  it('is between people of one organisation where a seat of each names it', () => {
    const records = drawn({
      g1: {
        meetings: 'h',
        people: { ana: 'X', bo: 'X' },
        seats: { ana: { organisation: 'north' }, bo: { organisation: 'south' } },
      },
      g2: { meetings: 'h', people: { ana: '-' }, seats: { ana: { organisation: 'south' } } },
    });
    expect(say(records)['ties.bridging']).toBe('0/1');
    expect(say(records, { group: 'g1' })['ties.bridging']).toBe('1/1');
  });
});

describe('a new tie', () => {
  const year = drawn({ g1: { meetings: 'h', people: { ana: 'X', bo: 'X', cy: 'X' } } });

  it('is known to be new where one of two who were in one earlier group was at none of its meetings', () => {
    expect(say({ ...year, history: [was('ana', 'g0', []), was('bo', 'g0')] })['ties.new']).toBe('3/3');
  });

  it('is known to be an old one by one group, whatever nobody recorded of another', () => {
    const history = [was('ana', 'g0'), was('bo', 'g0'), was('ana', 'h', [2]), was('bo', 'h', [2, 3])];
    expect(say({ ...year, history })['ties.new']).toBe('2/3');
    expect(say({ ...year, history: [...history].reverse() })['ties.new']).toBe('2/3');
  });

  it('may be an old one where somebody was in one earlier group twice, and only one of the times was recorded', () => {
    const twice = [was('ana', 'g0', [1]), { ...was('ana', 'g0'), startedOn: '2026-05-01' }, was('bo', 'g0', [2])];
    expect(say({ ...year, history: twice })['ties.new']).toBe('not-recorded');
    expect(say({ ...year, history: [...twice].reverse() })['ties.new']).toBe('not-recorded');
  });

  it('does not become an old one by a membership of the group itself', () => {
    expect(say({ ...year, history: [was('ana', 'g1', [1]), was('bo', 'g1', [1])] })['ties.new']).toBe('3/3');
  });

  it('is not told of a stream or a group: earlier memberships belong to the year', () => {
    const history = [was('ana', 'g0', [1])];
    expect(say({ ...year, history })['ties.new']).toBe('3/3');
    expect(say({ ...year, history }, { stream: 'general' })['ties.new']).toBe('not-recorded');
  });
});

describe('a group in two parts', () => {
  const seat = (meetings: readonly number[], organisations: readonly string[]) => ({ meetings, organisations });
  const stateOf = (meetings: readonly number[], organisations: readonly string[]) => {
    const state = network.empty();
    state.groups.set('g1', new Map([['ana', seat(meetings, organisations)]]));
    return state;
  };

  it('is put together person by person, and delivered twice it is the same group', () => {
    const both = stateOf([1, 2, 10], ['a', 'b']);
    expect(network.merge(stateOf([2, 10], ['b']), stateOf([1, 2], ['a']))).toStrictEqual(both);
    expect(network.merge(stateOf([1, 2], ['a']), stateOf([2, 10], ['b']))).toStrictEqual(both);
    expect(network.merge(stateOf([1, 2], ['a']), stateOf([1, 2], ['a']))).toStrictEqual(stateOf([1, 2], ['a']));
  });
});
