import { decide } from '../../kernel/decision.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { Policy } from '../../policy/policy.js';
import { factsOf, frameOf } from './all-facts.js';
import { changesOf } from './changes.js';
import { chartsOf } from './charts.js';
import type { Facts } from './facts.js';
import { findingsOf } from './findings/findings.js';
import { figuresOf } from './metrics.js';
import { problemsOf } from './problems.js';
import { everyChannel, type Readiness, readiness } from './readiness.js';
import type { YearRecords } from './records.js';
import { releasedOf } from './release/released.js';
import type { EarlierReview, Review } from './review.js';
import { isBoth } from './scope.js';
import { termsOf } from './terms.js';
import { type YearBook, yearBookOf } from './year-book.js';

/**
 * Completion, attendance and the other figures of a year, for the whole year, each stream, each way of meeting and each group, with every
 * numerator and denominator; what they show, with evidence; and what of it may be published.
 * People who left or never came stay in the denominators; where nothing can be said the reason stands in place of a value, never 0.
 *
 * @param records the groups, who was enrolled, what the registers say, and the day as at which to look (`asOf`, `YYYY-MM-DD`; left
 * out, the year is over: its last day, or the last meeting listed where that is later).
 * Records that contradict each other throw a RangeError; look at records from outside with `problemsOf` first
 * @param policy judges every group that names no other
 * @param others policies that groups name
 * @see Learning Together, Executive summary
 * @see Learning Together, Developing our model
 * @example
 * annual({ year: 2019, groups: [], enrolments: [], attendance: [] }, policies.partnersInPrevention).metrics.find(({ id }) => id === 'completion').null // => 'no-denominator'
 */
export function annual(records: YearRecords, policy: Policy, others: readonly Policy[] = []): Review {
  const [first] = problemsOf(records, policy, others);
  if (first !== undefined) throw new RangeError(`${first.path}: ${first.message}`);
  return reviewOf(yearBookOf(records), policy, { others, previous: records.previous ?? null, groupsToo: true });
}

/** What a review is made with beside the year's book. */
export interface ReviewOptions {
  /** Policies that groups name besides. */
  readonly others: readonly Policy[];
  readonly previous: EarlierReview | null;
  /** Whether each group has figures and rows of its own. */
  readonly groupsToo: boolean;
}

/** The same from a year's book, such as one made of merged states. The book has to be one of lawful records. */
export function reviewOf(book: YearBook, policy: Policy, { others, previous, groupsToo }: ReviewOptions): Review {
  const known = new Map([policy, ...others].map((each) => [each.id, each]));
  const frame = frameOf(book, policy);
  const ready = readiness();
  const all = figuresOf(
    passing(
      factsOf(book, (id) => known.get(id ?? policy.id) ?? policy, frame),
      ready,
    ),
    frame,
    groupsToo,
  );
  const metrics = all.figures.filter(({ value }) => !isBoth(value.scope)).map(({ value }) => value);
  const judged = [...new Set([policy.id, ...all.policies])].sort(byCodeUnit);
  const terms = Object.fromEntries(judged.map((id) => [id, termsOf(known.get(id) ?? policy)]));
  const released = releasedOf(all, frame, previous && { review: previous, metrics: previous.released.metrics, terms });
  const earlier =
    previous !== null && previous.year < book.year ? { review: previous, metrics: previous.metrics, terms } : null;
  return {
    year: book.year,
    asOf: book.asOf,
    policyVersions: judged,
    terms,
    decision: decide(policy.id, [ready.wholeYear(), everyChannel(book, policy)]),
    metrics,
    findings: findingsOf(metrics, policy, book.year, earlier),
    changes: earlier === null ? [] : changesOf(metrics, earlier),
    released,
    charts: chartsOf(released, book.year, earlier?.review.released ?? null),
  };
}

/** The same facts, seen by whoever asks whether the year is complete. */
function* passing(all: Iterable<Facts>, ready: Readiness): Generator<Facts> {
  for (const facts of all) {
    if (facts.cohort !== null) ready.add(facts.cohort);
    yield facts;
  }
}
