import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { annual } from '../../../../src/rules/review/annual.js';
import { cellKey, cellsOf, isForRelease, isPart, sharedNames } from '../../../../src/rules/review/release/cells.js';
import { crowd, figuresIn } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const people = crowd('a', [15, 'XXXXXX'], [5, 'X-----']);
const responses = Array.from({ length: 12 }, (_, index) => ({
  id: `r${index}`,
  group: 'g1',
  recommend: index < 6 ? 10 : 0,
  agreement: { 'I feel less alone': 5, 'I feel less alone not': 1 },
}));
const all = figuresIn({ ...yearOf({ meetings: 'hhhhhh', people }), responses });
const one = (id: string) =>
  all.figures.find(({ definition, value }) => definition.id === id && Object.keys(value.scope).length === 1);
const names = (id: string): readonly string[] => {
  const figure = one(id);
  return figure === undefined
    ? []
    : cellsOf(figure, sharedNames(all.figures)).map(({ name, value }) => `${name} ${value}`);
};

describe('the counts that a figure tells', () => {
  it('are numerator and denominator of a share', () => {
    expect(names('completion')).toEqual(['completed 15', 'enrolled 20']);
  });

  it('are all three parts of a score', () => {
    expect(names('survey.recommend')).toEqual([
      'promoters-less-detractors for 6',
      'promoters-less-detractors against 6',
      'promoters-less-detractors neither 0',
      'answers-recommend 12',
    ]);
  });

  it('are no more than there are seats, where no meeting was over the maximum', () => {
    const figure = one('fill-rate');
    expect(figure && cellsOf(figure, new Set())).toMatchObject([{ name: 'members-at-opening', value: 20, most: 20 }]);
  });

  it('are told apart whatever words somebody chose for a statement', () => {
    const [first, second] = all.figures.filter(({ definition }) => definition.id === 'survey.agreement');
    expect([first, second].map((figure) => figure && cellsOf(figure, new Set())[0]?.name)).toEqual([
      'answers-agreeing:I\\sfeel\\sless\\salone',
      'answers-agreeing:I\\sfeel\\sless\\salone\\snot',
    ]);
    expect(() =>
      annual({ ...yearOf({ meetings: 'hhhhhh', people }), responses }, policies.partnersInPrevention),
    ).not.toThrow();
  });

  it('belong to a figure of the year, or of a stream or a way of meeting, and are reckoned with in a group', () => {
    const of = (id: string) => all.figures.filter(({ definition }) => definition.id === id);
    expect(
      of('completion')
        .filter(isForRelease)
        .map(({ value }) => Object.keys(value.scope).length),
    ).toEqual([1, 2, 2]);
    expect(of('completion').filter(isPart)).toHaveLength(2);
    expect(of('dose.distribution').filter(isForRelease)).toEqual([]);
    expect(cellKey('["year"]', 'enrolled')).toBe('["year"] enrolled');
  });
});
