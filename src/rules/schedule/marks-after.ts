import { type Problem, problem, type Result, resultOf } from '../../kernel/result.js';
import type { Mark } from '../../policy/attendance-terms.js';
import { highestNumber, type ScheduleChanges } from './changes.js';

/** What has become of the meeting of a number. A number that no meeting ever had is `unknown`. */
type Fate = 'stays' | 'reinstated' | 'added' | 'cancelled' | 'unknown';

/**
 * One member's marks after a series has changed: what was recorded stays with its meeting, whatever day that is on now.
 *
 * A meeting that was called off is `cancelled`, one that was added or reinstated `unrecorded`, and so is one for which there is no mark
 * yet. A meeting somebody was or was not at was held, so it cannot be called off: that is refused for every such mark.
 *
 * @param changes of `diffSchedules`; carrying the same ones out twice changes nothing
 * @param marks one a meeting, in the order of the numbers of the meetings before the change; the last ones may be left out
 * @returns one mark a number, up to the highest that was ever used: as `attendance.standing` takes them with that count as `meetings`; or
 * the problems: `contradiction` for a mark of a meeting that is called off, or of one only just added, `unknown-reference` for one of a
 * number that no meeting ever had, `too-many` where there are more marks than numbers
 * @example
 * marksAfter(diffSchedules({ meetings: [] }, { meetings: [] }), []) // => { ok: true, value: [] }
 */
export function marksAfter(changes: ScheduleChanges, marks: readonly Mark[]): Result<readonly Mark[]> {
  const fates = fatesOf(changes);
  const highest = highestNumber(changes.timetable);
  const problems: Problem[] = [];
  if (marks.length > highest) {
    problems.push(
      problem('marks', 'too-many', `The series has had ${highest} meetings; here are ${marks.length} marks.`),
    );
  }
  const after = Array.from({ length: highest }, (_, index) => {
    const mark = marks[index] ?? 'unrecorded';
    const fate = fates.get(index + 1) ?? 'unknown';
    if (isRecorded(mark)) problems.push(...against(fate, `marks[${index}]`));
    return markAfter(fate, mark);
  });
  return resultOf(problems, () => after);
}

function fatesOf({ timetable, added, reinstated }: ScheduleChanges): ReadonlyMap<number, Fate> {
  return new Map<number, Fate>([
    ...timetable.meetings.map(({ number }) => [number, 'stays'] as const),
    ...timetable.cancelled.map(({ number }) => [number, 'cancelled'] as const),
    ...added.map(({ number }) => [number, 'added'] as const),
    ...reinstated.map(({ after }) => [after.number, 'reinstated'] as const),
  ]);
}

/** Whether somebody has said what came of the meeting. */
function isRecorded(mark: Mark): boolean {
  return mark !== 'unrecorded' && mark !== 'cancelled';
}

function against(fate: Fate, path: string): readonly Problem[] {
  switch (fate) {
    case 'cancelled':
      return [problem(path, 'contradiction', 'A meeting with a mark was held, so it cannot be called off.')];
    case 'added':
      return [problem(path, 'contradiction', 'This meeting has only just been added, so nobody was at it yet.')];
    case 'unknown':
      return [problem(path, 'unknown-reference', 'No meeting of the series has this number.')];
    default:
      return [];
  }
}

function markAfter(fate: Fate, mark: Mark): Mark {
  if (fate === 'added') return 'unrecorded';
  if (fate === 'reinstated') return mark === 'cancelled' ? 'unrecorded' : mark;
  return fate === 'stays' ? mark : 'cancelled';
}
