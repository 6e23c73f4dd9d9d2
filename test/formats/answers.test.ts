import { describe, expect, it } from 'vitest';
import {
  placesRows,
  planMarkdown,
  reasonsInShort,
  standingRows,
  standingSummary,
  standingText,
} from '../../src/formats/answers.js';
import { decide, finding } from '../../src/kernel/decision.js';
import { planYear } from '../../src/plan.js';
import { policies } from '../../src/policy/index.js';
import { type Register, standing } from '../../src/rules/attendance/index.js';

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
  it('says what is not met and what would have met it, nothing of what is open beside it, and no preference', () => {
    const decision = decide('ours@2027', [
      finding('a.a', 'requirement', 'not-met', evidence, [], '1 more'),
      finding('b.b', 'requirement', 'open', evidence, ['x'], 'an answer'),
      finding('c.c', 'requirement', 'not-met', evidence, [], null),
      finding('d.d', 'preference', 'not-met', evidence, [], '2 more'),
      finding('e.e', 'requirement', 'met', evidence, [], null),
    ]);
    expect(reasonsInShort(decision)).toBe(
      'The fact: that, required this (a.a). One more would have met it. The fact: that, required this (c.c).',
    );
    expect(reasonsInShort(decide('ours@2027', []))).toBe('');
  });

  it('says what is open and what would settle it where nothing has failed', () => {
    const decision = decide('ours@2027', [
      finding('b.b', 'requirement', 'open', evidence, ['x'], 'an answer'),
      finding('c.c', 'requirement', 'open', evidence, ['x', 'y'], null),
      finding('d.d', 'preference', 'open', evidence, ['x'], '2 more'),
      finding('e.e', 'requirement', 'met', evidence, [], null),
    ]);
    expect(reasonsInShort(decision)).toBe(
      'The fact: that, required this (b.b). An answer settles it. ' +
        'The fact: that, required this (c.c). Still to be known: x and y.',
    );
  });

  it('says nothing where all is met', () => {
    const met = finding('e.e', 'requirement', 'met', evidence, [], null);
    const preferred = finding('d.d', 'preference', 'met', evidence, [], null);
    expect(reasonsInShort(decide('ours@2027', [met, preferred]))).toBe('');
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
    expect(third?.[7]).toBe(
      'First meeting attended: meeting 3, required meeting 2 at the latest (attendance.first-meeting-by). Attending meeting 2 would have met it.',
    );
  });

  it('are counted by their outcome', () => {
    expect(standingSummary(standings)).toBe('1 of 3 met, 1 still open, 1 not met.');
    expect(standingSummary([])).toBe('0 of 0 met, 0 still open, 0 not met.');
  });

  it('are told with the reasons of whoever has not met them, and of nobody else', () => {
    const text = standingText(standings);
    expect(text).toContain('| p0     | completed | 4        | 1 ');
    expect(text).toContain('\np1, on-track: Meetings attended: 2, with 3 unrecorded');
    expect(text).toContain('\np2, not-met: First meeting attended');
    expect(text).not.toContain('\np0, ');
    expect(text).not.toContain('asks for no attendance');
    expect(standingText([]).endsWith('\n\n0 of 0 met, 0 still open, 0 not met.\n')).toBe(true);
  });
});

