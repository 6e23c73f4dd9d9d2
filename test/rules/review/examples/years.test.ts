import { expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import * as years from '../../../../src/rules/review/examples/years.js';
import { problemsOf } from '../../../../src/rules/review/problems.js';

it('the years that examples share contradict themselves nowhere', () => {
  const { timed, ...drawn } = years;
  for (const records of [...Object.values(drawn), timed({ ana: [undefined, 60], bo: [150] })]) {
    expect(problemsOf(records, policies.partnersInPrevention)).toEqual([]);
  }
});

it('minutes stand at the meetings they were measured at, and nowhere else', () => {
  const measured = years.timed({ ana: [undefined, 60] }).attendance.filter(({ minutes }) => minutes !== undefined);
  expect(measured).toEqual([{ person: 'ana', group: 'g1', meeting: 2, mark: 'partial', minutes: 60 }]);
});
