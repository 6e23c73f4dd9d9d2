import { expect, it } from 'vitest';
import { organisationExamples } from '../../../../src/rules/review/examples/organisations.js';
import { reachExamples } from '../../../../src/rules/review/examples/reach.js';

it('the organisations are among the examples of reach, and each is of organisations', () => {
  expect(reachExamples).toEqual(expect.arrayContaining([...organisationExamples]));
  expect(organisationExamples.filter(({ metric }) => !metric.includes('organisations'))).toEqual([]);
});
