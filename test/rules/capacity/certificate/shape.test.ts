import { expect, test } from 'vitest';
import { allocate } from '../../../../src/rules/capacity/allocate.js';
import { type Intake, type Placing, verify } from '../../../../src/rules/capacity/index.js';
import { countingMissed } from '../../../support/intakes.js';

const intake: Intake = {
  method: 'deferred-acceptance',
  order: { by: 'priority' },
  groups: [
    { id: 'east', capacity: 2, minimum: 2 },
    { id: 'north', capacity: 1, reserves: { rural: 1 } },
    { id: 'south', capacity: 1 },
    { id: 'west', capacity: 2, perOrganisation: 1, meetingsStarted: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['east', 'north', 'south'], priority: 1, attributes: ['rural'] },
    { id: 'bo', preferences: ['north', 'south', 'west'], priority: 2, organisation: 'o' },
    { id: 'cy', preferences: ['south', 'west'], priority: 3, organisation: 'o', missed: 1 },
    { id: 'dee', preferences: ['south', 'west'], priority: 4, organisation: 'o' },
    { id: 'eve', preferences: ['north'], priority: 5, ineligible: { north: ['a'] } },
    { id: 'flo', preferences: [], priority: 6 },
  ],
};
const answer = JSON.stringify(allocate(intake, countingMissed));

function isCertified(claimed: unknown): boolean {
  return verify(intake, claimed as Placing, countingMissed);
}

const others: readonly unknown[] = [null, 0, 1.5, '', 'x', true, [], [null], {}, { x: 1 }];

/** The same document with one part another one, one key or entry too many, or one too few. */
function* edits(part: unknown): Generator<unknown, void> {
  yield* others;
  if (Array.isArray(part)) {
    yield Object.assign({}, part);
    yield [...part, part[0]];
    for (const [index, entry] of part.entries()) {
      yield part.filter((_, other) => other !== index);
      for (const edited of edits(entry)) yield part.with(index, edited);
    }
  } else if (typeof part === 'object' && part !== null) {
    yield { ...part, x: 1 };
    for (const [key, value] of Object.entries(part)) {
      yield Object.fromEntries(Object.entries(part).filter(([other]) => other !== key));
      for (const edited of edits(value)) yield { ...part, [key]: edited };
    }
  }
}

test('an answer is certified as it was written down, with or without what it says of itself', () => {
  const { verified, ...placing } = JSON.parse(answer);
  expect(verified).toBe(true);
  expect(isCertified(JSON.parse(answer))).toBe(true);
  expect(isCertified({ ...placing, remark: undefined })).toBe(true);
});

test('whatever is changed, added or left out anywhere in an answer is found out, and nothing throws', () => {
  const { verified: _, ...placing } = JSON.parse(answer);
  const wrong = [...edits(placing)].filter((edited) => JSON.stringify(edited) !== JSON.stringify(placing));
  expect(wrong.length).toBeGreaterThan(1000);
  expect(wrong.filter(isCertified)).toEqual([]);
  for (const verified of [false, null, 'yes']) expect(isCertified({ ...placing, verified })).toBe(false);
});

test('what is no answer at all is not certified where there is nothing to answer either', () => {
  const nothing: Intake = { order: { by: 'priority' }, groups: [], applicants: [] };
  const empty = allocate(nothing, countingMissed);
  const claims: readonly unknown[] = [
    null,
    undefined,
    'x',
    7,
    [],
    { ...empty, placements: [] },
    { ...empty, reasons: '' },
  ];
  expect(claims.filter((claimed) => verify(nothing, claimed as Placing, countingMissed))).toEqual([]);
  expect(verify(nothing, empty, countingMissed)).toBe(true);
});
