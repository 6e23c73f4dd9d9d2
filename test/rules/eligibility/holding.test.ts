import { describe, expect, it } from 'vitest';
import {
  asksNothing,
  type Holding,
  judgeHoldings,
  peakOf,
  type Terms,
} from '../../../src/rules/eligibility/holding.js';

const held = (from: number, to: number, ending?: Holding['ending']): Holding => ({ from, to, ending });
const waits = { completed: 0, withdrew: 0, 'did-not-complete': 0, deferred: 0, 'never-started': 0, 'left-sector': 0 };
const one: Terms = { most: 1, waits };

describe('peakOf', () => {
  it('counts two memberships as held at once exactly when some day belongs to both, for all days up to the fifth', () => {
    const days = [0, 1, 2, 3, 4, 5];
    for (const from of days) {
      for (const to of days.filter((day) => day >= from)) {
        for (const start of days) {
          for (const end of days.filter((day) => day > start)) {
            const shared = days.some((day) => day >= from && day < to && day >= start && day < end);
            expect([from, to, start, end, peakOf([held(from, to)], start, end)]).toStrictEqual([
              from,
              to,
              start,
              end,
              Number(shared),
            ]);
          }
        }
      }
    }
  });

  it('counts for a group that meets once what has begun before and ends after', () => {
    expect(
      [
        [2, 4],
        [3, 4],
        [2, 3],
        [3, 3],
      ].map(([from = 0, to = 0]) => peakOf([held(from, to)], 3, 3)),
    ).toStrictEqual([1, 0, 0, 0]);
  });

  it('takes the most at the same time, not the most in all', () => {
    const relay = [held(0, 10), held(10, 20), held(20, 30)];
    expect(peakOf(relay, 0, 30)).toBe(1);
    expect(peakOf([...relay, held(19, 21)], 0, 30)).toBe(2);
    expect(peakOf([...relay, held(19, 21)], 0, 19)).toBe(1);
    expect(peakOf([held(0, 10), held(0, 9), held(8, 12)], 1, 40)).toBe(3);
  });

  it('leaves out what has ended, whatever its days', () => {
    expect(peakOf([held(0, 10, 'withdrew'), held(0, 10, 'completed')], 0, 10)).toBe(0);
  });
});

describe('judgeHoldings', () => {
  it('waits for the days of the group only where they can matter', () => {
    const judged = (span: { start?: number; end?: number }, terms = one) => {
      const { verdict, missing, peaks } = judgeHoldings([held(10, 20)], { start: span.start, end: span.end }, terms);
      return [verdict, missing, peaks];
    };
    expect(judged({})).toStrictEqual(['open', ['startsOn', 'endsOn'], [0, 1]]);
    expect(judged({ start: 20 })).toStrictEqual(['met', [], [0, 0]]);
    expect(judged({ start: 5 })).toStrictEqual(['open', ['endsOn'], [0, 1]]);
    expect(judged({ start: 11 })[0]).toBe('not-met');
    expect(judged({ end: 10 })).toStrictEqual(['met', [], [0, 0]]);
    expect(judged({ end: 25 })).toStrictEqual(['open', ['startsOn'], [0, 1]]);
    expect(judged({ end: 15 })[0]).toBe('not-met');
    expect(judged({}, { ...one, most: 2 })).toStrictEqual(['met', [], [0, 1]]);
  });

  it('looks at how a membership ended only once it is over', () => {
    const wait = { most: 5, waits: { ...waits, 'never-started': 30, deferred: Infinity } };
    const judged = (start: number, ending?: Holding['ending'], terms: Terms = wait) => {
      const { verdict, missing } = judgeHoldings([held(10, 20, ending)], { start, end: start + 5 }, terms);
      return [verdict, missing];
    };
    expect(judged(19)).toStrictEqual(['met', []]);
    expect(judged(20)).toStrictEqual(['open', [0]]);
    expect(judged(500)).toStrictEqual(['open', [0]]);
    expect(judged(20, 'completed')).toStrictEqual(['met', []]);
    expect(judged(49, 'never-started')[0]).toBe('not-met');
    expect(judged(50, 'never-started')).toStrictEqual(['met', []]);
    expect(judged(5000, 'deferred')[0]).toBe('not-met');
  });

  it('leaves it open whether a group of unknown days starts while a membership runs that would bar from any later one', () => {
    const never = {
      completed: Infinity,
      withdrew: Infinity,
      'did-not-complete': Infinity,
      deferred: Infinity,
      'never-started': Infinity,
      'left-sector': Infinity,
    };
    const judged = (ending?: Holding['ending']) =>
      judgeHoldings([held(10, 20, ending)], { start: undefined, end: undefined }, { most: 2, waits: never });
    expect(judged()).toMatchObject({ verdict: 'open', missing: [0, 'startsOn'] });
    expect(judged('completed').verdict).toBe('not-met');
  });

  it('asks nothing of somebody whose membership is on record as over where there is no wait, even in a group that has begun', () => {
    expect(judgeHoldings([held(10, 20, 'withdrew')], { start: 5, end: 50 }, one).verdict).toBe('met');
  });
});

it('knows a policy that lets everybody join again at once', () => {
  expect(asksNothing(one)).toBe(true);
  expect(asksNothing({ ...one, waits: { ...waits, deferred: 1 } })).toBe(false);
});
