import { protect } from '../../../kernel/disclosure/index.js';
import { problem } from '../../../kernel/result.js';
import { changesOf } from '../changes.js';
import type { Frame } from '../facts.js';
import { findingsOf } from '../findings/findings.js';
import type { Earlier } from '../findings/questions.js';
import type { ReleasedMetric } from '../metric.js';
import type { Figure, Figures } from '../metrics.js';
import type { Released } from '../release.js';
import { scopeKey } from '../scope.js';
import { cellKey, isForRelease } from './cells.js';
import { withEarlier } from './earlier.js';
import { graphOf } from './graph.js';
import { tablesOf } from './tables.js';

const note =
  'Counts of few people, and whatever would let a reader work them out, are withheld. What is withheld looks the same whatever the reason.';
const refusal =
  'Nothing can be released: some number that has to be withheld could be worked out from what is public already.';

/**
 * What of a year may be published: every count, share, interval and table protected together, and together with what an earlier review
 * released. Where that cannot be done nothing is released, and the reason stands in `refused`.
 *
 * @param all every figure of every scope, and the groups they were made of
 * @param earlier what was released before; `null` where nothing was
 */
export function releasedOf(all: Figures, { year, policy }: Frame, earlier: Earlier | null): Released {
  const terms = policy.review.disclosure.value;
  const drawn = graphOf(all, terms);
  const graph = earlier === null ? drawn : withEarlier(drawn, { year, earlier: earlier.review, terms });
  const done = protect(graph.quantities, graph.relations, { width: terms.widthLeft });
  if (!done.ok) {
    const refused = problem('released', 'infeasible', refusal);
    return { refused, tables: [], metrics: [], findings: [], changes: [], advice: [], counts: {}, note };
  }
  // An earlier look at the same year is protected together with this one, and is no year to compare with.
  const compared = earlier !== null && earlier.review.year < year ? earlier : null;
  const wanted = graph.quantities.filter((quantity) => quantity.wanted);
  const shown = wanted.filter(({ id }) => done.released.has(id));
  const metrics = all.figures.filter(isForRelease).map((figure): ReleasedMetric => {
    return isReleased(figure, drawn.told.get(figure) ?? [], done.released) ? figure.value : withheld(figure);
  });
  return {
    refused: null,
    tables: tablesOf(drawn.nodes, all.groups, year, done.released),
    metrics,
    findings: findingsOf(metrics, policy, year, compared),
    changes: compared === null ? [] : changesOf(metrics, compared),
    advice: adviceOn(wanted.length, shown.length),
    counts: Object.fromEntries(shown.map(({ id, value }) => [id, value])),
    note,
  };
}

/** Attendances are told only where it is told whose they are: how many people hold a seat. */
function isReleased({ definition, value }: Figure, told: readonly string[], released: ReadonlySet<string>): boolean {
  const whose = definition.counted === 'attendances' ? [cellKey(scopeKey(value.scope), 'enrolled')] : [];
  return [...told, ...whose].every((id) => released.has(id));
}

function withheld({ value: { id, version, scope, at, policies, asOf } }: Figure): ReleasedMetric {
  return { id, version, scope, at, policies, asOf, withheld: true };
}

/** From the pattern alone, which everybody sees. */
function adviceOn(wanted: number, shown: number): readonly string[] {
  if (shown * 2 >= wanted) return [];
  return [
    'More than half of the counts are withheld. Fewer and larger parts would tell more: leave the groups out and tell of streams, put small streams together, or review several years at once.',
  ];
}
