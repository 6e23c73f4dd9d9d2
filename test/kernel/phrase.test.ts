import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, list, numberInWords, sentenceCase } from '../../src/kernel/phrase.js';

describe('numberInWords', () => {
  it('writes none to twelve as words', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(numberInWords)).toStrictEqual([
      'no',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ]);
  });

  it('writes everything from thirteen on in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 1_000_000 }), (count) => {
        expect(numberInWords(count)).toBe(String(count));
      }),
    );
    expect(numberInWords(13)).toBe('13');
  });
});

describe('counted', () => {
  it.each([
    [0, 'no seats'],
    [1, 'one seat'],
    [2, 'two seats'],
    [12, 'twelve seats'],
    [13, '13 seats'],
    [21, '21 seats'],
  ])('says %i as "%s"', (count, text) => {
    expect(counted(count, 'seat', 'seats')).toBe(text);
  });
});

describe('list', () => {
  it.each<[readonly string[], 'and' | 'or', string]>([
    [[], 'and', ''],
    [['a'], 'or', 'a'],
    [['a', 'b'], 'and', 'a and b'],
    [['a', 'b'], 'or', 'a or b'],
    [['a', 'b', 'c'], 'or', 'a, b or c'],
    [['a', 'b', 'c', 'd'], 'and', 'a, b, c and d'],
  ])('joins %j with %s as "%s"', (items, joint, text) => {
    expect(list(items, joint)).toBe(text);
  });
});

describe('sentenceCase', () => {
  it.each([
    ['', ''],
    ['a', 'A'],
    ['one more Meeting', 'One more Meeting'],
    ['4 of 6', '4 of 6'],
    ['été', 'Été'],
  ])('writes "%s" as "%s"', (text, sentence) => {
    expect(sentenceCase(text)).toBe(sentence);
  });
});
