import { describe, expect, it } from 'vitest';
import {
  partnersInPrevention2017,
  partnersInPrevention2018,
  partnersInPrevention2019,
} from '../../../src/policy/programmes/partners-in-prevention.js';

const versions = [partnersInPrevention2017, partnersInPrevention2018, partnersInPrevention2019] as const;

it.each([
  [partnersInPrevention2017, 'partners-in-prevention@2017', '2017-01-01', '2017-12-31'],
  [partnersInPrevention2018, 'partners-in-prevention@2018', '2018-01-01', '2018-12-31'],
  [partnersInPrevention2019, 'partners-in-prevention@2019-20', '2019-01-01', '2020-12-31'],
])('ran in whole calendar years (%#)', (policy, id, from, to) => {
  expect(policy.id).toBe(id);
  expect(policy.title).toBe('Partners in Prevention communities of practice');
  expect(policy.status.value).toBe('in-use');
  expect(policy.effective).toStrictEqual({
    value: { from, to },
    source: "DVRCV, Learning Together: DVRCV's Communities of Practice",
    section: 'DVRCV CoPs in practice',
    reading: 'The paper gives years; they are taken as whole calendar years.',
  });
});

describe.each(versions)('$id', (policy) => {
  it('holds 20 in person and 12 online', () => {
    expect(policy.capacity.maximum['in-person']?.value).toBe(20);
    expect(policy.capacity.maximum.online?.value).toBe(12);
    expect(policy.capacity.maximum.hybrid).toBeUndefined();
    expect(policy.capacity.minimumViable).toBeNull();
  });

  it('meets six times, once a month', () => {
    expect(policy.meetings.count?.value).toBe(6);
    expect(policy.meetings.everyMonths?.value).toBe(1);
    expect(policy.meetings.minutes).toBeNull();
    expect(policy.meetings.rolling?.value).toBe(true);
  });

  it('asks for four meetings, the first of them among the first two, and prefers the very first', () => {
    expect(policy.attendance.minimum?.value).toStrictEqual({ kind: 'meetings', meetings: 4 });
    expect(policy.attendance.firstMeetingBy?.value).toBe(2);
    expect(policy.attendance.firstMeetingPreferred?.value).toBe(1);
  });

  it('has one stream, by type of work', () => {
    expect(policy.eligibility.streams.map(({ value }) => value)).toStrictEqual([
      {
        id: 'respectful-relationships',
        title: 'People working with schools on respectful relationships education',
        typesOfWork: ['respectful-relationships-education'],
      },
    ]);
  });
});

it('never changed anything but its dates', () => {
  const [first, ...later] = versions;
  for (const policy of later) {
    expect({ ...policy }).toStrictEqual({ ...first, id: policy.id, effective: policy.effective });
  }
});
