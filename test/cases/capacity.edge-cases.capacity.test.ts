import { describe, expect, test } from 'vitest';
import { allocate, audit, changeModality, fillVacancies, repair, seats } from '../../src/rules/capacity/index.js';
import { everybody, paper, round } from '../support/rounds.js';
import { crowd } from '../support/splits.js';

// The rare cases of how many people a group holds and how many it needs.

const meetings = ['2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08', '2027-07-13'];

describe('capacity that changes', () => {
  const people = { ana: ['north'], bo: ['north'], cy: ['north'] };
  const filled = (capacity: number, current: Readonly<Record<string, string | null>>) =>
    fillVacancies({ ...round([{ id: 'north', capacity }], people), current }, paper);

  test('a raised capacity is a free seat for the next in line, and lowering it again puts nobody out', () => {
    const before = { ana: 'north', bo: null, cy: null };
    const raised = filled(2, before).placements;
    expect(raised).toEqual({ ana: 'north', bo: 'north', cy: null });
    const lowered = filled(1, raised);
    expect(lowered.placements).toEqual(raised);
    expect(lowered.overfull).toEqual([{ group: 'north', members: 2, capacity: 1 }]);
    expect(lowered.moves).toEqual([]);
  });

  test('a seat that falls free in a group with more people than it holds is not given again until it holds fewer', () => {
    const full = { ana: 'north', bo: 'north', cy: 'north', di: null };
    const left = fillVacancies(
      { ...round([{ id: 'north', capacity: 2 }], { ...people, di: ['north'] }), current: full, withdrawn: 'ana' },
      paper,
    );
    expect([left.placements, left.overfull]).toEqual([{ bo: 'north', cy: 'north', di: null }, []]);
  });

  test('thirteen people in a room who are to meet online become two groups, and nobody loses a seat', () => {
    const north = { id: 'north', modality: 'in-person' as const, members: crowd(13) };
    const [moved] = changeModality({ to: 'online', groups: [north] }, paper).groups;
    expect(moved?.becomes).toBe('split');
    expect(moved?.split?.groups.map(({ length }) => length)).toEqual([7, 6]);
    expect(moved?.over).toEqual([]);
  });

  test('where they may not become two, the group is held back with the last seats named, and it is the coordinator’s turn', () => {
    const north = { id: 'north', modality: 'in-person' as const, members: crowd(13), splitting: false };
    const [moved] = changeModality({ to: 'online', groups: [north] }, paper).groups;
    expect([moved?.becomes, moved?.over, moved?.decision.outcome]).toEqual(['held-back', ['p012'], 'not-met']);
  });

  test('a repair of the same finds the thirteenth another group they listed before it takes a seat from anybody', () => {
    const groups = [
      { id: 'north', modality: 'in-person' as const },
      { id: 'south', capacity: 1 },
    ];
    const rest = everybody(13, ['north']);
    const people = { ...rest, p01: { preferences: ['north', 'south'] } };
    const intake = round(groups, people);
    const current = Object.fromEntries(intake.applicants.map(({ id }) => [id, 'north']));
    const event = { type: 'modalityChange', group: 'north', modality: 'online' } as const;
    const { groups: offered, applicants } = intake;
    expect(repair({ groups: offered, applicants, current, event }, paper)).toMatchObject({
      retained: 13,
      moved: 1,
      lost: [],
      changes: [{ applicant: 'p01', from: 'north', to: 'south' }],
    });
  });
});

describe('who is counted', () => {
  test('twenty participants fill a room; its facilitator is no participant and takes no seat', () => {
    expect(seats({ id: 'north', modality: 'in-person', enrolled: 20 }, paper)).toMatchObject({
      ok: true,
      value: { status: 'FULL', seatsLeft: 0, decision: { outcome: 'met' } },
    });
  });

  test('a guest who comes to a full group is a visitor, which an audit remarks on and counts for nothing', () => {
    const memberships = crowd(20).map(({ id }) => ({ person: id, group: 'north', from: '2027-01-20', eligible: true }));
    const guest = { group: 'north', meeting: 2, seatHolder: 'guest', attendee: 'guest' };
    const groups = [{ id: 'north', modality: 'in-person' as const, meetings }];
    const answer = audit({ groups, memberships, attendance: [guest] }, paper);
    expect([answer.outcome, answer.remarks.map(({ code }) => code)]).toEqual(['met', ['visitor']]);
  });

  test('whoever facilitates and is listed as a member as well is counted as one: nobody here knows who facilitates', () => {
    const memberships = [...crowd(20), { id: 'facilitator' }].map(({ id }) => ({
      person: id,
      group: 'north',
      from: '2027-01-20',
      eligible: true,
    }));
    const { violations } = audit({ groups: [{ id: 'north', modality: 'in-person', meetings }], memberships }, paper);
    expect(violations.map(({ code, found, limit }) => [code, found, limit])).toEqual([['over-capacity', 21, 20]]);
  });
});

