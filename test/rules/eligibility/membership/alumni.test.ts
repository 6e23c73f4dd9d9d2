import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alumni, type MembershipFact } from '../../../../src/rules/eligibility/index.js';
import { anHour, fact, lawfulCase, moment, recordOf, stateAt, withRules } from '../../../support/histories.js';

const seated = (person: string) => [
  fact('applied', 1, { person }),
  fact('offered', 1, { person }),
  fact('accepted', 1, { person }),
];
const momentOf = (words: string): number => Date.parse(words);
const opened = () => fact('group-opened', 0);
const at = (hours: number, ...facts: readonly MembershipFact[]) => {
  const policy = withRules({ alumniLapseDays: 10 });
  return alumni(stateAt(recordOf(opened(), ...facts), policy, hours), policy);
};
const completed = (person: string, hours: number) => fact('ended', hours, { person, ending: 'completed' });

describe('alumni', () => {
  it('are told by how a seat ended, also when its holder waits for another in the same group', () => {
    const never = [...seated('cy'), fact('ended', 9, { person: 'cy', ending: 'never-started' })];
    expect(at(12, ...never, fact('applied', 10, { person: 'cy' })).total).toBe(0);
    expect(at(12, ...seated('ana'), completed('ana', 9), fact('applied', 10)).contact).toStrictEqual(['ana']);
  });

  it('are those who took part and hold no seat: no member, nobody who only waited or never came', () => {
    const facts = [
      ...seated('ana'),
      completed('ana', 9),
      ...seated('bo'),
      ...seated('cy'),
      fact('ended', 9, { person: 'cy', ending: 'never-started' }),
      fact('applied', 1, { person: 'dan' }),
      fact('withdrew', 5, { person: 'dan' }),
      ...seated('eve'),
      fact('withdrew', 5, { person: 'eve' }),
    ];
    expect(at(9, ...facts)).toStrictEqual({ contact: ['ana', 'eve'], optedOut: 0, lapsed: 0, total: 2 });
  });

  it('are contacted until the time the policy gives is over, and not at that very moment', () => {
    const facts = [...seated('ana'), completed('ana', 9)];
    const [named, lapsed] = [249 - 1 / anHour, 249].map((hours) => at(hours, ...facts));
    expect(named).toStrictEqual({ contact: ['ana'], optedOut: 0, lapsed: 0, total: 1 });
    expect(lapsed).toStrictEqual({ contact: [], optedOut: 0, lapsed: 1, total: 1 });
    const endless = withRules({});
    expect(alumni(stateAt(recordOf(opened(), ...facts), endless, 90_000), endless).contact).toStrictEqual(['ana']);
  });

  it('are counted as opted out, also where they have lapsed, and may come back', () => {
    const facts = [...seated('ana'), completed('ana', 9), fact('opted-out', 10)];
    expect(at(11, ...facts)).toStrictEqual({ contact: [], optedOut: 1, lapsed: 0, total: 1 });
    expect(at(999, ...facts)).toStrictEqual({ contact: [], optedOut: 1, lapsed: 0, total: 1 });
    expect(at(12, ...facts, fact('opted-in', 12)).contact).toStrictEqual(['ana']);
  });

  it('go by their last membership, and are none while they hold one', () => {
    const second = [
      fact('group-opened', 20, { group: 'h' }),
      ...(['applied', 'offered', 'accepted'] as const).map((kind) => fact(kind, 21, { group: 'h' })),
    ];
    const facts = [...seated('ana'), completed('ana', 9), ...second];
    expect(at(30, ...facts).total).toBe(0);
    const over = [...facts, fact('ended', 200, { group: 'h', ending: 'did-not-complete' })];
    expect(at(439, ...over).contact).toStrictEqual(['ana']);
    expect(at(440, ...over).lapsed).toBe(1);
  });

  it('are one person where two records were joined', () => {
    const facts = [...seated('ana'), completed('ana', 9), ...seated('bo'), completed('bo', 9)];
    expect(at(10, ...facts, fact('merged', 10, { into: 'bo' }))).toMatchObject({ contact: ['bo'], total: 1 });
  });

  it('held their seat while the group met, where it is known when it did', () => {
    const meeting = (...first: readonly number[]) => {
      const hours = [...first, ...(first.length === 0 ? [] : [91, 92, 93, 94, 95])];
      const facts = [
        fact('group-opened', 0, { meetings: hours.map((each) => moment(each)) }),
        ...seated('ana'),
        completed('ana', 9),
      ];
      const policy = withRules({});
      return alumni(stateAt(recordOf(...facts), policy, 500), policy).total;
    };
    expect(meeting()).toBe(1);
    expect(meeting(8)).toBe(1);
    expect(meeting(1)).toBe(1);
    expect(meeting(1 - 1 / anHour)).toBe(0);
    // A seat that is theirs until a meeting starts is not theirs at that meeting.
    expect(meeting(9)).toBe(0);
    expect(meeting(10)).toBe(0);
    expect(meeting(9 - 1 / anHour)).toBe(1);
  });

  it('add up, are named in order and once, and never where they opted out or hold a seat', () => {
    let named = 0;
    fc.assert(
      fc.property(lawfulCase({ merges: true }), fc.nat({ max: 70 }), ({ policy, events }, step) => {
        const state = stateAt(events, policy, step * 12);
        const { contact, optedOut, lapsed, total } = alumni(state, policy);
        const tookPart = state.memberships.flatMap(({ person, group, seats }) => {
          const meetings = state.groups.find((each) => each.group === group)?.meetings ?? [];
          const held = seats.filter(({ from, to, ending }) => {
            const met = meetings.filter((at) => momentOf(at) >= momentOf(from) && momentOf(at) < momentOf(to ?? ''));
            return ending !== null && ending !== 'never-started' && (meetings.length === 0 || met.length > 0);
          });
          return held.length > 0 ? [person] : [];
        });
        const seatedNow = state.memberships.filter(({ status }) => status === 'enrolled').map(({ person }) => person);
        expect(total).toBe(new Set(tookPart.filter((person) => !seatedNow.includes(person))).size);
        named += contact.length;
        expect(contact.length + optedOut + lapsed).toBe(total);
        expect(contact).toStrictEqual([...new Set(contact)].toSorted());
        for (const person of contact) {
          expect(state.optedOut).not.toContain(person);
          expect(state.memberships.some((each) => each.person === person && each.status === 'enrolled')).toBe(false);
          expect(
            state.memberships.some((each) => each.person === person && each.seats.some(({ to }) => to !== null)),
          ).toBe(true);
        }
      }),
    );
    expect(named).toBeGreaterThan(10);
  });
});
