import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call } from '../../../src/sheet/call.js';
import { errorIn } from '../../../src/sheet/cells.js';
import { associateAll, callFromExcel, excelCell } from '../../../src/sheet/hosts/excel.js';
import type { FunctionId } from '../../../src/sheet/sheet-function.js';
import { functionIds, table } from '../../../src/sheet/table.js';
import { ExcelError, FakeExcel, invocation } from '../../support/sheet/excel.js';
import { anyArgument } from '../../support/sheet/vectors.js';

const answer = (id: FunctionId, ...given: readonly unknown[]) => callFromExcel(id, given, new FakeExcel());
const error = (basicValue: string) => ({ type: 'Error', basicType: 'Error', basicValue, errorType: 'Other' });

describe('a call from Excel', () => {
  it('takes a single cell as it is and as a range of one', () => {
    expect(answer('SEATSLEFT', 9, 'online', null, invocation)).toStrictEqual([[3]]);
    expect(answer('SEATSLEFT', [[9]], [['online']], null, invocation)).toStrictEqual([[3]]);
  });

  it('never takes what Excel adds about the call for an argument', () => {
    expect(answer('VERSION', invocation)).toStrictEqual(answer('VERSION'));
    expect(answer('LIMIT', 'online', null, invocation, invocation)).toStrictEqual([[12]]);
  });

  it.each([null, 0, ''])('takes %j for a blank cell and for an argument left out', (blank) => {
    const roster = [
      ['ana', 'P', 'P', blank, blank, blank, blank],
      [blank, blank, blank, blank, blank, blank, blank],
    ];
    expect(answer('STANDING', roster, blank, blank, invocation)).toStrictEqual([
      [2, 1, 'ON TRACK'],
      ['', '', ''],
    ]);
  });

  it('reads a data type as the value it stands for', () => {
    const formatted = { type: 'FormattedNumber', basicType: 'Double', basicValue: 9, numberFormat: '0' };
    const word = { type: 'String', basicType: 'String', basicValue: 'online' };
    expect(answer('SEATSLEFT', formatted, [[word]], null, invocation)).toStrictEqual([[3]]);
  });

  it('passes an error on in whichever form Excel hands it over', () => {
    const divided = [[new ExcelError('#DIV/0!')]];
    expect(answer('LIMIT', error('#DIV/0!'))).toStrictEqual(divided);
    expect(answer('LIMIT', [[new ExcelError('#DIV/0!')]])).toStrictEqual(divided);
    expect(answer('LIMIT', '#DIV/0!')).toStrictEqual(divided);
    for (const code of ['#NUM!', '#NULL!', '#N/A', '#VALUE!']) {
      expect(answer('LIMIT', error(code))).toStrictEqual([[new ExcelError(code)]]);
    }
  });

  it('passes on the words that an error has from another function', () => {
    const group = ['south', new ExcelError('#N/A', 'no group starts then.'), 9];
    expect(answer('CAPACITY', [group], null, invocation)).toStrictEqual([['', '', 'NO ANSWER: no group starts then.']]);
  });

  it('takes a data type without a plain value for no cell', () => {
    const entity = { type: 'Entity', text: 'online' };
    expect(answer('LIMIT', entity)).toStrictEqual([[new ExcelError('#VALUE!', 'This is no cell.')]]);
  });

  it('shows an error of a row in that row', () => {
    const groups = [
      ['north', 'online', 9],
      ['south', error('#N/A'), 9],
    ];
    expect(answer('CAPACITY', groups, null, invocation)).toStrictEqual([
      [12, 3, 'OPEN'],
      ['', '', new ExcelError('#N/A')],
    ]);
  });

  it('says what is wrong with #VALUE! and #N/A, which alone can show words', () => {
    const [[wrong = null] = []] = call('LIMIT', ['on the moon']);
    const [[none = null] = []] = call('NEXTSTART', ['2027-01-01', [['2026-01-01']]]);
    expect([errorIn(wrong)?.message, errorIn(none)?.message]).not.toContain('');
    expect(answer('LIMIT', 'on the moon')).toStrictEqual([[new ExcelError('#VALUE!', errorIn(wrong)?.message)]]);
    expect(answer('NEXTSTART', '2027-01-01', [['2026-01-01']])).toStrictEqual([
      [new ExcelError('#N/A', errorIn(none)?.message)],
    ]);
    expect(answer('LIMIT', Number.NaN)).toStrictEqual([[new ExcelError('#NUM!')]]);
  });

  it.each(['#REF!', '#NAME?', '#SPILL!', '#FIELD!', 'constructor'])(
    'answers %s, which no function may answer, as a value that is wrong',
    (code) => {
      expect(answer('LIMIT', error(code))).toStrictEqual([[new ExcelError('#VALUE!', code)]]);
    },
  );

  it('never answers with nothing, which Excel would show as 0', () => {
    expect(excelCell(null, new FakeExcel())).toBe('');
    for (const cell of ['', 0, false, 'ana']) expect(excelCell(cell, new FakeExcel())).toBe(cell);
  });

  it('shows no words where an error has none', () => {
    for (const code of ['#VALUE!', '#N/A']) {
      expect(excelCell({ error: code, message: '' }, new FakeExcel())).toStrictEqual(new ExcelError(code));
    }
  });

  it('answers an argument that throws when it is looked at', () => {
    const trap = new Proxy({}, { get: () => expect.fail('looked at') });
    const endless: unknown[] = [];
    endless.push(endless);
    const unreadable = [[new ExcelError('#VALUE!', 'This is no cell.')]];
    for (const hostile of [trap, endless, [[trap]]]) expect(answer('LIMIT', hostile)).toStrictEqual(unreadable);
  });

  it('answers with rows of one width whatever it is given', () => {
    const given = fc.array(fc.oneof(anyArgument(), fc.constant(error('#REF!'))), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...functionIds), given, (id, cells) => {
        const rows = answer(id, ...cells);
        expect(rows.length).toBeGreaterThan(0);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        for (const cell of rows.flat()) {
          expect(cell instanceof ExcelError || ['string', 'number', 'boolean'].includes(typeof cell)).toBe(true);
        }
      }),
    );
  });
});

describe('the functions of an add-in', () => {
  it('are all of the table and nothing else', () => {
    const host = new FakeExcel();
    associateAll(host);
    expect([...host.functions.keys()]).toStrictEqual(Object.keys(table));
  });

  it('answer as a call does', () => {
    const host = new FakeExcel();
    associateAll(host);
    expect(host.functions.get('LIMIT')?.('online', null, invocation)).toStrictEqual([[12]]);
  });
});
