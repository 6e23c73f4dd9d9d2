import type { ZodMiniType } from 'zod/mini';
import { type Instant, readInstant } from '../kernel/instant.js';
import { type Problem, problem, problemsIn, type Result } from '../kernel/result.js';
import type { KeptMeeting, Meeting } from '../rules/schedule/plan.js';
import { refused } from './shape.js';

/** A meeting as a document gives it; what else an answer of `cop schedule` says of it is passed over. */
export interface DocumentMeeting extends Pick<Meeting, 'number' | 'start' | 'end'> {
  readonly date?: Meeting['date'] | undefined;
  readonly instant?: Meeting['instant'] | undefined;
  readonly sequence?: KeptMeeting['sequence'] | undefined;
}

/** One group's meetings for a calendar: the zone is still a name, which `zoneTable` exchanges for its table. */
export interface CalendarSchedule {
  readonly id: string;
  readonly title: string;
  /** `null` where the document has none. */
  readonly zone: string | null;
  readonly meetings: readonly DocumentMeeting[];
  readonly cancelled: readonly DocumentMeeting[];
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly link?: string | undefined;
}

interface Said {
  readonly organizer?: { readonly name: string; readonly email: string } | undefined;
  readonly domain?: string | undefined;
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL' | undefined;
  readonly attendees?: readonly { readonly email: string; readonly name?: string | undefined }[] | undefined;
  readonly reminders?: readonly number[] | undefined;
  readonly visibility?: 'private' | 'public' | undefined;
}

/** What a calendar is made of, whichever form it was given in. */
export interface CalendarDocument extends Said {
  readonly stamp: Instant;
  readonly schedules: readonly CalendarSchedule[];
}

/** What is said beside a document, where it leaves it out; `organizer` is written `Name <mail@domain>`. */
export interface CalendarOptions {
  readonly stamp?: string | null | undefined;
  readonly organizer?: string | null | undefined;
  readonly domain?: string | null | undefined;
}

/** A schedule of the right shape. */
interface SaidSchedule extends Omit<CalendarSchedule, 'zone' | 'meetings' | 'cancelled'> {
  readonly zone?: string | null | undefined;
  readonly meetings?: readonly DocumentMeeting[] | undefined;
  readonly timetable?: Pick<CalendarSchedule, 'meetings' | 'cancelled'> | undefined;
  readonly diagnostics?: unknown;
}

/** A document of the right shape; only where a schedule is given by itself is it not what somebody wrote. */
export interface SaidDocument extends Said {
  readonly stamp?: string | undefined;
  readonly schedules: readonly SaidSchedule[];
}

/** A way to give what a calendar is made of. */
export interface Form {
  readonly shape: ZodMiniType;
  readonly read: (shaped: unknown) => SaidDocument;
  /** The path of a part in this form. */
  readonly within: (path: string) => string;
  /** Whether nothing but schedules has a place in it. */
  readonly bare: boolean;
}

/** Puts together what a document says and what is said beside it. */
export function readParts<Answer>(
  said: SaidDocument,
  form: Form,
  given: CalendarOptions,
  next: (document: CalendarDocument) => Result<Answer>,
): Result<Answer> {
  const problems: Problem[] = [];
  const { method, attendees, reminders, visibility } = said;
  const made = next({
    stamp: readStamp(said.stamp ?? given.stamp, problems),
    organizer: said.organizer ?? readOrganizer(given.organizer, problems),
    domain: said.domain ?? given.domain ?? undefined,
    schedules: said.schedules.map((each, index) => readHeld(each, `schedules[${index}]`, problems)),
    method,
    attendees,
    reminders,
    visibility,
  });
  for (const option of options) {
    if (given[option] != null && said[option] !== undefined) {
      problems.push(problem(`--${option}`, 'duplicate', 'The document says this itself.'));
    }
  }
  const found = [...problems, ...problemsIn(made)];
  if (found.length === 0) return made;
  return refused(found.map(({ path, code, message }) => problem(placed(path, said, form, given), code, message)));
}

const options = ['stamp', 'organizer', 'domain'] as const;

/** Where a part was given: by an option, in a timetable, or where the form has it. */
function placed(path: string, said: SaidDocument, form: Form, given: CalendarOptions): string {
  const option = options.find((each) => path === each || path.startsWith(`${each}.`));
  if (option !== undefined) {
    return said[option] === undefined && (form.bare || given[option] != null) ? `--${option}` : path;
  }
  const [, index, rest] = /^schedules\[(\d+)\]\.((?:meetings|cancelled)\[.*)$/.exec(path) ?? [];
  const isKept = index !== undefined && said.schedules[Number(index)]?.timetable !== undefined;
  return form.within(isKept ? `schedules[${index}].timetable.${rest}` : path);
}

/** What stands in for something unreadable is never seen: with one problem there is no calendar. */
function readStamp(claimed: string | null | undefined, problems: Problem[]): Instant {
  if (claimed == null) {
    problems.push(problem('stamp', 'missing', 'A calendar says when it was made; it never asks a clock.'));
    return 0;
  }
  const read = readInstant(claimed, 'stamp');
  for (const each of problemsIn(read)) problems.push(each);
  return read.ok ? read.value : 0;
}

/** As mail programs write it, the name between quotation marks or not. */
function readOrganizer(claimed: string | null | undefined, problems: Problem[]): CalendarDocument['organizer'] {
  if (claimed == null) return undefined;
  const written = claimed.trim();
  const opens = written.lastIndexOf('<');
  if (opens >= 0 && written.endsWith('>')) {
    const name = written.slice(0, opens).trim();
    return { name: /^"[^"]*"$/.test(name) ? name.slice(1, -1) : name, email: written.slice(opens + 1, -1) };
  }
  problems.push(problem('organizer', 'not-text', 'An organiser is written Name <mail@domain>.'));
  return { name: 'nobody', email: 'nobody@example.org' };
}

function readHeld(read: SaidSchedule, path: string, problems: Problem[]): CalendarSchedule {
  const { id, title, zone = null, meetings, timetable, description, location, link } = read;
  if (isInfeasible(read.diagnostics)) {
    const message = 'These meetings cannot be held, so they are in no calendar: let them move, or allow their days.';
    problems.push(problem(`${path}.diagnostics`, 'contradiction', message));
  }
  if (meetings === undefined && timetable === undefined) {
    problems.push(problem(`${path}.meetings`, 'missing', 'This is needed.'));
  }
  if (meetings !== undefined && timetable !== undefined && momentsOf(meetings) !== momentsOf(timetable.meetings)) {
    problems.push(
      problem(
        `${path}.timetable`,
        'contradiction',
        'The timetable has other meetings than those that stand beside it.',
      ),
    );
  }
  const { meetings: held = meetings ?? [], cancelled = [] } = timetable ?? {};
  return { id, title, zone, meetings: held, cancelled, description, location, link };
}

/** Their numbers may differ: those of a timetable last, those of a series count its meetings. */
function momentsOf(meetings: readonly DocumentMeeting[]): string {
  return meetings
    .map(({ start, end }) => `${start} ${end}`)
    .sort()
    .join('\n');
}

/** Whether an answer of `cop schedule` says that one of its meetings has no day. */
function isInfeasible(diagnostics: unknown): boolean {
  return (
    Array.isArray(diagnostics) && diagnostics.some((each: unknown) => isObject(each) && each['code'] === 'INFEASIBLE')
  );
}

function isObject(claimed: unknown): claimed is Readonly<Record<string, unknown>> {
  return typeof claimed === 'object' && claimed !== null;
}
