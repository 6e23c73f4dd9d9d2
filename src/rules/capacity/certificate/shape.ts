import type { Placing } from '../allocation.js';
import type { Reason } from '../reasons.js';

/**
 * Whether an answer that was written down somewhere has the shape of one and not a word more, so that the rest of the certificate can be
 * read off it. Values are compared elsewhere; here only what would be passed over there is looked for.
 */
export function hasItsShape(placing: Placing): boolean {
  const claimed: unknown = placing;
  if (!isRecord(claimed) || !saysOnly(claimed, parts)) return false;
  const { placements, cutoffs, waitlists, closed, reasons, verified = true } = claimed;
  return (
    verified === true &&
    isRecord(placements) &&
    isRecord(cutoffs) &&
    isRecord(waitlists) &&
    Object.values(waitlists).every(Array.isArray) &&
    Array.isArray(closed) &&
    closed.every(isRecord) &&
    Array.isArray(reasons) &&
    reasons.every((reason) => isRecord(reason) && saysOnly(reason, wordsOf(reason)))
  );
}

/** The last is what an allocation says of itself, and may be left out. */
const parts = [
  'method',
  'order',
  'placements',
  'cutoffs',
  'withheld',
  'waitlists',
  'closed',
  'closing',
  'reasons',
  'verified',
];

const asked = ['applicant', 'group', 'rank', 'code'];
const waiting = [...asked, 'key', 'tier', 'missed', 'position'];
const compared = [...waiting, 'cutoff', 'cutoffTier', 'cutoffMissed'];

const words: Readonly<Record<Reason['code'], readonly string[]>> = {
  placed: asked,
  'placed-higher': asked,
  'not-ranked': asked,
  ineligible: [...asked, 'rules'],
  'window-closed': [...asked, 'started', 'joinBefore'],
  closed: [...asked, 'reached', 'minimum'],
  full: compared,
  'passed-over': compared,
  'organisation-full': [...waiting, 'limit'],
};

const wordsByCode: ReadonlyMap<unknown, readonly string[]> = new Map(Object.entries(words));

function wordsOf({ code }: Readonly<Record<string, unknown>>): readonly string[] {
  return wordsByCode.get(code) ?? [];
}

function isRecord(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** A key that is `undefined` says nothing. */
function saysOnly(part: object, known: readonly string[]): boolean {
  return Object.entries(part).every(([key, value]) => value === undefined || known.includes(key));
}
