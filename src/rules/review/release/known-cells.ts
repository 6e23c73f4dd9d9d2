import type { Counted, Scope } from '../metric.js';
import type { MetricId } from '../metric-ids.js';
import { isWholeYear } from '../scope.js';

/**
 * Figures that are released for the year. Every other one stays with whoever runs the programme: either sizes of small parts could be worked
 * out from it however it is rounded (medians, curves, how often people came, ties, diversity), or it says in other words what these say, so that the two together
 * would tell more than either (absences beside attendances, hours beside meetings).
 */
const released: ReadonlySet<MetricId> = new Set<MetricId>([
  'attendance.recorded',
  'record.completeness',
  'dose.mean',
  'start.on-time',
  'no-show',
  'completion',
  'completion.starters',
  'seat.kept-after-move',
  'substitution.count',
  'fill-rate',
  'capacity.over-meetings',
  'cadence.adherence',
  'delivered-meetings',
  'rolling.coverage',
  'facilitator.continuity',
  'demand.ratio',
  'demand.offer-rate',
  'demand.reach',
  'demand.waiting',
  'demand.unmet',
  'wait.seated-within',
  'people.enrolled',
  'organisations.at-enrolment',
  'reach.representation',
  'equity.completion-gap',
  'reach.regions',
  'rejoin.rate',
  'alumni.base',
  'rejoin.repeat-share',
  'survey.response-rate',
  'survey.recommend',
  'survey.agreement',
  'survey.paired-change',
  'survey.themes',
  'value.applied',
  'value.stories',
  'hours.issued',
]);

export function isReleasedForYear(id: MetricId): boolean {
  return released.has(id);
}

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
const untold: ReadonlySet<string> = new Set(['one', 'two', 'minutes-in-an-hour', 'seats-on-offer', 'meetings-held']);

export function isTold(name: string): boolean {
  return !untold.has(name);
}

/** What some counts are of, where it is not what their figure counts. How well a register is kept tells of nobody. */
const countedAs: ReadonlyMap<string, Counted> = new Map<string, Counted>([
  ['enrolled', 'seats'],
  ['marks-recorded', 'none'],
  ['marks-eligible', 'none'],
  ['points-recorded', 'none'],
]);

export function countedIn(name: string, otherwise: Counted): Counted {
  return countedAs.get(name) ?? otherwise;
}

/** One count under two names. */
const aliases: ReadonlyMap<string, string> = new Map([['seats', 'enrolled']]);

export function nameOf(name: string): string {
  return aliases.get(name) ?? name;
}

/**
 * Counts of which the first is part of the second, so that a reader of both knows how many are in the second alone. A name that ends in a
 * colon stands for all that begin so; a whole may itself be what is left of another.
 */
export const inclusions: readonly (readonly [part: string, whole: string])[] = [
  ['started-on-time', 'enrolled'],
  ['started-on-time', 'enrolled less never-came'],
  ['completed', 'enrolled'],
  ['completed', 'started-on-time'],
  ['completed', 'enrolled less never-came'],
  ['members-at-opening', 'enrolled'],
  ['people', 'enrolled'],
  ['people-of-workforce-categories:', 'people'],
  ['people-certified', 'people'],
  ['moved-in-sector', 'enrolled'],
  ['substituted', 'points-recorded less points-earned'],
  ['people-waiting', 'people-without-seat'],
  ['people-without-seat', 'people-who-asked'],
  ['applicants-eligible-offered', 'applicants-eligible'],
  ['applicants-eligible', 'people-who-asked'],
  ['people-waiting', 'applicants-eligible less applicants-eligible-offered'],
  ['people-eligible-offered', 'applicants-eligible-offered'],
  ['applicants-watched:', 'people-who-asked'],
  ['applicants-seated-within:', 'people-who-asked less people-without-seat'],
  ['people-who-could-rejoin', 'people-completed-earlier'],
  ['people-surveyed', 'enrolled'],
  ['answers-recommend', 'answers'],
  ['answers-paired', 'answers'],
  ['answers-whether-applied', 'answers'],
  ['answers-to-statement:', 'answers'],
  ['stories-in-cycle:', 'answers'],
  ['comments', 'answers'],
];

/** Counts for each of several numbers of days: who is in the one for more days is in the other too. */
export const nestedByDays: readonly { readonly name: string; readonly grows: boolean }[] = [
  { name: 'applicants-seated-within:', grows: true },
  { name: 'applicants-watched:', grows: false },
];

/** Counts that are the sum of others: of those named, or of all whose name begins so. */
export const partitions: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'comments', parts: ['comments-of-theme:'] },
  ...['promoters-less-detractors', 'improved-less-worsened'].map((name, index) => ({
    whole: index === 0 ? 'answers-recommend' : 'answers-paired',
    parts: [`${name} for`, `${name} against`, `${name} neither`],
  })),
];

/** Whether a count is what is left of a larger one when a part is taken away. */
export function isRemainder(name: string): boolean {
  return name.includes(' less ');
}

/** What a review is first asked for; where two counts cannot both be told, the one that stands first is. */
const foremost: readonly string[] = [
  'enrolled',
  'completed',
  'points-earned',
  'people',
  'started-on-time',
  'members-at-opening',
  'people-who-asked',
  'people-without-seat',
  'applicants-eligible',
  'answers',
  'answers-recommend',
  'came',
];

/** Larger for what is told rather. */
export function worthOf(name: string): number {
  const place = foremost.indexOf(name);
  return place < 0 ? 0 : foremost.length - place;
}

/** How many hold a seat is told first, everywhere; then totals rather than their parts, and what is asked for first. */
export function weightOf(scope: Scope, name: string): number {
  const place = isWholeYear(scope) ? 2 : scope.group === undefined ? 1 : 0;
  return (name === 'enrolled' ? 1000 : 0) + place * 100 + worthOf(name);
}

/** The smaller of two limits, either of which may be none. */
export function smaller(first: number | null, second: number | null): number | null {
  if (first === null || second === null) return first ?? second;
  return Math.min(first, second);
}
