import { describe, expect, it } from 'vitest';
import { drawn } from '../../../../src/rules/review/examples/example.js';

describe('a year drawn with signs', () => {
  it('has a meeting a sign and a row a mark', () => {
    const { groups, enrolments, attendance } = drawn({ g1: { meetings: 'hc?', people: { ana: 'Xc.', bo: '-c.' } } });
    expect(groups[0]?.meetings.map(({ date, held }) => [date, held])).toStrictEqual([
      ['2027-01-10', true],
      ['2027-02-10', false],
      ['2027-03-10', null],
    ]);
    expect(enrolments).toHaveLength(2);
    expect(attendance.map(({ person, meeting, mark }) => [person, meeting, mark])).toStrictEqual([
      ['ana', 1, 'attended'],
      ['ana', 2, 'cancelled'],
      ['bo', 1, 'absent'],
      ['bo', 2, 'cancelled'],
    ]);
  });
});
