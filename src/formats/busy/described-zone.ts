import { partsOf } from '../../kernel/day.js';
import { dayAt, defineZoneTable, type ZoneTable, type ZoneTransition } from '../../kernel/zone.js';
import type { Span } from './clocks.js';
import type { Component } from './components.js';
import type { Property } from './property.js';
import { append } from './reader.js';
import { repetitions, type Steps } from './repetition.js';
import { type Rule, readRule } from './rule.js';
import { readTime, secondsADay, type Wall } from './written-time.js';

/** When clocks begin to show something else, by the clocks that are about to change. */
interface Onset {
  readonly instant: number;
  /** Seconds ahead of UTC. */
  readonly before: number;
  readonly after: number;
}

/**
 * The clocks that a calendar describes itself (VTIMEZONE), over the years around what is looked at.
 *
 * @returns their table, or `null` where the description cannot be read whole
 */
export function describedZone({ parts }: Component, span: Span, steps: Steps): ZoneTable | null {
  const [from, to] = [yearAt(span.from) - 1, yearAt(span.to) + 1];
  const end = span.to / 1000 + 2 * 366 * secondsADay;
  const onsets = parts.map((part) => onsetsOf(part, end, steps));
  if (onsets.some((each) => each === null)) return null;
  const inOrder = onsets.flatMap((each) => each ?? []).sort((a, b) => a.instant - b.instant);
  const [first] = inOrder;
  if (first === undefined) return null;
  // Clocks of long ago differ from UTC by odd seconds; only what they show in these years is of interest.
  const start = span.from - 2 * 366 * secondsADay * 1000;
  const before = inOrder.filter(({ instant }) => instant < start).at(-1);
  const transitions = inOrder.filter(({ instant }) => instant >= start);
  const table = defineZoneTable({
    // Needed to make a table, and never seen.
    zone: 'Described/Here',
    version: 'described',
    from: Math.max(from, 1),
    to: Math.min(to, 9998),
    offsetMinutes: (before?.after ?? first.before) / 60,
    transitions: transitions.map(({ instant, after }): ZoneTransition => ({ instant, offsetMinutes: after / 60 })),
  });
  return table.ok ? table.value : null;
}

function onsetsOf({ properties }: Component, end: Wall, steps: Steps): readonly Onset[] | null {
  const the = (name: string) => properties.filter((property) => property.name === name);
  const before = offsetOf(the('tzoffsetfrom'));
  const after = offsetOf(the('tzoffsetto'));
  const [written, ...others] = the('dtstart');
  const start = written === undefined ? null : readWall(written, written.value);
  if (before === null || after === null || start === null || others.length > 0) return null;
  const listed = the('rdate').flatMap((each) => (each.value ?? '').split(',').map((text) => readWall(each, text)));
  const walls: (Wall | null)[] = [...listed];
  for (const { value } of the('rrule')) {
    const rule = readRule(value ?? '', '');
    const repeated = rule.ok ? repetitions(rule.value, start, [Number.NEGATIVE_INFINITY, end], steps, false) : null;
    if (!rule.ok || repeated === null) return null;
    const last = lastOf(rule.value, before) ?? end;
    append(
      walls,
      repeated.filter((wall) => wall <= last),
    );
  }
  // A rule says itself when it begins; many programs write any day of the first year as its start.
  if (the('rrule').length === 0) walls.push(start);
  const known = walls.flatMap((wall) => (wall === null ? [] : [wall]));
  if (known.length < walls.length) return null;
  return [...new Set(known)].map((wall) => ({ instant: (wall - before) * 1000, before, after }));
}

/** The last time on the clock that a rule lets pass, its whole day where it names one. */
function lastOf({ until }: Rule, before: number): Wall | null {
  if (until === null) return null;
  const further = { day: secondsADay - 1, local: 0, utc: before };
  return until.wall + further[until.kind];
}

function readWall({ parameters }: Property, text: string | null): Wall | null {
  const time = readTime(text ?? '', parameters, '');
  return time.ok && time.value.kind === 'local' ? time.value.wall : null;
}

/** `+1030` or `+093952` as seconds: clocks had odd ones before there were zones. */
function offsetOf([written, ...others]: readonly Property[]): number | null {
  const [all, sign, hours, minutes, seconds] = /^([+-])(\d{2})([0-5]\d)([0-5]\d)?$/.exec(written?.value ?? '') ?? [];
  if (all === undefined || others.length > 0) return null;
  const distance = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0);
  return sign === '-' ? -distance : distance;
}

function yearAt(instant: number): number {
  return partsOf(dayAt(instant)).year;
}
