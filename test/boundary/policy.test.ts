import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/boundary/policy.js';
import { ok } from '../../src/kernel/result.js';
import { builtInPolicies } from '../../src/policy/index.js';
import { ownPolicy, places, planted, readObject, without } from '../support/host.js';

function read(claimed: unknown): unknown {
  const result = readPolicy(claimed);
  return result.ok ? 'ok' : places(result.problems);
}

describe('readPolicy', () => {
  it.each(builtInPolicies.map((policy) => [policy.id, policy] as const))(
    'reads %s back from its own JSON',
    (_, policy) => {
      expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(ok(policy));
    },
  );

  it('names every key that is missing from an empty one, and nothing that follows from it', () => {
    expect(read({})).toEqual(
      Object.keys(ownPolicy())
        .map((key) => `${key} missing`)
        .sort(),
    );
  });

  it.each([
    [{ kind: 'meetings', meetings: 4 }, 'ok'],
    [{ kind: 'ratio', share: { numerator: 2, denominator: 3 }, rounded: 'up' }, 'ok'],
    [{ kind: 'absences', atMost: 2 }, 'ok'],
    [{ kind: 'meetings', meetings: 1e9 }, ['attendance.minimum.value.meetings contradiction']],
    [
      { kind: 'ratio', share: { numerator: 1, denominator: 0 }, rounded: 'up' },
      ['attendance.minimum.value.share contradiction'],
    ],
    [
      { kind: 'ratio', share: { numerator: '1', denominator: 2 }, rounded: 'off' },
      ['attendance.minimum.value.rounded unknown-word', 'attendance.minimum.value.share.numerator wrong-type'],
    ],
    [{ kind: 'absences', atMost: 6 }, ['attendance.minimum.value.atMost contradiction']],
    [{ kind: 'none' }, ['attendance.minimum.value.kind unknown-word']],
  ])('judges the minimum %j', (value, expected) => {
    expect(read(planted(ownPolicy(), ['attendance', 'minimum', 'value'], value))).toEqual(expected);
  });

  it.each([
    [['meetings', 'count', 'value'], 1e9, 'contradiction'],
    [['meetings', 'everyMonths', 'value'], 1e9, 'contradiction'],
    [['meetings', 'count', 'value'], 'six', 'wrong-type'],
    [['review', 'everyMonths', 'value'], 0.5, 'contradiction'],
    [['capacity', 'maximum', 'online', 'value'], 0, 'contradiction'],
    [['effective', 'value', 'from'], '2027-02-30', 'not-a-day'],
    [['meetings', 'count', 'source'], ' ', 'contradiction'],
    [['attendance', 'points', 'value', 'attended'], 3, 'contradiction'],
    [['eligibility', 'streams', 0, 'value', 'typesOfWork', 0], 'moon', 'contradiction'],
    [['eligibility', 'vocabularies'], null, 'wrong-type'],
    [['eligibility', 'vocabularies', 'value', 'jurisdictions'], 'Victoria', 'wrong-type'],
    [['eligibility', 'region', 'value', 'jurisdiction'], 'victoria', 'contradiction'],
    [['id'], 'Ours', 'contradiction'],
  ])('names what is wrong at %j, alone', (steps, value, code) => {
    const path = steps.reduce<string>(
      (all, step) => (typeof step === 'number' ? `${all}[${step}]` : all ? `${all}.${step}` : step),
      '',
    );
    expect(read(planted(ownPolicy(), steps, value))).toEqual([`${path} ${code}`]);
  });

  it('names what is wrong with how places are given out, and nothing that a broken part makes of it', () => {
    const said = { source: 'Our handbook', section: '4' };
    const places = (steps: readonly string[], value: unknown) =>
      read(planted(ownPolicy(), ['allocation', ...steps], value));
    expect(places(['method', 'value'], 'auction')).toEqual(['allocation.method.value unknown-word']);
    expect(places(['method'], null)).toEqual(['allocation.method wrong-type']);
    expect(places(['order'], { ...said, value: 'alphabet' })).toEqual(['allocation.order.value unknown-word']);
    expect(places(['missedRounds'], { ...said, value: 1 })).toEqual(['allocation.missedRounds.value wrong-type']);
    expect(places(['reserves'], { rural: 1 })).toContain('allocation.reserves.value missing');
    expect(places(['perOrganisation'], { ...said, value: 2 })).toEqual(['allocation.method.value contradiction']);
    const accepting = { ...said, value: 'deferred-acceptance' };
    const reserved = (value: unknown) =>
      read(
        planted(planted(ownPolicy(), ['allocation', 'method'], accepting), ['allocation', 'reserves'], {
          ...said,
          value,
        }),
      );
    expect(reserved({ rural: 2 })).toBe('ok');
    expect(reserved({ rural: '2' })).toEqual(['allocation.reserves.value.rural wrong-type']);
    expect(reserved({ rural: 0 })).toEqual(['allocation.reserves.value.rural contradiction']);
    expect(reserved({ rural: 1, Rural: 1 })).toEqual(['allocation.reserves.value.Rural contradiction']);
    expect(reserved([])).toEqual(['allocation.reserves.value wrong-type']);
  });

  it('asks for the region to be of its own vocabulary, where it has a region', () => {
    const places = (words: readonly string[]) =>
      planted(ownPolicy(), ['eligibility', 'vocabularies', 'value', 'jurisdictions'], words);
    expect(read(places(['Victoria']))).toBe('ok');
    const elsewhere = readPolicy(places(['elsewhere']));
    expect(elsewhere.ok ? [] : elsewhere.problems).toEqual([
      {
        path: 'eligibility.region.value.jurisdiction',
        code: 'contradiction',
        message: "This word is not in the policy's own vocabulary.",
      },
    ]);
    expect(read(planted(places(['elsewhere']), ['eligibility', 'region'], null))).toBe('ok');
    expect(read(without(ownPolicy(), ['eligibility', 'vocabularies', 'value', 'jurisdictions']))).toEqual([
      'eligibility.vocabularies.value.jurisdictions missing',
    ]);
  });

  it('names contradictions beside a broken shape', () => {
    const spoiled = planted(planted(ownPolicy(), ['title'], 5), ['effective', 'value', 'to'], '2018-01-01');
    expect(read(spoiled)).toEqual(['effective.value.to contradiction', 'title wrong-type']);
  });

  it('requires a rule that is not set to say so', () => {
    expect(read(without(ownPolicy(), ['attendance', 'firstMeetingBy']))).toEqual(['attendance.firstMeetingBy missing']);
    expect(read(planted(ownPolicy(), ['attendance', 'firstMeetingBy'], null))).toBe('ok');
    expect(Object.keys(readObject(ownPolicy()['capacity']))).toContain('minimumViable');
  });
});
