import { describe, expect, it } from 'vitest';
import { amend, builtInPolicies, type Overlay, type Policy, policies } from '../../src/policy/index.js';
import { endings } from '../../src/policy/policy.js';
import { type RuleId, ruleBook } from '../../src/rules/rulebook.js';
import { ruleValue } from '../../src/rules/values.js';

const ids = Object.keys(ruleBook) as RuleId[];
const value = (id: RuleId, policy: Policy = policies.partnersInPrevention) => ruleValue(id, policy).value;

it('says what every rule asks for under Partners in Prevention', () => {
  expect(Object.fromEntries(ids.map((id) => [id, value(id)]))).toStrictEqual({
    'capacity.maximum': 'at most 20 in person or 12 online',
    'capacity.minimum-viable': 'not set',
    'capacity.modality-change': 'at most 20 in person or 12 online',
    'capacity.no-substitution': 'no number of its own',
    'eligibility.sector': 'primary-prevention',
    'eligibility.group-match': 'respectful-relationships',
    'eligibility.region': 'Victoria; others turned away',
    'eligibility.previous-cohort': 'not set',
    'eligibility.rejoin': 'at most 1 at once, again at once',
    'eligibility.late-entry': 'follows from attendance',
    'eligibility.keeps-seat': 'primary-prevention',
    'eligibility.commitment': 'yes',
    'eligibility.access': 'no number of its own',
    'attendance.minimum-meetings': 'at least 4 meetings',
    'attendance.first-meeting-by': 'among the first 2 meetings',
    'attendance.first-meeting-preferred': 'the first meeting',
    'attendance.own-attendance': 'no number of its own',
    'schedule.meeting-count': '6 meetings',
    'schedule.monthly': 'every month',
    'schedule.session-length': 'not set',
    'schedule.rolling': 'yes',
    'schedule.clear-dates': 'no number of its own',
    'schedule.no-clash': 'no number of its own',
    'formation.facilitator': 'no number of its own',
    'formation.purpose':
      'building-an-argument, building-change, coordination-and-synergy, discussing-developments, documenting-projects, growing-confidence, mapping-knowledge-and-gaps, problem-solving, requests-for-information, seeking-experience',
    'formation.agreements': 'no number of its own',
    'formation.domain-community-practice': 'no number of its own',
    'formation.between-meetings': 'yes',
    'review.annual': 'every 12 months',
    'review.evidence': 'evaluation-data, network-input and other-channels',
  });
});

it('tells where the policy takes a value from, and nothing where it sets none', () => {
  expect(ruleValue('attendance.minimum-meetings', policies.partnersInPrevention)).toStrictEqual({
    value: 'at least 4 meetings',
    source: "DVRCV, Learning Together: DVRCV's Communities of Practice",
    section: 'Shared experience and settings',
  });
  expect(ruleValue('capacity.maximum', policies.safeAndEqual)).toMatchObject({
    value: 'at most 20 online',
    source: 'Safe and Equal, public training pages',
  });
  expect(ruleValue('attendance.minimum-meetings', policies.freeFromViolence)).toStrictEqual({
    value: 'not set',
    source: null,
    section: null,
  });
  expect(ruleValue('eligibility.access', policies.freeFromViolence)).toStrictEqual({
    value: 'no number of its own',
    source: null,
    section: null,
  });
});

