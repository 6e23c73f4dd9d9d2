import type { Quantity, Relation } from '../../../kernel/disclosure/index.js';
import type { DisclosureTerms } from '../../../policy/review-terms.js';
import type { Counted, Scope } from '../metric.js';
import type { Figure, Figures, GroupSeen } from '../metrics.js';
import { isBoth, scopeKey } from '../scope.js';
import { attendanceBounds } from './attendance-bounds.js';
import { type Cell, cellKey, cellsOf, isForRelease, isPart, sharedNames } from './cells.js';
import { identitiesOf } from './identities.js';
import { groupColumns, inclusions, isRemainder, nestedByDays, smaller, weightOf } from './known-cells.js';
import { enrolledIn } from './organisations.js';
import { fewestFor, isPrimary, type Told } from './primaries.js';
import { type Difference, differencesOf } from './remainders.js';
import { sumsOf } from './sums.js';
import { toldOf, whoseIn } from './whose.js';

/** Everything that could be released, as one graph: counts, and what every reader knows of how they hang together. */
export interface Graph {
  readonly quantities: readonly Quantity[];
  readonly relations: readonly Relation[];
  /** The counts that each figure for release tells. */
  readonly told: ReadonlyMap<Figure, readonly string[]>;
  readonly nodes: Nodes;
  /** The fewest that each count may tell of; 0 for what counts nothing anybody did. */
  readonly fewest: ReadonlyMap<string, number>;
}

/** One count while the graph is drawn. */
export interface Node {
  readonly key: string;
  readonly scope: Scope;
  readonly name: string;
  readonly value: number;
  readonly counted: Counted;
  readonly sensitive: boolean;
  /** Whether it is to be released. */
  readonly wanted: boolean;
  /** The smallest of the wholes it is a part of; `null` where it is no part. */
  readonly of: number | null;
  /** The most it can be by what everybody knows; `null` where nothing says. */
  readonly most: number | null;
}

export type Nodes = ReadonlyMap<string, Node>;

/** Draws the graph of a year. */
export function graphOf({ figures, groups }: Figures, terms: DisclosureTerms): Graph {
  const nodes = new Map<string, Node>();
  const relations: Relation[] = [];
  const told = new Map<Figure, readonly string[]>();
  const shared = sharedNames(figures);
  const add = (node: Node): void => {
    const known = nodes.get(node.key);
    if (known === undefined) nodes.set(node.key, node);
    else
      nodes.set(node.key, {
        ...known,
        wanted: known.wanted || node.wanted,
        of: smaller(known.of, node.of),
        most: smaller(known.most, node.most),
      });
  };
  const drawing: Drawing = { nodes, add, relations };
  for (const node of seatsOf(figures, groups)) add(node);
  for (const figure of figures) {
    const released = isForRelease(figure);
    if (!released && !isPart(figure)) continue;
    const cells = cellsOf(figure, shared);
    for (const cell of cells) note(cell, figure, released, terms, drawing);
    const place = scopeKey(figure.value.scope);
    if (released)
      told.set(
        figure,
        cells.map(({ name }) => cellKey(place, name)),
      );
  }
  for (const [name, of] of inclusions) includes(name, of, drawing);
  for (const each of nestedByDays) nested(each, drawing);
  for (const difference of differencesOf(nodes, groups)) differs(difference, drawing);
  relations.push(...sumsOf(nodes, groups), ...attendanceBounds(nodes, groups), ...identitiesOf(nodes));
  const whose = whoseIn(groups);
  const all = [...nodes.values()].map((node) => ({ node, of: toldOf(node, whose(node)) }));
  return {
    quantities: all.map(({ node, of }) => quantityOf(node, of, terms)),
    relations,
    told,
    nodes,
    fewest: new Map(all.map(({ node, of }) => [node.key, node.counted === 'none' ? 0 : fewestFor(of, terms)])),
  };
}

interface Drawing {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly add: (node: Node) => void;
  readonly relations: Relation[];
}

