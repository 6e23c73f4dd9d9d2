import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { type AuditAttendance, type AuditGroup, audit } from '../../../../src/rules/capacity/index.js';
import { inShort, sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const memberships = [{ person: 'ana', group: 'north', from: '2027-02-09', to: '2027-04-13', eligible: true }];

function came(attendance: readonly AuditAttendance[], group: Partial<AuditGroup> = { meetings: sixMeetings }) {
  return audit({ groups: [{ id: 'north', capacity: 9, ...group }], memberships, attendance }, policy);
}
const at = (meeting: number, seatHolder: string, attendee: string): AuditAttendance => ({
  group: 'north',
  meeting,
  seatHolder,
  attendee,
});

test('whoever holds the seat may take it at every meeting of their membership', () => {
  expect(came([at(1, 'ana', 'ana'), at(2, 'ana', 'ana')])).toMatchObject({ outcome: 'met', remarks: [] });
});

test('a colleague who was counted for them breaks the rule once, with every meeting', () => {
  const { violations, remarks } = came([
    at(3, 'ana', 'bo'),
    at(1, 'ana', 'bo'),
    at(1, 'ana', 'bo'),
    at(2, 'ana', 'cy'),
  ]);
  expect(inShort(violations)).toEqual(['substituted: ana bo: 1 3', 'substituted: ana cy: 2']);
  expect(violations[0]).toMatchObject({
    rules: ['capacity.no-substitution'],
    found: 2,
    limit: 0,
    words: 'bo came at meetings 1 and 3, and it was counted for ana.',
  });
  expect(remarks).toEqual([]);
});

test('it makes no difference whether whoever came has a seat of their own', () => {
  expect(inShort(came([at(1, 'bo', 'ana')]).violations)).toEqual(['substituted: bo ana: 1']);
});

test('somebody who came in their own name without a seat that day is a visitor, before and after a membership too', () => {
  const { outcome, remarks } = came([at(3, 'ana', 'ana'), at(1, 'dee', 'dee'), at(4, 'dee', 'dee')]);
  expect(outcome).toBe('met');
  expect(inShort(remarks)).toEqual(['visitor: ana: 3', 'visitor: dee: 1 4']);
  expect(remarks[0]?.words).toBe('ana came at meeting 3 without a seat, as a visitor.');
});

test('of a meeting without a day it is asked only whether they ever hold a seat', () => {
  const { remarks } = came([at(5, 'ana', 'ana'), at(5, 'dee', 'dee')], {});
  expect(remarks).toMatchObject([{ code: 'visitor', people: ['dee'], when: [{ meeting: 5, day: null }] }]);
});

/** Four years of a committee's attendance, people renamed: a person holds a seat from their first meeting of a year to their last. */
function register(year: string) {
  const rows = (file: string) =>
    readFileSync(new URL(`../../../vectors/review/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const meetings = rows('tc39-meetings.csv')
    .filter(([, of]) => of === year)
    .map(([id = '', , number, day = '']) => ({ id, number: Number(number), day }));
  const attendance = rows('tc39-attendance.csv').flatMap(([id, person = '', organisation = '']) => {
    const meeting = meetings.find((each) => each.id === id);
    return meeting === undefined ? [] : [{ meeting, person, organisation }];
  });
  return { meetings, attendance };
}

test.each(['2019', '2020', '2022', '2023'])(
  'the peak of a real committee in %s is what counting each of its meetings gives',
  (year) => {
    const { meetings, attendance } = register(year);
    const people = [...new Set(attendance.map(({ person }) => person))];
    const spans = people.map((person) => {
      const numbers = attendance.filter((each) => each.person === person).map(({ meeting }) => meeting.number);
      return { person, first: Math.min(...numbers), last: Math.max(...numbers) };
    });
    const dayOf = (number: number): string => meetings.find((each) => each.number === number)?.day ?? '';
    const counts = meetings.map(
      ({ number }) => spans.filter(({ first, last }) => first <= number && number <= last).length,
    );
    const peak = Math.max(...counts);
    const records = {
      groups: [{ id: 'committee', capacity: peak, meetings: meetings.map(({ day }) => day) }],
      memberships: spans.map(({ person, first, last }) => ({
        person,
        group: 'committee',
        from: dayOf(first),
        ...(last === 6 ? {} : { to: dayOf(last + 1) }),
        eligible: true,
      })),
      attendance: attendance.map(({ person, meeting }) => ({
        group: 'committee',
        meeting: meeting.number,
        seatHolder: person,
        attendee: person,
      })),
    };
    expect(meetings).toHaveLength(6);
    expect(peak).toBeLessThan(people.length);
    const whole = audit(records, policy);
    expect(whole).toMatchObject({
      outcome: 'met',
      remarks: [],
      looked: { people: people.length, attendance: attendance.length },
    });
    const smaller = { ...records, groups: records.groups.map((group) => ({ ...group, capacity: peak - 1 })) };
    expect(audit(smaller, policy).violations).toMatchObject([
      {
        code: 'over-capacity',
        found: peak,
        when: meetings
          .filter((_, index) => counts[index] === peak)
          .map(({ number, day }) => ({ meeting: number, day })),
      },
    ]);
  },
);
