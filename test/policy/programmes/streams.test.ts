import { describe, expect, it } from 'vitest';
import { partnersInPrevention2018 } from '../../../src/policy/programmes/partners-in-prevention.js';
import { earlyCareer, leaders, tertiary } from '../../../src/policy/programmes/streams.js';

it.each([
  [
    earlyCareer,
    'early-career@2018-20',
    "Early career practitioners' communities of practice",
    { id: 'early-career', title: 'Early career practitioners', careerStages: ['entry-level', 'early-career'] },
  ],
  [
    leaders,
    'leaders@2018-20',
    "Leaders' communities of practice",
    { id: 'leaders', title: 'Leaders and senior practitioners', careerStages: ['leader', 'senior'] },
  ],
  [
    tertiary,
    'tertiary@2018-20',
    'Tertiary education communities of practice',
    { id: 'tertiary-education', title: 'Practitioners in tertiary education', settings: ['tertiary-education'] },
  ],
])('has one stream, and it is its own (%#)', (policy, id, title, stream) => {
  expect(policy.id).toBe(id);
  expect(policy.title).toBe(title);
  expect(policy.eligibility.streams.map(({ value }) => value)).toStrictEqual([stream]);
});

describe.each([earlyCareer, leaders, tertiary])('$id', (policy) => {
  it('ran from 2018 to 2020', () => {
    expect(policy.status.value).toBe('in-use');
    expect(policy.effective).toStrictEqual({
      value: { from: '2018-01-01', to: '2020-12-31' },
      source: "DVRCV, Learning Together: DVRCV's Communities of Practice",
      section: 'An evolving and responsive model',
      reading: 'Its participants are quoted from 2018 to 2020; taken as whole calendar years.',
    });
  });

  it('has 20 and 12 seats, six monthly meetings, and asks for four with the first among two', () => {
    expect(policy.capacity.maximum['in-person']?.value).toBe(20);
    expect(policy.capacity.maximum.online?.value).toBe(12);
    expect(policy.meetings.count?.value).toBe(6);
    expect(policy.meetings.everyMonths?.value).toBe(1);
    expect(policy.attendance.minimum?.value).toStrictEqual({ kind: 'meetings', meetings: 4 });
    expect(policy.attendance.firstMeetingBy?.value).toBe(2);
    expect(policy.attendance.firstMeetingPreferred?.value).toBe(1);
  });

  it('is otherwise what Partners in Prevention is', () => {
    const { id, title, effective, eligibility } = policy;
    expect({ ...policy }).toStrictEqual({ ...partnersInPrevention2018, id, title, effective, eligibility });
    const { streams } = eligibility;
    expect(eligibility).toStrictEqual({ ...partnersInPrevention2018.eligibility, streams });
  });
});
