import { dayOf, isoDay, lastDay, plusDays } from '../../kernel/day.js';
import type { Reversal } from '../../kernel/decision.js';
import { pathOf } from '../../kernel/result.js';
import { type Ending, endings } from '../../policy/policy.js';
import { type Holding, judgeHoldings, type Span, type Terms } from './holding.js';

/** The least that would have let somebody join again, in facts and in words. */
export interface LeastChange {
  readonly facts: readonly Reversal[];
  /** The day on which a group would have to start, where that is what has to change. */
  readonly startsOn: string | null;
  /** How an earlier membership would have to have ended, where that is. */
  readonly ending: Ending | null;
}

const dayZero = dayOf({ year: 1970, month: 1, day: 1 });

/**
 * What would have let somebody join again: the earliest later start that does, then other endings, and failing all that a record without
 * memberships. Everything found is judged again before it is named, so that what is named does reverse the answer.
 *
 * @param allowed the endings that the rest of the record leaves possible
 */
export function leastChange(
  holdings: readonly Holding[],
  span: Span,
  terms: Terms,
  allowed: readonly Ending[] = endings,
): LeastChange {
  const soonest = allowed.reduce((best, each) => (terms.waits[each] < terms.waits[best] ? each : best));
  const later = startsAfter(holdings, span, terms).flatMap((day) => movedTo(span, day));
  const spans = [span, ...later];
  const kept = spans.find((each) => judgeHoldings(holdings, each, terms).verdict === 'met');
  if (kept !== undefined) return inFacts(span, kept, [], soonest);
  for (const each of spans) {
    const changed = endingsToChange(holdings, each, terms);
    const told = holdings.map((holding, index) =>
      changed.includes(index) ? { ...holding, ending: soonest } : holding,
    );
    if (judgeHoldings(told, each, terms).verdict === 'met') return inFacts(span, each, changed, soonest);
  }
  return { facts: [{ path: 'applicant.memberships', value: [] }], startsOn: null, ending: null };
}

/** Days on which something that stood in the way no longer does. */
function startsAfter(holdings: readonly Holding[], { start = -Infinity }: Span, { waits }: Terms): readonly number[] {
  const lengths = [...new Set([0, ...endings.map((each) => waits[each])])];
  const days = new Set(holdings.flatMap(({ to }) => lengths.map((length) => to + length)));
  return [...days].filter((day) => day > start).sort((first, second) => first - second);
}

/** The group as a whole later; none where the calendar ends before it. */
function movedTo({ start, end }: Span, day: number): readonly Span[] {
  const last = end === undefined ? undefined : start === undefined ? Math.max(end, day) : end + day - start;
  return day > lastDay || (last ?? day) > lastDay ? [] : [{ start: day, end: last }];
}

/** Memberships that no wait would make up for, and those that would be over by then, nobody having said how. */
function endingsToChange(holdings: readonly Holding[], { start, end }: Span, { waits }: Terms): readonly number[] {
  const over = start ?? end ?? Infinity;
  return holdings.flatMap(({ to, ending }, index) =>
    (ending === undefined ? to <= over : waits[ending] === Infinity) ? [index] : [],
  );
}

function inFacts(span: Span, { start, end }: Span, changed: readonly number[], ending: Ending): LeastChange {
  const startsOn = start === undefined || start === span.start ? null : isoOf(start);
  return {
    facts: [
      ...changed.map((index) => ({ path: pathOf(['applicant', 'memberships', index, 'ending']), value: ending })),
      ...(startsOn === null ? [] : [{ path: 'group.startsOn', value: startsOn }]),
      ...(end === undefined || end === span.end ? [] : [{ path: 'group.endsOn', value: isoOf(end) }]),
    ],
    startsOn,
    ending: changed.length === 0 ? null : ending,
  };
}

/** A day of the calendar, as text. */
export function isoOf(day: number): string {
  return isoDay(plusDays(dayZero, day));
}
