import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import { amend } from '../../../src/policy/define.js';
import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual, type YearRecords } from '../../../src/rules/review/index.js';
import { yearOf } from './years.js';

const { partnersInPrevention } = policies;

function withChannels(...channels: readonly string[]): Policy {
  const value = { value: channels, source: 'Our handbook', section: '1' };
  const result = amend(partnersInPrevention, { id: 'ours@2027', review: { channels: value } });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function wholeYear(year: YearRecords): unknown {
  return annual(year, partnersInPrevention).decision.findings[0];
}

function evidence(year: YearRecords, policy = partnersInPrevention): unknown {
  return annual(year, policy).decision.findings[1];
}

const over = yearOf({ meetings: 'hhhchh', people: { ana: 'XXXcXX' } });

describe('review.annual', () => {
  it('is met when every meeting was held and fully recorded, or was cancelled', () => {
    expect(wholeYear(over)).toEqual({
      rule: 'review.annual',
      force: 'requirement',
      verdict: 'met',
      evidence: { fact: 'meetings held and fully recorded, or cancelled', expected: 'all 6', actual: '6' },
      missing: [],
      remedy: null,
    });
  });

  it('is open while meetings are to come, not said to be held, not listed or short of a mark', () => {
    const year = yearOf(
      { id: 'b', meetings: 'hhhhh', people: { ana: 'XX.XX', bo: 'XX.XX' } },
      { id: 'a', meetings: '??hhhh', people: { cy: '..XXXX' } },
    );
    expect(wholeYear(year)).toEqual({
      rule: 'review.annual',
      force: 'requirement',
      verdict: 'open',
      evidence: {
        fact: 'meetings held and fully recorded, or cancelled',
        expected: 'all 12',
        actual: '8, 3 still to come or not said to be held, 1 held with marks unrecorded',
      },
      missing: ['groups[1].meetings[0]', 'groups[1].meetings[1]', 'groups[0].meetings', 'groups[0].meetings[2]'],
      remedy: '4 more meetings held and fully recorded, or cancelled,',
    });
  });

  it('names one missing meeting in the singular, and two that are not listed by one path', () => {
    const one = annual(yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXX.' } }), partnersInPrevention).decision;
    expect(one.findings[0]?.remedy).toBe('1 more meeting held and fully recorded, or cancelled,');
    expect(one.findings[0]?.evidence.actual).toBe('5, 1 held with marks unrecorded');
    const two = annual(yearOf({ meetings: 'hhhh', people: { ana: 'XXXX' } }), partnersInPrevention).decision;
    expect(two.findings[0]?.missing).toEqual(['groups[0].meetings']);
    expect(explain(two)[1]).toBe(
      'For meetings held and fully recorded, or cancelled, the policy requires all 6 and the record shows 4, ' +
        '2 still to come or not said to be held: not yet certain (review.annual). ' +
        'Two more meetings held and fully recorded, or cancelled, settle it.',
    );
  });

  it('finds meetings by their place in the input, whatever their numbers', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: '.XXXXX' } });
    const backwards = {
      ...year,
      groups: year.groups.map((group) => ({ ...group, meetings: [...group.meetings].reverse() })),
    };
    expect(wholeYear(backwards)).toMatchObject({ missing: ['groups[0].meetings[5]'] });
  });

  it('does not wait for the mark of somebody who had left', () => {
    const membership = { ana: { leftAt: '2027-05-20' } };
    expect(wholeYear(yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXX' }, membership }))).toMatchObject({
      verdict: 'met',
    });
  });

  it('is open for a year without groups, and for a group without a calendar', () => {
    const remedy = 'a calendar for every group, with each meeting held and fully recorded, or cancelled,';
    expect(wholeYear(yearOf())).toMatchObject({
      verdict: 'open',
      missing: ['groups'],
      remedy,
      evidence: { expected: 'every meeting of every group', actual: '0, no calendar for every group' },
    });
    const noCount = amend(partnersInPrevention, { id: 'ours@2027', meetings: { count: null } });
    if (!noCount.ok) throw new Error('unlawful');
    const year = yearOf({ meetings: 'hhhh', people: {} }, { meetings: '', people: {} });
    expect(annual(year, noCount.value).decision.findings[0]).toMatchObject({
      verdict: 'open',
      missing: ['groups[1].meetings'],
      remedy,
      evidence: { expected: 'every meeting of every group', actual: '4, no calendar for every group' },
    });
  });
});

describe('review.evidence', () => {
  it('is met when each channel of the policy was drawn on', () => {
    const year = { ...over, demand: [{ person: 'bo', group: 'g1' }], responses: [{ group: 'g1' }] };
    expect(evidence(year)).toEqual({
      rule: 'review.evidence',
      force: 'requirement',
      verdict: 'met',
      evidence: {
        fact: 'channels drawn on',
        expected: 'evaluation-data, network-input and other-channels',
        actual: 'evaluation-data, network-input and other-channels',
      },
      missing: [],
      remedy: null,
    });
    expect(annual(year, partnersInPrevention).decision.outcome).toBe('met');
  });

  it('is open while one is lacking, and says which', () => {
    expect(evidence(over)).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'evaluation-data' },
      missing: ['responses', 'demand'],
      remedy: '2 more channels drawn on',
    });
    expect(evidence({ ...over, responses: [{ group: 'g1' }], demand: [] })).toMatchObject({
      verdict: 'open',
      missing: ['demand'],
      remedy: '1 more channel drawn on',
    });
  });

  it('takes no row, an empty one and a cancelled one for no evidence', () => {
    const silent = yearOf({ meetings: 'hc', people: { ana: '.c' } });
    const unrecorded = { person: 'ana', group: 'g1', meeting: 1, mark: 'unrecorded' as const };
    const year = { ...silent, responses: [], attendance: [...silent.attendance, unrecorded] };
    expect(evidence(year)).toMatchObject({
      evidence: { actual: 'none' },
      missing: ['attendance', 'responses', 'demand'],
    });
  });

  it('judges by the channels of the policy, whatever they are', () => {
    expect(evidence(over, withChannels())).toMatchObject({
      verdict: 'met',
      evidence: { expected: 'none in particular', actual: 'none' },
    });
    expect(evidence(over, withChannels('evaluation-data'))).toMatchObject({ verdict: 'met' });
    expect(evidence(over, withChannels('interviews', 'constructor'))).toMatchObject({
      verdict: 'open',
      missing: ['interviews', 'constructor'],
    });
  });
});
