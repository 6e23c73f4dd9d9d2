import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** Each row of the page: package, version, licence, copyright, source, place. */
const rows = readFileSync('docs/third-party.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, name = '', version, licence, copyright, source]) => ({ name, version, licence, copyright, source }));

/** Whose code is in our files: the bundler says above each part where it comes from. */
function bundled(): readonly string[] {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const found = files.flatMap((name) => [
    ...readFileSync(`dist/${name}`, 'utf8').matchAll(/^\/\/ \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm),
  ]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

describe('the page about what others wrote', () => {
  it('names every package whose code is in a file of ours', () => {
    const names = bundled();
    expect(names).toContain('papaparse');
    expect(rows.map(({ name }) => name).sort()).toEqual(names);
  });

  it('names every package that is installed beside ours', () => {
    const installed = Object.keys(readManifest('package.json').dependencies ?? {});
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(installed));
  });

  it.each(rows)('says of $name which version it is, under which licence, whose and where', (row) => {
    const { version, license } = readManifest(`node_modules/${row.name}/package.json`);
    expect([row.version, row.licence]).toEqual([version, license]);
    expect(row.copyright).not.toBe('');
    expect(row.source).toMatch(/^<https:\/\/github\.com\/[\w-]+\/[\w-]+>$/);
  });
});
