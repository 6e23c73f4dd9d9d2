import type { Ratio } from '../kernel/ratio.js';
import { checkCount } from './bounds.js';
import { compareFractions, type Fraction, lowest } from './fraction.js';

/**
 * How long one person was seen to wait. `event`: it came. `censored`: still waiting when last seen. `competing`: something else came first
 * after which it no longer can, such as a withdrawal.
 */
export interface Wait {
  /** Such as days; a whole number, none or more. */
  readonly at: number;
  readonly ended: 'event' | 'censored' | 'competing';
}

/** One moment at which anybody's wait ended. Of those on one day, events and competing events come before who was last seen then. */
export interface WaitStep {
  readonly at: number;
  /** Still waiting just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  readonly censored: number;
}

export interface SurvivalStep extends WaitStep {
  /** The share still waiting just after, in lowest terms. */
  readonly survival: Fraction;
}

export interface IncidenceStep extends WaitStep {
  /** The share for whom it has come by then, in lowest terms. */
  readonly incidence: Fraction;
}

const one: Fraction = { num: 1n, den: 1n };
const none: Fraction = { num: 0n, den: 1n };

/**
 * The share still waiting after each moment, had nobody withdrawn: someone who did counts as last seen then (Kaplan and Meier's estimate).
 * For how fast it goes for those who stay. For what share it came to in the end, ask `cumulativeIncidence`, which does not pretend that
 * whoever withdrew would have got there.
 *
 * @throws RangeError unless every wait is a whole number, none or more
 */
export function kaplanMeier(waits: readonly Wait[]): readonly SurvivalStep[] {
  let survival = one;
  return stepsOf(waits).map((step) => {
    survival = stayed(survival, step.events, step.atRisk);
    return { ...step, survival };
  });
}

/**
 * The share for whom it has come by each moment, with whoever withdrew counted among those for whom it has not and never will (Aalen and
 * Johansen's estimate). Where nobody is censored it is simply those for whom it came over all.
 *
 * @throws RangeError unless every wait is a whole number, none or more
 */
export function cumulativeIncidence(waits: readonly Wait[]): readonly IncidenceStep[] {
  let [waiting, incidence] = [one, none];
  return stepsOf(waits).map((step) => {
    const now = { num: waiting.num * BigInt(step.events), den: waiting.den * BigInt(step.atRisk) };
    incidence = lowest({ num: incidence.num * now.den + now.num * incidence.den, den: incidence.den * now.den });
    waiting = stayed(waiting, step.events + step.competing, step.atRisk);
    return { ...step, incidence };
  });
}

/**
 * The first moment after which no more than half are still waiting; `null` where more than half still are when last seen. With a share
 * other than one half, the first after which no more than that are.
 */
export function medianOf(
  steps: readonly SurvivalStep[],
  share: Ratio = { numerator: 1, denominator: 2 },
): number | null {
  const half = { num: BigInt(share.numerator), den: BigInt(share.denominator) };
  return steps.find(({ survival }) => compareFractions(survival, half) <= 0)?.at ?? null;
}

/** The share for whom it has come by then: what the last step up to it says. */
export function incidenceBy(steps: readonly IncidenceStep[], at: number): Fraction {
  return steps.filter((step) => step.at <= at).at(-1)?.incidence ?? none;
}

function stayed(waiting: Fraction, left: number, atRisk: number): Fraction {
  return lowest({ num: waiting.num * BigInt(atRisk - left), den: waiting.den * BigInt(atRisk) });
}

function stepsOf(waits: readonly Wait[]): readonly WaitStep[] {
  const days = new Map<number, { event: number; competing: number; censored: number }>();
  for (const { at, ended } of waits) {
    checkCount(at);
    const day = days.get(at) ?? { event: 0, competing: 0, censored: 0 };
    day[ended]++;
    days.set(at, day);
  }
  let atRisk = waits.length;
  return [...days]
    .sort(([first], [second]) => first - second)
    .map(([at, { event, competing, censored }]) => {
      const step = { at, atRisk, events: event, competing, censored };
      atRisk -= event + competing + censored;
      return step;
    });
}
