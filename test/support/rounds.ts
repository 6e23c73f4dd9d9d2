import { policies } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import {
  type Allocation,
  type Applicant,
  allocate,
  type Intake,
  type OfferedGroup,
  problemsOf,
} from '../../src/rules/capacity/index.js';
import { places } from './host.js';

/** Twenty in a room and twelve online, six meetings, four of them attended, the first by the second. */
export const paper: Policy = policies.partnersInPrevention;

/** People who want these groups, first come first served: as they are written here, unless they say otherwise. */
export function round(
  groups: readonly OfferedGroup[],
  people: Readonly<Record<string, readonly string[] | Partial<Applicant>>>,
  more: Partial<Intake> = {},
): Intake {
  const applicants = Object.entries(people).map(([id, said], place): Applicant => {
    const facts: Partial<Applicant> = isList(said) ? { preferences: said } : said;
    return { id, preferences: [], priority: place + 1, ...facts };
  });
  return { order: { by: 'priority' }, groups, applicants, ...more };
}

function isList(said: readonly string[] | Partial<Applicant>): said is readonly string[] {
  return Array.isArray(said);
}

/** What keeps an intake from being allocated, as `path code`. */
export function wrongWith(intake: Intake, policy: Policy = paper): readonly string[] {
  return places(problemsOf(intake, policy));
}

/** Who has a seat where. */
export function placed(intake: Intake, policy: Policy = paper): Allocation['placements'] {
  return allocate(intake, policy).placements;
}

/** Reasons as `person group: code`. */
export function reasons({ reasons: all }: Pick<Allocation, 'reasons'>): readonly string[] {
  return all.map(({ applicant, group, code }) => `${applicant} ${group}: ${code}`);
}

/** So many people who all want the same, as a part of a round. */
export function everybody(
  count: number,
  wanted: readonly string[],
  more: Partial<Applicant> = {},
): Readonly<Record<string, Partial<Applicant>>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, place): [string, Partial<Applicant>] => [
      `p${String(place + 1).padStart(2, '0')}`,
      { preferences: wanted, ...more },
    ]),
  );
}
