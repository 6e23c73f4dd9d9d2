import { expect, it } from 'vitest';
import { crowd, graphIn, relationsOf } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const records = yearOf({ meetings: 'hhhhhh', people: crowd('a', [15, 'XXXXXX'], [15, 'X-----']) });
const with_ = {
  ...records,
  enrolments: records.enrolments.map((row, index) => ({ ...row, attributes: index % 2 === 0 ? ['rural'] : ['new'] })),
};

it('takes a full register to be full, in every scope', () => {
  for (const place of ['["year"]', '["stream","general"]', '["group","g1"]']) {
    expect(relationsOf(graphIn(records), place)).toContain('1 marks-recorded, -1 marks-eligible = 0');
  }
});

it('takes no register to be full that is not', () => {
  const holes = { ...records, attendance: records.attendance.slice(1) };
  expect(relationsOf(graphIn(holes), '["year"]')).not.toContain('1 marks-recorded, -1 marks-eligible = 0');
});

it('counts the same people with and without each attribute', () => {
  const told = relationsOf(graphIn(with_), '["year"]');
  expect(told).toContain('1 enrolled:rural, 1 enrolled:rural not, -1 enrolled = 0');
  expect(told).toContain('1 enrolled:new, 1 enrolled:new not, -1 enrolled:rural, -1 enrolled:rural not = 0');
});
