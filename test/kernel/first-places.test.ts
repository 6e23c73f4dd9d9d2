import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlaces } from '../../src/kernel/first-places.js';

const found = (texts: readonly string[]) => firstPlaces(texts.length, (place) => texts[place] ?? '');

describe('firstPlaces', () => {
  it('finds where each text of a list first stands, and nothing that is not in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.string({ maxLength: 3 }), (texts, other) => {
        const places = found(texts);
        for (const text of [...texts, other]) {
          const first = texts.indexOf(text);
          expect(places.of(text)).toBe(first === -1 ? undefined : first);
        }
        const again = texts.flatMap((text, place) => (texts.indexOf(text) < place ? [place] : []));
        expect(places.repeated).toStrictEqual(again);
      }),
    );
  });

  it('takes words that objects have a use for, and none at all, for texts like any other', () => {
    const texts = ['__proto__', 'constructor', '', '0', '__proto__'];
    expect([...texts, 'length'].map(found(texts).of)).toStrictEqual([0, 1, 2, 3, 0, undefined]);
    expect(found([]).of('')).toBeUndefined();
  });

  it('keeps apart a hundred thousand texts that differ only at their end', () => {
    const texts = Array.from({ length: 100_000 }, (_, number) => `a-long-common-beginning-${number}`);
    const places = found(texts);
    expect(places.repeated).toStrictEqual([]);
    expect(texts.every((text, place) => places.of(text) === place)).toBe(true);
  });
});
