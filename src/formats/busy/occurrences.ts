import { type Problem, problem } from '../../kernel/result.js';
import { type Clocks, momentAt, type Span } from './clocks.js';
import type { CalendarEvent, Timing } from './event.js';
import { repetitions, type Steps } from './repetition.js';
import type { Rule } from './rule.js';
import { type Length, secondsADay, type Wall, type WrittenPeriod, type WrittenTime } from './written-time.js';
import type { Dated, Dating } from './zones.js';

/** One time at which an event happens, by its clocks. */
export interface Occurrence {
  readonly clocks: Clocks;
  readonly wall: Wall;
  readonly length: Length;
}

export interface Looking {
  readonly span: Span;
  readonly steps: Steps;
  readonly dating: Dating;
  readonly problems: Problem[];
}

/** No clocks differ from others by as much. */
const furthest = 2 * secondsADay;

/** What an occurrence is known by: the day for one that is named by its day, and otherwise the moment. */
export function markOf({ kind, wall }: WrittenTime, instant: number): string {
  return kind === 'day' ? `day ${wall}` : `moment ${instant}`;
}

/**
 * The times that an event takes, as far as they may lie within what is looked at.
 *
 * @param replaced marks of the occurrences that other events stand in for
 */
export function spansOf(event: CalendarEvent, replaced: ReadonlySet<string>, looking: Looking): readonly Span[] {
  const { timing } = event;
  if (timing === null) return [];
  const start = dated(timing.start, looking);
  const length = start === null ? null : lengthOf(timing, start, looking);
  const left = new Set<string>();
  for (const each of timing.leftOut) {
    const date = dated(each, looking);
    if (date !== null) left.add(markOf(each, date.instant));
  }
  if (start === null || length === null) return [];
  if (timing.rules.length + timing.added.length > 0 && isUncertain(timing, start, looking)) {
    const message = 'This repeats, and began in years that the table of its time zone does not cover.';
    looking.problems.push(problem(timing.start.path, 'unsupported', message));
  }
  const repeated = timing.rules.flatMap((rule, index) =>
    repeatedBy(rule, timing.start.wall, { start, length }, looking, `${event.path}.rrule[${index}]`),
  );
  const own = { clocks: start.clocks, wall: timing.start.wall, length };
  const added = timing.added.flatMap((each) => addedBy(each, length, looking));
  return [own, ...repeated, ...added].flatMap((occurrence) => {
    const span = spanOf(occurrence);
    const day = Math.floor(occurrence.wall / secondsADay) * secondsADay;
    const marks = [`moment ${span.from}`, `day ${day}`];
    return marks.some((mark) => left.has(mark) || replaced.has(mark)) ? [] : [span];
  });
}

function repeatedBy(
  rule: Rule,
  start: Wall,
  first: { readonly start: Dated; readonly length: Length },
  { span, steps, problems }: Looking,
  path: string,
): readonly Occurrence[] {
  const { clocks } = first.start;
  const { days, seconds } = first.length;
  const earliest = span.from / 1000 - furthest - days * secondsADay - seconds;
  const { until } = rule;
  const latest = Math.min(span.to / 1000, until?.wall ?? Number.POSITIVE_INFINITY) + furthest;
  const walls = repetitions(rule, start, [earliest, latest], steps, true);
  if (walls === null) {
    problems.push(problem(path, 'too-many', 'This repeats too often to be looked at.'));
    return [];
  }
  const isOver = (wall: Wall): boolean => {
    if (until === null) return false;
    if (until.kind === 'day') return wall >= until.wall + secondsADay;
    return momentAt(clocks, wall).instant > momentAt(until.kind === 'utc' ? 'utc' : clocks, until.wall).instant;
  };
  return walls.filter((wall) => !isOver(wall)).map((wall) => ({ clocks, wall, length: first.length }));
}

function addedBy(each: WrittenTime | WrittenPeriod, length: Length, looking: Looking): readonly Occurrence[] {
  if ('from' in each) return periodOf(each, looking);
  const date = dated(each, looking);
  return date === null ? [] : [{ clocks: date.clocks, wall: each.wall, length }];
}

/** Whether an event ends by other clocks than it starts by, and not both are known at that time. */
function isUncertain({ end }: Timing, { clocks, known }: Dated, { dating }: Looking): boolean {
  const to = end !== null && 'kind' in end ? dating(end) : null;
  return to?.ok === true && to.value.clocks !== clocks && !(known && to.value.known);
}

/** A period as something that happens once. */
export function periodOf({ from, to }: WrittenPeriod, looking: Looking): readonly Occurrence[] {
  const start = dated(from, looking);
  const length = start === null ? null : lengthTo(from, start, to, looking);
  return start === null || length === null ? [] : [{ clocks: start.clocks, wall: from.wall, length }];
}

function lengthOf({ start, end }: Timing, date: Dated, looking: Looking): Length | null {
  // A day without an end is that day, and so is one that ends when it starts, as some programs write it.
  const shortest = { days: start.kind === 'day' ? 1 : 0, seconds: 0 };
  const length = end === null ? shortest : lengthTo(start, date, end, looking);
  return length !== null && length.days + length.seconds === 0 ? shortest : length;
}

/** How long it is to an end. Between days it is so many days, however long they are; between times, so many seconds. */
function lengthTo(start: WrittenTime, date: Dated, end: WrittenTime | Length, looking: Looking): Length | null {
  if (!('kind' in end)) return end;
  const to = dated(end, looking);
  if (to === null) return null;
  const days = start.kind === 'day' && end.kind === 'day';
  const seconds = days ? end.wall - start.wall : (to.instant - date.instant) / 1000;
  if (seconds >= 0) return days ? { days: seconds / secondsADay, seconds: 0 } : { days: 0, seconds };
  // Between the clocks of two places, one of them outside its table, nobody knows: but that was long ago, or will be.
  if (date.clocks !== to.clocks && !(date.known && to.known)) return { days: 0, seconds: 0 };
  looking.problems.push(problem(end.path, 'contradiction', 'This ends before it starts.'));
  return null;
}

/** When an occurrence is: its days are counted on the clock, and then its seconds as they pass. */
export function spanOf({ clocks, wall, length }: Occurrence): Span {
  return {
    from: momentAt(clocks, wall).instant,
    to: momentAt(clocks, wall + length.days * secondsADay).instant + length.seconds * 1000,
  };
}

/** The moment of a written time, or nothing and why noted. */
export function dated(written: WrittenTime, { dating, problems }: Looking): Dated | null {
  const read = dating(written);
  if (read.ok) return read.value;
  problems.push(...read.problems);
  return null;
}
