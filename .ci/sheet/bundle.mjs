// The functions of a sheet as one bundle: the same code as in the package, with what no cell ever shows left out of its data.
import { build } from 'esbuild';

const dist = new URL('../../dist/esm/', import.meta.url);
const { policies } = await import(new URL('policy/index.js', dist));
const { terms } = await import(new URL('sheet/terms.js', dist));

/** What the functions go by, each number with the heading it stands under. The documents are named in the package and the guide. */
const bare = (value) => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  if ('source' in value && 'value' in value) return { value: value.value, section: value.section };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bare(each)]));
};
const needed = ({ id, capacity, meetings, attendance, eligibility, membership }) => ({
  id,
  capacity: { maximum: bare(capacity.maximum) },
  meetings: { count: bare(meetings.count), everyMonths: bare(meetings.everyMonths) },
  attendance: bare(attendance),
  membership: { betweenJobsDays: bare(membership.betweenJobsDays) },
  eligibility: {
    sectors: { value: eligibility.sectors.value },
    vocabularies: { value: wordsOf(eligibility.vocabularies.value), section: eligibility.vocabularies.section },
  },
});
const wordsOf = ({ typesOfWork, careerStages, settings }) => ({ typesOfWork, careerStages, settings });

const programmes = `export const policies = { partnersInPrevention: ${JSON.stringify(needed(policies.partnersInPrevention))} };`;

/** Only the rules that can be changed in a sheet are told in words there. */
const told = new Set(terms.map(({ statement }) => statement));

async function cardsOf(room) {
  const module = await import(new URL(`rules/${room}/cards.js`, dist));
  const [[name, cards]] = Object.entries(module);
  const statements = Object.entries(cards)
    .filter(([, { statement }]) => told.has(statement))
    .map(([id, { statement }]) => [id, { statement }]);
  return `export const ${name} = ${JSON.stringify(Object.fromEntries(statements))};`;
}

const withoutSources = {
  name: 'without-sources',
  setup: ({ onLoad }) => {
    onLoad({ filter: /policy[\\/]programmes[\\/]index\.ts$/ }, () => ({ contents: programmes, loader: 'js' }));
    onLoad({ filter: /rules[\\/]\w+[\\/]cards\.ts$/ }, async ({ path }) => ({
      contents: await cardsOf(/(\w+)[\\/]cards\.ts$/.exec(path)[1]),
      loader: 'js',
    }));
  },
};

/**
 * Bundles what a piece of code needs of the sheet.
 *
 * @param contents code that may import from `src/sheet`
 * @param options of esbuild, in place of the usual ones
 */
export async function bundled(contents, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2019',
    charset: 'ascii',
    legalComments: 'none',
    // A field of a class is a line of its constructor, which needs no helper in an older language.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
    plugins: [withoutSources],
    ...options,
  });
  return outputFiles[0].text;
}