describe('standings under a policy without an attendance rule', () => {
  const absent: Register['marks'] = Array.from({ length: 8 }, () => no);
  const unasked = [standing({ person: 'p0', marks: absent }, policies.safeAndEqual)];

  it('say that none is asked for, and never that it was met', () => {
    expect(standingRows(unasked)[1]).toEqual([
      'p0',
      'completed',
      0,
      null,
      0,
      0,
      0,
      'this policy asks for no attendance',
    ]);
    expect(standingText(unasked).endsWith('\n\np0, completed: this policy asks for no attendance\n')).toBe(true);
  });

  it('are not mistaken for those under a policy that only prefers, or only asks for an early start', () => {
    const { attendance } = policies.partnersInPrevention;
    const why = (changed: Partial<typeof attendance>) => {
      const { safeAndEqual } = policies;
      const asking = { ...safeAndEqual, attendance: { ...safeAndEqual.attendance, ...changed } };
      return standingRows([standing({ person: 'p0', marks: absent.with(0, yes) }, asking)])[1]?.[7];
    };
    expect(why({ firstMeetingPreferred: attendance.firstMeetingPreferred })).toBe('this policy asks for no attendance');
    expect(why({ firstMeetingBy: attendance.firstMeetingBy })).toBe('every requirement met');
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
          meetings: 6,
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
    const refused =
      'not eligible: Sector: response, required primary-prevention (eligibility.sector). Work in primary-prevention would have met it.';
    const missing =
      'not decided yet: applicant.jurisdiction, applicant.liveMemberships, applicant.sector, applicant.typeOfWork, group.meetingsStarted';
    expect(text).toBe(
      [
        '# 2027, planned under partners-in-prevention@2019-20',
        '',
        '## Places',
        '',
        'Places given to 0 of 2.',
        '',
        `| applicant | group | choice | ${'answer'.padEnd(missing.length)} |`,
        `| --------- | ----- | ------ | ${'-'.repeat(missing.length)} |`,
        `| a         | g     | 1      | ${refused.padEnd(missing.length)} |`,
        `| b         | g     | –      | ${missing} |`,
        '',
        '## Meetings',
        '',
        '### g',
        '',
        '1. Tue 9 Feb 2027',
        '',
        'The length of the series: 1 meeting, required 6 meetings (schedule.meeting-count). Five more meetings would have met it.',
        '',
        '## Before the first meeting',
        '',
        '- g: Group agreements: not negotiated, required negotiated (formation.agreements). Negotiating them would have met it.',
        '',
      ].join('\n'),
    );
  });

  it('says which groups do not run, and gives them no meetings', () => {
    const schedule = { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02', count: 1 } as const;
    const group = { stream: 'cross-sector-entry-level', capacity: 3, schedule };
    const applicant = {
      priority: 1,
      sector: 'primary-prevention',
      careerStage: 'entry-level',
      jurisdiction: 'Victoria',
    };
    const small = planYear(
      {
        year: 2027,
        order: { by: 'priority' },
        groups: [
          { ...group, id: 'large' },
          { ...group, id: 'small', minimum: 2, meetingsStarted: 0 },
        ],
        applicants: [{ ...applicant, id: 'a', preferences: ['small'], liveMemberships: 0 }],
      },
      policies.freeFromViolence,
    );
    const told = small.ok ? planMarkdown(small.value) : '';
    expect(told).toContain(
      '\n\n## Groups that do not run\n\n- small: it had 1 and needs 2\n\n## Meetings\n\n### large\n',
    );
    expect(told).not.toContain('### small');
  });

  it('leaves out the headings of what there is none of', () => {
    const empty = planYear({ year: 2027, order: { by: 'applied' }, groups: [], applicants: [] }, policy);
    const short = empty.ok ? planMarkdown(empty.value) : '';
    expect(short).not.toMatch(/Not decided|Before the first/);
    expect(short).toContain('\n## Places\n\nNobody has applied.\n\n| applicant | group | choice | answer |\n');
  });
});

describe('placesRows', () => {
  const group = (id: string, stream = 'respectful-relationships') => ({
    id,
    stream,
    meetingsStarted: 0,
    capacity: 1,
    schedule: { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02', count: 1 } as const,
    meetings: 6,
  });
  const fit = {
    sector: 'primary-prevention',
    typeOfWork: 'respectful-relationships-education',
    jurisdiction: 'Victoria',
    liveMemberships: 0,
  };
  const { sector: _, ...unsure } = fit;
  const { liveMemberships: __, ...both } = { ...fit, sector: 'response' };

  it('gives each refusal its reason, each undecided application a row of what is missing, and nobody two answers', () => {
    const plan = planYear(
      {
        year: 2027,
        order: { by: 'priority' },
        groups: [group('g'), group('h')],
        applicants: [
          { id: 'a', preferences: ['g', 'h'], priority: 1, ...fit },
          { id: 'b', preferences: ['g'], priority: 2, ...fit },
          { id: 'c', preferences: ['h', 'g'], priority: 3, ...unsure },
          { id: 'd', preferences: ['h'], priority: 4, ...both },
          { id: 'e', preferences: [], priority: 5, ...fit },
        ],
      },
      policy,
    );
    expect(plan.ok ? placesRows(plan.value) : plan.problems).toEqual([
      ['applicant', 'group', 'choice', 'answer'],
      ['a', 'g', 1, 'placed'],
      ['a', 'h', 2, 'has a place in a group listed earlier'],
      [
        'b',
        'g',
        1,
        'full: this application has priority 2, and the last one admitted has priority 1; number 1 on the waitlist',
      ],
      [
        'd',
        'h',
        1,
        'not eligible: Sector: response, required primary-prevention (eligibility.sector). Work in primary-prevention would have met it.',
      ],
      ['e', null, null, 'listed no group'],
      ['c', 'h', null, 'not decided yet: applicant.sector'],
      ['c', 'g', null, 'not decided yet: applicant.sector'],
    ]);
  });
});
