import { expect, it } from 'vitest';
import { leavingReasons, themes, valueCycles } from '../../../src/rules/review/records.js';

it('the words that records may use are each there once', () => {
  expect(leavingReasons).toEqual(['left-sector', 'died', 'ill', 'withdrew', 'other']);
  expect(valueCycles).toEqual(['immediate', 'potential', 'applied', 'realised', 'reframing']);
  expect(themes).toEqual(['strength', 'improvement', 'opportunity']);
});
