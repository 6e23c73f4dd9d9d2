import { describe, expect, it } from 'vitest';
import { planText } from '../../../src/cli/verbs/plan.js';
import { policies } from '../../../src/policy/index.js';
import { answer, cop, documents, planted, without } from '../../support/host.js';

const document = documents['plan'];

describe('cop plan', () => {
  it('answers with places, dates and no problems', () => {
    const said = answer('plan', document);
    expect(Object.keys(said)).toEqual([
      'year',
      'policy',
      'eligibility',
      'undecided',
      'allocation',
      'schedules',
      'formation',
      'problems',
    ]);
    expect(said).toMatchObject({ year: 2027, problems: [], allocation: { placements: { ana: 'north' } } });
  });

  it('exits 1 where an application, a schedule or a group fails, and 0 where none does', () => {
    const exit = (changed: unknown, ...options: string[]) => cop('plan', JSON.stringify(changed), ...options).exit;
    expect(exit(document)).toBe(0);
    expect(exit(planted(document, ['applicants', 0, 'sector'], 'response'))).toBe(1);
    expect(exit(planted(document, ['groups', 0, 'schedule', 'count'], 5))).toBe(1);
    expect(exit(planted(document, ['groups', 0, 'formation', 'agreements'], false))).toBe(1);
  });

  it('exits 1 for somebody without a place only when asked to be strict', () => {
    const undecided = without(document, ['applicants', 0, 'sector']);
    expect(cop('plan', JSON.stringify(undecided)).exit).toBe(0);
    expect(cop('plan', JSON.stringify(undecided), '--strict').exit).toBe(1);
    expect(cop('plan', JSON.stringify(document), '--strict').exit).toBe(0);
  });

  it('writes the year as text and the places as a table', () => {
    expect(cop('plan', JSON.stringify(document), '--format', 'text').stdout).toMatch(
      /^# 2027, planned under partners-in-prevention@2019-20\n/,
    );
    expect(cop('plan', JSON.stringify(document), '--format', 'csv').stdout).toBe(
      'applicant,group,choice,answer\nana,north,1,placed\n',
    );
  });
});

describe('planText', () => {
  it('gives the year, or every problem', () => {
    expect(planText(JSON.stringify(document), policies.partnersInPrevention, '2026c').ok).toBe(true);
    expect(planText('{}', policies.partnersInPrevention, '2026c').ok).toBe(false);
  });
});
