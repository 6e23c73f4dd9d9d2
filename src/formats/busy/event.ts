import { type Result, resultOf } from '../../kernel/result.js';
import type { Component } from './components.js';
import { type Reader, readerOf } from './reader.js';
import { type Rule, readRule } from './rule.js';
import { type Length, readLength, readPeriod, readTime, type WrittenPeriod, type WrittenTime } from './written-time.js';

/** One version of an event, or of one of its occurrences. */
export interface CalendarEvent {
  readonly path: string;
  /** `null` for an event that is a version of nothing else. */
  readonly uid: string | null;
  /** How often it has been changed. */
  readonly sequence: number;
  /** When this was written, as a calendar writes it. */
  readonly stamp: string;
  /** The occurrence that this stands in for; `null` where it is about all of them. */
  readonly occurrence: WrittenTime | null;
  readonly cancelled: boolean;
  /** `null` where it takes nobody's time: it is cancelled, transparent or free. */
  readonly timing: Timing | null;
}

/** When an event is. */
export interface Timing {
  readonly start: WrittenTime;
  /** Its end or its length; `null` where it says neither. */
  readonly end: WrittenTime | Length | null;
  readonly rules: readonly Rule[];
  readonly added: readonly (WrittenTime | WrittenPeriod)[];
  readonly leftOut: readonly WrittenTime[];
}

/**
 * Reads an event as far as busy times depend on it.
 *
 * @param cancelling whether its calendar cancels whatever it names (`METHOD:CANCEL`)
 * @returns the event, or every problem in it; of one that takes no time, only what says which one it is has to be readable
 */
export function readEvent(component: Component, cancelling: boolean): Result<CalendarEvent> {
  const reader = readerOf(component);
  const word = (name: string) => reader.one(name)?.value.toUpperCase();
  const cancelled = word('status') === 'CANCELLED' || cancelling;
  const free = word('transp') === 'TRANSPARENT' || word('x-microsoft-cdo-busystatus') === 'FREE';
  const sequence = reader.one('sequence');
  if (sequence !== null && !/^\d{1,9}$/.test(sequence.value)) {
    reader.note(sequence.path, 'wrong-type', 'This is a whole number from 0.');
  }
  const occurrence = readOccurrence(reader);
  const event = {
    path: component.path,
    uid: reader.one('uid')?.value ?? null,
    sequence: Number(sequence?.value ?? 0),
    stamp: reader.one('dtstamp')?.value ?? '',
    occurrence,
    cancelled,
  };
  const timing = free || cancelled ? null : readTiming(reader, component.path, occurrence !== null);
  return resultOf(reader.problems, () => ({ ...event, timing }));
}

function readOccurrence({ one, note, take }: Reader): WrittenTime | null {
  const written = one('recurrence-id');
  if (written === null) return null;
  if (written.parameters.has('RANGE')) {
    note(written.path, 'unsupported', 'A change of an occurrence and of all later ones is not read.');
  }
  return take(readTime(written.value, written.parameters, written.path))[0] ?? null;
}

function readTiming(reader: Reader, path: string, isOccurrence: boolean): Timing | null {
  const { one, many, note, take } = reader;
  const written = one('dtstart');
  if (written === null) note(`${path}.dtstart`, 'missing', 'An event has a start.');
  const [start] = written === null ? [] : take(readTime(written.value, written.parameters, written.path));
  const end = readEnd(reader);
  const rules = many('rrule').flatMap(({ value, path: at }) => take(readRule(value, at)));
  const timesOf = (name: string) =>
    many(name).flatMap(({ value, parameters, path: at }) =>
      value
        .split(',')
        .flatMap((text): readonly (WrittenTime | WrittenPeriod)[] =>
          text.includes('/') ? take(readPeriod(text, parameters, at)) : take(readTime(text, parameters, at)),
        ),
    );
  const added = timesOf('rdate');
  const leftOut = timesOf('exdate').map((each) => ('from' in each ? each.from : each));
  for (const { path: at } of many('exrule')) note(at, 'unsupported', 'A rule of exceptions is not read.');
  if (start === undefined) return null;
  for (const each of [end, ...added]) {
    if (each !== null && 'kind' in each && (each.kind === 'day') !== (start.kind === 'day')) {
      note(each.path, 'contradiction', 'All of an event is days, or all of it times.');
    }
  }
  if (isOccurrence && rules.length > 0) {
    note(`${path}.rrule[0]`, 'contradiction', 'One occurrence does not repeat by itself.');
  }
  return { start, end, rules, added, leftOut };
}

function readEnd({ one, note, take }: Reader): WrittenTime | Length | null {
  const [end, length] = [one('dtend'), one('duration')];
  if (end !== null && length !== null) note(end.path, 'contradiction', 'An event has an end or a length, not both.');
  const [read] =
    end === null
      ? length === null
        ? []
        : take<WrittenTime | Length>(readLength(length.value, length.path))
      : take<WrittenTime | Length>(readTime(end.value, end.parameters, end.path));
  return read ?? null;
}
