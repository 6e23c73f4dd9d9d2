// Shows the workbook to LibreOffice, which works its formulas out anew: every answer has to be the library's, in several time zones.
import { policies } from '../../dist/esm/policy/index.js';
import { firstRow, groupRows as groupRoom, usualRules } from '../../examples/workbook/names.mjs';
import { workbook } from '../../examples/workbook/workbook.mjs';
import { installed } from '../calendars/packages.mjs';
import { Comparison, compareGroups, compareRegister, compareReview, groupRows } from './comparisons.mjs';
import { compareSeries, seriesBooks, seriesWorkbook } from './dates.mjs';
import { checkMoved } from './moved.mjs';
import { officePackages, read, saved } from './office.mjs';
import { refusedBooks, refusedWrongly } from './refusals.mjs';
import { complete, mixed, programmes, withGaps } from './registers.mjs';
import { isBuilt, isProtected, keepsValues, shipped } from './shipped.mjs';
import { compareVectorSeries, compareVectors, vectorBooks, vectorCount, vectorSeries } from './vectors.mjs';

const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'];
/** Mixed registers of each programme, and people in each. */
const [mixes, people] = [2, 105];

/** Rows `{ asked, findings }`, where no findings are good. */
export async function checkLibreOffice() {
  if (!installed(officePackages)) return [{ asked: 'is installed', findings: [`needs ${officePackages.join(' ')}`] }];
  const books = registerBooks();
  const series = seriesBooks();
  const files = [
    { name: 'shipped', bytes: shipped },
    { name: 'stale', bytes: await workbook({}, stale) },
    {
      name: 'changed',
      bytes: await workbook({ ...books[0], groups: online, rules: changedRules }),
    },
    ...(await Promise.all(
      [...books, ...vectorBooks].map(async (book) => ({ name: book.name, bytes: await workbook(book) })),
    )),
    ...(await Promise.all(refusedBooks.map(async (book) => ({ name: book.name, bytes: await workbook(book) })))),
    ...(await Promise.all(
      [...series, ...vectorSeries].map(async (book) => ({ name: book.name, bytes: await seriesWorkbook(book) })),
    )),
    {
      name: 'changed-vectors',
      bytes: await workbook({ ...vectorBooks[0], rules: { ...vectorBooks[0].rules, mostOnline: 11 } }),
    },
  ];
  // What is refused is refused in every zone alike, so one looks at it.
  const elsewhere = files.filter(({ name }) => refusedBooks.every((book) => book.name !== name));
  const everywhere = await Promise.all(zones.map((zone, index) => saved(index === 0 ? files : elsewhere, zone)));
  const [first] = everywhere;
  return [
    { asked: 'the policy and the sheet Rules have the same numbers', findings: samePolicy() },
    { asked: 'a stale value that a file kept is worked out anew', findings: replaced(await read(first.get('stale'))) },
    { asked: 'the shipped workbook is what its script builds', findings: await isBuilt() },
    { asked: 'it keeps the values that are worked out', findings: await keepsValues(first.get('shipped')) },
    {
      asked: 'it is protected, takes what it says, has its names, and plain functions',
      findings: await isProtected(first.get('shipped')),
    },
    { asked: 'its own sheet Check agrees', findings: agrees(await read(first.get('shipped'))) },
    await checkMoved(),
    ...(await compared(everywhere, books, series)),
    {
      asked: `${refusedBooks.length} workbooks with numbers and dates that cannot be used say so`,
      findings: await refused(first),
    },
    {
      asked: 'other numbers in Rules are noticed',
      findings: await noticed(await read(first.get('changed')), books[0], await read(first.get('changed-vectors'))),
    },
  ];
}

/** Workbooks of registers, each with a piece of the list of groups. */
function registerBooks() {
  const groups = groupRows(groupRoom);
  const books = [
    { name: 'with-gaps', register: withGaps, held: null, rules: {}, people: withGaps.length },
    { name: 'complete', register: complete, held: 6, rules: {}, people: complete.length },
  ];
  programmes.forEach((rules, number) => {
    for (let mix = 0; mix < mixes; mix++) {
      books.push({ name: `mixed-${number}-${mix}`, ...mixed(number * 100 + mix, rules, people), rules, people });
    }
  });
  return books.map((book, index) => ({ ...book, groups: groups[index % groups.length] }));
}

