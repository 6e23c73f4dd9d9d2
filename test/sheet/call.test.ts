import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { call } from '../../src/sheet/call.js';
import { functionIds, table } from '../../src/sheet/table.js';
import { anyArgument, blankForms, signs, vectors, withBlanks } from '../support/sheet/vectors.js';

test.each(vectors)('$call: $name', ({ call: id, given, answer }) => {
  expect(call(id, given)).toEqual(answer);
});

test('the examples leave no function out', () => {
  expect(new Set(vectors.map((vector) => vector.call))).toEqual(new Set([...functionIds, 'SEATS']));
});

describe('whatever it is given, a call', () => {
  const anyCall = fc.tuple(fc.constantFrom(...functionIds), fc.array(anyArgument(), { maxLength: 8 }));

  it('answers with rows of cells, and never throws', () => {
    fc.assert(
      fc.property(anyCall, ([id, given]) => {
        const answer = call(id, given);
        expect(answer.length).toBeGreaterThan(0);
        for (const row of answer) {
          expect(row.length).toBeGreaterThan(0);
          for (const cell of row) {
            expect(cell).not.toBeNull();
            expect(['boolean', 'number', 'string', 'object']).toContain(typeof cell);
            if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('meets no bug of ours on the way', () => {
    fc.assert(
      fc.property(anyCall, ([id, given]) => {
        const [[first] = []] = call(id, given);
        expect(first).not.toEqual({ error: '#VALUE!', message: 'internal error' });
      }),
      { numRuns: 2000 },
    );
  });

  it('has as many columns as it says', () => {
    fc.assert(
      fc.property(anyCall, ([id, given]) => {
        for (const row of call(id, given)) expect([1, table[id].columns.length]).toContain(row.length);
      }),
    );
  });
});

test.each(blankForms.map((blank) => [String(blank), blank] as const))(
  'nothing recorded is one thing, also as %j',
  (_, blank) => {
    for (const { name, call: id, given, answer } of vectors) {
      expect(call(id, withBlanks(given, blank)), name).toEqual(answer);
    }
  },
);

test('an argument left out, an empty one and a blank one are one thing', () => {
  const roster = [signs('p1', 'PP....')];
  for (const held of [[], [undefined], [null], [''], [[]], [[[]]]]) {
    expect(call('STANDING', [roster, ...held])).toEqual(call('STANDING', [roster]));
  }
});

test('a row is a range of one row, and rows may be of different lengths', () => {
  expect(call('STANDING', [signs('p1', 'PPPP..')])).toEqual([[4, 1, 'MET']]);
  expect(call('STANDING', [[signs('p1', 'PPPP..'), ['p2'], []]])).toEqual([
    [4, 1, 'MET'],
    [0, '', 'ON TRACK'],
    ['', '', ''],
  ]);
});

test('an argument too many is not passed over in silence', () => {
  expect(call('VERSION', [1])).toEqual([[{ error: '#VALUE!', message: 'There are at most 0 arguments.' }]]);
});

test('rows and single cells beside each other are rows', () => {
  expect(call('STANDING', [[signs('p1', 'PPPP..'), 'p2']])).toEqual([
    [4, 1, 'MET'],
    [0, '', 'ON TRACK'],
  ]);
});

test('an argument that does not let itself be looked at ends in an error that tells nothing', () => {
  const closed = {
    get error(): string {
      throw new TypeError('Jo Citizen');
    },
  };
  expect(call('LIMIT', [closed])).toEqual([[{ error: '#VALUE!', message: 'internal error' }]]);
});

test('what is no cell is refused where it stands', () => {
  expect(call('STANDING', [[['p1', {}, '', '', '', '', '']]])).toEqual([['', '', 'CANNOT READ: This is no cell.']]);
  expect(call('LIMIT', [new Map()])).toEqual([[{ error: '#VALUE!', message: 'This is no cell.' }]]);
  expect(call('LIMIT', [Number.NaN])).toEqual([[{ error: '#NUM!', message: 'No number.' }]]);
});

test('names of functions are read in any case, and no name of an object is one', () => {
  expect(call('limit', ['online'])).toEqual([[12]]);
  for (const name of ['constructor', 'toString', '__proto__', '']) {
    expect(call(name, [])).toMatchObject([[{ error: '#NAME?' }]]);
  }
  const nameless: readonly unknown[] = [undefined, null, 3, {}];
  for (const name of nameless) expect(Reflect.apply(call, null, [name, []])).toMatchObject([[{ error: '#NAME?' }]]);
});

/** Functions whose answer is made of what was typed: names of people, of groups, and figures of an earlier answer. */
const tellsNames: readonly string[] = ['WORKLIST', 'CALENDAR', 'ALLOCATE', 'REVIEWCHANGE', 'RULES', 'EXPLAIN'];

test.each(functionIds.filter((id) => !tellsNames.includes(id)))('nothing that %s says repeats what was typed', (id) => {
  const secret = 'Jo Citizen';
  const { parameters } = table[id];
  const plain = vectors.filter((vector) => vector.call === id).map(({ given }) => given);
  // In each example, one cell after another holds something that nobody should read of.
  for (const given of plain) {
    given.forEach((argument, place) => {
      const rows: readonly unknown[] = Array.isArray(argument) ? argument : [[argument]];
      const cells = rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
      cells.forEach((row, line) => {
        row.forEach((_, column) => {
          for (const typed of [secret, `#N/A ${secret}`]) {
            const other = cells.map((each, at) =>
              each.map((cell, across) => (at === line && across === column ? typed : cell)),
            );
            const said = JSON.stringify(
              call(
                id,
                given.map((each, index) => (index === place ? other : each)),
              ),
            );
            expect(said, `${parameters[place]} ${line} ${column}`).not.toMatch(/jo.citizen/i);
          }
        });
      });
    });
  }
});

test('what no program hands over is refused as well, and however long', () => {
  expect(call('LIMIT', [Symbol('blank')])).toEqual([[{ error: '#VALUE!', message: 'This is no cell.' }]]);
  expect(call('LIMIT', [Number.POSITIVE_INFINITY])).toEqual([[{ error: '#NUM!', message: 'No number.' }]]);
  const long = 'x'.repeat(32_767);
  expect(call('STANDING', [[[long, 'P', 'P', 'P', 'P', '', long]]])).toEqual([
    ['', '', 'CANNOT READ: no mark for meeting 6.'],
  ]);
  expect(call('STANDING', [[[long, 'P', 'P', 'P', 'P', '', '']]])).toEqual([[4, 1, 'MET']]);
  expect(call('ALLOCATE', [[[long, long]], [[long, 'online']]])).toEqual([[long, 1, 'Placed in choice 1.']]);
});

test('with one limit changed, answers worked out by hand no longer hold', () => {
  const other = [['capacity.maximum.online', 11]];
  const unlike = vectors.filter(({ call: id, given, answer }) => {
    const { parameters } = id in table ? table[id as keyof typeof table] : { parameters: [] };
    if (parameters.at(-1) !== 'policy?' || given.length >= parameters.length) return false;
    const padded = [...given, ...Array(parameters.length - 1 - given.length).fill('')];
    return JSON.stringify(call(id, [...padded, other])) !== JSON.stringify(answer);
  });
  expect(new Set(unlike.map((vector) => vector.call))).toEqual(
    new Set(['LIMIT', 'SEATSLEFT', 'CAPACITY', 'EXPLAIN', 'RULES']),
  );
});
