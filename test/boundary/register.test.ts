import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/boundary/register.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { places } from '../support/host.js';

const six = ['attended', 'absent', 'excused', 'partial', 'substituted', 'cancelled'];

function read(claimed: unknown, policy = policies.partnersInPrevention): unknown {
  const result = readRegisters(claimed, policy);
  return result.ok ? result.value : places(result.problems);
}

describe('readRegisters', () => {
  it('reads one mark a meeting of the policy', () => {
    expect(readRegisters({ registers: [{ person: 'ana', marks: six }] }, policies.partnersInPrevention)).toEqual(
      ok([{ person: 'ana', marks: six }]),
    );
    expect(read({ registers: [] })).toEqual([]);
  });

  it('takes the number of meetings from the register, then from the document, then from the policy', () => {
    const registers = [
      { person: 'a', marks: six.slice(0, 5) },
      { person: 'b', marks: six.slice(0, 4), meetings: 4 },
    ];
    expect(read({ registers, meetings: 5 })).toEqual([{ ...registers[0], meetings: 5 }, registers[1]]);
    expect(read({ registers })).toEqual(['registers[0].marks too-few']);
  });

  it('says how many marks are needed and how many there are', () => {
    const said = (claimed: unknown, policy = policies.partnersInPrevention) => {
      const result = readRegisters(claimed, policy);
      return result.ok ? [] : result.problems.map(({ path, code, message }) => [path, code, message]);
    };
    const marks = (length: number) => Array.from({ length }, () => 'absent');
    expect(said({ registers: [{ person: 'a', marks: marks(5) }] })).toEqual([
      ['registers[0].marks', 'too-few', '6 marks are needed, one a meeting; here are 5.'],
    ]);
    expect(said({ registers: [{ person: 'a', marks: marks(7) }] })).toEqual([
      ['registers[0].marks', 'too-many', '6 marks are needed, one a meeting; here are 7.'],
    ]);
    expect(said({ registers: [{ person: 'a', marks: marks(6) }], meetings: 8 })).toEqual([
      ['registers[0].marks', 'too-few', '8 marks are needed, one a meeting; here are 6.'],
    ]);
    const { safeAndEqual } = policies;
    const uncounted = { ...safeAndEqual, meetings: { ...safeAndEqual.meetings, count: null } };
    const registers = [
      { person: 'a', marks: [] },
      { person: 'b', marks: marks(53) },
      { person: 'c', marks: marks(1) },
    ];
    expect(said({ registers }, uncounted)).toEqual([
      ['registers[0].marks', 'too-few', 'From 1 to 52 marks are needed; here are 0.'],
      ['registers[1].marks', 'too-many', 'From 1 to 52 marks are needed; here are 53.'],
    ]);
  });

  it.each([0, 53, 1e9, -1])('refuses %d meetings once, and counts no marks against them', (meetings) => {
    const code = meetings < 1 ? 'too-small' : 'too-big';
    expect(read({ registers: [{ person: 'a', marks: six }], meetings })).toEqual([`meetings ${code}`]);
    expect(read({ registers: [{ person: 'a', marks: six, meetings }] })).toEqual([`registers[0].meetings ${code}`]);
  });

  it('takes 52 meetings and no more', () => {
    const weekly = (count: number) => ({
      registers: [{ person: 'a', marks: Array.from({ length: count }, () => 'absent') }],
      meetings: 52,
    });
    expect(read(weekly(52))).toHaveLength(1);
    expect(read(weekly(53))).toEqual(['registers[0].marks too-many']);
  });
});
