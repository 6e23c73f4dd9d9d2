import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, readCanonical } from '../../src/kernel/canonical.js';

/** Plain data with maps and sets in it, and keys that an object would trip over. */
function anyData(): fc.Arbitrary<unknown> {
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', '$map', '$set', '$', 'constructor', '10', '9'));
  return fc.letrec<{ data: unknown }>((tie) => ({
    data: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(
        fc.constantFrom(null, true, false),
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (each === 0 ? 0 : each)),
      ),
      fc.array(tie('data'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('data')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      fc
        .uniqueArray(fc.tuple(key, tie('data')), { maxLength: 4, selector: ([each]) => each })
        .map((each) => new Map(each)),
      fc.uniqueArray(fc.oneof(key, fc.nat()), { maxLength: 4 }).map((each) => new Set(each)),
    ),
  })).data;
}

describe('canonicalText', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 10: 1, 9: 2, B: 3, a: 4, é: 5 }, '{"10":1,"9":2,"B":3,"a":4,"é":5}'],
    [
      new Map<unknown, unknown>([
        ['b', 1],
        ['a', new Set()],
      ]),
      '{"$map":[["a",{"$set":[]}],["b",1]]}',
    ],
    [new Set([10, 9, 'x']), '{"$set":["x",10,9]}'],
    [{ $map: [] }, '{"$$map":[]}'],
    [JSON.parse('{"__proto__":{"x":1}}'), '{"__proto__":{"x":1}}'],
    [-0, '0'],
    [1e21, '1e+21'],
    ['\ud800', '"\\ud800"'],
    [new Set([{ a: 1 }, { a: 1 }]), '{"$set":[{"a":1}]}'],
  ])('writes %j in one way', (data, text) => {
    expect(canonicalText(data)).toBe(text);
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    { a: undefined },
    [undefined],
    new Array(1),
    1n,
    () => 1,
    new Date(0),
    Symbol('s'),
    new Map([
      [{}, 1],
      [{}, 2],
    ]),
    new Set([Number.NaN]),
  ])('throws on what has no canonical text (%#)', (data) => {
    expect(() => canonicalText(data)).toThrow(RangeError);
  });

  test('does not depend on the order in which keys, entries and members were put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyData()), (data) => {
        const turned = Object.entries(data).reverse();
        expect(canonicalText(Object.fromEntries(turned))).toBe(canonicalText({ ...data }));
        expect(canonicalText(new Map(turned))).toBe(canonicalText(new Map(Object.entries(data))));
        expect(canonicalText(new Set(Object.keys(data)))).toBe(canonicalText(new Set(turned.map(([key]) => key))));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readCanonical', () => {
  test('gives the same data back, whatever its keys are called', () => {
    fc.assert(
      fc.property(anyData(), (data) => {
        const text = canonicalText(data);
        const again = readCanonical(text);
        expect(again.ok && canonicalText(again.value)).toBe(text);
        expect(again.ok && again.value).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves the prototype of what it gives back alone', () => {
    const again = readCanonical('{"__proto__":{"polluted":true}}');
    expect(again.ok && Object.getPrototypeOf(again.value)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([
    '',
    '{"a":1',
    '{ "a":1}',
    '{"b":1,"a":1}',
    '{"a":1,"a":2}',
    '1.0',
    '-0',
    '"\\u0041"',
    '{"$set":[2,1]}',
    '{"$set":[1,1]}',
    '{"$map":[["a",1],["a",2]]}',
    '{"$map":[1]}',
    '{"$map":1}',
    '{"$other":1}',
    '{"$set":[1],"x":1}',
    '[NaN]',
  ])('refuses %s, which is not how it is written', (text) => {
    expect(readCanonical(text, 'here')).toMatchObject({ ok: false, problems: [{ path: 'here', code: 'not-json' }] });
  });
});
