import * as z from 'zod/mini';
import { type Problem, pathOf, problem, type Result } from '../kernel/result.js';
import { type Mark, marks } from '../policy/attendance-terms.js';
import { mostMeetings, type Policy } from '../policy/policy.js';
import type { Register } from '../rules/attendance/standing.js';
import { duplicatesIn } from './duplicates.js';
import { judged, type Path, readDocument, readEach, readIdAt, readKeys, readShape, refused } from './shape.js';

const mark: z.ZodMiniType<Mark> = z.enum(marks);
const meetings: z.ZodMiniType<number> = z.int().check(z.minimum(1), z.maximum(mostMeetings));

/**
 * Reads attendance registers: `{ registers: [{ person, marks, meetings? }], meetings? }`. `meetings` says how many meetings a group has,
 * cancelled ones included, where that is not the policy's number; at the top it speaks for every register.
 *
 * @param claimed the document, as parsed from JSON
 * @param policy whose number of meetings a register must have
 * @returns the registers, or every problem: unknown marks, too few or too many, empty or repeated people, keys nobody knows
 */
export function readRegisters(claimed: unknown, policy: Policy): Result<readonly Register[]> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const top = readKeys(document.value, ['registers', 'meetings'], [], problems) ?? {};
  const common = readMeetings(top['meetings'], ['meetings'], policy.meetings.count?.value, problems);
  const registers = readEach(
    top['registers'],
    ['registers'],
    (entry, path) => readRegister(entry, path, common),
    problems,
  );
  const repeated = duplicatesIn(top['registers'], ['registers'], 'person');
  return judged([...problems, ...repeated], () => registers.filter((register) => register !== undefined));
}

function readRegister(entry: unknown, path: Path, common: Meetings): Result<Register> {
  const problems: Problem[] = [];
  const keys = readKeys(entry, ['person', 'marks', 'meetings'], path, problems);
  if (keys === null) return refused(problems);
  const { person, marks: claimedMarks, meetings: own } = keys;
  const id = readIdAt(person, [...path, 'person']);
  if (!id.ok) problems.push(...id.problems);
  const { given, least, most } =
    own === undefined ? common : readMeetings(own, [...path, 'meetings'], undefined, problems);
  // A mark beyond the most meetings there can be is one too many, whatever it says.
  const looked = Array.isArray(claimedMarks) ? claimedMarks.slice(0, mostMeetings) : claimedMarks;
  const read = readEach(looked, [...path, 'marks'], (each, at) => readShape(mark, each, at), problems);
  if (Array.isArray(claimedMarks)) {
    const count = claimedMarks.length;
    const where = pathOf([...path, 'marks']);
    const needs =
      least === most
        ? `${most} ${most === 1 ? 'mark is' : 'marks are'} needed, one a meeting`
        : `From ${least} to ${most} marks are needed`;
    if (count > most) problems.push(problem(where, 'too-many', `${needs}; here are ${count}.`));
    if (count < least) problems.push(problem(where, 'too-few', `${needs}; here are ${count}.`));
  }
  return judged(problems, () => ({
    person: id.ok ? id.value : '',
    marks: read.filter((each) => each !== undefined),
    ...(given === undefined ? {} : { meetings: given }),
  }));
}

/** How many meetings a document says there are, if it does, and how many marks that allows. */
interface Meetings {
  readonly given: number | undefined;
  readonly least: number;
  readonly most: number;
}

function readMeetings(claimed: unknown, path: Path, usual: number | undefined, problems: Problem[]): Meetings {
  if (claimed === undefined) return { given: undefined, least: usual ?? 1, most: usual ?? mostMeetings };
  const result = readShape(meetings, claimed, path);
  if (result.ok) return { given: result.value, least: result.value, most: result.value };
  problems.push(...result.problems);
  // A number that cannot be read is named once, and measures nothing else.
  return { given: undefined, least: 1, most: mostMeetings };
}
