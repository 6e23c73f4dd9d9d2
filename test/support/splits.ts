import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { SplitRequest } from '../../src/rules/capacity/index.js';

/** Words that JavaScript's own objects have a use for, numbers, and one word in another script. */
const strange = ['constructor', 'toString', '10', '2', 'b', 'a', '名前', 'valueOf', 'Zoe', 'é', '01'];

interface Size {
  readonly people: readonly [number, number];
  readonly cap: readonly [number, number];
  readonly min: readonly [number, number];
}

/** Lawful requests with every kind of demand, some of which cannot be kept. */
export function splitRequests({ people: [fewest, most], cap, min }: Size): fc.Arbitrary<SplitRequest> {
  return fc.subarray(strange, { minLength: fewest, maxLength: most }).chain((ids) => {
    const some = (longest: number): fc.Arbitrary<readonly (readonly string[])[]> =>
      fc.array(fc.subarray(ids, { maxLength: Math.min(longest, ids.length) }), { maxLength: 2 });
    const attributes = fc.subarray(['region', 'org', 'constructor', 'nobody-has-this']);
    return fc
      .record({
        people: fc.tuple(...ids.map(person)),
        cap: fc.integer({ min: cap[0], max: cap[1] }),
        min: fc.integer({ min: min[0], max: min[1] }),
        together: some(5),
        apart: some(3),
        balance: attributes,
        neverIsolate: attributes,
        previous: fc.option(earlier(ids), { nil: undefined }),
      })
      .filter((request) => request.min <= request.cap)
      .map(({ previous, ...request }) => (previous === undefined ? request : { ...request, previous }));
  });
}

function person(id: string): fc.Arbitrary<SplitRequest['people'][number]> {
  return fc
    .record(
      {
        region: fc.constantFrom('rural', 'metro', 'metro', ' '),
        org: fc.constantFrom('a', 'b', 'c'),
        constructor: fc.constantFrom('yes', 'no', 'no'),
      },
      { requiredKeys: ['org'], noNullPrototype: true },
    )
    .map((attributes) => ({ ...attributes, id }));
}

/** People in up to three earlier groups, some of them in none. */
function earlier(ids: readonly string[]): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc
    .tuple(...ids.map(() => fc.constantFrom(0, 1, 2, null)))
    .map((groups) => [0, 1, 2].map((group) => ids.filter((_, index) => groups[index] === group)));
}

/** An instance worked out elsewhere by enumeration. */
export interface SplitInstance {
  readonly name: string;
  readonly request: SplitRequest;
  readonly expected: {
    readonly sizeDifference: number;
    readonly isolated: number;
    readonly imbalance: number;
    readonly sideA: readonly string[];
    readonly sideB: readonly string[];
  };
}

export function readSplitInstances(): readonly SplitInstance[] {
  const file = new URL('../vectors/capacity/p3_split.json', import.meta.url);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as readonly (SplitRequest &
    Pick<SplitInstance, 'name' | 'expected'>)[];
  return stored.map(({ name, expected, people, cap = 0, min = 1, together = [], apart = [], ...rest }) => {
    const { balance = [], neverIsolate = [] } = rest;
    return { name, expected, request: { people, cap, min, together, apart, balance, neverIsolate } };
  });
}

/** People with no attributes, and ids in the order of their numbers. */
export function crowd(count: number): SplitRequest['people'] {
  return Array.from({ length: count }, (_, index) => ({ id: `p${String(index).padStart(3, '0')}` }));
}
