import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/boundary/index.js';
import { explain } from '../../src/kernel/explain.js';
import { builtInPolicies, policies, marks as words } from '../../src/policy/index.js';
import { standing } from '../../src/rules/attendance/index.js';
import { outcomeCell, standingCell } from '../../src/warehouse/answers.js';

const policy = policies.partnersInPrevention;
const cell = (marks: unknown, name: unknown = policy.id) => standingCell(marks, name, builtInPolicies);
const outcome = (marks: unknown, name: unknown = policy.id) => outcomeCell(marks, name, builtInPolicies);

describe('a cell of a warehouse', () => {
  it('says where somebody stands and why, in sentences', () => {
    const marks = ['absent', 'attended', 'attended', 'attended', 'unrecorded', 'unrecorded'] as const;
    const { decision } = standing({ person: '', marks }, policy);
    expect(cell(marks)).toStrictEqual({
      outcome: 'open',
      status: 'on-track',
      attended: 3,
      firstAttended: 2,
      stillNeeded: 1,
      canMiss: 1,
      settledAfter: null,
      startBy: null,
      policy: 'partners-in-prevention@2019-20',
      reasons: explain(decision),
    });
    expect(outcome(marks)).toBe('open');
  });

  it('names every mark that is wrong and the policy too, and says of each list how many marks it needs', () => {
    expect(cell([null, 'here', undefined], 'nobody')).toMatchObject({
      problems: [
        { path: 'policy', code: 'unknown-programme' },
        { path: 'marks[0]', code: 'missing' },
        { path: 'marks[1]', code: 'unknown-word' },
        { path: 'marks[2]', code: 'missing' },
      ],
    });
    expect(cell([])).toStrictEqual({
      problems: [{ path: 'marks', code: 'too-few', message: '6 marks are needed, one a meeting; here are 0.' }],
    });
    expect(cell([], 'safe-and-equal@2023-24')).toStrictEqual({
      problems: [{ path: 'marks', code: 'too-few', message: 'From 1 to 52 marks are needed; here are 0.' }],
    });
  });

  it('takes gaps in a list for marks that are missing', () => {
    const gaps: unknown[] = ['attended', 'attended', 'attended', 'attended', 'attended'];
    gaps.length = 6;
    expect(cell(gaps)).toMatchObject({ problems: [{ path: 'marks[5]', code: 'missing' }] });
  });

  it('takes a meeting a week and no more, and looks at no mark beyond', () => {
    const year = Array.from({ length: 52 }, () => 'attended');
    expect(outcome(year, 'safe-and-equal@2023-24')).toBe('met');
    expect(cell([...year, 'x', 'y'], 'safe-and-equal@2023-24')).toMatchObject({
      problems: [{ path: 'marks', code: 'too-many' }],
    });
  });

  it('reads and refuses the same marks as a register from a file', () => {
    const mark = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom('', 'Attended', null, 1),
    );
    const list = fc.oneof({ weight: 9, arbitrary: fc.array(mark, { minLength: 5, maxLength: 7 }) }, fc.jsonValue());
    fc.assert(
      fc.property(list, fc.constantFrom(...builtInPolicies), (marks, by) => {
        const file = readRegisters({ registers: [{ person: 'ana', marks }] }, by);
        const found = cell(marks, by.id);
        expect('problems' in found).toBe(!file.ok);
        expect(outcome(marks, by.id) === 'unreadable').toBe(!file.ok);
      }),
      { numRuns: 1000 },
    );
  });
});
