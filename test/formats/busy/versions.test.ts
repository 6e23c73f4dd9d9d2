import { describe, expect, it } from 'vitest';
import { familiesOf } from '../../../src/formats/busy/versions.js';

function version(
  path: string,
  uid: string | null,
  occurrence: string | null,
  sequence = 0,
  stamp = '',
  cancelled = false,
) {
  return { event: { path, uid, sequence, stamp, occurrence: null, cancelled, timing: null }, occurrence };
}

function families(...all: readonly ReturnType<typeof version>[]): readonly (readonly [string, string])[] {
  const paths = (each: readonly ReturnType<typeof version>[]) => each.map(({ event }) => event.path).join('');
  return familiesOf(all).map(({ whole, changed }) => [paths(whole), paths(changed)]);
}

describe('versions', () => {
  it('of one event are together, and events without an identity by themselves', () => {
    expect(
      families(version('a', 'x', null), version('b', null, null), version('c', 'x', 'on'), version('d', null, null)),
    ).toEqual([
      ['a', 'c'],
      ['b', ''],
      ['d', ''],
    ]);
    expect(families(version('a', '#1', null), version('b', null, null))).toHaveLength(2);
  });

  it('are replaced by those changed more often, then by those written later, each occurrence by itself', () => {
    expect(
      families(version('a', 'x', null, 1, '2'), version('b', 'x', null, 1, '3'), version('c', 'x', null, 0, '9')),
    ).toEqual([['b', '']]);
    expect(families(version('a', 'x', 'on', 0), version('b', 'x', 'on', 1), version('c', 'x', 'off', 0))).toEqual([
      ['', 'bc'],
    ]);
    expect(families(version('a', 'x', null, 5), version('b', 'x', 'on', 0))).toEqual([['a', 'b']]);
    expect(families(version('a', 'x', null), version('b', 'x', null))).toEqual([['ab', '']]);
  });

  it('that cancel an event take its occurrences with them, unless those were changed later', () => {
    expect(
      families(version('a', 'x', null, 1, '', true), version('b', 'x', 'on', 1), version('c', 'x', 'off', 2)),
    ).toEqual([['a', 'c']]);
    expect(
      families(version('a', 'x', null, 1, '', true), version('b', 'x', null, 2), version('c', 'x', 'on', 0)),
    ).toEqual([['b', 'c']]);
  });
});
