import { failed, ok, problem, type Result } from './result.js';

/**
 * Ids are text with a flavour: a plain string may be used as one, but a group's id is never accepted where a person's is meant.
 */
export type PersonId = string & { readonly flavour?: 'person' };
export type GroupId = string & { readonly flavour?: 'group' };

const longest = 200;
const reserved = '__proto__';

/** Visible signs of ASCII, as most ids are made of: they have one form, so nothing has to be asked of Unicode. */
const plain = /^[!-~]{1,200}$/;

/** The form in which two ids are the same person, however they were typed: composed letters, no capitals. */
export function sameIdForm(id: string): string {
  return plain.test(id) ? id.toLowerCase() : id.normalize('NFC').toLowerCase();
}

/**
 * Tells of one id after another whether one before it was the same, also where they differ only in capitals or in the form of a letter:
 * that is one thing typed twice, and not two.
 *
 * @example
 * const isRepeated = repeatedIds();
 * [isRepeated('ana'), isRepeated('bo'), isRepeated('Ana')] // => [false, false, true]
 */
export function repeatedIds(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    const before = seen.size;
    return seen.add(sameIdForm(id)).size === before;
  };
}

/**
 * Reads an id: some text, without spaces at its ends or control characters, at most 200 characters, in composed Unicode form.
 * Names that a JavaScript object reserves (`__proto__`) are refused.
 *
 * @param claimed anything
 * @param path where it stands in the document it came from
 */
export function readId(claimed: unknown, path: string): Result<string> {
  if (typeof claimed !== 'string') return failed(problem(path, 'wrong-type', 'An id is text.'));
  if (plain.test(claimed) && claimed !== reserved) return ok(claimed);
  if (claimed.trim() === '') return failed(problem(path, 'empty', 'An id cannot be empty.'));
  if (claimed.length > longest) return failed(problem(path, 'too-big', `An id has at most ${longest} characters.`));
  if (claimed !== claimed.trim() || /[\p{Cc}\p{Cs}]/u.test(claimed)) {
    return failed(
      problem(path, 'not-an-id', 'An id has no spaces at its ends, no control characters and no broken letters.'),
    );
  }
  if (claimed !== claimed.normalize('NFC')) {
    return failed(problem(path, 'not-an-id', 'An id is written in composed Unicode form (NFC).'));
  }
  if (claimed === reserved) return failed(problem(path, 'not-an-id', 'This id is reserved; choose another.'));
  return ok(claimed);
}
