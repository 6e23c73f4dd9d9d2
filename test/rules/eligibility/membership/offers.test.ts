import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { membership, offerDeadline } from '../../../../src/rules/eligibility/index.js';
import { anHour, fact, livelyPolicy, moment, recordOf, withRules } from '../../../support/histories.js';

const fourOfSix = () => policies.earlyCareer;
const six = () => Array.from({ length: 6 }, (_, index) => moment(100 * (index + 1)));

describe('offerDeadline', () => {
  it('is the start of meeting 2 under four of six, or sooner where the policy gives fewer hours', () => {
    const terms = { offered: moment(10), meetings: six() };
    expect(offerDeadline(terms, fourOfSix())).toStrictEqual({ ok: true, value: '2027-01-09T08:00:00Z' });
    expect(offerDeadline(terms, withRules({ offerHours: 48 }))).toStrictEqual({
      ok: true,
      value: '2027-01-03T10:00:00Z',
    });
    expect(offerDeadline(terms, withRules({ offerHours: 190 }))).toStrictEqual({
      ok: true,
      value: '2027-01-09T08:00:00Z',
    });
    expect(offerDeadline({ ...terms, canAttend: [1, 3, 4, 5] }, fourOfSix())).toStrictEqual({
      ok: true,
      value: '2027-01-05T04:00:00Z',
    });
  });

  it('is none where neither hours nor meetings set one', () => {
    expect(offerDeadline({ offered: moment(10), meetings: [] }, fourOfSix())).toStrictEqual({ ok: true, value: null });
  });

  it('refuses an offer at or after the last moment to accept one, and not a millisecond before', () => {
    const at = (hours: number) => offerDeadline({ offered: moment(hours), meetings: six() }, fourOfSix());
    expect(at(200 - 1 / anHour).ok).toBe(true);
    for (const late of [at(200), at(900), offerDeadline({ offered: moment(0), meetings: [moment(5)] }, fourOfSix())]) {
      expect(late).toMatchObject({ ok: false, problems: [{ path: 'offered', code: 'too-late' }] });
    }
  });

  it('tells every moment that cannot be read or is out of order', () => {
    const found = offerDeadline({ offered: 'now', meetings: [moment(5), 'then', moment(9), moment(9)] }, fourOfSix());
    expect(found.ok ? [] : found.problems.map(({ path, code }) => `${path} ${code}`)).toStrictEqual([
      'offered not-an-instant',
      'meetings[1] not-an-instant',
      'meetings[3] contradiction',
    ]);
  });

  it('is the deadline that an offer has in a history', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 6 });
    fc.assert(
      fc.property(livelyPolicy(), starts, fc.integer({ min: 1, max: 300 }), (policy, hours, offered) => {
        const meetings = hours.toSorted((one, two) => one - two).map((each) => moment(each));
        const events = recordOf(fact('group-opened', 0, { meetings }), fact('applied', 0), fact('offered', offered));
        const asked = offerDeadline({ offered: moment(offered), meetings }, policy);
        const state = membership(events, policy, moment(offered));
        expect(state.ok).toBe(asked.ok);
        if (state.ok && asked.ok) expect(state.value.memberships[0]?.deadline).toBe(asked.value);
      }),
    );
  });
});
