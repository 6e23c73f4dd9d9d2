import { readFileSync } from 'node:fs';
import type { Allocation, Intake } from '../../src/rules/capacity/index.js';

/** An instance worked out elsewhere by enumeration, and what each method must answer to it. */
export interface Instance {
  readonly name: string;
  readonly intake: Intake;
  readonly expected: Expected;
}

interface Expected {
  readonly serial?: Allocation['placements'];
  readonly deferredAcceptance: Allocation['placements'];
  readonly maxPlacement?: Allocation['placements'];
  readonly cutoffs?: Allocation['cutoffs'];
  readonly waitlists?: Allocation['waitlists'];
}

/** An instance whose groups need a number of people: what the best set of closures leaves, and what closing them one by one does. */
export interface ClosingInstance {
  readonly name: string;
  readonly intake: Intake;
  readonly expected: Readonly<
    Record<
      'oneAtATime' | 'exact',
      { readonly open: readonly string[]; readonly allocation: Allocation['placements']; readonly placed: number }
    >
  >;
}

export interface LotteryVector {
  readonly seed: string;
  readonly id: string;
  readonly hex: string;
  readonly key52: number;
}

interface Stored<Answer> {
  readonly name: string;
  readonly groups: readonly (Intake['groups'][number] & { readonly min?: number })[];
  readonly applicants: readonly {
    readonly id: string;
    readonly prefs: readonly string[];
    readonly priority: number | Readonly<Record<string, number>>;
    readonly attributes: readonly string[];
  }[];
  readonly expected: Answer;
}

function intakeOf({ groups, applicants }: Stored<unknown>): Intake {
  return {
    order: { by: 'priority' },
    groups: groups.map(({ min, ...group }) => ({ ...group, ...(min === undefined ? {} : { minimum: min }) })),
    applicants: applicants.map(({ prefs, ...applicant }) => ({ ...applicant, preferences: prefs })),
  };
}

/** Instances of one order for all groups, of an order for each, and of reserves; by the start of their names or all. */
export function readInstances(file: 'p1_basic.json' | 'p1_reserves.json', start = ''): readonly Instance[] {
  const stored = readVectors(file) as readonly Stored<Expected>[];
  return stored
    .filter(({ name }) => name.startsWith(start))
    .map((each) => ({ name: each.name, intake: intakeOf(each), expected: each.expected }));
}

export function readClosingInstances(): readonly ClosingInstance[] {
  const stored = readVectors('p1_min_viable.json') as readonly Stored<ClosingInstance['expected']>[];
  return stored.map((each) => ({ name: each.name, intake: intakeOf(each), expected: each.expected }));
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
