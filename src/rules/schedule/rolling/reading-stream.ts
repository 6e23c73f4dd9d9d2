import { monthOfDay } from '../../../kernel/day.js';
import { type Problem, problem } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import { type Pattern, readPattern, startOf } from '../pattern.js';
import type { PatternPlan } from '../plan.js';
import { taken, whole } from '../reader.js';
import { beatsOf } from './beats.js';
import type { Basis, Rhythm } from './remedies.js';
import type { End } from './size.js';
import type { RollingPlan, RollingStream } from './types.js';

/** A stream with every word in it understood. */
export interface ReadStream extends Basis {
  readonly id: string;
  /** Its place in the list. */
  readonly place: number;
  readonly facilitator: string | null;
  readonly room: string | null;
  readonly rhythm: Rhythm;
  readonly pattern: Pattern;
  /** What all its series have in common, as `series` takes it. */
  readonly plan: PatternPlan;
}

/** In numbers of months and of meetings: longer breaks, longer rounds and longer series are no calendar's. */
const [mostBreak, mostTurns, mostMeetings] = [60, 12, 10_000];

/**
 * Reads the stream at a place of the list, but for the ids in it.
 *
 * @param problems takes what is wrong, with paths inside the stream; with one there is no stream
 */
export function readStream(
  calendar: RollingPlan,
  place: number,
  end: End,
  policy: Policy,
  problems: Problem[],
): readonly ReadStream[] {
  return calendar.streams.slice(place, place + 1).flatMap((stream) => {
    const plan = planOf(calendar, stream);
    const counts = readCounts(stream.count, problems);
    const pattern = readPattern({ ...plan, count: counts?.[0] }, policy, problems);
    const rhythm: Rhythm = {
      counts: counts ?? [pattern.count],
      breakMonths: whole(problems, stream.breakMonths ?? 0, 'breakMonths', 0, mostBreak),
      closedMonths: [...new Set(pattern.closedMonths)].sort((one, other) => one - other),
      acrossClosed: stream.acrossClosed ?? 'pass-over',
    };
    if (rhythm.closedMonths.length === 12) {
      problems.push(problem('closedMonths', 'contradiction', 'One month at least has to stay open.'));
    }
    // Its first series starts in the first open month from there on, so a closed one is no problem here.
    const start = taken(problems, startOf(stream.from ?? calendar.from, { ...pattern, closedMonths: [] }));
    if (start !== null && 'until' in end && stream.from !== undefined && monthOfDay(start) > end.until) {
      problems.push(problem('from', 'contradiction', 'The calendar ends before this stream starts.'));
    }
    if (start === null || problems.length > 0) return [];
    const beats = beatsOf(stream.recurrence, pattern.every);
    const { id, facilitator = null, room = null } = stream;
    const count = policy.meetings.count?.value ?? null;
    return [{ id, place, facilitator, room, beats, first: beats.from(start), count, rhythm, pattern, plan }];
  });
}

function planOf({ closedMonths, blackouts = [], covered }: RollingPlan, stream: RollingStream): PatternPlan {
  const { recurrence, everyMonths, time, schoolSetting, avoid } = stream;
  return {
    recurrence,
    everyMonths,
    closedMonths: stream.closedMonths ?? closedMonths,
    time,
    blackouts: [...blackouts, ...(stream.blackouts ?? [])],
    covered: stream.covered ?? covered,
    schoolSetting,
    avoid,
  };
}

/** Several counts are each looked at here; a single one is the pattern's to read. */
function readCounts(count: RollingStream['count'], problems: Problem[]): readonly number[] | undefined {
  if (count === undefined) return undefined;
  if (typeof count === 'number') return [count];
  if (count.length === 0) problems.push(problem('count', 'too-few', 'At least one number of meetings is needed.'));
  if (count.length > mostTurns) {
    problems.push(problem('count', 'too-many', `At most ${mostTurns} numbers are taken in turn.`));
  }
  const counts = count.map((each, index) => whole(problems, each, `count[${index}]`, 1, mostMeetings));
  return counts.length === 0 ? [1] : counts;
}

/** Where a problem of a stream stands in the calendar. What is wrong with what every stream shares is said where that stands. */
export function inCalendar({ path, code, message }: Problem, plan: RollingPlan, place: number): readonly Problem[] {
  const [, key = '', number, rest = ''] = /^(\w+)(?:\[(\d+)\])?(.*)$/.exec(path) ?? [];
  const own = (inside: string): readonly Problem[] => [problem(`streams[${place}].${inside}`, code, message)];
  if (key === 'blackouts') {
    const index = Number(number) - (plan.blackouts?.length ?? 0);
    return index < 0 ? [] : own(`blackouts[${index}]${rest}`);
  }
  const { from, closedMonths, covered } = plan.streams[place] ?? {};
  const isShared =
    (key === 'from' && from === undefined) ||
    (key === 'closedMonths' && closedMonths === undefined) ||
    (key === 'covered' && covered === undefined);
  return isShared ? [problem(path, code, message)] : own(path);
}
