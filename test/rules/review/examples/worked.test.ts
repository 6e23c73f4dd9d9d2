import { expect, it } from 'vitest';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { workedFrom } from '../../../../src/rules/review/examples/worked.js';

it('an example has the year, the answer or its reason, and the policy and place only where they are said', () => {
  const records = drawn({});
  expect(workedFrom(records)('completion', [1, 2], 'Half of them.')).toEqual({
    metric: 'completion',
    because: 'Half of them.',
    records,
    answer: { num: 1, den: 2 },
  });
  const at = { by: 'meeting' as const, is: 2 };
  expect(workedFrom(records, 'a@1')('meeting.turnout', 'not-applicable', 'It was cancelled.', at)).toEqual({
    metric: 'meeting.turnout',
    because: 'It was cancelled.',
    records,
    policy: 'a@1',
    at,
    answer: { null: 'not-applicable' },
  });
});
