import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memberships, Moment } from '../../../../src/rules/eligibility/index.js';
import {
  anHour,
  anyCase,
  beginning,
  everyMoment,
  lawfulCase,
  problemsOf,
  recordOf,
  stateAt,
} from '../../../support/histories.js';
import { type World, worldAt } from '../../../support/membership-oracle.js';

const at = (words: Moment | null): number | null => (words === null ? null : Date.parse(words));
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

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
        from: at(each.seats.at(-1)?.from ?? null),
        to: at(each.seats.at(-1)?.to ?? null),
      },
    ]),
  ),
  groups: Object.fromEntries(
    state.groups.map(({ group, seats, taken, waiting }) => [group, { seats, taken, waiting }]),
  ),
  optedOut: state.optedOut,
});

const slowly = ({ seats, groups, contact }: World) => {
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
      all.map(({ key, status, by, began, queued, deadline, from, to }) => [
        key,
        {
          status,
          by,
          since: began,
          queued: status === 'applied' || status === 'offered' ? queued : null,
          deadline: finite(deadline),
          from,
          to,
        },
      ]),
    ),
    groups: Object.fromEntries(
      [...groups].map(([group, { seats: most }]) => [
        group,
        { seats: most, taken: taken(group), waiting: waiting(group) },
      ]),
    ),
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
});
