import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/boundary/roster.js';
import { policies } from '../../src/policy/index.js';
import { places } from '../support/host.js';

const heading = ['person', '1', '2', '3', '4', '5', '6'];

function read(...rows: readonly (readonly string[])[]): unknown {
  const result = readRoster(rows, policies.partnersInPrevention);
  return result.ok ? result.value : places(result.problems);
}

describe('readRoster', () => {
  it.each([
    ['attended', ['P', 'present', 'Attended', 'YES', 'y', 'x', '✓', '1', 'TRUE', ' p ']],
    ['absent', ['A', 'Absent', 'no', 'N', 'false']],
    ['excused', ['E', 'apology', 'EXCUSED']],
    ['partial', ['L', 'partial']],
    ['substituted', ['s', 'substituted']],
    ['cancelled', ['C', 'Cancelled']],
    ['unrecorded', ['', ' ', '0', 'unrecorded']],
  ])('reads %s however people write it', (mark, words) => {
    for (const word of words) {
      expect(read(heading, ['ana', word, 'P', 'P', 'P', 'P', 'P'])).toEqual([
        { person: 'ana', marks: [mark, ...Array.from({ length: 5 }, () => 'attended')] },
      ]);
    }
  });

  it.each(['?', 'constructor', '__proto__', 'PA', '2', '-', 'ü'])('refuses the word %s', (word) => {
    expect(read(heading, ['ana', word])).toEqual(['rows[1].cells[1] unknown-word']);
  });

  it('leaves out rows and columns of padding and keeps counting them', () => {
    expect(read([...heading, '', ' '], ['', ''], ['ana', 'P', '', '', '', '', '', ' '], [], ['bo', '?'])).toEqual([
      'rows[4].cells[1] unknown-word',
    ]);
    expect(read(heading)).toEqual([]);
  });

  it('refuses cells beyond the heading', () => {
    expect(read(heading, ['ana', '', '', '', '', '', '', 'P'])).toEqual(['rows[1] too-many']);
  });

  it('never takes a row of marks for the heading', () => {
    expect(read(['ana', 'P', 'A', 'P', 'A', 'x', 'yes'])).toEqual(['rows[0] missing']);
    expect(read(['person', '1', '0', '1', '0', '1', '0'])).toEqual([]);
    expect(read(['person', 'P', 'A', 'P', 'A', 'x', '6'])).toEqual([]);
    expect(read([])).toEqual(['rows[0] too-few']);
    expect(read()).toEqual(['rows[0] too-few']);
  });

  const [yes, no, open, off] = ['attended', 'absent', 'unrecorded', 'cancelled'];

  it('takes a meeting that is cancelled in one row for cancelled in every row that leaves it blank', () => {
    expect(
      read(
        heading,
        ['ana', 'P', 'C', 'P', '', 'P', ''],
        ['bo', 'P', '', 'A', '0', 'cancelled', ''],
        [],
        ['cy', '', 'unrecorded'],
      ),
    ).toEqual(['rows[1].cells[5] contradiction']);
    expect(
      read(
        heading,
        ['ana', 'P', 'C', 'P', '', '', ''],
        ['bo', 'P', '', 'A', '0', 'cancelled', ''],
        [],
        ['cy', '', '0'],
        ['dee', 'P', 'c'],
      ),
    ).toEqual([
      { person: 'ana', marks: [yes, off, yes, open, off, open] },
      { person: 'bo', marks: [yes, off, no, open, off, open] },
      { person: 'cy', marks: [open, off, open, open, off, open] },
      { person: 'dee', marks: [yes, off, open, open, off, open] },
    ]);
  });

  it.each(['P', 'A', 'E', 'L', 'S'])(
    'refuses %s at a meeting that another row cancels, wherever that row stands',
    (mark) => {
      const result = readRoster(
        [heading, ['ana', 'P', 'P', mark], [], ['bo', 'P', 'P', 'C'], ['cy', 'P', 'P', mark], ['dee', 'P', mark]],
        policies.partnersInPrevention,
      );
      const message = 'This meeting is marked as cancelled in another row.';
      expect(result.ok ? [] : result.problems).toEqual([
        { path: 'rows[1].cells[3]', code: 'contradiction', message },
        { path: 'rows[4].cells[3]', code: 'contradiction', message },
      ]);
    },
  );

  it('names a word it does not know at a cancelled meeting for that, and no more', () => {
    expect(read(heading, ['ana', 'C'], ['bo', '?'])).toEqual(['rows[2].cells[1] unknown-word']);
  });

  it('says how many marks are needed and how many there are', () => {
    const result = readRoster([heading.slice(0, 6), ['ana', 'P']], policies.partnersInPrevention);
    expect(result.ok ? [] : result.problems).toEqual([
      { path: 'rows[1]', code: 'too-few', message: '6 marks are needed, one a meeting; here are 5.' },
    ]);
  });

  it('names a person twice by both rows', () => {
    const result = readRoster([heading, ['ana'], [], ['Ana']], policies.partnersInPrevention);
    expect(result.ok ? [] : result.problems).toEqual([
      { path: 'rows[3].cells[0]', code: 'duplicate', message: 'The same id stands at rows[1].cells[0].' },
    ]);
  });
});
