import { describe, expect, it } from 'vitest';
import {
  type Applicant,
  betterList,
  choiceOf,
  closingBest,
  closingOneByOne,
  countPlaced,
  deferredAcceptance,
  everyList,
  everyPlacing,
  type Group,
  isStable,
  type Method,
  maxPlacement,
  type Placements,
  queueOf,
  type Round,
  rankOf,
  serial,
  vacancyChain,
} from '../support/fairness-oracle.js';

// What docs/fairness.md claims, counted over every smallest round there is: what never fails, and how often the rest does.

const ids = ['ana', 'bo', 'cy'] as const;
const both = ['north', 'south'] as const;
const lists = everyList(both);

function pairs<One, Other>(ones: readonly One[], others: readonly Other[]): readonly (readonly [One, Other])[] {
  return ones.flatMap((one) => others.map((other) => [one, other] as const));
}

/** Every list of three people for two groups. */
const wishes: readonly (readonly (readonly string[])[])[] = pairs(lists, pairs(lists, lists)).map(
  ([first, [second, third]]) => [first, second, third],
);

function applicants(
  preferences: readonly (readonly string[])[],
  more: (index: number) => Partial<Applicant>,
): readonly Applicant[] {
  return ids.map((id, index) => ({ id, preferences: preferences[index] ?? [], priority: index + 1, ...more(index) }));
}

/** Three people in one order, two groups of one place or two: 500 rounds. */
const oneOrder: readonly Round[] = pairs(wishes, pairs([1, 2], [1, 2])).map(([preferences, [north, south]]) => ({
  groups: [
    { id: 'north', capacity: north },
    { id: 'south', capacity: south },
  ],
  applicants: applicants(preferences, () => ({})),
}));

/** The same with a smallest size for both groups, of two people or none, where it has room for two: 1,125 rounds. */
const small: readonly Round[] = pairs(oneOrder, pairs([0, 2], [0, 2])).flatMap(([{ groups, ...round }, least]) => {
  const minima = groups.map((group, index) => ({ ...group, minimum: least[index] ?? 0 }));
  return minima.some(({ minimum, capacity = 0 }) => minimum > capacity) ? [] : [{ ...round, groups: minima }];
});

const orders = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
  [2, 3, 1],
  [3, 1, 2],
  [3, 2, 1],
];

/** Three people and two groups of one place, one in order of name and the other in every order: 750 rounds. */
const ownOrders: readonly Round[] = pairs(wishes, orders).map(([preferences, south]) => ({
  groups: both.map((id) => ({ id, capacity: 1 })),
  applicants: applicants(preferences, (index) => ({ priority: { north: index + 1, south: south[index] ?? 0 } })),
}));

/** Three people, each with the attribute or without, two groups of one place that is kept in one of them or in both: 2,000 rounds. */
const kept: readonly Round[] = pairs(pairs(wishes, pairs([false, true], pairs([false, true], [false, true]))), [
  {},
  { rural: 1 },
]).map(([[preferences, [first, [second, third]]], reserves]) => ({
  groups: [
    { id: 'north', capacity: 1, reserves: { rural: 1 } },
    { id: 'south', capacity: 1, reserves },
  ],
  applicants: applicants(preferences, (index) =>
    [first, second, third][index] === true ? { attributes: ['rural'] } : {},
  ),
}));

/** Three people of two organisations, two groups that take one of each: 1,000 rounds. */
const limited: readonly Round[] = pairs(wishes, pairs(['x', 'y'], pairs(['x', 'y'], ['x', 'y']))).map(
  ([preferences, [first, [second, third]]]) => ({
    groups: [
      { id: 'north', capacity: 2, perOrganisation: 1 },
      { id: 'south', capacity: 1, perOrganisation: 1 },
    ],
    applicants: applicants(preferences, (index) => ({ organisation: [first, second, third][index] ?? '' })),
  }),
);

function withoutOne(round: Round, person: Applicant): Round {
  return { ...round, applicants: round.applicants.filter((each) => each !== person) };
}

function count(rounds: readonly Round[], claim: (round: Round) => boolean): number {
  return rounds.filter(claim).length;
}

function gainsByAnotherList(method: Method, longest?: number) {
  return (round: Round): boolean => round.applicants.some((each) => betterList(round, method, each, longest) !== null);
}

/** Whether somebody has a group they like less once somebody else is not there. */
function hurtsByWithdrawal(method: Method) {
  return (round: Round): boolean => {
    const before = method(round);
    return round.applicants.some((gone) => {
      const rest = withoutOne(round, gone);
      const after = method(rest);
      return rest.applicants.some((each) => rankOf(each, after) > rankOf(each, before));
    });
  };
}

