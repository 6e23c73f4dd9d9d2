#!/usr/bin/env node
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failed, ok, problem, type Result } from '../kernel/result.js';
import { textPieces } from './chunks.js';
import { run } from './run.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function read(file: string | 0): Result<string> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return failed(problem('', 'no-file', 'This file cannot be opened.'));
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failed(problem('', 'not-text', 'This is not text in UTF-8.'));
  }
}

/** `null` where there is no such folder, or none that can be looked into. */
function filesIn(name: string): readonly string[] | null {
  if (name === '-') return null;
  try {
    return statSync(name).isDirectory() ? readdirSync(name) : null;
  } catch {
    return null;
  }
}

const moment = new Int32Array(new SharedArrayBuffer(4));
const waitMilliseconds = 10;

/** Some bytes of an open file; 0 at its end. A pipe or a terminal that has none yet says so, and is asked again in a moment. */
function readSome(file: number, into: Uint8Array): Result<number> {
  for (;;) {
    try {
      return ok(readSync(file, into));
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
      if (code === 'EOF') return ok(0);
      if (code !== 'EAGAIN') return failed(problem('', 'no-file', 'This file cannot be read.'));
      Atomics.wait(moment, 0, 0, waitMilliseconds);
    }
  }
}

function* chunks(name: string): Generator<Result<string>, void, undefined> {
  let file: number;
  try {
    file = name === '-' ? 0 : openSync(name, 'r');
  } catch {
    return yield failed(problem('', 'no-file', 'This file cannot be opened.'));
  }
  try {
    yield* textPieces((into) => readSome(file, into));
  } finally {
    if (file !== 0) closeSync(file);
  }
}

const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words = process.argv.slice(2);
// What draws is as large as all the rest, so it is loaded only for a page.
const { drawChart } = words.some((word) => word.endsWith('html') || word === 'demo')
  ? await import('./charts.js')
  : { drawChart: () => '' };
const outcome = run(words, {
  read: (name) => read(name === '-' ? 0 : name),
  folder: filesIn,
  chunks,
  progress: (told) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${told}`);
  },
  draw: drawChart,
  example: (name) => read(join(root, 'examples', name)),
  version: typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '',
  zoneData: process.versions['tz'] ?? 'unknown',
});
try {
  for (const { name, text } of outcome.files) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
  // Whoever closes the pipe early has read enough.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.stdout.write(outcome.stdout);
  process.stderr.write(outcome.stderr);
  process.exitCode = outcome.exit;
} catch {
  process.stderr.write('The files of this answer cannot be written here.\n');
  process.exitCode = 2;
}
