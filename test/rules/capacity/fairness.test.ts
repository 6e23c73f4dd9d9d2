import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { aboutMethod } from '../../../src/rules/capacity/fairness/method.js';
import { fairnessStatement, problemsOfAnnouncement } from '../../../src/rules/capacity/fairness.js';

const plain = policies.partnersInPrevention;

describe('a fairness statement', () => {
  it('starts with how places are given out, and says every part once', () => {
    const said = fairnessStatement(plain);
    expect(said[0]).toBe(
      'Places are given out one person after another: each gets the first group on their list that may admit them and still has a place.',
    );
    expect(new Set(said).size).toBe(said.length);
  });

  it('takes the method of the round before that of the policy', () => {
    expect(fairnessStatement(plain, { method: 'max-placement' })[0]).toBe(
      'Places are given out so that as many people as possible have one.',
    );
  });

  it('tells of groups in the same words however they are listed, and whatever they are called', () => {
    const groups = [
      { id: 'constructor', capacity: 4 },
      { id: '10', capacity: 2 },
      { id: 'north', capacity: 3 },
    ];
    const said = fairnessStatement(plain, { groups });
    expect(fairnessStatement(plain, { groups: [...groups].reverse() })).toStrictEqual(said);
    expect(said.filter((sentence) => sentence.startsWith('The group'))).toStrictEqual([
      'The group "10" holds at most two participants.',
      'The group "constructor" holds at most four participants.',
      'The group "north" holds at most three participants.',
    ]);
  });

  it('takes back that the true list is best as soon as one group may close', () => {
    const groups = [
      { id: 'north', capacity: 4, minimum: 1 },
      { id: 'south', capacity: 4 },
    ];
    const said = fairnessStatement(plain, { groups });
    expect(said).toEqual(expect.arrayContaining([...aboutMethod('serial', true, false)]));
    expect(fairnessStatement(plain, { groups: [{ id: 'south', capacity: 4, minimum: 0 }] }).join(' ')).not.toContain(
      'closes',
    );
  });

  it('is not made of a round that cannot be lawful', () => {
    const unlawful = { groups: [{ id: 'north', capacity: Number.NaN }, { id: 'north' }] };
    expect(problemsOfAnnouncement(unlawful, plain).map(({ path }) => path)).toStrictEqual([
      'groups[0].capacity',
      'groups[1].capacity',
      'groups[1].id',
    ]);
    expect(() => fairnessStatement(plain, unlawful)).toThrow(RangeError);
  });

  it('asks for no seed: it is published before there is one', () => {
    expect(problemsOfAnnouncement({ order: { by: 'lottery' } }, plain)).toStrictEqual([]);
    expect(problemsOfAnnouncement({}, plain)).toStrictEqual([]);
  });
});
