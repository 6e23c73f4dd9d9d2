import { expect, test } from 'vitest';
import { booksOf, dayNumber, dayText, eachOnce, rowsByPerson } from '../../../../src/rules/capacity/audit/books.js';

const groups = [{ id: 'b', meetings: ['1970-01-03'] }, { id: 'a' }];
const row = (person: string, from: string, to: string | null = null, group = 'a') => ({ person, group, from, to });

test('a membership that begins on the day another of the same person ends goes on, and one a day later does not', () => {
  const memberships = [
    row('ana', '2027-01-05', '2027-01-08'),
    row('ana', '2027-01-01', '2027-01-05'),
    row('ana', '2027-01-09'),
    row('bo', '2027-01-05', '2027-01-08'),
  ];
  const [book] = booksOf({ groups, memberships });
  expect(book?.rows.map(({ place, admitted, overlaps }) => [place, dayText(admitted), overlaps])).toEqual([
    [1, '2027-01-01', false],
    [0, '2027-01-01', false],
    [3, '2027-01-05', false],
    [2, '2027-01-09', false],
  ]);
});

test('one that begins a day before another ends overlaps it, also where a third lies between', () => {
  const memberships = [
    row('ana', '2027-01-01', '2027-02-01'),
    row('ana', '2027-01-02', '2027-01-03'),
    row('ana', '2027-01-31'),
  ];
  const [book] = booksOf({ groups, memberships });
  expect(book?.rows.map(({ overlaps }) => overlaps)).toEqual([false, true, true]);
});

test('a membership that ends on the day it begins was none', () => {
  const books = booksOf({ groups, memberships: [row('ana', '2027-01-01', '2027-01-01')] });
  expect(books.map(({ rows }) => rows)).toEqual([[], []]);
  expect(rowsByPerson(books).size).toBe(0);
});

test('groups stand by their ids with what belongs to them, and places are those of the records', () => {
  const waiting = [
    { person: 'cy', group: 'b' },
    { person: 'bo', group: 'b', since: '1970-01-02' },
  ];
  const books = booksOf({ groups, memberships: [row('ana', '1970-01-01', null, 'b')], waiting });
  expect(books.map(({ group, place, meetings }) => [group.id, place, meetings])).toEqual([
    ['a', 1, []],
    ['b', 0, [2]],
  ]);
  expect(books[1]?.rows).toMatchObject([{ person: 'ana', from: 0, until: Number.POSITIVE_INFINITY }]);
  expect(books[1]?.waits.map(({ person, place, since }) => [person, place, since])).toEqual([
    ['bo', 1, 1],
    ['cy', 0, null],
  ]);
});

test('the seats of one person are found in every group', () => {
  const books = booksOf({
    groups,
    memberships: [row('ana', '2027-01-01'), row('ana', '2027-01-01', null, 'b'), row('bo', '2027-01-01')],
  });
  expect([...rowsByPerson(books)].map(([person, seats]) => [person, seats.map(({ book }) => book.group.id)])).toEqual([
    ['ana', ['a', 'b']],
    ['bo', ['a']],
  ]);
});

test('days and their numbers are the same, and ids stand once and in order', () => {
  for (const day of ['0001-01-01', '1969-12-31', '2027-02-09', '9999-12-31']) expect(dayText(dayNumber(day))).toBe(day);
  expect(eachOnce(['b', 'a', 'B', 'b'])).toEqual(['B', 'a', 'b']);
});
