import { describe, expect, test } from 'vitest';
import { conflictInWords, split } from '../../src/rules/capacity/index.js';
import { cop } from '../support/host.js';
import { paper } from '../support/rounds.js';
import { crowd } from '../support/splits.js';

// The rare cases of splitting a group: a demand that cannot be kept is an answer with its numbers, and never a mistake of whoever asked.

describe('demands that contradict each other', () => {
  test('thirteen who are to stay together in groups of twelve are named with both numbers, and nobody is split off', () => {
    const people = crowd(20);
    const block = people.slice(0, 13).map(({ id }) => id);
    const answer = split({ people, cap: 12, together: [block] }, paper);
    expect(answer.groups).toBeNull();
    expect(answer).toMatchObject({
      conflicts: [{ code: 'block-too-large', people: block, size: 13, cap: 12 }],
      decision: { outcome: 'not-met' },
    });
  });

  test('two who are to stay apart and are kept together by others are named with everybody who keeps them together', () => {
    const request = {
      people: crowd(6),
      cap: 4,
      together: [
        ['p000', 'p001'],
        ['p001', 'p002'],
      ],
      apart: [['p002', 'p000']],
    };
    expect(split(request, paper)).toMatchObject({
      groups: null,
      conflicts: [{ code: 'apart-in-block', people: ['p000', 'p002'], block: ['p000', 'p001', 'p002'] }],
    });
  });

  test('both at once are both told, and the command says no with them: it does not refuse the document', () => {
    const people = crowd(20);
    const block = people.slice(0, 13).map(({ id }) => id);
    const request = { people, cap: 12, together: [block], apart: [block.slice(0, 2)] };
    const { exit, stdout, stderr } = cop('split', JSON.stringify(request));
    expect([exit, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({ conflicts: [{ code: 'block-too-large' }, { code: 'apart-in-block' }] });
  });
});

describe('numbers of people that make no groups', () => {
  test('thirteen people make no groups of seven to twelve: one holds twelve and two need fourteen, and one more person would do', () => {
    const answer = split({ people: crowd(13), cap: 12, min: 7 }, paper);
    if (answer.groups !== null) throw new Error('A split is no answer here.');
    expect(answer.conflicts).toMatchObject([
      { code: 'no-legal-sizes', size: 13, groups: 1, hold: 12, oneMoreNeeds: 14, cap: 12, min: 7 },
    ]);
    expect(answer.conflicts.map(conflictInWords)).toEqual([
      '13 people make no groups of 7 to 12: one group holds 12, and two groups need 14',
    ]);
    expect(answer.decision.findings.map(({ remedy }) => remedy)).toEqual(['1 more participant']);
  });

  test('fourteen do, and thirteen of six to twelve do', () => {
    const sizes = (count: number, min: number) =>
      split({ people: crowd(count), cap: 12, min }, paper).groups?.map(({ length }) => length);
    expect([sizes(14, 7), sizes(13, 6)]).toEqual([
      [7, 7],
      [7, 6],
    ]);
  });
});
