import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/cli/verbs/audit.js';
import { policies } from '../../../src/policy/index.js';
import { type AuditRecords, audit as auditRecords } from '../../../src/rules/capacity/index.js';
import { answer, cop, documents, example, places, problemsIn } from '../../support/host.js';

const records = example('audit/records.json');
const clean: AuditRecords = {
  groups: [{ id: 'north', capacity: 1 }],
  memberships: [{ person: 'ana', group: 'north', from: '2027-02-09', eligible: true }],
};
const said = (document: unknown, format = 'text') => cop('audit', JSON.stringify(document), '--format', format);

describe('cop audit', () => {
  it('is told in the list of verbs, reads a document and gives out no places', () => {
    const { answer: _, ...terms } = audit;
    expect(terms).toStrictEqual({
      summary: 'what is wrong with groups and memberships from any system, for whom and by which rule',
      reads: 'document',
      format: 'json',
      strict: false,
    });
  });

  it('answers what the rule answers', () => {
    expect(answer('audit', documents['audit'])).toEqual(
      auditRecords(JSON.parse(JSON.stringify(documents['audit'])), policies.partnersInPrevention),
    );
  });

  it('tells each violation in one line by group, its rules last, then what is worth a look and what is not known', () => {
    expect(cop('audit', records, '--format', 'text')).toStrictEqual({
      exit: 1,
      stderr: '',
      files: [],
      stdout: `Wrong under partners-in-prevention@2019-20

north: N07 holds a seat from 2027-02-09 on and may not be in the group (eligibility.sector).
north: There are too many at meetings 3 to 6: 13 people at meeting 3, and it holds 12, online since meeting 3 (capacity.maximum, capacity.modality-change).
north, south: N09 is in north and south at once from 2027-02-16 on, and may be in one group at a time (eligibility.rejoin).
south: Of two kept places one is filled at meeting 1, while somebody waits who could fill one more.
south: V01 came at meetings 2 and 3, and it was counted for S02 (capacity.no-substitution).
south: S04 holds two seats at once from 2027-03-01 on.
south: S03 holds a seat and is on the waitlist, both from 2027-02-16 on.

Worth a look

north: There are seven seats free at meeting 2, and W02 waits.
north: N04 came at meeting 3 without a seat, as a visitor (capacity.no-substitution).

Not known yet

south: Of one person nobody has said whether they may be in the group.

Seven violations. Looked at two groups, 20 memberships of 18 people, three waiting and four attendances.
`,
    });
  });

  it('reads a sheet as CSV with a row a membership, and names a cell that it cannot read', () => {
    const sheet = 'person;group;from;to\nana;north;2027-02-09;\nana;south;2027-03-01;\n';
    expect(JSON.parse(cop('audit', sheet).stdout)).toMatchObject({
      outcome: 'not-met',
      violations: [{ code: 'too-many-memberships', people: ['ana'] }],
    });
    expect(places(problemsIn(cop('audit', 'person,group,from\nana,north,9/2/2027')))).toEqual([
      'rows[1].cells[2] not-a-day',
    ]);
    expect(places(problemsIn(cop('audit', 'person,group,from\n"ana,north,2027-02-09')))).toEqual(['rows[1] not-csv']);
  });

  it('says that nothing is known to be wrong, where something is not known', () => {
    const unsaid = { ...clean, memberships: [{ person: 'ana', group: 'north', from: '2027-02-09' }] };
    expect(said(unsaid).stdout).toContain(
      '\nNothing wrong that is known, under partners-in-prevention@2019-20. Looked at',
    );
  });

  it('says how much it looked at where nothing is wrong', () => {
    expect(said(clean)).toMatchObject({
      exit: 0,
      stdout:
        'Nothing wrong under partners-in-prevention@2019-20. Looked at one group, one membership of one person, nobody waiting and no attendances.\n',
    });
  });

  it('exits 0 while a fact is missing, and for what is only worth a look', () => {
    const [ana] = clean.memberships;
    const open = { ...clean, memberships: [{ ...ana, eligible: undefined }] };
    expect(said(open)).toMatchObject({ exit: 0, stderr: '' });
    expect(said(open).stdout).toContain('Not known yet');
    const visited = { ...clean, attendance: [{ group: 'north', meeting: 1, seatHolder: 'bo', attendee: 'bo' }] };
    expect(said(visited)).toMatchObject({ exit: 0 });
    expect(said(visited).stdout).toContain('Worth a look');
  });

  it('tells the same as a table, a row each', () => {
    const rows = cop('audit', records, '--format', 'csv').stdout.trimEnd().split('\n');
    expect(rows[0]).toBe('kind,code,group,people,meetings,days,found,limit,rules,what');
    expect(rows.map((row) => row.split(',').slice(0, 2).join(' ')).slice(1)).toEqual([
      'violation ineligible',
      'violation over-capacity',
      'violation too-many-memberships',
      'violation reserve-unmet',
      'violation substituted',
      'violation two-seats',
      'violation waiting-and-seated',
      'remark seat-free',
      'remark visitor',
      'open eligibility',
    ]);
    expect(rows[5]).toBe(
      'violation,substituted,south,"S02, V01","2, 3","2027-03-16, 2027-04-20",2,0,capacity.no-substitution,"V01 came at meetings 2 and 3, and it was counted for S02."',
    );
    expect(rows[10]).toBe(
      'open,eligibility,south,N09,,,,,,Of one person nobody has said whether they may be in the group.',
    );
  });

  it('puts the rules at the end whatever they are called', () => {
    const [ana] = clean.memberships;
    const refused = { ...clean, memberships: [{ ...ana, eligible: false, rules: ['$&', 'ours.rule'] }] };
    expect(said(refused).stdout).toContain('may not be in the group ($&, ours.rule).\n');
  });

  it('names everything that cannot be read, and answers nothing', () => {
    const spoiled = { ...clean, memberships: [{ person: 'Ana ', group: 'south', from: '9.2.2027' }] };
    expect(places(problemsIn(cop('audit', JSON.stringify(spoiled))))).toStrictEqual([
      'memberships[0].from not-a-day',
      'memberships[0].group unknown-reference',
      'memberships[0].person not-an-id',
    ]);
  });
});
