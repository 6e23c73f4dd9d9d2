import * as z from 'zod/mini';
import { sameIdForm } from '../kernel/id.js';
import { readInstant } from '../kernel/instant.js';
import { unknownWord } from '../kernel/nearest.js';
import { failed, ok, type Problem, pathOf, problem, type Result } from '../kernel/result.js';
import { endings, mostMeetings, mostParticipants, type Policy } from '../policy/policy.js';
import type { MembershipEvent, MembershipEventKind, Moment } from '../rules/eligibility/index.js';
import { judged, type Path, readDocument, readEach, readIdAt, readKeys, readShape, refused } from './shape.js';
import { modality, text } from './words.js';

/** A record of facts, the moment looked at, and what of the record was known when. */
export interface MembershipDocument {
  readonly events: readonly MembershipEvent[];
  readonly asOf: Moment;
  /** Only what was recorded by then counts; left out, all of it. */
  readonly asKnownOn?: Moment;
  /** The answer is compared with what was known at this moment. */
  readonly comparedWith?: Moment;
}

/** The keys of one kind of entry. */
interface Keys {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

function keys(needed: readonly string[], optional: readonly string[] = []): Keys {
  return { needed, optional };
}

/** What each kind of fact says, beside its kind and when it became true. */
const said: Readonly<Record<Exclude<MembershipEventKind, 'corrected'>, Keys>> = {
  'group-opened': keys(['group'], ['seats', 'modality', 'meetings']),
  'group-rescheduled': keys(['group', 'meetings']),
  applied: keys(['person', 'group']),
  offered: keys(['person', 'group'], ['deadline']),
  accepted: keys(['person', 'group']),
  declined: keys(['person', 'group']),
  'offer-expired': keys(['person', 'group']),
  withdrew: keys(['person', 'group']),
  deferred: keys(['person', 'group']),
  ended: keys(['person', 'group', 'ending']),
  substituted: keys(['person', 'group', 'visitor']),
  'changed-organisation': keys(['person'], ['sector']),
  'left-sector': keys(['person']),
  returned: keys(['person', 'sector']),
  'opted-out': keys(['person']),
  'opted-in': keys(['person']),
  merged: keys(['person', 'into']),
};

/** The kinds of entry that may stand in one place. */
interface Forms {
  readonly kinds: Readonly<Record<string, Keys>>;
  /** An entry of which nobody knows the kind: what all have in common, and whatever any of them may say. */
  readonly unknown: Keys;
}

function forms(common: readonly string[], kinds: Readonly<Record<string, Keys>>): Forms {
  const own = Object.values(kinds).flatMap(({ needed, optional }) => [...needed, ...optional]);
  return {
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, { needed, optional }]) => [kind, keys([...common, ...needed], optional)]),
    ),
    unknown: keys(
      common,
      [...new Set(own)].filter((key) => !common.includes(key)),
    ),
  };
}

const timed: Readonly<Record<string, Keys>> = Object.fromEntries(
  Object.entries(said).map(([kind, { needed, optional }]) => [kind, keys(['effective', ...needed], optional)]),
);
const eventForms = forms(['id', 'recorded', 'kind'], { ...timed, corrected: keys(['corrects', 'becomes']) });
const factForms = forms(['kind'], timed);

/** Where each id stood first, by the form in which two are the same. */
type Met = Map<string, { readonly id: string; readonly path: Path }>;

interface Reading {
  readonly policy: Policy;
  readonly people: Met;
  readonly groups: Met;
}

type ReadPart = (claimed: unknown, path: Path, reading: Reading) => Result<unknown>;

const seats: z.ZodMiniType<number> = z.int().check(z.minimum(1), z.maximum(mostParticipants));
/** The others are kinds of fact themselves. */
const ending: z.ZodMiniType<string> = z.enum(endings.filter((each) => !Object.hasOwn(said, each)));

/** How each part is read, by its name: a name means the same in every kind of fact. */
const parts: Readonly<Record<string, ReadPart>> = {
  id: readIdAt,
  corrects: readIdAt,
  person: (claimed, path, { people }) => readName(claimed, path, people),
  visitor: (claimed, path, { people }) => readName(claimed, path, people),
  into: (claimed, path, { people }) => readName(claimed, path, people),
  group: (claimed, path, { groups }) => readName(claimed, path, groups),
  recorded: readMoment,
  effective: readMoment,
  deadline: readMoment,
  meetings: readMeetings,
  seats: (claimed, path) => readShape(seats, claimed, path),
  modality: (claimed, path) => readShape(modality, claimed, path),
  ending: (claimed, path) => readShape(ending, claimed, path),
  sector: (claimed, path, { policy }) =>
    readWord(claimed, path, policy.eligibility.vocabularies.value.sectors, 'The policy knows these words here'),
  becomes: (claimed, path, reading) => (claimed === null ? ok(null) : readForm(claimed, path, factForms, reading)),
};

