import { describe, expect, it } from 'vitest';
import { readPolicyOption } from '../../src/cli/policy-option.js';
import { builtInPolicies } from '../../src/policy/index.js';
import { hostWith, ownPolicy, places, planted } from '../support/host.js';

function named(name: string, files: Readonly<Record<string, string>> = {}): unknown {
  const read = readPolicyOption(name, hostWith(files));
  return read.ok ? read.value.id : places(read.problems);
}

describe('readPolicyOption', () => {
  it.each([
    ['partners-in-prevention', 'partners-in-prevention@2019-20'],
    ['partners-in-prevention@2017', 'partners-in-prevention@2017'],
    ['partners-in-prevention@2018-05-01', 'partners-in-prevention@2018'],
    ['partners-in-prevention@2020-12-31', 'partners-in-prevention@2019-20'],
    ['safe-and-equal', 'safe-and-equal@2025-26'],
  ])('finds %s', (name, id) => {
    expect(named(name)).toBe(id);
  });

  it('finds every built-in policy by its id', () => {
    expect(builtInPolicies.map(({ id }) => named(id))).toEqual(builtInPolicies.map(({ id }) => id));
  });

  it.each([
    ['partners-in-prevention@2016-12-31', '--policy no-policy-for-day'],
    ['partners-in-prevention@2021-01-01', '--policy no-policy-for-day'],
    ['partners-in-prevention@2018-02-30', '--policy not-a-day'],
    ['partners-in-prevention@', '--policy not-a-day'],
    ['partners-in-prevention@2018-05-01@x', '--policy not-a-day'],
    ['nobody', '--policy unknown-programme'],
    ['nobody@2018-05-01', '--policy unknown-programme'],
    ['', '--policy unknown-programme'],
    ['__proto__', '--policy unknown-programme'],
    ['gone.json', '--policy no-file'],
  ])('refuses %s', (name, place) => {
    expect(named(name)).toEqual([place]);
  });

  it('reads a file of one’s own', () => {
    expect(named('o.json', { 'o.json': JSON.stringify(ownPolicy()) })).toBe('ours@2027');
  });

  it('names every problem of a file, each under the option', () => {
    const broken = [
      [['meetings', 'count', 'value'], 3],
      [['effective', 'value', 'to'], '2018-01-01'],
      [['capacity', 'maximum', 'online', 'value'], 1e9],
      [['review', 'everyMonths'], null],
      [['surprise'], 1],
    ] as const;
    const text = JSON.stringify(
      broken.reduce<unknown>((before, [steps, value]) => planted(before, steps, value), ownPolicy()),
    );
    expect(named('o.json', { 'o.json': text.replace(/^\{/, '{"id":"Ana",') })).toEqual([
      '--policy: attendance.minimum.value.meetings contradiction',
      '--policy: capacity.maximum.online.value contradiction',
      '--policy: effective.value.to contradiction',
      '--policy: id duplicate',
      '--policy: review.everyMonths wrong-type',
      '--policy: surprise unknown-key',
    ]);
    expect(named('o.json', { 'o.json': '[]' })).toEqual(['--policy wrong-type']);
    expect(named('o.json', { 'o.json': '{' })).toEqual(['--policy not-json']);
  });
});
