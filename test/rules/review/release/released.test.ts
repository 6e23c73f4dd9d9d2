import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { annual } from '../../../../src/rules/review/annual.js';
import { findingsOf } from '../../../../src/rules/review/findings/findings.js';
import type { YearRecords } from '../../../../src/rules/review/records.js';
import type { Released } from '../../../../src/rules/review/release.js';
import { crowd } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const policy = policies.partnersInPrevention;
const people = crowd('a', [15, 'XXXXXX'], [15, 'X-----']);
const plain = yearOf({ meetings: 'hhhhhh', people });
const released = (records: YearRecords): Released => annual(records, policy).released;
const one = ({ metrics }: Released, id: string, is?: string) =>
  metrics.find(
    (each) => each.id === id && Object.keys(each.scope).length === 1 && (is === undefined || each.at?.is === is),
  );
const answers = (count: number, row: (index: number) => object): YearRecords => ({
  ...plain,
  responses: Array.from({ length: count }, (_, index) => ({ id: `r${index}`, group: 'g1', ...row(index) })),
});

describe('what is released of a year', () => {
  it('shows a figure without a value as withheld where the reason tells how few there are', () => {
    expect(one(annualOf(answers(9, () => ({ recommend: 9 }))), 'survey.recommend')).toMatchObject({ withheld: true });
  });

  it('has no line for an attribute of which nothing is told, which would say that somebody has it', () => {
    const enrolments = plain.enrolments.map((row, index) => ({
      ...row,
      attributes: index < 2 ? ['lived-experience'] : [],
    }));
    expect(released({ ...plain, enrolments }).metrics.filter(({ at }) => at?.is === 'lived-experience')).toEqual([]);
  });

  it('tells no score of which one of three parts is of few people', () => {
    const told = released(answers(20, (index) => ({ recommend: index < 9 ? 10 : index < 18 ? 0 : 8 })));
    expect(one(told, 'survey.recommend')).toMatchObject({ withheld: true });
    expect(Object.keys(told.counts).filter((id) => id.includes('promoters'))).toEqual([]);
  });

  it('leaves few blanks to a statement untold', () => {
    const asked = answers(20, (index) => ({ recommend: 10, agreement: index < 2 ? {} : { useful: 5 } }));
    const told = released({ ...asked, groups: asked.groups.map((group) => ({ ...group, surveyed: 30 })) });
    expect(one(told, 'survey.response-rate')).toMatchObject({ num: 20 });
    expect(one(told, 'survey.agreement', 'useful')).toMatchObject({ withheld: true });
  });

  it('leaves it untold that so few came late', () => {
    const late = released(
      yearOf({ meetings: 'hhhhhh', people: crowd('a', [15, 'XXXXXX'], [12, '------'], [2, '--XXX-']) }),
    );
    const told = ['enrolled', 'never-came', 'started-on-time'].filter((name) => `["year"] ${name}` in late.counts);
    expect(told.length).toBeLessThan(3);
  });

  it('gives rates of attendance no interval, which would tell how differently people came', () => {
    expect(one(released(plain), 'attendance.recorded')).toMatchObject({ interval: null, num: 105 });
  });

  it('passes no count on that no figure and no table tells', () => {
    const small = yearOf(
      { stream: 'a', meetings: 'hhhhhh', people },
      { stream: 'b', meetings: 'hhhhhh', people: crowd('b', [3, 'XXXXXX']) },
    );
    expect(
      Object.keys(released(small).counts).filter((id) => id.includes('"b"') && !/promoters|answers/u.test(id)),
    ).toEqual([]);
  });

  it('says the same findings as the figures released alone', () => {
    const told = released(plain);
    expect(told.findings).toEqual(findingsOf(told.metrics, policy, 2027, null));
  });

  it('marks everything withheld alike', () => {
    const told = released(yearOf({ meetings: 'hhhhhh', people: crowd('a', [15, 'XXXXXX'], [3, 'X-----']) }));
    const marks = told.metrics.filter((metric) => 'withheld' in metric).map((metric) => Object.keys(metric).join());
    expect(new Set(marks)).toEqual(new Set(['id,version,scope,at,policies,asOf,withheld']));
  });

  it('advises larger parts where most is withheld', () => {
    const small = (id: string) => ({
      id,
      stream: id,
      meetings: 'hhhhhh',
      people: crowd(id, [6, 'XXXXXX'], [3, 'X-----']),
    });
    expect(released(yearOf(small('a'), small('b'), small('c'))).advice).toHaveLength(1);
    expect(released(yearOf()).advice).toEqual([]);
  });

  function annualOf(records: YearRecords): Released {
    return released(records);
  }
});

describe('a year of many groups', () => {
  it('has rows of single groups up to forty, and says what it leaves out beyond', () => {
    const groups = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `g${index + 10}`,
        meetings: 'hhhhhh',
        people: Object.fromEntries(Array.from({ length: 12 }, (__, who) => [`p${index}-${who}`, 'XXXXXX'])),
      }));
    const rows = (count: number): readonly (readonly [string, number])[] => {
      const { released } = annual(yearOf(...groups(count)), policies.partnersInPrevention);
      return released.tables.map(({ title, rows: all }) => [title, all.length]);
    };
    expect(rows(40)[0]).toEqual(['People by group', 42]);
    expect(rows(41)[0]).toEqual(['People by stream', 2]);
    expect(annual(yearOf(...groups(41)), policies.partnersInPrevention).released.advice[0]).toMatch(/more than 40\./);
  });
});