/** Whether somebody who came before everyone else had applied has another group because the last person applies. */
function changesByLateApplication(method: Method) {
  return (round: Round): boolean => {
    const late = queueOf(round.applicants, null).at(-1);
    if (late === undefined) return false;
    const before = method(withoutOne(round, late));
    const after = method(round);
    return [...before].some(([id, group]) => after.get(id) !== group);
  };
}

function leavesBetterForAll(round: Round, placements: Placements): boolean {
  return everyPlacing(round).some(
    (other) =>
      round.applicants.every((each) => rankOf(each, other) <= rankOf(each, placements)) &&
      round.applicants.some((each) => rankOf(each, other) < rankOf(each, placements)),
  );
}

describe('serial', () => {
  it('is the only placing that passes nobody over, and nothing is better for everybody', () => {
    for (const round of oneOrder) {
      expect(everyPlacing(round).filter((each) => isStable(round, each))).toStrictEqual([serial(round)]);
      expect(leavesBetterForAll(round, serial(round))).toBe(false);
    }
  });

  it('rewards no other list than the true one, is hurt by no withdrawal, and changes for nobody who comes last', () => {
    expect(count(oneOrder, gainsByAnotherList(serial))).toBe(0);
    expect(count(oneOrder, hurtsByWithdrawal(serial))).toBe(0);
    expect(count(oneOrder, changesByLateApplication(serial))).toBe(0);
  });

  it('places fewer people than could be placed', () => {
    expect(count(oneOrder, (round) => countPlaced(serial(round)) < countPlaced(maxPlacement(round)))).toBe(44);
  });

  it('rewards another list as soon as the number of groups on it is limited', () => {
    expect(count(oneOrder, gainsByAnotherList(serial, 1))).toBe(96);
  });
});

describe('closing groups that are too small', () => {
  const best: Method = (round) => closingBest(round, serial);

  it('rewards another list than the true one', () => {
    expect([count(small, gainsByAnotherList(best)), small.length]).toStrictEqual([32, 1125]);
  });

  it('places fewer people one after another than by the best set', () => {
    expect(
      count(small, (round) => countPlaced(closingOneByOne(round, serial)) < countPlaced(closingBest(round, serial))),
    ).toBe(6);
  });

  it('never lets a group that stays open shrink', () => {
    for (const round of small) {
      const [open, closed] = [serial(round), best(round)];
      for (const group of new Set(closed.values())) {
        const size = (placements: Placements) => [...placements.values()].filter((each) => each === group).length;
        if (group !== null) expect(size(closed)).toBeGreaterThanOrEqual(size(open));
      }
    }
  });
});

describe('deferred acceptance where each group has an order of its own', () => {
  it('rewards no other list than the true one, and is hurt by no withdrawal', () => {
    expect(count(ownOrders, gainsByAnotherList(deferredAcceptance))).toBe(0);
    expect(count(ownOrders, hurtsByWithdrawal(deferredAcceptance))).toBe(0);
  });

  it('leaves two people who would swap', () => {
    expect(count(ownOrders, (round) => leavesBetterForAll(round, deferredAcceptance(round)))).toBe(12);
  });

  it('is not what filling the free place gives, which passes nobody over and takes a better place from nobody', () => {
    let [all, differ] = [0, 0];
    for (const round of ownOrders) {
      const before = deferredAcceptance(round);
      for (const gone of round.applicants) {
        if (before.get(gone.id) === null) continue;
        const rest = withoutOne(round, gone);
        const chain = vacancyChain(round, before, gone.id);
        all++;
        expect(isStable(rest, chain)).toBe(true);
        expect(rest.applicants.every((each) => rankOf(each, chain) <= rankOf(each, before))).toBe(true);
        const again = deferredAcceptance(rest);
        if (rest.applicants.some((each) => chain.get(each.id) !== again.get(each.id))) differ++;
      }
    }
    expect([differ, all]).toStrictEqual([16, 1320]);
  });
});

it('filling the free place is what a new run gives where there is one order', () => {
  for (const round of oneOrder) {
    const before = serial(round);
    for (const gone of round.applicants) {
      const again = serial(withoutOne(round, gone));
      expect(new Map(vacancyChain(round, before, gone.id))).toStrictEqual(again);
    }
  }
});

describe('a limit on one organisation', () => {
  it('rewards no other list than the true one, and is hurt by no withdrawal', () => {
    expect(count(limited, gainsByAnotherList(deferredAcceptance))).toBe(0);
    expect(count(limited, hurtsByWithdrawal(deferredAcceptance))).toBe(0);
  });

  it('leaves places empty that somebody wants', () => {
    const idle = (round: Round): boolean => {
      const placements = deferredAcceptance(round);
      return round.groups.some(({ id, capacity = 0 }) => {
        const size = [...placements.values()].filter((group) => group === id).length;
        const wanted = round.applicants.some(
          (each) => each.preferences.includes(id) && each.preferences.indexOf(id) < rankOf(each, placements),
        );
        return size < capacity && wanted;
      });
    };
    expect([count(limited, idle), limited.length]).toStrictEqual([212, 1000]);
  });
});

