import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInstant } from '../../src/kernel/instant.js';
import { policies } from '../../src/policy/index.js';
import {
  asksForAttendance,
  lastStartToJoin,
  latestDeadline,
  marksOf,
  momentOfStart,
  stillToCome,
  wordsOf,
} from '../../src/policy/joining.js';
import { assess } from '../../src/rules/eligibility/index.js';
import { policy as anyPolicy } from '../support/arbitraries.js';
import { enoughWith } from '../support/attendance-oracle.js';
import { everyList } from '../support/every.js';
import { anHour, beginning, livelyPolicy, moment, withRules } from '../support/histories.js';

const fourOfSix = () => policies.earlyCareer;
/** Numbers of the meetings that somebody can attend, for every way in which they may be free or not. */
const everySubset = (count: number): readonly (readonly number[])[] =>
  [...everyList(count, [true, false])].map((free) => free.flatMap((yes, index) => (yes ? [index + 1] : [])));

describe('the last meeting to join before', () => {
  it('is meeting 2 where four of six are to be attended, the first by the second', () => {
    expect(lastStartToJoin(6, fourOfSix())).toBe(2);
  });

  it('leaves 31 of the 448 ways to be free for meetings, at any point of the group, in which joining is in time', () => {
    let [ways, inTime] = [0, 0];
    for (const canAttend of everySubset(6)) {
      const last = lastStartToJoin(6, fourOfSix(), canAttend);
      for (let started = 0; started <= 6; started++) {
        const to = canAttend.filter((number) => number > started);
        const enough = to.length >= 4 && to.some((number) => number <= 2);
        expect(started < last).toBe(enough);
        ways += 1;
        inTime += enough ? 1 : 0;
      }
    }
    expect([ways, inTime]).toStrictEqual([448, 31]);
  });

  it('is the last from which whoever attends all that follows has attended enough, under any policy', () => {
    fc.assert(
      fc.property(fc.oneof(anyPolicy(), livelyPolicy()), fc.integer({ min: 0, max: 7 }), (policy, count) => {
        const numbers = Array.from({ length: count }, (_, index) => index + 1);
        const enough = numbers.filter((number) =>
          enoughWith(
            numbers.map(() => 'unrecorded' as const),
            number - 1,
            policy,
          ),
        );
        expect(lastStartToJoin(count, policy)).toBe(enough.at(-1) ?? 0);
      }),
    );
  });

  it('is in time by the rule of late entry, and the next is not, whatever somebody can attend', () => {
    const cases = fc.record({ policy: livelyPolicy(), count: fc.integer({ min: 1, max: 6 }), pick: fc.nat() });
    fc.assert(
      fc.property(cases, ({ policy, count, pick }) => {
        const subsets = everySubset(count);
        const canAttend = subsets[pick % subsets.length] ?? [];
        const last = lastStartToJoin(count, policy, canAttend);
        const { attendance } = policy;
        fc.pre(attendance.minimum !== null || attendance.firstMeetingBy !== null);
        for (let started = 0; started <= count; started++) {
          const group = {
            id: 'g',
            stream: policy.eligibility.streams[0]?.value.id ?? '',
            meetings: count,
            meetingsStarted: started,
          };
          const late = assess({ id: 'ana', canAttend }, group, policy).findings.find(
            ({ rule }) => rule === 'eligibility.late-entry',
          );
          expect(late?.verdict).toBe(started < last ? 'met' : 'not-met');
        }
      }),
    );
  });

  it('starts at a moment of its own, never where joining is always late, and at no end without meetings', () => {
    expect([momentOfStart([5, 7], 2), momentOfStart([5, 7], 0), momentOfStart([], 0)]).toStrictEqual([
      7,
      -Infinity,
      Infinity,
    ]);
  });
});

describe('what is still to come', () => {
  it('is every meeting after those that have started', () => {
    expect([stillToCome(0, 3), stillToCome(2, 3), stillToCome(3, 3)]).toStrictEqual([[1, 2, 3], [3], []]);
    expect(marksOf([1, 3], 3)).toStrictEqual(['attended', 'absent', 'attended']);
  });

  it('matters only where a policy asks for attendance', () => {
    expect([
      asksForAttendance(policies.earlyCareer.attendance),
      asksForAttendance(policies.freeFromViolence.attendance),
    ]).toStrictEqual([true, false]);
    expect(lastStartToJoin(4, policies.freeFromViolence)).toBe(4);
  });
});

describe('a deadline', () => {
  it('beyond the year 9999 is none, and every other is told in words of the years that can be written', () => {
    const policy = withRules({ offerHours: 8784 });
    expect(latestDeadline(beginning, Infinity, policy)).toBe(beginning + 8784 * anHour);
    expect(latestDeadline(Date.UTC(9999, 11, 1), Infinity, policy)).toBe(Infinity);
    expect(latestDeadline(Date.UTC(9999, 11, 1), Date.UTC(9999, 11, 2), policy)).toBe(Date.UTC(9999, 11, 2));
    expect([firstInstant - 1, firstInstant, 1e15].map((instant) => wordsOf(instant, moment(0)))).toStrictEqual([
      '0001-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999Z',
    ]);
  });
});
