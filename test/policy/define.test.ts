import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, builtIn, definePolicy, type Overlay } from '../../src/policy/define.js';
import type { Policy, PolicyDocument, Sourced } from '../../src/policy/policy.js';
import { freeFromViolence } from '../../src/policy/programmes/free-from-violence.js';
import { builtInPolicies } from '../../src/policy/programmes/index.js';
import { partnersInPrevention2019 } from '../../src/policy/programmes/partners-in-prevention.js';
import { policy, policyDocument } from '../support/arbitraries.js';

const base = partnersInPrevention2019;
const ours: PolicyDocument = { ...base, id: 'ours@2027' };

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '2' };
}

function lawful(document: PolicyDocument): Policy {
  const result = definePolicy(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function amended(policy: Policy, overlay: Overlay): Policy {
  const result = amend(policy, overlay);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Every object and list inside a value, itself included. */
function partsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

function readCopy(document: PolicyDocument): PolicyDocument {
  return JSON.parse(JSON.stringify(document));
}

describe('definePolicy', () => {
  it('says what the document says', () => {
    expect(lawful(ours)).toStrictEqual(ours);
    expect(lawful(ours)).not.toBe(ours);
  });

  it('freezes the policy to its last list, and leaves the document as it was', () => {
    fc.assert(
      fc.property(policyDocument(), (document) => {
        expect(partsOf(lawful(document)).every((part) => Object.isFrozen(part))).toBe(true);
        expect(partsOf(document).some((part) => Object.isFrozen(part))).toBe(false);
      }),
    );
  });

  it('is a copy: changing the document afterwards changes nothing', () => {
    const words = ['evidence'];
    const offered: { online: Sourced<number> } = { online: sourced(12) };
    const document = {
      ...ours,
      capacity: { maximum: offered, minimumViable: null },
      review: { ...ours.review, channels: sourced(words) },
    };
    const defined = lawful(document);
    words.push('rumour');
    offered.online = sourced(99);
    document.id = 'theirs@2028';
    expect(defined.review.channels.value).toStrictEqual(['evidence']);
    expect(defined.capacity.maximum.online?.value).toBe(12);
    expect(defined.id).toBe('ours@2027');
  });

  it('shares no part with any document', () => {
    fc.assert(
      fc.property(policyDocument(), (document) => {
        const parts = new Set(partsOf(document));
        expect(partsOf(lawful(document)).filter((part) => parts.has(part))).toStrictEqual([]);
      }),
    );
  });

  it('throws in the hands of whoever tries to change a policy', () => {
    const { value } = lawful(ours).effective;
    expect(() => Object.assign(value, { to: null })).toThrow(TypeError);
    expect(() => Object.assign(lawful(ours).eligibility.streams, { length: 0 })).toThrow(TypeError);
  });

  it('makes plain data that survives JSON and defines the same policy again', () => {
    fc.assert(
      fc.property(policy(), (defined) => {
        expect(readCopy(defined)).toStrictEqual(defined);
        expect(definePolicy(readCopy(defined))).toStrictEqual({ ok: true, value: defined });
      }),
    );
  });

  it('carries a key that objects reserve as plain data', () => {
    const maximum = JSON.parse('{"__proto__":{"value":12,"source":"Our handbook","section":"2"}}');
    const defined = lawful({ ...ours, capacity: { maximum, minimumViable: null } });
    expect(Object.keys(defined.capacity.maximum)).toStrictEqual(['__proto__']);
    expect(Object.getPrototypeOf(defined.capacity.maximum)).toBe(Object.prototype);
  });
});

describe('amend', () => {
  it('changes a value deep inside, and nothing beside it', () => {
    const online = sourced(10);
    const result = amended(base, { id: 'ours@2027', capacity: { maximum: { online } } });
    expect(result).toStrictEqual({
      ...base,
      id: 'ours@2027',
      capacity: { ...base.capacity, maximum: { ...base.capacity.maximum, online } },
    });
  });

  it('adds a modality that the policy did not offer', () => {
    const result = amended(base, { id: 'ours@2027', capacity: { maximum: { hybrid: sourced(15) } } });
    expect(result.capacity.maximum).toStrictEqual({ ...base.capacity.maximum, hybrid: sourced(15) });
  });

  it('takes a rule away with null', () => {
    const result = amended(base, { id: 'ours@2027', attendance: { minimum: null, firstMeetingBy: null } });
    expect(result.attendance).toStrictEqual({ ...base.attendance, minimum: null, firstMeetingBy: null });
  });

  it('gives a rule to a policy that had none', () => {
    const minimum = sourced({ kind: 'meetings' as const, meetings: 3 });
    const result = amended(freeFromViolence, { id: 'ours@2027', attendance: { minimum } });
    expect(result.attendance).toStrictEqual({ ...freeFromViolence.attendance, minimum });
  });

  it('replaces a list as a whole', () => {
    const streams = [sourced({ id: 'everyone', title: 'Everyone' })];
    const several = amended(base, {
      id: 'ours@2026',
      eligibility: { streams: [...streams, ...base.eligibility.streams] },
    });
    const result = amended(several, { id: 'ours@2027', eligibility: { streams } });
    expect(several.eligibility.streams).toHaveLength(2);
    expect(result.eligibility).toStrictEqual({ ...base.eligibility, streams });
  });

  it('replaces a value together with its source and its reading', () => {
    const minimum = sourced({ kind: 'absences' as const, atMost: 1 });
    expect(base.attendance.minimum).toHaveProperty('reading');
    const result = amended(base, { id: 'ours@2027', attendance: { minimum } });
    expect(result.attendance.minimum).toStrictEqual({
      value: { kind: 'absences', atMost: 1 },
      source: 'Our handbook',
      section: '2',
    });
  });

  it('takes what is left out, or undefined, for unchanged', () => {
    const nothing: Overlay = JSON.parse('{}');
    const blank = { ...nothing, id: 'ours@2027', title: undefined, attendance: {} };
    expect(amended(base, readOverlay(blank))).toStrictEqual({ ...base, id: 'ours@2027' });
  });

  it('leaves the first policy as it was, and freezes the new one to its last list', () => {
    const before = JSON.stringify(base);
    const result = amended(base, { id: 'ours@2027', review: { channels: sourced(['a survey']) } });
    expect(JSON.stringify(base)).toBe(before);
    expect(partsOf(result).every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('is a copy of the overlay too', () => {
    const channels = ['a survey'];
    const result = amended(base, { id: 'ours@2027', review: { channels: sourced(channels) } });
    channels.push('a rumour');
    expect(result.review.channels.value).toStrictEqual(['a survey']);
  });

  it.each<[string, Overlay]>([
    ['without an id', { title: 'Ours' }],
    ['with the id of the policy it amends', { id: base.id, title: 'Ours' }],
  ])('is refused %s: two policies may not share one', (_what, overlay) => {
    expect(amend(base, overlay)).toStrictEqual({
      ok: false,
      problems: [{ path: 'id', code: 'missing', message: 'An amended policy needs an id of its own.' }],
    });
  });

  it('is refused when it makes the policy contradict itself, with every problem', () => {
    const overlay: Overlay = { meetings: { count: sourced(3) }, capacity: { maximum: { online: sourced(0) } } };
    const result = amend(base, overlay);
    expect(result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`)).toStrictEqual([
      'id: missing',
      'capacity.maximum.online.value: contradiction',
      'attendance.minimum.value.meetings: contradiction',
    ]);
  });

  it('becomes any other policy when every part is replaced, and itself when none is', () => {
    fc.assert(
      fc.property(policy(), policy(), (first, second) => {
        fc.pre(first.id !== second.id);
        const { capacity, allocation, formation, ...rest } = second;
        const whole = amend(first, {
          ...rest,
          capacity: { minimumViable: null },
          allocation: { ...allocation, perOrganisation: null },
          formation: { ...formation, decideDaysBefore: null },
        });
        expect(whole.ok && { ...whole.value, capacity, allocation, formation }).toStrictEqual({ ...second });
        expect(amended(first, { id: 'ours@2027' })).toStrictEqual({ ...first, id: 'ours@2027' });
      }),
    );
  });
});

describe('builtIn', () => {
  it('is the policy that the document defines', () => {
    expect(builtIn(ours)).toStrictEqual(lawful(ours));
  });

  it('throws at once for a contradiction, naming the policy and every path', () => {
    const broken = { ...ours, capacity: { maximum: { online: sourced(0) }, minimumViable: sourced(0) } };
    expect(() => builtIn(broken)).toThrow(
      new Error(
        'ours@2027: capacity.maximum.online.value: This is a whole number from 1 to 1000. ' +
          'capacity.minimumViable.value: This is a whole number from 1 to 1000.',
      ),
    );
  });

  it('made every policy that ships, frozen to its last list', () => {
    for (const policy of builtInPolicies) {
      expect(definePolicy(policy)).toStrictEqual({ ok: true, value: policy });
      expect(partsOf(policy).every((part) => Object.isFrozen(part))).toBe(true);
    }
  });
});

function readOverlay(overlay: unknown): Overlay {
  return overlay as Overlay;
}

it('takes a modality away with null', () => {
  const overlay = { id: 'ours@2027', capacity: { maximum: { 'in-person': null } } };
  const result = amend(partnersInPrevention2019, overlay);
  expect(result.ok && result.value.capacity.maximum['in-person']).toBeNull();
  expect(result.ok && result.value.capacity.maximum.online?.value).toBe(12);
});
