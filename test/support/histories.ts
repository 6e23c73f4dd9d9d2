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
import { factsThatStand, worldAt } from './membership-oracle.js';

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
  const hours = fc.option(fc.constantFrom(12, 24, 36, 72), { nil: null, freq: 4 });
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
  ...(['applied', 'offered', 'offered', 'accepted', 'declined', 'offer-expired', 'withdrew', 'deferred'] as const),
  ...(['ended', 'substituted', 'group-rescheduled', 'changed-organisation', 'changed-organisation'] as const),
  ...(['left-sector', 'returned', 'returned', 'opted-out', 'opted-out', 'opted-in'] as const),
];
const endings = ['completed', 'did-not-complete', 'never-started'] as const;
const offsets = fc.constantFrom(0, 0, 600, -210);

/** Facts at random hours, half a day apart or at one moment: they disturb whatever else happens. */
function disturbance({ eligibility }: Policy): fc.Arbitrary<MembershipFact> {
  return fc
    .record({
      step: fc.integer({ min: 2, max: 60 }),
      ahead: offsets,
      kind: fc.constantFrom(...kinds),
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
      ending: fc.constantFrom(...endings),
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
      return { kind, ...of };
    });
}

const answers = [
  ...(['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted'] as const),
  ...(['declined', 'offer-expired', 'withdrew', 'nothing'] as const),
];
const departures = [...endings, ...endings, 'withdrew', 'deferred', 'left-sector', 'gone quiet', 'nothing'] as const;

/** What one person does in one group from one application to the next, in the order in which it happens. */
function career({ eligibility }: Policy): fc.Arbitrary<readonly MembershipFact[]> {
  const soon = fc.constantFrom(0, 0, 1, 1, 1, 2, 3);
  const stint = fc.record({
    waits: soon,
    thinks: soon,
    answer: fc.constantFrom(...answers),
    meanwhile: fc.array(fc.constantFrom('substituted', 'substituted', 'changed-organisation'), { maxLength: 2 }),
    lasts: fc.integer({ min: 1, max: 8 }),
    departure: fc.constantFrom(...departures),
    rests: fc.integer({ min: 0, max: 4 }),
    visitor: fc.constantFrom(...people, 'visitor', 'visitor'),
  });
  return fc
    .record({
      person: fc.constantFrom(...people, 'visitor'),
      group: fc.constantFrom('g', 'g', 'h'),
      from: fc.integer({ min: 2, max: 34 }),
      ahead: offsets,
      inside: fc.constantFrom(...eligibility.sectors.value),
      stints: fc.array(stint, { minLength: 1, maxLength: 3 }),
    })
    .map(({ person, group, from, ahead, inside, stints }) => {
      const facts: MembershipFact[] = [];
      let step = from;
      const of = () => ({ person, group, effective: moment(step * 12, ahead) });
      const work = () => ({ person, effective: moment(step * 12, ahead) });
      for (const { waits, thinks, answer, meanwhile, lasts, departure, rests, visitor } of stints) {
        facts.push({ kind: 'applied', ...of() });
        step += waits;
        facts.push({ kind: 'offered', ...of() });
        step += thinks;
        if (answer !== 'nothing') facts.push({ kind: answer, ...of() });
        for (const each of meanwhile) {
          step += 1;
          if (each === 'substituted') facts.push({ kind: each, ...of(), visitor });
          else facts.push({ kind: 'changed-organisation', ...work(), sector: inside });
        }
        step += lasts;
        const ending = endings.find((each) => each === departure);
        if (ending !== undefined) facts.push({ kind: 'ended', ...of(), ending });
        if (departure === 'withdrew' || departure === 'deferred') facts.push({ kind: departure, ...of() });
        if (departure === 'gone quiet') facts.push({ kind: 'changed-organisation', ...work() });
        if (departure === 'left-sector') facts.push({ kind: departure, ...work() });
        step += rests;
        if (departure === 'left-sector' || departure === 'gone quiet') {
          facts.push({ kind: 'returned', ...work(), sector: inside });
        }
      }
      return facts;
    });
}

/**
 * Careers of a few people in two groups, one upon another, among facts at random hours and in random order. Not many such histories are
 * lawful as they are.
 */