describe('too few people', () => {
  const small = { id: 'north', capacity: 5, minimum: 3, meetingsStarted: 3 };
  const people = { ana: ['north'], bo: ['north'], cy: ['north'] };
  const current = { ana: 'north', bo: 'north', cy: 'north' };

  test('a group that falls below its minimum while it runs goes on and is named; it never closes over a withdrawal', () => {
    const filled = fillVacancies({ ...round([small], people), current, withdrawn: 'cy' }, paper);
    expect(filled.placements).toEqual({ ana: 'north', bo: 'north' });
    expect(filled.belowMinimum).toEqual([{ group: 'north', reached: 2, minimum: 3 }]);
    const { groups, applicants } = round([small], people);
    const repaired = repair({ groups, applicants, current, event: { type: 'withdrawal', applicant: 'cy' } }, paper);
    expect([repaired.allocation, repaired.belowMinimum]).toEqual([filled.placements, filled.belowMinimum]);
  });

  test('an audit of the same breaks no rule: it is a remark, for somebody to close, to merge or to go on', () => {
    const memberships = Object.keys(people).map((person) => ({
      person,
      group: 'north',
      from: '2027-01-20',
      eligible: true,
      ...(person === 'cy' ? { to: '2027-04-01' } : {}),
    }));
    const groups = [{ id: 'north', capacity: 5, minimum: 3, meetings }];
    const { outcome, remarks } = audit({ groups, memberships, asOf: '2027-05-01' }, paper);
    expect([outcome, remarks.map(({ code }) => code)]).toEqual(['met', ['fell-below-minimum']]);
  });
});

describe('groups that close', () => {
  const group = (id: string, capacity: number, minimum: number) => ({ id, capacity, minimum });

  test('of two groups too small one closes, and whoever does not fit into the other waits: it never takes more than it holds', () => {
    const wanting = [...Array(3).keys()].flatMap((place): [string, readonly string[]][] => [
      [`n${place}`, ['north', 'south']],
      [`s${place}`, ['south', 'north']],
    ]);
    const answer = allocate(round([group('north', 5, 4), group('south', 5, 4)], Object.fromEntries(wanting)), paper);
    expect(answer.closed).toEqual([{ group: 'south', reached: 3, minimum: 4 }]);
    expect(Object.values(answer.placements).filter((each) => each === 'north')).toHaveLength(5);
    expect(answer.waitlists).toEqual({ north: ['s2'], south: [] });
  });

  test('a group whose people fill another one saves it: where closing one is enough, the next does not close too', () => {
    const groups = [group('east', 4, 3), group('north', 4, 3), group('south', 4, 3)];
    const people = {
      ana: ['east', 'north'],
      bo: ['north'],
      cy: ['north'],
      di: ['east', 'south'],
      el: ['south'],
      flo: ['south'],
    };
    const answer = allocate(round(groups, people), paper);
    expect(answer.closed).toEqual([{ group: 'east', reached: 2, minimum: 3 }]);
    expect(Object.values(answer.placements).filter((each) => each === null)).toEqual([]);
  });

  test('where nobody of a group that closes has another to go to, the others that are too small close after it', () => {
    const groups = [group('east', 4, 3), group('north', 4, 3)];
    const answer = allocate(round(groups, { ana: ['east'], bo: ['north'], cy: ['north'] }), paper);
    expect(answer.closed.map(({ group: id, reached }) => [id, reached])).toEqual([
      ['east', 1],
      ['north', 2],
    ]);
  });

  test('of two that could close alike the one closes whose people lose fewer steps, and after that the first by id', () => {
    const two = [group('north', 4, 2), group('south', 4, 2)];
    const closed = (people: Readonly<Record<string, readonly string[]>>) =>
      allocate(round(two, people), paper).closed.map(({ group: id }) => id);
    expect(closed({ ana: ['north', 'south'], bo: ['south', 'north'] })).toEqual(['north']);
    expect(closed({ bo: ['south', 'north'], ana: ['north', 'south'] })).toEqual(['north']);
    const three = [...two, { id: 'west', capacity: 1 }];
    const people = { el: ['west'], ana: ['north', 'west', 'south'], bo: ['south', 'north'] };
    expect(allocate(round(three, people), paper).closed.map(({ group: id }) => id)).toEqual(['south']);
  });
});
