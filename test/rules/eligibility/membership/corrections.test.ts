import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MembershipEvent, type MembershipFact, membership } from '../../../../src/rules/eligibility/index.js';
import {
  aDay,
  anHour,
  correctedCase,
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

/** Which fact to correct, counted from the last: nothing much rests on the last ones, so that what is left is often lawful. */
const place = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 4 }));
const latestFirst = <Fact extends MembershipFact>(facts: readonly Fact[]): readonly Fact[] =>
  facts.toSorted((one, other) => Date.parse(other.effective) - Date.parse(one.effective));

describe('a correction', () => {
  it('to nothing is as if the fact had never been written down', () => {
    let lawful = 0;
    fc.assert(
      fc.property(lawfulCase({ merges: true }), place, fc.nat({ max: 70 }), ({ policy, events }, pick, step) => {
        const target = latestFirst(events)[pick % events.length];
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
        if (one.ok) lawful += 1;
      }),
    );
    expect(lawful).toBeGreaterThan(20);
  });

  it('that is taken back is as if it had never been written down', () => {
    let tried = 0;
    fc.assert(
      fc.property(correctedCase({ merges: true }), fc.nat(), fc.nat({ max: 70 }), ({ policy, events }, pick, step) => {
        const corrected = events.flatMap((event) => (event.kind === 'corrected' ? [event.corrects] : []));
        const last = events.filter(({ id, kind }) => kind === 'corrected' && !corrected.includes(id));
        const target = last[pick % last.length];
        if (target === undefined) return;
        const { id, recorded } = target;
        const undone = [...events, { id: 'x', kind: 'corrected', corrects: id, recorded, becomes: null } as const];
        const without = events.filter((event) => event !== target);
        const asked = moment(step * 12);
        const [one, other] = [membership(undone, policy, asked), membership(without, policy, asked)];
        if (one.ok && other.ok) expect(one).toStrictEqual(other);
        else expect(problemsOf(undone, policy)).toStrictEqual(problemsOf(without, policy));
        if (one.ok) tried += 1;
      }),
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('to another fact is as if that one had been written down, but for the event named', () => {
    let lawful = 0;
    fc.assert(
      fc.property(
        lawfulCase({ merges: true }),
        place,
        fc.oneof(fc.nat(), fc.constantFrom('earlier', 'later')),
        fc.nat({ max: 70 }),
        ({ policy, events }, pick, from, step) => {
          const facts = events.map(({ id, recorded, ...each }): MembershipFact => each);
          const target = latestFirst(facts)[pick % facts.length];
          if (target === undefined) return;
          const index = facts.indexOf(target);
          const by = from === 'earlier' ? -12 * anHour : 12 * anHour;
          const moved = { ...target, effective: new Date(Date.parse(target.effective) + by).toISOString() };
          const becomes = typeof from === 'number' ? (facts[from % facts.length] ?? target) : moved;
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
            if (state.ok) lawful += 1;
            return (state.ok ? JSON.stringify(state) : problemsOf(events, policy).toSorted().join('\n'))
              .replaceAll('.becomes', '')
              .replaceAll('~', '');
          };
          expect(told(right)).toBe(told(said));
        },
      ),
      { numRuns: 200 },
    );
    expect(lawful).toBeGreaterThan(40);
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
    expect(people(dan, cy, correction('c3', 'c0', 8, fact('applied', 1, { person: 'fay' })))).toStrictEqual([
      ['bo', 'e02'],
      ['fay', 'c3'],
    ]);
  });

  it('that becomes nothing is undone, and what it corrected stands again', () => {
    const cy = correction('c0', 'e01', 5, fact('applied', 1, { person: 'cy' }));
    const dan = correction('c1', 'c0', 6, fact('applied', 1, { person: 'dan' }));
    const gone = correction('c2', 'e01', 7, null);
    const standing = (...more: readonly MembershipEvent[]) => people(...more).filter(([person]) => person !== 'bo');
    expect(standing(cy, correction('c9', 'c0', 8, null))).toStrictEqual([['ana', 'e01']]);
    expect(standing(cy, dan, correction('c9', 'c1', 8, null))).toStrictEqual([['cy', 'c0']]);
    expect(standing(cy, dan, correction('c9', 'c0', 8, null))).toStrictEqual([['ana', 'e01']]);
    expect(standing(cy, gone)).toStrictEqual([]);
    expect(standing(cy, gone, correction('c9', 'c2', 8, null))).toStrictEqual([['cy', 'c0']]);
    const twice = [correction('c8', 'c2', 8, null), correction('c9', 'c8', 9, null)];
    expect(standing(cy, gone, ...twice)).toStrictEqual([]);
    expect(standing(...twice.toReversed(), gone, cy)).toStrictEqual([]);
  });

  it('may be made until the time the policy gives is over, counted from the fact itself', () => {
    const recorded = 1 + days(30);
    expect(problems(correction('c0', 'e01', recorded - 1 / anHour, null))).toStrictEqual([]);
    expect(problems(correction('c0', 'e01', recorded, null))).toStrictEqual([
      '<c0>.recorded too-late: The policy lets a fact be corrected for 30 days after it was recorded (<e01>).',
    ]);
    const first = correction('c0', 'e01', 5, null);
    expect(problems(first, correction('c1', 'c0', recorded - 1 / anHour, null))).toStrictEqual([]);
    expect(problems(first, correction('c1', 'c0', recorded, null))).toStrictEqual([
      '<c1>.recorded too-late: The policy lets a fact be corrected for 30 days after it was recorded (<e01>).',
    ]);
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
