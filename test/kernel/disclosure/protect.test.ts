import { expect, test } from 'vitest';
import {
  audit,
  isProtected,
  isSum,
  protect,
  type Quantity,
  type Relation,
  tableQuantities,
} from '../../../src/kernel/disclosure/index.js';
import { primariesOnly, rowsOnly, slowInterval } from '../../support/disclosure.js';

const terms = { width: 3 };
const quantity = (id: string, value: number, more: Partial<Quantity> = {}): Quantity => ({
  id,
  value,
  wanted: true,
  primary: value > 0 && value < 5,
  least: 0,
  most: null,
  reach: 5,
  weight: 1,
  known: false,
  ...more,
});

const worked = [
  [9, 3, 0],
  [7, 6, 2],
  [8, 5, 6],
];

test('of nine counts in a table six are withheld, and every sum is shown', () => {
  const { quantities, relations } = tableQuantities('stages', worked, 5, false);
  const answer = protect(quantities, relations, terms);
  expect(answer.ok && [...answer.withheld].filter((id) => id.includes('cell'))).toHaveLength(6);
  expect(answer.ok && answer.withheld.size).toBe(6);
  expect(answer.ok && answer.audit).toStrictEqual([
    { id: 'stages/cell/0/1', low: 1, high: 9, proven: true },
    { id: 'stages/cell/1/2', low: 0, high: 8, proven: true },
  ]);
});

test('with the small counts alone withheld, or others along rows alone, both small counts of that table are worked out exactly', () => {
  const given = tableQuantities('stages', worked, 5, false);
  for (const withheld of [primariesOnly(given), rowsOnly(worked, given, 'stages')]) {
    expect(audit(given.quantities, given.relations, withheld).map(({ low, high }) => [low, high])).toStrictEqual([
      [3, 3],
      [2, 2],
    ]);
  }
});

test('a pattern that gives no count away exactly may still leave it known to be small, and the audit sees it', () => {
  const given = tableQuantities('stages', worked, 5, false);
  const withheld = new Set(['0/1', '0/2', '1/1', '1/2'].map((cell) => `stages/cell/${cell}`));
  const found = audit(given.quantities, given.relations, withheld);
  expect(found.map(({ low, high }) => [low, high])).toStrictEqual([
    [1, 3],
    [0, 2],
  ]);
  const small = given.quantities.filter(({ primary }) => primary);
  expect(small.map((each) => slowInterval(given, withheld, each))).toStrictEqual([
    [1, 3],
    [0, 2],
  ]);
});

test('always showing that there is nobody costs more, and what is withheld then counts as one at least', () => {
  const { quantities, relations } = tableQuantities('stages', worked, 5, true);
  const answer = protect(quantities, relations, terms);
  if (!answer.ok) throw new Error('refused');
  expect(answer.released.has('stages/cell/0/2')).toBe(true);
  for (const { low } of answer.audit) expect(low).toBeGreaterThanOrEqual(1);
});

test('a capacity that everybody knows makes a hidden count certain: it is refused, not released as well as can be', () => {
  // Twelve seats, all taken, in three groups of at most four: each has four.
  const quantities = [
    quantity('all', 12, { known: true }),
    ...['a', 'b', 'c'].map((id) => quantity(id, 4, { most: 4 })),
  ];
  const relations = [isSum('all', ['a', 'b', 'c'])];
  expect(protect(quantities, relations, terms)).toStrictEqual({ ok: false, exposed: ['a', 'b', 'c'] });
  expect(audit(quantities, relations, new Set(['a', 'b', 'c']))).toStrictEqual(
    ['a', 'b', 'c'].map((id) => ({ id, low: 4, high: 4, proven: true })),
  );
});

test('presences bound completions, so that they are withheld where they would give them away', () => {
  // Of 20 people 3 completed: 4 C <= P <= 6 C + 4 (E - C). With 80 presences at most 20 could, and none have to; with 84 at least two have to.
  const presences = (count: number): readonly Quantity[] => [
    quantity('enrolled', 20, { weight: 3 }),
    quantity('presences', count, { weight: 2 }),
    quantity('completed', 3, { most: 20 }),
  ];
  const relations: readonly Relation[] = [
    {
      terms: [
        { quantity: 'presences', coefficient: 1 },
        { quantity: 'completed', coefficient: -4 },
      ],
      kind: 'at-least',
      total: 0,
    },
    {
      terms: [
        { quantity: 'presences', coefficient: -1 },
        { quantity: 'completed', coefficient: 2 },
        { quantity: 'enrolled', coefficient: 4 },
      ],
      kind: 'at-least',
      total: 0,
    },
    {
      terms: [
        { quantity: 'enrolled', coefficient: 1 },
        { quantity: 'completed', coefficient: -1 },
      ],
      kind: 'at-least',
      total: 0,
    },
  ];
  const wide = protect(presences(40), relations, terms);
  expect(wide.ok && [...wide.withheld]).toStrictEqual(['completed']);
  expect(wide.ok && wide.audit).toStrictEqual([{ id: 'completed', low: 0, high: 10, proven: true }]);
  const narrow = protect(presences(12), relations, terms);
  expect(narrow.ok && [...narrow.withheld]).toStrictEqual(['presences', 'completed']);
  expect(narrow.ok && narrow.audit).toStrictEqual([{ id: 'completed', low: 0, high: 20, proven: true }]);
});

