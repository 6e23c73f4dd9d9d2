import type { CalendarEvent } from './event.js';
import { groupsOf } from './reader.js';

/** An event that is not replaced by a newer version, with what it is told apart by. */
export interface Identified {
  readonly event: CalendarEvent;
  /** The occurrence it stands in for, as a moment or a day; `null` where it is about all of them. */
  readonly occurrence: string | null;
}

/** All that is said of one thing: the event itself, and occurrences that differ from it. */
export interface Family<Each extends Identified> {
  readonly whole: readonly Each[];
  readonly changed: readonly Each[];
}

/**
 * Events with the same identity together, in their newest versions. What was written at the same time is taken together, so that the
 * order of the text decides nothing. Whoever cancels an event cancels the occurrences that were changed before.
 */
export function familiesOf<Each extends Identified>(all: readonly Each[]): readonly Family<Each>[] {
  const groups = groupsOf(all, ({ event: { uid } }, index) => (uid === null ? `#${index}` : `=${uid}`));
  return [...groups.values()].map((group) => {
    const whole = newest(group.filter(({ occurrence }) => occurrence === null));
    const [cancelled = null] = whole.filter(({ event }) => event.cancelled);
    const since = cancelled === null ? -1 : cancelled.event.sequence;
    const changed = group.filter(({ occurrence, event }) => occurrence !== null && event.sequence > since);
    return { whole, changed: [...groupsOf(changed, ({ occurrence }) => `${occurrence}`).values()].flatMap(newest) };
  });
}

function newest<Each extends Identified>(versions: readonly Each[]): readonly Each[] {
  const [first, ...rest] = versions;
  if (first === undefined) return [];
  const best = rest.reduce((a, b) => (compare(b, a) > 0 ? b : a), first);
  return versions.filter((each) => compare(each, best) === 0);
}

function compare({ event: a }: Identified, { event: b }: Identified): number {
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  return a.stamp === b.stamp ? 0 : a.stamp > b.stamp ? 1 : -1;
}
