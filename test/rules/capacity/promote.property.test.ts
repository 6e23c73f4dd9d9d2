import '../../support/fixed-seed.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amend, type Policy, policies } from '../../../src/policy/index.js';
import { mostMeetings } from '../../../src/policy/policy.js';
import { type FreedByCount, promote } from '../../../src/rules/capacity/index.js';
import { policy as anyPolicy } from '../../support/arbitraries.js';
import { anHour, beginning, moment, withRules } from '../../support/histories.js';
import { freedSeats, holds, legal, toCome } from '../../support/promotion-oracle.js';
import { scenes, unfold } from '../../support/promotion-simulator.js';

const runs = { numRuns: 1000 };

interface Case {
  readonly policy: Policy;
  readonly freed: FreedByCount;
}

/** Attendance rules that nobody has written, for few meetings, so that often somebody is still in time and somebody is not. */
function fewMeetings(): fc.Arbitrary<Policy> {
  return fc.integer({ min: 2, max: 8 }).chain((count) =>
    anyPolicy()
      .filter(({ meetings }) => meetings.count === null || meetings.count.value >= count)
      .chain((drawn) =>
        fc
          .record({
            minimum: fc.oneof(
              fc.constant(drawn.attendance.minimum?.value.kind === 'ratio' ? drawn.attendance.minimum.value : null),
              fc.integer({ min: 1, max: count }).map((meetings) => ({ kind: 'meetings' as const, meetings })),
              fc.integer({ min: 0, max: count - 1 }).map((atMost) => ({ kind: 'absences' as const, atMost })),
            ),
            by: fc.option(fc.integer({ min: 1, max: count }), { nil: null }),
          })
          .map(({ minimum, by }) => {
            const said = { source: 'Our handbook', section: '2' };
            const ours = amend(policies.partnersInPrevention, {
              id: 'ours@2027',
              meetings: { count: { value: count, ...said } },
              attendance: {
                points: drawn.attendance.points,
                minimum: minimum === null ? null : { value: minimum, ...said },
                firstMeetingBy: by === null ? null : { value: by, ...said },
                firstMeetingPreferred: null,
              },
            });
            if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
            return ours.value;
          }),
      ),
  );
}

function cases(): fc.Arbitrary<Case> {
  const known = fc.constantFrom(policies.partnersInPrevention, policies.freeFromViolence, policies.earlyCareer);
  return fc
    .oneof(
      { weight: 3, arbitrary: fewMeetings() },
      { weight: 1, arbitrary: anyPolicy() },
      { weight: 1, arbitrary: known },
    )
    .chain((policy) => {
      const count = policy.meetings.count?.value ?? 7;
      return fc.record({ policy: fc.constant(policy), freed: freedSeats(Math.min(count, mostMeetings)) });
    });
}

/** In how many of the runs each of these came up; a property about something that never occurs proves nothing. */
function tally(): { readonly note: (what: string) => void; readonly of: (what: string) => number } {
  const seen = new Map<string, number>();
  return { note: (what) => seen.set(what, (seen.get(what) ?? 0) + 1), of: (what) => seen.get(what) ?? 0 };
}

test('the offers are the first so many, in order, of those who may join and legally can, and everyone else is skipped once', () => {
  const seen = tally();
  fc.assert(
    fc.property(cases(), ({ policy, freed }) => {
      const { offers, skipped } = promote(freed, policy);
      const point = { started: freed.meetingsHeld, meetings: freed.meetings ?? 0 };
      const could = freed.waitlist.filter((each) => each.eligible === true && legal(each, point, policy));
      expect(offers).toEqual(could.slice(0, freed.seatsFree).map(({ id }) => id));
      expect(skipped.map(({ id }) => id)).toEqual(
        freed.waitlist.map(({ id }) => id).filter((id) => !offers.includes(id)),
      );
      if (offers.length > 0 && offers[0] !== freed.waitlist[0]?.id) seen.note('the head of the list was passed over');
    }),
    runs,
  );
  expect(seen.of('the head of the list was passed over')).toBeGreaterThan(33);
});

test('the reason of every skip can be worked out again from the input alone', () => {
  const seen = tally();
  fc.assert(
    fc.property(cases(), ({ policy, freed }) => {
      const { offers, skipped } = promote(freed, policy);
      for (const skip of skipped) {
        seen.note(skip.code);
        expect(holds(skip, freed, policy, offers.length), JSON.stringify(skip)).toBe(true);
      }
    }),
    runs,
  );
  for (const code of [
    'first-attendance-window-closed',
    'cannot-attend-a-first-window-meeting',
    'cannot-reach-minimum-attendance',
    'no-meeting-left',
    'not-eligible',
    'eligibility-not-known',
    'no-seat-left',
  ]) {
    expect(seen.of(code), code).toBeGreaterThan(6);
  }
});

test('whoever cannot be offered a seat any more for want of time never can again as meetings pass', () => {
  let turned = 0;
  const late = ['first-attendance-window-closed', 'cannot-attend-a-first-window-meeting'].concat([
    'cannot-reach-minimum-attendance',
    'no-meeting-left',
  ]);
  fc.assert(
    fc.property(cases(), ({ policy, freed }) => {
      const tooLate = new Set<string>();
      for (let meetingsHeld = 0; meetingsHeld <= (freed.meetings ?? 0); meetingsHeld++) {
        const { skipped } = promote({ ...freed, meetingsHeld }, policy);
        const now = skipped.filter(({ code }) => late.includes(code)).map(({ id }) => id);
        for (const id of tooLate) expect(now).toContain(id);
        if (meetingsHeld > 0 && now.length > tooLate.size) turned++;
        for (const id of now) tooLate.add(id);
      }
    }),
    runs,
  );
  expect(turned).toBeGreaterThan(33);
});

