import { type Check, checkOptional, checkWhole } from './check.js';
import { type EligibilityPolicy, endings, type PolicyDocument } from './policy.js';

/** Ten years of days, and one of hours. */
const longestDays = 3660;
const longestHours = 8784;

/** Who may join, in words of the policy's own vocabularies. */
export function checkEligibility({ eligibility }: PolicyDocument, check: Check): void {
  const { sectors, typesOfWork, careerStages, settings, themes, jurisdictions } = eligibility.vocabularies.value;
  checkWords(eligibility.sectors.value, sectors, 'eligibility.sectors.value', check);
  check.that(eligibility.sectors.value.length > 0, 'eligibility.sectors.value', 'A policy admits at least one sector.');
  const ids = new Set<string>();
  eligibility.streams.forEach(({ value: stream }, index) => {
    const path = `eligibility.streams[${index}].value`;
    check.that(stream.id !== '' && !ids.has(stream.id), `${path}.id`, 'Each stream has an id of its own.');
    ids.add(stream.id);
    checkWords(stream.typesOfWork ?? [], typesOfWork, `${path}.typesOfWork`, check);
    checkWords(stream.careerStages ?? [], careerStages, `${path}.careerStages`, check);
    checkWords(stream.settings ?? [], settings, `${path}.settings`, check);
    checkWords(stream.themes ?? [], themes, `${path}.themes`, check);
  });
  check.that(eligibility.streams.length > 0, 'eligibility.streams', 'A policy has at least one stream.');
  check.that(
    eligibility.region === null || jurisdictions.includes(eligibility.region.value.jurisdiction),
    'eligibility.region.value.jurisdiction',
    "This word is not in the policy's own vocabulary.",
  );
  checkOptional(eligibility.liveMemberships, 1, 100, 'eligibility.liveMemberships.value', check);
  checkReentry(eligibility, check);
  checkOptional(eligibility.reservedForReturners, 1, 1000, 'eligibility.reservedForReturners.value', check);
  check.that(
    eligibility.reservedForReturners === null || eligibility.firstTimers?.value !== 'placed-after',
    'eligibility.reservedForReturners.value',
    'Where first-timers are placed after returners, nothing need be reserved for returners.',
  );
}

function checkReentry({ reentry }: EligibilityPolicy, check: Check): void {
  if (reentry === null) return;
  for (const ending of endings) {
    const rule = reentry.value[ending];
    if (rule === 'not-again') continue;
    checkWhole(rule.afterDays, 0, longestDays, `eligibility.reentry.value.${ending}.afterDays`, check);
  }
}

/** What happens between an application and the end of a membership. */
export function checkMembership({ membership }: PolicyDocument, check: Check): void {
  checkOptional(membership.betweenJobsDays, 0, longestDays, 'membership.betweenJobsDays.value', check);
  checkOptional(membership.offerHours, 1, longestHours, 'membership.offerHours.value', check);
  checkOptional(membership.correctionDays, 0, longestDays, 'membership.correctionDays.value', check);
  checkOptional(membership.alumniLapseDays, 1, longestDays, 'membership.alumniLapseDays.value', check);
}

/** What a group needs before it starts. */
export function checkFormation({ formation, capacity }: PolicyDocument, check: Check): void {
  checkOptional(formation.facilitatorGroups, 1, 100, 'formation.facilitatorGroups.value', check);
  checkOptional(formation.decideDaysBefore, 0, 366, 'formation.decideDaysBefore.value', check);
  check.that(
    formation.decideDaysBefore === null || capacity.minimumViable !== null,
    'formation.decideDaysBefore.value',
    'A day to decide by says nothing without a smallest viable group.',
  );
}

function checkWords(used: readonly string[], known: readonly string[], path: string, check: Check): void {
  used.forEach((word, index) => {
    check.that(known.includes(word), `${path}[${index}]`, "This word is not in the policy's own vocabulary.");
  });
}