describe('places that are kept', () => {
  it('reward no other list than the true one, and cost nobody who says that they count towards them', () => {
    expect(count(kept, gainsByAnotherList(deferredAcceptance))).toBe(0);
    const hurt = count(kept, (round) =>
      round.applicants.some((each) => {
        if (each.attributes !== undefined) return false;
        const told = round.applicants.map((one) => (one === each ? { ...one, attributes: ['rural'] } : one));
        return (
          rankOf(each, deferredAcceptance({ ...round, applicants: told })) > rankOf(each, deferredAcceptance(round))
        );
      }),
    );
    expect(hurt).toBe(0);
  });

  it('let somebody who applies last take the place of somebody who was there', () => {
    expect([count(kept, changesByLateApplication(deferredAcceptance)), kept.length]).toStrictEqual([246, 2000]);
  });
});

describe('placing as many people as can be', () => {
  it('places no fewer than serial order does, and nothing is better for everybody', () => {
    for (const round of oneOrder) {
      expect(countPlaced(maxPlacement(round))).toBeGreaterThanOrEqual(countPlaced(serial(round)));
      expect(leavesBetterForAll(round, maxPlacement(round))).toBe(false);
    }
  });

  it('passes people over, rewards other lists, and changes for withdrawals and late applications', () => {
    expect(count(oneOrder, (round) => !isStable(round, maxPlacement(round)))).toBe(50);
    const kinds = [gainsByAnotherList, hurtsByWithdrawal, changesByLateApplication];
    expect(kinds.map((kind) => count(oneOrder, kind(maxPlacement)))).toStrictEqual([96, 10, 30]);
  });
});

describe('two limits at once', () => {
  const ana = { id: 'ana', preferences: ['north'], priority: 1, organisation: 'x' };
  const bo = { id: 'bo', preferences: ['north'], priority: 2, organisation: 'x', attributes: ['rural'] };
  const cy = { id: 'cy', preferences: ['north'], priority: 3, organisation: 'y', attributes: ['rural'] };

  it('a reserve and a limit on one organisation: who is turned away depends on who else asks', () => {
    const group: Group = { id: 'north', capacity: 2, reserves: { rural: 1 }, perOrganisation: 1 };
    expect([...choiceOf(group, [ana, bo])]).toStrictEqual(['bo']);
    expect([...choiceOf(group, [ana, bo, cy])]).toStrictEqual(['ana', 'cy']);
  });

  it('a reserve and a limit on one organisation: several placings pass nobody over, and none is best for everybody', () => {
    const round: Round = {
      groups: [
        { id: 'north', capacity: 2, reserves: { rural: 1 }, perOrganisation: 1 },
        { id: 'south', capacity: 1, reserves: { rural: 1, young: 1 }, perOrganisation: 1 },
      ],
      applicants: [
        {
          id: 'ana',
          preferences: ['south', 'north'],
          priority: { north: 1, south: 3 },
          organisation: 'x',
          attributes: ['young'],
        },
        {
          id: 'bo',
          preferences: ['north', 'south'],
          priority: { north: 3, south: 1 },
          organisation: 'x',
          attributes: ['rural'],
        },
        {
          id: 'cy',
          preferences: ['south', 'north'],
          priority: { north: 2, south: 2 },
          organisation: 'y',
          attributes: ['rural', 'young'],
        },
        {
          id: 'di',
          preferences: ['north'],
          priority: { north: 4, south: 4 },
          organisation: 'y',
          attributes: ['young'],
        },
      ],
    };
    expect(everyPlacing(round).filter((each) => isStable(round, each)).length).toBeGreaterThan(1);
    expect(() => deferredAcceptance(round)).toThrow('best for everybody');
  });

  it('organisations and regions: with one applicant more the group is smaller', () => {
    const people = [
      { id: 'ana', organisation: 'x', region: 'west' },
      { id: 'bo', organisation: 'x', region: 'east' },
      { id: 'cy', organisation: 'y', region: 'west' },
    ];
    const oneOfEach = (wanting: typeof people): readonly string[] =>
      wanting
        .reduce<typeof people>(
          (taken, each) =>
            taken.some(({ organisation, region }) => organisation === each.organisation || region === each.region)
              ? taken
              : taken.concat(each),
          [],
        )
        .map(({ id }) => id);
    expect(oneOfEach(people.slice(1))).toStrictEqual(['bo', 'cy']);
    expect(oneOfEach(people)).toStrictEqual(['ana']);
  });
});
