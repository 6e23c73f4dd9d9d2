import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash52, sha256 } from '../../src/kernel/hash.js';
import { readLottery } from '../support/capacity-vectors.js';

function expected(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

describe('sha256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
  ])('gives the digest that the standard publishes for %j', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  test('agrees with another implementation at every length up to four blocks', () => {
    for (let length = 0; length <= 260; length++) {
      const text = 'k'.repeat(length);
      expect(sha256(text)).toBe(expected(text));
    }
  });

  test('agrees with another implementation on a text of many blocks', () => {
    const text = 'Communities of practice. '.repeat(400);
    expect(sha256(text)).toBe(expected(text));
  });

  test('counts a letter outside ASCII by its bytes, whatever block it ends', () => {
    for (const letter of [
      'é',
      '名',
      '😀',
      '\u007f',
      '\u0080',
      '\u07ff',
      '\u0800',
      '\uffff',
      '\u{10000}',
      '\u{10ffff}',
    ]) {
      for (const before of [0, 52, 53, 54, 55, 60, 61, 62, 63]) {
        const text = `${'k'.repeat(before)}${letter}`;
        expect(sha256(text)).toBe(expected(text));
      }
    }
  });

  test.each(['\ud800', '\udbff', '\udc00', '\udfff', 'a\ud83d', '\ude00b', '\ude00\ud83d', '\ud83d\ud83d\ude00'])(
    'writes half a surrogate pair as U+FFFD (%j)',
    (text) => {
      expect(sha256(text)).toBe(expected(text));
    },
  );

  test('does not mistake the neighbours of the surrogates for halves of a pair', () => {
    expect(sha256('\ud7ff\ue000')).toBe(expected('\ud7ff\ue000'));
  });

  test('agrees with another implementation on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff }), { maxLength: 200 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(sha256(text)).toBe(expected(text));
      }),
    );
  });

  test('keeps the zeros at the front of a word', () => {
    const digests = Array.from({ length: 300 }, (_, index) => sha256(`zero ${index}`));
    expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(digests.some((digest) => digest.slice(8, 16).startsWith('0'))).toBe(true);
  });
});

describe('hash52', () => {
  test.each(readLottery().vectors)('draws $key52 for $id under $seed', ({ seed, id, hex, key52 }) => {
    expect(sha256(`${seed}|${id}`)).toBe(hex);
    expect(hash52(`${seed}|${id}`)).toBe(key52);
  });

  test('is the first thirteen hexadecimal digits, exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hash52(text)).toBe(Number.parseInt(expected(text).slice(0, 13), 16));
      }),
    );
  });

  test('never leaves the whole numbers that a JavaScript number holds exactly', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = hash52(text);
        expect(Number.isSafeInteger(key) && key >= 0 && key < 2 ** 52).toBe(true);
      }),
    );
  });
});
