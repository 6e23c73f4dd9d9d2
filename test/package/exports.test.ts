import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: Target; readonly require: Target }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly sideEffects: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
}
interface Target {
  readonly types: string;
  readonly default: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const require = createRequire(import.meta.url);
const entries = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ name, id: name.replace('.', 'communities-of-practice'), target }],
);

describe.each(entries)('$id', ({ id, target }) => {
  it('offers the same names to import and to require', async () => {
    const imported: Record<string, unknown> = await import(id);
    const required: Record<string, unknown> = require(id);
    const names = Object.keys(imported).filter((name) => name !== 'default' && name !== 'module.exports');
    expect(names.sort()).toStrictEqual(Object.keys(required).sort());
    expect(names).not.toHaveLength(0);
  });

  it('brings types and code for both', () => {
    for (const { types, default: code } of [target.import, target.require]) {
      expect(existsSync(types)).toBe(true);
      expect(existsSync(code)).toBe(true);
    }
  });
});

it('opens one door for each rule module and for each room people may enter', () => {
  expect(Object.keys(manifest.exports)).toStrictEqual([
    '.',
    './eligibility',
    './capacity',
    './attendance',
    './schedule',
    './schedule/dates',
    './review',
    './statistics',
    './formation',
    './sheet',
    './policies',
    './boundary',
    './times',
    './formats',
    './calendars',
    './calendars/au-vic',
    './formats/busy-times',
    './package.json',
  ]);
});

it('ships what the demonstration reads, and runs as a command', () => {
  expect(manifest.files).toContain('dist');
  expect(manifest.files).toContain('examples');
  expect(manifest.sideEffects).toBe(false);
  expect(statSync(manifest.bin['cop'] ?? '').isFile()).toBe(true);
  expect(readFileSync(manifest.bin['cop'] ?? '', 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});

it('carries no rule that costs a third party', () => {
  const rules = ['', '/eligibility', '/capacity', '/attendance', '/schedule', '/review', '/formation', '/policies'];
  rules.push('/calendars', '/calendars/au-vic');
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from "([^"]+)"/g)) {
      expect(from, file).toMatch(/^\.\.?\//);
      walk(new URL(from, new URL(file, 'file:///')).pathname);
    }
  };
  for (const { name, target } of entries) {
    if (rules.includes(name.slice(1)))
      walk(new URL(target.import.default, new URL(`file://${process.cwd()}/`)).pathname);
  }
  expect(seen.size).toBeGreaterThan(20);
});

it('needs at run time only what the rooms at its edge need', () => {
  expect(Object.keys(manifest.dependencies)).toStrictEqual(['date-fns', 'luxon', 'zod']);
});
