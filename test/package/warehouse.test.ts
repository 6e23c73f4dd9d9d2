import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/kernel/explain.js';
import { builtInPolicies, type Mark, type Policy, policies } from '../../src/policy/index.js';
import { standing } from '../../src/rules/attendance/index.js';
import { policy as anyPolicy, marksFor } from '../support/arbitraries.js';
import { everyRegister } from '../support/every.js';

// The files are read as a warehouse reads them, and their bodies run where nothing is at hand but the language of 2019.

interface Created {
  readonly name: string;
  readonly head: string;
  readonly body: string;
}

const warehouses = [
  {
    file: 'bigquery.sql',
    parameters: ['marks', 'policy'],
    statement: /^CREATE OR REPLACE FUNCTION (\w+)(\([^\n]*)\n((?:[^\n]*\n)*?)AS r"""\n([\s\S]*?)\n""";$/gm,
    heads: ['(marks ARRAY<STRING>, policy STRING) RETURNS JSON DETERMINISTIC LANGUAGE js'],
    bytes: 32 * 1024,
  },
  {
    file: 'snowflake.sql',
    parameters: ['MARKS', 'POLICY'],
    statement: /^CREATE OR REPLACE FUNCTION (\w+)(\([^\n]*)\n((?:[^\n]*\n)*?)AS \$\$\n([\s\S]*?)\n\$\$;$/gm,
    heads: ['(marks ARRAY, policy VARCHAR) RETURNS VARIANT LANGUAGE JAVASCRIPT CALLED ON NULL INPUT IMMUTABLE'],
    bytes: 100 * 1024,
  },
];

type Answer = (marks: unknown, policy: unknown) => unknown;

function createdBy(text: string, statement: RegExp): readonly Created[] {
  return [...text.matchAll(statement)].map(([, name = '', parameters = '', head = '', body = '']) => ({
    name,
    head: `${parameters} ${head.trim().replaceAll('\n', ' ')}`,
    body,
  }));
}

/** What a program may use of the language that came after 2019, and of the machine around it. */
const later = `
  for (const name of ['Intl', 'WebAssembly', 'console', 'BigInt', 'Atomics', 'SharedArrayBuffer', 'WeakRef', 'Date', 'Promise',
    'FinalizationRegistry', 'AggregateError', 'Iterator', 'eval', 'Function', 'globalThis']) delete globalThis[name];
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed', 'localeCompare']) delete String.prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  delete Math.random;`;

/** A body as a function of two arguments; what comes back is told as JSON, as it is in a cell. */
function running(body: string, parameters: readonly string[]): Answer {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  new Script(later).runInContext(context);
  const code = `(function (${parameters.join(', ')}) {\n${body}\n})`;
  const call = new Script(`(answer => (...given) => JSON.stringify(answer(...given)))(${code})`).runInContext(context);
  const list = new Script('text => JSON.parse(text)').runInContext(context);
  const inside = (value: unknown): unknown => (value === undefined ? undefined : list(JSON.stringify(value)));
  return (marks, policy) => JSON.parse(call(inside(marks), inside(policy)));
}

/** What a cell should say: the library's own answer. */
function expected(marks: readonly Mark[], policy: Policy): unknown {
  const { person: _, decision, ...stands } = standing({ person: '', marks }, policy);
  return { ...stands, policy: decision.policy, reasons: explain(decision) };
}

describe.each(warehouses)('$file', ({ file, parameters, statement, heads, bytes }) => {
  const text = existsSync(`dist/warehouse/${file}`) ? readFileSync(`dist/warehouse/${file}`, 'utf8') : '';
  const [first, second, ...more] = createdBy(text, statement);
  const bodyOf = (created: Created | undefined): string => created?.body ?? '';
  const cell = first === undefined ? undefined : running(first.body, parameters);
  const outcome = second === undefined ? undefined : running(second.body, parameters);
  const cellOf: Answer = (...given) => cell?.(...given);
  const outcomeOf: Answer = (...given) => outcome?.(...given);
  const partners = policies.partnersInPrevention;

  it('creates two functions and holds nothing else but comments', () => {
    expect([first?.name, second?.name, more.length]).toStrictEqual(['cop_standing', 'cop_outcome', 0]);
    expect([first?.head]).toStrictEqual(heads);
    expect(
      text
        .replace(statement, '')
        .replace(/^--.*$/gm, '')
        .trim(),
    ).toBe('');
  });

  it('fits each body into what the warehouse takes', () => {
    for (const created of [first, second]) {
      expect(Buffer.byteLength(bodyOf(created))).toBeGreaterThan(1000);
      expect(Buffer.byteLength(bodyOf(created))).toBeLessThan(bytes);
    }
  });

  it('is written in the JavaScript of 2019, in letters that no client turns into others', () => {
    for (const created of [first, second]) {
      const code = `(function (${parameters.join(', ')}) {\n${bodyOf(created)}\n})`;
      expect(() => parse(code, { ecmaVersion: 2019 })).not.toThrow();
      expect(code).not.toMatch(/[^\n -~]/);
    }
  });

  it('finds 21 of the 64 complete registers of six meetings met, and 22 of them with four meetings attended', () => {
    const every = [...everyRegister(6, ['attended', 'absent'])];
    const cells = every.map((marks) => cellOf(marks, partners.id));
    expect(cells).toStrictEqual(every.map((marks) => expected(marks, partners)));
    expect(every.filter((marks) => outcomeOf(marks, partners.id) === 'met')).toHaveLength(21);
    const four = every.filter((marks) => marks.filter((mark) => mark === 'attended').length >= 4);
    expect(four).toHaveLength(22);
  });

  it('finds 69 of all 729 registers met, 249 not met and 411 open', () => {
    const counts = { met: 0, 'not-met': 0, open: 0, unreadable: 0 };
    for (const marks of everyRegister(6, ['attended', 'absent', 'unrecorded'])) {
      counts[outcomeOf(marks, partners.id) as keyof typeof counts]++;
      expect(cellOf(marks, partners.id)).toStrictEqual(expected(marks, partners));
    }
    expect(counts).toStrictEqual({ met: 69, 'not-met': 249, open: 411, unreadable: 0 });
  });

  it('answers as the library does under every built-in policy', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInPolicies).chain((policy) => fc.tuple(fc.constant(policy), marksFor(policy))),
        ([policy, marks]) => {
          fc.pre(marks.length > 0);
          expect(cellOf(marks, policy.id)).toStrictEqual(expected(marks, policy));
          expect(outcomeOf(marks, policy.id)).toBe(standing({ person: '', marks }, policy).outcome);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("answers as the library does under anybody's own policy, handed over as text", () => {
    fc.assert(
      fc.property(
        anyPolicy().chain((policy) => fc.tuple(fc.constant(policy), marksFor(policy))),
        ([policy, marks]) => {
          fc.pre(marks.length > 0);
          expect(cellOf(marks, JSON.stringify(policy))).toStrictEqual(expected(marks, policy));
        },
      ),
      { numRuns: 300 },
    );
  });

  const six: readonly Mark[] = ['attended', 'attended', 'attended', 'attended', 'absent', 'absent'];

  it('takes a programme for its last version, and a programme on a day for the version of that day', () => {
    expect(cellOf(six, 'partners-in-prevention')).toHaveProperty('policy', 'partners-in-prevention@2019-20');
    expect(cellOf(six, 'partners-in-prevention@2018-05-01')).toHaveProperty('policy', 'partners-in-prevention@2018');
  });

  it.each([
    ['no marks', null, 'partners-in-prevention', ['marks missing']],
    ['marks that are not given', undefined, undefined, ['policy missing', 'marks missing']],
    ['text for marks', 'attended', 'partners-in-prevention', ['marks wrong-type']],
    ['one mark too few', six.slice(1), 'partners-in-prevention', ['marks too-few']],
    ['one mark too many', [...six, 'absent'], 'partners-in-prevention', ['marks too-many']],
    ['an unknown word', [...six.slice(1), 'Attended'], 'partners-in-prevention', ['marks[5] unknown-word']],
    ['a gap', [null, ...six.slice(1)], 'partners-in-prevention', ['marks[0] missing']],
    [
      'the name of something every object has',
      ['constructor', ...six.slice(1)],
      '__proto__',
      ['policy unknown-programme', 'marks[0] unknown-word'],
    ],
    ['no policy', six, null, ['policy missing']],
    ['a number for a policy', six, 7, ['policy wrong-type']],
    ['an unknown policy', six, 'nobody@2020', ['policy unknown-programme']],
    ['a day before the programme', six, 'partners-in-prevention@2001-01-01', ['policy no-policy-for-day']],
    ['a policy that is not JSON', six, '{', ['policy not-json']],
    [
      'a policy without anything',
      six,
      '{}',
      ['policy.id missing', 'policy.meetings missing', 'policy.attendance missing'],
    ],
  ])('answers a row with %s as unreadable, says why, and never throws', (_, marks, policy, found) => {
    const cell = cellOf(marks, policy) as { readonly problems: readonly { path: string; code: string }[] };
    expect(Object.keys(cell)).toStrictEqual(['problems']);
    expect(cell.problems.map(({ path, code }) => `${path} ${code}`)).toStrictEqual(found);
    expect(outcomeOf(marks, policy)).toBe('unreadable');
  });

  it('never throws, whatever the row holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.jsonValue(), fc.array(fc.jsonValue())),
        fc.jsonValue(),
        (marks, policy) => {
          fc.pre(JSON.stringify(marks) !== undefined || marks === undefined);
          expect(['unreadable', 'met', 'not-met', 'open']).toContain(outcomeOf(marks, policy));
          expect(outcomeOf(marks, JSON.stringify({ id: policy, meetings: policy, attendance: policy }))).toBe(
            'unreadable',
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
