import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormation } from '../../src/boundary/formation.js';
import { readMembership } from '../../src/boundary/membership.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, example, places, planted, readObject, without } from '../support/host.js';

const policy = policies.partnersInPrevention;
const moment = '2027-02-01T09:00:00+11:00';
const secret = 'Ana-rang-her-partner';

/** One fact of each kind with everything it can say. */
const facts: readonly Readonly<Record<string, unknown>>[] = [
  { kind: 'group-opened', effective: moment, group: 'g', seats: 12, modality: 'online', meetings: [moment] },
  { kind: 'group-rescheduled', effective: moment, group: 'g', meetings: [] },
  ...['applied', 'accepted', 'declined', 'offer-expired', 'withdrew', 'deferred'].map((kind) => ({
    kind,
    effective: moment,
    person: 'ana',
    group: 'g',
  })),
  { kind: 'offered', effective: moment, person: 'ana', group: 'g', deadline: moment },
  ...['completed', 'did-not-complete', 'never-started'].map((ending) => ({
    kind: 'ended',
    effective: moment,
    person: 'ana',
    group: 'g',
    ending,
  })),
  { kind: 'substituted', effective: moment, person: 'ana', group: 'g', visitor: 'bo' },
  { kind: 'changed-organisation', effective: moment, person: 'ana', sector: 'response' },
  { kind: 'returned', effective: moment, person: 'ana', sector: 'primary-prevention' },
  ...['left-sector', 'opted-out', 'opted-in'].map((kind) => ({ kind, effective: moment, person: 'ana' })),
  { kind: 'merged', effective: moment, person: 'ana', into: 'bo' },
];

const optional: Readonly<Record<string, readonly string[]>> = {
  'group-opened': ['seats', 'modality', 'meetings'],
  offered: ['deadline'],
  'changed-organisation': ['sector'],
};

const written = { id: 'e', recorded: moment };
const correction = { ...written, kind: 'corrected', corrects: 'e' };

function found(events: unknown, rest: object = { asOf: moment }): readonly string[] {
  const read = readMembership({ events, ...rest }, policy);
  return read.ok ? [] : places(read.problems);
}

function said(...events: readonly unknown[]): string {
  const read = readMembership({ events, asOf: moment }, policy);
  return read.ok ? '' : read.problems.map(({ message }) => message).join('\n');
}

