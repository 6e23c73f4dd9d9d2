import type { Ratio } from '../kernel/ratio.js';
import { checkCount } from './bounds.js';
import { commonDivisor, compareFractions, type Fraction, lowest } from './fraction.js';

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
  /** The share for whom it has come by then, exact but not in lowest terms; `incidenceBy` reduces it. */
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
  // Those still waiting and those for whom it came, over one denominator, which grows only by what does not cancel.
  let [waiting, came, all] = [1n, 0n, 1n];
  return stepsOf(waits).map((step) => {
    const atRisk = BigInt(step.atRisk);
    const shared = commonDivisor(waiting, atRisk);
    const [each, scale] = [waiting / shared, atRisk / shared];
    came = came * scale + each * BigInt(step.events);
    waiting = each * (atRisk - BigInt(step.events + step.competing));
    all *= scale;
    return { ...step, incidence: { num: came, den: all } };
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

/** The share for whom it has come by then, in lowest terms: what the last step up to it says. */
export function incidenceBy(steps: readonly IncidenceStep[], at: number): Fraction {
  return lowest(steps.filter((step) => step.at <= at).at(-1)?.incidence ?? none);
}

/** In lowest terms if what it starts from is: only what is new is reduced, for the numbers grow long where many are still waiting. */
function stayed(waiting: Fraction, left: number, atRisk: number): Fraction {
  const stay = lowest({ num: BigInt(atRisk - left), den: BigInt(atRisk) });
  const [across, down] = [commonDivisor(waiting.num, stay.den), commonDivisor(waiting.den, stay.num)];
  return { num: (waiting.num / across) * (stay.num / down), den: (waiting.den / down) * (stay.den / across) };
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
