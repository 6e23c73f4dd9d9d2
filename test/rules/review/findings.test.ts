import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual } from '../../../src/rules/review/index.js';
import { yearOf } from './years.js';

const { partnersInPrevention, safeAndEqual } = policies;

function crowd(size: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: size }, (_, index) => [`p${index}`, '------']));
}

describe('a group over its maximum', () => {
  it('is a breach, with the meetings at which it was', () => {
    const year = yearOf({
      modality: 'online',
      meetings: 'hhhchh',
      people: Object.fromEntries(Object.keys(crowd(14)).map((person) => [person, '---c--'])),
      membership: { p0: { leftAt: '2027-02-20' }, p1: { leftAt: '2027-03-20' } },
    });
    expect(annual(year, partnersInPrevention).findings).toEqual([
      {
        ruleId: 'capacity.maximum',
        kind: 'breach',
        scope: { group: 'g1', year: 2027 },
        metrics: ['fill-rate'],
        evidence: { fact: 'members at a meeting', expected: 'at most 12', actual: 'up to 14, at meetings 1, 2 and 3' },
      },
    ]);
  });

  it('is one only from the first person too many, and only at meetings that were held', () => {
    const full = yearOf({ modality: 'online', meetings: 'hhhhhh', people: crowd(12) });
    expect(annual(full, partnersInPrevention).findings).toEqual([]);
    const late = yearOf({
      modality: 'online',
      meetings: 'hhhhhh',
      people: crowd(13),
      membership: { p0: { joinedAt: '2027-06-10' } },
    });
    expect(annual(late, partnersInPrevention).findings.map(({ evidence }) => evidence.actual)).toEqual([
      'up to 13, at meeting 6',
    ]);
    const toCome = { ...yearOf({ modality: 'online', meetings: '??????', people: {} }), asOf: '2026-12-31' };
    const waiting = { ...toCome, enrolments: full.enrolments.concat({ person: 'p12', group: 'g1' }) };
    expect(annual(waiting, partnersInPrevention).findings).toEqual([]);
  });

  it('is none where the policy sets no maximum for its way of meeting', () => {
    const year = yearOf({ meetings: 'hhhhhhhh', people: crowd(30) });
    expect(annual(year, safeAndEqual).findings.map(({ kind }) => kind)).toEqual(['watch']);
  });
});

describe('a register with gaps', () => {
  it('is watched, with the figures that rest on what is missing', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXX--', bo: 'XX-..-' } });
    expect(annual(year, partnersInPrevention).findings).toEqual([
      {
        ruleId: 'review.evidence',
        kind: 'watch',
        scope: { group: 'g1', year: 2027 },
        metrics: ['attendance.recorded', 'attendance.scheduled', 'completion', 'completion.starters'],
        evidence: { fact: 'marks recorded', expected: 'all 12', actual: '10, with two marks unrecorded' },
      },
    ]);
  });

  it('clouds no figure that the missing marks cannot change', () => {
    const year = { ...yearOf({ meetings: 'hh????', people: { ana: 'X.' } }), asOf: '2027-02-10' };
    const [only, ...others] = annual(year, partnersInPrevention).findings;
    expect(others).toEqual([]);
    expect(only?.metrics).toEqual(['attendance.recorded']);
    expect(only?.evidence.actual).toBe('1, with one mark unrecorded');
  });

  it('clouds the rate even where nothing was recorded at all', () => {
    const year = yearOf({ meetings: 'h?????', people: { ana: '.' } });
    expect(annual(year, partnersInPrevention).findings[0]?.metrics).toEqual(['attendance.recorded']);
  });

  it('is nobody else’s: each group has findings of its own, in the order of their ids', () => {
    const year = yearOf(
      { id: 'b', meetings: 'hhhhhh', people: { ana: 'XXXXX.' } },
      { id: 'c', meetings: 'hhhhhh', people: { bo: 'XXXXXX' } },
      { id: 'a', meetings: 'hhhhhh', people: { cy: '.XXXXX' } },
    );
    const { findings } = annual(year, partnersInPrevention);
    expect(findings.map(({ scope }) => scope.group)).toEqual(['a', 'b']);
    expect(findings.map(({ metrics }) => metrics)).toEqual([
      ['attendance.recorded', 'attendance.scheduled'],
      ['attendance.recorded', 'attendance.scheduled'],
    ]);
  });
});
