import * as z from 'zod/mini';
import { readId } from '../kernel/id.js';
import { type Problem, problem, problemsIn, type Result } from '../kernel/result.js';
import type { SeriesPlan, Timetable } from '../rules/schedule/plan.js';
import { type HolidaysDocument, holidaysShape } from './holidays.js';
import { readWhole } from './mend.js';
import type { Facts } from './record.js';
import { readDocument, refused } from './shape.js';
import { readTimetable } from './timetable.js';
import { text } from './words.js';

/** A plan as a document gives it: its zone is still a name, which `zoneTable` exchanges for its table, and so are its holidays. */
export interface SeriesDocument extends Omit<SeriesPlan, 'time'> {
  readonly time?: Omit<NonNullable<SeriesPlan['time']>, 'zone'> & { readonly zone: string };
  readonly holidays?: HolidaysDocument;
}

/** The same, for a series that stands by itself. */
export interface ScheduleDocument extends SeriesDocument {
  /** What the series is known by, in calendars. */
  readonly id?: string;
  /** What people call it. */
  readonly title?: string;
  /** How it was last made known, so that the answer can say what has changed. */
  readonly before?: Timetable;
}

const number = z.number();
const flag = z.boolean();
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

const recurrence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('nthWeekday'),
    nth: z.literal([1, 2, 3, 4, 'last']),
    weekday,
  }),
  z.strictObject({
    kind: z.literal('dayOfMonth'),
    day: number,
    missing: z.enum(['omit', 'clamp', 'forward', 'reject']),
  }),
  z.strictObject({ kind: z.literal('weekly'), weekday, everyWeeks: z.optional(number) }),
]);

const blackout = z.strictObject({
  from: text,
  to: text,
  label: text,
  kind: z.optional(z.enum(['public-holiday', 'school-holiday', 'leave'])),
  source: z.optional(text),
  status: z.optional(z.enum(['announced', 'expected'])),
});

/** What rules days out, and for whom, in every document that has days. */
export const dayFacts: Readonly<Record<'blackouts' | 'covered' | 'holidays', z.ZodMiniType>> = {
  blackouts: z.optional(z.array(blackout)),
  covered: z.optional(z.strictObject({ from: text, to: text })),
  holidays: z.optional(holidaysShape),
};

/** Months without meetings, and whether school holidays count. */
export const settingFacts: Readonly<Record<'everyMonths' | 'closedMonths' | 'schoolSetting', z.ZodMiniType>> = {
  everyMonths: z.optional(number),
  closedMonths: z.optional(z.array(number)),
  schoolSetting: z.optional(flag),
};

/** Everything about a series but when it starts and how many meetings it has. */
export const patternFacts: Facts = {
  recurrence,
  ...settingFacts,
  time: z.optional(
    z.strictObject({
      start: text,
      minutes: z.optional(number),
      zone: text,
      ambiguity: z.optional(z.enum(['reject', 'earlier', 'later'])),
    }),
  ),
  ...dayFacts,
  avoid: z.optional(
    z.strictObject({
      policy: z.enum(['fail', 'allow', 'skipAndExtend', 'nextWeek', 'previousWeek', 'nearestWeek', 'optimise']),
      maxShiftWeeks: z.optional(number),
      minGapDays: z.optional(number),
      maxGapDays: z.optional(number),
      keepMonth: z.optional(flag),
    }),
  ),
};

/** Times at which a facilitator or a room is taken, and the minutes to keep free beside them. */
export const busyFacts: Facts = {
  busy: z.optional(
    z.array(z.strictObject({ from: z.union([text, number]), to: z.union([text, number]), label: text })),
  ),
  bufferMinutes: z.optional(number),
};

const seriesFacts: Facts = {
  from: text,
  count: z.optional(number),
  ...patternFacts,
  previous: z.optional(text),
  ...busyFacts,
};

/** The shape of a group's series in a larger document; days and times are looked at by the rules, which name what cannot be. */
export const seriesShape: z.ZodMiniType = z.strictObject(seriesFacts);

const scheduleShape: z.ZodMiniType = z.strictObject({
  id: z.optional(text),
  title: z.optional(text),
  before: z.optional(z.unknown()),
  ...seriesFacts,
});

/**
 * Reads the plan of one series, as `schedule.series` takes it, but for its zone and its holidays, which are names. Its `id` and `title` are for calendars,
 * and `before` is an earlier answer.
 *
 * @returns the plan, or every problem with its shape; what is wrong with a day, a count or a time `schedule.series` names itself
 */
export function readSchedule(claimed: unknown): Result<ScheduleDocument> {
  return readScheduleFor(claimed, (document) => ({ ok: true, value: document }));
}

/**
 * The same, for an answer that is made at once, so that what is wrong with days, counts and times is named together with the shape.
 *
 * @param next makes the answer
 */
export function readScheduleFor<Answer>(
  claimed: unknown,
  next: (document: ScheduleDocument) => Result<Answer>,
): Result<Answer> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(scheduleShape, document.value, [], (shaped) => {
    const { before: earlier, ...plan } = shaped as Omit<ScheduleDocument, 'before'> & { readonly before?: unknown };
    const before = earlier === undefined ? null : readTimetable(earlier);
    const document = before?.ok ? { ...plan, before: before.value } : plan;
    const problems = [...problemsOfNames(plan), ...(before === null ? [] : problemsIn(before).map(inBefore))];
    return problems.length === 0 ? next(document) : refused([...problems, ...problemsIn(next(document))]);
  });
}

function inBefore({ path, code, message }: Problem): Problem {
  return problem(path === '' ? 'before' : `before.${path}`, code, message);
}

function problemsOfNames({ id, title }: Pick<ScheduleDocument, 'id' | 'title'>): readonly Problem[] {
  return [
    ...(id === undefined ? [] : problemsIn(readId(id, 'id'))),
    ...(title?.trim() === '' ? [problem('title', 'empty', 'This cannot be empty.')] : []),
  ];
}
