import { expect, it } from 'vitest';
import { dayOf } from '../../../../../src/kernel/day.js';
import { enterSeats, presentSeats } from '../../../../../src/rules/review/families/completion/seats.js';
import type { MoveRecord } from '../../../../../src/rules/review/records.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { yearOf } from '../../years.js';

const asOf = dayOf({ year: 2027, month: 12, day: 31 });

function move(inSector: boolean | null, keptSeat: boolean, on = '2027-03-01'): MoveRecord {
  return { on, organisation: null, inSector, keptSeat };
}

it.each<[readonly MoveRecord[], string]>([
  [[], 'no-denominator'],
  [[move(true, true)], '1/1'],
  [[move(true, false)], '0/1'],
  [[move(false, false)], 'no-denominator'],
  [[move(null, true)], 'not-recorded'],
  [[move(true, true), move(true, false)], '0/1'],
  [[move(true, true), move(null, true)], '1/1'],
  [[move(true, true), move(null, false)], 'not-recorded'],
  [[move(true, false), move(null, true)], '0/1'],
  [[move(true, true, '2027-12-31')], '1/1'],
  [[move(true, true, '2028-01-01')], 'no-denominator'],
])('a seat through the moves %j is kept %s', (moves, answer) => {
  const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX' }, membership: { ana: { moves } } });
  const found = told(cohortsIn(year), (ledger, cohort) => enterSeats(ledger, cohort, asOf), presentSeats);
  expect(found['seat.kept-after-move']).toBe(answer);
});

it('somebody who returned moved in either time, and is one seat', () => {
  const year = yearOf({ meetings: 'hhhhhh', people: {} });
  const enrolments = [
    { person: 'ana', group: 'g1', leftAt: '2027-02-01', moves: [move(true, true, '2027-01-15')] },
    { person: 'ana', group: 'g1', joinedAt: '2027-03-01', moves: [move(true, false)] },
  ];
  const cohorts = cohortsIn({ ...year, enrolments });
  expect(told(cohorts, (ledger, cohort) => enterSeats(ledger, cohort, asOf), presentSeats)).toEqual({
    'seat.kept-after-move': '0/1',
    'substitution.count': '0/1',
  });
});

it('substitutes are counted over all groups', () => {
  const year = yearOf(
    { meetings: 'hhhhhh', people: { ana: 'ss----', bo: 'XXXXXX' } },
    { meetings: 'h?????', people: { ana: 's' } },
  );
  const found = told(cohortsIn(year), (ledger, cohort) => enterSeats(ledger, cohort, asOf), presentSeats);
  expect(found['substitution.count']).toBe('3/1');
});
