import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { booksOf } from '../../../../src/rules/capacity/audit/books.js';
import { momentsOf } from '../../../../src/rules/capacity/audit/moments.js';
import { withTheirShare } from '../../../../src/rules/capacity/audit/organisations.js';
import { type AuditMembership, audit } from '../../../../src/rules/capacity/index.js';
import { inShort, sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const group = { id: 'north', capacity: 9, perOrganisation: 2, meetings: sixMeetings };
const row = (person: string, organisation: string | null, from = '2027-01-20', to?: string): AuditMembership => ({
  person,
  group: 'north',
  from,
  eligible: true,
  ...(organisation === null ? {} : { organisation }),
  ...(to === undefined ? {} : { to }),
});
const audited = (...memberships: readonly AuditMembership[]) => audit({ groups: [group], memberships }, policy);

test('one person more of an organisation than the group takes is one too many, and nobody in particular', () => {
  const { violations } = audited(row('ana', 'Org A'), row('bo', 'Org A'), row('cy', 'Org A'), row('dee', 'Org B'));
  expect(violations).toMatchObject([
    {
      code: 'organisation-over',
      rules: [],
      people: ['ana', 'bo', 'cy'],
      organisation: 'Org A',
      found: 3,
      limit: 2,
      words: 'It has three people of Org A at meetings 1 to 6, and it takes 2 of one.',
    },
  ]);
  expect(audited(row('ana', 'Org A'), row('bo', 'Org A')).violations).toEqual([]);
});

test('people whose organisation nobody knows are counted with nobody', () => {
  expect(audited(row('ana', null), row('bo', null), row('cy', null)).violations).toEqual([]);
});

test('of those who came on one day, whoever was let in is within the limit before whoever changed organisation', () => {
  const moved = [row('cy', 'Org B', '2027-01-20', '2027-03-01'), row('cy', 'Org A', '2027-03-01')];
  const answer = audited(row('ana', 'Org A'), row('bo', 'Org A', '2027-03-01'), ...moved);
  expect(answer.violations).toEqual([]);
  expect(inShort(answer.remarks)).toEqual(['organisation-moved: ana bo cy: 2 3 4 5 6']);
  expect(answer.remarks[0]?.words).toBe(
    'It has three people of Org A at meetings 2 to 6, and it takes 2 of one; somebody changed organisation, and nobody loses a seat over that.',
  );
});

test('somebody who left the group for a while was let in again, and changed nothing', () => {
  const again = [row('cy', 'Org B', '2027-01-20', '2027-03-01'), row('cy', 'Org A', '2027-03-02')];
  expect(inShort(audited(row('ana', 'Org A'), row('bo', 'Org A'), ...again).violations)).toEqual([
    'organisation-over: ana bo cy: 2 3 4 5 6',
  ]);
});

test('two memberships of one person count once', () => {
  const { violations } = audited(row('ana', 'Org A'), row('ana', 'Org A'), row('bo', 'Org A'));
  expect(violations.map(({ code }) => code)).toEqual(['two-seats']);
});

test('an organisation has its share at exactly the limit, and only in a group that has one', () => {
  const share = (perOrganisation: number | null, organisation: string) => {
    const { perOrganisation: _, ...free } = group;
    const groups = [perOrganisation === null ? free : { ...group, perOrganisation }];
    const [book] = booksOf({ groups, memberships: [row('ana', 'Org A'), row('bo', 'Org A')] });
    const [moment] = book === undefined ? [] : momentsOf(book, policy);
    return book !== undefined && moment !== undefined && withTheirShare(book, moment).has(organisation);
  };
  expect([share(2, 'Org A'), share(3, 'Org A'), share(1, 'Org B'), share(null, 'Org A')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
