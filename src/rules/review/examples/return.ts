import type { ReturnId } from '../families/return-definitions.js';
import type { HistoryRecord, YearRecords } from '../records.js';
import { drawn, type MetricExample } from './example.js';

/** Somebody's earlier membership, from February to a day, completed unless it says otherwise. */
function was(person: string, endedOn: string, rest: Partial<HistoryRecord> = {}): HistoryRecord {
  return { person, group: 'g0', startedOn: '2026-02-10', endedOn, completed: true, ...rest };
}

/** Ana and dee hold seats in a group whose first meeting is on 10 January 2027. */
function after(...history: readonly HistoryRecord[]): YearRecords {
  return drawn({ g1: { meetings: 'hhhhhh', people: { ana: 'XXXXXX', dee: 'XXXXXX' } } }, { history });
}

export const returnExamples: readonly MetricExample<ReturnId>[] = [
  {
    metric: 'rejoin.rate',
    because: 'Of two who completed in July 2026, ana began again within 365 days and bo did not.',
    records: after(was('ana', '2026-07-10'), was('bo', '2026-07-10')),
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'rejoin.rate',
    because: 'Bo completed in June 2027 and has until June 2028: not yet a yes, and no no either.',
    records: after(was('ana', '2026-07-10'), was('bo', '2027-06-10')),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'rejoin.rate',
    because: 'Cy left the sector after completing, and eva never completed, so that neither could be expected back.',
    records: after(
      was('bo', '2026-07-10'),
      was('cy', '2026-07-10', { inSector: false }),
      was('eva', '2026-07-10', { completed: false }),
    ),
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'rejoin.rate',
    because:
      'Ana begins on 10 January 2027: 365 days after 10 January 2026, which is just in time; for dee it is a day late.',
    records: after(
      was('ana', '2026-01-10', { startedOn: '2025-08-01' }),
      was('dee', '2026-01-09', { startedOn: '2025-08-01' }),
    ),
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'rejoin.rate',
    because: 'Without any earlier membership nobody knows who came back.',
    records: after(),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'alumni.base',
    because: 'Ana completed two earlier groups and is one person; bo completed one, and cy none.',
    records: after(
      was('ana', '2026-07-10'),
      was('ana', '2025-07-10', { group: 'g9', startedOn: '2025-02-10' }),
      was('bo', '2026-07-10'),
      was('cy', '2026-07-10', { completed: false }),
    ),
    answer: { num: 2, den: 1 },
  },
  {
    metric: 'alumni.base',
    because: 'Earlier memberships are listed, and nobody completed one.',
    records: after(was('cy', '2026-07-10', { completed: false })),
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'alumni.base',
    because: 'No earlier membership is listed, which does not say that there was none.',
    records: after(),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'rejoin.repeat-share',
    because: 'Of two seats one is held by somebody who was in an earlier group, completed or not.',
    records: after(was('ana', '2026-07-10', { completed: false }), was('bo', '2026-07-10')),
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'rejoin.repeat-share',
    because: 'Dee was enrolled before and is known to have been at no meeting, which is not taking part.',
    records: after(was('ana', '2026-07-10'), was('dee', '2026-07-10', { completed: false, attended: [] })),
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'rejoin.repeat-share',
    because: 'A membership of the same group is the seat itself and no earlier one.',
    records: after(was('ana', '2027-06-10', { group: 'g1', startedOn: '2027-01-10' })),
    answer: { num: 0, den: 2 },
  },
];
