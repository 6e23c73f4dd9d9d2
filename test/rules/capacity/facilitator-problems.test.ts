import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { problemsOfFacilitators } from '../../../src/rules/capacity/facilitator-problems.js';
import { places } from '../../support/host.js';

const stream = 'respectful-relationships';
const policy = policies.partnersInPrevention;

describe('problemsOfFacilitators', () => {
  it('names everything at once, and asks whether a known stream was meant', () => {
    const problems = problemsOfFacilitators(
      {
        groups: [
          { id: '', stream: 'respectful relationship' },
          { id: 'north', stream, priority: Number.NaN },
          { id: 'North', stream },
        ],
        facilitators: [
          { id: 'kim', streams: [stream, 'gardening'], most: -1 },
          { id: 'kim', streams: [], most: 1.5 },
        ],
      },
      policy,
    );
    expect(places(problems)).toEqual([
      'facilitators[0].most too-small',
      'facilitators[0].streams[1] unknown-word',
      'facilitators[1].id duplicate',
      'facilitators[1].most wrong-type',
      'groups[0].id empty',
      'groups[0].stream unknown-word',
      'groups[1].priority wrong-type',
      'groups[2].id duplicate',
    ]);
    expect(problems.find(({ path }) => path === 'groups[0].stream')?.message).toMatch(
      /^Did you mean respectful-relationships\?/,
    );
  });
});
