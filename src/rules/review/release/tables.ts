import { byCodeUnit } from '../../../kernel/order.js';
import type { Scope } from '../metric.js';
import type { GroupSeen } from '../metrics.js';
import type { ReleasedNumber, ReleasedTable } from '../release.js';
import { scopeKey } from '../scope.js';
import { cellKey } from './cells.js';
import type { Graph } from './graph.js';
import { groupColumns } from './known-cells.js';

/** The tables of a year: people by group within streams, and by way of meeting. Rows stand in the order of their names. */
export function tablesOf(
  nodes: Graph['nodes'],
  seen: readonly GroupSeen[],
  year: number,
  released: ReadonlySet<string>,
): readonly ReleasedTable[] {
  if (seen.length === 0) return [];
  // A group without figures of its own has no row.
  const groups = seen
    .filter(({ id }) => nodes.get(cellKey(scopeKey({ year, group: id }), 'enrolled'))?.wanted)
    .sort((first, second) => byCodeUnit(first.id, second.id));
  const columns = groupColumns.map(({ cell, title }) => ({ id: cell, title }));
  const row = (label: string, scope: Scope, total: boolean): ReleasedTable['rows'][number] => ({
    label,
    total,
    numbers: groupColumns.map(({ cell }) => numberAt(cellKey(scopeKey(scope), cell), nodes, released)),
  });
  const streams = [...new Set(seen.map(({ stream }) => stream))].sort(byCodeUnit);
  const ways = [...new Set(seen.map(({ modality }) => modality))].sort(byCodeUnit);
  const everyone = row('Whole year', { year }, true);
  return [
    {
      id: 'groups',
      title: groups.length === 0 ? 'People by stream' : 'People by group',
      of: groups.length === 0 ? 'Stream' : 'Group',
      columns,
      rows: [
        ...streams.flatMap((stream) => [
          ...groups.filter((group) => group.stream === stream).map(({ id }) => row(id, { year, group: id }, false)),
          row(`Stream ${stream}`, { year, stream }, true),
        ]),
        everyone,
      ],
    },
    {
      id: 'modalities',
      title: 'People by way of meeting',
      of: 'Way of meeting',
      columns,
      rows: [...ways.map((modality) => row(modality, { year, modality }, false)), everyone],
    },
  ];
}

function numberAt(key: string, nodes: Graph['nodes'], released: ReadonlySet<string>): ReleasedNumber {
  const node = nodes.get(key);
  if (node === undefined) return null;
  return released.has(key) ? node.value : 'withheld';
}
