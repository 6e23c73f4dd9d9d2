import { readDay } from '../../kernel/day.js';
import type { GroupId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { cohortOf } from './cohorts.js';
import type { Facts, Frame } from './facts.js';
import type { YearBook } from './year-book.js';

/** What is the same for every group. */
export function frameOf({ year, asOf, regions, workforce }: YearBook, policy: Policy): Frame {
  return { year, asOf: lawfulValue(readDay(asOf)), policy, regions, workforce };
}

/**
 * What each group brings to the figures, by id, and what belongs to no group. One after the other, so that a year of any size passes
 * through.
 *
 * @param policyOf the policy of a group, by the id its record names
 */
export function* factsOf(
  { books, demand, responses, certificates, history }: YearBook,
  policyOf: (id: string | undefined) => Policy,
  frame: Frame,
): Generator<Facts> {
  const asked = byGroup(demand);
  const answered = byGroup(responses);
  const certified = byGroup(certificates);
  for (const id of [...books.keys()].sort(byCodeUnit)) {
    const book = books.get(id);
    if (book === undefined) continue;
    yield {
      cohort: cohortOf(book, policyOf(book.group.policy), frame.asOf),
      stream: book.group.stream,
      demand: asked.get(id) ?? [],
      responses: answered.get(id) ?? [],
      certificates: certified.get(id) ?? [],
      history: [],
    };
  }
  const loose = demand.filter(({ group }) => group === undefined);
  for (const stream of new Set(loose.map((each) => each.stream ?? null))) {
    yield { ...nothing, stream, demand: loose.filter((each) => (each.stream ?? null) === stream) };
  }
  if (history.length > 0) yield { ...nothing, history };
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
