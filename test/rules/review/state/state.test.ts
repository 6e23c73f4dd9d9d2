import { describe, expect, test } from 'vitest';
import { encodeState } from '../../../../src/rules/review/state/encode.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { addRow, addSeat, emptyState } from '../../../../src/rules/review/state/state.js';
import { stateOf } from './drawn-rows.js';

describe('a state', () => {
  test.each([0, 53, 1.5, Number.NaN])('throws on a mark at meeting %d, which no group can have', (meeting) => {
    const row: ReviewRow = { kind: 'attendance', person: 'ana', group: 'g', meeting, mark: 'attended' };
    expect(() => addRow(emptyState(), row)).toThrow(RangeError);
  });

  test('throws on an answer without an id, which could not be told from its own second delivery', () => {
    const { id: _, ...row } = { kind: 'response', id: 'r', group: 'g' } as const;
    expect(() => addRow(emptyState(), row as unknown as ReviewRow)).toThrow(RangeError);
  });

  test('counts asking twice in one round as one, and asking in two rounds or for two things as two', () => {
    const ana = { kind: 'demand', person: 'ana' } as const;
    const asked = stateOf([
      { ...ana, intake: '1' },
      { ...ana, intake: '1' },
      { ...ana, intake: '2' },
      { ...ana, group: 'general' },
      { ...ana, stream: 'general' },
      { ...ana, person: 'bo' },
      ana,
    ]);
    expect(asked.tables.demand.size).toBe(6);
    expect([...asked.tables.demand.values()].every((rows) => typeof rows === 'string')).toBe(true);
  });

  test('keeps earlier memberships apart by the day they began, and certificates by group', () => {
    const past = { kind: 'history', person: 'ana', group: 'g', endedOn: '2026-01-01', completed: true } as const;
    const state = stateOf([
      { ...past, startedOn: '2025-01-01' },
      { ...past, startedOn: '2024-01-01' },
      { kind: 'certificate', person: 'ana', group: 'g', minutes: 60 },
      { kind: 'certificate', person: 'ana', group: 'h', minutes: 60 },
    ]);
    expect([state.tables.history.size, state.tables.certificate.size]).toStrictEqual([2, 2]);
  });

  test('takes a whole seat as it takes its marks one by one', () => {
    const rows: readonly ReviewRow[] = [1, 2, 3].map((meeting) => ({
      kind: 'attendance',
      person: 'a',
      group: 'g',
      meeting,
      mark: 'excused',
    }));
    const state = emptyState();
    addSeat(state, 'g', 'a', 'E.E');
    addSeat(state, 'g', 'a', '.E');
    expect(encodeState(state)).toBe(encodeState(stateOf(rows)));
  });
});
