import { expect, it } from 'vitest';
import { communityOfPractice } from '../src/facade.js';
import { explain } from '../src/kernel/explain.js';
import { lawfulValue } from '../src/kernel/result.js';
import { policies } from '../src/policy/index.js';
import { standing } from '../src/rules/attendance/index.js';
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
} from '../src/rules/capacity/index.js';
import { assess, keepsSeat } from '../src/rules/eligibility/index.js';
import { assess as assessFormation } from '../src/rules/formation/index.js';
import { annual } from '../src/rules/review/index.js';
import { diffSchedules, marksAfter, recommendSlots, revalidate, rolling, series } from '../src/rules/schedule/index.js';
import { zoneTable } from '../src/times/index.js';

const policy = policies.earlyCareer;
const cop = communityOfPractice(policy);

it('gives the same answers as the rules themselves, under its policy', () => {
  const applicant = { id: 'ana', sector: 'primary-prevention' };
  const group = { id: 'g', stream: 'early-career' };
  const register = { person: 'ana', marks: Array.from({ length: 6 }, () => 'attended' as const) };
  const intake = {
    order: { by: 'priority' as const },
    groups: [{ id: 'g', capacity: 1 }],
    applicants: [{ id: 'ana', preferences: ['g'], priority: 1 }],
  };
  const plan = { recurrence: { kind: 'nthWeekday' as const, nth: 2 as const, weekday: 2 as const }, from: '2027-02' };
  const year = { year: 2027, asOf: '2027-12-31', groups: [], enrolments: [], attendance: [] };
  const held = { id: 'g', modality: 'online' as const, enrolled: 3 };
  const taken = { seatHolder: 'ana', attendee: 'ben' };
  expect(cop.policy).toBe(policy);
  expect(cop.eligibility.assess(applicant, group)).toStrictEqual(assess(applicant, group, policy));
  expect(cop.eligibility.keepsSeat(applicant)).toStrictEqual(keepsSeat(applicant, policy));
  expect(cop.capacity.seats(held)).toStrictEqual(seats(held, policy));
  expect(cop.capacity.allocate(intake)).toStrictEqual(allocate(intake, policy));
  expect(cop.capacity.verify(intake, cop.capacity.allocate(intake))).toBe(
    verify(intake, allocate(intake, policy), policy),
  );
  expect(cop.capacity.fairness()).toStrictEqual(fairnessStatement(policy));
  const freed = { meetingsHeld: 0, seatsFree: 1, waitlist: [{ id: 'ana', eligible: true }] };
  expect(cop.capacity.promote(freed)).toStrictEqual(promote(freed, policy));
  const vacancies = { ...intake, current: { ana: null } };
  expect(cop.capacity.fillVacancies(vacancies)).toStrictEqual(fillVacancies(vacancies, policy));
  const finished = { intake, allocation: { placements: { ana: null } } };
  expect(cop.capacity.nextCohort(finished)).toStrictEqual(nextCohort(finished));
  expect(cop.capacity.repair(vacancies)).toStrictEqual(repair(vacancies, policy));
  const request = { people: [{ id: 'ana' }, { id: 'bo' }], cap: 1 };
  expect(cop.capacity.split(request)).toStrictEqual(split(request, policy));
  const move = {
    to: 'online' as const,
    groups: [{ id: 'g', modality: 'in-person' as const, members: request.people }],
  };
  expect(cop.capacity.changeModality(move)).toStrictEqual(changeModality(move, policy));
  const leading = { groups: [group], facilitators: [{ id: 'flo', streams: ['early-career'] }] };
  expect(cop.capacity.assignFacilitators(leading)).toStrictEqual(assignFacilitators(leading, policy));
  const records = {
    groups: [{ id: 'g', capacity: 1 }],
    memberships: [{ person: 'ana', group: 'g', from: '2027-02-09' }],
  };
  expect(cop.capacity.audit(records)).toStrictEqual(audit(records, policy));
  expect(cop.capacity.substitution(taken)).toStrictEqual(substitution(taken, policy));
  expect(cop.attendance.standing(register)).toStrictEqual(standing(register, policy));
  expect(cop.schedule.series(plan)).toStrictEqual(series(plan, policy));
  const slots = { from: '2027-01', to: '2027-12' };
  expect(cop.schedule.slots(slots)).toStrictEqual(recommendSlots(slots));
  const years = { from: '2027-02', series: 2, streams: [{ id: 'north', recurrence: plan.recurrence }] };
  expect(cop.schedule.rolling(years)).toStrictEqual(rolling(years, policy));
  const dated = { meetings: [], zone: null, zoneData: null };
  const changes = diffSchedules(dated, dated);
  expect(cop.schedule.changes(dated, dated)).toStrictEqual(changes);
  expect(cop.schedule.marksAfter(changes, ['attended'])).toStrictEqual(marksAfter(changes, ['attended']));
  const zone = lawfulValue(zoneTable('Australia/Melbourne', { from: 2027, to: 2027 }, '2026c'));
  expect(cop.schedule.revalidate(dated, zone)).toStrictEqual(revalidate(dated, zone));
  expect(cop.review.annual(year)).toStrictEqual(annual(year, policy));
  expect(cop.formation.assess(group)).toStrictEqual(assessFormation(group, policy));
  expect(cop.explain).toBe(explain);
});

it('plans a year under its policy', () => {
  const planned = cop.plan({ year: 2027, order: { by: 'priority' }, groups: [], applicants: [] });
  expect(planned.ok && planned.value.policy).toBe('early-career@2018-20');
});
