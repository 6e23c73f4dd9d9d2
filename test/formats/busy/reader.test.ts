import { describe, expect, it } from 'vitest';
import { append, groupsOf, readerOf } from '../../../src/formats/busy/reader.js';
import { failed, ok, problem } from '../../../src/kernel/result.js';

function readerWith(...values: readonly (readonly [string, string | null])[]) {
  return readerOf({
    path: 'events[1]',
    properties: values.map(([name, value]) => ({ name, value, parameters: new Map() })),
    parts: [],
  });
}

describe('a reader', () => {
  it('finds a property that comes once and names one that comes twice', () => {
    const reader = readerWith(['uid', 'a'], ['dtstart', 'b'], ['dtstart', 'c']);
    expect(reader.one('uid')).toEqual({ value: 'a', parameters: new Map(), path: 'events[1].uid' });
    expect(reader.one('dtend')).toBeNull();
    expect(reader.problems).toEqual([]);
    expect(reader.one('dtstart')?.value).toBe('b');
    expect(reader.problems).toEqual([problem('events[1].dtstart', 'duplicate', 'This comes once at most.')]);
  });

  it('numbers those that may come several times', () => {
    expect(
      readerWith(['exdate', 'a'], ['rdate', 'x'], ['exdate', 'b'])
        .many('exdate')
        .map(({ path, value }) => `${path} ${value}`),
    ).toEqual(['events[1].exdate[0] a', 'events[1].exdate[1] b']);
  });

  it('names a broken line once and passes it over', () => {
    const reader = readerWith(['dtstart', null], ['dtstart', null], ['dtstart', 'b']);
    expect(reader.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['events[1].dtstart wrong-type']);
    expect(reader.one('dtstart')?.value).toBe('b');
  });

  it('takes a value or notes its problems', () => {
    const reader = readerWith();
    expect(reader.take(ok(1))).toEqual([1]);
    expect(reader.take(failed(problem('a', 'missing', 'b')))).toEqual([]);
    expect(reader.problems).toEqual([problem('a', 'missing', 'b')]);
  });

  it('adds lists of any length and keeps groups in order', () => {
    const list: number[] = [];
    append(
      list,
      Array.from({ length: 300_000 }, (_, index) => index),
    );
    expect(list).toHaveLength(300_000);
    expect([...groupsOf(['b1', 'a1', 'b2'], ([key]) => key ?? '')]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
