import type { Finding } from '../kernel/decision.js';
import { sentenceCase } from '../kernel/phrase.js';

/** What was found, what was expected and which rule says so: a line for each finding, short enough for a cell. */
export function inShort(findings: readonly Finding[]): string {
  const lines = findings.map(({ evidence: { fact, actual, expected }, rule }) => {
    return `${sentenceCase(fact)}: ${actual}; expected: ${expected} (${rule}).`;
  });
  return lines.join(' ');
}
