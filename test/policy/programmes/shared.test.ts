import { describe, expect, it } from 'vitest';
import {
  allocation,
  attendance,
  capacity,
  eligibility,
  formation,
  inUse,
  meetings,
  membership,
  noAttendanceRule,
  paper,
  planned,
  vocabularies,
} from '../../../src/policy/programmes/shared.js';

const source = "DVRCV, Learning Together: DVRCV's Communities of Practice";

it('cites the paper with a heading, and with a reading only where there is one', () => {
  expect(paper('Free from Violence', 4)).toStrictEqual({ value: 4, source, section: 'Free from Violence' });
  expect(paper('Free from Violence', 4, 'Four.')).toStrictEqual({
    value: 4,
    source,
    section: 'Free from Violence',
    reading: 'Four.',
  });
});

describe('what the paper says of every six-meeting group', () => {
  it('at most 20 in person and 12 online, no other way of meeting, and no smallest size', () => {
    const section = 'DVRCV CoPs in practice';
    expect(capacity).toStrictEqual({
      maximum: { 'in-person': { value: 20, source, section }, online: { value: 12, source, section } },
      minimumViable: null,
    });
  });

  it('six meetings a month apart, one group after another, of no stated length', () => {
    const section = 'Safe space, clear parameters and rich relationships';
    expect(meetings).toStrictEqual({
      count: { value: 6, source, section },
      everyMonths: { value: 1, source, section },
      minutes: null,
      rolling: { value: true, source, section: 'An evolving and responsive model' },
    });
  });

  it('four meetings, the first among the first two, the very first one preferred', () => {
    const section = 'Shared experience and settings';
    expect(attendance.minimum).toMatchObject({ value: { kind: 'meetings', meetings: 4 }, source, section });
    expect(attendance.firstMeetingBy).toMatchObject({ value: 2, source, section });
    expect(attendance.firstMeetingPreferred).toStrictEqual({ value: 1, source, section });
    expect(attendance.minimum?.value).toStrictEqual({ kind: 'meetings', meetings: 4 });
  });

  it('nothing of apologies or of leaving early, so the reading is ours and says so', () => {
    expect(attendance.points).toMatchObject({
      value: { attended: 1, partial: 1, excused: 0 },
      source: 'communities-of-practice',
      section: 'docs/limits.md',
    });
    expect(attendance.points.reading).toContain('apolog');
  });
});

it('has no attendance rule where the source gives none, and still knows what a mark is worth', () => {
  expect(noAttendanceRule).toStrictEqual({
    minimum: null,
    firstMeetingBy: null,
    firstMeetingPreferred: null,
    points: attendance.points,
  });
});

describe('eligibility', () => {
  const offered = { id: 'everyone', title: 'Everyone' };

  it('admits primary prevention from across Victoria, to the streams it is given and no others', () => {
    const rules = eligibility(offered, { id: 'leaders', title: 'Leaders' });
    expect(rules.sectors).toStrictEqual({ value: ['primary-prevention'], source, section: 'Introduction' });
    expect(rules.streams).toStrictEqual([
      { value: offered, source, section: 'An evolving and responsive model' },
      { value: { id: 'leaders', title: 'Leaders' }, source, section: 'An evolving and responsive model' },
    ]);
    expect(rules.region).toMatchObject({
      value: { jurisdiction: 'Victoria', others: 'turned-away' },
      source,
      section: 'Shared experience and settings',
    });
  });

  it('asks for no earlier cohort, one membership at a time and a commitment', () => {
    const rules = eligibility(offered);
    expect(rules.previousCohort).toBeNull();
    expect(rules.liveMemberships).toMatchObject({
      value: 1,
      source: 'communities-of-practice',
      section: 'docs/limits.md',
    });
    expect(rules.commitment).toStrictEqual({
      value: true,
      source,
      section: 'Helping communities of practice to thrive',
    });
  });

  it('speaks of applicants in these words', () => {
    expect(eligibility(offered).vocabularies).toStrictEqual(vocabularies);
    expect(vocabularies.value).toStrictEqual({
      sectors: ['primary-prevention', 'response', 'other'],
      typesOfWork: ['respectful-relationships-education', 'general-prevention', 'response'],
      careerStages: ['entry-level', 'early-career', 'mid-career', 'leader', 'senior'],
      settings: ['schools', 'tertiary-education', 'community', 'local-government', 'health', 'other'],
      themes: ['cross-sector', 'regional', 'respectful-relationships', 'workplaces', 'other'],
      accessRequirements: [
        'captioning',
        'sign-language-interpreter',
        'language-interpreter',
        'wheelchair-access',
        'hearing-loop',
        'quiet-room',
        'screen-reader-friendly-platform',
        'large-print',
        'plain-language',
        'dial-in',
        'support-person',
        'carer-friendly-hours',
        'other',
      ],
      jurisdictions: [
        'Victoria',
        'New South Wales',
        'Queensland',
        'South Australia',
        'Western Australia',
        'Tasmania',
        'Australian Capital Territory',
        'Northern Territory',
        'elsewhere',
      ],
    });
  });
});

it('lets people join again at once, however their membership ended', () => {
  const { reentry } = eligibility({ id: 'everyone', title: 'Everyone' });
  expect(reentry?.section).toBe('An evolving and responsive model');
  expect(Object.entries(reentry?.value ?? {})).toStrictEqual([
    ['completed', { afterDays: 0 }],
    ['withdrew', { afterDays: 0 }],
    ['did-not-complete', { afterDays: 0 }],
    ['deferred', { afterDays: 0 }],
    ['never-started', { afterDays: 0 }],
    ['left-sector', { afterDays: 0 }],
  ]);
});

it('says nothing of offers, so what becomes of them is ours and says so', () => {
  expect(membership.declinedOffer).toMatchObject({ value: 'loses-place', source: 'communities-of-practice' });
  expect(membership.expiredOffer).toMatchObject({ value: 'end-of-queue', source: 'communities-of-practice' });
  const { betweenJobsDays, offerHours, correctionDays, alumniLapseDays } = membership;
  expect([betweenJobsDays, offerHours, correctionDays, alumniLapseDays]).toStrictEqual([null, null, null, null]);
});

it('says nothing of how places are given out, so the method is ours and says so, and each round says who is first', () => {
  const { method, ...rest } = allocation;
  expect(method).toMatchObject({ value: 'serial', source: 'communities-of-practice', section: 'docs/limits.md' });
  expect(method.reading).toContain('do not say');
  expect(rest).toStrictEqual({ order: null, reserves: null, perOrganisation: null, missedRounds: null });
});

it('knows the ten kinds of purpose, and looks for a space between meetings', () => {
  expect(formation.purposes).toStrictEqual({
    value: [
      'building-an-argument',
      'building-change',
      'coordination-and-synergy',
      'discussing-developments',
      'documenting-projects',
      'growing-confidence',
      'mapping-knowledge-and-gaps',
      'problem-solving',
      'requests-for-information',
      'seeking-experience',
    ],
    source,
    section: 'What is a community of practice?',
  });
  expect(formation.betweenMeetings).toStrictEqual({
    value: true,
    source,
    section: 'Supportive environment for peer learning',
  });
});

it('says of a programme whether the paper reports it or only announces it', () => {
  expect(inUse).toStrictEqual({ value: 'in-use', source, section: 'DVRCV CoPs in practice' });
  expect(planned).toStrictEqual({ value: 'planned', source, section: 'Developing our model' });
});
