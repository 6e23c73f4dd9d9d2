import { describe, expect, it } from 'vitest';
import type { HistoryRecord } from '../../../src/rules/review/index.js';
import { told } from '../../support/told.js';

const row: HistoryRecord = {
  person: 'ana',
  group: 'g0',
  startedOn: '2026-02-01',
  endedOn: '2026-07-01',
  completed: true,
};

function formerly(...changes: readonly Partial<HistoryRecord>[]): readonly string[] {
  return told({ history: changes.map((change) => ({ ...row, ...change })) });
}

describe('an earlier membership', () => {
  it('may be in a group that is none of the year, and ended in the year or before it', () => {
    expect(formerly({}, { group: 'g1', endedOn: '2027-12-31' }, { person: 'constructor' })).toEqual([]);
  });

  it.each([
    [{ endedOn: '2026-01-31' }, ['history[0].endedOn contradiction']],
    [{ endedOn: '2026-02-01' }, []],
    [{ endedOn: '2028-01-01' }, ['history[0].endedOn contradiction']],
    [{ startedOn: '2026-02-30', endedOn: 'soon' }, ['history[0].startedOn not-a-day', 'history[0].endedOn not-a-day']],
    [{ attended: [1, 52] }, []],
    [{ attended: [] }, []],
    [
      { attended: [0, 53, 1.5, 2, 2] },
      [
        'history[0].attended[0] too-small',
        'history[0].attended[1] too-big',
        'history[0].attended[2] wrong-type',
        'history[0].attended[4] duplicate',
      ],
    ],
    [{ inSector: null }, []],
  ])('with %j is told %j', (change, problems) => {
    expect(formerly(change)).toEqual(problems);
  });

  it('ended no later than the day of the review', () => {
    const history = [{ ...row, endedOn: '2027-04-01' }];
    const early = { enrolments: [], attendance: [], history, groups: [] };
    expect(told({ ...early, asOf: '2027-04-01' })).toEqual([]);
    expect(told({ ...early, asOf: '2027-03-31' })).toEqual(['history[0].endedOn contradiction']);
    expect(told({ ...early, asOf: '2030-01-01', history: [{ ...row, endedOn: '2028-01-01' }] })).toEqual([
      'history[0].endedOn contradiction',
    ]);
  });

  it('is one row, of somebody and of a group spelled in one way', () => {
    expect(formerly({}, { startedOn: '2026-03-01' })).toEqual([]);
    expect(formerly({}, {}, { person: 'Ana' }, { group: 'G0' }, { group: '' })).toEqual([
      'history[1] duplicate',
      'history[2].person duplicate',
      'history[3].group duplicate',
      'history[4].group empty',
    ]);
  });
});
