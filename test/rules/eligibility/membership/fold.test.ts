import { describe, expect, it } from 'vitest';
import { type MembershipEvent, type MembershipFact, membership } from '../../../../src/rules/eligibility/index.js';
import { fact, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

const problems = (...facts: readonly MembershipFact[]) => problemsOf(recordOf(...facts), withRules({}));

describe('membership', () => {
  it('counts what became true at the very moment asked about, and nothing later', () => {
    const events = recordOf(fact('group-opened', 0), fact('applied', 5));
    expect([4, 5].map((hours) => stateAt(events, withRules({}), hours).memberships.length)).toStrictEqual([0, 1]);
    expect(stateAt([], withRules({}), 5)).toMatchObject({ memberships: [], groups: [], visits: [] });
  });

  it('refuses a moment that cannot be read, along with whatever else is wrong', () => {
    const state = membership(recordOf(fact('applied', 1)), withRules({}), 'today');
    expect(state.ok ? [] : state.problems.map(({ path, code }) => `${path} ${code}`)).toStrictEqual([
      'asOf not-an-instant',
      'events[0].group unknown-reference',
    ]);
  });

  it('answers nothing while anything in the history is wrong, also what is true only later', () => {
    expect(problems(fact('group-opened', 0), fact('accepted', 900))).toHaveLength(1);
  });

  it('tells of a group that was never opened, opened twice, or not open yet', () => {
    expect(problems(fact('applied', 1))).toStrictEqual([
      '<e00>.group unknown-reference: No group with this id was opened.',
    ]);
    expect(problems(fact('group-opened', 0), fact('group-opened', 5, { seats: 2 }))).toStrictEqual([
      '<e01> contradiction: A group opens once (<e00>).',
    ]);
    const early = [fact('applied', 1), fact('group-rescheduled', 1, { meetings: [] }), fact('group-opened', 2)];
    expect(problems(...early)).toStrictEqual(
      ['e00', 'e01'].map((id) => `<${id}>.effective contradiction: This is true before the group was opened (<e02>).`),
    );
    expect(problems(fact('applied', 2), fact('group-opened', 2))).toStrictEqual([]);
  });

  it('tells every problem at once, in the order of the record', () => {
    const facts = [
      fact('group-opened', 0, { seats: 0 }),
      fact('accepted', 1),
      fact('applied', 1, { group: 'nowhere' }),
      fact('merged', 1, { into: 'ana' }),
      fact('returned', 2, { sector: 'response' }),
      fact('changed-organisation', 3, { sector: 'unheard-of' }),
    ];
    expect(problems(...facts).map((text) => text.split(':')[0])).toStrictEqual([
      '<e00>.seats too-small',
      '<e01> illegal-move',
      '<e02>.group unknown-reference',
      '<e03>.into contradiction',
      '<e04>.sector contradiction',
      '<e05>.sector unknown-word',
    ]);
  });

  it('never repeats what was typed', () => {
    const secret = 'Ana Lopez, 12 High Street';
    const facts = [
      fact('applied', 1, { person: secret, group: secret }),
      fact('group-opened', 0, { meetings: [secret] }),
      fact('applied', 1, { person: secret }),
      fact('offered', 2, { person: secret, deadline: secret }),
      fact('changed-organisation', 3, { person: secret, sector: secret }),
      fact('merged', 4, { person: secret, into: secret }),
    ];
    const state = membership(recordOf(...facts), withRules({}), secret);
    expect(state.ok).toBe(false);
    expect(JSON.stringify(state)).not.toContain('High Street');
  });

  it('reads what is said of a person as that, whatever else is written beside it', () => {
    const seated = [fact('group-opened', 0), fact('applied', 1), fact('offered', 2), fact('accepted', 3)];
    const left = { ...fact('left-sector', 4), group: 'g' };
    expect(stateAt(recordOf(...seated, left), withRules({}), 4).memberships).toMatchObject([{ status: 'left-sector' }]);
  });

  it('takes any id for what it is', () => {
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty', '']) {
      const said = { group: id, person: id };
      const facts = [fact('group-opened', 0, { group: id }), fact('applied', 1, said), fact('offered', 2, said)];
      expect(stateAt(recordOf(...facts), withRules({}), 2)).toMatchObject({
        memberships: [{ person: id, group: id, status: 'offered' }],
        groups: [{ group: id, taken: 1 }],
      });
    }
  });

  it.each([
    ['the year 1', '0001-01-01T00:00:00+18:00', '0001-01-01T00:00:00+17:59'],
    ['the year 9999', '9999-12-30T00:00:00Z', '9999-12-31T23:59:59-18:00'],
  ])('throws at no end of time that can be written: %s', (_, first, last) => {
    const line = (each: MembershipFact, index: number, effective: string): MembershipEvent => ({
      ...each,
      id: `e${index}`,
      recorded: effective,
      effective,
    });
    for (const rules of [{ betweenJobsDays: 0, offerHours: 1 }, { betweenJobsDays: 2, offerHours: 8784 }, {}]) {
      const facts = [
        fact('group-opened', 0, { meetings: [last, last].slice(1) }),
        fact('group-opened', 0, { group: 'h' }),
        fact('applied', 0, { group: 'h' }),
        fact('offered', 0, { group: 'h' }),
        fact('changed-organisation', 0),
      ].map((each, index) => line(each, index, first));
      const later = [fact('group-rescheduled', 0, { group: 'h', meetings: [first] }), fact('opted-out', 0)];
      const events = [...facts, ...later.map((each, index) => line(each, index + 10, last))];
      for (const asOf of [first, last]) {
        expect(() => JSON.stringify(membership(events, withRules(rules), asOf))).not.toThrow();
      }
    }
  });
});
