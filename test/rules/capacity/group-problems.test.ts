import { expect, test } from 'vitest';
import { amend } from '../../../src/policy/index.js';
import { groupProblems } from '../../../src/rules/capacity/group-problems.js';
import { unlimited } from '../../support/intakes.js';

const cited = <Value>(value: Value) => ({ value, source: 'Our handbook', section: '2' });

// What a group of its own can say wrongly is told where whole intakes are looked at.
test('a round that goes by another method than its policy cannot pass over what the policy keeps or limits', () => {
  const told = (allocation: object) => {
    const ours = amend(unlimited, {
      id: 'ours@2027',
      allocation: { method: cited('deferred-acceptance' as const), ...allocation },
    });
    if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
    return groupProblems({ id: 'g', capacity: 3 }, 'serial', ours.value, 'groups[0]').map(
      ({ path, code }) => `${path} ${code}`,
    );
  };
  expect(told({})).toEqual([]);
  expect(told({ reserves: cited({ rural: 1 }) })).toEqual(['groups[0].reserves unsupported']);
  expect(told({ perOrganisation: cited(2) })).toEqual(['groups[0].perOrganisation unsupported']);
});
