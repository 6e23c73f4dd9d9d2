import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/boundary/index.js';
import { readPolicyOption } from '../../src/cli/policy-option.js';
import { problemsIn } from '../../src/kernel/result.js';
import { builtInPolicies, policies } from '../../src/policy/index.js';
import { readPolicyArgument } from '../../src/warehouse/policy-argument.js';
import { policyDocument } from '../support/arbitraries.js';
import { hostWith } from '../support/host.js';

const read = (claimed: unknown) => readPolicyArgument(claimed, builtInPolicies);
const partsOf = ({ id, meetings, attendance }: Record<string, unknown>) => ({ id, meetings, attendance });

/** Everything a document holds, by its steps, and what may be put there instead. */
function placesIn(part: unknown, steps: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof part !== 'object' || part === null) return [steps];
  return [steps, ...Object.entries(part).flatMap(([key, each]) => placesIn(each, [...steps, key]))];
}

function changed(part: unknown, [step, ...steps]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  const entries = new Map(Object.entries(Object(part)));
  if (steps.length === 0 && to === undefined) entries.delete(step);
  else entries.set(step, changed(entries.get(step), steps, to));
  return Object.fromEntries(entries);
}

const instead = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 0, 1, 2, 7, 53, 0.5, -1, '', ' ', 'up', 'ratio', 'absences', true),
  fc.constantFrom<unknown>(
    {},
    [],
    { value: 1 },
    { value: 3, source: 's', section: '1' },
    { kind: 'absences', atMost: 1 },
  ),
  fc.constantFrom<unknown>(
    { numerator: 2, denominator: 3 },
    { numerator: 3, denominator: 2 },
    { numerator: 1, denominator: 1001 },
  ),
);

describe('a policy in the text of a query', () => {
  it.each([
    ...builtInPolicies.map(({ id }) => id),
    ...['partners-in-prevention', 'safe-and-equal', 'partners-in-prevention@2018-05-01', 'safe-and-equal@2024-07-01'],
    ...['nobody', 'nobody@2018', '', 'partners-in-prevention@', 'partners-in-prevention@2001-01-01', 'constructor'],
    ...['partners-in-prevention@2018-02-30', 'Partners-in-prevention'],
  ])('named %j is the one that --policy names', (name) => {
    const option = readPolicyOption(name, hostWith({}));
    const found = read(name);
    expect(found.ok ? found.value : found.problems.map(({ code }) => code)).toStrictEqual(
      option.ok ? option.value : option.problems.map(({ code }) => code),
    );
  });

  it('is taken whole, or cut down to what attendance is judged by', () => {
    const whole = JSON.parse(JSON.stringify(policies.partnersInPrevention));
    expect(read(JSON.stringify(whole)).ok).toBe(true);
    expect(read(` ${JSON.stringify(partsOf(whole))}`).ok).toBe(true);
    expect(problemsIn(read(JSON.stringify({ ...whole, atendance: 1 })))).toMatchObject([
      { path: 'policy.atendance', code: 'unknown-key' },
    ]);
  });

  it('is refused where a file is, for reasons that the file has too, wherever one thing in it is changed', () => {
    const documents = policyDocument().map((document) => JSON.parse(JSON.stringify(document)));
    const cases = documents.chain((document) =>
      fc.record({
        document: fc.constant(document),
        at: fc.constantFrom(...placesIn(partsOf(document)).slice(1)),
        to: instead,
      }),
    );
    let refused = 0;
    fc.assert(
      fc.property(cases, ({ document, at, to }) => {
        const other = changed(document, at, to);
        const file = readPolicy(JSON.parse(JSON.stringify(other)));
        const here = read(JSON.stringify(other));
        if (!file.ok) refused++;
        // What attendance does not need may contradict it, and is not looked at here.
        const mine = problemsIn(file).filter(({ path }) =>
          /^(id|meetings(?!\.(everyMonths|minutes|rolling))|attendance)/.test(path),
        );
        expect(here.ok).toBe(mine.length === 0);
        const told = mine.map(({ path, code }) => `policy.${path} ${code}`);
        for (const { path, code } of problemsIn(here)) expect(told).toContain(`${path} ${code}`);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});
