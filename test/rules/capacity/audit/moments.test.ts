import { expect, test } from 'vitest';
import { amend, policies } from '../../../../src/policy/index.js';
import { booksOf, dayText } from '../../../../src/rules/capacity/audit/books.js';
import { momentsOf, whenOf } from '../../../../src/rules/capacity/audit/moments.js';
import type { AuditGroup, AuditMembership } from '../../../../src/rules/capacity/index.js';
import { sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const row = (person: string, from: string, to: string | null = null): AuditMembership => ({
  person,
  group: 'north',
  from,
  to,
});

function moments(group: Omit<AuditGroup, 'id'>, memberships: readonly AuditMembership[], under = policy) {
  const [book] = booksOf({ groups: [{ id: 'north', ...group }], memberships });
  return book === undefined ? [] : momentsOf(book, under);
}

test('of a group with dated meetings only these are looked at, and nobody is there on the day they leave', () => {
  const found = moments({ meetings: sixMeetings.slice(0, 3) }, [
    row('ana', '2027-02-09', '2027-03-09'),
    row('bo', '2027-02-10', '2027-04-14'),
    row('cy', '2027-02-10', '2027-03-08'),
  ]);
  expect(found.map(({ meeting, day, people }) => [meeting, dayText(day), people])).toEqual([
    [1, '2027-02-09', 1],
    [2, '2027-03-09', 1],
    [3, '2027-04-13', 1],
  ]);
});

test('without dated meetings every day counts on which somebody comes or goes, until the next', () => {
  const found = moments({}, [row('ana', '2027-02-09', '2027-03-09'), row('bo', '2027-02-20'), row('bo', '2027-02-25')]);
  expect(
    found.map(({ meeting, day, until, people }) => [
      meeting,
      dayText(day),
      until < Infinity ? dayText(until) : null,
      people,
    ]),
  ).toEqual([
    [null, '2027-02-09', '2027-02-20', 1],
    [null, '2027-02-20', '2027-02-25', 2],
    [null, '2027-02-25', '2027-03-09', 2],
    [null, '2027-03-09', null, 1],
  ]);
});

test('a day on which nobody holds a seat is none', () => {
  const found = moments({}, [row('ana', '2027-02-09', '2027-02-10'), row('bo', '2027-02-20', '2027-02-21')]);
  expect(found.map(({ day }) => dayText(day))).toEqual(['2027-02-09', '2027-02-20']);
  expect(moments({ meetings: ['2027-02-15'] }, [row('ana', '2027-02-09', '2027-02-10')])).toEqual([]);
  expect(moments({}, [])).toEqual([]);
});

test('the limit is that of the way it meets at that meeting, or its own where that is smaller', () => {
  const group = {
    modality: 'in-person' as const,
    meetings: sixMeetings,
    changes: [{ fromMeeting: 3, modality: 'online' as const }],
  };
  const limits = (rest: object) => moments({ ...group, ...rest }, [row('ana', '2027-01-01')]).map(({ limit }) => limit);
  expect(limits({})).toEqual([20, 20, 12, 12, 12, 12]);
  expect(limits({ capacity: 15 })).toEqual([15, 15, 12, 12, 12, 12]);
  expect(moments({ capacity: 7 }, [row('ana', '2027-01-01')]).map(({ limit, modality }) => [limit, modality])).toEqual([
    [7, null],
  ]);
  expect(moments({ modality: 'hybrid' }, [row('ana', '2027-01-01')])[0]?.limit).toBe(null);
});

test('somebody could have joined until the attendance rules can no longer be met, and without such rules always', () => {
  const joinable = (count: number, under = policy) =>
    moments({ meetings: sixMeetings.slice(0, count) }, [row('ana', '2027-01-01')], under).map((each) => each.joinable);
  expect(joinable(6)).toEqual([true, true, false, false, false, false]);
  expect(joinable(4)).toEqual([true, false, false, false]);
  expect(joinable(3)).toEqual([false, false, false]);
  expect(joinable(3, policies.freeFromViolence)).toEqual([true, true, true]);
  expect(moments({}, [row('ana', '2027-01-01')])[0]?.joinable).toBe(true);
  const none = amend(policy, { id: 'ours@2027', attendance: { minimum: null } });
  expect(none.ok && joinable(4, none.value)).toEqual([true, true, false, false]);
});

test('an answer names a moment by its meeting and its day', () => {
  expect(moments({ meetings: ['2027-02-09'] }, [row('ana', '2027-01-01')]).map(whenOf)).toEqual([
    { meeting: 1, day: '2027-02-09' },
  ]);
});
