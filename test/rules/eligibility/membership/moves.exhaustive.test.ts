import { describe, expect, it } from 'vitest';
import type { MembershipFact, MembershipStatus } from '../../../../src/rules/eligibility/index.js';
import { fact, moment, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

const policyHere = () =>
  withRules({ offerHours: 100, declinedOffer: 'loses-place', expiredOffer: 'loses-place', betweenJobsDays: null });

const way = (...steps: readonly MembershipFact[]): readonly MembershipFact[] => [fact('group-opened', 0), ...steps];
const queue = () => [fact('applied', 1)];
const kept = () => [...queue(), fact('offered', 2)];
const seated = () => [...kept(), fact('accepted', 3)];

/** Facts that lead to each status, the last of them the one that a later move clashes with. */
const ways: Readonly<Record<MembershipStatus | 'none', () => readonly MembershipFact[]>> = {
  none: () => way(),
  applied: () => way(...queue()),
  offered: () => way(...kept()),
  enrolled: () => way(...seated()),
  declined: () => way(...kept(), fact('declined', 4)),
  'offer-expired': () => way(...queue(), fact('offered', 2, { deadline: moment(5) })),
  withdrew: () => way(...seated(), fact('withdrew', 4)),
  deferred: () => way(...queue(), fact('deferred', 4)),
  completed: () => way(...seated(), fact('ended', 4, { ending: 'completed' })),
  'did-not-complete': () => way(...seated(), fact('ended', 4, { ending: 'did-not-complete' })),
  'never-started': () => way(...seated(), fact('ended', 4, { ending: 'never-started' })),
  'left-sector': () => way(...seated(), fact('left-sector', 4)),
};
const kinds = [
  'applied',
  'offered',
  'accepted',
  'declined',
  'offer-expired',
  'withdrew',
  'deferred',
  'ended',
  'substituted',
] as const;
type Kind = (typeof kinds)[number];
const over: readonly Kind[] = ['applied'];
const lawful: Readonly<Record<MembershipStatus | 'none', readonly Kind[]>> = {
  none: ['applied'],
  applied: ['offered', 'withdrew', 'deferred'],
  offered: ['accepted', 'declined', 'withdrew', 'deferred'],
  enrolled: ['withdrew', 'deferred', 'ended', 'substituted'],
  declined: over,
  'offer-expired': ['applied', 'offer-expired'],
  withdrew: over,
  deferred: over,
  completed: over,
  'did-not-complete': over,
  'never-started': over,
  'left-sector': over,
};
const statuses = Object.keys(ways) as (keyof typeof ways)[];
const move = (kind: Kind, hours: number): MembershipFact => {
  if (kind === 'ended') return fact(kind, hours, { ending: 'completed' });
  return kind === 'substituted' ? fact(kind, hours, { visitor: 'zoe' }) : fact(kind, hours);
};
const nameOf = (index: number): string => `<e0${index}>`;

describe('a move', () => {
  it.each(statuses.filter((status) => status !== 'none'))('finds somebody who is %s', (status) => {
    const under = policyHere();
    expect(stateAt(recordOf(...ways[status]()), under, 50).memberships).toMatchObject([{ status }]);
  });

  it.each(statuses.flatMap((status) => kinds.map((kind) => ({ status, kind, may: lawful[status].includes(kind) }))))(
    '$kind may follow $status: $may',
    ({ status, kind, may }) => {
      const before = ways[status]();
      const last = before.length - 1;
      const problems = problemsOf(recordOf(...before, move(kind, 50)), policyHere());
      const late = status === 'offer-expired' && (kind === 'accepted' || kind === 'declined');
      if (may) expect(problems).toStrictEqual([]);
      else {
        expect(problems).toHaveLength(1);
        expect(problems[0]?.startsWith(`${nameOf(last + 1)} ${late ? 'too-late' : 'illegal-move'}: `)).toBe(true);
        expect(problems[0]?.split(': ', 2)[1]).toContain(nameOf(last));
      }
    },
  );

  it('contradicts whatever was carried out at the same moment, but an application, its offer and the acceptance, and visits', () => {
    // Of one moment, first what makes room; of these in the order in which they were written down.
    const rank = (kind: Kind): number =>
      Math.max(0, ['substituted', 'applied', 'offered', 'accepted'].indexOf(kind) + 1);
    for (const status of statuses) {
      const before = ways[status]();
      const alone = (kind: Kind): readonly string[] => {
        if (lawful[status].includes(kind)) return [];
        return status === 'offer-expired' && (kind === 'accepted' || kind === 'declined')
          ? ['too-late']
          : ['illegal-move'];
      };
      const together = (first: Kind, second: Kind): readonly string[] => {
        if (first === 'substituted' || !lawful[status].includes(first)) return [...alone(first), ...alone(second)];
        // Whoever gave up their seat at that moment cannot be stood in for.
        if (second === 'substituted') return ['illegal-move'];
        if (!['applied offered', 'offered accepted'].includes(`${first} ${second}`)) return ['contradiction'];
        // Outside the sector an application is all there can be.
        return status === 'left-sector' ? ['illegal-move'] : [];
      };
      for (const one of kinds) {
        for (const other of kinds) {
          const [first, second] = rank(one) <= rank(other) ? [one, other] : [other, one];
          const problems = problemsOf(recordOf(...before, move(one, 50), move(other, 50)), policyHere());
          const codes = problems.map((text) => /^\S+ ([a-z-]+):/.exec(text)?.[1]);
          expect(codes.toSorted(), `${status}: ${one} and ${other}`).toStrictEqual(together(first, second).toSorted());
        }
      }
    }
  });

  it('may be one of two visits at one moment, and no visit at the moment of the acceptance', () => {
    const visits = [move('substituted', 50), move('substituted', 50)];
    expect(stateAt(recordOf(...ways.enrolled(), ...visits), policyHere(), 50).visits).toHaveLength(2);
    const accepted = [move('accepted', 50), move('substituted', 50)];
    expect(problemsOf(recordOf(...ways.offered(), ...accepted), policyHere())).toStrictEqual([
      '<e04> illegal-move: There can be no visit in the member’s place after an offer (<e02>).',
    ]);
  });

  it('names both where each of two at one moment could have followed alone', () => {
    for (const status of statuses) {
      const before = ways[status]();
      const alone = lawful[status].filter((kind) => kind !== 'substituted');
      for (const [index, one] of alone.entries()) {
        for (const other of alone.slice(index + 1)) {
          const problems = problemsOf(recordOf(...before, move(one, 50), move(other, 50)), policyHere());
          const named = [...(problems[0] ?? '').matchAll(/<e\d+>/g)].map(String).toSorted();
          expect(problems).toHaveLength(1);
          expect(problems[0]).toMatch(/^<e\d+> contradiction: .*at the same moment\.$/);
          expect(named).toStrictEqual([nameOf(before.length), nameOf(before.length + 1)]);
        }
      }
    }
  });

  it('may be an application, an offer and an acceptance of one moment, however they are written down', () => {
    const facts = [fact('accepted', 1), fact('offered', 1), fact('applied', 1), fact('group-opened', 1)];
    expect(stateAt(recordOf(...facts), policyHere(), 1).memberships).toMatchObject([{ status: 'enrolled' }]);
  });

  it('says what came before it in the words of a coordinator', () => {
    const [accepted] = problemsOf(recordOf(...ways.applied(), move('accepted', 50)), policyHere());
    const [late] = problemsOf(recordOf(...ways['offer-expired'](), move('declined', 50)), policyHere());
    const [nothing] = problemsOf(recordOf(...ways.none(), move('withdrew', 50)), policyHere());
    const [gone] = problemsOf(recordOf(...ways['left-sector'](), move('deferred', 50)), policyHere());
    expect([accepted, late, nothing, gone]).toStrictEqual([
      '<e02> illegal-move: There can be no acceptance after an application (<e01>).',
      '<e03> too-late: The offer (<e02>) was over at its deadline; a refusal comes too late.',
      '<e01> illegal-move: There can be no withdrawal without an application; nothing comes before it but the opening of the group (<e00>).',
      '<e05> illegal-move: There can be no deferral after the seat ended with the work in the sector (<e04>).',
    ]);
  });
});
