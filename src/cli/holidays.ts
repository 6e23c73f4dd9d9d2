import type { HolidaysDocument } from '../boundary/index.js';
import { type HolidayCalendar, type VictorianRegion, victorianHolidays } from '../calendars/au-vic.js';
import { unknownWord } from '../kernel/nearest.js';
import { failed, ok, type Problem, pathOf, problem, type Result, retold } from '../kernel/result.js';
import type { Blackout, Covered } from '../rules/schedule/index.js';

/** Every calendar that a document may name. */
const calendars: ReadonlyMap<string, (asked: HolidaysDocument) => Result<HolidayCalendar>> = new Map([
  ['au-vic', readVictorian],
]);

function readVictorian({ region, cupDays }: HolidaysDocument): Result<HolidayCalendar> {
  return victorianHolidays({ region: region as VictorianRegion, cupDays });
}

/** The days of a calendar, and where a document names it. */
export interface NamedCalendar {
  readonly blackouts: readonly Blackout[];
  readonly covered: Covered | undefined;
  /** The path of its name. */
  readonly at: string;
}

/**
 * Exchanges the name of a calendar for its days.
 *
 * @returns the days; or that the name is not known, with those that are, or what that calendar asks for and is not told
 */
export function calendarNamed(asked: HolidaysDocument, at: string): Result<NamedCalendar> {
  const read = calendars.get(asked.calendar);
  if (read === undefined) {
    const message = unknownWord(asked.calendar, [...calendars.keys()], 'These calendars are there');
    return failed(problem(`${at}.calendar`, 'unknown-word', message));
  }
  const calendar = read(asked);
  return calendar.ok
    ? ok({ ...calendar.value, at })
    : retold(calendar.problems, ({ path, code, message }) => problem(`${at}.${path}`, code, message));
}

/** The part of a document that says which days are out. */
export interface WithDays {
  readonly blackouts?: readonly Blackout[] | undefined;
  readonly covered?: Covered | undefined;
}

/** A part with the days of a calendar after its own. */
export interface Filled<Part> {
  readonly part: Part;
  /** Why its calendar cannot be had. */
  readonly problems: readonly Problem[];
  /** Tells a problem of a day that the calendar gave where the calendar is named: the document has no such entry. */
  readonly told: (found: Problem) => Problem;
}

type Steps = readonly (string | number)[];

/**
 * Puts the holidays that a part of a document names after its own days.
 *
 * @param path of the part in its document
 * @param shared the calendar of the whole document, for a part that names none
 */
export function withHolidays<Part extends WithDays>(
  part: Part,
  asked: HolidaysDocument | undefined,
  path: Steps,
  shared: NamedCalendar | null = null,
): Filled<Part> {
  const named = asked === undefined ? null : calendarNamed(asked, pathOf([...path, 'holidays']));
  if (named !== null && !named.ok) return { part, problems: named.problems, told: asFound };
  const calendar = named?.value ?? shared;
  if (calendar === null) return { part, problems: [], told: asFound };
  return {
    part: {
      ...part,
      blackouts: [...(part.blackouts ?? []), ...calendar.blackouts],
      // What the part says itself may go on from where the calendar ends.
      covered: part.covered ?? calendar.covered,
    },
    problems: [],
    told: (found) => (isOfCalendar(part, path, found.path) ? { ...found, path: calendar.at } : found),
  };
}

function asFound(found: Problem): Problem {
  return found;
}

/** Whether a problem is one of the calendar's days, or of what it covers. */
function isOfCalendar({ blackouts = [], covered }: WithDays, path: Steps, at: string): boolean {
  const steps = pathOf([...path, '']);
  if (!at.startsWith(steps)) return false;
  const [, key, index] = /^(\w+)(?:\[(\d+)\])?/.exec(at.slice(steps.length)) ?? [];
  if (key === 'covered') return covered === undefined;
  return key === 'blackouts' && index !== undefined && Number(index) >= blackouts.length;
}
