import { describe, expect, it } from 'vitest';
import { type Moves, noExchangePays } from '../../src/kernel/circular-moves.js';

function movesOf(places: number, ...moves: readonly (readonly [number, number, number, number])[]): Moves {
  const column = (index: 0 | 1 | 2 | 3): Int32Array => Int32Array.from(moves, (move) => move[index]);
  return { places, from: column(0), to: column(1), steps: column(2), movers: column(3) };
}

describe('exchanges in a circle', () => {
  it('pay where they save steps in all', () => {
    expect(noExchangePays(movesOf(2, [0, 1, 1, 0], [1, 0, -2, 1]))).toBe(false);
    expect(noExchangePays(movesOf(2, [0, 1, 2, 0], [1, 0, -1, 1]))).toBe(true);
    expect(noExchangePays(movesOf(3, [0, 1, 1, 0], [1, 2, -1, 1], [2, 0, -1, 2]))).toBe(false);
  });

  it('pay where they save none and the first who moves gains', () => {
    expect(noExchangePays(movesOf(2, [0, 1, -1, 0], [1, 0, 1, 1]))).toBe(false);
    expect(noExchangePays(movesOf(2, [0, 1, 1, 0], [1, 0, -1, 1]))).toBe(true);
    expect(noExchangePays(movesOf(3, [0, 1, -1, 1], [1, 2, 0, 2], [2, 0, 1, 3]))).toBe(false);
    // Whoever comes before stands in the way: without them there is no circle.
    expect(noExchangePays(movesOf(3, [0, 1, -1, 1], [1, 2, 0, 2], [2, 0, 1, 0]))).toBe(true);
  });

  it('may lead through a place that takes anybody', () => {
    expect(noExchangePays(movesOf(3, [0, 1, -1, 0], [1, 2, 0, -1], [2, 0, 0, -1]))).toBe(false);
    expect(noExchangePays(movesOf(3, [0, 1, 1, 0], [1, 2, 0, -1], [2, 0, 0, -1]))).toBe(true);
  });

  it('are none where nobody can move', () => {
    expect(noExchangePays(movesOf(0))).toBe(true);
    expect(noExchangePays(movesOf(2, [0, 1, -1, 0]))).toBe(true);
  });
});
