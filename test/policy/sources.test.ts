import { expect, it } from 'vitest';
import { builtInPolicies } from '../../src/policy/programmes/index.js';
import { learningTogether, ours, safeAndEqual } from '../../src/policy/sources.js';

it('names each document in one way', () => {
  expect([learningTogether, safeAndEqual, ours]).toStrictEqual([
    "DVRCV, Learning Together: DVRCV's Communities of Practice",
    'Safe and Equal, public training pages',
    'communities-of-practice',
  ]);
});

it('has a document for every value that ships, and every document is one of the three', () => {
  const cited = new Set(
    builtInPolicies.flatMap((policy) => JSON.stringify(policy).match(/(?<="source":")[^"]+/g) ?? []),
  );
  expect([...cited].sort()).toStrictEqual([learningTogether, safeAndEqual, ours].sort());
});