/** How many hold a seat in each scope: what other counts are a part of, and there also where no figure has a value yet. */
function seatsOf(figures: readonly Figure[], groups: readonly GroupSeen[]): readonly Node[] {
  const scopes = new Map(figures.map(({ value: { scope } }) => [scopeKey(scope), { scope, wanted: !isBoth(scope) }]));
  const year = figures[0]?.value.scope.year ?? 0;
  // Groups without figures of their own have people all the same.
  for (const { id: group } of groups) {
    const place = scopeKey({ year, group });
    if (!scopes.has(place)) scopes.set(place, { scope: { year, group }, wanted: false });
  }
  return [...scopes].map(([place, { scope, wanted }]) => ({
    key: cellKey(place, 'enrolled'),
    scope,
    name: 'enrolled',
    value: enrolledIn(groups, scope),
    counted: 'seats',
    sensitive: false,
    wanted,
    of: null,
    most: null,
  }));
}

function note(
  { name, value, counted, of, most }: Cell,
  { value: { scope, at } }: Figure,
  released: boolean,
  terms: DisclosureTerms,
  drawing: Drawing,
): void {
  const sensitive = at?.by === 'category' && terms.sensitiveAttributes.includes(String(at.is));
  const inTable = scope.group !== undefined && groupColumns.some(({ cell }) => cell === name);
  const place = scopeKey(scope);
  const node = { key: cellKey(place, name), scope, name, value, counted, sensitive, wanted: released || inTable, most };
  drawing.add({ ...node, of: of?.value ?? null });
  if (of !== null) remainder({ ...node, of: null }, of, drawing);
}

/** Counts that others are a part of by what the two mean. */
function includes(name: string, of: string, drawing: Drawing): void {
  for (const part of [...drawing.nodes.values()]) {
    const named = name.endsWith(':') ? part.name.startsWith(name) && !isRemainder(part.name) : part.name === name;
    const whole = named ? drawing.nodes.get(cellKey(scopeKey(part.scope), of)) : undefined;
    if (whole !== undefined && whole.value >= part.value) remainder(part, whole, drawing);
  }
}

/** Whoever had a seat within thirty days had one within ninety, and whose ninety days are over waited for thirty. */
function nested({ name, grows }: { readonly name: string; readonly grows: boolean }, drawing: Drawing): void {
  const days = (node: Node): number => Number(node.name.slice(name.length));
  const inOrder = [...drawing.nodes.values()]
    .filter((node) => node.name.startsWith(name) && !isRemainder(node.name))
    .sort((first, second) => (grows ? days(first) - days(second) : days(second) - days(first)));
  inOrder.forEach((node, index) => {
    const next = inOrder[index + 1];
    if (next !== undefined && next.value >= node.value) remainder(node, next, drawing);
  });
}

/** What is left when counts are taken from others is a count too, where it is not below zero. */
function differs({ name, like, terms, isTaken }: Difference, { add, relations, nodes }: Drawing): void {
  const value = terms.reduce((sum, [node, times]) => sum + node.value * times, 0);
  const key = cellKey(scopeKey(like.scope), name);
  if (value < 0 || nodes.has(key)) return;
  const sum = terms.map(([node, times]) => ({ quantity: node.key, coefficient: times }));
  if (isTaken && value === 0) {
    relations.push({ terms: sum, kind: 'equals', total: 0 });
    return;
  }
  add({ ...like, key, name, value, wanted: false, of: null, most: null });
  relations.push({ terms: [...sum, { quantity: key, coefficient: -1 }], kind: 'equals', total: 0 });
}

/** Whoever is told how many did, and out of how many, is told how many did not. */
function remainder(part: Node, whole: { readonly name: string; readonly value: number }, drawing: Drawing): void {
  const place = scopeKey(part.scope);
  const name = `${whole.name} less ${part.name}`;
  const key = cellKey(place, name);
  if (drawing.nodes.has(key)) return;
  drawing.add({ ...part, key, name, value: whole.value - part.value, wanted: false, of: whole.value, most: null });
  drawing.relations.push({
    terms: [
      { quantity: part.key, coefficient: 1 },
      { quantity: key, coefficient: 1 },
      { quantity: cellKey(place, whole.name), coefficient: -1 },
    ],
    kind: 'equals',
    total: 0,
  });
}

function quantityOf(node: Node, told: Told, terms: DisclosureTerms): Quantity {
  const { key, scope, name, value, wanted, most } = node;
  const primary = isPrimary(told, terms);
  return {
    id: key,
    value,
    wanted,
    primary,
    // Where nobody is always shown as nobody, a reader knows that what is withheld is not that.
    least: terms.zerosShown && wanted && value > 0 ? 1 : 0,
    most,
    reach: primary ? fewestFor(told, terms) : 0,
    weight: weightOf(scope, name),
    known: terms.zerosShown && value === 0 && wanted && !primary,
  };
}
