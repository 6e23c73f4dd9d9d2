import { describe, expect, test } from 'vitest';
import { allocate, audit, nextCohort } from '../../src/rules/capacity/index.js';
import { happened, stateOn } from '../support/happenings.js';
import { cop, places, problemsIn } from '../support/host.js';
import { everybody, paper, placed, reasons, round, wrongWith } from '../support/rounds.js';

// The rare cases of giving places out, one after another: what comes of each, so that somebody can say it should be otherwise.

const north = { id: 'north', capacity: 1 };
const south = { id: 'south', capacity: 2 };

/** The problems that the command finds in a document as it was written. */
function refused(document: string): readonly string[] {
  return places(problemsIn(cop('allocate', document)));
}

describe('nothing to decide', () => {
  test('a round in which nobody applied is answered, with every seat left and nobody to tell why', () => {
    const answer = allocate(round([north, south], {}), paper);
    expect(answer).toMatchObject({
      placements: {},
      cutoffs: { north: null, south: null },
      closed: [],
      reasons: [],
      verified: true,
    });
  });

  test('a group that needs people and gets no application closes, with none reached', () => {
    const { closed } = allocate(round([{ ...south, minimum: 1 }], {}), paper);
    expect(closed).toEqual([{ group: 'south', reached: 0, minimum: 1 }]);
  });

  test('a round without groups places nobody and says of everyone that they listed none; it is no mistake', () => {
    const answer = allocate(round([], { ana: [], bo: [] }), paper);
    expect(answer.placements).toEqual({ ana: null, bo: null });
    expect(reasons(answer)).toEqual(['ana null: not-ranked', 'bo null: not-ranked']);
    expect(cop('allocate', '{"order":{"by":"priority"},"groups":[],"applicants":[]}').exit).toBe(0);
  });

  test('whoever listed no group gets none, however many seats are free, and carries nothing into the next round', () => {
    for (const method of ['serial', 'deferred-acceptance', 'max-placement'] as const) {
      const intake = round([north, south], { ana: [], bo: ['south'] }, { method });
      const answer = allocate(intake, paper);
      expect(answer.placements).toEqual({ ana: null, bo: 'south' });
      expect(answer.waitlists).toEqual({ north: [], south: [] });
      expect(nextCohort({ intake, allocation: answer })).toEqual([]);
    }
  });
});

describe('lists and ids that cannot be meant', () => {
  test('a group listed twice is refused where it stands the second time, and not passed over', () => {
    const twice = round([north, south], { ana: ['north', 'south', 'north'] });
    expect(wrongWith(twice)).toEqual(['applicants[0].preferences[2] duplicate']);
  });

  test('a group that is not of the round is refused and never left out of a list in silence', () => {
    expect(wrongWith(round([north], { ana: ['north', 'Norht'] }))).toEqual([
      'applicants[0].preferences[1] unknown-reference',
    ]);
    expect(wrongWith(round([north], { ana: { preferences: ['north'], ineligible: { west: ['rule'] } } }))).toEqual([
      'applicants[0].ineligible.west unknown-reference',
    ]);
  });

  test('two applications under one id are refused: which of them counts is the coordinator’s to say', () => {
    const once = round([north], { ana: ['north'] });
    expect(wrongWith({ ...once, applicants: [...once.applicants, ...once.applicants] })).toEqual([
      'applicants[1].id duplicate',
    ]);
  });

  test('one person under two ids is two applicants, until somebody says they are one: then they hold one seat', () => {
    const both = round([south], { 'ana@home': ['south'], 'ana@work': ['south'], bo: ['south'] });
    expect(placed(both)).toEqual({ 'ana@home': 'south', 'ana@work': 'south', bo: null });
    const history = happened(
      ['01-01', { kind: 'group-opened', group: 'south', seats: 2 }],
      ['01-02', { kind: 'applied', group: 'south', person: 'ana@home' }],
      ['01-02', { kind: 'applied', group: 'south', person: 'ana@work' }],
      ['01-03', { kind: 'offered', group: 'south', person: 'ana@home' }],
      ['01-04', { kind: 'accepted', group: 'south', person: 'ana@home' }],
      ['01-05', { kind: 'offered', group: 'south', person: 'ana@work' }],
      ['01-06', { kind: 'accepted', group: 'south', person: 'ana@work' }],
      ['01-10', { kind: 'merged', person: 'ana@work', into: 'ana@home' }],
    );
    const taken = (day: string) => stateOn(day, history, paper).groups.map((group) => group.taken);
    expect([taken('01-09'), taken('01-11')]).toEqual([[2], [1]]);
  });

  test('records in which one person holds two seats of a group, as after two ids became one, are found by an audit', () => {
    const seat = { person: 'ana', group: 'south', from: '2027-01-20', eligible: true };
    const { violations } = audit({ groups: [south], memberships: [seat, seat] }, paper);
    expect(violations.map(({ code, people }) => [code, people])).toEqual([['two-seats', ['ana']]]);
  });

  test('ids that differ only in capitals or in how a letter is composed are one person typed twice, and refused', () => {
    const spelled = (...ids: readonly string[]) => round([], Object.fromEntries(ids.map((id) => [id, []])));
    expect(wrongWith(spelled('Zoë', 'zoë'))).toEqual(['applicants[1].id duplicate']);
    expect(wrongWith(spelled('Zo\u00eb', 'Zoe\u0308'))).toEqual([
      'applicants[1].id duplicate',
      'applicants[1].id not-an-id',
    ]);
    expect(wrongWith(spelled('zoe', 'zoë'))).toEqual([]);
  });

  test('an empty id is none, a name that JavaScript keeps for itself is refused, and every other word is an id like any', () => {
    const called = (id: string) =>
      `{"order":{"by":"priority"},"groups":[],"applicants":[{"id":"${id}","preferences":[],"priority":1}]}`;
    expect(refused(called(''))).toEqual(['applicants[0].id empty']);
    expect(refused(called('__proto__'))).toEqual(['applicants[0].id not-an-id']);
    expect(placed(round([north], { constructor: ['north'], '10': ['north'] }))).toEqual({
      '10': 'north',
      constructor: null,
    });
  });
});