/** What was worked out in every zone beside what is expected. */
async function compared(everywhere, books, series) {
  const asked = {
    all: `answers to all ${withGaps.length} registers with gaps and all ${complete.length} complete ones`,
    mixed: `answers to ${programmes.length * mixes * people} mixed rows under ${programmes.length} programmes`,
    groups: 'limits, seats left and statuses of groups',
    review: 'figures of the review',
    vectors: `cells of ${vectorCount} answers worked out by hand`,
    dates: `dates, moves and last days to join of ${series.reduce((sum, book) => sum + book.series.length, 0)} series`,
  };
  const comparisons = Object.fromEntries(Object.keys(asked).map((key) => [key, new Comparison()]));
  for (const results of everywhere) {
    for (const book of books) {
      const valueAt = await read(results.get(book.name));
      compareRegister(valueAt, book, comparisons[book.people === people ? 'mixed' : 'all']);
      compareReview(valueAt, book, comparisons.review);
      compareGroups(valueAt, book, comparisons.groups);
    }
    for (const book of vectorBooks) compareVectors(await read(results.get(book.name)), book, comparisons.vectors);
    for (const book of vectorSeries) compareVectorSeries(await read(results.get(book.name)), book, comparisons.vectors);
    for (const book of series) compareSeries(await read(results.get(book.name)), book, comparisons.dates);
  }
  return Object.entries(comparisons).map(([key, { count, differing }]) => ({
    asked: `${count} ${asked[key]}, in ${zones.length} time zones`,
    findings: differing,
  }));
}

/** Values that no formula gives. */
const stale = { Register: { [`P${firstRow.register}`]: 'STALE', [`N${firstRow.register}`]: 999 }, Review: { B5: 999 } };

function replaced(valueAt) {
  const found = [
    valueAt('Register', 16, firstRow.register),
    valueAt('Register', 14, firstRow.register),
    valueAt('Review', 2, 5),
  ];
  return found.some((value) => value === 'STALE' || value === 999 || value === '')
    ? [`the sheets show ${found.join(', ')}`]
    : [];
}

function agrees(valueAt) {
  const said = valueAt('Check', 2, 3);
  return /^YES, all \d+ rows agree$/.test(said) ? [] : [`it says: ${said}`];
}

/** The numbers that the workbook comes with, beside the library's own. */
function samePolicy() {
  const { capacity, meetings, attendance } = policies.partnersInPrevention;
  const points = attendance.points.value;
  const own = {
    mostInPerson: capacity.maximum['in-person']?.value ?? null,
    mostOnline: capacity.maximum.online?.value ?? null,
    mostHybrid: capacity.maximum.hybrid?.value ?? null,
    meetings: meetings.count.value,
    attendAtLeast: attendance.minimum.value.meetings,
    firstBy: attendance.firstMeetingBy.value,
    monthsBetween: meetings.everyMonths.value,
    pointsWhole: points.attended,
    pointsPartial: points.partial,
    pointsExcused: points.excused,
  };
  return Object.keys(own)
    .filter((key) => own[key] !== usualRules[key])
    .map((key) => `${key}: ${usualRules[key]}, the policy has ${own[key]}`);
}

async function refused(results) {
  const findings = [];
  for (const book of refusedBooks) findings.push(...refusedWrongly(await read(results.get(book.name)), book));
  return findings;
}

const changedRules = { attendAtLeast: 5, mostOnline: 11 };

/** Groups that fill up at twelve. */
const online = [
  ['G1', 'online', 11],
  ['G2', 'online', 12],
];

/** Limits changed in Rules have to show: the workbook answers by them, and no longer as before. */
async function noticed(valueAt, book, vectorAt) {
  const compared = (compare, at, asked) => {
    const comparison = new Comparison();
    compare(at, asked, comparison);
    return comparison.differing;
  };
  const changed = { ...book, groups: online, rules: changedRules };
  const usual = { ...book, groups: online };
  const [vectors] = vectorBooks;
  return [
    ...compared(compareRegister, valueAt, changed),
    ...compared(compareGroups, valueAt, changed),
    ...unless(compared(compareRegister, valueAt, usual).length > 0, 'five meetings of six answered like four'),
    ...unless(compared(compareGroups, valueAt, usual).length === 6, 'eleven places online answered like twelve'),
    ...unless(
      compared(compareVectors, vectorAt, vectors).length > 0,
      'answers worked out by hand hold under another limit',
    ),
  ];
}

const unless = (holds, finding) => (holds ? [] : [finding]);
