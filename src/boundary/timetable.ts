import * as z from 'zod/mini';
import { nearest } from '../kernel/nearest.js';
import { failed, type Problem, problem, type Result, retold } from '../kernel/result.js';
import { asTimetable } from '../rules/schedule/changes.js';
import type { Timetable } from '../rules/schedule/plan.js';
import { problemsOfTimetable } from '../rules/schedule/timetable-problems.js';
import { unknownKey } from './issues.js';
import { readWhole } from './mend.js';
import { judged, readDocument, refused } from './shape.js';
import { text, whole } from './words.js';

const facts = {
  number: whole,
  nominal: text,
  date: text,
  start: z.nullable(text),
  instant: z.nullable(text),
  end: z.nullable(text),
  moved: z.nullable(z.strictObject({ weeks: whole, because: text })),
};
const kept = z.strictObject({ ...facts, sequence: whole });

const timetableShape = z.object({ meetings: z.array(kept), cancelled: z.array(kept) });
const firstShape = z.object({ meetings: z.array(z.strictObject(facts)) });

/** What a timetable is made of. */
const parts = ['meetings', 'cancelled', 'timetable'];

/** Those, and a word that begins like one of them and is none. */
const known: readonly string[] = [...parts, 'time'];

/**
 * Reads how a series was last made known: an earlier answer of `cop schedule`, or its `timetable`. An answer with a `timetable` is read by
 * that; one without was the first, so nothing in it had been changed or called off.
 *
 * What else an answer says may stand there and is passed over. A key that looks like a misspelt part of a timetable is refused: who was called
 * off would be forgotten, and their numbers given to others.
 *
 * @param claimed the answer, as parsed from JSON
 * @returns the timetable, or every problem: of its shape, of numbers out of range, of days and moments that are none or disagree, and
 * `duplicate` for two meetings with one number or one nominal day
 * @example
 * readTimetable({ policy: 'ours@2027', meetings: [] }) // => { ok: true, value: { meetings: [], cancelled: [] } }
 */
export function readTimetable(claimed: unknown): Result<Timetable> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  const inner: unknown = Object.getOwnPropertyDescriptor(document.value, 'timetable')?.value;
  return withProblems(misspelt(document.value), inner === undefined ? readStated(document.value) : readInner(inner));
}

/** Only what has been changed before says how often, and what was called off. */
function readStated(document: object): Result<Timetable> {
  if (hasChanged(document)) return readWholeTimetable(document);
  return readWhole(firstShape, document, [], (read) => {
    const first = { meetings: read.meetings.map((meeting) => ({ ...meeting, sequence: 0 })), cancelled: [] };
    return judged(problemsOfTimetable(first), () => asTimetable(first));
  });
}

function hasChanged(document: object): boolean {
  const { meetings, cancelled }: { readonly meetings?: unknown; readonly cancelled?: unknown } = document;
  const counted = (entry: unknown): boolean => typeof entry === 'object' && entry !== null && 'sequence' in entry;
  return cancelled !== undefined || (Array.isArray(meetings) && meetings.some(counted));
}

function readInner(claimed: unknown): Result<Timetable> {
  const document = readDocument(claimed);
  if (!document.ok) return failed(problem('timetable', 'wrong-type', 'An object is expected here.'));
  const read = withProblems(misspelt(document.value), readWholeTimetable(document.value));
  return read.ok ? read : retold(read.problems, insideTimetable);
}

function insideTimetable({ path, code, message }: Problem): Problem {
  return problem(path === '' ? 'timetable' : `timetable.${path}`, code, message);
}

function readWholeTimetable(document: object): Result<Timetable> {
  return readWhole(timetableShape, document, [], (read) => judged(problemsOfTimetable(read), () => read));
}

function misspelt(document: object): readonly Problem[] {
  return Object.keys(document)
    .filter((key) => !known.includes(key) && nearest(key, parts) !== null)
    .map((key) => unknownKey([key], parts));
}

function withProblems<Value>(problems: readonly Problem[], read: Result<Value>): Result<Value> {
  return read.ok ? judged(problems, () => read.value) : refused([...problems, ...read.problems]);
}
