import { expect, test } from 'vitest';
import { modalityRows, modalityText, splitRows, splitText } from '../../src/formats/split-report.js';
import { policies } from '../../src/policy/index.js';
import { changeModality, type ModalityMove, type SplitRequest, split } from '../../src/rules/capacity/index.js';
import { crowd } from '../support/splits.js';

const policy = policies.partnersInPrevention;
const people = [{ id: 'ana', region: 'rural' }, { id: 'bo', region: 'rural' }, { id: 'cy' }, { id: 'di' }];

test('a split is its groups, and in words who is alone, what is uneven, who moves and whether it is proven', () => {
  const asked: SplitRequest = {
    people,
    cap: 2,
    neverIsolate: ['region'],
    balance: ['region', 'org'],
    previous: [['ana', 'cy']],
  };
  const answer = split(asked, policy);
  expect(splitRows(answer)).toEqual([
    ['group', 'participants', 'people'],
    [1, 2, 'ana, bo'],
    [2, 2, 'cy, di'],
  ]);
  expect(splitText(asked, answer)).toBe(
    `${[
      '| group | participants | people  |',
      '| ----- | ------------ | ------- |',
      '| 1     | 2            | ana, bo |',
      '| 2     | 2            | cy, di  |',
      '',
      'The only one in their group with a value of region that others have too: nobody.',
      'Spread of region: uneven by 2 (for each value the most in a group less the fewest, added up).',
      'One person moves to another group.',
      'It is proven that no split is better.',
      'Nobody has a value of org: left out, or spelt in another way.',
    ].join('\n')}\n`,
  );
});

test('what is even, who is alone and that nobody moves are said as they are', () => {
  const asked: SplitRequest = {
    people,
    cap: 2,
    apart: [['ana', 'bo']],
    neverIsolate: ['region'],
    balance: ['region'],
    previous: [],
  };
  expect(splitText(asked, split(asked, policy))).toContain(
    '\nThe only one in their group with a value of region that others have too: somebody, two times.\nSpread of region: even.\nNobody moves to another group.\n',
  );
});

test('nothing is said of what was not asked, or of what nobody has a value of', () => {
  const plain: SplitRequest = { people: crowd(3), cap: 2 };
  const proven = 'It is proven that no split is better.\n';
  expect(splitText(plain, split(plain, policy)).split('\n\n')[1]).toBe(proven);
  const unsaid: SplitRequest = { ...plain, balance: ['org'], neverIsolate: ['region'] };
  expect(splitText(unsaid, split(unsaid, policy)).split('\n\n')[1]).toBe(
    `${proven}Nobody has a value of org or region: left out, or spelt in another way.\n`,
  );
  expect(splitText({}, split({ people: [], cap: 2 }, policy))).toBe(`There is nobody to split.\n\n${proven}`);
  const none = { to: 'online', groups: [] } as const;
  expect(modalityText(none, changeModality(none, policy))).toBe('There is no group to move.\n');
});

test('a split that is not proven says what could be better at most', () => {
  const threes = crowd(90).flatMap((_, index, all) =>
    index % 3 === 0 ? [all.slice(index, index + 3).map(({ id }) => id)] : [],
  );
  expect(splitText({}, split({ people: crowd(90), cap: 12, together: threes }, policy))).toMatch(
    /The search gave up, so a better split may exist\. None has fewer than eight groups, and none with as many groups as here is better than sizes that differ by 1\.\n$/,
  );
  expect(splitText({}, split({ people: crowd(90), cap: 10, min: 10, together: threes }, policy))).toBe(
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
  expect(splitText({}, none)).toBe(
    'No split keeps every demand:\n' +
      '- three people are to stay together, and a group holds 2: p000, p001, p002.\n' +
      '- three people make no groups of 2: one group holds 2, and two groups need 4.\n',
  );
});

test('a move says of each group that it fits, which groups it becomes, or who is over and why it is held back', () => {
  const move: ModalityMove = {
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
  };
  const answer = changeModality(move, policy);
  expect(modalityRows(answer)).toEqual([
    ['group', 'becomes', 'part', 'participants', 'at most', 'people', 'because'],
    ['east', 'fits', null, 1, 12, null, null],
    ['north', 'split', 1, 2, 2, 'ana, bo', null],
    ['north', 'split', 2, 2, 2, 'cy, di', null],
    ['south', 'held-back', null, 3, 1, 'c, d', 'two people are to stay together, and a group holds 1'],
    ['west', 'held-back', null, 2, 1, 'f', 'no split is wanted'],
  ]);
  const text = modalityText(move, answer);
  expect(text).toMatch(
    /^east fits: one participant, at most 12\.\n\nnorth is split: four participants, at most 2\.\n\n\| group /,
  );
  expect(text).toContain(
    '\nIt is proven that no split is better.\n\nsouth is held back as it is: three participants, at most 1. Nobody loses a seat.\n',
  );
  expect(text).toContain(
    'The last to get a seat, as many as are too many: c, d.\n- two people are to stay together, and a group holds 1: b, d.\n',
  );
  expect(text).toMatch(/The last to get a seat, as many as are too many: f\.\n- no split is wanted\.\n$/);
});
