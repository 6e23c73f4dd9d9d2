import { failed, type Problem, problem, type Result, resultOf } from '../../kernel/result.js';
import { type Property, readProperty } from './property.js';

/** A part of a calendar that says something of busy times: an event, a list of busy times or a time zone, with what it says. */
export interface Component {
  /** Where it is, as problems name it: `events[2]`. */
  readonly path: string;
  /** In the order of the text; only those that matter here. Titles, notes, places and people are never looked at. */
  readonly properties: readonly Property[];
  /** The observances of a time zone. */
  readonly parts: readonly Component[];
}

/** One VCALENDAR; a text may hold several. */
export interface Calendar extends Component {
  readonly events: readonly Component[];
  readonly freeBusy: readonly Component[];
  readonly zones: readonly Component[];
}

type List = 'calendars' | 'events' | 'freeBusy' | 'zones' | 'parts';

interface Open {
  readonly name: string;
  /** `null` for a component that is passed over with all that it holds. */
  readonly draft: Draft | null;
}

interface Draft extends Component {
  readonly properties: Property[];
  readonly parts: Draft[];
  readonly events: Draft[];
  readonly freeBusy: Draft[];
  readonly zones: Draft[];
}

/** Which components are looked at, and in which of their parent's lists they are kept. */
const kept: ReadonlyMap<string, List> = new Map<string, List>([
  ['>VCALENDAR', 'calendars'],
  ['VCALENDAR>VEVENT', 'events'],
  ['VCALENDAR>VFREEBUSY', 'freeBusy'],
  ['VCALENDAR>VTIMEZONE', 'zones'],
  ['VTIMEZONE>STANDARD', 'parts'],
  ['VTIMEZONE>DAYLIGHT', 'parts'],
]);

/**
 * Takes a text apart into calendars and what is in them. Nothing is called again for what is nested, so no depth is too deep.
 *
 * @returns the calendars, or the problems: no calendar at all, text outside of one, a component that is not closed or closed by another
 */
export function readComponents(text: string): Result<readonly Calendar[]> {
  const problems: Problem[] = [];
  const calendars: Draft[] = [];
  const counts: Record<List, number> = { calendars: 0, events: 0, freeBusy: 0, zones: 0, parts: 0 };
  const open: Open[] = [];
  let outside = false;
  for (const line of linesOf(text)) {
    const [, edge, written = ''] = /^(BEGIN|END):(.*)$/i.exec(line) ?? [];
    const name = written.trim().toUpperCase();
    const parent = open.at(-1);
    if (edge === undefined) {
      outside ||= parent === undefined;
      const property = parent?.draft === null ? null : readProperty(line);
      if (property !== null) parent?.draft?.properties.push(property);
    } else if (edge.toUpperCase() === 'BEGIN') {
      const list = kept.get(`${parent?.name ?? ''}>${name}`);
      const isKept = list !== undefined && parent?.draft !== null;
      const draft = isKept ? draftAt(`${list}[${counts[list]++}]`) : null;
      if (isKept && draft !== null) (list === 'calendars' ? calendars : parent?.draft?.[list])?.push(draft);
      outside ||= parent === undefined && draft === null;
      open.push({ name, draft });
    } else if (open.pop()?.name !== name) {
      const path = parent?.draft?.path ?? '';
      return failed(problem(path, 'contradiction', 'Another component ends here than the one that is open.'));
    }
  }
  if (calendars.length === 0) problems.push(problem('', 'wrong-type', 'This text holds no calendar: BEGIN:VCALENDAR.'));
  else if (outside) problems.push(problem('', 'wrong-type', 'This text holds something outside its calendar.'));
  const unclosed = open.flatMap(({ draft }) => (draft === null ? [] : [draft])).at(-1);
  if (open.length > 0)
    problems.push(problem(unclosed?.path ?? '', 'missing', 'This does not end: the text was cut off.'));
  return resultOf(problems, () => calendars);
}

function draftAt(path: string): Draft {
  return { path, properties: [], parts: [], events: [], freeBusy: [], zones: [] };
}

/** Content lines with their folds undone. A mark of byte order may stand before each of several files that were joined. */
function linesOf(text: string): readonly string[] {
  return text
    .replaceAll('\uFEFF', '')
    .replace(/\r{0,2}\n[ \t]/g, '')
    .split(/\r{0,2}\n|\r/)
    .filter((line) => line.trim() !== '');
}
