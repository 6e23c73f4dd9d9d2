import { readDay } from '../../kernel/day.js';
import type { GroupId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { booksOf } from './books.js';
import { cohortOf } from './cohorts.js';
import { asOfDay } from './directory.js';
import type { Facts, Frame } from './facts.js';
import type { YearRecords } from './records.js';

/** What is the same for every group. */
export function frameOf(records: YearRecords, policy: Policy): Frame {
  const { year, regions = null, workforce = null } = records;
  return { year, asOf: lawfulValue(readDay(asOfDay(records))), policy, regions, workforce };
}

/**
 * What each group brings to the figures, by id, and what belongs to no group.
 *
 * @param records lawful ones
 * @param policyOf the policy of a group, by the id its record names
 */
export function factsOf(
  records: YearRecords,
  policyOf: (id: string | undefined) => Policy,
  frame: Frame,
): readonly Facts[] {
  const { demand = [], responses = [], certificates = [], history = [] } = records;
  const asked = byGroup(demand);
  const answered = byGroup(responses);
  const certified = byGroup(certificates);
  const groups = [...booksOf(records).values()]
    .sort((first, second) => byCodeUnit(first.group.id, second.group.id))
    .map(
      (book): Facts => ({
        cohort: cohortOf(book, policyOf(book.group.policy), frame.asOf),
        stream: book.group.stream,
        demand: asked.get(book.group.id) ?? [],
        responses: answered.get(book.group.id) ?? [],
        certificates: certified.get(book.group.id) ?? [],
        history: [],
      }),
    );
  const loose = demand.filter(({ group }) => group === undefined);
  const streams = [...new Set(loose.map(({ stream }) => stream ?? null))];
  const rest = streams.map(
    (stream): Facts => ({
      ...nothing,
      stream,
      demand: loose.filter((each) => (each.stream ?? null) === stream),
    }),
  );
  return [...groups, ...rest, ...(history.length === 0 ? [] : [{ ...nothing, history }])];
}

const nothing: Facts = { cohort: null, stream: null, demand: [], responses: [], certificates: [], history: [] };

function byGroup<Row extends { readonly group?: GroupId }>(rows: readonly Row[]): ReadonlyMap<GroupId, readonly Row[]> {
  const groups = new Map<GroupId, Row[]>();
  for (const row of rows) {
    if (row.group === undefined) continue;
    const own = groups.get(row.group);
    if (own === undefined) groups.set(row.group, [row]);
    else own.push(row);
  }
  return groups;
}
