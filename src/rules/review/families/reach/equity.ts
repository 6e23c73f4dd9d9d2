import { byCodeUnit } from '../../../../kernel/order.js';
import { tally } from '../../../../policy/attendance-terms.js';
import { type Cohort, isFinished } from '../../cohorts.js';
import type { Frame } from '../../facts.js';
import type { Count, NullReason, Presented } from '../../metric.js';
import { attributesOf } from './people.js';

interface Completed {
  readonly completed: number;
  readonly seats: number;
}

/** Who completed, by attribute. */
export interface Equity {
  /** Seats of people whose attributes are known. */
  readonly known: Completed;
  readonly byAttribute: Map<string, Completed>;
  readonly unknownSeats: number;
  /** Groups without an attendance requirement, groups not finished, and seats that could still go either way. */
  readonly unjudged: number;
  readonly running: number;
  readonly open: number;
}

export function noEquity(): Equity {
  return { known: nobody, byAttribute: new Map(), unknownSeats: 0, unjudged: 0, running: 0, open: 0 };
}

const nobody: Completed = { completed: 0, seats: 0 };

export function withCohort(equity: Equity, cohort: Cohort): Equity {
  const { attendance } = cohort.policy;
  const judged = attendance.minimum !== null || attendance.firstMeetingBy !== null;
  let { known, unknownSeats, open } = equity;
  for (const member of cohort.members) {
    const attributes = attributesOf(member);
    if (attributes === null) {
      unknownSeats++;
      continue;
    }
    const { outcome } = tally(member.register, attendance, member.register.length);
    const one = { completed: outcome === 'met' ? 1 : 0, seats: 1 };
    if (outcome === 'open') open++;
    known = both(known, one);
    for (const attribute of attributes) addTo(equity.byAttribute, attribute, one);
  }
  return {
    ...equity,
    known,
    unknownSeats,
    open,
    unjudged: equity.unjudged + (judged ? 0 : 1),
    running: equity.running + (isFinished(cohort) ? 0 : 1),
  };
}

export function bothEquities(first: Equity, second: Equity): Equity {
  for (const [attribute, more] of second.byAttribute) addTo(first.byAttribute, attribute, more);
  return {
    known: both(first.known, second.known),
    byAttribute: first.byAttribute,
    unknownSeats: first.unknownSeats + second.unknownSeats,
    unjudged: first.unjudged + second.unjudged,
    running: first.running + second.running,
    open: first.open + second.open,
  };
}

/** The difference for each attribute that somebody has. */
export function gapsIn(
  equity: Equity,
  { policy }: Pick<Frame, 'policy'>,
): readonly Presented<'equity.completion-gap'>[] {
  const id = 'equity.completion-gap';
  const { byAttribute } = equity;
  const reason = reasonOf(equity);
  if (byAttribute.size === 0) return [{ id, at: null, count: { null: reason ?? 'not-applicable' } }];
  const { fewestPeople } = policy.review.findings.value;
  return [...byAttribute]
    .sort(([first], [second]) => byCodeUnit(first, second))
    .map(([attribute, having]) => ({
      id,
      at: { by: 'category', is: attribute },
      count: reason === null ? gapOf(having, equity.known, fewestPeople) : { null: reason },
    }));
}

/** Why no attribute has a value; `null` where each may. */
function reasonOf({ known, unknownSeats, unjudged, running, open }: Equity): NullReason | null {
  if (unjudged > 0) return 'not-applicable';
  if (running > 0) return 'not-yet-observable';
  if (known.seats === 0) return unknownSeats > 0 ? 'not-recorded' : 'no-denominator';
  return open > 0 ? 'not-recorded' : null;
}

function gapOf(having: Completed, known: Completed, fewest: number): Count {
  const rest = { completed: known.completed - having.completed, seats: known.seats - having.seats };
  if (having.seats < fewest || rest.seats < fewest) return { null: 'too-few' };
  return {
    num: having.completed * rest.seats - rest.completed * having.seats,
    den: having.seats * rest.seats,
    two: {
      first: { num: having.completed, den: having.seats },
      second: { num: rest.completed, den: rest.seats },
    },
  };
}

function both(first: Completed, second: Completed): Completed {
  return { completed: first.completed + second.completed, seats: first.seats + second.seats };
}

function addTo(all: Map<string, Completed>, attribute: string, more: Completed): void {
  all.set(attribute, both(all.get(attribute) ?? nobody, more));
}
