import { type CivilDay, readDay } from '../../kernel/day.js';
import { type Instant, instantOf, millisecondsADay, readInstant } from '../../kernel/instant.js';
import { ok, type Problem, problem, problemsIn, type Result, resultOf } from '../../kernel/result.js';
import type { Meeting } from './plan.js';

/** When a meeting is held, as it says itself. */
export interface Moments {
  readonly from: Instant;
  readonly to: Instant;
  /** What clocks there show at either moment, as if they were set to UTC. */
  readonly shownFrom: number;
  readonly shownTo: number;
  readonly texts: Texts;
}

type Texts = Readonly<Record<'start' | 'instant' | 'end', string>>;

/**
 * The moments of a meeting.
 *
 * @returns `null` where it has none, or the problems: `missing` where it has only some, `not-an-instant`, and `contradiction` where they
 * disagree with each other or with the day
 */
export function readMoments({ date, start, instant, end }: Meeting, path: string): Result<Moments | null> {
  if (start === null && instant === null && end === null) return ok(null);
  const problems = (['start', 'instant', 'end'] as const).flatMap((key) => {
    const text = { start, instant, end }[key];
    return text === null
      ? [problem(`${path}.${key}`, 'missing', allOrNone)]
      : problemsIn(readInstant(text, `${path}.${key}`));
  });
  const texts = { start: start ?? '', instant: instant ?? '', end: end ?? '' };
  const [from, to] = [instantOf(texts.start), instantOf(texts.end)];
  const moments = { from, to, shownFrom: shownBy(texts.start), shownTo: shownBy(texts.end), texts };
  return resultOf([...problems, ...disagreements(moments, readDay(date), path)], () => moments);
}

const allOrNone = 'A meeting has a start, an instant and an end, or none of them.';

/** What could not be read is no number, and no number is more or less than another. */
function disagreements(
  { from, to, shownFrom, texts }: Moments,
  day: Result<CivilDay>,
  path: string,
): readonly Problem[] {
  // Where clocks skip midnight, a meeting may be held just before its day, or just after it.
  const away = day.ok ? Math.abs(Math.floor(shownFrom / millisecondsADay) - day.value) : 0;
  const same = instantOf(texts.instant);
  return [
    ...(away > 1 ? [problem(`${path}.start`, 'contradiction', 'A meeting starts on its date.')] : []),
    ...(from < same || from > same
      ? [problem(`${path}.instant`, 'contradiction', 'This is not the moment at which the meeting starts.')]
      : []),
    ...(to <= from ? [problem(`${path}.end`, 'contradiction', 'A meeting ends after it starts.')] : []),
  ];
}

/** A moment as clocks at its distance from UTC show it. */
function shownBy(text: string): number {
  return instantOf(text.replace(/[+-]\d\d:\d\d$/, 'Z'));
}
