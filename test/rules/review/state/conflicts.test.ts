import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../../../../src/rules/review/state/conflicts.js';
import { anyRows, stateOf } from './drawn-rows.js';

test('the place of a contradiction counts every mark, membership and key before it once', () => {
  const bo = { kind: 'attendance', group: 'g', person: 'bo', meeting: 2 } as const;
  const state = stateOf([
    { kind: 'year', year: 2027 },
    { kind: 'group', id: 'g', modality: 'online', stream: 'a' },
    { kind: 'enrolment', group: 'g', person: 'abe' },
    { kind: 'enrolment', group: 'g', person: 'al' },
    { kind: 'enrolment', group: 'g', person: 'al', joinedAt: '2027-05-01' },
    { kind: 'enrolment', group: 'g', person: 'bo', region: 'a' },
    { kind: 'enrolment', group: 'g', person: 'bo', region: 'b' },
    { ...bo, person: 'al', meeting: 7, mark: 'absent' },
    { ...bo, person: 'al', meeting: 5, mark: 'absent', minutes: 3 },
    { ...bo, mark: 'absent' },
    { ...bo, mark: 'attended' },
    { ...bo, person: 'cy', mark: 'attended' },
    { ...bo, person: 'cy', mark: 'excused' },
  ]);
  expect(conflictsOf(state).map(({ path }) => path)).toStrictEqual(['enrolments[3]', 'attendance[2]', 'attendance[3]']);
});

test('a contradiction never goes away with more rows of the same moment', () => {
  fc.assert(
    fc.property(anyRows(), anyRows(), (rows, more) => {
      const plain = (each: typeof rows): typeof rows =>
        each.filter((row) => !('recordedAt' in row) && row.kind !== 'group');
      const [before, after] = [
        conflictsOf(stateOf(plain(rows))),
        conflictsOf(stateOf([...plain(rows), ...plain(more)])),
      ];
      const contradictions = (all: typeof before): number => all.filter(({ code }) => code === 'contradiction').length;
      expect(contradictions(after)).toBeGreaterThanOrEqual(contradictions(before));
    }),
    { numRuns: 1000 },
  );
});
