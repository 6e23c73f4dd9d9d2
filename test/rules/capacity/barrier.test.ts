import { describe, expect, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import type { MinimumAttendance } from '../../../src/policy/policy.js';
import { barrierTo } from '../../../src/rules/capacity/barrier.js';

const policy = policies.partnersInPrevention;

function asking(minimum: MinimumAttendance | null, by: number | null) {
  const said = { source: 'Our handbook', section: '2' };
  const ours = amend(policy, {
    id: 'ours@2027',
    attendance: {
      minimum: minimum === null ? null : { value: minimum, ...said },
      firstMeetingBy: by === null ? null : { value: by, ...said },
      firstMeetingPreferred: null,
    },
  });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}

describe('what keeps somebody from a group that has come so far', () => {
  test('is nothing where nobody says how many meetings there are', () => {
    expect(barrierTo([], { started: 40, meetings: null }, policy)).toBeNull();
  });

  test('is the window alone where it has closed, whatever they can attend', () => {
    const closed = { code: 'first-attendance-window-closed', started: 2, firstBy: 2, joinBefore: 2 };
    expect(barrierTo(undefined, { started: 2, meetings: 6 }, policy)).toEqual(closed);
    expect(barrierTo([], { started: 2, meetings: 6 }, policy)).toEqual(closed);
  });

  test('is the number of meetings where a share or so few absences are asked for', () => {
    const half = asking({ kind: 'ratio', share: { numerator: 1, denominator: 2 }, rounded: 'up' }, null);
    expect(barrierTo(undefined, { started: 4, meetings: 8 }, half)).toBeNull();
    expect(barrierTo(undefined, { started: 5, meetings: 8 }, half)).toEqual({
      code: 'cannot-reach-minimum-attendance',
      attendable: [6, 7, 8],
      needed: 4,
      joinBefore: 5,
    });
    const twoAway = asking({ kind: 'absences', atMost: 2 }, null);
    expect(barrierTo([1, 2, 4, 5], { started: 0, meetings: 6 }, twoAway)).toBeNull();
    expect(barrierTo([1, 2, 4, 5], { started: 1, meetings: 6 }, twoAway)).toMatchObject({ needed: 4, joinBefore: 1 });
  });

  test('is a window of every meeting where the policy sets one that is longer than the group', () => {
    const last = asking(null, 6);
    expect(barrierTo(undefined, { started: 2, meetings: 3 }, last)).toBeNull();
    expect(barrierTo(undefined, { started: 3, meetings: 3 }, last)).toMatchObject({ firstBy: 3, joinBefore: 3 });
  });

  test('is there from the start in a group with too few meetings for anybody', () => {
    expect(barrierTo(undefined, { started: 0, meetings: 3 }, policy)).toEqual({
      code: 'cannot-reach-minimum-attendance',
      attendable: [1, 2, 3],
      needed: 4,
      joinBefore: null,
    });
  });
});