test('the order of the list is the only order: who is free for the first meeting, and what ids are, changes nothing', () => {
  fc.assert(
    fc.property(cases(), ({ policy, freed }) => {
      const renamed = freed.waitlist.map((each, index) => ({ ...each, id: `z${99 - index}` }));
      const names = new Map(renamed.map(({ id }, index) => [freed.waitlist[index]?.id, id]));
      const answer = promote(freed, policy);
      expect(promote({ ...freed, waitlist: renamed }, policy).offers).toEqual(answer.offers.map((id) => names.get(id)));
      expect(promote(freed, policy)).toEqual(answer);
    }),
    runs,
  );
});

test('a deadline is after the offer, within the hours of the policy, and at a moment from which it is too late for that very person', () => {
  const seen = tally();
  const hours = fc.option(fc.integer({ min: 1, max: 400 }), { nil: null });
  fc.assert(
    fc.property(freedSeats(6), hours, fc.integer({ min: 0, max: 700 }), (freed, offerHours, hour) => {
      const policy = withRules({ offerHours });
      const starts = [1, 2, 3, 4, 5, 6].map((number) => moment(number * 100, 660));
      const at = moment(hour, 660);
      const { seatsFree, waitlist } = freed;
      const { offers, deadlines = {} } = promote({ starts, at, seatsFree, waitlist }, policy);
      expect(Object.keys(deadlines).sort()).toEqual([...offers].sort());
      for (const [id, deadline] of Object.entries(deadlines)) {
        const until = (Date.parse(deadline) - beginning) / anHour;
        expect(deadline.endsWith('+11:00')).toBe(true);
        expect(until).toBeGreaterThan(hour);
        if (offerHours !== null) expect(until - hour).toBeLessThanOrEqual(offerHours);
        const waiting = waitlist.filter((each) => each.id === id);
        // A millisecond before the deadline somebody could still join in time, whenever that is.
        const justBefore = starts.filter((_, index) => (index + 1) * 100 < until).length;
        for (const each of waiting) expect(legal(each, { started: justBefore, meetings: 6 }, policy)).toBe(true);
        const early = offerHours !== null && until === hour + offerHours;
        const started = Math.floor(until / 100);
        if (!early) for (const each of waiting) expect(legal(each, { started, meetings: 6 }, policy)).toBe(false);
        seen.note(early ? 'hours' : 'meetings');
        if (waiting.some((each) => toCome(each, { started: 0, meetings: 6 }).length < 6)) seen.note('not free for all');
      }
    }),
    { numRuns: 2000 },
  );
  for (const what of ['hours', 'meetings', 'not free for all']) expect(seen.of(what), what).toBeGreaterThan(33);
});

test('members and open offers together never fill more seats than there are, whatever happens in which order', () => {
  const seen = tally();
  fc.assert(
    fc.property(scenes(), fc.constantFrom(12, 30, null), ({ scene, happenings }, offerHours) => {
      const policy = withRules({ offerHours });
      let before: ReturnType<typeof unfold>[number] | undefined;
      for (const standing of unfold(scene, happenings, policy)) {
        expect(standing.members.size + standing.open.size).toBeLessThanOrEqual(scene.capacity);
        for (const member of standing.members) {
          const offer = before?.open.get(member);
          if (offer === undefined) continue;
          seen.note('a member by an offer');
          const started = Math.floor(offer.made / 100);
          expect(legal({ canAttend: scene.free.get(member) ?? [] }, { started, meetings: 6 }, policy)).toBe(true);
        }
        if (standing.members.size + standing.open.size === scene.capacity) seen.note('full');
        if ((before?.open.size ?? 0) > standing.open.size) seen.note('an offer over');
        before = standing;
      }
    }),
    runs,
  );
  for (const what of ['full', 'a member by an offer', 'an offer over']) expect(seen.of(what), what).toBeGreaterThan(33);
});

test('telling everything twice, or any line again at once, leads to where telling it once does', () => {
  fc.assert(
    fc.property(scenes(), ({ scene, happenings }) => {
      const policy = withRules({ offerHours: 30 });
      const once = unfold(scene, happenings, policy);
      expect(unfold(scene, [...happenings, ...happenings], policy).at(-1)).toEqual(once.at(-1));
      const doubled = happenings.flatMap((each) => [each, each]);
      expect(unfold(scene, doubled, policy).filter((_, index) => index % 2 === 1)).toEqual(once);
    }),
    runs,
  );
});

test('asking again at once, with the offers counted as taken, offers nobody a second seat', () => {
  fc.assert(
    fc.property(cases(), ({ policy, freed }) => {
      const { offers } = promote(freed, policy);
      const again = {
        ...freed,
        seatsFree: freed.seatsFree - offers.length,
        waitlist: freed.waitlist.filter(({ id }) => !offers.includes(id)),
      };
      expect(promote(again, policy).offers).toEqual([]);
    }),
    runs,
  );
});