/**
 * Reads a record of memberships: `{ events: […], asOf, asKnownOn?, comparedWith? }`.
 *
 * @param policy whose sectors the words must be of
 * @returns the record, or every problem of every event, each with its path; whether one event can follow another is for the rules
 */
export function readMembership(claimed: unknown, policy: Policy): Result<MembershipDocument> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const top = readKeys(document.value, ['events', 'asOf', 'asKnownOn', 'comparedWith'], [], problems) ?? {};
  const reading: Reading = { policy, people: new Map(), groups: new Map() };
  const events = readEach(top['events'], ['events'], (entry, path) => readEvent(entry, path, reading), problems);
  const moments: Record<string, Moment> = {};
  for (const key of ['asOf', 'asKnownOn', 'comparedWith']) {
    if (top[key] === undefined && key !== 'asOf') continue;
    const moment = readMoment(top[key], [key]);
    if (moment.ok) moments[key] = moment.value;
    else problems.push(...moment.problems);
  }
  return judged(problems, () => ({
    asOf: '',
    ...moments,
    events: events.filter((event) => event !== undefined),
  }));
}

function readEvent(entry: unknown, path: Path, reading: Reading): Result<MembershipEvent> {
  const event = readForm(entry, path, eventForms, reading);
  return event.ok ? ok(event.value as MembershipEvent) : event;
}

/** An entry of one of several kinds. Where nobody knows the kind, the parts it has are read all the same. */
function readForm(entry: unknown, path: Path, { kinds, unknown }: Forms, reading: Reading): Result<unknown> {
  const problems: Problem[] = [];
  const kind = kindOf(entry);
  const { needed, optional } = (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? unknown;
  const known = [...needed, ...optional];
  const found = readKeys(entry, known, path, problems);
  if (found === null) return refused(problems);
  const read: Record<string, unknown> = {};
  for (const key of known) {
    const claimed = found[key];
    if (claimed === undefined) {
      if (needed.includes(key)) problems.push(problem(pathOf([...path, key]), 'missing', missing));
      continue;
    }
    const at = [...path, key];
    // The one part without a reader of its own is the kind: its words depend on where the entry stands.
    const part = parts[key]?.(claimed, at, reading) ?? readWord(claimed, at, Object.keys(kinds), 'Known here');
    if (part.ok) read[key] = part.value;
    else for (const each of part.problems) problems.push(each);
  }
  return judged(problems, () => read);
}

const missing = 'This is needed.';

function kindOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const kind: unknown = Object.getOwnPropertyDescriptor(entry, 'kind')?.value;
  return typeof kind === 'string' ? kind : '';
}

/** An id of somebody or of a group, written in one way everywhere: one that differs only by capitals would be somebody else. */
function readName(claimed: unknown, path: Path, met: Met): Result<string> {
  const id = readIdAt(claimed, path);
  if (!id.ok) return id;
  const form = sameIdForm(id.value);
  const first = met.get(form);
  if (first === undefined) met.set(form, { id: id.value, path });
  if (first === undefined || first.id === id.value) return id;
  const message = `An id is written in one way; the one at ${pathOf(first.path)} differs from this only by capitals.`;
  return failed(problem(pathOf(path), 'duplicate', message));
}

function readMoment(claimed: unknown, path: Path): Result<Moment> {
  const words = readShape(text, claimed, path);
  if (!words.ok) return words;
  const moment = readInstant(words.value, pathOf(path));
  return moment.ok ? words : moment;
}

function readMeetings(claimed: unknown, path: Path): Result<readonly Moment[]> {
  if (Array.isArray(claimed) && claimed.length > mostMeetings) {
    return failed(problem(pathOf(path), 'too-many', `A group has at most ${mostMeetings} meetings.`));
  }
  const problems: Problem[] = [];
  const moments = readEach(claimed, path, readMoment, problems);
  return judged(problems, () => moments.filter((moment) => moment !== undefined));
}

/** A word of a list, with the one that was meant where one is near. */
function readWord(claimed: unknown, path: Path, known: readonly string[], introduction: string): Result<string> {
  const word = readShape(text, claimed, path);
  if (!word.ok || known.includes(word.value)) return word;
  return failed(problem(pathOf(path), 'unknown-word', unknownWord(word.value, known, introduction)));
}
