import { describe, expect, it } from 'vitest';
import { alumniNetwork, groupSupervision, rollingGeneral } from '../../../src/policy/programmes/planned.js';

const source = "DVRCV, Learning Together: DVRCV's Communities of Practice";
const section = 'Developing our model';

describe.each([rollingGeneral, alumniNetwork, groupSupervision])('$id', (policy) => {
  it('is marked as planned: the paper announces it and does not report it as run', () => {
    expect(policy.status).toStrictEqual({ value: 'planned', source, section });
    expect(policy.id).toMatch(/@planned$/);
  });

  it('stands for the two years after the last events of the paper, and says that this is a reading', () => {
    expect(policy.effective).toStrictEqual({
      value: { from: '2021-01-01', to: '2022-12-31' },
      source,
      section,
      reading: 'Planned for the two years that follow; the last events in the paper are of 2020.',
    });
  });

  it('asks for an earlier cohort in a reading that says whether it had to be completed', () => {
    expect(policy.eligibility.previousCohort?.value ?? 'took-part').toBe('took-part');
  });
});

describe('the rolling general community of practice', () => {
  it('is for people of earlier cohorts, and for any of them', () => {
    expect(rollingGeneral.title).toBe('Rolling general community of practice');
    expect(rollingGeneral.eligibility.previousCohort).toStrictEqual({
      value: 'took-part',
      source,
      section,
      reading: 'From a previous cohort: took part in one, completed or not.',
    });
    expect(rollingGeneral.eligibility.streams.map(({ value }) => value)).toStrictEqual([
      { id: 'general', title: 'Everyone from an earlier cohort' },
    ]);
  });

  it('meets in person or online, one group after another, by the numbers of the other groups', () => {
    expect(rollingGeneral.capacity.maximum['in-person']?.value).toBe(20);
    expect(rollingGeneral.capacity.maximum.online?.value).toBe(12);
    expect(rollingGeneral.meetings.count?.value).toBe(6);
    expect(rollingGeneral.meetings.rolling?.value).toBe(true);
    expect(rollingGeneral.attendance.minimum?.value).toStrictEqual({ kind: 'meetings', meetings: 4 });
    expect(rollingGeneral.attendance.firstMeetingBy?.value).toBe(2);
  });
});

describe('the alumni network', () => {
  it('keeps everyone connected who took part, and asks for no commitment', () => {
    expect(alumniNetwork.title).toBe('Alumni network');
    expect(alumniNetwork.eligibility.previousCohort).toStrictEqual({
      value: 'took-part',
      source,
      section,
      reading: 'Everyone who took part, completed or not.',
    });
    expect(alumniNetwork.eligibility.commitment).toBeNull();
    expect(alumniNetwork.eligibility.streams.map(({ value }) => value)).toStrictEqual([
      { id: 'alumni', title: 'Everyone who took part' },
    ]);
  });

  it('has no seats, no meetings of its own and no attendance rule', () => {
    expect(alumniNetwork.capacity).toStrictEqual({ maximum: {}, minimumViable: null });
    expect(alumniNetwork.meetings).toStrictEqual({ count: null, everyMonths: null, minutes: null, rolling: null });
    expect(alumniNetwork.attendance.minimum).toBeNull();
    expect(alumniNetwork.attendance.firstMeetingBy).toBeNull();
    expect(alumniNetwork.attendance.firstMeetingPreferred).toBeNull();
  });
});

describe('communities of practice with Group Supervision', () => {
  it('are for prevention and response workers', () => {
    expect(groupSupervision.title).toBe('Communities of practice with Group Supervision');
    expect(groupSupervision.eligibility.sectors).toStrictEqual({
      value: ['primary-prevention', 'response'],
      source,
      section,
    });
    expect(groupSupervision.eligibility.previousCohort).toBeNull();
    expect(groupSupervision.eligibility.streams.map(({ value }) => value)).toStrictEqual([
      { id: 'prevention-and-response', title: 'Prevention and response workers' },
    ]);
  });

  it('keep the numbers of the other groups, since the paper plans no others', () => {
    expect(groupSupervision.capacity).toStrictEqual(rollingGeneral.capacity);
    expect(groupSupervision.meetings).toStrictEqual(rollingGeneral.meetings);
    expect(groupSupervision.attendance).toStrictEqual(rollingGeneral.attendance);
  });
});
