import type { Options } from 'tsup';

/** File for file, so that what is installed reads like what is written. Types come from tsc: the same text under every TypeScript. */
const library: Options = {
  entry: ['src/**/*.ts', '!src/cli/**', '!src/formats/**', '!src/warehouse/**'],
  bundle: false,
  target: 'es2022',
  platform: 'neutral',
  dts: false,
};

/** The small writers are carried inside, so that they are not three more packages to install. */
const formats: Options = {
  entry: { 'formats/index': 'src/formats/index.ts', 'formats/busy/index': 'src/formats/busy/index.ts' },
  bundle: true,
  splitting: false,
  noExternal: ['@date-fns/utc', 'ical.js', 'markdown-table', 'papaparse'],
  external: [/^date-fns\//],
  target: 'es2022',
  platform: 'neutral',
  dts: false,
};

const config: Options[] = [
  { ...library, format: 'esm', outDir: 'dist/esm' },
  { ...library, format: 'cjs', outDir: 'dist/cjs', outExtension: () => ({ js: '.js' }) },
  { ...formats, format: 'esm', outDir: 'dist/esm' },
  { ...formats, format: 'cjs', outDir: 'dist/cjs', outExtension: () => ({ js: '.js' }) },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    bundle: true,
    // What draws charts is a file of its own, loaded only for a page.
    splitting: true,
    noExternal: [/^(?!node:)/],
    target: 'node20',
    platform: 'node',
    outDir: 'dist',
    dts: false,
  },
];

export default config;
