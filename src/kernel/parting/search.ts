import { type Aim, boardOf, type Window } from './board.js';
import { movedIn, type Parting } from './parting.js';
import type { Prospects } from './spreads.js';

/** Counted down, and never a clock, so that the same question has the same answer on every machine. */
export interface Steps {
  left: number;
}

export interface Found {
  /** The group of each unit; `null` where no parting within the window and the aim is as good as what is known. */
  readonly sides: Int32Array | null;
  /** Whether everything was looked at. Only then is what was found the best, and the first of the best. */
  readonly whole: boolean;
}

/**
 * The best parting within a window and an aim: least imbalance, then fewest moved, then the first in the order of the units. Depth-first
 * in that order, turning back wherever what is still possible is no better than what is known.
 */
export function search(parting: Parting, window: Window, aim: Aim, prospects: Prospects, steps: Steps): Found {
  const units = parting.weights.length;
  const board = boardOf(parting, window, aim, prospects);
  const sides = new Int32Array(units);
  let best: Int32Array | null = null;
  let [imbalance, moved] = [aim.known?.imbalance ?? Number.POSITIVE_INFINITY, aim.known?.moved ?? 0];
  let whole = true;

  /** What is as good as something found before comes later in the order. */
  const hopeless = (): boolean => {
    if (!board.possible()) return true;
    const imbalanceAtLeast = board.imbalance();
    if (imbalanceAtLeast !== imbalance) return imbalanceAtLeast > imbalance;
    const movedAtLeast = board.moved();
    return movedAtLeast > moved || (best !== null && movedAtLeast === moved);
  };

  const place = (unit: number, used: number): void => {
    if (unit === units) {
      const movedHere = movedIn(parting, sides, window.groups);
      const imbalanceHere = board.imbalance();
      if (imbalanceHere > imbalance) return;
      if (imbalanceHere === imbalance && (movedHere > moved || (best !== null && movedHere === moved))) return;
      [imbalance, moved] = [imbalanceHere, movedHere];
      best = sides.slice();
      return;
    }
    const last = Math.min(used, window.groups - 1);
    for (let group = 0; group <= last && whole; group++) {
      if (!board.mayTake(unit, group)) continue;
      if (steps.left === 0) {
        whole = false;
        return;
      }
      steps.left--;
      board.put(unit, group);
      sides[unit] = group;
      if (!hopeless()) place(unit + 1, Math.max(used, group + 1));
      board.take(unit, group);
    }
  };
  if (!hopeless()) place(0, 0);
  return { sides: best, whole };
}
