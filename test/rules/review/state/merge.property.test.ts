import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeState } from '../../../../src/rules/review/state/encode.js';
import { mergeStates } from '../../../../src/rules/review/state/merge.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { emptyState, type ReviewState } from '../../../../src/rules/review/state/state.js';
import { anyRow, anyRows, merged, stateOf } from './drawn-rows.js';

const runs = { numRuns: 1000 };

/** What a merge comes to, refused or not, so that refusals obey the laws too. */
function outcome(first: ReviewState | null, second: ReviewState | null): ReviewState | null {
  if (first === null || second === null) return null;
  const both = mergeStates(first, second);
  return both.ok ? both.value : null;
}

function bytes(state: ReviewState | null): string {
  return state === null ? 'refused' : encodeState(state);
}

/** Rows that may name different years, under policies that may differ. */
function anyPart(): fc.Arbitrary<() => ReviewState> {
  const year = fc.constantFrom(2026, 2027).map((each): ReviewRow => ({ kind: 'year', year: each }));
  const rows = fc.array(fc.oneof({ weight: 12, arbitrary: anyRow() }, year), { maxLength: 12 });
  return fc.tuple(rows, fc.constantFrom(undefined, undefined, 'a@1', 'b@1')).map(
    ([each, policy]) =>
      () =>
        stateOf(each, policy),
  );
}

describe('merging states', () => {
  test('is associative, also where states refuse each other', () => {
    fc.assert(
      fc.property(anyPart(), anyPart(), anyPart(), (a, b, c) => {
        expect(bytes(outcome(outcome(a(), b()), c()))).toBe(bytes(outcome(a(), outcome(b(), c()))));
      }),
      runs,
    );
  });

  test('is commutative, also where states refuse each other', () => {
    fc.assert(
      fc.property(anyPart(), anyPart(), (a, b) => {
        expect(bytes(outcome(a(), b()))).toBe(bytes(outcome(b(), a())));
      }),
      runs,
    );
  });

  test('with itself changes nothing', () => {
    fc.assert(
      fc.property(anyPart(), (a) => {
        expect(bytes(outcome(a(), a()))).toBe(bytes(a()));
      }),
      runs,
    );
  });

  test('with the state of no rows changes nothing', () => {
    fc.assert(
      fc.property(anyPart(), (a) => {
        expect(bytes(outcome(emptyState(), a()))).toBe(bytes(a()));
        expect(bytes(outcome(a(), emptyState()))).toBe(bytes(a()));
      }),
      runs,
    );
  });

  test('gives the same bytes however the rows are cut, ordered and delivered again', () => {
    const parts = fc.array(fc.tuple(fc.nat(3), fc.nat(1000), fc.boolean()), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anyRows(40), parts, (rows, dealt) => {
        const hands: ReviewRow[][] = [[], [], [], []];
        const shuffled = rows
          .map((row, index) => ({ row, at: dealt[index] ?? [0, 0, false] }))
          .sort((first, second) => first.at[1] - second.at[1]);
        for (const { row, at } of shuffled) {
          hands[at[0]]?.push(row);
          if (at[2]) hands[(at[0] + 1 + (at[1] % 4)) % 4]?.push(row, row);
        }
        expect(encodeState(merged(...hands.map((hand) => stateOf(hand))))).toBe(encodeState(stateOf(rows)));
      }),
      runs,
    );
  });

  test('delivers a whole part twice without a trace', () => {
    fc.assert(
      fc.property(anyRows(), anyRows(), (one, other) => {
        const once = merged(stateOf(one), stateOf(other));
        expect(encodeState(merged(stateOf(one), stateOf(other), stateOf(one)))).toBe(encodeState(once));
      }),
      runs,
    );
  });
});

describe('a state of counts only', () => {
  // The negative control: seats, presences and completions of each part, added up. What the record-level state is for.
  interface Counts {
    readonly enrolled: number;
    readonly present: number;
    readonly completed: number;
  }
  interface Came {
    readonly person: string;
    readonly meeting: number;
  }

  function counts(rows: readonly Came[]): Counts {
    const people = new Map<string, Set<number>>();
    for (const { person, meeting } of rows) people.set(person, (people.get(person) ?? new Set()).add(meeting));
    const completed = [...people.values()].filter((meetings) => meetings.size >= 4).length;
    return { enrolled: people.size, present: rows.length, completed };
  }

  test('is wrong in nearly all random splits in two, where the state of rows is never', () => {
    const people = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const all = people.flatMap((person) => [1, 2, 3, 4, 5, 6].map((meeting) => ({ person, meeting })));
    const draw = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: all.length, maxLength: all.length });
    let [tried, wrong] = [0, 0];
    fc.assert(
      fc.property(draw, (drawn) => {
        const came = all.filter((_, index) => (drawn[index]?.[0] ?? 0) < 7);
        const [left, right] = [true, false].map((side) =>
          came.filter(({ person, meeting }) => drawn[people.indexOf(person) * 6 + meeting - 1]?.[1] === side),
        );
        const [whole, one, other] = [counts(came), counts(left ?? []), counts(right ?? [])];
        tried++;
        if (one.completed + other.completed !== whole.completed || one.enrolled + other.enrolled !== whole.enrolled) {
          wrong++;
        }
        const rowsOf = (rows: readonly Came[] = []): ReviewState =>
          stateOf(rows.map((row) => ({ kind: 'attendance', group: 'g', mark: 'attended', ...row })));
        expect(encodeState(merged(rowsOf(left), rowsOf(right)))).toBe(encodeState(rowsOf(came)));
      }),
      { numRuns: 1000 },
    );
    expect(wrong).toBeGreaterThan(tried * 0.9);
  });
});
