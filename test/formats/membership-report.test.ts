import { describe, expect, it } from 'vitest';
import { type MembershipReport, membershipMarkdown } from '../../src/formats/membership-report.js';
import { policies } from '../../src/policy/index.js';
import {
  type GroupState,
  keepsSeat,
  type Membership,
  type MembershipStatus,
  type Memberships,
} from '../../src/rules/eligibility/index.js';

const asOf = '2027-03-10T09:00:00+11:00';

function member(person: string, status: MembershipStatus, more: Partial<Membership> = {}): Membership {
  return {
    person,
    group: 'north',
    status,
    event: `e-${person}`,
    since: '2027-02-01T09:00:00+11:00',
    queuedSince: null,
    deadline: null,
    seats: [],
    seat: null,
    seatEvent: null,
    ...more,
  };
}

function state(group: string, more: Partial<GroupState> = {}): GroupState {
  return { group, seats: 12, taken: 1, meetings: [], waiting: [], ...more };
}

function told(now: Partial<Memberships>, more: Partial<MembershipReport> = {}): string {
  return membershipMarkdown({
    now: { policy: 'ours@2027', asOf, memberships: [], groups: [], visits: [], merged: {}, optedOut: [], ...now },
    alumni: { contact: [], optedOut: 0, lapsed: 0, total: 0 },
    asKnownOn: null,
    comparedWith: null,
    changes: null,
    news: new Set(),
    ...more,
  });
}

/** What is told of one difference. */
function difference(
  before: Membership | null,
  after: Membership | null,
  news: readonly string[],
  merged: Memberships['merged'] = {},
): string {
  const either = before ?? after ?? member('nobody', 'applied');
  const verdicts = { verdictBefore: null, verdictAfter: null };
  const changes = [{ person: either.person, group: either.group, before, after, ...verdicts }];
  const text = told({ merged }, { comparedWith: asOf, changes, news: new Set(news) });
  return text.slice(text.indexOf(`- ${either.person} in north`)).trimEnd();
}

