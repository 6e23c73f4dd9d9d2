import { readInstant } from '../kernel/instant.js';
import type { ServingOrder } from '../policy/allocation-terms.js';
import type { Allocation, ClosedGroup, Placing } from '../rules/capacity/allocation.js';
import type { ClosingSearch } from '../rules/capacity/closing.js';
import type { PublishedKey, Reason } from '../rules/capacity/reasons.js';
import { type Cell, table } from './tables.js';

/** Every applicant and every group they listed, with what became of it. */
export function allocationRows({ reasons, order }: Placing): readonly (readonly Cell[])[] {
  return [
    ['applicant', 'group', 'choice', 'answer'],
    ...reasons.map((each) => [each.applicant, each.group, each.rank, reasonInWords(each, order.by)]),
  ];
}

/** An allocation for a terminal: how many have a place and by which method, everybody's answer, and which groups do not run. */
export function allocationText(allocation: Allocation): string {
  const { method, order, placements, closed, closing, verified } = allocation;
  const everybody = Object.entries(placements);
  const without = everybody.flatMap(([applicant, group]) => (group === null ? [applicant] : []));
  return [
    `Places given to ${everybody.length - without.length} of ${everybody.length}. Method: ${method}; order: ${order.by}.`,
    ...(without.length === 0 ? [] : [`Without a place: ${without.join(', ')}.`]),
    verified
      ? 'Independent code has checked it.'
      : 'Independent code found something wrong with it: do not use this answer.',
    '',
    table(allocationRows(allocation)),
    ...(closed.length === 0 ? [] : ['', 'Groups that do not run:', '', ...closed.map(closedLine)]),
    ...(closing?.search === 'largest-shortfall' ? ['', notSearched(closing)] : []),
    '',
  ].join('\n');
}

function notSearched({ atMost }: ClosingSearch): string {
  return `They were closed one after another. To close others might place more people, but never more than ${atMost}.`;
}

function reasonInWords(reason: Reason, by: ServingOrder): string {
  switch (reason.code) {
    case 'placed':
      return 'placed';
    case 'placed-higher':
      return 'has a place in a group listed earlier';
    case 'full':
      return `full: ${orderInWords(reason, by)}${onWaitlist(reason)}`;
    case 'passed-over':
      return `full: somebody later in the order has a place here, because more people have one that way${onWaitlist(reason)}`;
    case 'organisation-full':
      return `no place for more people of the same organisation, which may have ${reason.limit} here${onWaitlist(reason)}`;
    case 'closed':
      return `the group does not run: ${whyClosed(reason)}`;
    case 'window-closed':
      return `too late to join: ${whyLate(reason)}`;
    case 'ineligible':
      return `not eligible: ${reason.rules.join(', ')}`;
    case 'not-ranked':
      return reason.group === null ? 'listed no group' : 'not listed';
  }
}

function onWaitlist({ position }: { readonly position: number }): string {
  return `; number ${position} on the waitlist`;
}

/** A group that does not run, and why. */
export function closedLine(closed: ClosedGroup): string {
  return `- ${closed.group}: ${whyClosed(closed)}`;
}

function whyClosed({ reached, minimum }: Pick<ClosedGroup, 'reached' | 'minimum'>): string {
  return reached < minimum
    ? `it had ${reached} and needs ${minimum}`
    : 'it closed so that other groups run and more people have a place';
}

function whyLate({ started, joinBefore }: Extract<Reason, { code: 'window-closed' }>): string {
  if (joinBefore === 0) return 'the group has too few meetings for anybody to attend enough';
  return `meeting ${started} has started, and joining ended with the start of meeting ${joinBefore}`;
}

/** What somebody has done or has, that the order goes by. */
const stands: Readonly<Record<ServingOrder, string>> = {
  priority: 'has priority',
  applied: 'came at',
  lottery: 'drew',
};

function orderInWords(reason: Extract<Reason, { code: 'full' }>, by: ServingOrder): string {
  const { tier, cutoffTier, cutoff, key, missed, cutoffMissed = null } = reason;
  const own = `this application ${stands[by]} ${key}`;
  if (cutoff === null) {
    return `${own}; where a group keeps places, it is not told where the last one admitted stands`;
  }
  if (tier !== cutoffTier) return `tier ${tier} comes after tier ${cutoffTier}`;
  if (missed !== undefined && missed !== cutoffMissed) {
    return `rounds missed: ${missed}, by the last one admitted: ${cutoffMissed}`;
  }
  return sameKey(key, cutoff)
    ? `${own}, like the last one admitted, so ids decided`
    : `${own}, and the last one admitted ${stands[by]} ${cutoff}`;
}

/** One moment may be written with two offsets. */
function sameKey(first: PublishedKey, second: PublishedKey): boolean {
  const [one, other] = [readInstant(first), readInstant(second)];
  return one.ok && other.ok ? one.value === other.value : first === second;
}
