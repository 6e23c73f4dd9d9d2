import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooses } from '../../../src/rules/capacity/certificate/choice.js';
import { type Candidate, chosenOf } from '../../../src/rules/capacity/choice.js';
import type { GroupTerms } from '../../../src/rules/capacity/terms.js';
import { choiceByDefinition } from '../../support/allocation-oracle.js';

const attributes = fc.subarray(['rural', 'new', 'constructor', 'other']);
const organisation = fc.constantFrom('north', 'south', null);

/** People in order, a limit, and either reserves or a limit of one organisation. */
const asked = fc.record({
  people: fc.array(fc.record({ attributes, organisation }), { maxLength: 7 }),
  limit: fc.integer({ min: 1, max: 5 }),
  reserves: fc.dictionary(fc.constantFrom('rural', 'new', 'constructor'), fc.integer({ min: 1, max: 2 })),
  perOrganisation: fc.constantFrom(null, 1, 2),
});

interface Asked {
  readonly candidates: readonly (Candidate & { readonly id: string; readonly preferences: readonly string[] })[];
  readonly limit: number;
  readonly terms: GroupTerms;
}

function termsOf({
  people,
  limit,
  reserves,
  perOrganisation,
}: typeof asked extends fc.Arbitrary<infer Value> ? Value : never): Asked {
  return {
    candidates: people.map(({ attributes: own, organisation: where }, index) => ({
      id: `p${index}`,
      preferences: ['g'],
      attributes: own,
      ...(where === null ? {} : { organisation: where }),
    })),
    limit,
    terms: {
      reserves:
        perOrganisation === null ? Object.entries(reserves).map(([attribute, seats]) => ({ attribute, seats })) : [],
      perOrganisation,
    },
  };
}

function taken(candidates: readonly Candidate[], limit: number, terms: GroupTerms): readonly number[] {
  return chosenOf(candidates, limit, terms).flatMap((yes, index) => (yes ? [index] : []));
}

test('a group chooses the people that looking at every set of people finds, and so does the code that checks it', () => {
  let [reserved, limited] = [0, 0];
  fc.assert(
    fc.property(asked.map(termsOf), ({ candidates, limit, terms }) => {
      const group = {
        id: 'g',
        reserves: Object.fromEntries(terms.reserves.map(({ attribute, seats }) => [attribute, seats])),
        ...(terms.perOrganisation === null ? {} : { perOrganisation: terms.perOrganisation }),
      };
      const best = choiceByDefinition(candidates, limit, group).map((each) =>
        candidates.findIndex(({ id }) => id === each.id),
      );
      const ours = taken(candidates, limit, terms);
      expect(ours).toEqual(best);
      expect(chooses(candidates, limit, terms)).toEqual(best);
      const first = [...candidates.keys()].slice(0, limit);
      if (JSON.stringify(ours) !== JSON.stringify(first)) terms.perOrganisation === null ? reserved++ : limited++;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(reserved, limited)).toBeGreaterThan(15);
});

test('whoever is chosen of many is chosen of fewer, a larger pool leaves no place empty, and who was not chosen does not matter', () => {
  fc.assert(
    fc.property(asked.map(termsOf), fc.nat(6), ({ candidates, limit, terms }, leaving) => {
      const fewer = candidates.filter((_, index) => index !== leaving);
      const name = (pool: Asked['candidates']) => taken(pool, limit, terms).map((index) => pool[index]?.id);
      const [of, ofFewer] = [name(candidates), name(fewer)];
      const gone = candidates[leaving]?.id;
      for (const id of of) if (id !== gone) expect(ofFewer).toContain(id);
      expect(of.length).toBeGreaterThanOrEqual(ofFewer.length);
      if (!of.includes(gone)) expect(ofFewer).toEqual(of);
    }),
    { numRuns: 1000 },
  );
});

test('to say that one counts towards a reserve never costs a place', () => {
  let gained = 0;
  fc.assert(
    fc.property(
      asked.map(termsOf),
      fc.nat(6),
      fc.constantFrom('rural', 'new', 'constructor'),
      ({ candidates, limit, terms }, who, said) => {
        const more = candidates.map((each, index) =>
          index === who ? { ...each, attributes: [...(each.attributes ?? []), said] } : each,
        );
        const [before, after] = [taken(candidates, limit, terms), taken(more, limit, terms)];
        if (before.includes(who)) expect(after).toContain(who);
        if (!before.includes(who) && after.includes(who)) gained++;
      },
    ),
    { numRuns: 1000 },
  );
  expect(gained).toBeGreaterThan(0);
});

test('reserves that nobody counts towards change nothing', () => {
  fc.assert(
    fc.property(asked.map(termsOf), ({ candidates, limit, terms }) => {
      const nobody = candidates.map((each) => ({ ...each, attributes: ['other'] }));
      expect(taken(nobody, limit, terms)).toEqual(taken(nobody, limit, { ...terms, reserves: [] }));
    }),
    { numRuns: 1000 },
  );
});
