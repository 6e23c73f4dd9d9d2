import { describe, expect, it } from 'vitest';
import { policies } from '../../../../../src/policy/programmes/index.js';
import { many, seats } from '../../../../../src/rules/review/examples/changes.js';
import { drawn } from '../../../../../src/rules/review/examples/example.js';
import type { YearRecords } from '../../../../../src/rules/review/records.js';
import { countOf, figureOf } from '../../../../support/review/one-figure.js';

const id = 'equity.completion-gap';
const all = 'XXXXXX';
const never = '------';
const rural = { at: 'rural' };

/** So many people with the attribute and so many without, of whom so many completed. */
function year(
  having: number,
  completed: number,
  rest: number,
  restCompleted: number,
  meetings = 'hhhhhh',
): YearRecords {
  return drawn({
    g1: {
      meetings,
      people: {
        ...many(having, never),
        ...many(completed, all),
        ...many(rest, never, 51),
        ...many(restCompleted, all, 51),
      },
      seats: { ...seats(having, { attributes: ['rural'] }), ...seats(rest, { attributes: [] }, 51) },
    },
  });
}

describe('the gap in completion', () => {
  it('is the difference of two shares, exactly, and brings both for its interval', () => {
    expect(countOf(id, year(10, 4, 12, 9), rural)).toEqual({
      num: 4 * 12 - 9 * 10,
      den: 120,
      two: { first: { num: 4, den: 10 }, second: { num: 9, den: 12 } },
    });
  });

  it('is told for as many people as the policy asks for on either side, and for no fewer', () => {
    expect(figureOf(id, year(10, 10, 10, 0), rural)).toBe('100/100');
    expect(figureOf(id, year(9, 9, 10, 0), rural)).toBe('too-few');
    expect(figureOf(id, year(10, 10, 9, 0), rural)).toBe('too-few');
    expect(figureOf(id, year(10, 10, 0, 0), rural)).toBe('too-few');
  });

  it('is told for each attribute that somebody has, in the order of their letters', () => {
    const records = drawn({
      g1: {
        meetings: 'hhhhhh',
        people: many(2, all),
        seats: seats(2, { attributes: ['toString', 'new', '__proto__'] }),
      },
    });
    for (const at of ['__proto__', 'new', 'toString']) expect(figureOf(id, records, { at })).toBe('too-few');
    expect(figureOf(id, records, { at: 'rural' })).toBe('missing');
  });

  it('leaves out those of whom nothing is known, whatever their marks', () => {
    const known = year(10, 5, 10, 5);
    const more = drawn({ g1: { meetings: 'hhhhhh', people: { ...many(30, '......', 101) } } });
    const together = {
      ...known,
      enrolments: [...known.enrolments, ...more.enrolments],
      attendance: [...known.attendance, ...more.attendance],
    };
    expect(figureOf(id, together, rural)).toBe('0/100');
    expect(countOf(id, more)).toEqual({ null: 'not-recorded' });
  });

  it('is not recorded while one whose attributes are known could still complete, and is once that makes no difference', () => {
    const open = (signs: string): string => {
      const base = year(10, 5, 10, 5);
      const one = drawn({
        g1: { meetings: 'hhhhhh', people: { zed: signs }, seats: { zed: { attributes: [] } } },
      });
      const records = {
        ...base,
        enrolments: [...base.enrolments, ...one.enrolments],
        attendance: [...base.attendance, ...one.attendance],
      };
      return figureOf(id, records, rural);
    };
    expect(open('XXX--.')).toBe('not-recorded');
    expect(open('XXXX-.')).toBe('-5/110');
    expect(open('--XXX.')).toBe('5/110');
  });

  it('waits for the last meeting, and has none under a policy that asks for no attendance', () => {
    expect(figureOf(id, year(10, 5, 10, 5, 'hhhhhh?'), rural)).toBe('not-yet-observable');
    expect(figureOf(id, year(10, 5, 10, 5), { ...rural, policy: policies.freeFromViolence })).toBe('not-applicable');
  });

  it('does not apply where nobody has an attribute', () => {
    expect(countOf(id, year(0, 0, 10, 5))).toEqual({ null: 'not-applicable' });
  });
});
