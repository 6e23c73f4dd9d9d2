import { expect, test } from 'vitest';
import { attackerOf, isSafe, keep, publish, seen, takeBack } from '../../../src/kernel/disclosure/attacker.js';
import { graphOf } from '../../../src/kernel/disclosure/graph.js';
import { tableQuantities } from '../../../src/kernel/disclosure/index.js';

const given = tableQuantities('t', [[3, 7]], 5, false);
const graph = graphOf(given.quantities, given.relations);
const [cell, other] = ['t/cell/0/0', 't/cell/0/1'].map((id) => graph.quantities.findIndex((each) => each.id === id));
const always = (): boolean => true;

test('what is published cannot move, and can again once it is taken back', () => {
  const attacker = attackerOf(graph);
  publish(attacker, other ?? 0);
  expect([attacker.walk.low[other ?? 0], attacker.walk.high[other ?? 0]]).toStrictEqual([0, 0]);
  takeBack(attacker, other ?? 0);
  expect([attacker.walk.low[other ?? 0], attacker.walk.high[other ?? 0]]).toStrictEqual([-7, Number.POSITIVE_INFINITY]);
});

test('a world is kept only when it is one, and only where it brings something', () => {
  const attacker = attackerOf(graph);
  const place = attacker.primaries.indexOf(cell ?? 0);
  attacker.walk.at[cell ?? 0] = 2;
  keep(attacker, always);
  expect(seen(attacker, place)).toStrictEqual({ up: 0, down: 0 });
  attacker.walk.at[other ?? 0] = -2;
  attacker.walk.at.forEach((_, index) => {
    if (graph.quantities[index]?.id === 't/column/0') attacker.walk.at[index] = 2;
    if (graph.quantities[index]?.id === 't/column/1') attacker.walk.at[index] = -2;
  });
  keep(attacker, () => false);
  expect(seen(attacker, place)).toStrictEqual({ up: 0, down: 0 });
  keep(attacker, always);
  expect(seen(attacker, place)).toStrictEqual({ up: 2, down: 0 });
  // Five is reached; the width is two.
  expect([isSafe(attacker, place, 2), isSafe(attacker, place, 3)]).toStrictEqual([true, false]);
});
