import { expect, test } from 'vitest';
import { modalityRows, modalityText, splitRows, splitText } from '../../src/formats/split-report.js';
import { policies } from '../../src/policy/index.js';
import { changeModality, split } from '../../src/rules/capacity/index.js';
import { crowd } from '../support/splits.js';

const policy = policies.partnersInPrevention;
const people = [{ id: 'ana', region: 'rural' }, { id: 'bo', region: 'rural' }, { id: 'cy' }, { id: 'di' }];

test('a split is its groups, and in words who is alone, what is uneven, who moves and whether it is proven', () => {
  const answer = split(
    { people, cap: 2, neverIsolate: ['region'], balance: ['region', 'org'], previous: [['ana', 'cy']] },
    policy,
  );
  expect(splitRows(answer)).toEqual([
    ['group', 'participants', 'people'],
    [1, 2, 'ana, bo'],
    [2, 2, 'cy, di'],
  ]);
  expect(splitText(answer)).toBe(
    `${[
      '| group | participants | people  |',
      '| ----- | ------------ | ------- |',
      '| 1     | 2            | ana, bo |',
      '| 2     | 2            | cy, di  |',
      '',
      'Nobody is the only one in their group with what they share with others.',
      'What was to be balanced differs by 2, added up over every value.',
      'One person moves to another group.',
      'It is proven that no split is better.',
      'Nobody has a value of org.',
    ].join('\n')}\n`,
  );
});

test('what is even, who is alone and that nobody moves are said as they are', () => {
  const answer = split({ people, cap: 2, apart: [['ana', 'bo']], neverIsolate: ['region'], previous: [] }, policy);
  const text = splitText(answer);
  expect(text).toContain('\nTwo times somebody is the only one in their group with what they share with others.\n');
  expect(text).toContain('\nWhat was to be balanced is spread evenly.\nNobody moves to another group.\n');
});

test('a split that is not proven says what could be better at most', () => {
  const threes = crowd(90).flatMap((_, index, all) =>
    index % 3 === 0 ? [all.slice(index, index + 3).map(({ id }) => id)] : [],
  );
  expect(splitText(split({ people: crowd(90), cap: 12, together: threes }, policy))).toMatch(
    /The search gave up, so a better split may exist\. None has fewer than eight groups, and none with as many groups as here is better than sizes that differ by 1, 0 alone and a balance that differs by 0\.\n$/,
  );
  expect(splitText(split({ people: crowd(90), cap: 10, min: 10, together: threes }, policy))).toBe(
    'No split was found, and whether there is one is not certain:\n- the search gave up before it found one.\n',
  );
});

test('no split is what is in the way, with those concerned where it is not about everybody', () => {
  const none = split({ people: crowd(3), cap: 2, min: 2, together: [['p000', 'p001', 'p002']] }, policy);
  expect(splitRows(none)).toEqual([
    ['in the way', 'people'],
    ['three people are to stay together, and a group holds 2', 'p000, p001, p002'],
    ['three people make no groups of 2: one group holds 2, and two groups need 4', null],
  ]);
  expect(splitText(none)).toBe(
    'No split keeps every demand:\n' +
      '- three people are to stay together, and a group holds 2: p000, p001, p002.\n' +
      '- three people make no groups of 2: one group holds 2, and two groups need 4.\n',
  );
});

test('a move says of each group that it fits, which groups it becomes, or who is over and why it is held back', () => {
  const answer = changeModality(
    {
      to: 'online',
      groups: [
        { id: 'east', modality: 'in-person', members: [{ id: 'a' }] },
        { id: 'north', modality: 'in-person', capacity: 2, members: people },
        {
          id: 'south',
          modality: 'in-person',
          capacity: 1,
          members: [{ id: 'b' }, { id: 'c' }, { id: 'd' }],
          together: [['b', 'd']],
        },
        { id: 'west', modality: 'in-person', capacity: 1, members: [{ id: 'e' }, { id: 'f' }], splitting: false },
      ],
    },
    policy,
  );
  expect(modalityRows(answer)).toEqual([
    ['group', 'becomes', 'part', 'participants', 'at most', 'people', 'because'],
    ['east', 'fits', null, 1, 12, null, null],
    ['north', 'split', 1, 2, 2, 'ana, bo', null],
    ['north', 'split', 2, 2, 2, 'cy, di', null],
    ['south', 'held-back', null, 3, 1, 'c, d', 'two people are to stay together, and a group holds 1'],
    ['west', 'held-back', null, 2, 1, 'f', 'no split is wanted'],
  ]);
  const text = modalityText(answer);
  expect(text).toMatch(
    /^east fits: one participant, at most 12\.\n\nnorth is split: four participants, at most 2\.\n\n\| group /,
  );
  expect(text).toContain(
    '\nIt is proven that no split is better.\n\nsouth is held back as it is: three participants, at most 1. Nobody loses a seat.\n',
  );
  expect(text).toContain('Over by seats: c, d.\n- two people are to stay together, and a group holds 1: b, d.\n');
  expect(text).toMatch(/Over by seats: f\.\n- no split is wanted\.\n$/);
});
