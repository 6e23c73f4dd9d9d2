import { describe, expect, it } from 'vitest';
import { readId, repeatedIds, sameIdForm } from '../../src/kernel/id.js';

describe('readId', () => {
  it.each([
    'ana',
    'a',
    '0',
    'Ana Lí',
    'constructor',
    'toString',
    '__proto',
    'عائشة',
    '李',
    '\u{1f600}',
    'a'.repeat(200),
  ])('reads %j as it stands', (text) => {
    expect(readId(text, 'person')).toStrictEqual({ ok: true, value: text });
  });

  it.each([undefined, null, 7, true, {}, ['ana'], () => 'ana'])('refuses %s, which is no text', (claimed) => {
    expect(readId(claimed, 'person')).toStrictEqual({
      ok: false,
      problems: [{ path: 'person', code: 'wrong-type', message: 'An id is text.' }],
    });
  });

  it.each(['', ' ', '\t\n', '\u00a0\ufeff', ' '.repeat(201)])('refuses %j, which is empty', (claimed) => {
    expect(readId(claimed, 'groups[0].id')).toStrictEqual({
      ok: false,
      problems: [{ path: 'groups[0].id', code: 'empty', message: 'An id cannot be empty.' }],
    });
  });

  it('refuses more than 200 characters', () => {
    expect(readId('a'.repeat(201), 'person')).toStrictEqual({
      ok: false,
      problems: [{ path: 'person', code: 'too-big', message: 'An id has at most 200 characters.' }],
    });
  });

  it.each([' ana', 'ana ', 'ana\n', '\u00a0ana', 'an\u0000a', 'an\na', 'an\u007fa', 'an\u0085a', 'an\ud800a'])(
    'refuses %j for its spaces, its control characters or half a letter',
    (claimed) => {
      expect(readId(claimed, 'person')).toStrictEqual({
        ok: false,
        problems: [
          {
            path: 'person',
            code: 'not-an-id',
            message: 'An id has no spaces at its ends, no control characters and no broken letters.',
          },
        ],
      });
    },
  );

  it('refuses letters that are not composed, and reads them composed', () => {
    expect(readId('Li\u0301', 'person')).toStrictEqual({
      ok: false,
      problems: [{ path: 'person', code: 'not-an-id', message: 'An id is written in composed Unicode form (NFC).' }],
    });
    expect(readId('L\u00ed', 'person').ok).toBe(true);
  });

  it('refuses the name that JavaScript reserves', () => {
    expect(readId('__proto__', 'person')).toStrictEqual({
      ok: false,
      problems: [{ path: 'person', code: 'not-an-id', message: 'This id is reserved; choose another.' }],
    });
  });
});

describe('sameIdForm', () => {
  it.each([
    ['Ana', 'ana'],
    ['ANA', 'ana'],
    ['Li\u0301', 'l\u00ed'],
    ['L\u00cd', 'l\u00ed'],
    ['ana', 'ana'],
    ['a b-1', 'a b-1'],
  ])('takes %j for %j', (typed, form) => {
    expect(sameIdForm(typed)).toBe(form);
  });

  it('tells different people apart', () => {
    expect(sameIdForm('ana')).not.toBe(sameIdForm('anna'));
    expect(sameIdForm('ana')).not.toBe(sameIdForm('an\u00e1'));
  });
});

describe('repeatedIds', () => {
  it('knows an id again in other capitals and in another form of its letters, and each list by itself', () => {
    const [first, second] = [repeatedIds(), repeatedIds()];
    expect(['ana', '\u00e9', 'bo', 'ANA', 'e\u0301', 'anna'].map(first)).toStrictEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(second('ana')).toBe(false);
  });
});
