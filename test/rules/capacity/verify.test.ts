import { describe, expect, test } from 'vitest';
import { allocate, type Intake, type Placing, verify } from '../../../src/rules/capacity/index.js';
import { readInstances } from '../../support/capacity-vectors.js';
import { forge } from '../../support/forger.js';
import { unlimited } from '../../support/intakes.js';

const intake: Intake = {
  order: { by: 'priority', seed: 'unused' },
  groups: [
    { id: 'north', capacity: 2 },
    { id: 'south', capacity: 2 },
    { id: 'west', capacity: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: 0 },
    { id: 'bo', preferences: ['north', 'west'], priority: 1 },
    { id: 'cy', preferences: ['north', 'south'], priority: 2, ineligible: { south: ['a', 'b'] } },
    { id: 'dee', preferences: ['north', 'south', 'west'], priority: 3, tier: 1 },
    { id: 'eve', preferences: ['west'], priority: 0, tier: 2, ineligible: { north: ['a'] } },
    { id: 'flo', preferences: [], priority: 5 },
  ],
};
const answer = allocate(intake, unlimited);

function certified(change: Partial<Placing>): boolean {
  return verify(intake, { ...answer, ...change }, unlimited);
}

describe('verify', () => {
  test('certifies what serial order answers', () => {
    expect(answer.placements).toEqual({ ana: 'north', bo: 'north', cy: null, flo: null, dee: 'south', eve: 'west' });
    expect(answer.cutoffs).toEqual({ north: 1, south: null, west: 0 });
    expect(certified({})).toBe(true);
  });

  test('certifies the same answer wherever it was written down', () => {
    expect(verify(intake, JSON.parse(JSON.stringify(answer)), unlimited)).toBe(true);
    expect(certified({ placements: Object.fromEntries(Object.entries(answer.placements).reverse()) })).toBe(true);
  });

  test('certifies what others worked out for the same intake', () => {
    for (const { intake: given, expected } of readInstances('p1_basic.json', 'master-')) {
      const made = forge(given, unlimited, new Map(Object.entries(expected.serial ?? {})));
      expect(verify(given, made, unlimited)).toBe(true);
    }
  });

  test('finds no answer right where the intake is unlawful', () => {
    const twice = { ...intake, applicants: [...intake.applicants, { id: 'ANA', preferences: [], priority: 9 }] };
    expect(verify(twice, allocate({ ...twice, applicants: intake.applicants }, unlimited), unlimited)).toBe(false);
    const unknown: Intake = { order: { by: 'priority' }, groups: [{ id: 'north' }], applicants: [] };
    const empty = {
      ...answer,
      order: unknown.order,
      placements: {},
      cutoffs: { north: null },
      waitlists: { north: [] },
    };
    expect(verify(unknown, { ...empty, reasons: [] }, unlimited)).toBe(false);
    expect(verify({ ...unknown, groups: [{ id: 'north', capacity: 1 }] }, { ...empty, reasons: [] }, unlimited)).toBe(
      true,
    );
  });

  test('finds out another order, or another seed', () => {
    expect(certified({ order: { by: 'applied', seed: 'unused' } })).toBe(false);
    expect(certified({ order: { by: 'priority', seed: 'another' } })).toBe(false);
    expect(certified({ order: { by: 'priority' } })).toBe(false);
  });

  test('finds out every single move', () => {
    for (const { id } of intake.applicants) {
      for (const group of [null, 'north', 'south', 'west', 'east', '']) {
        const same = answer.placements[id] === group;
        expect(certified({ placements: { ...answer.placements, [id]: group } })).toBe(same);
      }
    }
  });

  test('finds out every swap of two seats', () => {
    const seats = Object.entries(answer.placements);
    for (const [one, seat] of seats) {
      for (const [other, another] of seats) {
        const placements = { ...answer.placements, [one]: another, [other]: seat };
        expect(certified({ placements })).toBe(seat === another);
      }
    }
  });

  test('finds out somebody left out, added or taken for somebody else', () => {
    const { flo, ...others } = answer.placements;
    expect(flo).toBeNull();
    expect(certified({ placements: others })).toBe(false);
    expect(certified({ placements: { ...answer.placements, gus: null } })).toBe(false);
    expect(certified({ placements: { ...others, gus: null } })).toBe(false);
  });

  test('finds out every changed, missing or added cutoff', () => {
    for (const cutoff of [0, 1, 2, null, '1']) {
      for (const [group, own] of Object.entries(answer.cutoffs)) {
        expect(certified({ cutoffs: { ...answer.cutoffs, [group]: cutoff } })).toBe(cutoff === own);
      }
    }
    expect(certified({ cutoffs: { ...answer.cutoffs, east: null } })).toBe(false);
    expect(certified({ cutoffs: { north: 1, west: 0 } })).toBe(false);
    expect(certified({ cutoffs: { north: 1, east: null, west: 0 } })).toBe(false);
  });

  test('finds out a waitlist in another order, shorter, longer, missing or added', () => {
    expect(answer.waitlists).toEqual({ north: ['cy', 'dee'], south: [], west: [] });
    for (const north of [
      ['dee', 'cy'],
      ['cy'],
      [],
      ['cy', 'cy'],
      ['cy', 'dee', 'ana'],
      ['bo', 'cy'],
      ['cy', 'eve'],
      ['cy', 'x'],
      ['cy', 'dee', 'eve'],
    ]) {
      expect(certified({ waitlists: { ...answer.waitlists, north } })).toBe(false);
    }
    expect(certified({ waitlists: { north: ['cy'], south: ['dee'], west: [] } })).toBe(false);
    expect(certified({ waitlists: { ...answer.waitlists, west: ['flo'] } })).toBe(false);
    expect(certified({ waitlists: { ...answer.waitlists, west: ['x'] } })).toBe(false);
    expect(certified({ waitlists: { ...answer.waitlists, east: [] } })).toBe(false);
    expect(certified({ waitlists: { north: ['cy', 'dee'], south: [] } })).toBe(false);
  });

  test('finds out a waitlist in another order even where every reason agrees with it', () => {
    const positions: Readonly<Record<string, number>> = { cy: 2, dee: 1 };
    const reasons = answer.reasons.map((reason) =>
      reason.code === 'full' ? { ...reason, position: positions[reason.applicant] ?? 0 } : reason,
    );
    expect(certified({ reasons, waitlists: { ...answer.waitlists, north: ['dee', 'cy'] } })).toBe(false);
  });

  test('finds out a group said to be closed, and one said to be withheld', () => {
    for (const group of ['south', 'west', 'east']) {
      expect(certified({ closed: [{ group, reached: 1, minimum: 2 }] })).toBe(false);
      expect(certified({ closed: [{ group, reached: 0, minimum: 0 }] })).toBe(false);
    }
    expect(certified({ closing: { search: 'exact', atMost: 4 } })).toBe(false);
    expect(certified({ withheld: ['north'] })).toBe(false);
  });

  test('finds out another method', () => {
    expect(certified({ method: 'deferred-acceptance' })).toBe(false);
    expect(
      verify({ ...intake, method: 'deferred-acceptance' }, { ...answer, method: 'deferred-acceptance' }, unlimited),
    ).toBe(true);
  });

  test.each([
    ['a group over its capacity', { ana: 'north', bo: 'north', cy: 'north' }],
    ['somebody in a group that refused them', { ana: 'north', bo: 'north', cy: 'south', dee: 'south', eve: 'west' }],
    ['an empty seat that somebody wants', { ana: 'north', bo: 'north', eve: 'west' }],
    ['somebody passed over for a later person', { ana: 'north', cy: 'north', bo: 'west', dee: 'south' }],
  ])('finds out %s even where all the paperwork agrees with it', (_, seats) => {
    const assignment = new Map<string, string | null>(Object.entries(seats));
    expect(verify(intake, forge(intake, unlimited, assignment), unlimited)).toBe(false);
  });

  test('certifies the true assignment when its paperwork is made in the same way', () => {
    const assignment = new Map(Object.entries(answer.placements));
    expect(verify(intake, forge(intake, unlimited, assignment), unlimited)).toBe(true);
  });

  test('finds out a group over its capacity even where nobody wants anything else', () => {
    const pair: Intake = {
      order: { by: 'priority' },
      groups: [{ id: 'north', capacity: 1 }],
      applicants: ['ana', 'bo'].map((id, priority) => ({ id, preferences: ['north'], priority })),
    };
    const both = new Map([
      ['ana', 'north'],
      ['bo', 'north'],
    ]);
    const made = { ...forge(pair, unlimited, both), cutoffs: { north: null } };
    expect(verify(pair, made, unlimited)).toBe(false);
  });
});