describe('readMembership', () => {
  it('gives every kind of fact as it stands, also as what a correction says', () => {
    const events = facts.flatMap((fact) => [
      { ...written, ...fact },
      { ...correction, becomes: fact },
    ]);
    const document = { events: [...events, { ...correction, becomes: null }], asOf: moment };
    expect(readMembership(document, policy)).toStrictEqual(ok(document));
    expect(readMembership({ events: [], asOf: moment }, policy)).toStrictEqual(ok({ events: [], asOf: moment }));
    const known = { events: [], asOf: moment, asKnownOn: moment, comparedWith: moment };
    expect(readMembership(known, policy)).toStrictEqual(ok(known));
  });

  it('needs every part of a fact but those that the kind may leave out', () => {
    for (const fact of facts) {
      for (const key of Object.keys(fact).filter((each) => each !== 'kind')) {
        const [event, inside] = [without({ ...written, ...fact }, [key]), without(fact, [key])];
        const may = optional[String(fact['kind'])]?.includes(key) === true;
        expect(found([event])).toStrictEqual(may ? [] : [`events[0].${key} missing`]);
        expect(found([{ ...correction, becomes: inside }])).toStrictEqual(
          may ? [] : [`events[0].becomes.${key} missing`],
        );
      }
    }
    expect(found([{ kind: 'corrected' }])).toStrictEqual([
      'events[0].becomes missing',
      'events[0].corrects missing',
      'events[0].id missing',
      'events[0].recorded missing',
    ]);
    expect(found(undefined, {})).toStrictEqual(['asOf missing', 'events missing']);
  });

  it('takes no key that a fact of this kind does not have, and leaves none out silently', () => {
    const all = [...new Set(facts.flatMap((fact) => Object.keys(fact)))];
    for (const fact of facts) {
      for (const key of all.filter((each) => !Object.hasOwn(fact, each))) {
        expect(found([{ ...written, ...fact, [key]: secret }])).toStrictEqual([`events[0].${key} unknown-key`]);
      }
      expect(found([{ ...correction, becomes: { ...written, ...fact } }])).toStrictEqual([
        'events[0].becomes.id unknown-key',
        'events[0].becomes.recorded unknown-key',
      ]);
    }
    expect(found([{ ...correction, becomes: null, effective: moment }])).toStrictEqual([
      'events[0].effective unknown-key',
    ]);
    expect(found([{ ...correction, becomes: { ...correction, becomes: null } }])).toContain(
      'events[0].becomes.kind unknown-word',
    );
  });

  it('names an unknown kind with the nearest one, and still reads what such an entry may say', () => {
    const fact = { kind: 'offred', person: ' ana', group: 7, recorded: 'today', seats: 0.5, surprise: secret };
    expect(found([fact])).toStrictEqual([
      'events[0].group wrong-type',
      'events[0].id missing',
      'events[0].kind unknown-word',
      'events[0].person not-an-id',
      'events[0].recorded not-an-instant',
      'events[0].seats wrong-type',
      'events[0].surprise unknown-key',
    ]);
    expect(said({ ...written, kind: 'offred' })).toMatch(
      /^Did you mean offered\? Known here: group-opened, .*corrected\.$/,
    );
    expect(said({ ...correction, becomes: { kind: 'corected' } })).not.toContain('corrected');
    for (const kind of ['__proto__', 'constructor', 'toString', '']) {
      expect(found([{ ...written, kind }])).toStrictEqual(['events[0].kind unknown-word']);
    }
    expect(found([written, { ...written, kind: 5 }])).toStrictEqual([
      'events[0].kind missing',
      'events[1].kind wrong-type',
    ]);
  });

  it('names everything that is wrong in every event at once, and never what was typed', () => {
    const at = { ...written, effective: moment };
    const spoiled = [
      { ...at, kind: 'group-opened', group: '', seats: 0, modality: 'by-letter', meetings: [moment, secret, 5] },
      { ...at, kind: 'group-opened', group: 'g', seats: 1001, modality: 5, meetings: Array(53).fill(moment) },
      { ...at, kind: 'offered', person: '__proto__', group: 'g', deadline: '2027-02-30T09:00:00Z' },
      { ...at, kind: 'ended', person: 'ana', group: 'g', ending: 'withdrew' },
      { ...at, kind: 'substituted', person: 'ana', group: 'g', visitor: `${secret}\n` },
      { ...at, kind: 'returned', person: 'ana', sector: 'Primary Prevnetion' },
      { ...at, kind: 'merged', person: 'ana', into: null, effective: 20270201 },
      { ...correction, corrects: ['e'], becomes: { kind: 'changed-organisation', person: 'ana', sector: secret } },
      secret,
      null,
      [secret],
      { ...correction, becomes: secret },
      { ...at, kind: 'group-rescheduled', group: 'g', meetings: moment },
    ];
    expect(
      found(spoiled, { asOf: 'soon', asKnownOn: null, comparedWith: '2027-02-01T09:00:00', year: 2027 }),
    ).toStrictEqual([
      'asKnownOn wrong-type',
      'asOf not-an-instant',
      'comparedWith not-an-instant',
      'events[0].group empty',
      'events[0].meetings[1] not-an-instant',
      'events[0].meetings[2] wrong-type',
      'events[0].modality unknown-word',
      'events[0].seats too-small',
      'events[10] wrong-type',
      'events[11].becomes wrong-type',
      'events[12].meetings wrong-type',
      'events[1].meetings too-many',
      'events[1].modality unknown-word',
      'events[1].seats too-big',
      'events[2].deadline not-an-instant',
      'events[2].person not-an-id',
      'events[3].ending unknown-word',
      'events[4].visitor not-an-id',
      'events[5].sector unknown-word',
      'events[6].effective wrong-type',
      'events[6].into wrong-type',
      'events[7].becomes.effective missing',
      'events[7].becomes.sector unknown-word',
      'events[7].corrects wrong-type',
      'events[8] wrong-type',
      'events[9] wrong-type',
      'year unknown-key',
    ]);
    expect(said(...spoiled)).not.toContain('rang');
    expect(said(spoiled[5])).toMatch(/^Did you mean primary-prevention\? The policy knows these words here: [^?]*\.$/);
    expect(said(spoiled[3])).toBe('Known here: completed, did-not-complete, never-started.');
    expect(said({ ...at, kind: 'ended', person: 'ana', group: 'g', ending: 'complete' })).toBe(
      'Did you mean completed? Known here: completed, did-not-complete, never-started.',
    );
  });

  it('tells of a modality exactly what the reader of forthcoming groups tells of it', () => {
    for (const modality of ['On-line', 'by-letter', 5, null, secret]) {
      const group = { ...written, kind: 'group-opened', effective: moment, group: 'g', modality };
      const forming = readFormation({ groups: [{ id: 'g', modality }] }, policy);
      expect(said(group)).toBe(forming.ok ? '' : forming.problems.map(({ message }) => message).join('\n'));
    }
    expect(said({ ...written, kind: 'group-opened', effective: moment, group: 'g', modality: 'On-line' })).toBe(
      'Did you mean online? Known here: in-person, online, hybrid.',
    );
  });

  it('judges the words for sectors by the policy given', () => {
    const event = { ...written, kind: 'returned', effective: moment, person: 'ana', sector: 'health-promotion' };
    const { eligibility } = policy;
    const { vocabularies } = eligibility;
    const value = { ...vocabularies.value, sectors: ['health-promotion'] };
    const other = { ...policy, eligibility: { ...eligibility, vocabularies: { ...vocabularies, value } } };
    expect(readMembership({ events: [event], asOf: moment }, other).ok).toBe(true);
    expect(found([event])).toStrictEqual(['events[0].sector unknown-word']);
  });

  it('takes 1 to 1000 seats and as many as 52 meetings', () => {
    const group = { ...written, kind: 'group-opened', effective: moment, group: 'g' };
    for (const seats of [1, 1000]) expect(found([{ ...group, seats }])).toStrictEqual([]);
    expect(found([{ ...group, meetings: Array(52).fill(moment) }])).toStrictEqual([]);
  });

  it('refuses ids of people that differ only by capitals, wherever they stand, and of groups likewise', () => {
    const move = (person: string, group: string) => ({ ...written, kind: 'applied', effective: moment, person, group });
    const visit = { ...move('bo', 'g'), kind: 'substituted', visitor: 'ANA' };
    expect(
      found([
        move('ana', 'g'),
        move('ana', 'G'),
        visit,
        { ...written, kind: 'merged', effective: moment, person: 'Bo', into: 'Ana' },
        { ...correction, becomes: { kind: 'opted-out', effective: moment, person: 'aNa' } },
      ]),
    ).toStrictEqual([
      'events[1].group duplicate',
      'events[2].visitor duplicate',
      'events[3].into duplicate',
      'events[3].person duplicate',
      'events[4].becomes.person duplicate',
    ]);
    expect(said(move('ana', 'g'), move('Ana', 'g'))).toBe(
      'An id is written in one way; the one at events[0].person differs from this only by capitals.',
    );
    expect(found([move('ana', 'Ana'), { ...correction, corrects: 'E', becomes: null }])).toStrictEqual([]);
    expect(found([move('Zoe\u0308', 'g'), move('Zo\u00eb', 'g')])).toStrictEqual(['events[0].person not-an-id']);
  });

  it('refuses what is no document or no list', () => {
    for (const claimed of [null, undefined, 5, secret, [], true]) {
      const read = readMembership(claimed, policy);
      expect(read.ok ? [] : places(read.problems)).toStrictEqual([' wrong-type']);
    }
    expect(found({ 0: {} })).toStrictEqual(['events wrong-type']);
  });

  it('reads 100,000 events, lawful or spoiled, in a few seconds, and ends a list of problems nobody would read', () => {
    const event = (index: number) => ({
      ...written,
      id: `e${index}`,
      effective: moment,
      group: 'g',
      person: `p${index}`,
    });
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...event(index), kind: 'applied' }));
    const started = performance.now();
    expect(found(many)).toStrictEqual([]);
    expect(found(many.map((each) => ({ ...each, kind: secret, recorded: 5 }))).length).toBe(5001);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('takes a key that an object reserves for the unknown key that it is, and is not deceived by it', () => {
    const text = `{"asOf":"${moment}","__proto__":{"events":[]},"events":[{"__proto__":{"kind":"applied"},"id":"e"}]}`;
    const read = readMembership(JSON.parse(text), policy);
    expect(read.ok ? [] : places(read.problems)).toStrictEqual([
      '__proto__ unknown-key',
      'events[0].__proto__ unknown-key',
      'events[0].kind missing',
      'events[0].recorded missing',
    ]);
    let deep: unknown = null;
    for (let depth = 0; depth < 100_000; depth++) deep = { ...correction, becomes: deep };
    expect(found([deep])).toContain('events[0].becomes.kind unknown-word');
  });

  it('answers or refuses anything, and never throws or repeats a text that was put in', () => {
    const start = documents['membership'];
    const odd = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.constant(secret));
    const steps = fc.constantFrom<readonly (string | number)[]>(
      ...[0, 2, 5, 7].flatMap((index) => [
        ['events', index],
        ...Object.keys(readObject(readObject(readObject(start)['events'])[index])).map((key) => ['events', index, key]),
      ]),
      ['events', 7, 'becomes', 'kind'],
      ['events', 0, 'meetings', 3],
      ['asOf'],
      ['events'],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, odd), { minLength: 1, maxLength: 3 }), (plants) => {
        const claimed = plants.reduce<unknown>((before, [at, value]) => {
          try {
            return planted(before, at, value);
          } catch {
            return before;
          }
        }, start);
        const read = readMembership(claimed, policy);
        if (!read.ok) expect(read.problems.map(({ message }) => message).join('\n')).not.toContain(secret);
        expect(readMembership(claimed, policy)).toStrictEqual(read);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (claimed) => {
        expect(readMembership(claimed, policy).ok).toBe(false);
      }),
    );
  });

  it('reads the example that ships, whole', () => {
    const claimed: unknown = JSON.parse(example('year-2027/membership.json'));
    expect(readMembership(claimed, policy)).toStrictEqual(ok(claimed));
  });
});
