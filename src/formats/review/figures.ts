import { inDecimals, percentage, percentageRange, rounded } from '../../kernel/percentage.js';
import { sentenceCase } from '../../kernel/phrase.js';
import { figureTitles, waysOfMeeting, whichOne } from '../../rules/review/figure-titles.js';
import type { Interval, MetricId, NullReason, Scope } from '../../rules/review/index.js';
import type { At, Unit } from '../../rules/review/metric.js';
import { name, type Phrase, say } from './phrases.js';

/** The one word for a number that is not released, whatever the cause. */
export const withheld = 'withheld';

export const nullReasons: Readonly<Record<NullReason, string>> = {
  'no-denominator': 'no value: there was nothing to count',
  'not-yet-observable': 'no value yet: what it rests on is still to come',
  'not-recorded': 'no value: something it needs was not recorded',
  'not-applicable': 'no value: it does not apply, or there is nothing of the kind',
  'too-few': 'no value: fewer than it needs',
  'not-reached': 'no value: fewer than half have got there',
};

type Form = 'percent' | 'points' | 'decimals' | { readonly one: string; readonly many: string };

const forms: Readonly<Record<Unit, Form>> = {
  share: 'percent',
  ratio: 'decimals',
  score: 'decimals',
  index: 'decimals',
  people: { one: 'person', many: 'people' },
  organisations: { one: 'organisation', many: 'organisations' },
  meetings: { one: 'meeting', many: 'meetings' },
  attendances: { one: 'attendance', many: 'attendances' },
  stories: { one: 'story', many: 'stories' },
  hours: { one: 'hour', many: 'hours' },
  days: { one: 'day', many: 'days' },
  'people-a-meeting': { one: 'person a meeting', many: 'people a meeting' },
  'share-a-meeting': 'points',
};

/**
 * A value as people read it, from its two whole numbers.
 */
export function valueInWords(unit: Unit, num: number, den: number): string {
  const form = forms[unit];
  if (form === 'percent') return percentage(num, den);
  if (form === 'points') return `${percentage(num, den)} a meeting`;
  if (form === 'decimals') return inDecimals(num, den, 2);
  const whole = num % den === 0;
  return `${inDecimals(num, den, whole ? 0 : 1)} ${num === den ? form.one : form.many}`;
}

/** Whether the two numbers are a part and its whole, or so much for each; otherwise the value says it all. */
export function isPartOf(unit: Unit, den: number): boolean {
  return den !== 1 && unit !== 'score' && unit !== 'index';
}

/** Both ends of an interval, in the unit of the value it is for. */
export function intervalInWords(unit: Unit, { low, high }: Pick<Interval, 'low' | 'high'>): string {
  const form = forms[unit];
  if (form === 'percent' || form === 'points') return percentageRange(low, high);
  return `${rounded(low, 2)} to ${rounded(high, 2)}`;
}

/** What a figure is called, with which of its values it is where it has several. */
export function figureName(id: MetricId, at: At | null): Phrase {
  const title = figureTitles[id];
  return at === null ? say`${title}` : say`${title}: ${named(at)}`;
}

function named(at: At): Phrase {
  return typeof at.is === 'string' ? [name(whichOne(at))] : [whichOne(at)];
}

/** Where a figure was looked at. */
export function scopeName({ year, stream, modality, group }: Scope): Phrase {
  if (group !== undefined) return say`group ${name(group)}`;
  if (stream !== undefined) return say`stream ${name(stream)}`;
  if (modality !== undefined) return say`${waysOfMeeting[modality]}`;
  return say`the year ${String(year)}`;
}

/** A phrase that begins a line. */
export function asHeading([first = '', ...rest]: Phrase): Phrase {
  return typeof first === 'string' ? [sentenceCase(first), ...rest] : [first, ...rest];
}
