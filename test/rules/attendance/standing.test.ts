import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { amend, type Overlay, type Policy, policies } from '../../../src/policy/index.js';
import { standing } from '../../../src/rules/attendance/index.js';

const letters: Readonly<Record<string, Mark>> = {
  P: 'attended',
  A: 'absent',
  '?': 'unrecorded',
  E: 'excused',
  L: 'partial',
  S: 'substituted',
  C: 'cancelled',
};
const marksOf = (text: string): readonly Mark[] => [...text].map((letter) => letters[letter] ?? 'absent');
const sixFourTwo = policies.partnersInPrevention;
const of = (text: string, policy: Policy = sixFourTwo) =>
  standing({ person: 'ana', marks: marksOf(text), meetings: text.length }, policy);

function amended(attendance: Overlay['attendance']): Policy {
  const result = amend(sixFourTwo, { id: 'test@1', ...(attendance === undefined ? {} : { attendance }) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const value = <Value>(of: Value) => ({ value: of, source: 'test', section: 'test' });

describe("the source's own examples", () => {
  it.each([
    // Worked by hand from: at least four of six, the first within the first two, the very first preferred.
    ['PPPPPP', 'completed', 6, 1, 0, 0, 4, null],
    ['APPPP?', 'completed', 4, 2, 0, 1, 5, null],
    ['AAPPPP', 'not-met', 4, 3, null, null, 2, null],
    ['PPAAAA', 'not-met', 2, 1, null, null, 5, null],
    ['PPA???', 'on-track', 2, 1, 2, 1, null, null],
    ['PAA???', 'at-risk', 1, 1, 3, 0, null, null],
    ['A?????', 'at-risk', 0, null, 4, 1, null, 2],
    ['??????', 'on-track', 0, null, 4, 2, null, 2],
    ['?A????', 'at-risk', 0, null, 4, 1, null, 1],
    ['AA????', 'not-met', 0, null, null, null, 2, null],
    ['??PPPP', 'on-track', 4, 3, 1, 1, null, null],
    ['A?PPPP', 'at-risk', 4, 3, 1, 0, null, null],
  ] as const)('%s is %s', (text, status, attended, first, needed, canMiss, settled, startBy) => {
    const found = of(text);
    expect(found).toMatchObject({
      person: 'ana',
      status,
      attended,
      firstAttended: first,
      stillNeeded: needed,
      canMiss,
      settledAfter: settled,
      startBy,
    });
    expect(found.outcome).toBe(found.decision.outcome);
  });

  it('gives every finding with its evidence, what is missing and what would settle it', () => {
    expect(of('APPP??').decision).toStrictEqual({
      outcome: 'open',
      policy: 'partners-in-prevention@2019-20',
      findings: [
        {
          rule: 'attendance.minimum-meetings',
          force: 'requirement',
          verdict: 'open',
          evidence: { fact: 'meetings attended', expected: 'at least 4 of 6', actual: '3, with 2 unrecorded' },
          missing: ['marks[4]', 'marks[5]'],
          remedy: '1 more meeting attended',
        },
        {
          rule: 'attendance.first-meeting-by',
          force: 'requirement',
          verdict: 'met',
          evidence: { fact: 'first meeting attended', expected: 'meeting 2 at the latest', actual: 'meeting 2' },
          missing: [],
          remedy: null,
        },
        {
          rule: 'attendance.first-meeting-preferred',
          force: 'preference',
          verdict: 'not-met',
          evidence: { fact: 'first meeting attended', expected: 'meeting 1 at the latest', actual: 'meeting 2' },
          missing: [],
          remedy: 'attending meeting 1',
        },
        {
          rule: 'attendance.own-attendance',
          force: 'requirement',
          verdict: 'met',
          evidence: { fact: 'meetings attended by others', expected: 'none counted', actual: 'none counted of 0' },
          missing: [],
          remedy: null,
        },
      ],
    });
  });

  it('names the meetings that could still be the first', () => {
    const [, first, preferred] = of('??????').decision.findings;
    expect(first).toMatchObject({
      verdict: 'open',
      missing: ['marks[0]', 'marks[1]'],
      remedy: 'attending meeting 1 or 2',
      evidence: { actual: 'none, with 2 unrecorded' },
    });
    expect(preferred).toMatchObject({ verdict: 'open', missing: ['marks[0]'], remedy: 'attending meeting 1' });
    expect(of('A?????').decision.findings[1]).toMatchObject({ missing: ['marks[1]'], remedy: 'attending meeting 2' });
  });

  it('says in sentences what settles an open answer and what would have met a failed one', () => {
    expect(explain(of('APPP??').decision)[1]).toBe(
      'For meetings attended, the policy requires at least 4 of 6 and the record shows 3, with 2 unrecorded: not yet certain ' +
        '(attendance.minimum-meetings). One more meeting attended settles it.',
    );
    expect(explain(of('PPAAAA').decision)[1]).toContain('Two more meetings attended would have met it.');
    expect(explain(of('PAAPPA').decision)[1]).toContain('One more meeting attended would have met it.');
    expect(explain(of('AAPPPP').decision)[2]).toContain('Attending meeting 2 would have met it.');
    expect(explain(of('PP????').decision)[1]).toContain('Two more meetings attended settle it.');
  });
});

describe('own attendance', () => {
  it("leaves a substitute's visit out of the count and says so", () => {
    const found = of('PPPSSA');
    expect(found).toMatchObject({ outcome: 'not-met', attended: 3 });
    expect(found.decision.findings[3]).toMatchObject({
      verdict: 'met',
      evidence: { actual: 'none counted of 2' },
    });
  });

  it('does not let a substitute make the first attendance', () => {
    expect(of('SSPPPP')).toMatchObject({ outcome: 'not-met', firstAttended: 3 });
  });

  it('is held against nobody who attended enough themselves', () => {
    expect(of('PPPPSS').outcome).toBe('met');
  });
});

describe('the declared denominator', () => {
  const ratio = (rounded: 'up' | 'down') =>
    amended({ minimum: value({ kind: 'ratio' as const, share: { numerator: 4, denominator: 6 }, rounded }) });
  const absences = amended({ minimum: value({ kind: 'absences' as const, atMost: 2 }) });

  it.each([
    // How many meetings are enough, worked by hand: fixed 4; 4/6 rounded up; rounded down; at most two missed.
    ['CPPPPP', 5, [4, 4, 3, 3]],
    ['PPPPPP', 6, [4, 4, 4, 4]],
    ['PPPPPPP', 7, [4, 5, 4, 5]],
    ['CCPPPP', 4, [4, 3, 2, 2]],
    ['CCCPPP', 3, [4, 2, 2, 1]],
  ] as const)('of %s (%i held) so many are enough: fixed, up, down, absences', (text, held, enough) => {
    const policiesInTurn = [sixFourTwo, ratio('up'), ratio('down'), absences];
    expect(policiesInTurn.map((policy) => of(text, policy).decision.findings[0]?.evidence.expected)).toStrictEqual(
      enough.map((count) => `at least ${count} of ${held}`),
    );
  });

  it('asks for more meetings to be held where not enough were', () => {
    const [enough] = of('CCCPPP').decision.findings;
    expect(enough).toMatchObject({ verdict: 'not-met', remedy: '1 more meeting held and attended' });
  });

  it('is settled before the first meeting when too few are left to be held', () => {
    expect(of('CCC???')).toMatchObject({ outcome: 'not-met', settledAfter: 0, stillNeeded: null, startBy: null });
  });

  it('never lets someone who was at no meeting meet a minimum, however few meetings counted', () => {
    const uncounted = amended({
      minimum: value({ kind: 'ratio' as const, share: { numerator: 1, denominator: 2 }, rounded: 'down' as const }),
      firstMeetingBy: null,
      points: value({ attended: 1, partial: 1, excused: null }),
    });
    expect(of('EEEEEE', uncounted).outcome).toBe('not-met');
    expect(of('EEEEEP', uncounted).outcome).toBe('met');
  });
});

describe('a cancelled meeting', () => {
  it('moves the opening on to the meetings that are held', () => {
    expect(of('CAPPPP').outcome).toBe('met');
    expect(of('C?????')).toMatchObject({ outcome: 'open', startBy: 3 });
    expect(of('CC??????').startBy).toBe(4);
    expect(of('CCAPPPPP').outcome).toBe('met');
    expect(of('ACPPPP').outcome).toBe('met');
    expect(of('AACPPPP').outcome).toBe('not-met');
  });

  it('counts as neither attended nor missed', () => {
    expect(of('PPPPCC')).toMatchObject({ outcome: 'met', attended: 4 });
  });

  it('leaves an only meeting as the opening', () => {
    expect(of('CCCCCP')).toMatchObject({ firstAttended: 6, startBy: null });
    expect(of('CCCCCP').decision.findings[1]).toMatchObject({ verdict: 'met' });
  });

  it('leaves nothing to attend when every meeting is cancelled', () => {
    expect(of('CCCCCC')).toMatchObject({ outcome: 'not-met', attended: 0, settledAfter: 0, startBy: null });
  });
});

describe('excused and partial marks', () => {
  // Four policies found in use: an apology as an absence, worth half, out of the count, and as an attendance.
  const excused = (points: number | null, attended = 1) =>
    amended({ points: value({ attended, partial: attended, excused: points }) });

  it.each([
    ['as an absence', excused(0), 'PPPEAA', 'not-met', 3],
    ['worth half', excused(1, 2), 'PPPEEA', 'met', 4],
    ['worth half, and half is not enough', excused(1, 2), 'PPPEAA', 'not-met', 3.5],
    ['as an attendance', excused(1), 'PPPEAA', 'met', 4],
    ['out of the count, against a fixed number', excused(null), 'PPPEAA', 'not-met', 3],
  ] as const)('%s', (_, policy, text, outcome, attended) => {
    expect(of(text, policy)).toMatchObject({ outcome, attended });
  });

  it('lower what is enough when they are out of the count of a ratio', () => {
    const share = value({ kind: 'ratio' as const, share: { numerator: 2, denominator: 3 }, rounded: 'up' as const });
    const out = amended({ minimum: share, points: value({ attended: 1, partial: 1, excused: null }) });
    const kept = amended({ minimum: share, points: value({ attended: 1, partial: 1, excused: 0 }) });
    expect(of('PPEEEA', out)).toMatchObject({ outcome: 'met', settledAfter: 5 });
    expect(of('PPEEEA', kept).outcome).toBe('not-met');
  });

  it('write a part of a meeting exactly', () => {
    const tenths = amended({ points: value({ attended: 10, partial: 3, excused: 1 }) });
    expect(of('PLE???', tenths).attended).toBe(1.4);
    expect(of('PLE???', tenths).decision.findings[0]).toMatchObject({
      evidence: { actual: '1.4, with 3 unrecorded' },
      remedy: '3 more meetings attended',
    });
  });

  it('let part of a meeting be the first attendance, and never an apology', () => {
    expect(of('ALPPPA')).toMatchObject({ firstAttended: 2, outcome: 'met' });
    expect(of('AEPPPP', excused(1))).toMatchObject({ firstAttended: 3, outcome: 'not-met' });
    const unworthy = amended({ points: value({ attended: 1, partial: 0, excused: 0 }) });
    expect(of('ALPPPP', unworthy)).toMatchObject({ firstAttended: 3, outcome: 'not-met' });
  });
});

describe('a policy without an attendance rule', () => {
  const none = policies.freeFromViolence;

  it('is met by everyone from the start, and gives the one finding that still says something', () => {
    const found = of('????', none);
    expect(found).toMatchObject({
      outcome: 'met',
      status: 'completed',
      stillNeeded: 0,
      canMiss: 4,
      settledAfter: 0,
      startBy: 4,
    });
    expect(found.decision.findings.map(({ rule }) => rule)).toStrictEqual(['attendance.own-attendance']);
  });

  it('takes a register of any length where it sets no number of meetings', () => {
    expect(standing({ person: 'ana', marks: marksOf('PA') }, policies.alumniNetwork).attended).toBe(1);
  });
});

describe('a register that is none', () => {
  it.each(['PPPPP', 'PPPPPPP', ''])('throws for %j: one mark a meeting', (text) => {
    expect(() => standing({ person: 'ana', marks: marksOf(text) }, sixFourTwo)).toThrow(
      new RangeError(`marks: ${text.length}, not 6`),
    );
  });

  it('goes by the number of meetings that the register gives', () => {
    expect(standing({ person: 'ana', marks: marksOf('PPPP'), meetings: 4 }, sixFourTwo).outcome).toBe('met');
    expect(() => standing({ person: 'ana', marks: marksOf('PPPPPP'), meetings: 4 }, sixFourTwo)).toThrow(RangeError);
  });

  it('throws for a word that is no mark, saying which one', () => {
    const marks = ['attended', 'late', 'absent', 'absent', 'absent', 'absent'] as unknown as readonly Mark[];
    expect(() => standing({ person: 'ana', marks }, sixFourTwo)).toThrow(new RangeError('marks[1]'));
  });
});
