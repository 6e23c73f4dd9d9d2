import { type CivilMonth, readDay, readMonth } from '../../../kernel/day.js';
import { readId, repeatedIds } from '../../../kernel/id.js';
import { type Instant, readInstant } from '../../../kernel/instant.js';
import { ok, type Problem, type ProblemCode, problem, type Result, resultOf } from '../../../kernel/result.js';
import { minutesInADay, type Policy } from '../../../policy/policy.js';
import { span, taken, whole } from '../reader.js';
import { calendarEnd } from '../recurrence.js';
import { inCalendar, type ReadStream, readStream } from './reading-stream.js';
import type { Booked } from './resources.js';
import { type End, mostSeries, mostStreams, tooLarge } from './size.js';
import type { Resource, RollingPlan, RollingStream } from './types.js';

export interface ReadRolling {
  readonly end: End;
  readonly resources: readonly Booked[];
  readonly streams: readonly ReadStream[];
}

/** Everything a calendar is asked for, or everything in it that cannot be read. */
export function readRolling(plan: RollingPlan, policy: Policy): Result<ReadRolling> {
  const problems: Problem[] = [];
  const from = readShared(plan, problems);
  const end = readEnd(plan, from, problems);
  const resources = readResources(plan.resources ?? [], problems);
  if (plan.streams.length > mostStreams) {
    problems.push(problem('streams', 'too-many', `A calendar has at most ${mostStreams} streams.`));
  }
  const isRepeated = repeatedIds();
  const known = new Set(resources.map(({ id }) => id));
  const streams = plan.streams.slice(0, mostStreams).flatMap((stream, place) => {
    const inStream: Problem[] = [];
    const read = readStream(plan, place, end, policy, inStream);
    checkId(stream.id, isRepeated, 'id', inStream);
    checkResources(stream, known, inStream);
    problems.push(...inStream.flatMap((each) => inCalendar(each, plan, place)));
    return read;
  });
  return resultOf(once([...problems, ...tooLarge(end, streams)]), () => ({ end, resources, streams }));
}

/** What is said once for every stream; the first month, where it can be read. */
function readShared(plan: RollingPlan, problems: Problem[]): CivilMonth | null {
  const { from, closedMonths = [], blackouts = [], covered } = plan;
  closedMonths.forEach((month, index) => {
    whole(problems, month, `closedMonths[${index}]`, 1, 12);
  });
  blackouts.forEach((each, index) => {
    span(problems, each, `blackouts[${index}]`, readDay);
  });
  if (covered !== undefined) span(problems, covered, 'covered', readDay);
  return taken(problems, readMonth(from, 'from'));
}

function readEnd({ until, series }: RollingPlan, from: CivilMonth | null, problems: Problem[]): End {
  const note = (path: string, code: ProblemCode, message: string): void => {
    problems.push(problem(path, code, message));
  };
  if (until !== undefined && series !== undefined) {
    note('series', 'contradiction', 'A calendar ends in one way: until, or series.');
  }
  if (until === undefined) {
    if (series === undefined) note('until', 'missing', 'A calendar has an end: until, or series.');
    return { series: series === undefined ? 1 : whole(problems, series, 'series', 1, mostSeries) };
  }
  const month = taken(problems, readMonth(until, 'until'));
  if (month === null) return { until: calendarEnd };
  if (from !== null && month < from) note('until', 'contradiction', 'The calendar cannot end before it starts.');
  if (month > calendarEnd) note('until', 'too-big', 'A calendar ends in 9990 or earlier.');
  return { until: month };
}

function readResources(claimed: readonly Resource[], problems: Problem[]): readonly Booked[] {
  const isRepeated = repeatedIds();
  return claimed.map(({ id, busy = [], bufferMinutes = 0 }, index) => {
    const path = `resources[${index}]`;
    checkId(id, isRepeated, `${path}.id`, problems);
    const times = busy.flatMap((each, number) => {
      const read = span<Instant>(problems, each, `${path}.busy[${number}]`, readMoment);
      return read === null ? [] : [{ ...read, by: each.label, meeting: null }];
    });
    const minutes = whole(problems, bufferMinutes, `${path}.bufferMinutes`, 0, minutesInADay);
    return { id, buffer: minutes * 60_000, taken: times };
  });
}

function readMoment(claimed: string | Instant, path: string): Result<Instant> {
  return typeof claimed === 'number' && Number.isSafeInteger(claimed) ? ok(claimed) : readInstant(claimed, path);
}

function checkId(id: string, isRepeated: (id: string) => boolean, path: string, problems: Problem[]): void {
  const read = taken(problems, readId(id, path));
  if (read !== null && isRepeated(read)) problems.push(problem(path, 'duplicate', 'An id names one thing.'));
}

function checkResources(stream: RollingStream, known: ReadonlySet<string>, problems: Problem[]): void {
  for (const use of ['facilitator', 'room'] as const) {
    const id = stream[use];
    if (id !== undefined && !known.has(id)) {
      problems.push(problem(use, 'unknown-reference', 'No resource has this id.'));
    }
  }
}

/** Several streams meet the same problem in what they share. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}
