import { type Problem, problem } from '../../kernel/result.js';
import { minutesInADay, mostMeetings } from '../../policy/policy.js';
import { notWhole, repeats, unless } from './checks.js';
import { type Look, ofGroup, ofMember } from './look.js';
import type { CertificateRecord } from './records.js';

/** More than the longest series of the longest meetings. */
const mostMinutes = mostMeetings * minutesInADay;

/** What is wrong with the hours of professional development given out. */
export function certificateProblems(certificates: readonly CertificateRecord[], look: Look): readonly Problem[] {
  const repeated = repeats();
  return certificates.flatMap(({ person, group, minutes }, index) => {
    const path = `certificates[${index}]`;
    return [
      ...ofGroup(group, look, path),
      ...ofMember(person, look.directory.get(group), path, 'Only a member of the group has a certificate for it.'),
      ...unless(
        !repeated(group, person),
        problem(path, 'duplicate', 'An earlier row has a certificate of this person for this group.'),
      ),
      ...notWhole(
        minutes,
        [1, mostMinutes],
        `${path}.minutes`,
        `A certificate is for 1 to ${mostMinutes} whole minutes.`,
      ),
    ];
  });
}
