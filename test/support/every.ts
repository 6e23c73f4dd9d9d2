import type { Mark } from '../../src/policy/attendance-terms.js';

/** Every list of so many words, in the order of the words given: words.length ** length of them. */
export function* everyList<Word>(length: number, words: readonly Word[]): Generator<readonly Word[], void> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const first of words) {
    for (const rest of everyList(length - 1, words)) yield [first, ...rest];
  }
}

/** Every list of at most so many words, the empty one first. */
export function* everyListUpTo<Word>(longest: number, words: readonly Word[]): Generator<readonly Word[], void> {
  for (let length = 0; length <= longest; length++) yield* everyList(length, words);
}

/** Every list of marks of this length: 2 ** 6 = 64 of attended and absent, 3 ** 6 = 729 with unrecorded. */
export function everyRegister(length: number, marks: readonly Mark[]): Generator<readonly Mark[], void> {
  return everyList(length, marks);
}

/** Every way in which the unrecorded meetings can turn out: attended or absent, every other mark as it stands. */
export function* completions(register: readonly Mark[]): Generator<readonly Mark[], void> {
  const unrecorded = register.filter((mark) => mark === 'unrecorded').length;
  for (const answers of everyRegister(unrecorded, ['attended', 'absent'])) {
    const next = answers.values();
    yield register.map((mark) => (mark === 'unrecorded' ? (next.next().value ?? mark) : mark));
  }
}
