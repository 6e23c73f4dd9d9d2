import type { Mark } from '../../../policy/attendance-terms.js';
import type { Policy } from '../../../policy/policy.js';
import type { Cohort, Member } from '../cohorts.js';

/** Whether a mark is an attendance: the person was there, or there for a part that earns something under the policy. */
export function isAttendance(mark: Mark, { attendance }: Pick<Policy, 'attendance'>): boolean {
  return mark === 'attended' || (mark === 'partial' && (attendance.points.value.partial ?? 0) > 0);
}

/** Meetings somebody was at. */
export function attendancesOf({ visits }: Pick<Member, 'visits'>, policy: Policy): number {
  return visits.filter(({ mark }) => isAttendance(mark, policy)).length;
}

/** Meetings held while somebody was a member for which nobody has recorded a mark. */
export function missingOf({ visits }: Pick<Member, 'visits'>): number {
  return visits.filter(({ mark }) => mark === 'unrecorded').length;
}

/** Whether somebody's register of the meetings held so far is full, for everybody. */
export function isRecorded({ members }: Pick<Cohort, 'members'>): boolean {
  return members.every((member) => missingOf(member) === 0);
}
