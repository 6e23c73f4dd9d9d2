import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, plusDays, readDay } from '../../../src/kernel/day.js';
import { lawfulValue } from '../../../src/kernel/result.js';
import type { EnrolmentRecord, MoveRecord, YearRecords } from '../../../src/rules/review/index.js';
import { told } from '../../support/told.js';

function seats(...rows: readonly Partial<EnrolmentRecord>[]): readonly string[] {
  return told({ enrolments: rows.map((row) => ({ person: 'ana', group: 'g1', ...row })), attendance: [] });
}

function moved(...moves: readonly Partial<MoveRecord>[]): readonly string[] {
  const whole = moves.map((move) => ({
    on: '2027-02-10',
    organisation: null,
    inSector: null,
    keptSeat: true,
    ...move,
  }));
  return seats({ joinedAt: '2027-02-01', leftAt: '2027-03-01', organisation: 'O1', moves: whole });
}

describe('somebody who left and returned', () => {
  it('has one row after the other, in whatever order they are listed', () => {
    const [early, late] = [{ leftAt: '2027-02-28' }, { joinedAt: '2027-03-01' }];
    expect([seats(early, late), seats(late, early)]).toEqual([[], []]);
  });

  it('has no day in two rows: the row listed later is told of it', () => {
    const [early, late] = [{ leftAt: '2027-03-01' }, { joinedAt: '2027-03-01' }];
    expect([seats(early, late), seats(late, early)]).toEqual([
      ['enrolments[1] contradiction'],
      ['enrolments[1] contradiction'],
    ]);
    expect(seats({ joinedAt: '2027-01-01' }, { joinedAt: '2027-02-01', leftAt: '2027-02-02' })).toEqual([
      'enrolments[1] contradiction',
    ]);
    expect(seats(early, early)).toEqual(['enrolments[1] duplicate']);
  });

  it('has no day in two rows wherever any two of many share one, and only there', () => {
    const zero = lawfulValue(readDay('2027-01-01'));
    const time = fc.record({ from: fc.nat(40), days: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 6 }), (times) => {
        const rows = times.map(({ from, days }) => ({
          joinedAt: isoDay(plusDays(zero, from)),
          leftAt: isoDay(plusDays(zero, from + days)),
        }));
        const share = times.some((one, index) =>
          times.some(
            (other, later) => later > index && one.from <= other.from + other.days && other.from <= one.from + one.days,
          ),
        );
        expect(seats(...rows).length > 0).toBe(share);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not told of a row whose days cannot be read or are the wrong way round', () => {
    expect(seats({ leftAt: 'soon' }, { joinedAt: '2027-03-01' })).toEqual(['enrolments[0].leftAt not-a-day']);
    expect(seats({ joinedAt: '2027-03-02', leftAt: '2027-03-01' }, {})).toEqual(['enrolments[0].leftAt contradiction']);
  });
});

describe('an enrolment', () => {
  it('says why somebody left in one of five words, and only where they left', () => {
    expect(seats({ leftAt: '2027-02-01', leftBecause: 'died' })).toEqual([]);
    expect(seats({ leftBecause: 'ill' })).toEqual(['enrolments[0].leftBecause contradiction']);
    const claimed: Partial<YearRecords> = JSON.parse(
      '{"attendance":[],"enrolments":[{"person":"ana","group":"g1","leftAt":"2027-02-01","leftBecause":"bored"}]}',
    );
    expect(told(claimed)).toEqual(['enrolments[0].leftBecause unknown-word']);
  });

  it('names organisations in one way each, at the start and after a move', () => {
    expect(seats({ organisation: '' })).toEqual(['enrolments[0].organisation empty']);
    expect(seats({ organisation: 'O1' }, { person: 'bo', organisation: 'o1' })).toEqual([
      'enrolments[1].organisation duplicate',
    ]);
    expect(moved({ organisation: 'O1' })).toEqual([]);
    expect(moved({ organisation: 'o1' })).toEqual(['enrolments[0].moves[0].organisation duplicate']);
    expect(moved({ organisation: '' })).toEqual(['enrolments[0].moves[0].organisation empty']);
  });

  it('has moves within the membership, one a day', () => {
    expect(moved({ on: '2027-02-01' }, { on: '2027-03-01' })).toEqual([]);
    expect(moved({ on: '2027-01-31' }, { on: '2027-03-02' }, { on: '2027-02-30' })).toEqual([
      'enrolments[0].moves[0].on contradiction',
      'enrolments[0].moves[1].on contradiction',
      'enrolments[0].moves[2].on not-a-day',
    ]);
    expect(moved({}, {})).toEqual(['enrolments[0].moves[1].on duplicate']);
  });

  it('has one of the year’s regions where they are listed, and any name where they are not', () => {
    const region = (name: string, regions?: readonly string[]) =>
      told({
        attendance: [],
        enrolments: [
          { person: 'ana', group: 'g1', region: 'North' },
          { person: 'bo', group: 'g1', region: name },
        ],
        ...(regions === undefined ? {} : { regions }),
      });
    expect([region('South'), region('North')]).toEqual([[], []]);
    expect([region(''), region('north')]).toEqual([['enrolments[1].region empty'], ['enrolments[1].region duplicate']]);
    expect(region('South', ['North'])).toEqual(['enrolments[1].region unknown-reference']);
    expect(region('constructor', ['North', 'constructor'])).toEqual([]);
    expect(region('North', [])).toEqual([
      'enrolments[0].region unknown-reference',
      'enrolments[1].region unknown-reference',
    ]);
  });

  it('has each attribute once, spelled as before', () => {
    expect(seats({ attributes: [] }, { person: 'bo', attributes: ['disability', 'regional'] })).toEqual([]);
    expect(seats({ attributes: ['a', 'a', ' b'] }, { person: 'bo', attributes: ['A'] })).toEqual([
      'enrolments[0].attributes[1] duplicate',
      'enrolments[0].attributes[2] not-an-id',
      'enrolments[1].attributes[0] duplicate',
    ]);
  });
});
