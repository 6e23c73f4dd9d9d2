import { describe, expect, it } from 'vitest';
import {
  allocationRows,
  meetingLine,
  planMarkdown,
  reasonsInShort,
  seriesLines,
  standingRows,
  standingSummary,
  standingText,
} from '../../src/formats/answers.js';
import { decide, finding } from '../../src/kernel/decision.js';
import { planYear } from '../../src/plan.js';
import { policies } from '../../src/policy/index.js';
import { type Register, standing } from '../../src/rules/attendance/index.js';
import { allocate } from '../../src/rules/capacity/index.js';
import { series } from '../../src/rules/schedule/index.js';

const policy = policies.partnersInPrevention;
const evidence = { fact: 'the fact', expected: 'this', actual: 'that' };
const [yes, no, open] = ['attended', 'absent', 'unrecorded'] as const;
const marks: readonly Register['marks'][] = [
  [yes, yes, yes, yes, no, no],
  [yes, no, yes, open, open, open],
  [no, no, yes, yes, yes, yes],
];
const standings = marks.map((each, index) => standing({ person: `p${index}`, marks: each }, policy));

describe('reasonsInShort', () => {
  it('says what is not met and what would have met it, then what would settle the rest, and no preference', () => {
    const decision = decide('ours@2027', [
      finding('a.a', 'requirement', 'not-met', evidence, [], '1 more'),
      finding('b.b', 'requirement', 'open', evidence, ['x'], 'an answer'),
      finding('c.c', 'requirement', 'not-met', evidence, [], null),
      finding('d.d', 'preference', 'not-met', evidence, [], '2 more'),
      finding('e.e', 'requirement', 'met', evidence, [], null),
    ]);
    expect(reasonsInShort(decision)).toBe(
      'the fact: that, required this (a.a). One more would have met it. ' +
        'the fact: that, required this (b.b). An answer settles it. the fact: that, required this (c.c).',
    );
    expect(reasonsInShort(decide('ours@2027', []))).toBe('');
  });
});

describe('standings', () => {
  it('are rows of figures, with the reasons last', () => {
    const [heading, first, second, third] = standingRows(standings);
    expect(heading).toEqual([
      'person',
      'status',
      'attended',
      'first attended',
      'still needed',
      'can miss',
      'settled after',
      'because',
    ]);
    expect(first).toEqual(['p0', 'completed', 4, 1, 0, 0, 4, 'every requirement met']);
    expect(second?.slice(0, 7)).toEqual(['p1', 'on-track', 2, 1, 2, 1, null]);
    expect(third?.slice(0, 7)).toEqual(['p2', 'not-met', 4, 3, null, null, 2]);
    expect(third?.[7]).toMatch(/^first meeting attended: meeting 3, required meeting 2 at the latest/);
  });

  it('are counted by their outcome', () => {
    expect(standingSummary(standings)).toBe('1 of 3 met, 1 still open, 1 not met.');
    expect(standingSummary([])).toBe('0 of 0 met, 0 still open, 0 not met.');
  });

  it('are told with the reasons of whoever has not met them, and of nobody else', () => {
    const text = standingText(standings);
    expect(text).toContain('| p0     | completed | 4        | 1 ');
    expect(text).toContain('\np1, on-track: meetings attended: 2, with 3 unrecorded');
    expect(text).toContain('\np2, not-met: first meeting attended');
    expect(text).not.toContain('\np0, ');
    expect(standingText([]).endsWith('\n\n0 of 0 met, 0 still open, 0 not met.\n')).toBe(true);
  });
});

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
        zoneData: null,
        decision: decide('ours@2027', []),
      }),
    ).toEqual(['- 2027-03: left out: A, B [SKIPPED]']);
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
});

describe('an allocation', () => {
  it('is a row for each choice, with what became of it', () => {
    const allocation = allocate(
      {
        order: { by: 'priority' },
        groups: [
          { id: 'g', capacity: 1 },
          { id: 'h', capacity: 2 },
        ],
        applicants: [
          { id: 'a', preferences: ['g', 'h'], priority: 1 },
          { id: 'b', preferences: ['g'], priority: 2 },
          { id: 'c', preferences: ['g'], priority: 3, ineligible: { g: ['eligibility.sector', 'eligibility.region'] } },
        ],
      },
      policy,
    );
    expect(allocationRows(allocation)).toEqual([
      ['applicant', 'group', 'choice', 'answer'],
      ['a', 'g', 1, 'placed'],
      ['a', 'h', 2, 'has a place in a group listed earlier'],
      ['b', 'g', 1, 'full: last admitted at 1, this application at 2; number 1 on the waitlist'],
      ['c', 'g', 1, 'not eligible: eligibility.sector, eligibility.region'],
    ]);
  });
});

describe('planMarkdown', () => {
  const plan = planYear(
    {
      year: 2027,
      order: { by: 'priority' },
      groups: [
        {
          id: 'g',
          stream: 'respectful-relationships',
          capacity: 3,
          schedule: { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02', count: 1 },
          formation: { agreements: false },
        },
      ],
      applicants: [
        { id: 'a', preferences: ['g'], priority: 1, sector: 'response' },
        { id: 'b', preferences: ['g'], priority: 2 },
      ],
    },
    policy,
  );
  const text = plan.ok ? planMarkdown(plan.value) : '';

  it('says who has a place, why not, what is still missing, when and what a group lacks', () => {
    expect(text).toMatch(
      /^# 2027, planned under partners-in-prevention@2019-20\n\n## Places\n\n0 of two applicants have a place\.\n/,
    );
    expect(text).toMatch(/\| a +\| g +\| 1 +\| not eligible: sector: response, required primary-prevention/);
    expect(text).toMatch(/## Not decided yet: facts still missing\n\n- b for g: .*sector/);
    expect(text).toContain('\n## Meetings\n\n### g\n\n1. Tue 9 Feb 2027\n');
    expect(text).toMatch(/## Before the first meeting\n\n- g: .*group agreements/);
  });

  it('leaves out the headings of what there is none of', () => {
    const empty = planYear({ year: 2027, order: { by: 'applied' }, groups: [], applicants: [] }, policy);
    const short = empty.ok ? planMarkdown(empty.value) : '';
    expect(short).not.toMatch(/Not decided|Before the first/);
  });
});