test('a total that was released a year ago is counted with, and a revised release that differs by one person is withheld for it', () => {
  const before = [
    quantity('old a', 7, { known: true }),
    quantity('old b', 9, { known: true }),
    quantity('old all', 16, { known: true }),
  ];
  const now = [
    quantity('a', 7, { weight: 2 }),
    quantity('b', 10),
    quantity('all', 17, { weight: 3 }),
    quantity('joined', 1, { wanted: false }),
  ];
  const relations = [
    isSum('old all', ['old a', 'old b']),
    isSum('all', ['a', 'b']),
    isSum('b', ['old b', 'joined']),
    isSum('a', ['old a']),
  ];
  const answer = protect([...before, ...now], relations, terms);
  expect(answer.ok && [...answer.withheld]).toStrictEqual(['all', 'b']);
  // Alone, the same release would be shown in full.
  const alone = protect(now, [isSum('all', ['a', 'b'])], terms);
  expect(alone.ok && [...alone.withheld]).toStrictEqual([]);
});

test('a complement is protected as soon as it is told as a quantity of its own', () => {
  const quantities = [
    quantity('group', 12, { weight: 2 }),
    quantity('completed', 11),
    quantity('did not', 1, { wanted: false }),
  ];
  const answer = protect(quantities, [isSum('group', ['completed', 'did not'])], terms);
  expect(answer.ok && [...answer.withheld]).toStrictEqual(['completed']);
  expect(answer.ok && answer.audit).toStrictEqual([{ id: 'did not', low: 0, high: 12, proven: true }]);
});

test('nothing is withheld where nothing has to be protected, and nothing released that is not wanted', () => {
  const quantities = [quantity('a', 8), quantity('b', 9), quantity('secret', 20, { wanted: false })];
  const answer = protect(quantities, [], terms);
  expect(answer).toMatchObject({ ok: true, withheld: new Set(), released: new Set(['a', 'b']), audit: [] });
});

test('a primary that is public already is refused', () => {
  expect(protect([quantity('a', 3, { known: true })], [], terms)).toStrictEqual({ ok: false, exposed: ['a'] });
  expect(audit([quantity('a', 3)], [], new Set())).toStrictEqual([{ id: 'a', low: 3, high: 3, proven: true }]);
});

test('what no sum holds could be as large as you like', () => {
  const answer = protect([quantity('a', 3)], [], terms);
  expect(answer.ok && answer.audit).toStrictEqual([{ id: 'a', low: 0, high: null, proven: true }]);
  expect(isProtected({ id: 'a', low: 0, high: null, proven: true }, quantity('a', 3), terms)).toBe(true);
});

test('an interval protects when it is wide enough and reaches far enough, both to the number', () => {
  const of = (low: number, high: number): boolean =>
    isProtected({ id: 'a', low, high, proven: true }, quantity('a', 3), terms);
  expect([of(2, 5), of(3, 5), of(1, 4), of(0, 5)]).toStrictEqual([true, false, false, true]);
});

test('an id may be any text, and labels of any language are put in one order', () => {
  const names = ['constructor', '__proto__', 'toString', 'Österreich', 'zebra', 'İzmir', 'a'];
  const counts = [3, 8, 6, 9, 7, 6, 2];
  const quantities = [...names.map((id, at) => quantity(id, counts[at] ?? 0)), quantity('all', 41, { weight: 2 })];
  const relations = [isSum('all', names)];
  const answer = protect(quantities, relations, terms);
  expect(answer.ok && [...answer.withheld].sort()).toStrictEqual(['a', 'constructor'].sort());
  expect(protect([...quantities].reverse(), relations, terms)).toStrictEqual(answer);
});

test('of two that would do, the heavier is released', () => {
  const relations = [isSum('all', ['a', 'b', 'c'])];
  const withWeights = (b: number, c: number): readonly string[] => {
    const answer = protect(
      [
        quantity('all', 20, { weight: 9 }),
        quantity('a', 3),
        quantity('b', 8, { weight: b }),
        quantity('c', 9, { weight: c }),
      ],
      relations,
      terms,
    );
    return answer.ok ? [...answer.withheld].sort() : [];
  };
  expect(withWeights(2, 1)).toStrictEqual(['a', 'c']);
  expect(withWeights(1, 2)).toStrictEqual(['a', 'b']);
  expect(withWeights(1, 1)).toStrictEqual(['a', 'c']);
});

test('what is exactly wide enough, and reaches exactly far enough, is released beside; one less is refused', () => {
  const bounded = (least: number, most: number): boolean => protect([quantity('a', 3, { least, most })], [], terms).ok;
  expect([bounded(2, 5), bounded(3, 5), bounded(1, 4), bounded(3, 6)]).toStrictEqual([true, false, false, true]);
});
