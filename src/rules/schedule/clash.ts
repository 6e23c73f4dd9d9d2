import { distinct } from './blackouts.js';
import type { ReadBusy } from './reading.js';
import type { MeetingSpan } from './wall-time.js';

/** Labels of the busy times that a meeting overlaps. Ends are not included: back to back is no clash. */
export function clashesOf({ from, to }: MeetingSpan, busy: readonly ReadBusy[]): readonly string[] {
  return distinct(
    busy.filter((each) => from < each.to && each.from < to && each.from < each.to).map(({ label }) => label),
  );
}
