import { describe, expect, it } from 'vitest';
import { held, withMeetings } from '../../../../../src/rules/review/examples/changes.js';
import {
  bothFacilitations,
  continuityOf,
  facilitationOf,
  noFacilitation,
  ratioOf,
} from '../../../../../src/rules/review/families/capacity/facilitation.js';
import { onlyCohort } from '../../../../support/review/one-figure.js';

const year = held({ ana: 'XXXXXX', bo: 'pe-s.X', constructor: 'X-----' });
const led = withMeetings(year, {
  1: { facilitators: ['__proto__', 'constructor', '__proto__'] },
  2: { facilitators: ['constructor'] },
  3: { facilitators: [] },
});

describe('who led the meetings of a group', () => {
  it('counts each facilitator once a meeting, and nobody as having come to a meeting they led', () => {
    expect(facilitationOf(onlyCohort(led))).toEqual({ held: 6, led: 2, attendances: 3, facilitators: 3, byOne: 2 });
  });

  it('is no matter at a meeting that was cancelled', () => {
    const cancelled = withMeetings(held({}), { 1: { held: false, facilitators: ['kim'] } });
    expect(facilitationOf(onlyCohort(cancelled))).toEqual({ ...noFacilitation, held: 5 });
  });

  it('is not recorded where no meeting says, and nothing where none was held', () => {
    const nobody = facilitationOf(onlyCohort(year));
    expect([ratioOf(nobody), continuityOf(nobody)]).toEqual([{ null: 'not-recorded' }, { null: 'not-recorded' }]);
    expect([ratioOf(noFacilitation), continuityOf(noFacilitation)]).toEqual([
      { num: 0, den: 0 },
      { num: 0, den: 0 },
    ]);
  });

  it('is told for two groups together, each with its own facilitator', () => {
    const one = facilitationOf(onlyCohort(led));
    const both = bothFacilitations(one, facilitationOf(onlyCohort(year)));
    expect(ratioOf(both)).toEqual({ num: 3, den: 3 });
    expect(continuityOf(bothFacilitations(one, one))).toEqual({ num: 4, den: 4 });
  });
});
