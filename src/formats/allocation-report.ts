import { readInstant } from '../kernel/instant.js';
import type { ClosedGroup, Placing } from '../rules/capacity/allocation.js';
import type { PublishedKey, Reason } from '../rules/capacity/reasons.js';
import type { Cell } from './tables.js';

/** Every applicant and every group they listed, with what became of it. */
export function allocationRows({ reasons }: Placing): readonly (readonly Cell[])[] {
  return [
    ['applicant', 'group', 'choice', 'answer'],
    ...reasons.map((each) => [each.applicant, each.group, each.rank, reasonInWords(each)]),
  ];
}

function reasonInWords(reason: Reason): string {
  switch (reason.code) {
    case 'placed':
      return 'placed';
    case 'placed-higher':
      return 'has a place in a group listed earlier';
    case 'full':
      return `full: ${orderInWords(reason)}${onWaitlist(reason)}`;
    case 'passed-over':
      return `full: somebody later in the order has a place here, because more people have one that way${onWaitlist(reason)}`;
    case 'organisation-full':
      return `no place left for the same organisation, which may have ${reason.limit}${onWaitlist(reason)}`;
    case 'closed':
      return `the group does not run: ${whyClosed(reason)}`;
    case 'window-closed':
      return `too late to join: ${whyLate(reason)}`;
    case 'ineligible':
      return `not eligible: ${reason.rules.join(', ')}`;
    case 'not-ranked':
      return reason.group === null ? 'no group listed that could be decided on' : 'not listed';
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

function orderInWords(reason: Extract<Reason, { code: 'full' }>): string {
  const { tier, cutoffTier, cutoff, key, missed, cutoffMissed = null } = reason;
  if (cutoff === null) return `this application at ${key}, and whose place was the last is not told`;
  if (tier !== cutoffTier) return `tier ${tier} comes after tier ${cutoffTier}`;
  if (missed !== undefined && missed !== cutoffMissed) {
    return `rounds missed: ${missed}, by the last admitted: ${cutoffMissed}`;
  }
  return sameKey(key, cutoff)
    ? `equal with the last admitted at ${key}, so ids decided`
    : `last admitted at ${cutoff}, this application at ${key}`;
}

/** One moment may be written with two offsets. */
function sameKey(first: PublishedKey, second: PublishedKey): boolean {
  const [one, other] = [readInstant(first), readInstant(second)];
  return one.ok && other.ok ? one.value === other.value : first === second;
}
