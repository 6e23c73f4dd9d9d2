import { numberContradictions } from '../policy/contradictions.js';
import type { Policy } from '../policy/policy.js';
import { type Cells, isBlank, stop, textOf, wordOf } from './cells.js';
import { type Document, terms } from './terms.js';

/**
 * The rules that a range says: those of a policy, with the values of the range in place of its own. What `RULES` shows, read back, is the
 * same policy.
 *
 * @param cells two columns, a key and a value; further columns are not looked at, so that what `RULES` shows can be changed as it is. The
 * value of the key `policy` is only a name
 */
export function readPolicyCells(cells: Cells, base: Policy): Policy {
  const rows = cells.filter(([key]) => !isBlank(key));
  if (rows.length === 0) return base;
  const document: Document = { ...base };
  const seen = new Set<string>();
  for (const [key, value = null] of rows) {
    const word = wordOf(key);
    if (seen.has(word)) stop(`${word} stands twice in the range.`);
    seen.add(word);
    const term = terms.find((each) => each.key === word);
    if (term !== undefined) term.set(document, value);
    else if (word === 'policy') document.id = textOf(value) || base.id;
    else stop('A rule of the range is not one of those that RULES lists.');
  }
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
