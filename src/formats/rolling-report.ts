import { counted, list, numberInWords } from '../kernel/phrase.js';
import type {
  MeetingReference,
  Precession,
  Remedy,
  ResourceClash,
  RolledSeries,
  RolledStream,
  RollingCalendar,
  StreamDiagnostic,
  StreamDiagnosticCode,
} from '../rules/schedule/index.js';
import { reasonsInShort } from './answers.js';
import { dayInWords, monthInWords } from './dates.js';
import { seriesLines } from './series-report.js';
import type { Cell } from './tables.js';

/** Every meeting of a rolling calendar as a row, the heading first. */
export function rollingRows({ streams }: RollingCalendar): readonly (readonly Cell[])[] {
  return [
    ['stream', 'series', 'number', 'date', 'start', 'end', 'facilitator', 'room'],
    ...streams.flatMap(({ id, facilitator, room, series }) =>
      series.flatMap((each) =>
        each.series.meetings.map(({ number, date, start, end }): readonly Cell[] => [
          id,
          each.id,
          number,
          date,
          start,
          end,
          facilitator,
          room,
        ]),
      ),
    ),
  ];
}

/** A rolling calendar for a terminal: stream by stream its series, what was moved and how their months go on; then what clashes. */
export function rollingText({ streams, clashes, outcome }: RollingCalendar, policy: string): string {
  return [
    ...streams.flatMap(streamLines),
    ...(clashes.length === 0 ? [] : ['Clashes', '', ...clashes.map(clashLine), '']),
    `Under ${policy} the outcome is ${outcome.replace('-', ' ')}.`,
    '',
  ].join('\n');
}

function streamLines({ id, facilitator, room, series, precession, diagnostics }: RolledStream): readonly string[] {
  const who = [...(facilitator === null ? [] : [`led by ${facilitator}`]), ...(room === null ? [] : [`in ${room}`])];
  return [
    [id, ...who].join(', '),
    '',
    ...series.flatMap(linesOfSeries),
    ...diagnostics.map(diagnosticLine),
    ...reasonLines(series),
    ...(series.length + diagnostics.length === 0 ? [] : ['']),
    ...precessionLines(precession, id),
    '',
  ];
}

/** Its days, then only what is not as usual. */
function linesOfSeries({ id, from, to, series }: RolledSeries): readonly string[] {
  const days = from === null || to === null ? 'no dates' : `${dayInWords(from)} – ${dayInWords(to)}`;
  const moved = series.meetings.filter((meeting) => meeting.moved !== null);
  return [`${id}: ${days}`, ...seriesLines({ ...series, meetings: moved }).map((line) => `  ${line}`)];
}

/** What the series do not meet, or leave open: each reason once, with the series it is true of. */
function reasonLines(series: readonly RolledSeries[]): readonly string[] {
  const ids = new Map<string, string[]>();
  for (const { id, series: dates } of series) {
    const reason = dates.decision.outcome === 'met' ? '' : reasonsInShort(dates.decision);
    if (reason !== '') ids.set(reason, [...(ids.get(reason) ?? []), id]);
  }
  return [...ids].map(([reason, of]) => `- ${list(of, 'and')}: ${reason}`);
}

const said: Readonly<Record<StreamDiagnosticCode, (day: string | null) => string>> = {
  NEVER_FITS: () => 'never fits between the closed months',
  STARTS_LATER: (day) => `starts later than ${day}, because the one before it was moved or ran on`,
  NO_SERIES: (day) => `would start ${day === null ? '' : `on ${day}, `}after the calendar ends`,
};

function diagnosticLine({ code, series, from }: StreamDiagnostic): string {
  return `- ${series}: ${said[code](from === null ? null : dayInWords(from))} [${code}]`;
}

function precessionLines(precession: Precession, id: string): readonly string[] {
  const { holds, remedies } = precession;
  if (holds) return [steady(precession, id)];
  const sentence = `Its series do not start in the same months every year.${drift(precession)}`;
  if (remedies.length === 0) return [sentence];
  return [sentence, 'They would start in the same months every year:', ...remedies.map(remedyLine)];
}

function steady({ months, settledFrom }: Precession, id: string): string {
  const all = `series start in ${monthsInWords(months.slice(settledFrom - 1))} every year.`;
  return settledFrom === 1 ? `Its ${all}` : `From ${id}-${settledFrom} on, its ${all}`;
}

/** In a longer time nobody waits for anything to come back. */
const longest = 100;

function drift({ monthsPerYear, repeatsAfter }: Precession): string {
  if (monthsPerYear === null || repeatsAfter === null) return '';
  const months = counted(Math.abs(monthsPerYear), 'month', 'months');
  const shift =
    monthsPerYear === 0 ? '' : ` A year on, they start ${months} ${monthsPerYear > 0 ? 'later' : 'earlier'}.`;
  const { series, years } = repeatsAfter;
  const back = `come back to the same months after ${series} series and ${counted(years, 'year', 'years')}`;
  return `${shift} They ${years > longest ? 'do not come back to the same months within a hundred years' : back}.`;
}

function remedyLine({ change, months, against }: Remedy): string {
  const parts = [
    ...(change.breakMonths === undefined ? [] : [`with ${breakInWords(change.breakMonths)} between two series`]),
    ...(change.count === undefined ? [] : [`with ${countInWords(change.count)}`]),
    ...(change.closedMonths === undefined ? [] : [closedInWords(change.closedMonths)]),
    ...(change.acrossClosed === undefined ? [] : [acrossInWords[change.acrossClosed]]),
  ];
  const unless = against.length === 0 ? '' : `, which does not meet ${list(against, 'and')}`;
  return `- ${list(parts, 'and')}: in ${monthsInWords(months)}${unless}`;
}

function breakInWords(months: number): string {
  return months === 0 ? 'no free month' : counted(months, 'free month', 'free months');
}

function countInWords(count: number | readonly number[]): string {
  if (typeof count === 'number') return counted(count, 'meeting', 'meetings');
  return `${list(count.map(numberInWords), 'and')} meetings in turn`;
}

function closedInWords(months: readonly number[]): string {
  return months.length === 0 ? 'with no closed month' : `with only ${monthsInWords(months)} closed`;
}

const acrossInWords = {
  'pass-over': 'reaching across the closed months',
  wait: 'waiting until a series fits whole between the closed months',
} as const;

/** Each month once, in the order in which they come. */
function monthsInWords(months: readonly number[]): string {
  return list([...new Set(months)].map(monthInWords), 'and');
}

function clashLine({ resource, meetings, busy }: ResourceClash): string {
  const both = [...meetings.map(meetingInWords), ...(busy === null ? [] : [busy])];
  return `- ${resource}: ${list(both, 'and')}`;
}

function meetingInWords({ series, number, date }: MeetingReference): string {
  return `meeting ${number} of ${series} on ${dayInWords(date)}`;
}
