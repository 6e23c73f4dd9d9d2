import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual, type MetricId, metricCatalogue, problemsOf, type Review } from '../../../src/rules/review/index.js';
import { oracleFigures } from '../../support/review-oracle.js';
import { figure, lawfulMarks, lawfulYear, smallPolicy } from './years.js';

// The first counterexample at once: making a year smaller takes longer than a test may.
fc.configureGlobal({ endOnFailure: true });

const proportions = Object.values(metricCatalogue).filter(({ id, unit }) => unit === 'share' && id !== 'fill-rate');

function numbers(review: Review, id: MetricId, group?: string): { num: number; den: number } | null {
  const metric = review.metrics.find((each) => each.id === id && each.scope.group === group);
  return metric === undefined || 'null' in metric ? null : { num: metric.num, den: metric.den };
}

describe('the review of any year under any policy', () => {
  it('gives the figures that looking through every row again gives', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        const fast = annual(year, policy).metrics.map((metric) => ({
          id: metric.id,
          group: metric.scope.group ?? null,
          answer: 'null' in metric ? metric.null : `${metric.num}/${metric.den}`,
        }));
        const byName = (figures: readonly { id: string; group: string | null; answer: string }[]): readonly string[] =>
          figures.map(({ id, group, answer }) => JSON.stringify([group, id, answer])).sort();
        expect(byName(fast)).toEqual(byName(oracleFigures(year, policy)));
      }),
      { numRuns: 150 },
    );
  });

  it('never has a part larger than its whole, and never rounds', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        for (const metric of annual(year, policy).metrics) {
          if ('null' in metric) continue;
          expect(metric.value).toBe(metric.num / metric.den);
          expect(Number.isSafeInteger(metric.num) && Number.isSafeInteger(metric.den) && metric.den > 0).toBe(true);
          if (proportions.some(({ id }) => id === metric.id)) expect(metric.num).toBeLessThanOrEqual(metric.den);
        }
      }),
    );
  });

  it('gives only reasons that the definition of the figure lists', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        for (const metric of annual(year, policy).metrics) {
          if ('null' in metric) expect(metricCatalogue[metric.id].nulls).toHaveProperty(metric.null);
        }
      }),
    );
  });

  it('completes no fewer of its starters than of everyone, and starts no fewer on time than complete', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        const review = annual(year, policy);
        for (const { id: group } of year.groups) {
          const [everyone, starters] = [
            numbers(review, 'completion', group),
            numbers(review, 'completion.starters', group),
          ];
          const onTime = numbers(review, 'start.on-time', group);
          if (everyone && starters) {
            expect(starters.num * everyone.den).toBeGreaterThanOrEqual(everyone.num * starters.den);
          }
          if (everyone && onTime) expect(onTime.num).toBeGreaterThanOrEqual(everyone.num);
        }
      }),
    );
  });

  it('puts the true attendance between the lowest and the highest, which meet when the register is full', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        const review = annual(year, policy);
        const [low, high] = [numbers(review, 'attendance.lowest'), numbers(review, 'attendance.highest')];
        const [seen, full] = [numbers(review, 'attendance.recorded'), numbers(review, 'record.completeness')];
        if (!low || !high || !full) return;
        if (seen) expect(low.num * seen.den).toBeLessThanOrEqual(seen.num * low.den);
        if (seen) expect(seen.num * high.den).toBeLessThanOrEqual(high.num * seen.den);
        expect(low.num === high.num).toBe(full.num === full.den);
      }),
    );
  });

  it('adds the groups up to the year, except people, who are counted once', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        const review = annual(year, policy);
        for (const { id } of proportions) {
          const whole = numbers(review, id);
          if (whole === null) continue;
          const parts = year.groups.map((group) => numbers(review, id, group.id) ?? { num: 0, den: 0 });
          expect(whole).toEqual({
            num: parts.reduce((sum, { num }) => sum + num, 0),
            den: parts.reduce((sum, { den }) => sum + den, 0),
          });
        }
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    const shuffled = lawfulYear().chain((year) =>
      fc.record({
        year: fc.constant(year),
        enrolments: fc.shuffledSubarray([...year.enrolments], { minLength: year.enrolments.length }),
        attendance: fc.shuffledSubarray([...year.attendance], { minLength: year.attendance.length }),
        groups: fc.shuffledSubarray([...year.groups], { minLength: year.groups.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, smallPolicy(), ({ year, groups, ...rows }, policy) => {
        const before = annual(year, policy);
        expect(annual({ ...year, ...rows }, policy)).toEqual(before);
        const backwards = groups.map((group) => ({ ...group, meetings: [...group.meetings].reverse() }));
        const { metrics, findings } = annual({ ...year, ...rows, groups: backwards }, policy);
        expect({ metrics, findings }).toEqual({ metrics: before.metrics, findings: before.findings });
      }),
    );
  });

  it('is not changed by a row that says nothing', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        const said = year.attendance.filter(({ mark }) => mark !== 'unrecorded');
        const silent = year.enrolments.flatMap(({ person, group }) =>
          (year.groups.find(({ id }) => id === group)?.meetings ?? [])
            .filter(
              ({ number }) =>
                !said.some((row) => row.person === person && row.group === group && row.meeting === number),
            )
            .map(({ number }) => ({ person, group, meeting: number, mark: 'unrecorded' as const })),
        );
        expect(annual({ ...year, attendance: [...said, ...silent] }, policy)).toEqual(
          annual({ ...year, attendance: said }, policy),
        );
      }),
    );
  });

  it('never counts fewer attended, on time or completed when somebody turns out to have attended', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), fc.nat(), (year, policy, choice) => {
        const gaps = year.enrolments.flatMap((enrolment) =>
          (year.groups.find(({ id }) => id === enrolment.group)?.meetings ?? [])
            .filter(
              (meeting) =>
                lawfulMarks(enrolment, meeting, year.asOf ?? '').includes('attended') &&
                !year.attendance.some(
                  (row) =>
                    row.person === enrolment.person &&
                    row.group === enrolment.group &&
                    row.meeting === meeting.number &&
                    row.mark !== 'absent',
                ),
            )
            .map(({ number }) => ({ person: enrolment.person, group: enrolment.group, meeting: number })),
        );
        const gap = gaps[choice % Math.max(1, gaps.length)];
        if (gap === undefined) return;
        const others = year.attendance.filter(
          (row) => row.person !== gap.person || row.group !== gap.group || row.meeting !== gap.meeting,
        );
        const before = annual(year, policy);
        const after = annual({ ...year, attendance: [...others, { ...gap, mark: 'attended' }] }, policy);
        for (const id of ['attendance.recorded', 'attendance.lowest', 'start.on-time', 'completion'] as const) {
          const [first, then] = [numbers(before, id, gap.group), numbers(after, id, gap.group)];
          if (first && then) expect(then.num).toBeGreaterThanOrEqual(first.num);
        }
      }),
    );
  });

  it('keeps 4 C <= P <= 6 C + 4 (E - C) for six meetings, four of them, the first among the first two', () => {
    const marks = fc.array(fc.constantFrom('attended' as const, 'absent' as const), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 8 }), (people) => {
        const group = 'g';
        const year = {
          year: 2027,
          asOf: '2027-12-31',
          groups: [
            {
              id: group,
              modality: 'online' as const,
              stream: 'general',
              meetings: [1, 2, 3, 4, 5, 6].map((number) => ({ number, date: `2027-0${number}-10`, held: true })),
            },
          ],
          enrolments: people.map((_, index) => ({ person: `p${index}`, group })),
          attendance: people.flatMap((row, index) =>
            row.map((mark, meeting) => ({ person: `p${index}`, group, meeting: meeting + 1, mark })),
          ),
        };
        const review = annual(year, policies.partnersInPrevention);
        const completers = numbers(review, 'completion')?.num ?? 0;
        const presences = numbers(review, 'attendance.scheduled')?.num ?? 0;
        expect(presences).toBeGreaterThanOrEqual(4 * completers);
        expect(presences).toBeLessThanOrEqual(6 * completers + 4 * (people.length - completers));
      }),
    );
  });

  it('is plain data, names nobody and releases nothing', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        const renamed = {
          ...year,
          enrolments: year.enrolments.map((row) => ({ ...row, person: `secret-${row.person}` })),
          attendance: year.attendance.map((row) => ({ ...row, person: `secret-${row.person}` })),
        };
        const review = annual(renamed, policy);
        const text = JSON.stringify(review);
        expect(JSON.parse(text)).toEqual(review);
        expect(text).not.toContain('secret-');
        expect(review.released.tables).toEqual([]);
        expect(figure(review, 'people.enrolled')).toBe(figure(annual(year, policy), 'people.enrolled'));
      }),
    );
  });

  it('accepts every lawful year', () => {
    fc.assert(
      fc.property(lawfulYear(), smallPolicy(), (year, policy) => {
        expect(problemsOf(year, policy)).toEqual([]);
      }),
    );
  });
});
