import { describe, expect, it } from 'vitest';
import { answer, secondTuesday } from './fixtures.js';

/** The second Tuesdays from February 2027: 9 Feb, 9 Mar, 13 Apr, 11 May, 8 Jun, 13 Jul; 28, 35, 28, 28 and 35 days apart. */
const plan = { recurrence: secondTuesday, from: '2027-02' } as const;
const codes = (found: ReturnType<typeof answer>) =>
  found.diagnostics.map(({ code, number, days }) => [code, number, days]);

describe('remarks on the days chosen', () => {
  it('are none where nothing is broken', () => {
    expect(answer(plan).diagnostics).toStrictEqual([]);
  });

  it.each([
    [28, 35, []],
    [
      29,
      35,
      [
        ['SPACING', 2, 28],
        ['SPACING', 4, 28],
        ['SPACING', 5, 28],
      ],
    ],
    [
      28,
      34,
      [
        ['SPACING', 3, 35],
        ['SPACING', 6, 35],
      ],
    ],
  ] as const)('speak of gaps outside %i to %i days, both ends allowed', (minGapDays, maxGapDays, expected) => {
    expect(codes(answer({ ...plan, avoid: { policy: 'fail', minGapDays, maxGapDays } }))).toStrictEqual(expected);
  });

  it('name the day ruled out where it is allowed all the same, and what is not certain yet', () => {
    const blackouts = [{ from: '2027-03-09', to: '2027-03-09', label: 'A fair', status: 'expected' as const }];
    expect(answer({ ...plan, blackouts, avoid: { policy: 'allow' } }).diagnostics).toStrictEqual([
      { code: 'ON_BLACKOUT', number: 2, month: '2027-03', because: ['A fair'], days: null },
      { code: 'EXPECTED_NOT_ANNOUNCED', number: 2, month: '2027-03', because: ['A fair'], days: null },
    ]);
    const announced = [
      { ...blackouts[0], from: '2027-03-09', to: '2027-03-09', label: 'A fair', status: 'announced' as const },
    ];
    expect(codes(answer({ ...plan, blackouts: announced, avoid: { policy: 'allow' } }))).toStrictEqual([
      ['ON_BLACKOUT', 2, null],
    ]);
  });
});
