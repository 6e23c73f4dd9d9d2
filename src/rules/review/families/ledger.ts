/**
 * Whole numbers in lists under names. Two ledgers are added list to list and place to place, so neither the order nor the grouping of
 * what is entered makes a difference, and an empty one changes nothing.
 */
export type Ledger = Map<string, readonly number[]>;

/** Adds numbers to a list, place by place; the list grows where it is shorter. Changes the ledger it is given. */
export function enter(ledger: Ledger, name: string, numbers: readonly number[]): void {
  const before = ledger.get(name);
  ledger.set(name, before === undefined ? [...numbers] : added(before, numbers));
}

/** Both together. Uses up the first; the second stays as it is. */
export function mergeLedgers(first: Ledger, second: Ledger): Ledger {
  for (const [name, numbers] of second) enter(first, name, numbers);
  return first;
}

/** The list under a name; an empty one where nothing was entered. */
export function listOf(ledger: ReadonlyMap<string, readonly number[]>, name: string): readonly number[] {
  return ledger.get(name) ?? [];
}

/** How often each number occurs, at the place of that number. */
export function timesOf(numbers: readonly number[]): readonly number[] {
  const times = Array<number>(Math.max(-1, ...numbers) + 1).fill(0);
  for (const number of numbers) times[number] = (times[number] ?? 0) + 1;
  return times;
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function added(first: readonly number[], second: readonly number[]): readonly number[] {
  const [long, short] = first.length >= second.length ? [first, second] : [second, first];
  return long.map((each, place) => each + (short[place] ?? 0));
}
