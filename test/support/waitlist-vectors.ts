import { readFileSync } from 'node:fs';
import type { FreedByCount, Vacancies } from '../../src/rules/capacity/index.js';

/** A free seat and who is offered it, worked out elsewhere by independent code: each of the waitlist with a code, `offer` among them. */
export interface PromotionInstance {
  readonly name: string;
  readonly freed: FreedByCount;
  readonly offers: readonly string[];
  readonly log: readonly (readonly [string, string])[];
}

interface StoredPromotion {
  readonly name: string;
  readonly meetingsHeld: number;
  readonly seatsFree: number;
  readonly waitlistInOrder: FreedByCount['waitlist'];
  readonly expected: Pick<PromotionInstance, 'offers' | 'log'>;
}

export function readPromotions(): readonly PromotionInstance[] {
  const stored = readVectors('p2_promotion.json') as readonly StoredPromotion[];
  return stored.map(({ name, meetingsHeld, seatsFree, waitlistInOrder: waitlist, expected }) => ({
    name,
    freed: { meetingsHeld, seatsFree, waitlist },
    ...expected,
  }));
}

/** Seats that fell free in several groups, and where everybody is after the chain. */
export interface ChainInstance {
  readonly name: string;
  readonly vacancies: Vacancies;
  readonly placements: Readonly<Record<string, string | null>>;
}

interface StoredChain extends Pick<Vacancies, 'groups' | 'current' | 'withdrawn'> {
  readonly name: string;
  readonly applicants: readonly {
    readonly id: string;
    readonly prefs: readonly string[];
    readonly priority: number | Readonly<Record<string, number>>;
  }[];
  readonly expected: { readonly afterChain: ChainInstance['placements'] };
}

export function readChains(): readonly ChainInstance[] {
  const stored = readVectors('p4_vacancy_chain.json') as readonly StoredChain[];
  return stored.map(({ name, applicants, expected, ...rest }) => ({
    name,
    vacancies: {
      ...rest,
      order: { by: 'priority' },
      applicants: applicants.map(({ id, prefs, priority }) => ({ id, preferences: prefs, priority })),
    },
    placements: expected.afterChain,
  }));
}

function readVectors(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../vectors/capacity/${file}`, import.meta.url), 'utf8'));
}
