import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { type NoSplit, type SplitRequest, type Splitting, split } from '../../../src/rules/capacity/index.js';
import { bestByLooking, isLawful, judge } from '../../support/split-oracle.js';
import { splitRequests } from '../../support/splits.js';

/** It sets no maximum and no minimum, so that only the requests' own count. */
const policy = policies.freeFromViolence;
const small = splitRequests({ people: [0, 7], cap: [1, 5], min: [1, 4] });
const halves = splitRequests({ people: [8, 11], cap: [4, 7], min: [4, 4] });

/** What can be compared with a split by looking: everything that is worth something, and who is where. */
function told(request: SplitRequest, answer: Splitting | NoSplit): unknown {
  if (answer.groups === null) return null;
  const { groups, sizeDifference, isolated, imbalance, moved } = answer;
  return { ...judge(request, groups), groups, sizeDifference, isolated, imbalance, moved: moved ?? 0 };
}

test('the split is the first of the best that looking at every split finds, or there is none', () => {
  const seen = { none: 0, one: 0, two: 0, more: 0, isolated: 0, moved: 0, uneven: 0, imbalance: 0 };
  fc.assert(
    fc.property(small, (request) => {
      const answer = split(request, policy);
      const best = bestByLooking(request);
      expect(told(request, answer)).toEqual(best);
      expect(answer.proven).toBe(true);
      if (answer.groups === null || best === null) seen.none++;
      else {
        expect(answer.bound).toBeNull();
        const { length } = answer.groups;
        seen[length <= 1 ? 'one' : length === 2 ? 'two' : 'more']++;
        if (best.isolated > 0) seen.isolated++;
        if (best.moved > 0) seen.moved++;
        if (best.sizeDifference > 1) seen.uneven++;
        if (best.imbalance > 1) seen.imbalance++;
      }
    }),
    { numRuns: 3000 },
  );
  for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(5);
});

test('up to eleven people in two groups are split as looking at every split would', () => {
  let two = 0;
  fc.assert(
    fc.property(halves, (request) => {
      const answer = split(request, policy);
      expect(told(request, answer)).toEqual(bestByLooking(request));
      if (answer.groups?.length === 2) two++;
    }),
    { numRuns: 1000 },
  );
  expect(two).toBeGreaterThan(100);
});

test('everybody is in exactly one group, no group is too large or too small, and every demand is kept', () => {
  fc.assert(
    fc.property(splitRequests({ people: [0, 11], cap: [1, 6], min: [1, 3] }), (request) => {
      const { groups } = split(request, policy);
      if (groups === null) return;
      expect(groups.flat().sort()).toEqual(request.people.map(({ id }) => id).sort());
      expect(isLawful(request, groups)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('neither the order in which anything is listed nor what groups were called changes one byte of the answer', () => {
  const shuffled = splitRequests({ people: [2, 11], cap: [2, 6], min: [1, 3] }).chain((request) => {
    const { people, together = [], apart = [], previous = [], balance = [], neverIsolate = [] } = request;
    const turned = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    return fc.record({
      request: fc.constant({ ...request, previous }),
      people: turned(people),
      together: turned(together),
      apart: turned(apart),
      previous: turned(previous.map((group) => [...group].reverse())),
      balance: turned(balance),
      neverIsolate: turned(neverIsolate),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ request, ...other }) => {
      expect(JSON.stringify(split({ ...request, ...other }, policy))).toBe(JSON.stringify(split(request, policy)));
    }),
    { numRuns: 1000 },
  );
});

test('a demand that is given up never makes a split worse in groups, and never takes it away', () => {
  fc.assert(
    fc.property(small, ({ apart: _, ...request }) => {
      const freer = split(request, policy);
      const bound = split({ ...request, apart: [request.people.slice(0, 2).map(({ id }) => id)] }, policy);
      if (bound.groups === null) return;
      expect(freer.groups?.length).toBeLessThanOrEqual(bound.groups.length);
    }),
    { numRuns: 1000 },
  );
});

test('a split that is not proven keeps every demand, and no better than its bound', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  const many = fc.integer({ min: 48, max: 56 }).chain((count) =>
    fc.record({
      cap: fc.constant(8),
      people: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            id: fc.constant(`p${index}`),
            one: fc.constantFrom(...letters),
            two: fc.constantFrom(...letters),
            three: fc.constantFrom(...letters),
          }),
        ),
      ),
      together: fc.constant([['p1', 'p2']]),
      apart: fc.constant([['p1', 'p3', 'p4']]),
      balance: fc.constant(['one', 'two', 'three']),
      neverIsolate: fc.constant(['one']),
    }),
  );
  let [unproven, better] = [0, 0];
  fc.assert(
    fc.property(many, (request) => {
      const answer = split(request, policy);
      if (answer.groups === null) throw new Error('There is a split.');
      expect(isLawful(request, answer.groups)).toBe(true);
      const { bound } = answer;
      expect(answer.proven).toBe(bound === null);
      if (bound === null) return;
      unproven++;
      expect(bound.groups).toBeLessThanOrEqual(answer.groups.length);
      expect(bound.sizeDifference).toBeLessThanOrEqual(answer.sizeDifference);
      expect(bound.isolated).toBeLessThanOrEqual(answer.isolated);
      expect(bound.imbalance).toBeLessThanOrEqual(answer.imbalance);
      if (answer.imbalance < judge(request, dealt(request)).imbalance) better++;
    }),
    { numRuns: 20 },
  );
  expect(Math.min(unproven, better)).toBeGreaterThan(5);
});

/** People dealt out like cards. */
function dealt({ people }: SplitRequest): readonly (readonly string[])[] {
  return [0, 1, 2, 3, 4, 5, 6].map((group) => people.filter((_, index) => index % 7 === group).map(({ id }) => id));
}
