import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks } from '../../../../src/policy/attendance-terms.js';
import { attendance } from '../../../../src/rules/review/families/attendance.js';
import { attendanceAnswers } from '../../../support/review/attendance-oracle.js';
import { answersWithClusters, questionOf, scopesOf } from '../../../support/review/compare.js';
import { factsIn, fold } from '../../../support/review/fold.js';
import { numbersIn, turnedUp } from '../../../support/review/numbers.js';
import { judgedYear } from '../years.js';

// The first counterexample at once: making a year smaller takes longer than a test may.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

describe('the attendance of any year under any policies', () => {
  it('is what looking through every row again gives, in the year and in every part of it', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const scope of scopesOf(year)) {
          expect(answersWithClusters(fold(attendance, year.records, year, scope))).toEqual(
            attendanceAnswers(questionOf(year, scope)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts every seat once among the numbers of attendances, which add up to the attendances', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const found = numbersIn(fold(attendance, year.records, year));
        const mean = found.get('dose.mean');
        const told = [...found].filter(([name]) => name.startsWith('dose.distribution'));
        if (mean === undefined) return;
        expect(told.reduce((sum, [, { num }]) => sum + num, 0)).toBe(mean.den);
        expect(told.reduce((sum, [name, { num }]) => sum + num * Number(name.split(' ').at(-1)), 0)).toBe(mean.num);
        expect(found.get('dose.distribution attendances 0')?.num).toBe(
          mean.den - (found.get('dose.mean-starters')?.den ?? 0),
        );
        const room = found.get('meeting.people-in-room');
        if (room !== undefined) expect(room.num).toBe(mean.num);
      }),
      { numRuns: 1000 },
    );
  });

  it('has one mark a meeting held and member: attended, partial, absent, excused, substituted or unrecorded', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const visits = factsIn(year.records, year).facts.flatMap(({ cohort }) =>
          (cohort?.members ?? []).flatMap((member) => member.visits),
        );
        const times = new Map(marks.map((mark) => [mark, visits.filter((visit) => visit.mark === mark).length]));
        const found = numbersIn(fold(attendance, year.records, year));
        expect([...times.values()].reduce((sum, each) => sum + each, 0)).toBe(
          found.get('record.completeness')?.den ?? 0,
        );
        expect(times.get('cancelled')).toBe(0);
        const unexcused = found.get('absence.unexcused');
        const excused = found.get('absence.excused-share');
        if (unexcused !== undefined) expect(unexcused.num).toBe(times.get('absent'));
        if (excused !== undefined) expect(excused.num).toBe(times.get('excused'));
      }),
      { numRuns: 1000 },
    );
  });

  it('has no part larger than its whole', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const { id, count } of fold(attendance, year.records, year)) {
          if ('null' in count || attendance.definitions[id].unit !== 'share') continue;
          expect(count.num).toBeGreaterThanOrEqual(0);
          expect(count.num).toBeLessThanOrEqual(count.den);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lies between the lowest and the highest, which meet when the register is full', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const found = numbersIn(fold(attendance, year.records, year));
        const [low, high] = [found.get('attendance.lowest'), found.get('attendance.highest')];
        const [seen, full] = [found.get('attendance.recorded'), found.get('record.completeness')];
        if (!low || !high || !full) return;
        if (seen) expect(low.num * seen.den).toBeLessThanOrEqual(seen.num * low.den);
        if (seen) expect(seen.num * high.den).toBeLessThanOrEqual(high.num * seen.den);
        expect(low.num === high.num).toBe(full.num === full.den);
        const most = found.get('attendance.most-possible');
        if (most) expect(most.num).toBeGreaterThanOrEqual(high.num);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never less when somebody turns out to have come', () => {
    fc.assert(
      fc.property(turnedUp(), ({ year, after, group, known }) => {
        const before = numbersIn(fold(attendance, year.records, year, { group }));
        const then = numbersIn(fold(attendance, after, year, { group }));
        for (const name of [
          'attendance.recorded',
          'attendance.lowest',
          'attendance.scheduled',
          'attendance.full',
          ...(known ? ['attendance.still-possible'] : []),
          'dose.mean',
          'dose.median',
        ]) {
          const [first, second] = [before.get(name), then.get(name)];
          if (first && second) expect(second.num).toBeGreaterThanOrEqual(first.num);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
