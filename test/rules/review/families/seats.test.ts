import { describe, expect, it } from 'vitest';
import { withMeetings } from '../../../../src/rules/review/examples/changes.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { seatsOf } from '../../../../src/rules/review/families/seats.js';
import { onlyCohort } from '../../../support/review/one-figure.js';

const group = drawn({ g1: { meetings: 'chhhhh', people: {} } });

describe('the seats of a group', () => {
  it('are the maximum for the way it met at its first meeting that was not cancelled', () => {
    expect(seatsOf(onlyCohort(group))).toBe(20);
    expect(seatsOf(onlyCohort(withMeetings(group, { 1: { modality: 'online' } })))).toBe(20);
    expect(seatsOf(onlyCohort(withMeetings(group, { 2: { modality: 'online' } })))).toBe(12);
  });

  it('are those of the way it meets where every meeting was cancelled, and none where the policy has no maximum', () => {
    expect(seatsOf(onlyCohort(drawn({ g1: { meetings: 'cccccc', people: {}, modality: 'online' } })))).toBe(12);
    expect(seatsOf(onlyCohort(drawn({ g1: { meetings: 'hhhhhh', people: {}, modality: 'hybrid' } })))).toBeNull();
  });
});
