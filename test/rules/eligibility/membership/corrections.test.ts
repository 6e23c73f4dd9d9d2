import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MembershipEvent, membership } from '../../../../src/rules/eligibility/index.js';
import {
  aDay,
  anHour,
  anyCase,
  correction,
  fact,
  lawfulCase,
  moment,
  problemsOf,
  recordOf,
  stateAt,
  withRules,
} from '../../../support/histories.js';

const days = (count: number): number => (count * aDay) / anHour;
const base = () => recordOf(fact('group-opened', 0), fact('applied', 1), fact('applied', 2, { person: 'bo' }));
const problems = (...more: readonly MembershipEvent[]) =>
  problemsOf([...base(), ...more], withRules({ correctionDays: 30 }));
const people = (...more: readonly MembershipEvent[]) =>
  stateAt([...base(), ...more], withRules({ correctionDays: 30 }), 9).memberships.map(({ person, event }) => [
    person,
    event,
  ]);

describe('a correction', () => {
  it('to nothing is as if the fact had never been written down', () => {
    fc.assert(
      fc.property(lawfulCase({ merges: true }), fc.nat(), fc.nat({ max: 70 }), ({ policy, events }, pick, step) => {
        const target = events[pick % events.length];
        const without = events.filter((event) => event !== target);
        const undone = [
          ...events,
          {
            id: 'x',
            kind: 'corrected',
            corrects: target?.id ?? '',
            recorded: target?.recorded ?? '',
            becomes: null,
          } as const,
        ];
        const asked = moment(step * 12);
        const [one, other] = [membership(undone, policy, asked), membership(without, policy, asked)];
        if (one.ok && other.ok) expect(one).toStrictEqual(other);
        else expect(problemsOf(undone, policy)).toStrictEqual(problemsOf(without, policy));
      }),
    );
  });

  it('to another fact is as if that one had been written down, but for the event named', () => {
    fc.assert(
      fc.property(
        anyCase({ merges: true }),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 70 }),
        ({ policy, facts }, pick, from, step) => {
          const index = pick % facts.length;
          const becomes = facts[from % facts.length];
          if (becomes === undefined) return;
          const said = recordOf(...facts.map((each, place) => (place === index ? becomes : each)));
          const id = said[index]?.id ?? '';
          const wrong = recordOf(...facts);
          const right = [
            ...wrong,
            { id: `${id}~`, kind: 'corrected', corrects: id, recorded: wrong[index]?.recorded ?? '', becomes } as const,
          ];
          const asked = moment(step * 12);
          const told = (events: readonly MembershipEvent[]) => {
            const state = membership(events, policy, asked);
            return (state.ok ? JSON.stringify(state) : problemsOf(events, policy).toSorted().join('\n'))
              .replaceAll('.becomes', '')
              .replaceAll('~', '');
          };
          expect(told(right)).toBe(told(said));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stands for the event it corrects, under its own name', () => {
    expect(people(correction('c0', 'e01', 5, fact('applied', 1, { person: 'cy' })))).toStrictEqual([
      ['bo', 'e02'],
      ['cy', 'c0'],
    ]);
  });

  it('written down last stands, in whatever order they arrive and whatever they correct', () => {
    const cy = correction('c0', 'e01', 5, fact('applied', 1, { person: 'cy' }));
    const dan = correction('c1', 'c0', 6, fact('applied', 1, { person: 'dan' }));
    const eve = correction('c2', 'e01', 7, fact('applied', 1, { person: 'eve' }));
    for (const more of [
      [cy, dan, eve],
      [eve, dan, cy],
      [dan, eve, cy],
    ]) {
      expect(people(...more)).toStrictEqual([
        ['bo', 'e02'],
        ['eve', 'c2'],
      ]);
    }
    expect(people(dan, cy)).toStrictEqual([
      ['bo', 'e02'],
      ['dan', 'c1'],
    ]);
    expect(people(dan, cy, correction('c3', 'c1', 8, null))).toStrictEqual([['bo', 'e02']]);
  });

  it('may be made until the time the policy gives is over, counted from the fact itself', () => {
    const recorded = 1 + days(30);
    expect(problems(correction('c0', 'e01', recorded - 1 / anHour, null))).toStrictEqual([]);
    expect(problems(correction('c0', 'e01', recorded, null))).toStrictEqual([
      '<c0>.recorded too-late: The policy lets a fact be corrected for 30 days after it was recorded (<e01>).',
    ]);
    const first = correction('c0', 'e01', 5, null);
    expect(problems(first, correction('c1', 'c0', recorded, null))[0]).toMatch(/^<c1>\.recorded too-late: .*<e01>/);
    expect(problemsOf([...base(), correction('c0', 'e01', days(9000), null)], withRules({}))).toStrictEqual([]);
    expect(problemsOf([...base(), correction('c0', 'e01', 1, null)], withRules({ correctionDays: 0 }))).toHaveLength(1);
  });

  it('is written down after what it corrects, or with it', () => {
    expect(problems(correction('c0', 'e01', 1, null))).toStrictEqual([]);
    expect(problems(correction('c0', 'e01', 1 - 1 / anHour, null))).toStrictEqual([
      '<c0>.recorded contradiction: A correction is recorded after what it corrects (<e01>).',
    ]);
    expect(problems(correction('c0', 'e01', 5, null), correction('c1', 'c0', 4, null))).toStrictEqual([
      '<c1>.recorded contradiction: A correction is recorded after what it corrects (<c0>).',
    ]);
  });

  it('corrects something, and neither itself nor what corrects it', () => {
    expect(problems(correction('c0', 'nobody', 5, null))).toStrictEqual([
      '<c0>.corrects unknown-reference: There is no event with this id.',
    ]);
    expect(problems(correction('c0', 'c0', 5, null))).toStrictEqual([
      '<c0>.corrects contradiction: This corrects itself.',
    ]);
    const round = [correction('c0', 'c1', 5, null), correction('c1', 'c2', 5, null), correction('c2', 'c1', 5, null)];
    expect(problems(...round)).toStrictEqual([
      '<c0>.corrects contradiction: What this corrects corrects itself (<c1>, <c2>).',
      '<c1>.corrects contradiction: This corrects itself by way of <c2>.',
      '<c2>.corrects contradiction: This corrects itself by way of <c1>.',
    ]);
  });

  it('of the same moment as another of one fact says the same', () => {
    const cy = correction('c0', 'e01', 5, fact('applied', 1, { person: 'cy' }));
    expect(problems(cy, { ...cy, id: 'c1' })).toStrictEqual([]);
    for (const more of [
      [cy, correction('c1', 'e01', 5, null)],
      [correction('c1', 'e01', 5, null), cy],
    ]) {
      expect(problems(...more)).toStrictEqual([
        '<c1>.becomes contradiction: Two corrections of one fact were recorded at the same moment and differ (<c0>).',
      ]);
    }
  });

  it('is told of where it stands when what it says cannot be', () => {
    expect(problems(correction('c0', 'e01', 5, fact('accepted', 3)))).toStrictEqual([
      '<c0>.becomes illegal-move: There can be no acceptance without an application; nothing comes before it but the opening of the group (<e00>).',
    ]);
  });
});
