import { expect, it } from 'vitest';
import { crowd, graphIn } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const people = crowd('a', [15, 'XXXXXX'], [15, 'X-----']);
const value = (graph: ReturnType<typeof graphIn>, name: string): number | undefined =>
  graph.nodes.get(`["year"] ${name}`)?.value;

it('counts the meetings that members were not there for because they had left', () => {
  const membership = { 'a-0-0': { leftAt: '2027-04-20' } };
  const marks = { ...people, 'a-0-0': 'XXXX..' };
  const graph = graphIn(yearOf({ meetings: 'hhhhhh', people: marks, membership }));
  expect(value(graph, 'meetings-of-all less marks-eligible')).toBe(2);
  expect(graph.quantities.find(({ id }) => id.endsWith('["year"] meetings-of-all less marks-eligible'))?.primary).toBe(
    true,
  );
  expect(value(graphIn(yearOf({ meetings: 'hhhhhh', people })), 'meetings-of-all less marks-eligible')).toBeUndefined();
});

it('counts those of whom an attribute is not known', () => {
  const records = yearOf({ meetings: 'hhhhhh', people });
  const enrolments = records.enrolments.map((row, index) =>
    index < 2 ? row : { ...row, attributes: index % 2 === 0 ? ['rural'] : [] },
  );
  expect(value(graphIn({ ...records, enrolments }), 'enrolled less known enrolled:rural')).toBe(2);
});
