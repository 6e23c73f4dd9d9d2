import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endings } from '../../../src/policy/policy.js';
import { type Holding, judgeHoldings, peakOf, type Span, type Terms } from '../../../src/rules/eligibility/holding.js';

const lastDay = 8;
const longestWait = 5;
const holding = fc
  .record({
    from: fc.integer({ min: 0, max: lastDay }),
    days: fc.integer({ min: 0, max: 5 }),
    ending: fc.option(fc.constantFrom(...endings), { nil: undefined, freq: 2 }),
  })
  .map(({ from, days, ending }): Holding => ({ from, to: from + days, ending }));
const holdings = fc.array(holding, { maxLength: 4 });
const wait = fc.constantFrom(0, 0, 2, longestWait, Infinity);
const terms: fc.Arbitrary<Terms> = fc.record({
  most: fc.constantFrom(1, 1, 2, 3, Infinity),
  waits: fc.record({
    completed: wait,
    withdrew: wait,
    'did-not-complete': wait,
    deferred: wait,
    'never-started': wait,
    'left-sector': wait,
  }),
});
const day = fc.integer({ min: -2, max: lastDay + 4 });
const known = fc.tuple(day, fc.integer({ min: 0, max: 6 }));
const span: fc.Arbitrary<Span> = fc
  .tuple(known, fc.boolean(), fc.boolean())
  .map(([[start, days], knowsStart, knowsEnd]) => ({
    start: knowsStart ? start : undefined,
    end: knowsEnd ? start + days : undefined,
  }));
const thorough = { numRuns: 2000 };

/** Day by day; a group that meets once meets on a day that two neighbouring days hold in common. */
function peakByDays(list: readonly Holding[], start: number, end: number): number {
  const running = list.filter(({ ending }) => ending === undefined);
  const on = (each: number) => running.filter(({ from, to }) => from <= each && each < to);
  if (start === end) return on(start).filter(({ from }) => from < start).length;
  return Math.max(...range(start, end - 1).map((each) => on(each).length));
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Whether somebody may join a group of these days, for each and for some of the endings that nobody has told. */
function joins(list: readonly Holding[], start: number, end: number, { most, waits }: Terms) {
  const over = (to: number, ending: (typeof endings)[number]) => waits[ending] === 0 || start >= to + waits[ending];
  const room = peakByDays(list, start, end) < most;
  const past = list.filter(({ to, ending }) => ending !== undefined || to <= start);
  const free = (how: 'every' | 'some') =>
    past.every(({ to, ending }) => (ending === undefined ? endings : [ending])[how]((each) => over(to, each)));
  return { surely: room && free('every'), perhaps: room && free('some') };
}

function everyCase(list: readonly Holding[], { start, end }: Span, ours: Terms) {
  const past = Math.max(end ?? lastDay + 5 + longestWait + 1, lastDay + 5 + longestWait + 1);
  const starts = start === undefined ? range(-3, end ?? past) : [start];
  return starts.flatMap((first) =>
    (end === undefined ? range(first, past + 8) : [end]).map((last) => joins(list, first, last, ours)),
  );
}

test('the most held at the same time is what counting day by day finds', () => {
  fc.assert(
    fc.property(holdings, known, (list, [start, days]) => {
      expect(peakOf(list, start, start + days)).toBe(peakByDays(list, start, start + days));
    }),
    thorough,
  );
});

test('the verdict is what going through every day and every ending that nobody has told finds', () => {
  fc.assert(
    fc.property(holdings, span, terms, (list, given, ours) => {
      const cases = everyCase(list, given, ours);
      const certain = cases.every(({ surely }) => surely);
      const possible = cases.some(({ perhaps }) => perhaps);
      expect(judgeHoldings(list, given, ours).verdict).toBe(certain ? 'met' : possible ? 'open' : 'not-met');
    }),
    thorough,
  );
});

describe('facts told later', () => {
  test('every missing fact being told, nothing stays open', () => {
    fc.assert(
      fc.property(
        holdings,
        span,
        terms,
        known,
        fc.constantFrom(...endings),
        (list, given, ours, [first, days], ending) => {
          const { verdict, missing } = judgeHoldings(list, given, ours);
          fc.pre(verdict === 'open');
          expect(missing.length).toBeGreaterThan(0);
          const told = list.map((each, index) => (missing.includes(index) ? { ...each, ending } : each));
          const start = missing.includes('startsOn') ? Math.min(first, given.end ?? first) : given.start;
          const end = missing.includes('endsOn') ? (start ?? first) + days : given.end;
          expect(judgeHoldings(told, { start, end }, ours).verdict).not.toBe('open');
        },
      ),
      thorough,
    );
  });

  test('no fact that is added turns an answer that was met into an open one', () => {
    fc.assert(
      fc.property(
        holdings,
        span,
        terms,
        known,
        fc.constantFrom(...endings),
        fc.nat(),
        (list, given, ours, [first, days], ending, at) => {
          fc.pre(judgeHoldings(list, given, ours).verdict === 'met');
          const told = list.map((each, index) =>
            index === at % list.length ? { ...each, ending: each.ending ?? ending } : each,
          );
          expect(judgeHoldings(told, given, ours).verdict).not.toBe('open');
          const start = given.start ?? Math.min(first, given.end ?? first);
          expect(judgeHoldings(list, { start, end: given.end }, ours).verdict).toBe('met');
          expect(judgeHoldings(list, { start, end: given.end ?? start + days }, ours).verdict).toBe('met');
        },
      ),
      thorough,
    );
  });
});

test('the order of the memberships makes no difference', () => {
  fc.assert(
    fc.property(
      holdings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }))),
      span,
      terms,
      ([list, shuffled], given, ours) => {
        const [one, other] = [list, shuffled].map((each) => judgeHoldings(each, given, ours));
        expect([other?.verdict, other?.peaks]).toStrictEqual([one?.verdict, one?.peaks]);
        expect(other?.missing.length).toBe(one?.missing.length);
      },
    ),
  );
});
