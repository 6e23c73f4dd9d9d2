import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booksOf } from '../../../src/rules/review/books.js';
import type { AttendanceRecord } from '../../../src/rules/review/index.js';
import { yearOf } from './years.js';

const year = yearOf({ meetings: 'hhc', people: { ana: 'X-', constructor: 'e' } }, { meetings: '', people: {} });

describe('the books of a year', () => {
  it('have each group in the order listed, with what is written down about it and where', () => {
    const books = [...booksOf(year).values()];
    expect(books.map(({ group, path }) => `${group.id} ${path}`)).toEqual(['g1 groups[0]', 'g2 groups[1]']);
    expect([...(books[0]?.meetings.keys() ?? [])]).toEqual([1, 2, 3]);
    expect([...(books[0]?.marks.get('ana') ?? [])]).toEqual([
      [1, { mark: 'attended', minutes: null, recordedAt: '' }],
      [2, { mark: 'absent', minutes: null, recordedAt: '' }],
    ]);
    expect([books[1]?.enrolments.size, books[1]?.marks.size]).toEqual([0, 0]);
  });

  it('leave out rows of groups that are not listed', () => {
    const stray = { person: 'ana', group: 'toString' };
    const books = booksOf({ ...year, enrolments: [stray], attendance: [{ ...stray, meeting: 1, mark: 'attended' }] });
    expect([...books.values()].map(({ enrolments, marks }) => enrolments.size + marks.size)).toEqual([0, 0]);
  });

  it('have the times of somebody who returned in the order of their days', () => {
    const rows = [
      { joinedAt: '2027-05-01' },
      { joinedAt: '2027-03-01', leftAt: '2027-03-31' },
      { leftAt: '2027-02-01' },
    ];
    const enrolments = rows.map((row) => ({ person: 'ana', group: 'g1', ...row }));
    const own = booksOf({ ...year, enrolments })
      .get('g1')
      ?.enrolments.get('ana');
    expect(own?.map(({ joinedAt }) => joinedAt)).toEqual([undefined, '2027-03-01', '2027-05-01']);
  });

  it('have the mark that was written down last, in whatever order the rows come', () => {
    const rows = [10, 11, 12, 13].map(
      (minute, index): AttendanceRecord => ({
        person: 'ana',
        group: 'g1',
        meeting: 1,
        mark: index === 3 ? 'partial' : 'absent',
        minutes: index,
        recordedAt: `2027-01-10T00:${minute}:00Z`,
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (attendance) => {
        const mark = booksOf({ ...year, attendance })
          .get('g1')
          ?.marks.get('ana')
          ?.get(1);
        expect(mark).toMatchObject({ mark: 'partial', minutes: 3 });
      }),
    );
  });
});
