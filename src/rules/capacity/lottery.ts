import { sha256 } from '../../kernel/hash.js';
import { type PersonId, readId, repeatedIds } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue, type Problem, problem, problemsIn, resultOf } from '../../kernel/result.js';
import { lotteryKey, readSeed } from './order.js';

/** Who takes part in a draw, and the text it is drawn from. */
export interface Draw {
  /** A text that nobody could know while one could still take part. */
  readonly seed: string;
  readonly ids: readonly PersonId[];
}

/** One person's number, and their place when everybody stands in the order of the numbers. */
export interface Drawn {
  readonly id: PersonId;
  /** The number, which {@link lotteryKey} draws; smaller is earlier. */
  readonly key: number;
  /** 1 is first. */
  readonly position: number;
}

/**
 * Draws an order, which can be published before anybody ranks groups: `allocate` by lottery, given the same seed, serves in the same
 * order. A number depends on the seed and one id alone, so whoever is added or taken out changes the order of no two others.
 *
 * @param draw the seed and the ids, in any order
 * @throws RangeError for a draw in which {@link problemsOfDraw} finds something
 * @example
 * lottery({ seed: '2026-R1', ids: ['a1', 'a2', 'A7'] }).map(({ id }) => id) // => ['a2', 'A7', 'a1']
 */
export function lottery(draw: Draw): readonly Drawn[] {
  return lawfulValue(
    resultOf(problemsOfDraw(draw), () =>
      draw.ids
        .map((id) => ({ id, key: lotteryKey(draw.seed, id) }))
        .sort((first, second) => first.key - second.key || byCodeUnit(first.id, second.id))
        .map((drawn, index) => ({ ...drawn, position: index + 1 })),
    ),
  );
}

/**
 * Everything that keeps a lottery from being drawn, at once.
 *
 * @returns no problem, or each with its path; `duplicate` also for ids that differ only in capitals or in the Unicode form of a letter,
 * because one person would draw twice
 * @example
 * problemsOfDraw({ seed: '2026-R1', ids: ['ana', 'Ana'] })[0].code // => 'duplicate'
 */
export function problemsOfDraw({ seed, ids }: Draw): readonly Problem[] {
  const problems: Problem[] = problemsOfSeed(seed, 'seed');
  const isRepeated = repeatedIds();
  ids.forEach((id, index) => {
    const path = `ids[${index}]`;
    problems.push(...problemsIn(readId(id, path)));
    if (isRepeated(id)) problems.push(problem(path, 'duplicate', 'Another has the same id.'));
  });
  return problems;
}

function problemsOfSeed(seed: string, path: string): Problem[] {
  return problemsIn(readSeed({ by: 'lottery', seed })).map(({ code, message }) => problem(path, code, message));
}

/**
 * What to publish of a seed before applications open: its SHA-256, from which nobody can work the seed out, while anybody can check the
 * seed against it later. That holds only for a seed nobody would guess, so it has a long part that was made by chance.
 *
 * @param seed an empty one throws a RangeError
 * @returns 64 hexadecimal digits, as every tool writes the SHA-256 of the seed in UTF-8
 * @example
 * seedCommitment('2027 5f0c1b7e93d24a68').slice(0, 8) // => 'e9a63e07'
 */
export function seedCommitment(seed: string): string {
  return lawfulValue(resultOf(problemsOfSeed(seed, 'seed'), () => sha256(seed)));
}

/**
 * Whether this is the seed that was committed to.
 *
 * @param seed the one a draw was made with
 * @param commitment the one published before, in small letters or capitals
 * @example
 * keepsCommitment('2027-R1', seedCommitment('2027-R1')) // => true
 * keepsCommitment('2027-R2', seedCommitment('2027-R1')) // => false
 */
export function keepsCommitment(seed: string, commitment: string): boolean {
  return sha256(seed) === commitment.toLowerCase();
}
