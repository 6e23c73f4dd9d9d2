import { describe, expect, it } from 'vitest';
import { readIntake } from '../../src/boundary/intake.js';
import { ok } from '../../src/kernel/result.js';
import { amend, policies } from '../../src/policy/index.js';
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

  it.each(['deferred-acceptance', 'max-placement'])('reads the method %s, and refuses another word', (method) => {
    expect(read(planted(documents['allocate'], ['method'], method))).toBe('ok');
    expect(read(planted(documents['allocate'], ['method'], `${method}s`))).toEqual(['method unknown-word']);
  });

  it('reads whatever a group and an applicant may carry, and names what is wrong with each', () => {
    const group = { id: 'g', capacity: 3, minimum: 2, reserves: { rural: 1 }, meetingsStarted: 0, meetings: 8 };
    const applicant = {
      id: 'a',
      preferences: ['g'],
      priority: { g: 1 },
      missed: 1,
      attributes: ['rural'],
      organisation: 'o',
    };
    const full = {
      method: 'deferred-acceptance',
      order: { by: 'priority' },
      groups: [group, { id: 'h', capacity: 2, perOrganisation: 1 }],
      applicants: [applicant],
    };
    expect(readIntake(full, policy)).toEqual(ok(full));
    const wrong = planted(planted(full, ['groups', 1, 'perOrganisation'], 'one'), ['applicants', 0, 'missed'], true);
    expect(read(planted(wrong, ['groups', 0, 'reserves', 'rural'], 0.5))).toEqual([
      'applicants[0].missed wrong-type',
      'groups[0].reserves.rural wrong-type',
      'groups[1].perOrganisation wrong-type',
    ]);
    expect(read(planted(full, ['order', 'commitment'], 5))).toEqual(['order.commitment wrong-type']);
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

  describe('under a policy that sets an order', () => {
    const order = { value: 'applied' as const, source: 'Our handbook', section: '2' };
    const ours = amend(policy, { id: 'ours@2027', allocation: { order } });
    const under = (document: object) => {
      if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
      const result = readIntake({ groups: [], applicants: [], ...document }, ours.value);
      return result.ok ? result.value.order : places(result.problems);
    };

    it('takes it where the document says none, and the document’s own otherwise', () => {
      expect(under({})).toEqual({ by: 'applied' });
      expect(under({ order: {} })).toEqual({ by: 'applied' });
      expect(under({ order: { seed: 's' } })).toEqual({ by: 'applied', seed: 's' });
      expect(under({ order: { by: 'priority' } })).toEqual({ by: 'priority' });
    });

    it('still names an order that cannot be read', () => {
      expect(under({ order: 5 })).toEqual(['order wrong-type']);
      expect(under({ order: null })).toEqual(['order wrong-type']);
      expect(under({ order: [] })).toEqual(['order wrong-type']);
      expect(under({ order: { by: 'fancy' } })).toEqual(['order.by unknown-word']);
      expect(read({ groups: [], applicants: [] })).toEqual(['order missing']);
    });
  });
});
