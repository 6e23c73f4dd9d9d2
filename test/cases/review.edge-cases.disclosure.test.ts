import { expect, it } from 'vitest';
import { reviewMarkdown } from '../../src/formats/index.js';
import { amend } from '../../src/policy/define.js';
import { policies } from '../../src/policy/programmes/index.js';
import { annual } from '../../src/rules/review/annual.js';
import type { EarlierReview, Review } from '../../src/rules/review/review.js';
import { type Sketch, yearOf } from '../rules/review/years.js';
import { crowd } from '../support/review/graphs.js';

const policy = policies.partnersInPrevention;
const look = (...sketches: readonly Sketch[]): Review => annual(yearOf(...sketches), policy);
const group = (name: string, completed: number, dropped: number, more: Partial<Sketch> = {}): Sketch => ({
  id: name,
  meetings: 'hhhhhh',
  people: crowd(name, [completed, 'XXXXXX'], [dropped, 'X-----']),
  ...more,
});
const count = ({ released }: Review, id: string): number | undefined => released.counts[id];

it('53: eleven of twelve are not told, because the one can be known', () => {
  expect(count(look(group('g', 11, 1)), '["year"] completed')).toBeUndefined();
});

it('54: all or none of a group are told, unless the group is too small for a share', () => {
  expect(count(look(group('g', 12, 0)), '["group","g"] completed')).toBe(12);
  expect(count(look(group('g', 9, 0)), '["group","g"] completed')).toBeUndefined();
});

it('55: of two groups of which one is withheld, the total or the other is withheld too', () => {
  const both = look(group('g', 12, 8), group('h', 12, 2));
  const told = ['["group","g"] completed', '["group","h"] completed', '["year"] completed'].filter(
    (id) => count(both, id) !== undefined,
  );
  expect(told.length).toBeLessThan(3);
  expect(told).not.toContain('["group","h"] completed');
});

it('56: no interval and no chance is told of counts that are withheld', () => {
  const { released } = look(group('g', 11, 1));
  for (const { evidence } of released.findings) {
    for (const { num, den } of evidence.figures) expect([num, den]).not.toEqual([11, 12]);
  }
  expect(released.metrics.find(({ id }) => id === 'completion')).not.toHaveProperty('interval');
});

it('57: no text says that there are fewer than five', () => {
  expect(reviewMarkdown(look(group('g', 11, 1)))).not.toMatch(/fewer than (five|5)|< ?5/iu);
});

it('58: a release after one person more does not tell of that person', () => {
  const first = look(group('g', 20, 10));
  const second = annual({ ...yearOf(group('g', 21, 10)), previous: first }, policy);
  expect([count(first, '["year"] completed'), count(second, '["year"] completed')]).toEqual([20, undefined]);
});

it('59: one count is withheld in every table and figure, or in none', () => {
  const { released } = look(group('g', 20, 10), group('h', 12, 3, { modality: 'online', stream: 'b' }));
  const [groups, ways] = released.tables.map(({ rows }) => rows.at(-1)?.numbers);
  expect(groups).toEqual(ways);
  const completion = released.metrics.find(({ id, scope }) => id === 'completion' && Object.keys(scope).length === 1);
  expect(completion !== undefined && 'num' in completion).toBe(
    groups?.[2] !== 'withheld' && groups?.[0] !== 'withheld',
  );
});

it('60: rows stand in the order of names, whatever their numbers', () => {
  const turned = look(group('h', 12, 3), group('g', 20, 10));
  expect(turned.released).toEqual(look(group('g', 20, 10), group('h', 12, 3)).released);
});

it('61: people from one organisation are not told of', () => {
  const records = yearOf(group('g', 20, 10));
  const from = (organisations: number): Review =>
    annual(
      {
        ...records,
        enrolments: records.enrolments.map((row, index) => ({ ...row, organisation: `o${index % organisations}` })),
      },
      policy,
    );
  expect([1, 3].map((organisations) => count(from(organisations), '["group","g"] completed'))).toEqual([undefined, 20]);
});

it('61: nor are those who completed, where they are all from one organisation of several', () => {
  const records = yearOf(group('g', 20, 10));
  const completedFrom = (organisations: number): Review =>
    annual(
      {
        ...records,
        enrolments: records.enrolments.map((row, index) => ({
          ...row,
          organisation: index < 20 ? `o${index % organisations}` : `p${index}`,
        })),
      },
      policy,
    );
  expect([1, 3].map((many) => count(completedFrom(many), '["group","g"] completed'))).toEqual([undefined, 20]);
  expect(count(completedFrom(1), '["group","g"] enrolled')).toBe(30);
});

it('62: nobody can tell from full groups who joined late', () => {
  const late = (name: string, early: number, after: number): Sketch => ({
    ...group(name, early, 0),
    people: crowd(name, [early, 'XXXXXX'], [after, '....XX']),
    membership: Object.fromEntries(
      Array.from({ length: after }, (_, index) => [`${name}-1-${index}`, { joinedAt: '2027-05-01' }]),
    ),
  });
  const { released } = look(late('g', 20, 3), late('h', 20, 7));
  const told = ['["group","g"] enrolled', '["year"] members-at-opening'].filter((id) => id in released.counts);
  expect(told.length).toBeLessThan(2);
});

it('63: attendances are not told where they say who completed', () => {
  const { released } = look({ ...group('g', 0, 0), people: crowd('g', [18, 'XXXXXX'], [2, 'XX----']) });
  expect(released.metrics.filter(({ id }) => id === 'completion').every((metric) => 'withheld' in metric)).toBe(true);
  const rate = released.metrics.find(({ id }) => id === 'attendance.recorded');
  expect(rate).not.toHaveProperty('num', 112);
});

it('64: where nobody is always shown, a reader who knows that still learns of nobody', () => {
  const { disclosure, ...review } = policy.review;
  const changed = amend(policy, {
    id: 'zeros@2027',
    review: { ...review, disclosure: { ...disclosure, value: { ...disclosure.value, zerosShown: true } } },
  });
  if (!changed.ok) throw new Error('no policy');
  const { released } = annual(yearOf(group('g', 12, 0)), changed.value);
  expect(released.tables[0]?.rows[0]?.numbers).toEqual([12, 12, 12, 0]);
});

it('65: a count of few people and one withheld to protect it look the same', () => {
  const { released } = look(group('g', 12, 8), group('h', 12, 2));
  const cells = released.tables
    .flatMap(({ rows }) => rows.flatMap(({ numbers }) => numbers))
    .filter((cell) => typeof cell === 'string');
  expect(new Set(cells)).toEqual(new Set(['withheld']));
});

it("66: last year's total of all years does not give this year's few away", () => {
  const alumni = '["year"] people-completed-earlier';
  const first = look(group('g', 20, 10));
  const earlier: EarlierReview = {
    ...first,
    year: 2026,
    released: { ...first.released, counts: { [alumni]: 40, '["year"] completed': 5 } },
  };
  const history = Array.from({ length: 43 }, (_, index) => ({
    person: `h${index}`,
    group: 'old',
    startedOn: '2020-01-01',
    endedOn: '2020-06-01',
    completed: true,
  }));
  const records = { ...yearOf(group('g', 20, 10)), history };
  expect(count(annual(records, policy), alumni)).toBe(43);
  expect(count(annual({ ...records, previous: earlier }, policy), alumni)).toBeUndefined();
});
