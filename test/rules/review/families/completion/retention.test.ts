import { describe, expect, it } from 'vitest';
import { enterRetention, presentRetention } from '../../../../../src/rules/review/families/completion/retention.js';
import type { Ledger } from '../../../../../src/rules/review/families/ledger.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { changedPolicy } from '../../../../support/review/policies.js';
import { type Sketch, yearOf } from '../../years.js';

const open = changedPolicy({ meetings: { count: null } });

function retention(...sketches: readonly Sketch[]) {
  const found = told(cohortsIn(yearOf(...sketches), open), enterRetention, presentRetention);
  const of = (id: string): readonly (string | undefined)[] =>
    Object.keys(found)
      .filter((name) => name.startsWith(id))
      .map((name) => found[name]);
  return { curve: of('retention.curve'), attrition: of('retention.attrition') };
}

describe('retention', () => {
  it('among people followed to the end is the share of starters who were at each meeting or a later one', () => {
    expect(retention({ meetings: 'hhhh', people: { ana: 'XXXX', bo: 'X-X-', cy: 'X---', di: '----' } })).toEqual({
      curve: ['3/3', '2/3', '2/3', '1/3'],
      attrition: ['1/3', '0/2', '1/2'],
    });
  });

  it('follows nobody further than a group goes, and multiplies what was kept', () => {
    // Of four at meeting 2 one ends there; the group of two is over, so two are left, one of whom ends at 3.
    const found = retention(
      { meetings: 'hh', people: { ana: 'XX' } },
      { meetings: 'hhhh', people: { bo: 'XX--', cy: 'XXX-', di: 'XXXX' } },
    );
    expect(found).toEqual({ curve: ['4/4', '4/4', '3/4', '3/8'], attrition: ['0/4', '1/4', '1/2'] });
  });

  it('takes a last meeting that was cancelled for no meeting to stay away from', () => {
    expect(retention({ meetings: 'hhhc', people: { ana: 'XXXc' } })).toEqual({
      curve: ['1/1', '1/1', '1/1', 'no-denominator'],
      attrition: ['0/1', '0/1', '0/1'],
    });
  });

  it('says of nobody who may still come that they stayed away, but does so of whoever has left', () => {
    const people = { ana: 'X--', bo: 'XXX' };
    const waiting = retention({ meetings: 'hhh?', people });
    expect(waiting).toEqual({
      curve: ['2/2', '2/2', '2/2', 'not-yet-observable'],
      attrition: ['0/2', '0/1', '0/1'],
    });
    const left = retention({
      meetings: 'hhh?',
      people: { ana: 'X', bo: 'XXX' },
      membership: { ana: { leftAt: '2027-01-31' } },
    });
    expect(left.curve).toEqual(['2/2', '1/2', '1/2', 'not-yet-observable']);
  });

  it('stays none once nobody is left', () => {
    expect(retention({ meetings: 'hhhh', people: { ana: 'XX--' } })).toEqual({
      curve: ['1/1', '1/1', '0/1', '0/1'],
      attrition: ['0/1', '1/1', 'no-denominator'],
    });
  });

  it.each([
    ['XX.-', ['1/1', '1/1', 'not-recorded', 'not-recorded'], ['0/1', 'not-recorded', 'not-recorded']],
    ['X.X-', ['1/1', '1/1', '1/1', '0/1'], ['0/1', '0/1', '1/1']],
    [
      '.---',
      ['not-recorded', 'not-recorded', 'not-recorded', 'not-recorded'],
      ['not-recorded', 'no-denominator', 'no-denominator'],
    ],
  ])('of %s hangs on the missing mark only where that can change it', (ana, curve, attrition) => {
    expect(retention({ meetings: 'hhhh', people: { ana } })).toEqual({ curve, attrition });
  });

  it('is told without a number where there are no meetings, and attrition where there is only one', () => {
    expect(retention()).toEqual({ curve: ['no-denominator'], attrition: ['no-denominator'] });
    expect(retention({ meetings: 'h', people: { ana: 'X' } })).toEqual({
      curve: ['1/1'],
      attrition: ['no-denominator'],
    });
  });

  it('stays two exact numbers however many groups end at different meetings', () => {
    const numbers = Array.from({ length: 52 }, (_, index) => index + 1);
    const ledger: Ledger = new Map([
      ['retention/numbers', numbers.map(() => 1)],
      ['retention/ended', [0, ...numbers.map((number) => (number < 52 ? 1009 + 2 * number : 0))]],
      ['retention/followed', [0, ...numbers.map((number) => 997 + number)]],
    ]);
    const curve = presentRetention(ledger).filter(({ id }) => id === 'retention.curve');
    let share = 1;
    const values = curve.map(({ count }) => ('null' in count ? Number.NaN : count.num / count.den));
    numbers.forEach((number, index) => {
      expect(values[index]).toBeCloseTo(share, 12);
      const from = numbers.slice(index);
      const stayed = from.reduce((sum, each) => sum + 997 + each + (each < 52 ? 1009 + 2 * each : 0), 0);
      share *= 1 - (number < 52 ? 1009 + 2 * number : 0) / stayed;
    });
    expect(
      curve.every(({ count }) => 'num' in count && Number.isSafeInteger(count.num) && Number.isSafeInteger(count.den)),
    ).toBe(true);
  });
});
