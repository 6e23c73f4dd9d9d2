import { readPromotion, readVacancies } from '../../boundary/index.js';
import { promotionRows, promotionText, vacanciesRows, vacanciesText } from '../../formats/index.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { fillVacancies, promote as promoteFromWaitlist } from '../../rules/capacity/index.js';
import { readJsonFor } from '../json.js';
import type { Verb, VerbAnswer } from '../verb.js';

/**
 * Who is offered a seat that fell free: from the `waitlist` of one group, or through several groups from where everybody has a seat in
 * `current`. That nobody can be offered one is an answer like any other; a no only when asked to be strict, as long as somebody is left
 * without a seat.
 */
export const promote: Verb = {
  summary: 'who is offered a seat that fell free, who moves, who is skipped, and why',
  reads: 'document',
  format: 'json',
  strict: true,
  answer: ({ text, policy, strict }) =>
    readJsonFor(text, (claimed) =>
      ofSeveralGroups(claimed) ? filled(claimed, policy, strict) : promoted(claimed, policy, strict),
    ),
};

/** A document of one group has a waitlist; one of several has groups, and the waitlists follow. */
function ofSeveralGroups(claimed: unknown): boolean {
  return (
    typeof claimed === 'object' &&
    claimed !== null &&
    ['current', 'groups'].some((key) => Object.hasOwn(claimed, key)) &&
    !Object.hasOwn(claimed, 'waitlist')
  );
}

function promoted(claimed: unknown, policy: Policy, strict: boolean): Result<VerbAnswer> {
  const read = readPromotion(claimed, policy);
  if (!read.ok) return read;
  const answer = promoteFromWaitlist(read.value, policy);
  return ok({
    no: strict && answer.skipped.length > 0,
    data: answer,
    text: () => promotionText(read.value, answer),
    rows: () => promotionRows(read.value, answer),
  });
}

function filled(claimed: unknown, policy: Policy, strict: boolean): Result<VerbAnswer> {
  const read = readVacancies(claimed, policy);
  if (!read.ok) return read;
  const answer = fillVacancies(read.value, policy);
  return ok({
    no: strict && Object.values(answer.placements).includes(null),
    data: answer,
    text: () => vacanciesText(answer),
    rows: () => vacanciesRows(answer),
  });
}
