import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  judged,
  mostListed,
  readDocument,
  readEach,
  readIdAt,
  readKeys,
  readShape,
  refused,
} from '../../src/boundary/shape.js';
import { failed, ok, type Problem, problem } from '../../src/kernel/result.js';
import { places } from '../support/host.js';

describe('readShape', () => {
  it('gives what fits, and a problem with its path for each part that does not', () => {
    const shape = z.strictObject({ a: z.number(), b: z.array(z.string()) });
    expect(readShape(shape, { a: 1, b: ['x'] }, [])).toEqual(ok({ a: 1, b: ['x'] }));
    expect(readShape(shape, { b: ['x', 5], c: 1 }, ['top', 3])).toEqual(
      failed(
        problem('top[3].a', 'missing', 'This is needed.'),
        problem('top[3].b[1]', 'wrong-type', 'Expected here: text.'),
        problem(
          'top[3].c',
          'unknown-key',
          'This key is not known, and nothing is left out silently. Known here: a, b.',
        ),
      ),
    );
  });

  it('ends a list of problems that nobody would read', () => {
    const read = readShape(
      z.array(z.string()),
      Array.from({ length: mostListed + 5 }, () => 1),
      ['a'],
    );
    expect(read.ok ? 0 : read.problems.length).toBe(mostListed + 1);
    expect(read.ok ? null : read.problems.at(-1)).toEqual(problem('', 'too-many', 'More is wrong than can be listed.'));
  });

  it('passes on an error of a shape itself', () => {
    const shape = z.string().check(
      z.refine(() => {
        throw new TypeError('ours');
      }),
    );
    expect(() => readShape(shape, 'x', [])).toThrow('ours');
  });
});

describe('judged', () => {
  const many = (length: number) => Array.from({ length }, () => problem('x', 'missing', ''));

  it('lists as many as anybody reads, and says that there are more', () => {
    expect(judged([], () => 7)).toEqual(ok(7));
    const full = refused(many(mostListed));
    const over = refused(many(mostListed + 1));
    expect(full.ok ? [] : [full.problems.length, full.problems.at(-1)?.code]).toEqual([mostListed, 'missing']);
    expect(over.ok ? [] : [over.problems.length, over.problems.at(-1)?.code]).toEqual([mostListed + 1, 'too-many']);
  });

  it('never refuses without a problem', () => {
    expect(() => refused([])).toThrow('at least one problem');
  });
});

describe('readEach', () => {
  it('keeps the place of what cannot be read', () => {
    const problems: Problem[] = [];
    const read = readEach(['a', 5, 'c'], ['list'], (entry, path) => readIdAt(entry, path), problems);
    expect(read).toEqual(['a', undefined, 'c']);
    expect(places(problems)).toEqual(['list[1] wrong-type']);
  });

  it.each([
    [undefined, 'missing'],
    [null, 'wrong-type'],
    [{}, 'wrong-type'],
    ['abc', 'wrong-type'],
  ])('refuses %j in place of a list', (claimed, code) => {
    const problems: Problem[] = [];
    expect(readEach(claimed, ['list'], ok, problems)).toEqual([]);
    expect(places(problems)).toEqual([`list ${code}`]);
  });

  it('stops looking once there is more wrong than anybody reads', () => {
    const problems: Problem[] = [];
    let looked = 0;
    const refuse = () => {
      looked++;
      return failed<string>(problem('x', 'missing', ''));
    };
    readEach(Array.from({ length: mostListed * 2 }), [], refuse, problems);
    expect([looked, problems.length]).toEqual([mostListed + 1, mostListed + 1]);
  });
});

describe('readKeys', () => {
  it('gives the keys and names the unknown ones, with those that are known', () => {
    const problems: Problem[] = [];
    expect(readKeys({ a: 1, toString: 2 }, ['a', 'b'], ['x'], problems)).toEqual({ a: 1, toString: 2 });
    expect(problems).toEqual([
      problem(
        'x.toString',
        'unknown-key',
        'This key is not known, and nothing is left out silently. Known here: a, b.',
      ),
    ]);
  });

  it.each([[null], [[]], ['x'], [5]])('gives none for %j', (claimed) => {
    const problems: Problem[] = [];
    expect(readKeys(claimed, [], ['x'], problems)).toBeNull();
    expect(places(problems)).toEqual(['x wrong-type']);
  });
});

describe('readIdAt and readDocument', () => {
  it('tell what is missing from what is wrong', () => {
    expect(readIdAt('ana', ['id'])).toEqual(ok('ana'));
    expect(readIdAt(undefined, ['id'])).toEqual(failed(problem('id', 'missing', 'This is needed.')));
    expect(readIdAt(null, ['id']).ok).toBe(false);
    expect(readDocument({})).toEqual(ok({}));
    for (const claimed of [null, [], 'x', 5, undefined, true]) {
      expect(readDocument(claimed)).toEqual(failed(problem('', 'wrong-type', 'The document is one JSON object.')));
    }
  });
});
