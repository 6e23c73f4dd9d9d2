// The attendance rule as functions of two warehouses: one bundle without a global, written into the statements that create them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { builtInPolicies } = await import('../dist/esm/policy/index.js');

/** What attendance is judged by, without the sources: they are in the policies, and would be carried into every query. */
const known = builtInPolicies.map(({ id, effective, meetings, attendance }) => ({
  id,
  effective: bare(effective),
  meetings: { count: bare(meetings.count) },
  attendance: Object.fromEntries(Object.entries(attendance).map(([name, value]) => [name, bare(value)])),
}));

function bare(sourced) {
  return sourced && { value: sourced.value };
}

/** The body of a function: what it needs, then the answer. */
async function body(answer, [marks, policy]) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { ${answer} } from './src/warehouse/answers.ts';
        const known = ${JSON.stringify(known)};
        answered(${answer}(${marks}, ${policy}, known));`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'es2019',
    charset: 'ascii',
    minifySyntax: true,
    legalComments: 'none',
    write: false,
  });
  // A module cannot return, and a body has to.
  const code = outputFiles[0].text.trim().replace(/^answered\((.*)\);$/m, 'return $1;');
  if (!code.endsWith(';') || code.includes('answered(')) throw new Error('The answer is not the last statement.');
  return code.replace(/^\/\/ .*\n/gm, '');
}

const about = (
  name,
) => `-- The attendance rule of communities-of-practice ${version}, as functions of ${name}. Generated: change the rule, not this file.
-- cop_standing(marks, policy): where somebody stands, with reasons; of a row that cannot be read, its problems.
-- cop_outcome(marks, policy): 'met', 'not-met' or 'open'; 'unreadable' of a row that cannot be read.
-- marks: attended, absent, unrecorded, excused, partial, substituted or cancelled, one a meeting, in the order of the meetings.
-- policy: a programme, a version or a programme on a day ('partners-in-prevention@2019-03-01'), or the text of a policy in JSON.
`;

const warehouses = [
  {
    file: 'bigquery.sql',
    name: 'BigQuery',
    names: ['marks', 'policy'],
    mustNotHold: '"""',
    answer: { standing: 'JSON', outcome: 'STRING' },
    create: (name, returns, code) => `CREATE OR REPLACE FUNCTION ${name}(marks ARRAY<STRING>, policy STRING)
RETURNS ${returns}
DETERMINISTIC
LANGUAGE js
AS r"""
${code}
""";
`,
  },
  {
    file: 'snowflake.sql',
    name: 'Snowflake',
    // Snowflake writes every name in capitals, and so has the code to.
    names: ['MARKS', 'POLICY'],
    mustNotHold: '$$',
    answer: { standing: 'VARIANT', outcome: 'VARCHAR' },
    create: (name, returns, code) => `CREATE OR REPLACE FUNCTION ${name}(marks ARRAY, policy VARCHAR)
RETURNS ${returns}
LANGUAGE JAVASCRIPT
CALLED ON NULL INPUT
IMMUTABLE
AS $$
${code}
$$;
`,
  },
];

mkdirSync('dist/warehouse', { recursive: true });
for (const { file, name, names, mustNotHold, answer, create } of warehouses) {
  const bodies = { standing: await body('standingCell', names), outcome: await body('outcomeCell', names) };
  if (Object.values(bodies).some((code) => code.includes(mustNotHold))) throw new Error(`${file} holds ${mustNotHold}`);
  const text = [
    about(name),
    create('cop_standing', answer.standing, bodies.standing),
    create('cop_outcome', answer.outcome, bodies.outcome),
  ].join('\n');
  writeFileSync(`dist/warehouse/${file}`, text);
}
