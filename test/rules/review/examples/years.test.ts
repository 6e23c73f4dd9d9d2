import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import {
  everyMark,
  inFull,
  oneCancelled,
  running,
  timed,
  withGaps,
  withoutMembers,
} from '../../../../src/rules/review/examples/years.js';
import { problemsOf } from '../../../../src/rules/review/problems.js';

describe('the years that examples are worked out from', () => {
  it.each(Object.entries({ inFull, withGaps, running, everyMark, oneCancelled, withoutMembers }))(
    '%s is a lawful one',
    (_, records) => {
      expect(problemsOf(records, policies.partnersInPrevention)).toEqual([]);
    },
  );

  it('have the minutes that somebody measured, at those meetings and no others', () => {
    const rows = timed({ bo: [undefined, 20] }).attendance.filter(({ minutes }) => minutes !== undefined);
    expect(rows).toEqual([{ person: 'bo', group: 'g1', meeting: 2, mark: 'attended', minutes: 20 }]);
  });
});
