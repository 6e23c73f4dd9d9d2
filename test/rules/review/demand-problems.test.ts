import { describe, expect, it } from 'vitest';
import type { DemandRecord } from '../../../src/rules/review/index.js';
import { told } from '../../support/told.js';

function asked(...changes: readonly Partial<DemandRecord>[]): readonly string[] {
  return told({ demand: changes.map((change) => ({ person: 'cy', ...change })) });
}

describe('a request', () => {
  it('is for a group of the year or for one of its streams', () => {
    expect([asked({ group: 'g1' }), asked({ stream: 'general' }), asked({ group: 'g1', stream: 'general' })]).toEqual([
      [],
      [],
      [],
    ]);
    expect(asked({})).toEqual(['demand[0] missing']);
    expect(asked({ group: 'nowhere' })).toEqual(['demand[0].group unknown-reference']);
    expect(asked({ stream: 'toString' })).toEqual(['demand[0].stream unknown-reference']);
    expect(asked({ group: 'g1', stream: 'schools' })).toEqual(['demand[0].stream unknown-reference']);
  });

  it('is made once in a round by one person for one group or stream', () => {
    const group = { group: 'g1' };
    expect(asked(group, { ...group, intake: 'first' }, { ...group, intake: 'second' }, { stream: 'general' })).toEqual(
      [],
    );
    expect(asked(group, { ...group, stream: 'general' })).toEqual(['demand[1] duplicate']);
    expect(asked({ ...group, intake: 'first' }, { ...group, intake: 'first' })).toEqual(['demand[1] duplicate']);
    expect(asked({ stream: 'general' }, { stream: 'general' })).toEqual(['demand[1] duplicate']);
    expect(asked({ ...group, intake: 'First' }, { ...group, intake: 'first' })).toEqual(['demand[1].intake duplicate']);
    expect(asked({ ...group, intake: '' })).toEqual(['demand[0].intake empty']);
  });

  it('is of somebody spelled as in the enrolments', () => {
    expect(asked({ person: 'ANA', group: 'g1' })).toEqual(['demand[0].person duplicate']);
    expect(asked({ person: 'ana', group: 'g1' })).toEqual([]);
  });

  const group = 'g1';
  it.each([
    [{ askedOn: '2027-01-01', offeredOn: '2027-01-01', seatedOn: '2027-01-01', withdrewOn: '2027-01-01' }, []],
    [{ askedOn: '2027-01-02', offeredOn: '2027-01-01' }, ['demand[0].offeredOn contradiction']],
    [{ offeredOn: '2027-01-02', seatedOn: '2027-01-01' }, ['demand[0].seatedOn contradiction']],
    [{ askedOn: '2027-01-02', seatedOn: '2027-01-01' }, ['demand[0].seatedOn contradiction']],
    [{ askedOn: '2027-01-02', withdrewOn: '2027-01-01' }, ['demand[0].withdrewOn contradiction']],
    [{ seatedOn: '2027-01-02', withdrewOn: '2027-01-01' }, ['demand[0].withdrewOn contradiction']],
    [
      { askedOn: '2027-01-03', offeredOn: '2027-01-02', seatedOn: '2027-01-01', withdrewOn: '2026-12-31' },
      ['demand[0].offeredOn contradiction', 'demand[0].seatedOn contradiction', 'demand[0].withdrewOn contradiction'],
    ],
    [{ askedOn: 'soon', offeredOn: '2027-01-01' }, ['demand[0].askedOn not-a-day']],
    [{ askedOn: '2027-12-31' }, []],
    [{ askedOn: '2028-01-01' }, ['demand[0].askedOn contradiction']],
    [{ withdrewOn: '2028-01-01' }, ['demand[0].withdrewOn contradiction']],
  ])('with %j is told %j', (days, problems) => {
    expect(asked({ group, ...days })).toEqual(problems);
  });

  it('is for the stream that its group is in', () => {
    const two = ['general', 'schools'].map((stream, index) => ({
      id: `g${index + 1}`,
      stream,
      modality: 'online' as const,
      meetings: [],
    }));
    const row = { person: 'cy', group: 'g1', stream: 'schools' };
    expect(told({ groups: two, attendance: [], demand: [row] })).toEqual(['demand[0].stream contradiction']);
  });

  it('is not held against a day of review that nobody knows', () => {
    expect(told({ year: 0, asOf: 'soon', demand: [{ person: 'cy', group, askedOn: '2027-12-31' }] })).toEqual([
      'year too-small',
      'asOf not-a-day',
    ]);
  });
});
