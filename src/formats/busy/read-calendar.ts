import type { Instant } from '../../kernel/instant.js';
import { failed, type Problem, problem, type Result, resultOf } from '../../kernel/result.js';
import type { Busy } from '../../rules/schedule/plan.js';
import type { Span } from './clocks.js';
import { type Calendar, type Component, readComponents } from './components.js';
import { type CalendarEvent, readEvent } from './event.js';
import { dated, type Looking, markOf, periodOf, spanOf, spansOf } from './occurrences.js';
import { append, readerOf } from './reader.js';
import { type BusySearch, readSearch } from './search.js';
import { within } from './spans.js';
import { familiesOf, type Identified } from './versions.js';
import { readPeriod } from './written-time.js';
import { datingOf } from './zones.js';

/** A busy time between two moments. */
export interface BusyTime extends Busy {
  readonly from: Instant;
  readonly to: Instant;
}

/** Letters in a text; a busy person's calendar of twenty years has a few million. */
const mostLetters = 20_000_000;

/** Comparisons of days with rules in one reading: a daily event of thirty years takes some ten thousand. */
const mostSteps = 20_000_000;

/**
 * When somebody is busy, from their calendar (iCalendar, RFC 5545): from one file, or several one after the other.
 *
 * An event takes time unless it is cancelled, transparent (`TRANSP`) or free (Microsoft's busy status). Repeated events keep to the
 * clocks of their zone; a time that those show twice is the first of both, and one that they pass over is told by the offset before
 * (RFC 5545, 3.3.5), whether an event repeats or not. The first time of a repeated event counts even where its rule does not name it. An
 * occurrence that was moved is where it was moved to. Of several versions of an event the newest counts. Titles, places, notes and
 * people are not looked at, and nothing of them is in the answer or in a problem.
 *
 * @param text the whole text, with any ends of lines
 * @param search the days, which have to lie in the years of `zone`; `zones` finds the tables of the zones that the calendar names, which
 * win over its own descriptions of them. A table should reach back to the oldest event that still repeats
 * @returns busy times in order, cut at both ends of the days looked at, those that overlap or touch made one; or every problem, with its
 * component and property as its path (`events[2].dtstart`): no iCalendar of version 2.0, text that was cut off, events without a start
 * or that end before it, times, lengths and rules that cannot be read, rules that repeat within a day or too often, zones of which
 * nothing is known, and text of more than 20,000,000 letters
 * @example
 * const zone = zoneTable('Australia/Melbourne', { from: 2027, to: 2027 }, '2026c').value;
 * const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20270209', 'SUMMARY:Beach', 'END:VEVENT', 'END:VCALENDAR'];
 * const [time] = readCalendar(lines.join('\n'), { from: '2027-02-01', to: '2027-02-28', zone, label: 'Ana is away' }).value;
 * time // => { from: Date.UTC(2027, 1, 8, 13), to: Date.UTC(2027, 1, 9, 13), label: 'Ana is away' }
 */
export function readCalendar(text: string, search: BusySearch): Result<readonly BusyTime[]> {
  const asked = readSearch(search);
  if (!asked.ok) return asked;
  if (text.length > mostLetters) {
    return failed(problem('', 'too-big', `This text has more than ${mostLetters} letters.`));
  }
  const calendars = readComponents(text);
  if (!calendars.ok) return calendars;
  const { label } = search;
  const problems: Problem[] = [];
  const spans = readSpans(calendars.value, search, asked.value, problems);
  return resultOf(problems, () => within(spans, asked.value).map(({ from, to }) => ({ from, to, label })));
}

/** Every span of time that the calendars say somebody is busy, and every problem in them. */
function readSpans(
  calendars: readonly Calendar[],
  search: BusySearch,
  span: Span,
  problems: Problem[],
): readonly Span[] {
  const steps = { left: mostSteps };
  const identified: (Identified & { readonly looking: Looking })[] = [];
  const spans: Span[] = [];
  for (const calendar of calendars) {
    const looking: Looking = { span, steps, problems, dating: datingOf(calendar, search, span, steps) };
    const cancelling = readHeading(calendar, problems) === 'CANCEL';
    for (const component of calendar.events) {
      const event = readEvent(component, cancelling);
      if (!event.ok) append(problems, event.problems);
      else identified.push({ event: event.value, occurrence: occurrenceOf(event.value, looking), looking });
    }
    for (const component of calendar.freeBusy) append(spans, readFreeBusy(component, looking));
  }
  for (const { whole, changed } of familiesOf(identified)) {
    const replaced = new Set(changed.flatMap(({ occurrence }) => (occurrence === null ? [] : [occurrence])));
    for (const { event, looking } of whole) append(spans, spansOf(event, replaced, looking));
    for (const { event, looking } of changed) append(spans, spansOf(event, new Set(), looking));
  }
  return spans;
}

/** What the calendar is for, in capitals; whatever is not of the kind that is read here is noted. */
function readHeading(calendar: Calendar, problems: Problem[]): string | undefined {
  const reader = readerOf(calendar);
  const [version, scale, method] = ['version', 'calscale', 'method'].map((name) => reader.one(name));
  if (version != null && version.value !== '2.0') {
    reader.note(version.path, 'unsupported', 'Only version 2.0 of iCalendar is read.');
  }
  if (scale != null && scale.value.toUpperCase() !== 'GREGORIAN') {
    reader.note(scale.path, 'unsupported', 'Only the Gregorian calendar is read.');
  }
  append(problems, reader.problems);
  return method?.value.toUpperCase();
}

function occurrenceOf({ occurrence }: CalendarEvent, looking: Looking): string | null {
  const date = occurrence === null ? null : dated(occurrence, looking);
  return occurrence === null || date === null ? null : markOf(occurrence, date.instant);
}

/** A published list of busy times (VFREEBUSY). Whatever is not said to be free is busy. */
function readFreeBusy(component: Component, looking: Looking): readonly Span[] {
  const reader = readerOf(component);
  const periods = reader.many('freebusy').flatMap(({ value, parameters, path }) => {
    if (parameters.get('FBTYPE')?.toUpperCase() === 'FREE') return [];
    return value.split(',').flatMap((text) => reader.take(readPeriod(text, parameters, path)));
  });
  append(looking.problems, reader.problems);
  return periods.flatMap((period) => periodOf(period, looking)).map(spanOf);
}
