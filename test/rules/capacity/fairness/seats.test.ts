import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import type { Policy } from '../../../../src/policy/policy.js';
import { aboutSeats } from '../../../../src/rules/capacity/fairness/seats.js';
import type { OfferedGroup } from '../../../../src/rules/capacity/index.js';
import { ours, sourced } from './policies.js';

const plain = policies.partnersInPrevention;

function joining(policy: Policy, groups: readonly OfferedGroup[] = []): readonly string[] {
  return aboutSeats(policy, groups).filter((sentence) => /may join (a|the) group|takes nobody/.test(sentence));
}

it('tells who may have a place, whose it is, until when and when another', () => {
  expect(aboutSeats(plain, [])).toStrictEqual([
    "Only people whom the programme's rules admit have a place, and whoever is refused is told by which rule.",
    'Only people from Victoria are admitted.',
    'A place belongs to the person: no colleague comes in their stead.',
    'Whoever changes jobs keeps it where the new work is admitted (primary prevention), and between two jobs it is kept however long.',
    'Somebody may join a group until meeting 2 of its 6 starts: whoever joins later could no longer meet the attendance requirements.',
    'Somebody may be in at most one group at once.',
    'Somebody may join again at once after completing a group, withdrawing, not completing one, putting it off, never coming or leaving the sector.',
  ]);
});

it('keeps a place between two jobs for as long as the policy does, and admits people of an earlier group where it asks for one', () => {
  const said = aboutSeats(
    ours({
      membership: { betweenJobsDays: sourced(60) },
      eligibility: { previousCohort: sourced('completed'), liveMemberships: null, region: null },
    }),
    [],
  );
  expect(said[1]).toBe('Only people who have completed an earlier group are admitted.');
  expect(said[3]).toMatch(/between two jobs it is kept for at most 60 days\.$/);
  expect(said).toContain('Somebody may be in any number of groups at once.');
});

describe('until when somebody may join', () => {
  it('is told in general where no number of meetings is known', () => {
    expect(joining(policies.alumniNetwork)).toStrictEqual([
      'Somebody may join a group as long as it has meetings left.',
    ]);
    expect(joining(ours({ meetings: { count: null } }))).toStrictEqual([
      'Somebody may join a group as long as they can still meet the attendance requirements.',
    ]);
  });

  it('is told for groups that have another number of meetings, or too many of whose meetings have started', () => {
    const groups = [
      { id: 'west', meetings: 3 },
      { id: 'south', meetings: 8 },
      { id: 'north', meetings: 6, meetingsStarted: 2 },
      { id: 'east', meetingsStarted: 1 },
    ];
    expect(joining(plain, groups).slice(1)).toStrictEqual([
      'The group "north" takes nobody any more, because too many of its meetings have started.',
      'Somebody may join the group "south" until meeting 2 of its 8 starts: whoever joins later could no longer meet the attendance requirements.',
      'Somebody may join the group "west" of three meetings at no time, because nobody could meet the attendance requirements.',
    ]);
  });

  it('is the only meeting where there is one', () => {
    const single = ours({
      meetings: { count: sourced(1) },
      attendance: { minimum: null, firstMeetingBy: null, firstMeetingPreferred: null },
    });
    expect(joining(single)).toStrictEqual([
      'Somebody may join a group until its only meeting starts: afterwards there is nothing left to join.',
    ]);
  });
});

describe('joining again', () => {
  const again = (policy: Policy): readonly string[] =>
    aboutSeats(policy, []).filter((sentence) => /again|membership/.test(sentence));
  const atOnce = { afterDays: 0 };
  const usual = { completed: atOnce, withdrew: atOnce, 'did-not-complete': atOnce, deferred: atOnce };

  it('is told by how long there is to wait, the shortest first', () => {
    const policy = ours({
      eligibility: {
        reentry: sourced({
          ...usual,
          deferred: { afterDays: 1 },
          'never-started': 'not-again',
          'left-sector': { afterDays: 1 },
        }),
      },
    });
    expect(again(policy)).toStrictEqual([
      'Somebody may join again at once after completing a group, withdrawing or not completing one.',
      'Somebody may join again one day after putting it off or leaving the sector.',
      'Nobody may join again after never coming.',
    ]);
  });

  it('is asked nothing of where the policy asks nothing', () => {
    expect(again(ours({ eligibility: { reentry: null } }))).toStrictEqual([
      'How an earlier membership ended makes no difference.',
    ]);
  });
});
