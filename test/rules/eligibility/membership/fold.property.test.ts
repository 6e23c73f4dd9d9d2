import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MembershipEvent, membership } from '../../../../src/rules/eligibility/index.js';
import {
  anyCase,
  correctedCase,
  correction,
  everyMoment,
  lawfulCase,
  moment,
  problemsOf,
  recordOf,
  stateAt,
} from '../../../support/histories.js';

const merges = true;
const hours = fc.integer({ min: 0, max: 70 }).map((step) => step * 12);

/** Histories with corrections of random events, most of them unlawful. */
const disturbed = anyCase({ merges }).chain(({ policy, facts }) => {
  const events = recordOf(...facts);
  const one = fc.record({
    target: fc.nat({ max: events.length - 1 }),
    other: fc.option(fc.nat({ max: facts.length - 1 }), { nil: null }),
    at: fc.integer({ min: 30, max: 60 }),
  });
  return fc.array(one, { maxLength: 5 }).map((corrections) => ({
    policy,
    events: [
      ...events,
      ...corrections.map(({ target, other, at }, index): MembershipEvent => {
        const becomes = other === null ? null : (facts[other] ?? null);
        return correction(`c${index}`, events[target]?.id ?? '', at * 12, becomes);
      }),
    ],
  }));
});
/** And those whose corrections somebody might have meant. */
const corrected = fc.oneof(disturbed, correctedCase({ merges }));
const shuffled = <Value>(list: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe('membership, whatever the history', () => {
  it('does not depend on the order in which the facts of a lawful history arrive', () => {
    const lawful = correctedCase({ merges }).filter(({ policy, events }) => problemsOf(events, policy).length === 0);
    const cases = lawful.chain(({ policy, events }) =>
      fc.record({ policy: fc.constant(policy), events: fc.constant(events), mixed: shuffled(events), hours }),
    );
    fc.assert(
      fc.property(cases, ({ policy, events, mixed, hours }) => {
        expect(JSON.stringify(stateAt(mixed, policy, hours))).toBe(JSON.stringify(stateAt(events, policy, hours)));
      }),
    );
  });

  it('tells the same problems of the same events in whatever order they arrive', () => {
    const cases = corrected.chain(({ policy, events }) =>
      fc.record({ policy: fc.constant(policy), events: fc.constant(events), mixed: shuffled(events) }),
    );
    fc.assert(
      fc.property(cases, ({ policy, events, mixed }) => {
        expect(problemsOf(mixed, policy).toSorted()).toStrictEqual(problemsOf(events, policy).toSorted());
      }),
      { numRuns: 120 },
    );
  });

  it('says the same of a record that repeats lines as of one that does not', () => {
    fc.assert(
      fc.property(corrected, fc.infiniteStream(fc.boolean()), hours, ({ policy, events }, again, hours) => {
        const repeated = [...events, ...events.filter(() => again.next().value).map((event) => ({ ...event }))];
        expect(membership(repeated, policy, moment(hours))).toStrictEqual(membership(events, policy, moment(hours)));
      }),
    );
  });

  it('never seats more people than there are seats, or one person twice in a group', () => {
    fc.assert(
      fc.property(lawfulCase({ merges }), ({ policy, events }) => {
        for (const each of everyMoment) {
          const state = stateAt(events, policy, each);
          for (const { group, seats, taken } of state.groups) {
            const here = state.memberships.filter((membership) => membership.group === group);
            expect(here.filter(({ status }) => status === 'offered' || status === 'enrolled')).toHaveLength(taken);
            expect(taken).toBeLessThanOrEqual(seats ?? Number.POSITIVE_INFINITY);
            const people = here.map(({ person }) => person);
            expect(people).toStrictEqual([...new Set(people)].toSorted());
            for (const person of people) expect(Object.hasOwn(state.merged, person)).toBe(false);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('names for every state an event of the record, and only waiting people have a place in the queue', () => {
    fc.assert(
      fc.property(lawfulCase({ merges }), hours, ({ policy, events }, hours) => {
        const known = new Set(events.map(({ id }) => id));
        const state = stateAt(events, policy, hours);
        for (const { event, seatEvent, status, queuedSince, deadline, seat } of state.memberships) {
          expect(known.has(event)).toBe(true);
          expect(seatEvent === null || known.has(seatEvent)).toBe(true);
          expect(queuedSince !== null).toBe(status === 'applied' || status === 'offered');
          expect(deadline === null || status === 'offered').toBe(true);
          expect(seat?.outcome === 'not-met').toBe(status === 'left-sector');
          expect(seat !== null).toBe(status === 'left-sector' || status === 'enrolled');
        }
        for (const { event } of state.visits) expect(known.has(event)).toBe(true);
      }),
    );
  });

  it('tells every seat from first to last, and of one person’s seats in a group none begins before the last is over', () => {
    const cases = fc
      .boolean()
      .chain((merges) => fc.record({ merges: fc.constant(merges), of: lawfulCase({ merges }) }));
    let again = 0;
    fc.assert(
      fc.property(cases, ({ merges, of: { policy, events } }) => {
        for (const { status, seats } of stateAt(events, policy, 1000).memberships) {
          const starts = seats.map(({ from }) => Date.parse(from));
          expect(starts).toStrictEqual(starts.toSorted((one, other) => one - other));
          expect(seats.filter(({ to }) => to === null)).toHaveLength(status === 'enrolled' ? 1 : 0);
          for (const { to, ending } of seats) expect(to === null).toBe(ending === null);
          // Two records of one person may have held a seat each.
          if (merges) continue;
          again += seats.length > 1 ? 1 : 0;
          seats.slice(1).forEach(({ from }, index) => {
            expect(Date.parse(from)).toBeGreaterThanOrEqual(Date.parse(seats[index]?.to ?? ''));
          });
        }
      }),
    );
    expect(again).toBeGreaterThan(0);
  });

  it('says of a moment what the facts until then say, whatever is true later', () => {
    fc.assert(
      fc.property(lawfulCase({ merges }), hours, ({ policy, events }, hours) => {
        const until = Date.parse(moment(hours));
        const before = events.filter(({ effective }) => Date.parse(effective) <= until);
        expect(stateAt(events, policy, hours)).toStrictEqual(stateAt(before, policy, hours));
      }),
    );
  });

  it('changes nothing but the seat’s reasons when somebody moves inside the sector and was never outside it', () => {
    const cases = lawfulCase({ merges: false }).map(({ policy, events }) => ({
      policy,
      stays: events.filter(({ kind }) => !['changed-organisation', 'left-sector', 'returned'].includes(kind)),
      moves: recordOf(
        ...[13, 101, 205].flatMap((at) =>
          ['ana', 'bo'].map((person) => ({
            kind: 'changed-organisation' as const,
            person,
            sector: policy.eligibility.sectors.value[0] ?? '',
            effective: moment(at),
          })),
        ),
      ).map((event) => ({ ...event, id: `m${event.id}` })),
    }));
    fc.assert(
      fc.property(cases, hours, ({ policy, stays, moves }, hours) => {
        const problems = problemsOf(stays, policy);
        fc.pre(problems.length === 0);
        const without = stateAt(stays, policy, hours);
        const moved = stateAt([...stays, ...moves], policy, hours);
        const strip = ({ memberships, ...rest }: typeof moved) => ({
          ...rest,
          memberships: memberships.map(({ seat, seatEvent, ...each }) => ({ ...each, outcome: seat?.outcome ?? null })),
        });
        expect(strip(moved)).toStrictEqual(strip(without));
      }),
    );
  });
});
