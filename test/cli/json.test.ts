import { describe, expect, it } from 'vitest';
import { readJson, readJsonFor } from '../../src/cli/json.js';
import { failed, ok, problem } from '../../src/kernel/result.js';

function codes(text: string): unknown {
  const read = readJson(text);
  return read.ok ? read.value : read.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('readJson', () => {
  it.each([
    ['{"a":[1,"x",null,true]}', { a: [1, 'x', null, true] }],
    ['\uFEFF 5 ', 5],
    ['"[{[{"', '[{[{'],
    [`${'['.repeat(32)}${']'.repeat(32)}`, JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`)],
    [`[${'[],'.repeat(99)}[]]`, Array.from({ length: 100 }, () => [])],
  ])('reads %.40s as it stands', (text, value) => {
    expect(readJson(text)).toEqual(ok(value));
  });

  it.each([
    ['', ' empty'],
    ['{"a":1', ' not-json'],
    ['{"a":1,}', ' not-json'],
    ['{a:1}', ' not-json'],
    ["{'a':1}", ' not-json'],
    ['[1] [2]', ' not-json'],
    ['[01]', ' not-json'],
    ['[NaN]', ' not-json'],
    ['["\u0001"]', ' not-json'],
    ['["\\x"]', ' not-json'],
    ['// x\n1', ' not-json'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, ' not-json'],
  ])('refuses %.40j', (text, place) => {
    expect(codes(text)).toEqual([place]);
  });

  it('says where the text stops being JSON', () => {
    expect(readJson('{\n  "a": oops\n}')).toEqual(
      failed(problem('', 'not-json', 'This is not JSON from line 2, column 8 on.')),
    );
  });

  it('names each key that is given twice in one object, and not the same key in two', () => {
    expect(readJson('[{"a":1,"b":{"c":1,\n"c":2},"a":3},{"a":1}]')).toEqual(
      failed(
        problem('[0].b.c', 'duplicate', 'This key is given twice; again at line 2, column 1.'),
        problem('[0].a', 'duplicate', 'This key is given twice; again at line 2, column 8.'),
      ),
    );
    expect(codes('{"a":1,"\\u0061":2}')).toEqual(['a duplicate']);
  });

  it('reserves __proto__ wherever it stands', () => {
    expect(codes('{"a":[{"__proto__":1}],"__proto__":{}}')).toEqual([
      'a[0].__proto__ unknown-key',
      '__proto__ unknown-key',
    ]);
    expect(codes('["__proto__"]')).toEqual(['__proto__']);
  });
});

describe('readJsonFor', () => {
  const refuse = () => failed<number>(problem('x', 'missing', 'x'), problem('__proto__', 'unknown-key', 'again'));

  it('hands on what the text says', () => {
    expect(readJsonFor('[7]', (claimed) => ok(claimed))).toEqual(ok([7]));
  });

  it('gives no answer where a key was given twice, however good the rest is', () => {
    expect(readJsonFor('{"a":1,"a":2}', () => ok(1)).ok).toBe(false);
  });

  it('tells what is wrong with the text and with what it says together, nothing twice', () => {
    const read = readJsonFor('{"a":1,"a":2,"__proto__":3}', refuse);
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'a duplicate',
      '__proto__ unknown-key',
      'x missing',
    ]);
    expect(readJsonFor('{', refuse).ok).toBe(false);
    expect(readJsonFor('{}', refuse)).toEqual(refuse());
  });
});
