import { numberContradictions } from '../policy/contradictions.js';
import type { Policy } from '../policy/policy.js';
import { type Cells, isBlank, readEach, stop, textOf, wordOf } from './cells.js';
import { type Document, terms } from './terms.js';

/**
 * The rules that a range says: those of a policy, with the values of the range in place of its own. What `RULES` shows, read back, is the
 * same policy.
 *
 * @param cells two columns, a key and a value; further columns are not looked at, so that what `RULES` shows can be changed as it is. The
 * value of the key `policy` is only a name
 */
export function readPolicyCells(cells: Cells, base: Policy): Policy {
  if (cells.every(([key]) => isBlank(key))) return base;
  const document: Document = { ...base };
  const seen = new Set<string>();
  readEach(
    cells.map(([key, value = null], index) => () => {
      if (isBlank(key)) return;
      const word = wordOf(key);
      const term = terms.find((each) => each.key === word);
      if (term === undefined && word !== 'policy')
        stop(`row ${index + 1} of policy is not one of those that RULES lists.`);
      if (seen.has(word)) stop(`${word} stands twice in policy.`);
      seen.add(word);
      if (term === undefined) document.id = textOf(value) || base.id;
      else term.set(document, value);
    }),
  );
  const changed = terms.some(({ shown }) => shown(document) !== shown(base));
  if (changed && document.id === base.id) document.id += ', changed';
  const problems = numberContradictions(document);
  if (problems.length > 0) stop(problems.map(({ path, message }) => `${keyOf(path)}: ${message}`).join(' '));
  return { ...base, ...document } as Policy;
}

/** The key under which a sheet knows what stands at a place of a policy. */
function keyOf(place: string): string {
  return terms.find(({ path }) => place.startsWith(path))?.key ?? place;
}

/** Every number under a policy: its key, its value, what it is for and where it is written. */
export function ruleRows(policy: Policy): Cells {
  return [
    ['policy', policy.id, 'The rules that judge. Change a value and hand the range over as the last argument.'],
    ...terms.map(({ key, statement, shown, section }) => {
      const written = section(policy);
      return [key, shown(policy), written === null ? statement : `${statement} (${written})`];
    }),
  ];
}
