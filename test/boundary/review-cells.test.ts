import { describe, expect, it } from 'vitest';
import {
  readAgreementCell,
  readCyclesCell,
  readHeldCell,
  readListCell,
  readMarkCell,
  readNumberCell,
  readNumbersCell,
  readTextCell,
  readYesNoCell,
} from '../../src/boundary/review-cells.js';
import type { Result } from '../../src/kernel/result.js';
import { marks } from '../../src/policy/attendance-terms.js';

function said(result: Result<unknown>): unknown {
  return result.ok ? result.value : result.problems.map(({ path, code }) => `${path} ${code}`).join();
}

describe('a cell', () => {
  it.each([
    ['12', 12],
    ['-1', -1],
    ['1.5', 1.5],
    ['1,000', 'here wrong-type'],
    ['1e3', 'here wrong-type'],
    ['0x10', 'here wrong-type'],
    ['twelve', 'here wrong-type'],
    ['9999999999999999', 'here wrong-type'],
  ])('with %s is %s as a number', (cell, value) => {
    expect(said(readNumberCell(cell, 'here'))).toBe(value);
  });

  it.each([
    ['Yes', true],
    ['y', true],
    ['TRUE', true],
    ['1', true],
    ['no', false],
    ['N', false],
    ['false', false],
    ['0', false],
    ['maybe', 'here unknown-word'],
    ['constructor', 'here unknown-word'],
  ])('with %s is %s to a question', (cell, value) => {
    expect(said(readYesNoCell(cell, 'here'))).toBe(value);
    expect(said(readHeldCell(cell, 'here'))).toBe(value);
  });

  it('says of a meeting that it was held or cancelled in these words too', () => {
    expect([said(readHeldCell('Held', 'here')), said(readHeldCell('cancelled', 'here'))]).toEqual([true, false]);
    expect(said(readYesNoCell('held', 'here'))).toBe('here unknown-word');
  });

  it('has a mark in a letter as a roster has it, or in its own word', () => {
    for (const mark of marks) expect(said(readMarkCell(mark, 'here'))).toBe(mark);
    expect(['P', 'x', 'A', 'E', 'L', 's', 'C'].map((cell) => said(readMarkCell(cell, 'here')))).toEqual([
      'attended',
      'attended',
      'absent',
      'excused',
      'partial',
      'substituted',
      'cancelled',
    ]);
    expect(said(readMarkCell('toString', 'here'))).toBe('here unknown-word');
  });

  it('is text as it stands', () => {
    expect(said(readTextCell('P, A'))).toBe('P, A');
  });

  it('has several names with bars between them, and none with a dash', () => {
    expect([said(readListCell('a | b')), said(readListCell('-')), said(readListCell('a|'))]).toEqual([
      ['a', 'b'],
      [],
      ['a', ''],
    ]);
  });

  it('has several numbers with bars between them, and one that is none is a problem', () => {
    expect([said(readNumbersCell('1| 2', 'here')), said(readNumbersCell('-', 'here'))]).toEqual([[1, 2], []]);
    expect(said(readNumbersCell('1|x', 'here'))).toBe('here wrong-type');
    expect(said(readNumbersCell('1|', 'here'))).toBe('here wrong-type');
  });

  it('has the cycles of each coder, of whom one may have found none', () => {
    expect(said(readCyclesCell('immediate; applied|applied'))).toEqual([['immediate', 'applied'], ['applied']]);
    expect(said(readCyclesCell('applied|'))).toEqual([['applied'], []]);
    expect(said(readCyclesCell('-'))).toEqual([[]]);
  });

  it('has an agreement, or says that a statement does not apply', () => {
    expect(['4', 'n/a', 'NA'].map((cell) => said(readAgreementCell(cell, 'here')))).toEqual([4, null, null]);
    expect(said(readAgreementCell('agree', 'here'))).toBe('here wrong-type');
  });
});
