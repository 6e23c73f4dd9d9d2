import type { Counted } from '../metric.js';
import type { MetricId } from '../metric-ids.js';

/** Figures from which sizes of small parts could be worked out, however they are rounded. They stay with whoever runs the programme. */
export const inside: ReadonlySet<MetricId> = new Set<MetricId>([
  'dose.median',
  'wait.median-days',
  'retention.curve',
  'retention.attrition',
  'meeting.turnout-slope',
  'diversity.organisations',
  'diversity.organisations-normalised',
  'organisations.concentration',
  'ties.density',
  'ties.strong-density',
  'ties.new',
  'ties.bridging',
  'value.coder-agreement',
]);

/** Figures that are also released for each stream and each way of meeting. The rest are released for the year. */
export const below: ReadonlySet<MetricId> = new Set<MetricId>([
  'attendance.recorded',
  'record.completeness',
  'start.on-time',
  'no-show',
  'completion',
  'completion.starters',
  'fill-rate',
  'delivered-meetings',
  'survey.recommend',
]);

/** Counts that are released group by group, in a table. */
export const groupColumns: readonly { readonly cell: string; readonly title: string }[] = [
  { cell: 'enrolled', title: 'Enrolled' },
  { cell: 'started-on-time', title: 'Started on time' },
  { cell: 'completed', title: 'Completed' },
  { cell: 'never-came', title: 'Never came' },
];

/** Denominators that are no counts, and counts that everybody knows: seats offered, meetings, who works in the sector. */
const untold: ReadonlySet<string> = new Set([
  'one',
  'two',
  'minutes-in-an-hour',
  'seats-on-offer',
  'meetings-held',
  'facilitators-a-meeting',
]);

export function isTold(name: string): boolean {
  return !untold.has(name);
}

/** What some counts are of, where it is not what their figure counts. How well a register is kept tells of nobody. */
const countedAs: ReadonlyMap<string, Counted> = new Map<string, Counted>([
  ['enrolled', 'seats'],
  ['came-at-all', 'seats'],
  ['marks-recorded', 'none'],
  ['marks-eligible', 'none'],
  ['points-recorded', 'none'],
  ['points-eligible', 'none'],
  ['points-scheduled', 'none'],
]);

export function countedIn(name: string, otherwise: Counted): Counted {
  return countedAs.get(name) ?? otherwise;
}

/** One count under two names. */
const aliases: ReadonlyMap<string, string> = new Map([['seats', 'enrolled']]);

export function nameOf(name: string): string {
  return aliases.get(name) ?? name;
}

/** Counts of which the first is part of the second, so that a reader of both knows how many are in the second alone. */
export const inclusions: readonly (readonly [part: string, whole: string])[] = [
  ['started-on-time', 'enrolled'],
  ['completed', 'enrolled'],
  ['completed', 'started-on-time'],
  ['completed', 'enrolled-per-protocol'],
  ['completed', 'can-still-complete'],
  ['enrolled-per-protocol', 'enrolled'],
  ['came-at-all', 'enrolled'],
  ['came-first', 'started-on-time'],
  ['members-at-opening', 'enrolled'],
  ['people', 'enrolled'],
  ['people-waiting', 'people-without-seat'],
  ['people-without-seat', 'people-who-asked'],
  ['applicants-eligible-offered', 'applicants-eligible'],
  ['people-eligible-offered', 'people-not-ineligible-offered'],
  ['people-not-ineligible-offered', 'people-who-asked'],
  ['answers-recommend', 'answers'],
  ['answers-paired', 'answers'],
  ['answers-whether-applied', 'answers'],
  ['comments', 'answers'],
  ['stories-through-all-cycles', 'answers'],
];

/** Counts that are the sum of others: of those named, or of all whose name begins so. */
export const partitions: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'enrolled', parts: ['came-at-all', 'never-came'] },
  { whole: 'enrolled', parts: ['came-so-often:'] },
  { whole: 'enrolled', parts: ['enrolled-meeting:'] },
  { whole: 'withdrew', parts: ['withdrew:'] },
];

/** Counts of which the first is never below the others together. */
export const orders: readonly (readonly [larger: string, ...smaller: string[]])[] = [
  ['enrolled', 'started-on-time', 'never-came'],
];
