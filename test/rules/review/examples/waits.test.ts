import { expect, it } from 'vitest';
import { demandExamples } from '../../../../src/rules/review/examples/demand.js';
import { waitExamples } from '../../../../src/rules/review/examples/waits.js';

it('the waits are among the examples of demand, and each is of a wait', () => {
  expect(demandExamples).toEqual(expect.arrayContaining([...waitExamples]));
  expect(waitExamples.filter(({ metric }) => !metric.startsWith('wait.'))).toEqual([]);
});
