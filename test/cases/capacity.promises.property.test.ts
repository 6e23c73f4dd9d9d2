import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type Intake } from '../../src/rules/capacity/index.js';
import { choiceByDefinition, comesBefore, members, rankIn } from '../support/allocation-oracle.js';
import { intakes, limitsOf, unlimited } from '../support/intakes.js';
import { byOrder, closedIn, inOrder, seatsIn, waitingFor } from '../support/ways.js';

// What serial order and deferred acceptance promise beyond that, and where each promise ends.

const runs = { numRuns: 1000 };

describe.each(byOrder)('by %s with %s', (method, kind) => {
  const crowded = { groups: 3, applicants: 7, method, kind, crowded: true };
  const some = fc.oneof(intakes({ groups: 4, applicants: 8, method, kind }), intakes(crowded));
  const closing = fc.oneof(
    intakes({ groups: 4, applicants: 8, method, kind, minimums: true }),
    intakes({ ...crowded, minimums: true }),
  );

  test('a group that runs holds those it would choose of its members and whoever waits: nobody is passed over, but for a place kept or a limit', () => {
    let chosen = 0;
    fc.assert(
      fc.property(closing, (intake) => {
        const answer = allocate(intake, unlimited);
        for (const group of intake.groups.filter(({ id }) => !closedIn(answer).has(id))) {
          const here = intake.applicants.filter(({ id }) => seatsIn(answer).get(id) === group.id);
          const waiting = waitingFor(intake, answer, group.id);
          const pool = inOrder(intake, [...here, ...waiting], group.id);
          const best = choiceByDefinition(pool, limitsOf(intake).get(group.id) ?? 0, group);
          expect(best).toEqual(inOrder(intake, here, group.id));
          if (waiting.length > 0) chosen++;
          if (kind === 'reserves' || kind === 'organisations') continue;
          const last = best.at(-1);
          for (const each of waiting) {
            expect(last !== undefined && comesBefore(intake, last, each, { group: group.id })).toBe(true);
          }
        }
      }),
      runs,
    );
    expect(chosen).toBeGreaterThan(166);
  });

  test('nobody has a worse group for a smaller tier or an earlier priority, while no group closes', () => {
    let better = 0;
    fc.assert(
      fc.property(some, fc.nat(), fc.boolean(), (drawn, who, tier) => {
        const intake: Intake = { ...drawn, order: { by: 'priority' } };
        const lucky = intake.applicants[who % Math.max(1, intake.applicants.length)];
        if (lucky === undefined) return;
        const { priority = 0 } = lucky;
        const earlier =
          typeof priority === 'object'
            ? Object.fromEntries(Object.entries(priority).map(([group, number]) => [group, number - (who % 7)]))
            : priority - 5;
        const raised = { ...lucky, ...(tier ? { tier: 0 } : { priority: earlier }) };
        const applicants = intake.applicants.map((each) => (each === lucky ? raised : each));
        const before = rankIn(lucky, seatsIn(allocate(intake, unlimited)));
        const after = rankIn(lucky, seatsIn(allocate({ ...intake, applicants }, unlimited)));
        expect(after).toBeLessThanOrEqual(before);
        if (after < before) better++;
      }),
      runs,
    );
    expect(better).toBeGreaterThan(6);
  });

  test('a group that is taken away makes no other group smaller, and lets nobody in who had none', () => {
    let grown = 0;
    fc.assert(
      fc.property(some, fc.nat(3), (intake, which) => {
        const gone = intake.groups[which]?.id;
        if (gone === undefined) return;
        const applicants = intake.applicants.map((each) => ({
          ...each,
          ineligible: { ...each.ineligible, [gone]: ['closed'] },
        }));
        const [before, after] = [intake, { ...intake, applicants }].map((each) => seatsIn(allocate(each, unlimited)));
        if (before === undefined || after === undefined) return;
        for (const { id } of intake.groups.filter((group) => group.id !== gone)) {
          const [then, now] = [members(before, id).length, members(after, id).length];
          expect(now).toBeGreaterThanOrEqual(then);
          if (now > then) grown++;
        }
        for (const [id, seat] of before) if (seat === null) expect(after.get(id)).toBeNull();
      }),
      runs,
    );
    expect(grown).toBeGreaterThan(3);
  });
});

