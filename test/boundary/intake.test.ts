import { describe, expect, it } from 'vitest';
import { readIntake } from '../../src/boundary/intake.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, planted, without } from '../support/host.js';

const policy = policies.partnersInPrevention;

function read(claimed: unknown): unknown {
  const result = readIntake(claimed, policy);
  return result.ok ? 'ok' : places(result.problems);
}

describe('readIntake', () => {
  it('gives the intake as it stands', () => {
    expect(readIntake(documents['allocate'], policy)).toEqual(ok(documents['allocate']));
    expect(read(without(documents['allocate'], ['method']))).toBe('ok');
  });

  it.each(['deferred-acceptance', 'max-placement'])('knows the method %s and does not support it', (method) => {
    expect(read(planted(documents['allocate'], ['method'], method))).toEqual(['method unsupported']);
  });

  it('does not call references unknown where a group could not be read', () => {
    expect(read(planted(documents['allocate'], ['groups', 0, 'id'], 5))).toEqual(['groups[0].id wrong-type']);
    expect(read(planted(documents['allocate'], ['groups', 0, 'capacity'], 'x'))).toEqual([
      'groups[0].capacity wrong-type',
    ]);
    expect(
      read(
        planted(
          planted(documents['allocate'], ['groups', 0, 'capacity'], 'x'),
          ['applicants', 0, 'preferences', 0],
          'no',
        ),
      ),
    ).toEqual(['applicants[0].preferences[0] unknown-reference', 'groups[0].capacity wrong-type']);
  });
});
