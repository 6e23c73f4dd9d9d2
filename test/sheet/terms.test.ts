import { expect, test } from 'vitest';
import { policies } from '../../src/policy/programmes/index.js';
import { terms } from '../../src/sheet/terms.js';

const policy = policies.partnersInPrevention;

test('every number stands in the policy where its path says, so that a contradiction is told under its key', () => {
  for (const { path, set } of terms) {
    // A policy that sets another value differs there from one that does not, and nowhere else.
    const document = { ...policy };
    set(document, /vocabularies/.test(path) ? 'one, two' : 1);
    const [before, after] = [leaves(policy), leaves({ ...policy, ...document })];
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    const own = changed.filter((key) => !/\.(source|section|reading)$/.test(key));
    expect(
      own.filter((key) => !key.startsWith(path)),
      path,
    ).toEqual([]);
  }
});

/** Each value of a policy by its path. */
function leaves(part: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof part !== 'object' || part === null) return new Map([[path, part]]);
  return new Map(
    Object.entries(part).flatMap(([key, each]) => [...leaves(each, path === '' ? key : `${path}.${key}`)]),
  );
}

test('what is set shows, and nothing else changes', () => {
  for (const term of terms) {
    const document = { ...policy };
    const before = terms.map(({ shown }) => shown(document));
    term.set(document, term.shown(document));
    expect(
      terms.map(({ shown }) => shown(document)),
      term.key,
    ).toEqual(before);
  }
});

test('no path begins another, and no key is told twice', () => {
  expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
  for (const { path } of terms) {
    expect(terms.filter((other) => other.path.startsWith(path)).map((other) => other.path)).toEqual([path]);
  }
});
