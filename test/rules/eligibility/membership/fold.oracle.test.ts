import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memberships, Moment } from '../../../../src/rules/eligibility/index.js';
import {
  anHour,
  anyCase,
  beginning,
  correctedCase,
  everyMoment,
  lawfulCase,
  problemsOf,
  recordOf,
  stateAt,
} from '../../../support/histories.js';
import { factsThatStand, type Held, selfIn, type World, worldAt } from '../../../support/membership-oracle.js';

const at = (words: Moment | null): number | null => (words === null ? null : Date.parse(words));
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
/** Two seats may begin at one moment where records were joined; nothing says which of them comes first. */
const inOrder = (held: readonly Held[]): readonly Held[] =>
  held.toSorted(
    (one, two) =>
      one.from - two.from ||
      (one.to ?? Number.POSITIVE_INFINITY) - (two.to ?? Number.POSITIVE_INFINITY) ||
      String(one.ending).localeCompare(String(two.ending)),
  );

const quickly = (state: Memberships) => ({
  seats: Object.fromEntries(
    state.memberships.map((each) => [
      JSON.stringify([each.group, each.person]),
      {
        status: each.status,
        by: each.event,
        since: at(each.since),
        queued: at(each.queuedSince),
        deadline: at(each.deadline),
        held: inOrder(each.seats.map(({ from, to, ending }) => ({ from: Date.parse(from), to: at(to), ending }))),
      },
    ]),
  ),
  groups: Object.fromEntries(
    state.groups.map(({ group, seats, taken, waiting }) => [group, { seats, taken, waiting }]),
  ),
  visits: state.visits,
  merged: state.merged,
  optedOut: state.optedOut,
});

const slowly = (world: World) => {
  const { seats, groups, contact, joined, visits } = world;
  const all = [...seats].map(([key, seat]) => ({
    key,
    group: JSON.parse(key)[0],
    person: JSON.parse(key)[1],
    ...seat,
  }));
  const waiting = (group: string) =>
    all
      .filter((each) => each.group === group && each.status === 'applied')
      .toSorted((one, two) => one.queued - two.queued || (one.person < two.person ? -1 : 1))
      .map(({ person }) => person);
  const taken = (group: string) =>
    all.filter((each) => each.group === group && ['offered', 'enrolled'].includes(each.status)).length;
  return {
    seats: Object.fromEntries(
      all.map(({ key, status, by, began, queued, deadline, held }) => [
        key,
        {
          status,
          by,
          since: began,
          queued: status === 'applied' || status === 'offered' ? queued : null,
          deadline: finite(deadline),
          held: inOrder(held),
        },
      ]),
    ),
    groups: Object.fromEntries(
      [...groups].map(([group, { seats: most }]) => [
        group,
        { seats: most, taken: taken(group), waiting: waiting(group) },
      ]),
    ),
    visits: visits
      .map((each) => ({ ...each, visitor: selfIn(world, each.visitor), seatHolder: selfIn(world, each.seatHolder) }))
      .filter(({ visitor, seatHolder }) => visitor !== seatHolder)
      .toSorted((one, two) => {
        const [first, second] = [one, two].map(({ group, seatHolder }) => `${group} ${seatHolder}`);
        return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
      }),
    merged: Object.fromEntries([...joined.keys()].map((person) => [person, selfIn(world, person)])),
    optedOut: [...contact].flatMap(([person, [silent]]) => (silent ? [person] : [])).toSorted(),
  };
};

describe.each([
  ['without', false],
  ['with', true],
])('membership, %s joined records', (_, merges) => {
  it('refuses the very facts that a slow reading refuses, and no other', () => {
    fc.assert(
      fc.property(anyCase({ merges }), ({ policy, facts }) => {
        const events = recordOf(...facts);
        const told = events.map((event) => ({ id: event.id, fact: event }));
        const refused = problemsOf(events, policy).map((text) => /^<(e\d+)>/.exec(text)?.[1]);
        expect(new Set(refused)).toStrictEqual(new Set(worldAt(told, policy, Number.POSITIVE_INFINITY).refused));
      }),
      { numRuns: 120 },
    );
  });

  it('finds at every moment the state that a slow reading finds', () => {
    fc.assert(
      fc.property(lawfulCase({ merges }), fc.integer({ min: 0, max: 5 }), ({ policy, events }, offset) => {
        const told = events.map((event) => ({ id: event.id, fact: event }));
        for (const hours of everyMoment.filter((_, index) => index % 6 === offset)) {
          const world = worldAt(told, policy, beginning + hours * anHour);
          expect(quickly(stateAt(events, policy, hours))).toStrictEqual(slowly(world));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes of corrections what a slow reading of the facts that stand makes of them', () => {
    fc.assert(
      fc.property(correctedCase({ merges }), fc.integer({ min: 0, max: 11 }), ({ policy, events }, offset) => {
        const told = factsThatStand(events);
        const { refused } = worldAt(told, policy, Number.POSITIVE_INFINITY);
        const problems = problemsOf(events, policy).map((text) => /^<([ec]\d+)>/.exec(text)?.[1]);
        expect(new Set(problems)).toStrictEqual(new Set(refused));
        if (refused.length > 0) return;
        for (const hours of everyMoment.filter((_, index) => index % 12 === offset)) {
          const world = worldAt(told, policy, beginning + hours * anHour);
          expect(quickly(stateAt(events, policy, hours))).toStrictEqual(slowly(world));
        }
      }),
      { numRuns: 60 },
    );
  });
});
