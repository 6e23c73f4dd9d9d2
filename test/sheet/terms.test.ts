import { expect, test } from 'vitest';
import { contradictions } from '../../src/policy/contradictions.js';
import { policies } from '../../src/policy/programmes/index.js';
import { terms } from '../../src/sheet/terms.js';

const policy = policies.partnersInPrevention;

test('every number stands in the policy where its path says, so that a contradiction is told under its key', () => {
  for (const { path } of terms) {
    const steps = path
      .replace('maximum.in-person', 'maximum/in-person')
      .split('.')
      .flatMap((step) => step.split('/'));
    let part: unknown = policy;
    for (const step of steps.slice(0, -1)) part = Object(part)[step];
    expect(typeof part, path).toBe('object');
  }
  expect(contradictions(policy)).toEqual([]);
});

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

test('no key begins another, and each is told once', () => {
  expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
});
