import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import { problemsOfVacancies, type Vacancies } from '../rules/capacity/vacancies.js';
import {
  methodShape,
  orderShape,
  restingOnOrderAndGroups,
  roundApplicantFacts,
  roundGroupFacts,
  withOrderOf,
} from './intake.js';
import { type Resting, readWhole } from './mend.js';
import { judged, readDocument } from './shape.js';
import { text } from './words.js';

const vacancies = z.strictObject({
  method: methodShape,
  order: orderShape,
  groups: z.array(z.strictObject(roundGroupFacts)),
  applicants: z.array(
    z.strictObject({
      ...roundApplicantFacts,
      canAttend: z.optional(z.record(z.string(), z.array(z.number()))),
    }),
  ),
  current: z.record(z.string(), z.nullable(text)),
  withdrawn: z.optional(z.union([text, z.array(text)])),
  closed: z.optional(z.array(text)),
});

/** Whose seat is told, and of which group, means nothing where the people, the groups or the seats cannot be read. */
const resting: readonly Resting[] = [
  ...restingOnOrderAndGroups,
  { on: /^groups(\[\d+\](\.id)?)?$/, what: /^(current|closed)/, code: 'unknown-reference' },
  { on: /^(applicants(\[\d+\](\.id)?)?|withdrawn.*)$/, what: /^current/, code: 'unknown-reference' },
  { on: /^(current|withdrawn).*$/, what: /^applicants\[\d+\]\.id$/, code: 'missing' },
];

/**
 * Reads free seats in several groups for `capacity.fillVacancies`: an intake with `current`, where everybody has a seat now, and
 * `withdrawn` and `closed` where there are any.
 *
 * @param policy that gives a group's maximum and number of meetings where it brings neither
 * @returns the vacancies, or every problem, each with its path
 */
export function readVacancies(claimed: unknown, policy: Policy): Result<Vacancies> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(vacancies, withOrderOf(policy, document.value), resting, (shaped) => {
    const value: unknown = shaped;
    const read = value as Vacancies;
    return judged(problemsOfVacancies(read, policy), () => read);
  });
}