describe('membershipMarkdown', () => {
  it('says when and by which policy, and nothing more where there is nothing', () => {
    expect(told({})).toBe('# Memberships on Wed 10 Mar 2027 09:00 +11:00, under ours@2027\n');
    expect(told({}, { asKnownOn: '2027-03-01T23:59:30Z' })).toBe(
      '# Memberships on Wed 10 Mar 2027 09:00 +11:00, under ours@2027\n\nAs known on Mon 1 Mar 2027 23:59:30 UTC.\n',
    );
  });

  it('tells each group by itself: seats, everybody in it, offers to be answered and the queue in its order', () => {
    const memberships = [
      member('ana', 'enrolled'),
      member('bo', 'applied', { queuedSince: '2027-01-05T09:00:00+11:00' }),
      member('cy', 'applied', { queuedSince: '2027-01-04T09:00:00+11:00' }),
      member('dee', 'offered', { deadline: '2027-03-12T11:00:00+11:00' }),
      member('eli', 'offered'),
      { ...member('ana', 'declined'), group: 'south' },
    ];
    const groups = [state('north', { taken: 3, waiting: ['cy', 'bo'] }), state('south', { seats: null, taken: 0 })];
    expect(told({ memberships, groups })).toBe(
      [
        '# Memberships on Wed 10 Mar 2027 09:00 +11:00, under ours@2027',
        '',
        '## north',
        '',
        'Seats taken: 3 of 12.',
        '',
        '| person | is             | since                       | because of event |',
        '| ------ | -------------- | --------------------------- | ---------------- |',
        '| ana    | a member       | Mon 1 Feb 2027 09:00 +11:00 | e-ana            |',
        '| bo     | waiting        | Mon 1 Feb 2027 09:00 +11:00 | e-bo             |',
        '| cy     | waiting        | Mon 1 Feb 2027 09:00 +11:00 | e-cy             |',
        '| dee    | offered a seat | Mon 1 Feb 2027 09:00 +11:00 | e-dee            |',
        '| eli    | offered a seat | Mon 1 Feb 2027 09:00 +11:00 | e-eli            |',
        '',
        'Offered a seat, to be answered:',
        '',
        '- dee, before Fri 12 Mar 2027 11:00 +11:00',
        '- eli, without a deadline',
        '',
        'Waiting, in order:',
        '',
        '1. cy, in the queue since Mon 4 Jan 2027 09:00 +11:00',
        '2. bo, in the queue since Tue 5 Jan 2027 09:00 +11:00',
        '',
        '## south',
        '',
        'Seats taken: 0, without a limit.',
        '',
        '| person | is                                | since                       | because of event |',
        '| ------ | --------------------------------- | --------------------------- | ---------------- |',
        '| ana    | out of the queue, having declined | Mon 1 Feb 2027 09:00 +11:00 | e-ana            |',
        '',
      ].join('\n'),
    );
  });

  it('explains each seat that is an open question or was lost, and none that is kept', () => {
    const open = keepsSeat({}, policies.partnersInPrevention);
    const memberships = [
      member('ana', 'enrolled', { seat: open }),
      member('bo', 'enrolled', { seat: keepsSeat({ sector: 'primary-prevention' }, policies.partnersInPrevention) }),
      member('cy', 'left-sector', { seat: keepsSeat({ sector: 'response' }, policies.partnersInPrevention) }),
    ];
    const text = told({ memberships, groups: [state('north')] });
    expect(text).toContain(
      '\n\nWhether ana keeps the seat:\n\n' +
        '- Under partners-in-prevention@2019-20 the outcome is not yet certain.\n' +
        '- For sector of the new employer, the policy requires ',
    );
    expect(text).toContain(
      '\n\nWhy cy lost the seat:\n\n- Under partners-in-prevention@2019-20 the outcome is not met.\n- For sector ',
    );
    expect(text.match(/ the seat:/g)).toHaveLength(2);
  });

  it('ends with visits, joined records and alumni, of whom only those who may be contacted have names', () => {
    const text = told(
      {
        visits: [{ visitor: 'cy', group: 'north', seatHolder: 'ana', event: 'e6' }],
        merged: { boris: 'bo' },
        optedOut: ['eli'],
      },
      { alumni: { contact: ['ana', 'bo'], optedOut: 1, lapsed: 3, total: 6 } },
    );
    expect(text.split('\n').slice(1)).toStrictEqual([
      '',
      '## Visits',
      '',
      '- cy came to north in the place of ana (event e6).',
      '',
      '## Records joined',
      '',
      '- boris is the same person as bo.',
      '',
      '## Alumni',
      '',
      '- Took part and hold no seat now: 6',
      '- May be contacted: 2 (ana and bo)',
      '- Want to hear nothing: 1',
      '- Left too long ago to be contacted: 3',
      '',
    ]);
    const nobody = { contact: [], optedOut: 0, lapsed: 1, total: 1 };
    expect(told({}, { alumni: nobody })).toContain('\n- May be contacted: 0\n');
  });

  it('says of a comparison that nothing differs, where nothing does', () => {
    expect(told({}, { comparedWith: '2027-02-15T09:00:00+11:00', changes: [] })).toBe(
      '# Memberships on Wed 10 Mar 2027 09:00 +11:00, under ours@2027\n\n' +
        '## What was known on Mon 15 Feb 2027 09:00 +11:00 of the same moment, and differs\n\nNothing.\n',
    );
  });

  it('names the event that made a difference: one that was not known then, or one that no longer counts', () => {
    const waiting = member('ana', 'applied', { queuedSince: '2027-01-05T09:00:00+11:00', event: 'e1' });
    const offered = member('ana', 'offered', { deadline: '2027-03-12T09:00:00+11:00', event: 'e2' });
    const left = member('ana', 'left-sector', { event: 'e5', seatEvent: 'e5' });
    const back = member('ana', 'enrolled', { event: 'e4', seatEvent: 'e6' });
    expect(difference(null, waiting, ['e1'])).toBe(
      '- ana in north was not known, is waiting since Tue 5 Jan 2027 09:00 +11:00 because of event e1.',
    );
    expect(difference(waiting, offered, ['e2'])).toBe(
      '- ana in north was waiting since Tue 5 Jan 2027 09:00 +11:00, is offered a seat until Fri 12 Mar 2027 09:00 +11:00 because of event e2.',
    );
    expect(difference(left, back, ['e6'])).toBe(
      '- ana in north was no longer in the sector, is a member because of event e6.',
    );
    expect(difference(left, { ...back, seatEvent: null }, [])).toBe(
      '- ana in north was no longer in the sector, is a member, without event e5.',
    );
    const sooner = { ...offered, deadline: '2027-03-11T09:00:00+11:00' };
    expect(difference(offered, sooner, ['e9'])).toBe(
      '- ana in north was offered a seat until Fri 12 Mar 2027 09:00 +11:00, is offered a seat until Thu 11 Mar 2027 09:00 +11:00, still by event e2.',
    );
    const asked = { ...back, seat: keepsSeat({}, policies.partnersInPrevention) };
    expect(difference(back, asked, ['e6'])).toBe(
      '- ana in north was a member, is a member whose seat is an open question because of event e6.',
    );
  });

  it('says of somebody who is not there any more why not', () => {
    const waiting = member('ana', 'applied', { event: 'e1' });
    expect(difference(waiting, null, ['e9'])).toBe('- ana in north was waiting, is not known, without event e1.');
    expect(difference(waiting, null, ['e9'], { ana: 'bo' })).toBe(
      '- ana in north was waiting, is the same person as bo.',
    );
    expect(difference(member('toString', 'applied'), null, [])).toContain('is not known');
  });

  it('shows every moment at the distance from UTC at which it is written, whatever that of the question is', () => {
    const shown = (since: string) => {
      const text = told({ memberships: [member('ana', 'enrolled', { since })], groups: [state('north')] });
      return /a member \| (.*?) +\|/.exec(text)?.[1];
    };
    expect(shown('2027-06-01T23:00:00+10:00')).toBe('Tue 1 Jun 2027 23:00 +10:00');
    expect(shown('2027-06-01T23:00:00.25-03:30')).toBe('Tue 1 Jun 2027 23:00:00.25 -03:30');
    expect(shown('2027-06-01T23:00Z')).toBe('Tue 1 Jun 2027 23:00 UTC');
    expect(shown('9999-12-31T23:59:59.5Z')).toBe('Fri 31 Dec 9999 23:59:59.5 UTC');
  });
});
