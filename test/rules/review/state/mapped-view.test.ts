import { expect, test } from 'vitest';
import { mappedView } from '../../../../src/rules/review/state/mapped-view.js';

test('a map seen through a function is the map of what the function gives, made each time', () => {
  let made = 0;
  const view = mappedView(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    (key, value) => {
      made++;
      return `${key}${value}`;
    },
  );
  expect(made).toBe(0);
  const expected = new Map([
    ['a', 'a1'],
    ['b', 'b2'],
  ]);
  expect(new Map(view)).toStrictEqual(expected);
  expect([...view.entries()]).toStrictEqual([...expected.entries()]);
  expect([...view.keys()]).toStrictEqual(['a', 'b']);
  expect([...view.values()]).toStrictEqual(['a1', 'b2']);
  const each: unknown[] = [];
  view.forEach((value, key, map) => {
    each.push([key, value, map === view]);
  });
  expect(each).toStrictEqual([
    ['a', 'a1', true],
    ['b', 'b2', true],
  ]);
  made = 0;
  expect([view.get('b'), view.get('b'), view.get('c'), view.has('a'), view.has('c'), view.size]).toStrictEqual([
    'b2',
    'b2',
    undefined,
    true,
    false,
    2,
  ]);
  expect(made).toBe(2);
});
