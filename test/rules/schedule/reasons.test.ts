import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Avoidance, Blackout, SeriesPlan } from '../../../src/rules/schedule/index.js';
import { optimise } from '../../../src/rules/schedule/optimise.js';
import { answer, dayOut, inShort, secondTuesday } from './fixtures.js';

vi.mock('../../../src/rules/schedule/optimise.js', { spy: true });

const maybe = (day: string, label = 'Maybe holiday') => dayOut(day, label, 'expected');
const leave = dayOut('2027-03-09', 'Leave');
const evenly = 'the spacing of the meetings';

/** On second Tuesdays: 9 Feb, 9 Mar, 13 Apr, 11 May, 8 Jun and 13 Jul 2027. */
function best(blackouts: readonly Blackout[], plan: Partial<SeriesPlan> = {}, limits: Partial<Avoidance> = {}) {
  const avoid = { ...limits, policy: 'optimise' } as const;
  const { meetings, diagnostics } = answer({ recurrence: secondTuesday, from: '2027-02', blackouts, avoid, ...plan });
  return {
    moved: meetings.flatMap(({ number, moved }) => (moved ? [[number, moved.weeks, moved.because]] : [])),
    diagnostics: inShort(diagnostics),
  };
}

function said(number: number, month: string, ...because: string[]) {
  return { code: 'EXPECTED_NOT_ANNOUNCED', number, month, because, days: null };
}

function stuck(number: number, month: string, ...because: string[]) {
  return { code: 'INFEASIBLE', number, month, because, days: null };
}

describe('the best dates', () => {
  it('rest on a day not announced yet that a meeting would be on without it', () => {
    expect(best([maybe('2027-03-09')])).toEqual({
      moved: [[2, 1, 'Maybe holiday']],
      diagnostics: [said(2, '2027-03', 'Maybe holiday')],
    });
    expect(best([leave, maybe('2027-03-16')])).toEqual({
      moved: [[2, -1, 'Leave']],
      diagnostics: [said(2, '2027-03', 'Maybe holiday')],
    });
  });

  it('do not rest on one that no meeting would be on', () => {
    const sure = { moved: [[2, 1, 'Leave']], diagnostics: [] };
    expect(best([leave, maybe('2027-03-02')])).toEqual(sure);
    expect(best([leave, maybe('2027-03-23')])).toEqual(sure);
    expect(best([maybe('2027-03-02'), maybe('2027-03-16')])).toEqual({ moved: [], diagnostics: [] });
    expect(best([leave, maybe('2027-03-16'), dayOut('2027-03-16', 'Fair')])).toEqual({
      moved: [[2, -1, 'Leave']],
      diagnostics: [],
    });
  });

  it('rest on it for the meetings too that follow another one away from it', () => {
    const together = { minGapDays: 28, maxGapDays: 28 };
    expect(best([maybe('2027-05-11')], { from: '2027-05', count: 2 }, together)).toEqual({
      moved: [
        [1, 1, 'Maybe holiday'],
        [2, 1, evenly],
      ],
      diagnostics: [said(1, '2027-05', 'Maybe holiday'), said(2, '2027-06', 'Maybe holiday')],
    });
  });

  it('name for each meeting what stands on its own other day', () => {
    expect(best([maybe('2027-02-09', 'B'), maybe('2027-05-11', 'A')]).diagnostics).toEqual([
      said(1, '2027-02', 'B'),
      said(4, '2027-05', 'A'),
    ]);
    const together = { minGapDays: 28, maxGapDays: 28 };
    const two = [maybe('2027-05-11', 'B'), maybe('2027-05-11', 'A')];
    expect(best(two, { from: '2027-05', count: 2 }, together)).toEqual({
      moved: [
        [1, 1, 'A and B'],
        [2, 1, evenly],
      ],
      diagnostics: [said(1, '2027-05', 'A', 'B'), said(2, '2027-06', 'A', 'B')],
    });
  });

  it('are not put down to a day not announced yet that a meeting would have left all the same', () => {
    const apart = { minGapDays: 42, maxGapDays: 42 };
    const summer = { from: '2027-06', count: 2 };
    expect(best([], summer, apart)).toEqual({ moved: [[2, 1, evenly]], diagnostics: [] });
    expect(best([maybe('2027-07-13')], summer, apart)).toEqual({ moved: [[2, 1, evenly]], diagnostics: [] });
    expect(best([dayOut('2027-07-13', 'Leave')], summer, apart)).toEqual({ moved: [[2, 1, 'Leave']], diagnostics: [] });
  });
});

describe('a series without good dates', () => {
  it('says where a day not announced yet is what it would need', () => {
    const blackouts = [leave, maybe('2027-03-02', 'Early'), maybe('2027-03-16', 'Late')];
    expect(best(blackouts, { count: 3 })).toEqual({
      moved: [],
      diagnostics: [stuck(2, '2027-03', 'Early', 'Late', 'Leave'), said(2, '2027-03', 'Late')],
    });
  });

  it('says nothing of days not announced yet where it has no good dates without them either', () => {
    const march = { from: '2027-03-01', to: '2027-03-31', label: 'Leave' };
    expect(best([maybe('2027-02-09'), march], { count: 2 })).toEqual({
      moved: [],
      diagnostics: [stuck(2, '2027-03', 'Leave')],
    });
  });
});

describe('the search for the best dates', () => {
  const searches = (blackouts: readonly Blackout[], maxShiftWeeks?: number) => {
    best(blackouts, {}, { maxShiftWeeks });
    return vi.mocked(optimise).mock.calls.length;
  };

  beforeEach(() => {
    vi.mocked(optimise).mockClear();
  });

  it.each(['2027-03-02', '2027-03-09', '2027-03-16'])('is made again without %s, a day it might have chosen', (day) => {
    expect(searches([maybe(day)])).toBe(2);
  });

  it.each(['2027-02-23', '2027-03-01', '2027-03-08', '2027-03-17', '2027-03-23'])(
    'is made once where %s, which it could not choose, is all that is not announced',
    (day) => {
      expect(searches([maybe(day)])).toBe(1);
    },
  );

  it('is made once where all is announced, and reaches as far as the plan does', () => {
    expect(searches([leave, maybe('2027-03-09')])).toBe(1);
    vi.mocked(optimise).mockClear();
    expect(searches([maybe('2027-03-23')], 2)).toBe(2);
    vi.mocked(optimise).mockClear();
    expect(searches([maybe('2027-03-16')], 0)).toBe(1);
  });
});