describe('other policies', () => {
  const sourced = <Value>(of: Value) => ({ value: of, source: 'test', section: 'test' });
  const amended = (overlay: Overlay): Policy => {
    const result = amend(policies.partnersInPrevention, { id: 'test@1', ...overlay });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  };

  it.each([
    [
      'attendance.minimum-meetings',
      { attendance: { minimum: sourced({ kind: 'absences' as const, atMost: 2 }) } },
      'at most 2 missed',
    ],
    [
      'attendance.minimum-meetings',
      {
        attendance: {
          minimum: sourced({ kind: 'ratio' as const, share: { numerator: 2, denominator: 3 }, rounded: 'up' as const }),
        },
      },
      'at least 2/3 of the meetings, rounded up',
    ],
    ['schedule.monthly', { meetings: { everyMonths: sourced(2) } }, 'every 2 months'],
    ['schedule.session-length', { meetings: { minutes: sourced(150) } }, '150 minutes'],
    ['schedule.rolling', { meetings: { rolling: sourced(false) } }, 'no'],
    ['capacity.minimum-viable', { capacity: { minimumViable: sourced(5) } }, 'at least 5 people'],
    ['capacity.maximum', { capacity: { maximum: { 'in-person': null, online: null } } }, 'not set'],
    [
      'eligibility.previous-cohort',
      { eligibility: { previousCohort: sourced('completed' as const) } },
      'completed one',
    ],
    [
      'eligibility.previous-cohort',
      { eligibility: { previousCohort: sourced('took-part' as const) } },
      'took part in one',
    ],
  ] as const)('%s: %#', (id, overlay, words) => {
    expect(value(id, amended(overlay as Overlay))).toBe(words);
  });

  it.each([
    [0, 'primary-prevention, or at most 0 days between jobs'],
    [1, 'primary-prevention, or at most 1 day between jobs'],
    [60, 'primary-prevention, or at most 60 days between jobs'],
  ])('say how long a seat is kept between jobs: %i', (days, words) => {
    const limited = amended({ membership: { betweenJobsDays: sourced(days) } });
    const both = amended({
      eligibility: { sectors: sourced(['primary-prevention', 'response']) },
      membership: { betweenJobsDays: sourced(days) },
    });
    expect(value('eligibility.keeps-seat', limited)).toBe(words);
    expect(value('eligibility.keeps-seat', both)).toBe(words.replace(',', ' or response,'));
  });

  it.each([
    [2, null, 'at most 2 at once'],
    [null, {}, 'again at once'],
    [null, null, 'not set'],
    [1, { 'never-started': 90 }, 'at most 1 at once, again at once, 90 days after never-started'],
    [
      1,
      { withdrew: 'not-again', deferred: 1, 'never-started': 'not-again' },
      'at most 1 at once, again at once, 1 day after deferred, not after withdrew or never-started',
    ],
    [
      null,
      { completed: 30, withdrew: 30, 'did-not-complete': 30, deferred: 30, 'never-started': 30, 'left-sector': 30 },
      'again after 30 days',
    ],
    [
      null,
      { completed: 7, withdrew: 30, 'did-not-complete': 30, deferred: 30, 'never-started': 30, 'left-sector': 30 },
      'again 7 days after completed, 30 days after withdrew, did-not-complete, deferred, never-started or left-sector',
    ],
    [
      null,
      {
        completed: 'not-again',
        withdrew: 'not-again',
        'did-not-complete': 'not-again',
        deferred: 'not-again',
        'never-started': 'not-again',
        'left-sector': 'not-again',
      },
      'not again',
    ],
  ] as const)('eligibility.rejoin: %#', (most, reentry, words) => {
    const waits = Object.entries(reentry ?? {}).map(([ending, wait]) => [
      ending,
      wait === 'not-again' ? wait : { afterDays: wait },
    ]);
    const atOnce = Object.fromEntries(endings.map((ending) => [ending, { afterDays: 0 }]));
    const overlay = {
      eligibility: {
        liveMemberships: most === null ? null : sourced(most),
        reentry: reentry === null ? null : sourced({ ...atOnce, ...Object.fromEntries(waits) }),
      },
    };
    expect(value('eligibility.rejoin', amended(overlay as Overlay))).toBe(words);
  });

  it('have words for every rule', () => {
    for (const policy of builtInPolicies) for (const id of ids) expect(value(id, policy)).not.toBe('');
    expect(value('eligibility.late-entry', policies.freeFromViolence)).toBe('not set');
    const startOnly = amended({ attendance: { minimum: null } });
    expect(value('eligibility.late-entry', startOnly)).toBe('follows from attendance');
  });
});
