import type { Mark, Policy } from '../../src/policy/index.js';

/**
 * Attendance counted the slow way, with fractions kept as pairs and every rule read off the policy's words. It shares no code with the
 * library. Completions are tried at both ends only: nothing attended of what is open, and all of it.
 */
export function oracleOutcome(marks: readonly Mark[], policy: Policy): 'met' | 'not-met' | 'open' {
  const worst = holds(
    marks.map((mark) => (mark === 'unrecorded' ? 'absent' : mark)),
    policy,
  );
  const best = holds(
    marks.map((mark) => (mark === 'unrecorded' ? 'attended' : mark)),
    policy,
  );
  return worst ? 'met' : best ? 'open' : 'not-met';
}

/** Whether someone meets the rules who attends every unrecorded meeting from this one on and none before it. */
export function enoughWith(marks: readonly Mark[], from: number, policy: Policy): boolean {
  return holds(
    marks.map((mark, index) => (mark !== 'unrecorded' ? mark : index < from ? 'absent' : 'attended')),
    policy,
  );
}

function holds(marks: readonly Mark[], { attendance }: Policy): boolean {
  const { attended: whole, partial, excused } = attendance.points.value;
  const held = marks.filter((mark) => mark !== 'cancelled');
  let points = 0;
  let counted = 0;
  for (const mark of held) {
    const worth = mark === 'attended' ? whole : mark === 'partial' ? partial : mark === 'excused' ? excused : 0;
    if (worth === null) continue;
    counted += 1;
    points += worth;
  }
  const minimum = attendance.minimum?.value;
  if (minimum !== undefined) {
    let needed = 0;
    if (minimum.kind === 'meetings') needed = minimum.meetings;
    if (minimum.kind === 'absences') needed = counted - minimum.atMost;
    if (minimum.kind === 'ratio') {
      const { numerator, denominator } = minimum.share;
      // Counted up in steps rather than divided, so that no rounding of a float can agree by accident.
      while (
        (minimum.rounded === 'up' ? needed : needed + 1) * denominator <
        numerator * counted + (minimum.rounded === 'up' ? 0 : 1)
      )
        needed += 1;
    }
    if (minimum.kind !== 'meetings') needed = Math.max(1, needed);
    if (points < needed * whole) return false;
  }
  const opening = attendance.firstMeetingBy?.value;
  if (opening === undefined) return true;
  const first = held.findIndex(
    (mark) => mark === 'attended' || (mark === 'partial' && partial !== null && partial > 0),
  );
  return first >= 0 && first < opening;
}
