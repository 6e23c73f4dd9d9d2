import { readInstant } from '../../../kernel/instant.js';
import type { MembershipEvent, Moment } from './events.js';

/**
 * The record as it was at a moment: what had been written down by then, whenever it is true. With `membership` it answers what was
 * known at one time of another.
 *
 * @param events what was recorded, in any order
 * @param moment what was recorded at that very moment counts
 * @returns the events known by then, in the order given; one whose `recorded` cannot be read is kept, so that it is still told
 * @throws RangeError where the moment cannot be read
 * @see Learning Together, Shared experience and settings
 * @example
 * const late = { id: 'e1', recorded: '2027-03-01T00:00:00Z', effective: '2027-01-05T00:00:00Z', kind: 'left-sector', person: 'ana' } as const;
 * asKnownOn([late], '2027-02-01T00:00:00Z') // => []
 */
export function asKnownOn(events: readonly MembershipEvent[], moment: Moment): readonly MembershipEvent[] {
  const until = readInstant(moment, 'asKnownOn');
  if (!until.ok) throw new RangeError(`asKnownOn: ${until.problems[0].message}`);
  return events.filter(({ recorded }) => {
    const written = readInstant(recorded);
    return !written.ok || written.value <= until.value;
  });
}
