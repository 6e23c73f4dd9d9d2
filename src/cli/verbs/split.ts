import { readModalityMove, readSplit } from '../../boundary/index.js';
import { modalityRows, modalityText, splitRows, splitText } from '../../formats/index.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { changeModality, split as splitPeople } from '../../rules/capacity/index.js';
import { readJsonFor } from '../json.js';
import type { Verb, VerbAnswer } from '../verb.js';

/** People in groups, or what becomes of live groups that start to meet in another way: a document with groups asks the latter. */
export const split: Verb = {
  summary: 'people into groups; or what becomes of groups that start to meet in another way',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy }) =>
    readJsonFor(text, (claimed) => (hasGroups(claimed) ? moved(claimed, policy) : divided(claimed, policy))),
};

/** Or says `to`, so that a document with either of the two is told what else it needs. */
function hasGroups(claimed: unknown): boolean {
  return typeof claimed === 'object' && claimed !== null && ['to', 'groups'].some((key) => Object.hasOwn(claimed, key));
}

function divided(claimed: unknown, policy: Policy): Result<VerbAnswer> {
  const read = readSplit(claimed, policy);
  if (!read.ok) return read;
  const answer = splitPeople(read.value, policy);
  return ok({
    no: answer.groups === null,
    data: answer,
    text: () => splitText(read.value, answer),
    rows: () => splitRows(answer),
  });
}

function moved(claimed: unknown, policy: Policy): Result<VerbAnswer> {
  const read = readModalityMove(claimed, policy);
  if (!read.ok) return read;
  const answer = changeModality(read.value, policy);
  return ok({
    no: answer.groups.some(({ becomes }) => becomes === 'held-back'),
    data: answer,
    text: () => modalityText(read.value, answer),
    rows: () => modalityRows(answer),
  });
}
