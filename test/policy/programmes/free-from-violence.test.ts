import { expect, it } from 'vitest';
import { freeFromViolence } from '../../../src/policy/programmes/free-from-violence.js';

const source = "DVRCV, Learning Together: DVRCV's Communities of Practice";
const section = 'Free from Violence';

it('runs from 2018 and is given no end', () => {
  expect(freeFromViolence.id).toBe('free-from-violence@2018');
  expect(freeFromViolence.title).toBe('Free from Violence workforce training');
  expect(freeFromViolence.status.value).toBe('in-use');
  expect(freeFromViolence.effective).toStrictEqual({
    value: { from: '2018-01-01', to: null },
    source,
    section,
    reading: 'From 2018; the paper gives no end.',
  });
});

it('is four sessions of two and a half hours, in no stated rhythm', () => {
  expect(freeFromViolence.meetings).toStrictEqual({
    count: { value: 4, source, section },
    everyMonths: null,
    minutes: { value: 150, source, section },
    rolling: null,
  });
});

it('has no attendance rule: what another programme of the paper asks is not asked here', () => {
  expect(freeFromViolence.attendance.minimum).toBeNull();
  expect(freeFromViolence.attendance.firstMeetingBy).toBeNull();
  expect(freeFromViolence.attendance.firstMeetingPreferred).toBeNull();
});

it('has no maximum and no smallest size, because none is given', () => {
  expect(freeFromViolence.capacity).toStrictEqual({ maximum: {}, minimumViable: null });
});

it('is for three groups', () => {
  expect(freeFromViolence.eligibility.streams.map(({ value }) => value)).toStrictEqual([
    { id: 'cross-sector-entry-level', title: 'Cross-sector entry level practitioners', careerStages: ['entry-level'] },
    { id: 'leaders-and-seniors', title: 'Sector leaders and senior practitioners', careerStages: ['leader', 'senior'] },
    { id: 'tertiary-education', title: 'Tertiary education practitioners', settings: ['tertiary-education'] },
  ]);
});
