import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { attendance } from '../../../../src/rules/review/families/attendance.js';
import { completion } from '../../../../src/rules/review/families/completion.js';
import { everyRegister } from '../../../support/every.js';
import { answersWithClusters, questionOf, scopesOf } from '../../../support/review/compare.js';
import { completionAnswers } from '../../../support/review/completion-oracle.js';
import { factsIn, fold } from '../../../support/review/fold.js';
import { numbersIn, turnedUp } from '../../../support/review/numbers.js';
import { judgedYear, yearOf } from '../years.js';

// The first counterexample at once: making a year smaller takes longer than a test may.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

describe('the completion of any year under any policies', () => {
  it('is what looking through every row again gives, in the year and in every part of it', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const scope of scopesOf(year)) {
          expect(answersWithClusters(fold(completion, year.records, year, scope))).toEqual(
            completionAnswers(questionOf(year, scope)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no part larger than its whole', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const { id, count } of fold(completion, year.records, year)) {
          if ('null' in count || completion.definitions[id].unit !== 'share') continue;
          expect(count.num).toBeGreaterThanOrEqual(0);
          expect(count.num).toBeLessThanOrEqual(count.den);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is no lower of starters and of those nothing took away than of everyone, and starts no fewer than it completes', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const { id: group } of year.records.groups) {
          const found = numbersIn(fold(completion, year.records, year, { group }));
          const everyone = found.get('completion');
          const onTime = found.get('start.on-time');
          for (const name of ['completion.starters', 'completion.per-protocol']) {
            const some = found.get(name);
            if (everyone && some) expect(some.num * everyone.den).toBeGreaterThanOrEqual(everyone.num * some.den);
            if (everyone && some) expect(some.num).toBe(everyone.num);
          }
          const first = found.get('start.first-meeting');
          const late = found.get('completion.late-start-only');
          // Where a policy asks for a start, whoever completed has started; and whoever came first is on time.
          if (everyone && onTime) expect(onTime.num).toBeGreaterThanOrEqual(everyone.num);
          if (first && onTime) expect(onTime.num).toBeGreaterThanOrEqual(first.num);
          if (late && onTime) expect(late.num).toBeLessThanOrEqual(onTime.den - onTime.num);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is reached by whoever was at every meeting, where that can be enough', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const { cohort } of factsIn(year.records, year).facts) {
          if (cohort === null) continue;
          const { minimum, points } = cohort.policy.attendance;
          const held = cohort.slots.filter(({ state }) => state === 'held').length;
          const { partial, attended } = points.value;
          if (partial !== null && partial > 0 && partial < attended) continue;
          if (minimum?.value.kind === 'meetings' && minimum.value.meetings > held) continue;
          const group = cohort.group.id;
          const completed = numbersIn(fold(completion, year.records, year, { group })).get('completion');
          const full = numbersIn(fold(attendance, year.records, year, { group })).get('attendance.full');
          if (completed && full) expect(completed.num).toBeGreaterThanOrEqual(full.num);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps no more of its starters from one meeting to the next, and loses those who stay away', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const found = numbersIn(fold(completion, year.records, year));
        for (let meeting = 1; found.has(`retention.curve meeting ${meeting + 1}`); meeting++) {
          const [now, next] = [meeting, meeting + 1].map((each) => found.get(`retention.curve meeting ${each}`));
          const lost = found.get(`retention.attrition meeting ${meeting}`);
          if (!now || !next) continue;
          expect(next.num * now.den).toBeLessThanOrEqual(now.num * next.den);
          if (lost) expect(next.num * now.den * lost.den).toBe(now.num * next.den * (lost.den - lost.num));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('tells every withdrawal under one reason', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const found = numbersIn(fold(completion, year.records, year));
        const reasons = [...found].filter(([name]) => name.startsWith('withdrawal reason'));
        expect(reasons.reduce((sum, [, { num }]) => sum + num, 0)).toBe(found.get('withdrawal')?.num ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never less when somebody turns out to have come', () => {
    fc.assert(
      fc.property(turnedUp(), ({ year, after, group }) => {
        const before = numbersIn(fold(completion, year.records, year, { group }));
        const then = numbersIn(fold(completion, after, year, { group }));
        for (const name of ['start.on-time', 'start.first-meeting', 'completion']) {
          const [first, second] = [before.get(name), then.get(name)];
          if (first && second) expect(second.num).toBeGreaterThanOrEqual(first.num);
        }
        const [away, still] = [before.get('no-show'), then.get('no-show')];
        if (away && still) expect(still.num).toBeLessThanOrEqual(away.num);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('six meetings, four of them, the first among the first two', () => {
  const registers = [...everyRegister(6, ['attended', 'absent'])].map((row) =>
    row.map((mark) => (mark === 'attended' ? 'X' : '-')).join(''),
  );

  /** Completions C, attendances P and people E of one group. */
  function boundsHold(rows: readonly string[]): boolean {
    const people = Object.fromEntries(rows.map((row, index) => [`p${index}`, row]));
    const year = yearOf({ meetings: 'hhhhhh', people });
    const judges = { policy: policies.partnersInPrevention };
    const completed = numbersIn(fold(completion, year, judges)).get('completion')?.num ?? 0;
    const attended = numbersIn(fold(attendance, year, judges)).get('attendance.scheduled')?.num ?? 0;
    return 4 * completed <= attended && attended <= 6 * completed + 4 * (rows.length - completed);
  }

  it('keep 4 C <= P <= 6 C + 4 (E - C), whoever is in the group', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...registers), { maxLength: 20 }), (rows) => {
        expect(boundsHold(rows)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep it for each of the 64 registers, of which 21 complete', () => {
    expect(registers.every((row) => boundsHold([row]))).toBe(true);
    const people = Object.fromEntries(registers.map((row, index) => [`p${index}`, row]));
    const year = yearOf({ meetings: 'hhhhhh', people });
    const found = numbersIn(fold(completion, year, { policy: policies.partnersInPrevention }));
    expect(found.get('completion')).toEqual({ num: 21, den: 64 });
    expect(found.get('completion.late-start-only')).toEqual({ num: 1, den: 64 });
  });
});
