import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import { type Figures, figuresOf } from '../../../src/rules/review/metrics.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { type Graph, graphOf } from '../../../src/rules/review/release/graph.js';
import { yearBookOf } from '../../../src/rules/review/year-book.js';

const ours = policies.partnersInPrevention;

export function figuresIn(records: YearRecords, groupsToo = true, policy: Policy = ours): Figures {
  const book = yearBookOf(records);
  const frame = frameOf(book, policy);
  return figuresOf(
    factsOf(book, () => policy, frame),
    frame,
    groupsToo,
  );
}

export function graphIn(records: YearRecords, groupsToo = true, policy: Policy = ours): Graph {
  return graphOf(figuresIn(records, groupsToo, policy), policy.review.disclosure.value);
}

/** So many people with each register, named after what is drawn. */
export function crowd(
  name: string,
  ...parts: readonly (readonly [count: number, marks: string])[]
): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap(([count, marks], part) =>
      Array.from({ length: count }, (_, index) => [`${name}-${part}-${index}`, marks] as const),
    ),
  );
}

/** The relations in which a count stands, as text, such as `completed + enrolled less completed - enrolled = 0`. */
export function relationsOf({ relations }: Pick<Graph, 'relations'>, place: string): readonly string[] {
  return relations
    .filter(({ terms }) => terms.every(({ quantity }) => quantity.startsWith(`${place} `)))
    .map(({ terms, kind, total }) => {
      const sum = terms.map(({ quantity, coefficient }) => `${coefficient} ${quantity.slice(place.length + 1)}`);
      return `${sum.join(', ')} ${kind === 'equals' ? '=' : '>='} ${total}`;
    });
}
