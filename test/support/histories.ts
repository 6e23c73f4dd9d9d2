import fc from 'fast-check';
import { definePolicy } from '../../src/policy/define.js';
import { type Policy, policies } from '../../src/policy/index.js';
import type { MembershipPolicy, Sourced } from '../../src/policy/policy.js';
import {
  type MembershipEvent,
  type MembershipFact,
  type Memberships,
  type Moment,
  membership,
} from '../../src/rules/eligibility/index.js';
import { policy as anyPolicy, policyDocument } from './arbitraries.js';
import { worldAt } from './membership-oracle.js';

export const anHour = 3_600_000;
export const aDay = 86_400_000;
/** The first moment of every history. */
export const beginning: number = Date.UTC(2027, 0, 1);

/** So many hours after the beginning, in the words of a place so many minutes ahead of UTC. */
export function moment(hours: number, ahead = 0): Moment {
  const local = new Date(beginning + hours * anHour + ahead * 60_000).toISOString().slice(0, -1);
  const [whole, rest] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const offset = `${String(whole).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return ahead === 0 ? `${local}Z` : `${local}${ahead < 0 ? '-' : '+'}${offset}`;
}

type FactOf<Kind> = MembershipFact & { readonly kind: Kind };
type Said<Fact> = Fact extends unknown ? Partial<Omit<Fact, 'kind' | 'effective'>> : never;

/** A fact about ana in the group g, unless it says otherwise. */
export function fact<Kind extends MembershipFact['kind']>(
  kind: Kind,
  hours: number,
  said: Said<FactOf<Kind>> = {},
): MembershipFact {
  const ofGroup = kind.startsWith('group') ? {} : { person: 'ana' };
  return { kind, effective: moment(hours), group: 'g', ...ofGroup, ...said } as unknown as MembershipFact;
}

/** A record of these facts, each written down when it became true: e00, e01 and so on. */
export function recordOf(...facts: readonly MembershipFact[]): readonly (MembershipEvent & MembershipFact)[] {
  return facts.map((each, index) => ({ ...each, id: idAt(index), recorded: each.effective }));
}

export function correction(
  id: string,
  corrects: string,
  hours: number,
  becomes: MembershipFact | null,
): MembershipEvent {
  return { id, kind: 'corrected', corrects, recorded: moment(hours), becomes };
}

/** The state of a lawful history after so many hours. */
export function stateAt(events: readonly MembershipEvent[], under: Policy, hours: number): Memberships {
  const state = membership(events, under, moment(hours));
  if (!state.ok) throw new Error(JSON.stringify(state.problems));
  return state.value;
}

/** What a history is refused for, with indexes told as ids: they do not depend on the order of arrival. */
export function problemsOf(events: readonly MembershipEvent[], under: Policy): readonly string[] {
  const state = membership(events, under, moment(0));
  const named = (text: string): string =>
    text.replaceAll(/events\[(\d+)\]/g, (_, index) => `<${events[Number(index)]?.id}>`);
  return state.ok ? [] : state.problems.map(({ path, code, message }) => `${named(path)} ${code}: ${named(message)}`);
}

/** The early career programme with other rules between application and end. */
export function withRules(rules: Partial<{ [Key in keyof MembershipPolicy]: unknown }>): Policy {
  const sourced = (value: unknown) => (value === null ? null : { value, source: 'test', section: 'test' });
  const said = Object.fromEntries(Object.entries(rules).map(([key, value]) => [key, sourced(value)]));
  const { earlyCareer } = policies;
  return defined({ ...earlyCareer, id: 'test@1', membership: { ...earlyCareer.membership, ...said } });
}

function defined(document: Parameters<typeof definePolicy>[0]): Policy {
  const result = definePolicy(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Policies nobody has written, most with few meetings and short times, so that in a short history much comes to an end. */
export function livelyPolicy(): fc.Arbitrary<Policy> {
  const few = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 4 });
  const hours = fc.option(fc.constantFrom(6, 12, 24, 36, 72), { nil: null, freq: 4 });
  const lively = fc
    .record({ document: policyDocument(), few, hours, minimum: fc.integer({ min: 0, max: 3 }) })
    .map(({ document, few, hours, minimum }) =>
      defined({
        ...document,
        meetings: { ...document.meetings, count: null },
        attendance: {
          ...document.attendance,
          firstMeetingBy: null,
          firstMeetingPreferred: null,
          minimum: minimum === 0 ? null : said({ kind: 'meetings', meetings: minimum }),
        },
        membership: {
          ...document.membership,
          betweenJobsDays: few === null ? null : said(few),
          offerHours: hours === null ? null : said(hours),
        },
      }),
    );
  return fc.oneof({ weight: 5, arbitrary: lively }, { weight: 1, arbitrary: anyPolicy() });
}

function said<Value>(value: Value): Sourced<Value> {
  return { value, source: 'test', section: 'test' };
}

const people = ['ana', 'bo', 'constructor'] as const;
const kinds = [
  ...(['applied', 'applied', 'applied', 'offered', 'offered', 'offered', 'offered'] as const),
  ...(['accepted', 'accepted', 'accepted', 'accepted', 'declined', 'declined', 'offer-expired'] as const),
  ...(['withdrew', 'deferred', 'ended', 'substituted', 'group-rescheduled', 'changed-organisation'] as const),
  ...(['changed-organisation', 'left-sector', 'returned', 'opted-out', 'opted-in'] as const),
];

/** Facts at random hours, half a day apart or at one moment, in random order; few such histories are lawful. */
export function anyFacts(
  { eligibility }: Policy,
  { merges }: { readonly merges: boolean },
): fc.Arbitrary<readonly MembershipFact[]> {
  const offsets = fc.constantFrom(0, 0, 600, -210);
  const one = fc
    .record({
      step: fc.integer({ min: 2, max: 50 }),
      ahead: offsets,
      kind: fc.constantFrom(...kinds, ...(merges ? (['merged', 'merged'] as const) : [])),
      person: fc.constantFrom(...people),
      other: fc.constantFrom(...people, 'visitor'),
      group: fc.constantFrom('g', 'g', 'g', 'h'),
      sector: fc.constantFrom(
        ...eligibility.vocabularies.value.sectors,
        ...eligibility.sectors.value,
        eligibility.sectors.value[0] ?? '',
      ),
      unknown: fc.boolean(),
      hours: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined, freq: 2 }),
      ending: fc.constantFrom('completed' as const, 'did-not-complete' as const, 'never-started' as const),
      starts: fc.uniqueArray(fc.integer({ min: 4, max: 60 }), { maxLength: 5 }),
    })
    .map(({ step, ahead, kind, person, other, group, sector, unknown, hours, ending, starts }): MembershipFact => {
      const effective = moment(step * 12, ahead);
      const of = { person, group, effective };
      if (kind === 'group-rescheduled') return { kind, group, effective, meetings: inOrder(starts) };
      if (kind === 'offered') {
        return { kind, ...of, ...(hours === undefined ? {} : { deadline: moment((step + hours) * 12) }) };
      }
      if (kind === 'ended') return { kind, ...of, ending };
      if (kind === 'substituted') return { kind, ...of, visitor: other };
      if (kind === 'changed-organisation') return { kind, person, effective, ...(unknown ? {} : { sector }) };
      if (kind === 'returned') return { kind, person, effective, sector };
      if (kind === 'left-sector' || kind === 'opted-in' || kind === 'opted-out') return { kind, person, effective };
      if (kind === 'merged') return { kind, person, into: other, effective };
      return { kind, ...of };
    });
  const opening = fc.record({
    g: fc.constantFrom(1, 2, undefined),
    h: fc.integer({ min: 1, max: 20 }),
    starts: fc.uniqueArray(fc.integer({ min: 20, max: 60 }), { maxLength: 5 }),
  });
  return fc
    .record({ opening, facts: fc.array(one, { maxLength: 90, size: 'max' }) })
    .map(({ opening: { g, h, starts }, facts }) => [
      fact('group-opened', 6, { meetings: inOrder(starts), ...(g === undefined ? {} : { seats: g }) }),
      fact('group-opened', h * 12, { group: 'h', seats: 1 }),
      ...facts,
    ]);
}

function inOrder(steps: readonly number[]): readonly Moment[] {
  return steps.toSorted((first, second) => first - second).map((step) => moment(step * 12));
}

/** A policy and facts under it. */
export interface Case {
  readonly policy: Policy;
  readonly facts: readonly MembershipFact[];
}

export function anyCase({ merges }: { readonly merges: boolean }): fc.Arbitrary<Case> {
  return livelyPolicy().chain((policy) =>
    fc.record({ policy: fc.constant(policy), facts: anyFacts(policy, { merges }) }),
  );
}

/** A policy and a history that is lawful under it: what the slow reading refuses is left out. */
export interface LawfulCase {
  readonly policy: Policy;
  readonly events: readonly (MembershipEvent & MembershipFact)[];
}

export function lawfulCase({ merges }: { readonly merges: boolean }): fc.Arbitrary<LawfulCase> {
  return anyCase({ merges }).map(({ policy, facts }) => {
    const told = facts.map((each, index) => ({ id: idAt(index), fact: each }));
    const refused = new Set(worldAt(told, policy, Number.POSITIVE_INFINITY).refused);
    return { policy, events: recordOf(...facts).filter(({ id }) => !refused.has(id)) };
  });
}

/** Every half day of such a history, and a millisecond before each: nothing changes at any other moment. */
export const everyMoment: readonly number[] = Array.from({ length: 70 }, (_, step) => step * 12).flatMap((hours) => [
  hours - 1 / anHour,
  hours,
]);

function idAt(index: number): string {
  return `e${String(index).padStart(2, '0')}`;
}
