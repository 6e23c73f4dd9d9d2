import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endings } from '../../../src/policy/policy.js';
import { type Holding, judgeHoldings, type Terms } from '../../../src/rules/eligibility/holding.js';
import { isoOf, leastChange } from '../../../src/rules/eligibility/rejoin-reversal.js';

const waits = { completed: 0, withdrew: 0, 'did-not-complete': 0, deferred: 0, 'never-started': 0, 'left-sector': 0 };
const held = (from: number, to: number, ending?: Holding['ending']): Holding => ({ from, to, ending });
const startsOn = (day: number) => ({ path: 'group.startsOn', value: isoOf(day) });
const endsOn = (day: number) => ({ path: 'group.endsOn', value: isoOf(day) });
const ending = (index: number, value: string) => ({ path: `applicant.memberships[${index}].ending`, value });

it('tells days as text', () => {
  expect([isoOf(0), isoOf(20_854)]).toStrictEqual(['1970-01-01', '2027-02-05']);
});

describe('leastChange', () => {
  const some: Terms = { most: 1, waits: { ...waits, withdrew: 30, deferred: Infinity } };

  it('moves the group as a whole, and only what is known of its days', () => {
    const list = [held(0, 12)];
    expect(leastChange(list, { start: 10, end: 20 }, some).facts).toStrictEqual([
      ending(0, 'completed'),
      startsOn(12),
      endsOn(22),
    ]);
    const asksNothing = { most: 1, waits };
    expect(leastChange(list, { start: 10, end: 20 }, asksNothing).facts).toStrictEqual([startsOn(12), endsOn(22)]);
    expect(leastChange(list, { start: 10, end: undefined }, asksNothing).facts).toStrictEqual([startsOn(12)]);
    expect(leastChange(list, { start: undefined, end: 10 }, asksNothing).facts).toStrictEqual([
      startsOn(12),
      endsOn(12),
    ]);
    expect(leastChange([held(0, 12)], { start: undefined, end: 40 }, asksNothing).facts).toStrictEqual([startsOn(12)]);
  });

  it('changes an ending that no wait makes up for, and the start as well where there is another wait', () => {
    const list = [held(0, 5, 'deferred'), held(0, 8, 'withdrew')];
    expect(leastChange(list, { start: 10, end: 20 }, some)).toStrictEqual({
      facts: [ending(0, 'completed'), startsOn(38), endsOn(48)],
      startsOn: isoOf(38),
      ending: 'completed',
    });
    expect(leastChange(list.slice(0, 1), { start: 10, end: 20 }, some)).toStrictEqual({
      facts: [ending(0, 'completed')],
      startsOn: null,
      ending: 'completed',
    });
    expect(leastChange(list.slice(0, 1), { start: 10, end: 20 }, some, ['withdrew', 'never-started']).ending).toBe(
      'never-started',
    );
  });

  it('asks for a record without memberships where the calendar ends first, and where nobody joins again', () => {
    const none = { facts: [{ path: 'applicant.memberships', value: [] }], startsOn: null, ending: null };
    const last = 2_932_896;
    const thirty: Terms = { most: 1, waits: { ...waits, withdrew: 30 } };
    expect(leastChange([held(0, last, 'withdrew')], { start: 10, end: undefined }, thirty)).toStrictEqual(none);
    expect(leastChange([held(0, last)], { start: 10, end: 20 }, { most: 1, waits })).toStrictEqual(none);
    expect(leastChange([held(0, last)], { start: 10, end: undefined }, { most: 1, waits }).startsOn).toBe('9999-12-31');
    const never = { completed: Infinity, withdrew: Infinity, 'did-not-complete': Infinity };
    expect(
      leastChange(
        [held(0, 5, 'completed')],
        { start: 10, end: 20 },
        { most: 1, waits: { ...never, deferred: Infinity, 'never-started': Infinity, 'left-sector': Infinity } },
      ),
    ).toStrictEqual(none);
  });

  it('names the earliest later start: no day before it would do', () => {
    const day = fc.integer({ min: 0, max: 30 });
    const holding = fc
      .tuple(day, day, fc.option(fc.constantFrom(...endings), { nil: undefined, freq: 1 }))
      .map(([one, other, how]) => held(Math.min(one, other), Math.max(one, other), how));
    const wait = fc.constantFrom(0, 3, 10);
    const terms = fc.record({
      most: fc.constantFrom(1, 2),
      waits: fc.record({
        completed: wait,
        withdrew: wait,
        'did-not-complete': wait,
        deferred: wait,
        'never-started': wait,
        'left-sector': wait,
      }),
    });
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 5 }), day, fc.nat(10), terms, (list, start, days, ours) => {
        const judged = (first: number) => judgeHoldings(list, { start: first, end: first + days }, ours).verdict;
        fc.pre(judged(start) === 'not-met');
        const found = leastChange(list, { start, end: start + days }, ours);
        const earliest = Array.from({ length: 60 }, (_, later) => start + later).find((each) => judged(each) === 'met');
        expect(found.startsOn).toBe(isoOf(earliest ?? -1));
        expect(found.ending).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
