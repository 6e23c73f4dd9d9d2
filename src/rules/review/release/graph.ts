import type { Quantity, Relation } from '../../../kernel/disclosure/index.js';
import type { DisclosureTerms } from '../../../policy/review-terms.js';
import type { Counted, Scope } from '../metric.js';
import type { Figure, Figures, GroupSeen } from '../metrics.js';
import { isBoth, isWholeYear, scopeKey } from '../scope.js';
import { attendanceBounds } from './attendance-bounds.js';
import { type Cell, cellKey, cellsOf, isForRelease, isPart, sharedNames } from './cells.js';
import { identitiesOf } from './identities.js';
import { groupColumns, inclusions, worthOf } from './known-cells.js';
import { enrolledIn, organisationsIn } from './organisations.js';
import { fewestFor, isPrimary, type Told } from './primaries.js';
import { sumsOf } from './sums.js';

/** Everything that could be released, as one graph: counts, and what every reader knows of how they hang together. */
export interface Graph {
  readonly quantities: readonly Quantity[];
  readonly relations: readonly Relation[];
  /** The counts that each figure for release tells. */
  readonly told: ReadonlyMap<Figure, readonly string[]>;
  readonly nodes: Nodes;
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
    else nodes.set(node.key, { ...known, wanted: known.wanted || node.wanted, of: smaller(known.of, node.of) });
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
  for (const node of [...nodes.values()]) includes(node, drawing);
  nested(nodes, drawing);
  relations.push(...sumsOf(nodes, groups), ...attendanceBounds(nodes, groups), ...identitiesOf(nodes, groups));
  return { quantities: quantitiesOf(nodes, groups, terms), relations, told, nodes };
}

interface Drawing {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly add: (node: Node) => void;
  readonly relations: Relation[];
}

/** How many hold a seat in each scope: what other counts are a part of, and there also where no figure has a value yet. */
function seatsOf(figures: readonly Figure[], groups: readonly GroupSeen[]): readonly Node[] {
  const scopes = new Map(figures.map(({ value: { scope } }) => [scopeKey(scope), scope]));
  return [...scopes].map(([place, scope]) => ({
    key: cellKey(place, 'enrolled'),
    scope,
    name: 'enrolled',
    value: enrolledIn(groups, scope),
    counted: 'seats',
    sensitive: false,
    wanted: !isBoth(scope),
    of: null,
  }));
}

function note(
  { name, value, counted, of }: Cell,
  { value: { scope, at } }: Figure,
  released: boolean,
  terms: DisclosureTerms,
  drawing: Drawing,
): void {
  const sensitive = at?.by === 'category' && terms.sensitiveAttributes.includes(String(at.is));
  const inTable = scope.group !== undefined && groupColumns.some(({ cell }) => cell === name);
  const place = scopeKey(scope);
  const node = { key: cellKey(place, name), scope, name, value, counted, sensitive, wanted: released || inTable };
  drawing.add({ ...node, of: of?.value ?? null });
  if (of !== null) remainder({ ...node, of: null }, of, drawing);
}

/** A count that another is a part of by what the two mean. */
function includes(part: Node, drawing: Drawing): void {
  for (const [name, of] of inclusions) {
    const whole = part.name === name ? drawing.nodes.get(cellKey(scopeKey(part.scope), of)) : undefined;
    if (whole !== undefined && whole.value >= part.value) remainder(part, whole, drawing);
  }
}

/** Whoever had a seat within thirty days had one within ninety. */
function nested(nodes: Nodes, drawing: Drawing): void {
  const within = 'applicants-seated-within:';
  const waits = [...nodes.values()]
    .filter(({ name }) => name.startsWith(within) && !name.includes(' less '))
    .sort((first, second) => Number(first.name.slice(within.length)) - Number(second.name.slice(within.length)));
  waits.forEach((node, index) => {
    const next = waits[index + 1];
    if (next !== undefined && next.value >= node.value) remainder(node, next, drawing);
  });
}

/** Whoever is told how many did, and out of how many, is told how many did not. */
function remainder(part: Node, whole: { readonly name: string; readonly value: number }, drawing: Drawing): void {
  const place = scopeKey(part.scope);
  const name = `${whole.name} less ${part.name}`;
  const key = cellKey(place, name);
  if (drawing.nodes.has(key)) return;
  drawing.add({ ...part, key, name, value: whole.value - part.value, wanted: false, of: whole.value });
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

function quantitiesOf(nodes: Nodes, groups: readonly GroupSeen[], terms: DisclosureTerms): readonly Quantity[] {
  const scopes = new Map<string, Pick<Told, 'people' | 'organisations'>>();
  return [...nodes.values()].map((node) => {
    const place = scopeKey(node.scope);
    const whose = scopes.get(place) ?? {
      people: enrolledIn(groups, node.scope),
      organisations: organisationsIn(groups, node.scope),
    };
    scopes.set(place, whose);
    return quantityOf(node, whose, terms);
  });
}

function quantityOf(node: Node, whose: Pick<Told, 'people' | 'organisations'>, terms: DisclosureTerms): Quantity {
  const { key, scope, value, wanted } = node;
  const primary = isPrimary({ ...node, ...whose }, terms);
  return {
    id: key,
    value,
    wanted,
    primary,
    // Where nobody is always shown as nobody, a reader knows that what is withheld is not that.
    least: terms.zerosShown && wanted && value > 0 ? 1 : 0,
    most: null,
    reach: primary ? fewestFor(node, terms) : 0,
    weight: weightOf(scope, node.name),
    known: terms.zerosShown && value === 0 && wanted && !primary,
  };
}

/** How many hold a seat is told first, everywhere; then totals rather than their parts, and what is asked for first. */
function weightOf(scope: Scope, name: string): number {
  const place = isWholeYear(scope) ? 2 : scope.group === undefined ? 1 : 0;
  return (name === 'enrolled' ? 1000 : 0) + place * 100 + worthOf(name);
}

function smaller(first: number | null, second: number | null): number | null {
  if (first === null || second === null) return first ?? second;
  return Math.min(first, second);
}
