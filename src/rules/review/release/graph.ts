import type { Quantity, Relation } from '../../../kernel/disclosure/index.js';
import type { DisclosureTerms } from '../../../policy/review-terms.js';
import type { Counted, Scope } from '../metric.js';
import type { Figure, Figures, GroupSeen } from '../metrics.js';
import { isWholeYear, scopeKey } from '../scope.js';
import { type Cell, cellKey, cellsOf, groupColumns, isForRelease, isPart, sharedNames } from './cells.js';
import { enrolledIn, organisationsIn } from './organisations.js';
import { fewestFor, isPrimary, type Told } from './primaries.js';
import { sumsOf } from './sums.js';

/** Everything that could be released, as one graph: counts, and what every reader knows of how they hang together. */
export interface Graph {
  readonly quantities: readonly Quantity[];
  readonly relations: readonly Relation[];
  /** The counts that each figure for release tells. */
  readonly told: ReadonlyMap<Figure, readonly string[]>;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** One count while the graph is drawn. */
export interface Node {
  readonly key: string;
  readonly scope: Scope;
  readonly name: string;
  readonly value: number;
  readonly counted: Counted;
  readonly sensitive: boolean;
  wanted: boolean;
  of: number | null;
}

/** Draws the graph of a year. */
export function graphOf({ figures, groups }: Figures, terms: DisclosureTerms): Graph {
  const nodes = new Map<string, Node>();
  const relations: Relation[] = [];
  const told = new Map<Figure, readonly string[]>();
  const shared = sharedNames(figures);
  for (const node of seatsOf(figures, groups)) nodes.set(node.key, node);
  for (const figure of figures) {
    const released = isForRelease(figure);
    if (!released && !isPart(figure)) continue;
    const cells = cellsOf(figure, shared);
    for (const cell of cells) {
      note(
        cell,
        figure,
        nodes,
        relations,
        terms,
        released || (figure.value.scope.group !== undefined && isColumn(cell.name)),
      );
    }
    if (released)
      told.set(
        figure,
        cells.map(({ name }) => cellKey(scopeKey(figure.value.scope), name)),
      );
  }
  relations.push(...sumsOf(nodes, groups));
  const scopes = new Map<string, Pick<Told, 'people' | 'organisations'>>();
  const quantities = [...nodes.values()].map((node) => {
    const place = scopeKey(node.scope);
    const whose = scopes.get(place) ?? {
      people: nodes.get(cellKey(place, 'enrolled'))?.value ?? 0,
      organisations: organisationsIn(groups, node.scope),
    };
    scopes.set(place, whose);
    return quantityOf(node, whose, terms);
  });
  return { quantities, relations, told, nodes };
}

function isColumn(name: string): boolean {
  return groupColumns.some(({ cell }) => cell === name);
}

/** How many hold a seat in each scope: what every other count is a part of, and there also where no figure has a value yet. */
function seatsOf(figures: readonly Figure[], groups: readonly GroupSeen[]): readonly Node[] {
  const scopes = new Map(figures.map(({ value: { scope } }) => [scopeKey(scope), scope]));
  return [...scopes].map(([place, scope]) => ({
    key: cellKey(place, 'enrolled'),
    scope,
    name: 'enrolled',
    value: enrolledIn(groups, scope),
    counted: 'seats',
    sensitive: false,
    wanted: scope.stream === undefined || scope.modality === undefined,
    of: null,
  }));
}

function note(
  cell: Cell,
  { definition, value: { scope, at } }: Figure,
  nodes: Map<string, Node>,
  relations: Relation[],
  terms: DisclosureTerms,
  wanted: boolean,
): void {
  const place = scopeKey(scope);
  const { counted } = definition;
  const sensitive = at?.by === 'category' && terms.sensitiveAttributes.includes(String(at.is));
  const key = cellKey(place, cell.name);
  const known = nodes.get(key);
  if (known === undefined) {
    nodes.set(key, {
      key,
      scope,
      name: cell.name,
      value: cell.value,
      counted,
      sensitive,
      wanted,
      of: cell.of?.value ?? null,
    });
  } else {
    known.wanted ||= wanted;
    known.of ??= cell.of?.value ?? null;
  }
  if (cell.of === null) return;
  // Whoever is told how many did and out of how many is told how many did not.
  const rest = cellKey(place, `${cell.name} rest of ${cell.of.name}`);
  if (nodes.has(rest)) return;
  const value = cell.of.value - cell.value;
  const of = cell.of.value;
  nodes.set(rest, { key: rest, scope, name: rest, value, counted, sensitive, wanted: false, of });
  relations.push({
    terms: [
      { quantity: key, coefficient: 1 },
      { quantity: rest, coefficient: 1 },
      { quantity: cellKey(place, cell.of.name), coefficient: -1 },
    ],
    kind: 'equals',
    total: 0,
  });
}

function quantityOf(node: Node, whose: Pick<Told, 'people' | 'organisations'>, terms: DisclosureTerms): Quantity {
  const { key, scope, value, wanted } = node;
  const shownZero = terms.zerosShown && value === 0 && wanted;
  const primary = isPrimary({ ...node, ...whose }, terms);
  return {
    id: key,
    value,
    wanted,
    primary,
    least: terms.zerosShown && wanted && value > 0 ? 1 : 0,
    most: null,
    reach: primary ? fewestFor(node, terms) : 0,
    weight: weightOf(scope) + (node.of === null ? 1 : 0),
    known: shownZero && !primary,
  };
}

/** Totals are worth more than their parts. */
function weightOf(scope: Scope): number {
  if (isWholeYear(scope)) return 6;
  return scope.group === undefined ? 4 : 2;
}
