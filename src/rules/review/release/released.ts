import { protect } from '../../../kernel/disclosure/index.js';
import { problem } from '../../../kernel/result.js';
import { changesOf } from '../changes.js';
import type { Frame } from '../facts.js';
import { findingsOf } from '../findings/findings.js';
import type { Earlier } from '../findings/questions.js';
import type { ReleasedMetric } from '../metric.js';
import type { Figure, Figures } from '../metrics.js';
import type { Released } from '../release.js';
import { isBoth, scopeKey } from '../scope.js';
import { cellKey, isForRelease } from './cells.js';
import { countsLeft, isBeyond, withEarlier } from './earlier.js';
import { type Graph, graphOf } from './graph.js';
import { groupColumns } from './known-cells.js';
import { tablesOf } from './tables.js';

const note =
  'Counts of few people, and whatever would let a reader work them out, are withheld. What is withheld looks the same whatever the reason.';
const refusal =
  'Nothing can be released: some number that has to be withheld could be worked out from what is public already.';

/** Deciding which numbers of single groups can be told together takes the longer the more there are: seconds for forty, minutes for a hundred. */
const mostGroups = 40;
const manyGroups = `No numbers of single groups are released, because there are more than ${mostGroups}. A review of fewer of them, such as of one stream, has them.`;

function withoutGroups({ figures, ...rest }: Figures): Figures {
  return { ...rest, figures: figures.filter(({ value }) => value.scope.group === undefined) };
}

/**
 * What of a year may be published: every count, share, interval and table protected together, and together with what an earlier review
 * released. Where that cannot be done nothing is released, and the reason stands in `refused`.
 *
 * @param every every figure of every scope, and the groups they were made of
 * @param earlier what was released before; `null` where nothing was
 */
export function releasedOf(every: Figures, { year, policy }: Frame, earlier: Earlier | null): Released {
  const all = every.groups.length > mostGroups ? withoutGroups(every) : every;
  const terms = policy.review.disclosure.value;
  const drawn = graphOf(all, terms);
  const before = earlier?.review ?? null;
  const graph = before === null ? drawn : withEarlier(drawn, year, before);
  const done = protect(graph.quantities, graph.relations, { width: terms.widthLeft });
  if (!done.ok || (before !== null && isBeyond(drawn, year, before))) {
    const refused = problem('released', 'infeasible', refusal);
    const counts = countsLeft({}, year, before);
    return { refused, tables: [], metrics: [], findings: [], changes: [], advice: [], counts, note };
  }
  // An earlier look at the same year is protected together with this one, and is no year to compare with.
  const compared = earlier !== null && earlier.review.year < year ? earlier : null;
  const metrics = metricsOf(all, drawn, done.released, terms.sensitiveAttributes);
  const { wanted, shown } = countsIn(drawn, done.released);
  return {
    refused: null,
    tables: tablesOf(drawn.nodes, all.groups, year, done.released),
    metrics,
    findings: findingsOf(metrics, policy, year, compared),
    changes: compared === null ? [] : changesOf(metrics, compared),
    advice: [
      ...(all === every ? [] : [manyGroups]),
      ...adviceOn(wanted.size, shown.filter(([id]) => wanted.has(id)).length),
    ],
    counts: countsLeft(Object.fromEntries(shown), year, before),
    note,
  };
}

/** Every figure for release, with its numbers or without. */
function metricsOf(
  { figures }: Figures,
  { told }: Graph,
  released: ReadonlySet<string>,
  sensitive: readonly string[],
): readonly ReleasedMetric[] {
  const all = figures.filter(isForRelease).map((figure): ReleasedMetric => {
    const isTold = isReleased(figure, told.get(figure) ?? [], released) && !tellsByItsReason(figure, sensitive);
    return isTold ? withoutSpread(figure.value) : withheld(figure.value);
  });
  const some = all.some((metric) => metric.id === 'reach.representation' && 'withheld' in metric);
  return all.flatMap((metric) => {
    // How many regions are reached tells of each of them whether it is.
    if (metric.id === 'reach.regions' && some) return [withheld(metric)];
    // That an attribute has a line of its own tells that somebody has it.
    if (metric.id === 'equity.completion-gap' && metric.at !== null && !('num' in metric)) return [];
    return [metric];
  });
}

/** A reason for there being no value that says how few people there are, or says anything of what can endanger them. */
function tellsByItsReason({ value }: Figure, sensitive: readonly string[]): boolean {
  if (!('null' in value)) return false;
  return value.null === 'too-few' || (value.at?.by === 'category' && sensitive.includes(String(value.at.is)));
}

/** The interval of a rate of attendances tells how differently people came, which is a count of its own. */
function withoutSpread(value: ReleasedMetric): ReleasedMetric {
  return 'num' in value && value.interval?.method === 'clustered' ? { ...value, interval: null } : value;
}

/** The counts that figures and tables tell, and those they would tell if nothing were withheld. */
function countsIn(
  { told, nodes }: Graph,
  released: ReadonlySet<string>,
): { readonly wanted: ReadonlySet<string>; readonly shown: readonly (readonly [id: string, value: number])[] } {
  const inTables = [...nodes.values()].filter(
    ({ name, scope, wanted }) => wanted && groupColumns.some(({ cell }) => cell === name) && !isBoth(scope),
  );
  const wanted = new Set(inTables.map(({ key }) => key));
  const shown = new Set(inTables.flatMap(({ key }) => (released.has(key) ? [key] : [])));
  for (const [figure, ids] of told) {
    // What has no value yet is not asked for.
    if ('num' in figure.value) for (const id of ids) wanted.add(id);
    if (isReleased(figure, ids, released)) for (const id of ids) shown.add(id);
  }
  const inOrder = [...nodes.values()].filter(({ key }) => shown.has(key));
  return { wanted, shown: inOrder.map(({ key, value }) => [key, value] as const) };
}

/** Attendances are told only where it is told whose they are: how many people hold a seat. */
function isReleased({ definition, value }: Figure, told: readonly string[], released: ReadonlySet<string>): boolean {
  const whose = definition.counted === 'attendances' ? [cellKey(scopeKey(value.scope), 'enrolled')] : [];
  return [...told, ...whose].every((id) => released.has(id));
}

function withheld({ id, version, scope, at, policies, asOf }: ReleasedMetric): ReleasedMetric {
  return { id, version, scope, at, policies, asOf, withheld: true };
}

/** From the pattern alone, which everybody sees. */
function adviceOn(wanted: number, shown: number): readonly string[] {
  if (shown * 2 >= wanted) return [];
  return [
    'More than half of the counts are withheld. Fewer and larger parts would tell more: leave the groups out and tell of streams, put small streams together, or review several years at once.',
  ];
}
