import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asKnownOn, membership } from '../../../../src/rules/eligibility/index.js';
import {
  anHour,
  correction,
  fact,
  lawfulCase,
  moment,
  recordOf,
  stateAt,
  withRules,
} from '../../../support/histories.js';

describe('asKnownOn', () => {
  it('keeps what was written down by then, to the millisecond, in the order given', () => {
    const [first, second] = recordOf(fact('left-sector', 9), fact('left-sector', 5, { person: 'bo' }));
    const events = [first, second].flatMap((event) => (event === undefined ? [] : [event]));
    expect(asKnownOn(events, moment(9))).toStrictEqual([first, second]);
    expect(asKnownOn(events, moment(9 - 1 / anHour))).toStrictEqual([second]);
    expect(asKnownOn(events, moment(5, 600))).toStrictEqual([second]);
    expect(asKnownOn(events, moment(4))).toStrictEqual([]);
  });

  it('goes by when a fact was written down and not by when it was true', () => {
    const [left] = recordOf(fact('left-sector', 5));
    const late = { ...fact('left-sector', 5), id: 'e', recorded: moment(50) };
    expect(left).toBeDefined();
    expect(asKnownOn([late], moment(49))).toStrictEqual([]);
    expect(asKnownOn([{ ...late, effective: moment(99) }], moment(50))).toHaveLength(1);
  });

  it('keeps a line whose moment cannot be read, so that it is still told', () => {
    const line = { ...fact('left-sector', 5), id: 'e', recorded: 'once' };
    expect(asKnownOn([line], moment(0))).toStrictEqual([line]);
    expect(() => asKnownOn([line], 'then')).toThrow(RangeError);
  });

  it('gives with membership what was known at one time of another', () => {
    const facts = recordOf(fact('group-opened', 0), fact('applied', 1), fact('left-sector', 2));
    const events = [...facts, correction('c', 'e02', 50, null)];
    const knownAt = (hours: number) =>
      stateAt(asKnownOn(events, moment(hours)), withRules({}), 9).memberships[0]?.status;
    expect([49, 50].map(knownAt)).toStrictEqual(['left-sector', 'applied']);
  });

  it('leaves a lawful history lawful at every moment where facts are written down when they become true', () => {
    fc.assert(
      fc.property(lawfulCase({ merges: true }), fc.nat({ max: 70 }), ({ policy, events }, step) => {
        const known = asKnownOn(events, moment(step * 12));
        expect(known).toStrictEqual(
          events.filter(({ recorded }) => Date.parse(recorded) <= Date.parse(moment(step * 12))),
        );
        expect(membership(known, policy, moment(900)).ok).toBe(true);
      }),
    );
  });
});
