import * as z from 'zod/mini';
import { failed, problem, type Result } from '../kernel/result.js';
import {
  type CalendarDocument,
  type CalendarOptions,
  type Form,
  readParts,
  type SaidDocument,
} from './calendar-parts.js';
import { readWhole } from './mend.js';
import { text } from './words.js';

const number = z.number();
const anything = z.optional(z.unknown());

const facts = {
  number,
  start: z.nullable(text),
  end: z.nullable(text),
  date: z.optional(text),
  instant: z.optional(z.nullable(text)),
  nominal: z.optional(text),
  moved: z.optional(z.nullable(z.strictObject({ weeks: number, because: text }))),
};
const kept = z.array(z.strictObject({ ...facts, sequence: number }));

/** An answer of `cop schedule`, with an id and a title. */
const schedule = z.strictObject({
  id: text,
  title: text,
  zone: z.optional(z.nullable(text)),
  meetings: z.optional(z.array(z.strictObject({ ...facts, sequence: z.optional(number) }))),
  timetable: z.optional(z.strictObject({ meetings: kept, cancelled: kept })),
  description: z.optional(text),
  location: z.optional(text),
  link: z.optional(text),
  policy: anything,
  diagnostics: anything,
  relaxations: anything,
  zoneData: anything,
  decision: anything,
  changes: anything,
});

const document = z.strictObject({
  stamp: z.optional(text),
  organizer: z.optional(z.strictObject({ name: text, email: text })),
  domain: z.optional(text),
  method: z.optional(z.enum(['PUBLISH', 'REQUEST', 'CANCEL'])),
  attendees: z.optional(z.array(z.strictObject({ email: text, name: z.optional(text) }))),
  reminders: z.optional(z.array(number)),
  visibility: z.optional(z.enum(['private', 'public'])),
  schedules: z.array(schedule),
});

/**
 * Reads what a calendar is made of: `{ stamp, organizer?, domain?, method?, attendees?, reminders?, visibility?, schedules: […] }`, or only
 * a schedule or a list of schedules. A schedule is an answer of `cop schedule` with an `id` and a `title`; one with a `timetable` is read
 * by that.
 *
 * @param given what is said beside the document, such as by options of a command
 * @returns the document, or every problem with its shape, and with a stamp or an organiser; the rest `calendarText` names itself
 */
export function readCalendarDocument(claimed: unknown, given: CalendarOptions = {}): Result<CalendarDocument> {
  return readCalendarFor(claimed, given, (value) => ({ ok: true, value }));
}

/**
 * The same, for a calendar that is made at once, so that everything wrong with it is named together.
 *
 * @param next makes the calendar; its problems name parts of a whole document, and are told as parts of the one that was given
 */
export function readCalendarFor<Answer>(
  claimed: unknown,
  given: CalendarOptions,
  next: (document: CalendarDocument) => Result<Answer>,
): Result<Answer> {
  const form = formOf(claimed);
  return form === null
    ? failed(problem('', 'wrong-type', 'A calendar is made of one JSON object, or of a list of schedules.'))
    : readWhole(form.shape, claimed, [], (shaped) => readParts(form.read(shaped), form, given, next));
}

const forms: Readonly<Record<'document' | 'schedule' | 'list', Form>> = {
  document: { shape: document, read: readShaped, within: (path) => path, bare: false },
  schedule: {
    shape: schedule,
    read: (only) => readShaped({ schedules: [only] }),
    within: (path) => path.replace(/^schedules(\[0\]\.?)?/, ''),
    bare: true,
  },
  list: {
    shape: z.array(schedule),
    read: (schedules) => readShaped({ schedules }),
    within: (path) => path.replace(/^schedules/, ''),
    bare: true,
  },
};

function readShaped(shaped: unknown): SaidDocument {
  return shaped as SaidDocument;
}

function formOf(claimed: unknown): Form | null {
  if (Array.isArray(claimed)) return claimed.length === 0 || claimed.some(isObject) ? forms.list : null;
  if (!isObject(claimed)) return null;
  const has = (key: string): boolean => Object.hasOwn(claimed, key);
  return !has('schedules') && (has('meetings') || has('timetable')) ? forms.schedule : forms.document;
}

function isObject(claimed: unknown): claimed is object {
  return typeof claimed === 'object' && claimed !== null && !Array.isArray(claimed);
}
