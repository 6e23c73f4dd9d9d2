import { describe, expect, it } from 'vitest';
import { drawn } from '../../../../../src/rules/review/examples/example.js';
import {
  atEnrolment,
  atMeeting,
  bothOrganisations,
  concentration,
  diversity,
  diversityNormalised,
  noOrganisations,
  type Organisations,
  withGroup,
} from '../../../../../src/rules/review/families/reach/organisations.js';
import type { MoveRecord } from '../../../../../src/rules/review/records.js';
import { onlyCohort } from '../../../../support/review/one-figure.js';

/** Seats of organisations by size. */
function sizes(...seats: readonly number[]): Organisations {
  return { ...noOrganisations(), seats: new Map(seats.map((size, index) => [`o${index}`, size])) };
}

function move(on: string, organisation: string | null): MoveRecord {
  return { on, organisation, inSector: true, keptSeat: true };
}

/** Ana came to the meetings marked, on the 10th of each month. */
function ana(signs: string, seat: object): Organisations {
  const year = drawn({ g1: { meetings: 'hhhhhh', people: { ana: signs }, seats: { ana: seat } } });
  return withGroup(noOrganisations(), onlyCohort(year));
}

describe('the fewest organisations that hold half of the seats', () => {
  it('are one where all seats, or exactly half of them, are of one', () => {
    expect(concentration(sizes(7))).toEqual({ num: 1, den: 1 });
    expect(concentration(sizes(1, 3, 1, 1))).toEqual({ num: 1, den: 1 });
    expect(concentration(sizes(3, 2, 2))).toEqual({ num: 2, den: 1 });
  });

  it('are as many whichever of two as large comes first', () => {
    expect(concentration(sizes(2, 2, 2, 2))).toEqual({ num: 2, den: 1 });
    expect(concentration(sizes(2, 2, 2))).toEqual(concentration(sizes(2, 2, 1, 1)));
  });

  it('are not known where no organisation is, and none where there is no seat', () => {
    expect(concentration({ ...noOrganisations(), unknownSeats: 3 })).toEqual({ null: 'not-recorded' });
    expect(concentration(noOrganisations())).toEqual({ null: 'no-denominator' });
  });
});

describe('the diversity of organisations', () => {
  it('is n(1 - sum of squares)/(n - 1), exactly', () => {
    for (const seats of [
      [1, 1],
      [5, 3, 2],
      [1, 2, 3, 4],
      [100, 1],
    ]) {
      const n = seats.reduce((sum, each) => sum + each, 0);
      const squares = seats.reduce((sum, each) => sum + each * each, 0);
      const count = diversity(sizes(...seats));
      expect(count).toEqual({ num: (n * n - squares) / 2, den: (n * (n - 1)) / 2 });
    }
  });

  it('is normalised by (K - 1)/K', () => {
    expect(diversityNormalised(sizes(5, 3, 2))).toEqual({ num: 31 * 3, den: 45 * 2 });
  });

  it('says too few for one person, and for one organisation of any size', () => {
    for (const each of [sizes(1), sizes(9), noOrganisations()]) {
      expect(diversity(each)).toEqual({ null: 'too-few' });
      expect(diversityNormalised(each)).toEqual({ null: 'too-few' });
    }
    expect(diversity({ ...noOrganisations(), unknownSeats: 2 })).toEqual({ null: 'not-recorded' });
  });
});

describe('an organisation at a meeting', () => {
  it('is the new one from the day of the move on, inside the sector or out of it', () => {
    const before = ana('X-----', { organisation: 'acme', moves: [move('2027-01-11', 'council')] });
    expect([...before.met]).toEqual(['acme']);
    const after = ana('-X----', { organisation: 'acme', moves: [move('2027-02-10', 'council')] });
    expect([...after.met]).toEqual(['council']);
    const out = ana('-X----', { organisation: 'acme', moves: [{ ...move('2027-02-10', 'mine'), inSector: false }] });
    expect([...out.met]).toEqual(['mine']);
  });

  it('is that of the last move, however the moves are listed', () => {
    const moves = [move('2027-03-01', 'school'), move('2027-02-01', 'council')];
    for (const listed of [moves, moves.toReversed()]) {
      expect([...ana('X--X--', { organisation: 'acme', moves: listed }).met]).toEqual(['acme', 'school']);
    }
  });

  it('is not known after a move to nobody has said where, and is then told apart from none', () => {
    const lost = ana('-X----', { organisation: 'acme', moves: [move('2027-02-01', null)] });
    expect(lost).toMatchObject({ unknownAttendances: 1, unknownSeats: 0 });
    expect(atMeeting(lost)).toEqual({ null: 'not-recorded' });
    expect(atEnrolment(lost)).toEqual({ num: 1, den: 1 });
    expect(atMeeting(ana('------', {}))).toEqual({ num: 0, den: 1 });
  });

  it('that was renamed is another one: a name is all that is known of it', () => {
    const both = bothOrganisations(
      ana('X-----', { organisation: 'DVRCV' }),
      ana('X-----', { organisation: 'Safe and Equal' }),
    );
    expect(atMeeting(both)).toEqual({ num: 2, den: 1 });
    expect(atEnrolment(both)).toEqual({ num: 2, den: 1 });
  });

  it('with any name is an organisation, also one that is a word of the language', () => {
    const both = bothOrganisations(ana('X', { organisation: '__proto__' }), ana('X', { organisation: '__proto__' }));
    expect(both.seats).toEqual(new Map([['__proto__', 2]]));
  });
});
