import { expect, it } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { formationCards } from '../../../src/rules/formation/cards.js';
import { ruleValue } from '../../../src/rules/values.js';

it('keeps a preference for the space between meetings, and asks for everything else', () => {
  expect(Object.entries(formationCards).map(([key, { id, force }]) => [key, id, force])).toStrictEqual(
    [
      ['formation.facilitator', 'requirement'],
      ['formation.purpose', 'requirement'],
      ['formation.agreements', 'requirement'],
      ['formation.domain-community-practice', 'requirement'],
      ['formation.between-meetings', 'preference'],
    ].map(([id, force]) => [id, id, force]),
  );
});

it.each([
  [1, 'at most 1 group at once'],
  [2, 'at most 2 groups at once'],
])('says with its source that a facilitator leads at most %d', (value, words) => {
  const facilitatorGroups = { value, source: 'Our handbook', section: '4' };
  const ours = amend(policies.earlyCareer, { id: 'ours@2027', formation: { facilitatorGroups } });
  expect(ours.ok && ruleValue('formation.facilitator', ours.value)).toStrictEqual({
    value: words,
    source: 'Our handbook',
    section: '4',
  });
});