describe('numbers that are none', () => {
  test('a capacity is a whole number of people, at least one: none, fewer, halves, no number and no end are refused', () => {
    const wrong = (capacity: number) => wrongWith(round([{ id: 'north', capacity }], {}));
    expect([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map(wrong)).toEqual([
      ['groups[0].capacity too-small'],
      ['groups[0].capacity too-small'],
      ['groups[0].capacity wrong-type'],
      ['groups[0].capacity wrong-type'],
      ['groups[0].capacity wrong-type'],
    ]);
    const written = (capacity: string) =>
      refused(`{"order":{"by":"priority"},"groups":[{"id":"north","capacity":${capacity}}],"applicants":[]}`);
    expect(['1e999', 'null', '"20"'].map(written)).toEqual([1, 2, 3].map(() => ['groups[0].capacity wrong-type']));
  });

  test('a group that needs more people than it holds could never run, and is refused before anybody is told it closed', () => {
    expect(wrongWith(round([{ ...south, minimum: 3 }], {}))).toEqual(['groups[0].minimum contradiction']);
    expect(wrongWith(round([{ id: 'online', modality: 'online', minimum: 13 }], {}))).toEqual([
      'groups[0].minimum contradiction',
    ]);
  });
});

describe('nowhere to go', () => {
  test('where nobody may join a group its seats stay empty, nobody waits for it, and each hears which rules refused', () => {
    const ineligible = { south: ['eligibility.sector'] };
    const answer = allocate(round([south], everybody(2, ['south'], { ineligible })), paper);
    expect(answer.placements).toEqual({ p01: null, p02: null });
    expect(answer.waitlists).toEqual({ south: [] });
    expect(answer.reasons.map((reason) => (reason.code === 'ineligible' ? reason.rules : []))).toEqual([
      ['eligibility.sector'],
      ['eligibility.sector'],
    ]);
  });

  test('whoever listed only groups that close waits for none of them, hears how many came and were needed, and comes first next time', () => {
    const small = [
      { id: 'north', capacity: 5, minimum: 3 },
      { id: 'south', capacity: 5, minimum: 4 },
    ];
    const intake = round(small, { ana: ['north', 'south'], bo: ['north'] });
    const answer = allocate(intake, paper);
    expect(answer.placements).toEqual({ ana: null, bo: null });
    expect(answer.waitlists).toEqual({ north: [], south: [] });
    expect(answer.reasons).toEqual([
      { applicant: 'ana', group: 'north', rank: 1, code: 'closed', reached: 2, minimum: 3 },
      { applicant: 'ana', group: 'south', rank: 2, code: 'closed', reached: 0, minimum: 4 },
      { applicant: 'bo', group: 'north', rank: 1, code: 'closed', reached: 2, minimum: 3 },
    ]);
    expect(nextCohort({ intake, allocation: answer }).map(({ id, missed }) => [id, missed])).toEqual([
      ['ana', 1],
      ['bo', 1],
    ]);
  });
});
