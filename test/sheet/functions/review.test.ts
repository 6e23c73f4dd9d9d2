import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { annual } from '../../../src/rules/review/index.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import { call } from '../../../src/sheet/call.js';
import type { Cell, Cells } from '../../../src/sheet/cells.js';
import { yearOf } from '../../rules/review/years.js';
import { signs } from '../../support/sheet/vectors.js';

const figures = (review: Cells): Readonly<Record<string, Cell>> =>
  Object.fromEntries(review.map(([label, value = '']) => [String(label), value]));

test('of a group that is over, REVIEW counts what the annual review counts', () => {
  const marks = fc.string({ unit: fc.constantFrom('P', 'A', 'E', 'S'), minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 12 }), (registers) => {
      const drawn = registers.map((register) =>
        register.replace(/./g, (sign) => ({ P: 'X', A: '-', E: 'e', S: 's' })[sign] ?? ''),
      );
      const year = yearOf({
        meetings: 'hhhhhh',
        people: Object.fromEntries(drawn.map((each, index) => [`p${index}`, each])),
      });
      const { metrics } = annual(year, policies.partnersInPrevention);
      const metric = (id: MetricId) => {
        const found = metrics.find((each) => each.id === id);
        return found !== undefined && 'num' in found ? { num: found.num, den: found.den } : null;
      };
      const sheet = figures(call('REVIEW', [registers.map((register, index) => signs(`p${index}`, register))]));
      expect({ num: sheet['Met'], den: sheet['People enrolled'] }).toEqual(metric('completion'));
      expect({ num: sheet['Started in the opening meetings'], den: sheet['People enrolled'] }).toEqual(
        metric('start.on-time'),
      );
      const completion = metric('completion');
      expect(sheet['Completion rate']).toBe(completion === null ? null : completion.num / completion.den);
      expect({ num: sheet['Attendances recorded'], den: sheet['Attendances possible'] }).toEqual(
        metric('attendance.recorded'),
      );
      expect({ num: sheet['Never attended'], den: sheet['People enrolled'] }).toEqual(metric('no-show'));
    }),
  );
});

test('a rate that nobody can know yet is not a number, and says why', () => {
  const open = figures(call('REVIEW', [[signs('p1', 'PP....')]]));
  expect(open['Completion rate']).toBe('NOT YET: 1 may still meet the rules');
  const unread = figures(call('REVIEW', [[signs('p1', 'PPPPAA'), signs('p2', '?.....')]]));
  expect([unread['Completion rate'], unread['Attendance rate']]).toEqual(
    Array(2).fill('NOT YET: 1 row cannot be read'),
  );
  const none = [
    ['attendance.minimum-meetings', 'none'],
    ['attendance.first-meeting-by', 'none'],
    ['attendance.first-meeting-preferred', 'none'],
  ];
  const asksNothing = figures(call('REVIEW', [[signs('p1', 'PPPPAA')], '', none]));
  expect([asksNothing['Completion rate'], asksNothing['Started in the opening meetings']]).toEqual([
    'NO RULE',
    'NO RULE',
  ]);
});

test('a review beside itself has no difference anywhere', () => {
  const review = call('REVIEW', [[signs('p1', 'PPPPAA'), signs('p2', 'AAPPPP')]]);
  for (const [, before, now, change] of call('REVIEWCHANGE', [review, review])) {
    expect(now).toBe(before);
    expect([0, '']).toContain(change);
  }
});

test('under other rules only what no rule touches is compared', () => {
  const roster = [signs('p1', 'PPPPAA')];
  const changes = call('REVIEWCHANGE', [
    call('REVIEW', [roster]),
    call('REVIEW', [roster, '', [['attendance.minimum-meetings', 5]]]),
  ]);
  const compared = changes
    .filter(([, , , change]) => change !== 'NOT COMPARABLE: the rules differ')
    .map(([label]) => label);
  expect(compared).toEqual(['Rules', 'People enrolled', 'Rows that cannot be read', 'People in two rows']);
});
