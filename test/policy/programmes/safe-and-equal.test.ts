import { describe, expect, it } from 'vitest';
import { safeAndEqual2023, safeAndEqual2024, safeAndEqual2025 } from '../../../src/policy/programmes/safe-and-equal.js';

const source = 'Safe and Equal, public training pages';
const section = 'Primary prevention';

it.each([
  [safeAndEqual2023, 'safe-and-equal@2023-24', '2023-07-01', '2024-06-30'],
  [safeAndEqual2024, 'safe-and-equal@2024-25', '2024-07-01', '2025-06-30'],
  [safeAndEqual2025, 'safe-and-equal@2025-26', '2025-07-01', '2026-06-30'],
])('runs from July to June (%#)', (policy, id, from, to) => {
  expect(policy.id).toBe(id);
  expect(policy.title).toBe('Safe and Equal communities of practice');
  expect(policy.status).toStrictEqual({ value: 'in-use', source, section });
  expect(policy.effective).toStrictEqual({
    value: { from, to },
    source,
    section,
    reading: 'The pages name the two years; taken from July to June, as its intakes and groups fall.',
  });
});

describe.each([safeAndEqual2023, safeAndEqual2024, safeAndEqual2025])('$id', (policy) => {
  it('has no attendance rule, because none is published', () => {
    expect(policy.attendance.minimum).toBeNull();
    expect(policy.attendance.firstMeetingBy).toBeNull();
    expect(policy.attendance.firstMeetingPreferred).toBeNull();
  });

  it('is for primary prevention, and looks for a commitment to the sessions', () => {
    expect(policy.eligibility.sectors).toStrictEqual({ value: ['primary-prevention'], source, section });
    expect(policy.eligibility.commitment).toStrictEqual({ value: true, source, section });
    expect(policy.eligibility.streams.map(({ value }) => value)).toStrictEqual([
      { id: 'primary-prevention', title: 'Primary prevention practitioners' },
    ]);
  });
});

describe('seats', () => {
  it.each([safeAndEqual2023, safeAndEqual2024])('are 25 whichever way a group met until 2025: $id', (policy) => {
    expect(policy.capacity).toStrictEqual({
      maximum: {
        'in-person': { value: 25, source, section, reading: 'At most 25 in a group, whichever way it meets.' },
        online: { value: 25, source, section },
      },
      minimumViable: null,
    });
  });

  it('are 20 from 2025, all of them online', () => {
    expect(safeAndEqual2025.capacity).toStrictEqual({
      maximum: { online: { value: 20, source, section } },
      minimumViable: null,
    });
  });
});

describe('meetings', () => {
  it('are of no stated number in 2023-24', () => {
    expect(safeAndEqual2023.meetings).toStrictEqual({ count: null, everyMonths: null, minutes: null, rolling: null });
  });

  it('are eight from 2024-25 on, and a month apart from 2025-26 on', () => {
    const eight = { count: { value: 8, source, section }, everyMonths: null, minutes: null, rolling: null };
    expect(safeAndEqual2024.meetings).toStrictEqual(eight);
    expect(safeAndEqual2025.meetings).toStrictEqual({ ...eight, everyMonths: { value: 1, source, section } });
  });
});

describe('region', () => {
  it('is not spoken of before 2025', () => {
    expect(safeAndEqual2023.eligibility.region).toBeNull();
    expect(safeAndEqual2024.eligibility.region).toBeNull();
  });

  it('puts Victorian applicants first from 2025, and welcomes others after them', () => {
    expect(safeAndEqual2025.eligibility.region).toStrictEqual({
      value: { jurisdiction: 'Victoria', others: 'placed-after' },
      source,
      section,
    });
  });
});
