import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf, readHeading, readTableRow, tableOf } from '../../src/boundary/review-layout.js';
import { reviewTables, tableKinds } from '../../src/boundary/review-tables.js';
import type { Result } from '../../src/kernel/result.js';

function codes(result: Result<unknown>): unknown {
  return result.ok ? 'read' : result.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a table of a year', () => {
  it('is told by its whole heading, whichever it is and in whatever order its columns are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tableKinds).chain((kind) => {
          const names = reviewTables[kind].map(({ name }) => name);
          return fc.tuple(fc.constant(kind), fc.shuffledSubarray(names, { minLength: names.length }));
        }),
        ([kind, heading]) => {
          const found = tableOf(heading, 'here');
          expect(found.ok && found.value.kind).toBe(kind);
        },
      ),
    );
  });

  it('is none where nothing fits, and not one of several where several do', () => {
    expect(codes(tableOf(['who', 'what'], 'here'))).toEqual(['here unknown-word']);
    expect(codes(tableOf(['person', 'group'], 'here'))).toEqual(['here contradiction']);
    expect(codes(tableOf([], 'here'))).toEqual(['here unknown-word']);
  });

  it('has each column once, knows it, and lacks none that it needs', () => {
    expect(codes(layoutOf('attendance', [' Person', 'GROUP', 'meeting', 'mark', 'recordedat', ''], 'here'))).toBe(
      'read',
    );
    expect(codes(layoutOf('attendance', ['person', 'person', 'constructor', 'meeting'], 'here'))).toEqual([
      'here.cells[1] duplicate',
      'here.cells[2] unknown-key',
      'here missing',
    ]);
    expect(codes(layoutOf('responses', ['group', 'agree:', 'agree:trust', 'Agree: trust'], 'here'))).toEqual([
      'here.cells[1] unknown-key',
      'here.cells[3] duplicate',
    ]);
  });
});

describe('a heading', () => {
  it('names a column as a spreadsheet does, and never by what was typed', () => {
    const wide = ['region', ...Array.from({ length: 25 }, () => ''), 'Ana-rang', 'region'];
    expect(readHeading('regions', wide, 'here').problems.map(({ message }) => message)).toEqual([
      'Column AA has a name that is none of this table. Known here: region.',
      'Column AB has the name of another.',
    ]);
  });

  it('lets the rows be read beside a column that is not known, whose cells say nothing', () => {
    const { layout, problems } = readHeading('regions', ['notes', 'region'], 'here');
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['here.cells[0] unknown-key']);
    const row = layout === null ? null : readTableRow(layout, ['mine', 'north'], 'line 2');
    expect([[...(row?.values ?? [])], row?.problems]).toEqual([[['region', 'north']], []]);
  });

  it.each([
    ['lacks a column', ['group']],
    ['has a column twice', ['region', 'Region']],
    ['has what was meant to be another', ['region', 'regions']],
  ])('leaves the rows unread where it %s', (_, heading) => {
    expect(readHeading('regions', heading, 'here').layout).toBeNull();
  });
});

describe('a row', () => {
  const layout = layoutOf('attendance', ['person', 'group', 'meeting', 'mark', 'minutes', ''], 'here');

  function read(...cells: readonly string[]): readonly [unknown, readonly string[]] {
    const row = layout.ok ? readTableRow(layout.value, cells, 'line 2') : { values: [], problems: [] };
    return [Object.fromEntries(row.values), row.problems.map(({ path, code }) => `${path} ${code}`)];
  }

  it('has its cells by column, and says nothing where one is blank', () => {
    expect(read(' p1 ', 'g1', '2', 'P', '', '')).toEqual([
      { person: 'p1', group: 'g1', meeting: 2, mark: 'attended' },
      [],
    ]);
  });

  it('keeps what cannot be read as it was typed, and names it, with all that is missing', () => {
    expect(read('p1', '', 'two', 'here')).toEqual([
      { person: 'p1', meeting: 'two', mark: 'here' },
      ['line 2.meeting wrong-type', 'line 2.mark unknown-word', 'line 2.group missing'],
    ]);
  });

  it('has no cell in a column without a name, or beyond the heading', () => {
    expect(read('p1', 'g1', '2', 'P', '', 'x')[1]).toEqual(['line 2 too-many']);
    expect(read('p1', 'g1', '2', 'P', '', '', 'x')[1]).toEqual(['line 2 too-many']);
  });

  it('of the survey has each statement in a column of its own', () => {
    const survey = layoutOf('responses', ['group', 'agree:I trust this group'], 'here');
    const row = survey.ok ? readTableRow(survey.value, ['g1', '5'], 'line 2') : null;
    expect([...(row?.values ?? [])]).toEqual([
      ['group', 'g1'],
      ['agree:I trust this group', 5],
    ]);
  });
});
