import { describe, expect, test } from 'vitest';
import {
  type Applicant,
  allocate,
  fairnessStatement,
  fillVacancies,
  lottery,
  lotteryKey,
  seedCommitment,
} from '../../src/rules/capacity/index.js';
import { assess, membership } from '../../src/rules/eligibility/index.js';
import { happened, morning, stateOn } from '../support/happenings.js';
import { places } from '../support/host.js';
import { everybody, paper, placed, round, wrongWith } from '../support/rounds.js';

// The rare cases of who comes first.

const north = { id: 'north', capacity: 1 };

/** Who gets the one place of those who applied at these moments. */
function first(moments: Readonly<Record<string, string>>): string | undefined {
  const people = Object.entries(moments).map(([id, appliedAt]): [string, Partial<Applicant>] => [
    id,
    { preferences: ['north'], appliedAt },
  ]);
  const seats = placed(round([north], Object.fromEntries(people), { order: { by: 'applied' } }));
  return Object.keys(seats).find((id) => seats[id] === 'north');
}

describe('moments', () => {
  test('of two who applied at the same moment the earlier id comes first, whichever application is listed first', () => {
    const moment = '2027-01-31T09:00:00.500+11:00';
    expect([first({ bo: moment, ana: moment }), first({ ana: moment, bo: moment })]).toEqual(['ana', 'ana']);
    expect(first({ ana: moment, Zoe: moment })).toBe('Zoe');
    expect(first({ ana: moment, bo: '2027-01-31T09:00:00.499+11:00' })).toBe('bo');
  });

  test('moments are compared, and not the clocks that showed them: 8:59 in Melbourne is before 22:00 in London', () => {
    expect(first({ ana: '2027-01-30T22:00:00Z', bo: '2027-01-31T08:59:00+11:00' })).toBe('bo');
    expect(first({ bo: '2027-01-31T09:00:00+11:00', ana: '2027-01-30T22:00:00Z' })).toBe('ana');
  });

  test('half past two that comes twice when clocks go back is two moments, told apart by the distance from UTC', () => {
    expect(first({ ana: '2027-04-04T02:30:00+10:00', bo: '2027-04-04T02:45:00+11:00' })).toBe('bo');
  });

  test('a moment that does not say its distance from UTC is refused, because it names none', () => {
    const local = { ana: { preferences: ['north'], appliedAt: '2027-01-31T09:00:00' } };
    expect(wrongWith(round([north], local, { order: { by: 'applied' } }))).toEqual([
      'applicants[0].appliedAt not-an-instant',
    ]);
  });
});

describe('a draw', () => {
  test('numbers that begin alike are compared to the last digit before an id decides anything', () => {
    const [one, other] = [lotteryKey('2027-R1', 'p74534'), lotteryKey('2027-R1', 'p84877')];
    expect(Math.floor(one / 2 ** 20)).toBe(Math.floor(other / 2 ** 20));
    expect(one).toBeGreaterThan(other);
    expect(lottery({ seed: '2027-R1', ids: ['p74534', 'p84877'] }).map(({ id }) => id)).toEqual(['p84877', 'p74534']);
  });

  test('a lottery without a seed, or with one of blanks, is refused: it would be the same draw for everybody who forgot it', () => {
    const drawn = (seed?: string) =>
      wrongWith(round([], {}, { order: { by: 'lottery', ...(seed === undefined ? {} : { seed }) } }));
    expect([drawn(), drawn(''), drawn(' \t')]).toEqual([
      ['order.seed missing'],
      ['order.seed empty'],
      ['order.seed empty'],
    ]);
  });

  test('a seed that was committed to before lists closed cannot be changed afterwards, and what is published of it tells no number', () => {
    const people = { ana: ['north'], bo: ['north'] };
    const committed = (seed: string) =>
      round([north], people, { order: { by: 'lottery', seed, commitment: seedCommitment('2027 by chance') } });
    expect(wrongWith(committed('2027 by chance'))).toEqual([]);
    expect(wrongWith(committed('2027 by choice'))).toEqual(['order.commitment contradiction']);
    const order = { by: 'lottery' as const, seed: '2027 by chance', commitment: seedCommitment('2027 by chance') };
    expect(fairnessStatement(paper, { order }).join(' ')).not.toContain('2027 by chance');
  });

  test('whoever knows the seed while ids can still be chosen can choose a good number: nothing here prevents that but the commitment', () => {
    const ids = Array.from({ length: 100 }, (_, number) => `ana-${number}`);
    const [best] = lottery({ seed: 'known to all', ids });
    expect(lotteryKey('known to all', best?.id ?? '')).toBeLessThan(lotteryKey('known to all', 'bo'));
  });
});

