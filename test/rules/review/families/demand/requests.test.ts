import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../../src/kernel/day.js';
import {
  addRequests,
  addRow,
  byPerson,
  inRounds,
  type Requests,
} from '../../../../../src/rules/review/families/demand/requests.js';
import type { DemandRecord } from '../../../../../src/rules/review/records.js';

const start = dayOf({ year: 2027, month: 1, day: 1 });
const asOf = start + 100;

function of(...rows: readonly DemandRecord[]): Requests {
  const requests: Requests = new Map();
  for (const row of rows) addRow(requests, row, asOf);
  return requests;
}

describe('the requests of one person', () => {
  it('are one: since the first day, until the first offer, seat and last withdrawal', () => {
    const rows: readonly DemandRecord[] = [
      { person: 'ana', group: 'g1', askedOn: '2027-01-05', offeredOn: '2027-02-01', withdrewOn: '2027-03-02' },
      {
        person: 'ana',
        group: 'g2',
        askedOn: '2027-01-02',
        offeredOn: '2027-02-05',
        seatedOn: '2027-02-07',
        withdrewOn: '2027-03-01',
      },
      { person: 'ana', group: 'g3', eligible: true, withdrewOn: '2027-01-20' },
    ];
    expect(inRounds(of(...rows))).toEqual([
      { eligible: true, asked: start + 1, offered: start + 31, seated: start + 37, open: false, withdrew: start + 60 },
    ]);
    expect(inRounds(of(...rows.toReversed()))).toEqual(inRounds(of(...rows)));
  });

  it('are open while one row has not been withdrawn', () => {
    const requests = of({ person: 'ana', withdrewOn: '2027-01-05' }, { person: 'ana', stream: 'general' });
    expect(inRounds(requests)).toMatchObject([{ open: true, withdrew: start + 4 }]);
  });

  it('have an offer on the day of a seat where none was written down before', () => {
    expect(inRounds(of({ person: 'ana', seatedOn: '2027-01-05' }))).toMatchObject([{ offered: start + 4 }]);
    expect(inRounds(of({ person: 'ana', offeredOn: '2027-01-08', seatedOn: '2027-01-05' }))).toMatchObject([
      { offered: start + 4 },
    ]);
  });

  it('do not count before they are made', () => {
    expect(inRounds(of({ person: 'ana', askedOn: '2027-04-12' }))).toEqual([]);
    expect(inRounds(of({ person: 'ana', askedOn: '2027-04-11' }))).toHaveLength(1);
  });

  it('are apart in two rounds, and together for the person', () => {
    const requests = of(
      { person: '__proto__', intake: '1', askedOn: '2027-01-05' },
      { person: '__proto__', intake: '2', eligible: false },
    );
    expect(inRounds(requests)).toHaveLength(2);
    expect(byPerson(requests).get('__proto__')).toMatchObject({ eligible: false, asked: start + 4 });
  });

  it('are the same delivered once or twice', () => {
    const requests = of({ person: 'ana', eligible: false, askedOn: '2027-01-05', withdrewOn: '2027-01-09' });
    const before = structuredClone(requests);
    addRequests(requests, structuredClone(requests));
    expect(requests).toEqual(before);
  });
});
