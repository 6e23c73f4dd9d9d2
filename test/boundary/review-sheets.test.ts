import { describe, expect, it } from 'vitest';
import { fileOf, sheetsOf } from '../../src/boundary/review-sheets.js';
import type { Problem } from '../../src/kernel/result.js';

function read(files: Readonly<Record<string, readonly (readonly string[])[]>>): readonly [unknown, readonly string[]] {
  const problems: Problem[] = [];
  const sheets = sheetsOf(new Map(Object.entries(files)), problems);
  const rows = [...sheets].map(([kind, list]) => [kind, list?.map(({ place }) => place) ?? null]);
  return [Object.fromEntries(rows), problems.map(({ path, code }) => `${path} ${code}`)];
}

describe('sheets in a folder', () => {
  it('are told by the names of their files, and their lines are counted with the heading', () => {
    expect(read({ 'regions.csv': [['region'], ['north'], [''], ['south', ' ']], 'notes.txt': [['x']] })).toEqual([
      { regions: ['regions.csv line 2', 'regions.csv line 4'] },
      [],
    ]);
    expect(fileOf('regions')).toBe('regions.csv');
  });

  it('have no other names', () => {
    expect(read({ 'Region.csv': [['region']], 'attendance-.csv': [['person']], '.csv': [] })).toEqual([
      {},
      ['Region.csv unknown-word', 'attendance-.csv unknown-word', '.csv unknown-word'],
    ]);
  });

  it('may be rosters of several groups beside rows, and one that is broken leaves none', () => {
    const roster = [
      ['person', '1'],
      ['ana', 'P'],
    ];
    const files = {
      'attendance.csv': [['person', 'group', 'meeting', 'mark']],
      'attendance-a.csv': roster,
      'attendance-b.csv': roster,
    };
    expect(read(files)).toEqual([{ attendance: ['attendance-a.csv line 2', 'attendance-b.csv line 2'] }, []]);
    const broken = { ...files, 'attendance-a.csv': [['person', 'first']] };
    expect(read(broken)).toEqual([{ attendance: null }, ['attendance-a.csv line 1.cells[1] wrong-type']]);
  });

  it('that are empty lack their heading', () => {
    expect(read({ 'regions.csv': [] })).toEqual([{ regions: null }, ['regions.csv line 1 missing']]);
  });
});
