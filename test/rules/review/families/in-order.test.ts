import { expect, it } from 'vitest';
import { inOrderOf } from '../../../../src/rules/review/families/in-order.js';

it('figures come in the order of their ids, and the values of one in theirs', () => {
  const count = { num: 1, den: 1 };
  const at = (is: number) => ({ by: 'meeting' as const, is });
  const given = [
    { id: 'completion' as const, at: null, count },
    { id: 'retention.curve' as const, at: at(1), count },
    { id: 'no-show' as const, at: null, count },
    { id: 'retention.curve' as const, at: at(2), count },
  ];
  expect(inOrderOf(['no-show', 'retention.curve', 'completion'], given).map((each) => [each.id, each.at?.is])).toEqual([
    ['no-show', undefined],
    ['retention.curve', 1],
    ['retention.curve', 2],
    ['completion', undefined],
  ]);
});
