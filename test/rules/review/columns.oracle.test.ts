import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marks } from '../../../src/policy/attendance-terms.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { type ColumnCounts, countColumns } from '../../../src/rules/review/columns.js';
import { type ColumnRow, columnRows, columnsFrom } from './drawn-columns.js';

const [groups, people, years] = [6, 5, 3];

/**
 * The counts in SQL, written from the rules in words: the last row of a mark holds; four meetings attended, in part or in whole, are
 * enough, and one of them is the first or the second of those that were not cancelled for the person.
 */
const sql = `
with last as (
  select g, p, m, arg_max(k, i) as k from rows group by g, p, m
),
register as (
  select s.g, s.p, n.m, coalesce(l.k, 'unrecorded') as k
  from (select distinct g, p from rows) s cross join range(1, 7) n(m) left join last l on l.g = s.g and l.p = s.p and l.m = n.m
),
held as (
  select *, row_number() over (partition by g, p order by m) as nth from register where k <> 'cancelled'
),
seats as (
  select g, p,
    count(*) filter (where k in ('attended', 'partial')) as came,
    count(*) filter (where k <> 'unrecorded') as noted,
    min(nth) filter (where k in ('attended', 'partial')) as first
  from held group by g, p
)
select q.g, count(*)::int, coalesce(sum(noted), 0)::int, coalesce(sum(came), 0)::int,
  (count(*) filter (where came >= 4 and first <= 2))::int
from (select distinct g, p from rows) q left join seats on seats.g = q.g and seats.p = q.p group by q.g order by q.g`;

async function countedInSql(rows: readonly ColumnRow[]): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run('create table rows (i int, g int, p int, m int, k varchar)');
    const appender = await connection.createAppender('rows');
    for (const [index, { group, person, meeting, mark }] of rows.entries()) {
      for (const number of [index, group, person, meeting]) appender.appendInteger(number);
      appender.appendVarchar(marks[mark] ?? '');
      appender.endRow();
    }
    appender.closeSync();
    return (await connection.runAndReadAll(sql)).getRows();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Rows a group: its number, people, recorded, presences, completions. */
function told({ enrolled, recorded, presences, completions }: ColumnCounts): readonly unknown[] {
  return [...enrolled.keys()]
    .map((group) => [group, enrolled[group], recorded[group], presences[group], completions[group]])
    .filter(([, seats]) => seats !== 0);
}

/** Every group belongs to one year. */
function byYear(counts: readonly unknown[]): readonly number[][] {
  const sums = Array.from({ length: years }, () => [0, 0, 0, 0]);
  for (const row of counts) {
    const [group, ...rest] = Array.isArray(row) ? row.map(Number) : [];
    rest.forEach((count, index) => {
      const sum = sums[(group ?? 0) % years];
      if (sum !== undefined) sum[index] = (sum[index] ?? 0) + count;
    });
  }
  return sums;
}

const policy = policies.partnersInPrevention;

/** Every seat with some pattern of six meetings attended or missed, and some rows over it. */
const drawnRows: fc.Arbitrary<readonly ColumnRow[]> = fc
  .tuple(
    fc.array(fc.nat(2 ** 6 - 1), { minLength: groups * people, maxLength: groups * people }),
    columnRows(groups, people, 6, 40),
  )
  .map(([patterns, over]) => [
    ...patterns.flatMap((pattern, seat) =>
      [1, 2, 3, 4, 5, 6].map((meeting) => ({
        group: Math.floor(seat / people),
        person: seat % people,
        meeting,
        mark: (pattern >> (meeting - 1)) & 1,
      })),
    ),
    ...over,
  ]);

describe('a database that counts the same years in SQL', () => {
  test('finds the same people, marks, presences and completions in every group and year', async () => {
    // What the SQL takes for granted.
    expect(policy.attendance.points.value).toMatchObject({ attended: 1, partial: 1 });
    await fc.assert(
      fc.asyncProperty(drawnRows, async (rows) => {
        const inSql = await countedInSql(rows);
        const inColumns = told(countColumns(columnsFrom(rows, groups, people), policy));
        expect(inColumns).toStrictEqual(inSql);
        expect(byYear(inColumns)).toStrictEqual(byYear(inSql));
      }),
      { numRuns: 60 },
    );
  });
});