describe.each(byOrder.filter(([, kind]) => kind !== 'reserves'))('by %s with %s', (method, kind) => {
  test('whoever comes last in every order changes nothing for anybody, while no place is kept and no group closes', () => {
    let placed = 0;
    fc.assert(
      fc.property(intakes({ groups: 4, applicants: 8, method, kind }), (intake) => {
        const groups = intake.groups.map(({ id }) => id);
        const late = {
          id: 'zoe',
          preferences: groups,
          priority: kind === 'plain' ? 11 : Object.fromEntries(groups.map((id) => [id, 11])),
          tier: 11,
          appliedAt: '2027-03-01T00:00:00Z',
          organisation: 'north',
        };
        const order = kind === 'plain' ? intake.order : { by: 'priority' as const };
        const before = allocate({ ...intake, order }, unlimited).placements;
        const applicants = [late, ...intake.applicants];
        const after = allocate({ ...intake, order, applicants }, unlimited).placements;
        expect(after).toEqual({ ...before, zoe: after['zoe'] });
        if (after['zoe'] !== null) placed++;
      }),
      runs,
    );
    expect(placed).toBeGreaterThan(16);
  });
});

describe('places that are kept', () => {
  const some = intakes({ groups: 4, applicants: 8, method: 'deferred-acceptance', kind: 'reserves', crowded: true });

  test('to say that one counts towards a kept place never costs the group one has', () => {
    let better = 0;
    fc.assert(
      fc.property(some, fc.nat(7), fc.constantFrom('rural', 'new', 'constructor'), (intake, who, said) => {
        const person = intake.applicants[who];
        if (person === undefined) return;
        const more = { ...person, attributes: [...new Set([...(person.attributes ?? []), said])] };
        const applicants = intake.applicants.map((each) => (each === person ? more : each));
        const before = rankIn(person, seatsIn(allocate(intake, unlimited)));
        const after = rankIn(person, seatsIn(allocate({ ...intake, applicants }, unlimited)));
        expect(after).toBeLessThanOrEqual(before);
        if (after < before) better++;
      }),
      runs,
    );
    expect(better).toBeGreaterThan(13);
  });

  test('change nobody’s group and no waitlist where nobody counts towards them; only cutoffs are withheld', () => {
    let withheld = 0;
    fc.assert(
      fc.property(some, (intake) => {
        const applicants = intake.applicants.map((each) => ({ ...each, attributes: ['other'] }));
        const groups = intake.groups.map(({ reserves, ...group }) => group);
        const kept = allocate({ ...intake, applicants }, unlimited);
        const open = allocate({ ...intake, applicants, groups }, unlimited);
        expect([kept.placements, kept.waitlists]).toEqual([open.placements, open.waitlists]);
        expect(open.withheld).toEqual([]);
        for (const [group, cutoff] of Object.entries(kept.cutoffs)) {
          expect(cutoff).toBe(kept.withheld.includes(group) ? null : open.cutoffs[group]);
        }
        withheld += kept.withheld.length;
      }),
      runs,
    );
    expect(withheld).toBeGreaterThan(33);
  });
});

describe('where groups close the promises about others end', () => {
  const south = { id: 'south', capacity: 2, minimum: 2 };

  test('a withdrawal can cost somebody their group, because it closes', () => {
    const applicants = ['ana', 'bo'].map((id, place) => ({ id, preferences: ['south'], priority: place }));
    const intake: Intake = { order: { by: 'priority' }, groups: [south], applicants };
    expect(allocate(intake, unlimited).placements).toEqual({ ana: 'south', bo: 'south' });
    expect(allocate({ ...intake, applicants: applicants.slice(1) }, unlimited).placements).toEqual({ bo: null });
  });

  test('and so can a place more in another group, which somebody prefers', () => {
    const placed = (capacity: number) =>
      allocate(
        {
          order: { by: 'priority' },
          groups: [{ id: 'north', capacity }, south],
          applicants: [
            { id: 'el', preferences: ['north'], priority: 1 },
            { id: 'ana', preferences: ['north', 'south'], priority: 2 },
            { id: 'bo', preferences: ['south'], priority: 3 },
          ],
        },
        unlimited,
      ).placements;
    expect([placed(1), placed(2)]).toEqual([
      { el: 'north', ana: 'south', bo: 'south' },
      { el: 'north', ana: 'north', bo: null },
    ]);
  });
});
