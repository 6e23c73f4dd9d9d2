import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import { marks } from '../../../src/policy/attendance-terms.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { standing } from '../../../src/rules/attendance/index.js';
import { call } from '../../../src/sheet/call.js';
import type { Cell } from '../../../src/sheet/cells.js';
import { statusWords } from '../../../src/sheet/functions/attendance.js';
import { everyList } from '../../support/every.js';
import { cellOf, rulesOf, sheetPolicy } from '../../support/sheet/rosters.js';
import { signs } from '../../support/sheet/vectors.js';

const every = <Word>(words: readonly Word[], length: number): readonly (readonly Word[])[] => [
  ...everyList(length, words),
];

const usual = policies.partnersInPrevention;

/** What the rule says of a register, as cells. */
function told(register: Parameters<typeof standing>[0], policy = usual): readonly Cell[] {
  const { attended, firstAttended, status } = standing(register, policy);
  return [attended, firstAttended ?? '', statusWords[status]];
}

test('all 729 registers of six meetings with gaps stand in a sheet as they do in the rule', () => {
  const registers = every(['attended', 'absent', 'unrecorded'] as const, 6);
  const roster = registers.map((register, index) => [
    `p${index}`,
    ...register.map((mark) => ({ attended: 'P', absent: 'A', unrecorded: '' })[mark]),
  ]);
  expect(registers).toHaveLength(729);
  expect(call('STANDING', [roster])).toEqual(registers.map((register) => told({ person: 'p', marks: register })));
});

test('whatever the policy and however the marks are written, STANDING says what the rule says', () => {
  const kinds = marks.filter((mark) => mark !== 'cancelled');
  const cases = sheetPolicy().chain((policy) => {
    const count = policy.meetings.count?.value ?? 0;
    const row = fc.array(fc.constantFrom(...kinds), { minLength: count, maxLength: count });
    return row.chain((register) =>
      fc.tuple(fc.constant(policy), fc.constant(register), fc.tuple(...register.map(cellOf))),
    );
  });
  fc.assert(
    fc.property(cases, ([policy, register, cells]) => {
      expect(call('STANDING', [[['p', ...cells]], '', rulesOf(policy)])).toEqual([
        told({ person: 'p', marks: register }, policy),
      ]);
    }),
    { numRuns: 500 },
  );
});

test('with the meetings held, a blank is an absence up to it and nothing after it', () => {
  for (let held = 1; held <= 6; held++) {
    for (const register of every(['P', 'A', ''] as const, 6)) {
      const filled = register.map((cell, index) => (cell === '' && index < held ? 'A' : cell));
      if (register.some((cell, index) => cell === 'P' && index >= held)) continue;
      const given = call('STANDING', [[['p', ...register]], held]);
      expect(given).toEqual(call('STANDING', [[['p', ...filled]]]));
    }
  }
});

test('a cancelled meeting in one row is cancelled in every row, as in a register', () => {
  const roster = [signs('p1', 'PCPPPA'), signs('p2', 'A.PPPP')];
  expect(call('STANDING', [roster])).toEqual([
    told({ person: 'p1', marks: ['attended', 'cancelled', 'attended', 'attended', 'attended', 'absent'] }),
    told({ person: 'p2', marks: ['absent', 'cancelled', 'attended', 'attended', 'attended', 'attended'] }),
  ]);
});

test('STILLNEEDED tells the two numbers of the rule, and that nothing helps where nothing does', () => {
  for (const register of every(['attended', 'absent', 'unrecorded'] as const, 6)) {
    const { stillNeeded, canMiss } = standing({ person: 'p', marks: register }, usual);
    const cells = register.map((mark) => ({ attended: 'P', absent: 'A', unrecorded: '' })[mark]);
    expect(call('STILLNEEDED', [[['p', ...cells]]])).toEqual([
      stillNeeded === null ? ['NOT MET', ''] : [stillNeeded, canMiss],
    ]);
  }
});

test('EXPLAIN says every sentence of the decision', () => {
  for (const drawn of ['PPPPPP', 'AAPPPP', 'P.....', '......', 'SSSSSS']) {
    const register = [...drawn].map((sign) => ({ P: 'attended', A: 'absent', S: 'substituted' })[sign] ?? 'unrecorded');
    const { decision } = standing({ person: 'p', marks: register as never }, usual);
    expect(
      call('EXPLAIN', [signs('p', drawn)])
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual(explain(decision));
  }
});

test('WORKLIST leaves out whoever asks for nothing, and nobody else', () => {
  const roster = every(['P', 'A', ''] as const, 4).map((register, index) => [`p${index}`, ...register, '', '']);
  const statuses = call('STANDING', [roster]).map(([, , status]) => status);
  const pressing = roster.map(([name]) => name).filter((_, index) => /AT RISK|NOT MET/.test(String(statuses[index])));
  const listed = call('WORKLIST', [roster])
    .map(([name]) => name)
    .filter((name) => name !== '');
  expect([...listed].sort()).toEqual([...pressing].sort());
  expect(call('WORKLIST', [roster])).toHaveLength(roster.length);
});
