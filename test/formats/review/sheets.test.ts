import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../src/formats/review/phrases.js';
import {
  figureTables,
  meaningTable,
  releasedTables,
  type Sheet,
  yearOnYear,
} from '../../../src/formats/review/sheets.js';
import { empty, exampleReview, found, hidden, known, seen } from '../../support/reviews.js';

const { released } = exampleReview();
const text = (phrase: Phrase): string => phrase.map((part) => (typeof part === 'string' ? part : part.name)).join('');
const cells = (sheet: Sheet | undefined): readonly (readonly string[])[] =>
  (sheet?.rows ?? []).map((row) => row.cells.map(text));
const below = (sheet: Sheet | undefined): readonly string[] => (sheet?.below ?? []).map(text);

describe('the tables of a report', () => {
  it('are the released ones as they are, in their order', () => {
    const [sheet] = releasedTables(released);
    expect(sheet?.columns.map(({ title }) => text(title))).toEqual([
      'Group',
      'Completed',
      'Did not complete',
      'Never came',
      'Enrolled',
    ]);
    expect(cells(sheet)[0]).toEqual(['cross-sector 2027', '14', 'withheld', 'withheld', '20']);
    expect(sheet?.rows.map(({ total }) => total)).toEqual([false, false, false, false, true]);
  });

  it('have as many cells in every row as there are columns', () => {
    const all = [...releasedTables(released), ...figureTables(released), ...yearOnYear(released, 2027)];
    for (const { columns, rows } of all) for (const row of rows) expect(row.cells).toHaveLength(columns.length);
  });

  it('tell figures apart by where they were looked at, by who judged and as at what day', () => {
    const one = known('completion', 8, 12);
    const captions = figureTables({
      ...released,
      metrics: [
        one,
        known('no-show', 1, 12),
        { ...one, policies: ['ours@2027', 'theirs@2027'] },
        { ...one, asOf: '2027-06-30' },
        { ...one, scope: { year: 2027, stream: 's' } },
        { ...one, scope: { year: 2027, stream: 't' } },
        { ...one, scope: { year: 2027, group: 's' } },
      ],
    }).map(({ caption }) => text(caption));
    expect(captions).toEqual([
      'The year 2027, under partners-in-prevention@2019-20, as at Fri 31 Dec 2027',
      'The year 2027, under ours@2027 and theirs@2027, as at Fri 31 Dec 2027',
      'The year 2027, under partners-in-prevention@2019-20, as at Wed 30 Jun 2027',
      'Stream s, under partners-in-prevention@2019-20, as at Fri 31 Dec 2027',
      'Stream t, under partners-in-prevention@2019-20, as at Fri 31 Dec 2027',
      'Group s, under partners-in-prevention@2019-20, as at Fri 31 Dec 2027',
    ]);
  });

  it('name below them, one line for each reason, the figures without a value, and leave what is withheld where it was', () => {
    const metrics = [
      empty('demand.ratio', 'not-recorded'),
      known('completion', 8, 12),
      empty('wait.seated-within', 'not-applicable', { year: 2027 }, { by: 'days', is: 30 }),
      empty('wait.seated-within', 'not-applicable', { year: 2027 }, { by: 'days', is: 90 }),
      hidden('no-show'),
      empty('dose.mean', 'not-recorded'),
      known('people.enrolled', 12, 1, { unit: 'people' }),
      empty('demand.ratio', 'not-recorded', { year: 2027, stream: 's' }),
    ];
    const [year, stream] = figureTables({ ...released, metrics });
    const rows = cells(year);
    expect(rows.map(([first]) => first)).toEqual(['Completion', 'Never came', 'People enrolled']);
    expect(rows[1]?.slice(1)).toEqual(['withheld', 'withheld', 'withheld', 'withheld', 'no-show 1.0']);
    expect(below(year)).toEqual([
      'No value: something it needs was not recorded. Eligible applicants to a seat (demand.ratio 1.0); Meetings attended, on average (dose.mean 1.0).',
      'No value: it does not apply, or there is nothing of the kind. Seated in time: within 30 days (wait.seated-within 1.0); Seated in time: within 90 days (wait.seated-within 1.0).',
    ]);
    expect([cells(stream).length, below(stream).length]).toEqual([0, 1]);
  });

  it('tell a change since an earlier year with both figures, or with a dash where there is none', () => {
    const [sheet] = yearOnYear(released, 2027);
    expect(cells(sheet)[0]).toEqual([
      'Attendance, year on year',
      'The year 2027',
      '2027: 446 of 560 (79.6 %)',
      '2026: 389 of 530 (73.4 %)',
      '6.3 points',
      '1.3 to 11.2 points',
      '0.033',
      'Attendance is higher than in the earlier year',
    ]);
    expect(cells(sheet)[1]?.slice(2)).toEqual(['–', '–', '–', '–', '–', 'The two years do not mean the same']);
    expect(yearOnYear({ ...released, findings: [] }, 2027)).toEqual([]);
    const plain = found('alumni.invite', 'opportunity', [seen(known('alumni.base', 70, 1))]);
    expect(yearOnYear({ ...released, findings: [plain] }, 2027)).toEqual([]);
  });

  it('say once what each figure asks, of those that have a value', () => {
    const asked = known('completion', 8, 12, { question: 'How many completed?' });
    expect(cells(meaningTable([asked, asked, hidden('no-show')]) ?? undefined)).toEqual([
      ['Completion', 'How many completed?'],
    ]);
    expect(meaningTable([hidden('no-show')])).toBeNull();
  });
});
