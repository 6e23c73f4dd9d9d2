import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/kernel/result.js';
import {
  anything,
  byKind,
  type Look,
  number,
  object,
  oneOf,
  orNone,
  sourced,
  text,
} from '../../src/warehouse/shape.js';

function seen(look: Look, claimed: unknown): readonly string[] {
  const problems: Problem[] = [];
  look(claimed, ['here'], problems);
  return problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a look at a part of a document', () => {
  it.each<[string, Look, unknown, readonly string[]]>([
    ['text', text, 'x', []],
    ['no text', text, 7, ['here wrong-type']],
    ['nothing where text is needed', text, undefined, ['here missing']],
    ['a number', number, 0, []],
    ['a number as text', number, '7', ['here wrong-type']],
    ['a number without end', number, Number.POSITIVE_INFINITY, ['here wrong-type']],
    ['null where it may be', orNone(number), null, []],
    ['null where it may not', number, null, ['here wrong-type']],
    ['a word', oneOf(['up', 'down']), 'up', []],
    ['another word', oneOf(['up', 'down']), 'Up', ['here unknown-word']],
    ['null in place of a word', oneOf(['up', 'down']), null, ['here unknown-word']],
    ['no word', oneOf(['up', 'down']), undefined, ['here missing']],
    ['anything', anything, undefined, []],
    ['a list where an object is needed', object({}), [], ['here wrong-type']],
    [
      'keys with names of every object',
      object({ 'a?': text }),
      JSON.parse('{"__proto__": 1, "constructor": 2}'),
      ['here.__proto__ unknown-key', 'here.constructor unknown-key'],
    ],
    ['an inherited key', object({ toString: text }), {}, ['here.toString missing']],
    [
      'every key that is wrong',
      object({ a: text, b: number }),
      { b: 'x', c: 1 },
      ['here.a missing', 'here.b wrong-type', 'here.c unknown-key'],
    ],
    ['a value without its source', sourced(number), { value: 1 }, ['here.source missing', 'here.section missing']],
    ['a kind', byKind({ one: object({ kind: anything, n: number }) }), { kind: 'one', n: 1 }, []],
    ['an unknown kind', byKind({ one: object({ kind: anything }) }), { kind: 'toString' }, ['here.kind unknown-word']],
    ['no kind', byKind({ one: object({ kind: anything }) }), {}, ['here.kind missing']],
    ['a list of a kind', byKind({ one: object({ kind: anything }) }), [], ['here wrong-type']],
    ['no object', byKind({ one: object({ kind: anything }) }), null, ['here wrong-type']],
  ])('tells of %s', (_, look, claimed, found) => {
    expect(seen(look, claimed)).toStrictEqual(found);
  });
});
