import type { Policy } from '../../src/policy/policy.js';
import { answerOf } from '../../src/rules/capacity/answer.js';
import type { Intake, Placing } from '../../src/rules/capacity/index.js';
import { type Round, roundOf } from '../../src/rules/capacity/round.js';
import type { Assignment } from './allocation-oracle.js';

/**
 * The paperwork for any assignment of people to groups they listed, lawful or not, as well as it can be made: cutoffs, waitlists and
 * reasons that agree with it, so that only the assignment itself can give it away.
 */
export function forge(intake: Intake, policy: Policy, assignment: Assignment): Placing {
  const round = roundOf(intake, policy);
  return answerOf(round, {
    chosen: choicesIn(round, assignment),
    room: round.room,
    reached: new Map(),
    search: null,
  });
}

function choicesIn({ people, starts }: Round, assignment: Assignment): Int32Array {
  return Int32Array.from(people, ({ id, preferences }, person) => {
    const position = preferences.indexOf(assignment.get(id) ?? '');
    return position < 0 ? -1 : (starts[person] ?? 0) + position;
  });
}

/** Every way to seat these people in groups they listed or in none, also where that is not lawful. */
export function* everyAssignment(applicants: Intake['applicants']): Generator<Assignment, void> {
  const [first, ...rest] = applicants;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of everyAssignment(rest)) {
    for (const seat of [null, ...first.preferences]) yield new Map([[first.id, seat], ...others]);
  }
}
