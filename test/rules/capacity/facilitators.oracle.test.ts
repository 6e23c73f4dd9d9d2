import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import type { Policy } from '../../../src/policy/policy.js';
import { assignFacilitators, type Leading } from '../../../src/rules/capacity/facilitators.js';
import { firstOf, inOrder } from '../../support/choices.js';

const streams = policies.safeAndEqual.eligibility.streams.map(({ value }) => value.id).slice(0, 3);

function atMost(most: number | null): Policy {
  const limit = most === null ? null : { value: most, source: 'Our handbook', section: '2' };
  const ours = amend(policies.safeAndEqual, { id: 'ours@2027', formation: { facilitatorGroups: limit } });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}

const cases = fc.record({
  most: fc.constantFrom(null, 1, 2, 3),
  groups: fc
    .subarray(['a', 'b', '10', '9', 'constructor'], { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record(
            { id: fc.constant(id), stream: fc.constantFrom(...streams), priority: fc.constantFrom(0, 1, -0.5) },
            { requiredKeys: ['id', 'stream'] },
          ),
        ),
      ),
    ),
  facilitators: fc
    .subarray(['kim', 'lee', 'toString', '7'])
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record(
            { id: fc.constant(id), streams: fc.subarray(streams), most: fc.constantFrom(0, 1, 2, 5) },
            { requiredKeys: ['id', 'streams'] },
          ),
        ),
      ),
    ),
});

/** Every plan: for each group in order the facilitator by number, -1 for none. */
function* plans(
  groups: Leading['groups'],
  facilitators: Leading['facilitators'],
  limit: number,
): Generator<readonly number[], void> {
  function* from(made: readonly number[]): Generator<readonly number[], void> {
    const group = groups[made.length];
    if (group === undefined) {
      yield made;
      return;
    }
    yield* from([...made, -1]);
    for (const [number, { streams: known, most = limit }] of facilitators.entries()) {
      const busy = made.filter((each) => each === number).length;
      if (known.includes(group.stream) && busy < Math.min(most, limit)) yield* from([...made, number]);
    }
  }
  yield* from([]);
}

test('it is the best of every plan: most groups led, the first in order, most evenly, then by id', () => {
  const seen = { all: 0, nobody: 0, taken: 0, twice: 0 };
  fc.assert(
    fc.property(cases, ({ most, groups, facilitators }) => {
      const line = [...groups].sort(
        (one, other) => (one.priority ?? 0) - (other.priority ?? 0) || (one.id < other.id ? -1 : 1),
      );
      const people = [...facilitators].sort((one, other) => (one.id < other.id ? -1 : 1));
      const led = (plan: readonly number[]): number => plan.filter((each) => each >= 0).length;
      const out = (plan: readonly number[]): readonly number[] => plan.map((each) => (each < 0 ? 1 : 0));
      const uneven = (plan: readonly number[]): number =>
        people.reduce((sum, _, number) => sum + plan.filter((each) => each === number).length ** 2, 0);
      const best = firstOf(
        [...plans(line, people, most ?? 9)],
        (one, other) =>
          led(other) - led(one) || inOrder(out(one), out(other)) || uneven(one) - uneven(other) || inOrder(one, other),
      );
      const answer = assignFacilitators({ groups, facilitators }, atMost(most));
      const leaders = new Map(Object.entries(answer.led));
      expect(line.map(({ id }) => leaders.get(id) ?? null)).toEqual(best?.map((number) => people[number]?.id ?? null));
      const expected = line.flatMap(({ id, stream }, index) => {
        if ((best?.[index] ?? -1) >= 0) return [];
        const nobody = !people.some((each) => each.streams.includes(stream));
        return [{ group: id, because: nobody ? 'nobody-qualifies' : 'all-taken' }];
      });
      expect(answer.notLed).toEqual(expected);
      seen.all += answer.notLed.length === 0 ? 1 : 0;
      seen.nobody += expected.some(({ because }) => because === 'nobody-qualifies') ? 1 : 0;
      seen.taken += expected.some(({ because }) => because === 'all-taken') ? 1 : 0;
      seen.twice += new Set(leaders.values()).size < leaders.size ? 1 : 0;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(33);
});
