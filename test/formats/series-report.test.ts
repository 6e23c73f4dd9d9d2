import { describe, expect, it } from 'vitest';
import { meetingLine, seriesLines } from '../../src/formats/series-report.js';
import { policies } from '../../src/policy/index.js';
import { type Avoidance, type Blackout, series } from '../../src/rules/schedule/index.js';

const policy = policies.partnersInPrevention;

describe('a series', () => {
  const dated = series(
    {
      recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 },
      from: '2027-02',
      count: 2,
      blackouts: [{ from: '2027-03-09', to: '2027-03-30', label: 'Closed', status: 'expected' }],
      avoid: { policy: 'nextWeek' },
    },
    policy,
  );
  const lines = dated.ok ? seriesLines(dated.value) : [];

  it('is a line a meeting, then a line for each thing to know', () => {
    expect(lines.slice(0, 2)).toEqual([
      '1. Tue 9 Feb 2027',
      '2. Tue 6 Apr 2027, moved from Tue 9 Mar 2027 because of Closed',
    ]);
    expect(lines).toContain(
      '- Meeting 2 (2027-03): rests on a day that is expected and not announced yet: Closed [EXPECTED_NOT_ANNOUNCED]',
    );
    expect(lines).toContain('- Meeting 2 (2027-03): too near or too far from the meeting before it, 56 days [SPACING]');
    expect(
      seriesLines({
        meetings: [],
        diagnostics: [{ code: 'SKIPPED', number: null, month: '2027-03', because: ['A', 'B'], days: null }],
        relaxations: [],
      }),
    ).toEqual(['- 2027-03: left out: A, B [SKIPPED]']);
  });

  it('reads as a sentence where a meeting moved for the sake of the others', () => {
    const evenly = series(
      {
        recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 },
        from: '2027-02',
        count: 2,
        avoid: { policy: 'optimise', minGapDays: 35 },
      },
      policy,
    );
    expect(evenly.ok ? seriesLines(evenly.value)[1] : '').toBe(
      '2. Tue 16 Mar 2027, moved from Tue 9 Mar 2027 because of even spacing',
    );
  });

  it('says of a meeting that cannot be held what rules each day out, and what would help', () => {
    const stuck = (avoid: Avoidance, blackouts: readonly Blackout[]) => {
      const held = series(
        { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02', count: 2, blackouts, avoid },
        policy,
      );
      return held.ok ? seriesLines(held.value) : [];
    };
    const closed = { from: '2027-02-01', to: '2027-02-10', label: 'Closed' };
    expect(stuck({ policy: 'fail' }, [closed])).toEqual([
      '1. Tue 9 Feb 2027',
      '2. Tue 9 Mar 2027',
      '- Meeting 1 (2027-02): cannot be held on any day within reach: Closed [INFEASIBLE]',
      '  - Tue 9 Feb 2027: Closed',
      'It could be held with the best dates for all meetings together (policy optimise) and meetings moved by up to 1 week (maxShiftWeeks).',
    ]);
    const march = { from: '2027-03-01', to: '2027-03-14', label: 'Leave' };
    const feb = { from: '2027-02-14', to: '2027-02-20', label: 'Closed' };
    expect(stuck({ policy: 'optimise', minGapDays: 28, maxGapDays: 28 }, [march, feb])).toEqual([
      '- Meeting 1 (2027-02): cannot be held on any day within reach: Closed [INFEASIBLE]',
      '  - Tue 2 Feb 2027: free, but no meeting beside it can be near enough or far enough',
      '  - Tue 9 Feb 2027: free, but no meeting beside it can be near enough or far enough',
      '  - Tue 16 Feb 2027: Closed',
      '- Meeting 2 (2027-03): cannot be held on any day within reach: Leave [INFEASIBLE]',
      '  - Tue 2 Mar 2027: Leave',
      '  - Tue 9 Mar 2027: Leave',
      '  - Tue 16 Mar 2027: free, but no meeting beside it can be near enough or far enough',
      'It could be held with meetings moved by up to 2 weeks (maxShiftWeeks), or with up to 35 days from one meeting to the next (maxGapDays).',
    ]);
    expect(seriesLines({ meetings: [], diagnostics: [], relaxations: [{ minGapDays: 7, keepMonth: false }] })).toEqual([
      'It could be held with as few as 7 days from one meeting to the next (minGapDays) and meetings that leave their month (keepMonth false).',
    ]);
  });

  it('shows the hours as clocks there do', () => {
    expect(
      meetingLine({
        number: 3,
        nominal: '2027-04-13',
        date: '2027-04-13',
        start: '2027-04-13T10:00:00+10:00',
        instant: '2027-04-13T00:00:00Z',
        end: '2027-04-13T12:30:00+10:00',
        moved: null,
      }),
    ).toBe('3. Tue 13 Apr 2027 10:00–12:30');
  });

  it('lets no label begin a line of its own or steer a terminal', () => {
    const label = 'x\n7. Mon 1 Jan\u001b[31m\u2028y';
    const held = series(
      {
        recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 },
        from: '2027-02',
        count: 2,
        blackouts: [{ from: '2027-02-09', to: '2027-02-09', label, status: 'expected' }],
        avoid: { policy: 'nextWeek' },
      },
      policy,
    );
    const lines = held.ok ? seriesLines(held.value) : [];
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('1. Tue 16 Feb 2027, moved from Tue 9 Feb 2027 because of x 7. Mon 1 Jan [31m y');
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });
});