describe('tiers', () => {
  test('whoever has no tier is in the first one, beside those of tier 0 and before everybody of another', () => {
    const people = { ana: { tier: 1 }, bo: { tier: 0 }, cy: {} };
    expect(Object.keys(placed(round([], people)))).toEqual(['bo', 'cy', 'ana']);
  });
});

describe('people who were here before', () => {
  test('somebody who has a seat elsewhere in the programme may not join a second group while that one runs', () => {
    const group = { id: 'north', stream: 'respectful-relationships', meetingsStarted: 0 };
    const rejoining = (liveMemberships: number) =>
      assess({ id: 'ana', liveMemberships }, group, paper).findings.find(({ rule }) => rule === 'eligibility.rejoin');
    expect([rejoining(1)?.verdict, rejoining(0)?.verdict]).toEqual(['not-met', 'met']);
  });

  test('somebody who has a seat in a group of the round moves only to one they listed before it, and never holds two', () => {
    const two = [north, { id: 'south', capacity: 1 }];
    const moved = (preferences: readonly string[]) =>
      fillVacancies({ ...round(two, { ana: preferences }), current: { ana: 'south' } }, paper).placements;
    expect([moved(['north', 'south']), moved(['south', 'north']), moved([])]).toEqual([
      { ana: 'north' },
      { ana: 'south' },
      { ana: 'south' },
    ]);
  });

  test('a second application while the first stands is refused, so neither the first nor the last list counts unseen', () => {
    const opened = { kind: 'group-opened', group: 'north', seats: 1 } as const;
    const applied = { kind: 'applied', group: 'north', person: 'ana' } as const;
    const again = happened(['01-01', opened], ['01-02', applied], ['01-03', applied]);
    const state = membership(again, paper, morning('02-01'));
    expect(state.ok ? [] : places(state.problems)).toEqual(['events[2] illegal-move']);
    const withdrew = { ...applied, kind: 'withdrew' } as const;
    const anew = happened(['01-01', opened], ['01-02', applied], ['01-03', withdrew], ['01-04', applied]);
    expect(stateOn('02-01', anew, paper).memberships[0]?.queuedSince).toBe(morning('01-04'));
  });

  test('whoever comes late draws a number like anybody and may come first; in a tier after the others they change nothing for them', () => {
    const three = [{ id: 'north', capacity: 3 }];
    const order = { by: 'lottery', seed: '2027-R1' } as const;
    const drawn = round(three, everybody(5, ['north']), { order });
    const before = placed(drawn);
    const late = Array.from({ length: 20 }, (_, number) => `late-${number}`);
    const joined = (id: string, tier: number) =>
      placed({ ...drawn, applicants: [...drawn.applicants, { id, tier, preferences: ['north'] }] });
    const gotIn = (tier: number) => late.filter((id) => joined(id, tier)[id] === 'north');
    expect(gotIn(0).length).toBeGreaterThan(0);
    expect(gotIn(1)).toEqual([]);
    for (const id of late) {
      expect(joined(id, 1)).toEqual({ ...before, [id]: null });
      const others = Object.keys(joined(id, 0)).filter((each) => each !== id);
      expect(others).toEqual(Object.keys(before));
    }
  });
});

test('an allocation by the order in which people applied tells whose moment the last seat went by', () => {
  const people = { ana: { preferences: ['north'], appliedAt: '2027-01-31T09:00:00+11:00' } };
  const answer = allocate(round([north], people, { order: { by: 'applied' } }), paper);
  expect(answer.cutoffs).toEqual({ north: '2027-01-31T09:00:00+11:00' });
});
