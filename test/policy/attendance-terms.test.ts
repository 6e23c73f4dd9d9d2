import { describe, expect, it } from 'vitest';
import { openingOf, requiredMeetings, tally } from '../../src/policy/attendance-terms.js';
import { amend, policies } from '../../src/policy/index.js';

const terms = policies.partnersInPrevention.attendance;
const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });

it('counts marks as the policy says', () => {
  expect(tally(['absent', 'attended', 'cancelled', 'excused', 'unrecorded', 'substituted'], terms, 6)).toStrictEqual({
    unrecorded: [5],
    counted: 5,
    required: 4,
    attended: 1,
    short: 3,
    startBy: null,
    enough: 'not-met',
    opening: { by: 2, first: 2, waiting: [], verdict: 'met' },
    preferred: { by: 1, first: 2, waiting: [], verdict: 'not-met' },
    outcome: 'not-met',
  });
});

it('looks only at the meetings known so far', () => {
  expect(tally(['attended', 'absent', 'absent', 'absent', 'absent', 'absent'], terms, 1)).toMatchObject({
    unrecorded: [2, 3, 4, 5, 6],
    attended: 1,
    outcome: 'open',
  });
});

describe('requiredMeetings', () => {
  const under = (minimum: Parameters<typeof requiredMeetings>[0]['minimum']) => ({ ...terms, minimum });
  const ratio = (rounded: 'up' | 'down') =>
    under(sourced({ kind: 'ratio', share: { numerator: 2, denominator: 3 }, rounded }));

  it.each([
    // Two thirds of so many, worked by hand.
    [3, 2, 2],
    [4, 3, 2],
    [5, 4, 3],
    [6, 4, 4],
    [7, 5, 4],
    [1, 1, 1],
    [0, 1, 1],
  ])('of %i: rounded up %i, rounded down %i', (counted, up, down) => {
    expect([requiredMeetings(ratio('up'), counted), requiredMeetings(ratio('down'), counted)]).toStrictEqual([
      up,
      down,
    ]);
  });

  it('is a fixed number, all but so many, or none at all', () => {
    expect(requiredMeetings(terms, 2)).toBe(4);
    expect(requiredMeetings(under(sourced({ kind: 'absences', atMost: 2 })), 6)).toBe(4);
    expect(requiredMeetings(under(sourced({ kind: 'absences', atMost: 2 })), 2)).toBe(1);
    expect(requiredMeetings(under(null), 6)).toBe(0);
  });
});

it('opens with the first meetings that are held, or with all of them', () => {
  expect(openingOf([2, 3, 5], [3, 5], 0, { value: 2 })).toStrictEqual({
    by: 3,
    first: 0,
    waiting: [3],
    verdict: 'open',
  });
  expect(openingOf([2, 3, 5], [5], 0, { value: 2 })).toStrictEqual({
    by: 3,
    first: 0,
    waiting: [],
    verdict: 'not-met',
  });
  expect(openingOf([2, 3, 5], [], 3, { value: 2 })).toMatchObject({ verdict: 'met' });
  expect(openingOf([2], [2], 0, { value: 2 })).toMatchObject({ by: 2 });
  expect(openingOf([2, 3], [], 0, null)).toStrictEqual({ by: 3, first: 0, waiting: [], verdict: 'met' });
  expect(openingOf([], [], 0, { value: 2 })).toStrictEqual({ by: 0, first: 0, waiting: [], verdict: 'not-met' });
});

it('keeps two thirds exact where a float would not', () => {
  const result = amend(policies.partnersInPrevention, {
    id: 'test@1',
    attendance: {
      minimum: sourced({ kind: 'ratio' as const, share: { numerator: 4, denominator: 6 }, rounded: 'up' as const }),
    },
  });
  // Four of six is two thirds: 4/6 >= 0.67 is false, and Math.ceil(0.67 * 6) is 5.
  expect(result.ok && requiredMeetings(result.value.attendance, 6)).toBe(4);
});