export function anyFacts(
  policy: Policy,
  { merges }: { readonly merges: boolean },
): fc.Arbitrary<readonly MembershipFact[]> {
  const opening = fc.record({
    g: fc.constantFrom(1, 2, undefined),
    h: fc.integer({ min: 1, max: 6 }),
    starts: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(fc.integer({ min: 10, max: 60 }), { maxLength: 6, size: 'max' }),
      fc.uniqueArray(fc.integer({ min: 30, max: 60 }), { minLength: 4, maxLength: 6, size: 'max' }),
    ),
  });
  // Two records that are joined have often had something to say of one person shortly before.
  const word = fc.constantFrom('opted-out', 'opted-in', 'left-sector', 'changed-organisation');
  const merged = fc
    .record({
      step: fc.integer({ min: 12, max: 60 }),
      person: fc.constantFrom(...people),
      into: fc.constantFrom(...people, 'visitor'),
      words: fc.array(fc.tuple(word, fc.boolean(), fc.integer({ min: 0, max: 2 })), { maxLength: 4, size: 'max' }),
    })
    .map(({ step, person, into, words }): readonly MembershipFact[] => [
      ...words.map(([kind, first, ago]): MembershipFact => {
        return { kind, person: first ? person : into, effective: moment((step - ago) * 12) };
      }),
      { kind: 'merged', person, into, effective: moment(step * 12) },
    ]);
  return fc
    .record({
      opening,
      careers: fc.array(career(policy), { minLength: 2, maxLength: 5, size: 'max' }),
      disturbances: fc.array(disturbance(policy), { maxLength: 24, size: 'max' }),
      merging: fc.array(merged, { maxLength: merges ? 3 : 0, size: 'max' }),
    })
    .chain(({ opening: { g, h, starts }, careers, disturbances, merging }) => {
      const facts = [...careers.flat(), ...disturbances, ...merging.flat()].slice(0, 97);
      return fc
        .shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length })
        .map((mixed) => [
          fact('group-opened', 6, { meetings: inOrder(starts), ...(g === undefined ? {} : { seats: g }) }),
          fact('group-opened', h * 12, { group: 'h', seats: 1 }),
          ...mixed,
        ]);
    });
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

/** A lawful history and corrections of it, of facts and of corrections, most of which leave it lawful. */
export interface CorrectedCase {
  readonly policy: Policy;
  readonly events: readonly MembershipEvent[];
}

/**
 * Corrections such as a coordinator makes: a fact a little earlier or later, one ending for another, nothing in place of a fact, and a
 * correction taken back. Those that make the history unlawful are kept now and then.
 */
export function correctedCase({ merges }: { readonly merges: boolean }): fc.Arbitrary<CorrectedCase> {
  const one = fc.record({
    pick: fc.nat(),
    last: fc.boolean(),
    how: fc.constantFrom('moved', 'moved', 'ended', 'nothing', 'another', 'taken back', 'taken back'),
    by: fc.constantFrom(-2, -1, 1, 2),
    ending: fc.constantFrom(...endings),
    other: fc.nat(),
    keep: fc.integer({ min: 0, max: 19 }),
  });
  return fc
    .tuple(lawfulCase({ merges }), fc.array(one, { maxLength: 8, size: 'max' }))
    .map(([{ policy, events }, attempts]) => {
      // Where the policy lets nothing be corrected there is nothing to try.
      if (policy.membership.correctionDays?.value === 0) return { policy, events };
      const told: MembershipEvent[] = [...events];
      attempts.forEach(({ pick, last, how, by, ending, other, keep }, index) => {
        const made = told.slice(events.length);
        const taken = how === 'taken back' ? made[pick % made.length] : undefined;
        const person = people[pick % people.length];
        const theirs = events.filter((each) => 'person' in each && each.person === person);
        const latest = theirs.toSorted((a, b) => Date.parse(b.effective) - Date.parse(a.effective))[0];
        const chosen = last && latest !== undefined ? latest : events[pick % events.length];
        const endedFacts = events.filter(({ kind }) => kind === 'ended');
        const fact = how === 'ended' ? (endedFacts[pick % endedFacts.length] ?? chosen) : chosen;
        const target = taken ?? fact;
        if (target === undefined || fact === undefined) return;
        const recorded = new Date(Date.parse(target.recorded) + (index + 1) * anHour).toISOString();
        const corrected: MembershipEvent = {
          id: `c${index}`,
          kind: 'corrected',
          corrects: target.id,
          recorded,
          becomes: taken === undefined ? becomes(fact, events[other % events.length] ?? fact, how, by, ending) : null,
        };
        const refused = worldAt(factsThatStand([...told, corrected]), policy, Number.POSITIVE_INFINITY).refused;
        if (refused.length === 0 || keep === 0) told.push(corrected);
      });
      return { policy, events: told };
    });
}

function becomes(
  { id, recorded, ...fact }: MembershipEvent & MembershipFact,
  { id: _, recorded: __, ...other }: MembershipEvent & MembershipFact,
  how: string,
  by: number,
  ending: (typeof endings)[number],
): MembershipFact | null {
  if (how === 'nothing') return null;
  if (how === 'another') return other;
  if (how === 'ended' && fact.kind === 'ended') return { ...fact, ending };
  return { ...fact, effective: new Date(Date.parse(fact.effective) + by * 12 * anHour).toISOString() };
}

/** Every half day of such a history, and a millisecond before each: nothing changes at any other moment. */
export const everyMoment: readonly number[] = Array.from({ length: 70 }, (_, step) => step * 12).flatMap((hours) => [
  hours - 1 / anHour,
  hours,
]);

function idAt(index: number): string {
  return `e${String(index).padStart(2, '0')}`;
}
