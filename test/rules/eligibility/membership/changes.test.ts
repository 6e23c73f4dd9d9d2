import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/rules/eligibility/index.js';
import { correction, fact, lawfulCase, moment, recordOf, stateAt, withRules } from '../../../support/histories.js';

const step = fc.nat({ max: 70 });
/** Two answers at moments that are anything or little apart: most that changes in a short time is one thing. */
const cases = lawfulCase({ merges: true }).chain(({ policy, events }) =>
  fc
    .oneof(
      fc.tuple(step, step),
      step.map((first) => [first, first + 1]),
    )
    .map((steps) => steps.map((step) => () => stateAt(events, policy, step * 12))),
);

describe('changesBetween', () => {
  it('lists each place that differs, by group and person, with both standings and verdicts, and no other', () => {
    fc.assert(
      fc.property(cases, ([one, other]) => {
        if (one === undefined || other === undefined) return;
        const [before, after] = [one(), other()];
        const expected = ['g', 'h'].flatMap((group) =>
          ['ana', 'bo', 'constructor', 'visitor'].flatMap((person) => {
            const [was, is] = [before, after].map(
              ({ memberships }) => memberships.find((each) => each.group === group && each.person === person) ?? null,
            );
            const said = (each: typeof was) =>
              JSON.stringify(
                each && [each.status, each.since, each.queuedSince, each.deadline, each.seats, each.seat?.outcome],
              );
            if (said(was) === said(is)) return [];
            const verdicts = { verdictBefore: was?.seat?.outcome ?? null, verdictAfter: is?.seat?.outcome ?? null };
            return [{ person, group, before: was, after: is, ...verdicts }];
          }),
        );
        expect(changesBetween(before, after)).toStrictEqual(expected);
      }),
    );
  });

  it('finds nothing between an answer and itself, and the other way round the same', () => {
    fc.assert(
      fc.property(cases, ([one, other]) => {
        if (one === undefined || other === undefined) return;
        const [before, after] = [one(), other()];
        expect(changesBetween(before, before)).toStrictEqual([]);
        const back = changesBetween(after, before).map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
          verdictBefore: change.verdictAfter,
          verdictAfter: change.verdictBefore,
        }));
        expect(back).toStrictEqual(changesBetween(before, after));
      }),
    );
  });

  it('shows what a correction does to a seat', () => {
    const seated = recordOf(
      fact('group-opened', 0),
      fact('applied', 1),
      fact('offered', 2),
      fact('accepted', 3),
      fact('left-sector', 4),
    );
    const [before, after] = [seated, [...seated, correction('c', 'e04', 9, null)]].map((events) =>
      stateAt(events, withRules({}), 8),
    );
    if (before === undefined || after === undefined) throw new Error('two');
    expect(changesBetween(before, after)).toMatchObject([
      {
        person: 'ana',
        group: 'g',
        before: { status: 'left-sector' },
        after: { status: 'enrolled' },
        verdictBefore: 'not-met',
        verdictAfter: 'met',
      },
    ]);
  });

  it('tells of a deadline alone', () => {
    const until = (hours: number) => {
      const offered = fact('offered', 2, { deadline: moment(hours) });
      return stateAt(recordOf(fact('group-opened', 0), fact('applied', 1), offered), withRules({}), 3);
    };
    expect(changesBetween(until(9), until(8))).toMatchObject([
      { before: { deadline: moment(9) }, after: { deadline: moment(8) }, verdictBefore: null, verdictAfter: null },
    ]);
  });

  it('tells of a seat that was taken or given up at another moment, and since when they stand where they do', () => {
    const seated = (from: number, to: number) => {
      const gone = fact('ended', to, { ending: 'completed' });
      const facts = [fact('group-opened', 0), fact('applied', 1), fact('offered', 2), fact('accepted', from), gone];
      return stateAt(recordOf(...facts), withRules({}), 9);
    };
    const told = (from: number, to: number) =>
      changesBetween(seated(3, 8), seated(from, to)).map(({ before, after }) =>
        [before, after].map((each) => [each?.since, each?.seats[0]?.from]),
      );
    expect(told(4, 8)).toStrictEqual([
      [
        [moment(8), moment(3)],
        [moment(8), moment(4)],
      ],
    ]);
    expect(told(3, 7)).toStrictEqual([
      [
        [moment(8), moment(3)],
        [moment(7), moment(3)],
      ],
    ]);
    const waiting = (hours: number) => {
      const facts = [fact('group-opened', 0), fact('applied', 1), fact('withdrew', hours)];
      return stateAt(recordOf(...facts), withRules({}), 9);
    };
    expect(changesBetween(waiting(3), waiting(4))).toMatchObject([
      { before: { since: moment(3) }, after: { since: moment(4) } },
    ]);
    expect(changesBetween(waiting(3), waiting(3))).toStrictEqual([]);
  });

  it('does not mix up a group and a person whose ids run together', () => {
    const of = (group: string, person: string) =>
      stateAt(recordOf(fact('group-opened', 0, { group }), fact('applied', 1, { group, person })), withRules({}), 2);
    expect(changesBetween(of('a b', 'c'), of('a', 'b c')).map(({ group, person }) => [group, person])).toStrictEqual([
      ['a', 'b c'],
      ['a b', 'c'],
    ]);
  });
});
