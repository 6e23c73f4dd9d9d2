import type { CommunityOfPractice } from './facade/community-of-practice.js';
import { explain } from './kernel/explain.js';
import { planYear } from './plan.js';
import type { Policy } from './policy/policy.js';
import { standing } from './rules/attendance/index.js';
import {
  allocate,
  assignFacilitators,
  audit,
  changeModality,
  fairnessStatement,
  fillVacancies,
  nextCohort,
  promote,
  repair,
  seats,
  split,
  substitution,
  verify,
} from './rules/capacity/index.js';
import {
  alumni,
  assess as assessApplicant,
  endingOf,
  keepsSeat,
  membership,
  offerDeadline,
} from './rules/eligibility/index.js';
import { assess as assessFormation, viability } from './rules/formation/index.js';
import { annual } from './rules/review/index.js';
import { diffSchedules, marksAfter, recommendSlots, revalidate, rolling, series } from './rules/schedule/index.js';

export type { CommunityOfPractice } from './facade/community-of-practice.js';

/**
 * All the rules under one policy: the library's front door.
 *
 * @param policy one of the built-in `policies`, one that `policyOn` found, or your own from `definePolicy`
 * @example
 * communityOfPractice(policies.partnersInPrevention).attendance.standing({
 *   person: 'ana',
 *   marks: ['attended', 'attended', 'absent', 'attended', 'attended', 'unrecorded'],
 * }).status // => 'completed'
 */
export function communityOfPractice(policy: Policy): CommunityOfPractice {
  return {
    policy,
    eligibility: {
      assess: (applicant, group) => assessApplicant(applicant, group, policy),
      keepsSeat: (member) => keepsSeat(member, policy),
      membership: (events, asOf) => membership(events, policy, asOf),
      offerDeadline: (terms) => offerDeadline(terms, policy),
      endingOf: (marks) => endingOf(marks, policy),
      alumni: (memberships) => alumni(memberships, policy),
    },
    capacity: {
      seats: (group) => seats(group, policy),
      allocate: (intake) => allocate(intake, policy),
      verify: (intake, allocation) => verify(intake, allocation, policy),
      fairness: (round) => fairnessStatement(policy, round),
      promote: (freed) => promote(freed, policy),
      fillVacancies: (vacancies) => fillVacancies(vacancies, policy),
      nextCohort,
      repair: (document) => repair(document, policy),
      split: (request) => split(request, policy),
      changeModality: (move) => changeModality(move, policy),
      assignFacilitators: (leading) => assignFacilitators(leading, policy),
      audit: (records) => audit(records, policy),
      substitution: (seat) => substitution(seat, policy),
    },
    attendance: { standing: (register) => standing(register, policy) },
    schedule: {
      series: (plan) => series(plan, policy),
      rolling: (plan) => rolling(plan, policy),
      slots: recommendSlots,
      changes: diffSchedules,
      marksAfter,
      revalidate,
    },
    review: { annual: (year, others) => annual(year, policy, others) },
    formation: {
      assess: (group) => assessFormation(group, policy),
      viability: (groups) => viability(groups, policy),
    },
    plan: (year) => planYear(year, policy),
    explain,
  };
}
