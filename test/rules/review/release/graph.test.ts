import { describe, expect, it } from 'vitest';
import { audit, protect } from '../../../../src/kernel/disclosure/index.js';
import { crowd, graphIn, relationsOf } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const records = yearOf(
  { stream: 'a', meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX'], [3, '------'], [3, '--XXXX']) },
  { stream: 'b', meetings: 'hhhhhh', people: crowd('b', [11, 'XXXX--'], [9, 'X-----']) },
);
const graph = graphIn(records);
const value = (id: string): number | undefined => graph.nodes.get(id)?.value;

describe('the graph of a year', () => {
  it('counts who did not, who came late and who stayed away', () => {
    expect(value('["year"] enrolled less completed')).toBe(15);
    expect(value('["year"] enrolled less never-came')).toBe(35);
    expect(value('["year"] enrolled less never-came less started-on-time')).toBe(3);
    expect(value('["group","g1"] never-came')).toBe(3);
  });

  it('holds of the truth in every relation, as the engine checks', () => {
    expect(() => audit(graph.quantities, graph.relations, new Set())).not.toThrow();
  });

  it('takes late starters to be people like any others', () => {
    const late = graph.quantities.find(({ id }) => id === '["year"] enrolled less never-came less started-on-time');
    expect(late).toMatchObject({ primary: true, wanted: false, reach: 5 });
  });

  it('says in each scope what is part of what', () => {
    expect(relationsOf(graph, '["year"]')).toContain('1 completed, 1 enrolled less completed, -1 enrolled = 0');
  });

  it.each(['equals', 'at-least'] as const)('without what is known as %s lets a reader in', (kind) => {
    const fewer = graph.relations.filter((relation) => relation.kind !== kind);
    const done = protect(graph.quantities, fewer, { width: 3 });
    if (!done.ok) throw new Error('refused');
    const open = audit(graph.quantities, graph.relations, done.withheld).filter(
      ({ high, low }) => high !== null && (high < 5 || high - low < 3),
    );
    expect(open.length).toBeGreaterThan(0);
  });
});
