import { readFileSync } from 'node:fs';
import type { Allocation, Intake } from '../../src/rules/capacity/index.js';

/** An instance worked out elsewhere by enumeration: one order for all groups, what serial order must answer. */
export interface MasterInstance {
  readonly name: string;
  readonly intake: Intake;
  readonly placements: Allocation['placements'];
  readonly cutoffs: Allocation['cutoffs'];
  readonly waitlists: Allocation['waitlists'];
  /** The answer that places the most people. */
  readonly maxPlacement: Allocation['placements'];
}

export interface LotteryVector {
  readonly seed: string;
  readonly id: string;
  readonly hex: string;
  readonly key52: number;
}

interface StoredInstance {
  readonly name: string;
  readonly groups: Intake['groups'];
  readonly applicants: readonly { readonly id: string; readonly prefs: readonly string[]; readonly priority: number }[];
  readonly expected: Pick<MasterInstance, 'cutoffs' | 'waitlists' | 'maxPlacement'> & {
    readonly serial: Allocation['placements'];
  };
}

export function readMasterInstances(): readonly MasterInstance[] {
  const stored = readVectors('p1_basic.json') as readonly StoredInstance[];
  return stored
    .filter(({ name }) => name.startsWith('master-'))
    .map(({ name, groups, applicants, expected }) => ({
      name,
      intake: {
        order: { by: 'priority' },
        groups,
        applicants: applicants.map(({ id, prefs, priority }) => ({ id, preferences: prefs, priority })),
      },
      placements: expected.serial,
      cutoffs: expected.cutoffs,
      waitlists: expected.waitlists,
      maxPlacement: expected.maxPlacement,
    }));
}

export function readLottery(): {
  readonly vectors: readonly LotteryVector[];
  readonly order: Readonly<Record<string, readonly string[]>>;
} {
  return readVectors('lottery.json') as ReturnType<typeof readLottery>;
}

function readVectors(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../vectors/capacity/${file}`, import.meta.url), 'utf8'));
}
