import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { type AuditRecords, audit, problemsOfAudit, substitution } from '../../../src/rules/capacity/index.js';
import { ruleBook } from '../../../src/rules/rulebook.js';
import { auditPolicies, inShort, seated, sixMeetings } from '../../support/audits.js';

const policy = policies.partnersInPrevention;
const north = { id: 'north', modality: 'in-person' as const, meetings: sixMeetings };
const online = [{ fromMeeting: 3, modality: 'online' as const }];

function audited(records: Partial<AuditRecords>) {
  return audit({ groups: [north], memberships: [], ...records }, policy);
}

describe('an audit', () => {
  test('of nothing finds nothing, and says that it looked at nothing', () => {
    expect(audit({ groups: [], memberships: [] }, policy)).toEqual({
      policy: 'partners-in-prevention@2019-20',
      outcome: 'met',
      violations: [],
      remarks: [],
      open: [],
      looked: { groups: 0, memberships: 0, people: 0, waiting: 0, attendance: 0 },
    });
  });

  test('is not met by one violation, open while a fact is missing, and met by remarks alone', () => {
    const visitor = [{ group: 'north', meeting: 1, seatHolder: 'dee', attendee: 'dee' }];
    const [ana] = seated(1, 'north');
    if (ana === undefined) throw new Error('One is expected.');
    const { eligible: _, ...unjudged } = ana;
    const refused = { ...ana, person: 'bo', eligible: false };
    expect(audited({ memberships: [ana], attendance: visitor })).toMatchObject({
      outcome: 'met',
      remarks: [{ code: 'visitor' }],
    });
    expect(audited({ memberships: [unjudged], attendance: visitor })).toMatchObject({
      outcome: 'open',
      violations: [],
    });
    expect(audited({ memberships: [unjudged, refused] }).outcome).toBe('not-met');
  });

  test('survives JSON, and names only rules of the rule book', () => {
    const answer = audited({
      groups: [{ ...north, changes: online, minimum: 14 }],
      memberships: [
        ...seated(13, 'north'),
        ...seated(1, 'north', { from: '2027-02-01', eligible: false, rules: ['eligibility.sector'] }),
      ],
      attendance: [{ group: 'north', meeting: 1, seatHolder: 'ana', attendee: 'bo' }],
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    const rules = new Set([...answer.violations, ...answer.remarks, ...answer.open].flatMap((each) => each.rules));
    expect(rules.size).toBe(5);
    for (const rule of rules) expect(Object.keys(ruleBook)).toContain(rule);
  });

  test('names the rule of how many groups somebody may be in as the rule book does', () => {
    const memberships = [...seated(1, 'north', { person: 'ana' }), ...seated(1, 'south', { person: 'ana' })];
    const { violations } = audited({ groups: [north, { ...north, id: 'south' }], memberships });
    expect(violations.map(({ rules }) => rules)).toEqual([[ruleBook['eligibility.rejoin'].id]]);
  });

  test('of records that cannot be read throws what problemsOfAudit finds', () => {
    const records = { groups: [north], memberships: seated(1, 'south') };
    expect(problemsOfAudit(records)).toEqual([
      { path: 'memberships[0].group', code: 'unknown-reference', message: 'No group has this id.' },
    ]);
    expect(() => audit(records, policy)).toThrow(new RangeError('memberships[0].group: No group has this id.'));
  });

  test('lists by group, then by what it is, then by people', () => {
    const groups = [
      { ...north, id: 'b', capacity: 1 },
      { ...north, id: 'a', capacity: 1 },
    ];
    const memberships = [
      ...seated(2, 'b'),
      ...seated(2, 'a', { eligible: false }),
      ...seated(1, 'a', { person: 'zed', eligible: false }),
    ];
    expect(inShort(audited({ groups, memberships }).violations)).toEqual([
      'ineligible: a-01: 2027-01-20',
      'ineligible: a-02: 2027-01-20',
      'ineligible: zed: 2027-01-20',
      'over-capacity: a-01 a-02 zed: 1 2 3 4 5 6',
      'over-capacity: b-01 b-02: 1 2 3 4 5 6',
    ]);
  });

  test('looks at 100,000 memberships', () => {
    const groups = Array.from({ length: 5000 }, (_, index) => ({ ...north, id: `g${index}` }));
    const memberships = groups.flatMap(({ id }) => seated(20, id));
    const answer = audit({ groups, memberships }, policy);
    expect(answer).toMatchObject({ outcome: 'met', looked: { memberships: 100_000, people: 100_000 } });
  });
});

describe('what a coordinator may trust an audit in', () => {
  test('thirteen people in a group that moves online are too many from that meeting on, and before it they are not', () => {
    const { violations } = audited({ groups: [{ ...north, changes: online }], memberships: seated(13, 'north') });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatchObject({
      code: 'over-capacity',
      rules: ['capacity.maximum', 'capacity.modality-change'],
      found: 13,
      limit: 12,
      words: 'There are too many at meetings 3 to 6: 13 people at meeting 3, and it holds 12, online since meeting 3.',
    });
    expect(violations[0]?.people).toHaveLength(13);
    const back = [...online, { fromMeeting: 5, modality: 'in-person' as const }];
    const returned = audited({ groups: [{ ...north, changes: back }], memberships: seated(13, 'north') });
    expect(returned.violations[0]?.when.map(({ meeting }) => meeting)).toEqual([3, 4]);
  });

  test('two people who follow one another in a seat are one at a time', () => {
    const first = seated(20, 'north').map((each) => ({ ...each, to: '2027-03-09' }));
    const next = seated(20, 'north', { from: '2027-03-09' }).map((each, index) => ({
      ...each,
      person: `next-${index}`,
    }));
    expect(audited({ memberships: [...first, ...next] }).violations).toEqual([]);
    const late = first.map((each, index) => (index === 0 ? { ...each, to: '2027-03-10' } : each));
    expect(audited({ memberships: [...late, ...next] }).violations).toMatchObject([
      { code: 'over-capacity', found: 21, limit: 20, when: [{ meeting: 2, day: '2027-03-09' }] },
    ]);
  });

  test('facilitators and visitors take no seat: only memberships are counted', () => {
    const attendance = ['V1', 'V2'].map((visitor) => ({
      group: 'north',
      meeting: 1,
      seatHolder: visitor,
      attendee: visitor,
    }));
    const answer = audited({ memberships: seated(20, 'north'), attendance });
    expect(answer.violations).toEqual([]);
    expect(inShort(answer.remarks)).toEqual(['visitor: V1: 1', 'visitor: V2: 1']);
  });

  test('whoever changes organisation keeps the seat, and an excess that comes of it is no violation', () => {
    const group = { ...north, perOrganisation: 1 };
    const own = { group: 'north', from: '2027-01-20', eligible: true };
    const moved = [
      { ...own, person: 'ana', organisation: 'A' },
      { ...own, person: 'bo', organisation: 'B', to: '2027-04-01' },
      { ...own, person: 'bo', organisation: 'A', from: '2027-04-01' },
    ];
    const answer = audited({ groups: [group], memberships: moved });
    expect(answer.violations).toEqual([]);
    expect(inShort(answer.remarks)).toEqual(['organisation-moved: ana bo: 3 4 5 6']);
    const admitted = { ...own, person: 'cy', organisation: 'A', from: '2027-05-01' };
    expect(inShort(audited({ groups: [group], memberships: [...moved, admitted] }).violations)).toEqual([
      'organisation-over: ana bo cy: 4 5 6',
    ]);
  });

  test('an attribute that is corrected later takes no seat from anybody', () => {
    const group = { ...north, capacity: 2, reserves: { rural: 1 } };
    const own = { group: 'north', from: '2027-01-20', eligible: true };
    const waiting = [{ person: 'dee', group: 'north', since: '2027-01-01', eligible: true, attributes: ['rural'] }];
    const bo = { ...own, person: 'bo' };
    const corrected = [
      bo,
      { ...own, person: 'ana', attributes: ['rural'], to: '2027-03-01' },
      { ...own, person: 'ana', from: '2027-03-01' },
    ];
    expect(audited({ groups: [group], memberships: corrected, waiting }).violations).toEqual([]);
    const never = [bo, { ...own, person: 'ana' }];
    expect(inShort(audited({ groups: [group], memberships: never, waiting }).violations)).toEqual([
      'reserve-unmet: : 1',
    ]);
  });

  test('a substitute is found as the rule by itself finds one', () => {
    const taken = { seatHolder: 'north-01', attendee: 'bo' };
    const { violations } = audited({
      memberships: seated(1, 'north'),
      attendance: [{ group: 'north', meeting: 2, ...taken }],
    });
    expect(violations).toMatchObject([
      { code: 'substituted', rules: ['capacity.no-substitution'], people: ['north-01', 'bo'] },
    ]);
    expect(substitution(taken, policy).outcome).toBe('not-met');
  });

  test('no built-in policy finds fault with a group of one that says how many it holds', () => {
    for (const each of [...auditPolicies, ...Object.values(policies)]) {
      if (each.capacity.minimumViable !== null) continue;
      expect(audit({ groups: [{ id: 'north', capacity: 1 }], memberships: seated(1, 'north') }, each).outcome).toBe(
        'met',
      );
    }
  });
});
