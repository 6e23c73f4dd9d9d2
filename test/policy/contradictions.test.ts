import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/policy/contradictions.js';
import { definePolicy } from '../../src/policy/define.js';
import type {
  AttendancePolicy,
  EligibilityPolicy,
  MarkPoints,
  MinimumAttendance,
  PolicyDocument,
  Sourced,
  Stream,
} from '../../src/policy/policy.js';
import { partnersInPrevention2019 } from '../../src/policy/programmes/partners-in-prevention.js';

const ours: PolicyDocument = { ...partnersInPrevention2019, id: 'ours@2027' };

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '2' };
}

function effective(from: string, to: string | null): PolicyDocument {
  return { ...ours, effective: sourced({ from, to }) };
}

function capacity(maximum: Readonly<Record<string, number>>, minimumViable: number | null): PolicyDocument {
  const offered = Object.entries(maximum).map(([modality, most]) => [modality, sourced(most)]);
  return {
    ...ours,
    capacity: {
      maximum: Object.fromEntries(offered),
      minimumViable: minimumViable === null ? null : sourced(minimumViable),
    },
  };
}

function meetings(change: Readonly<Record<string, number>>): PolicyDocument {
  const changed = Object.entries(change).map(([name, value]) => [name, sourced(value)]);
  return { ...ours, meetings: { ...ours.meetings, ...Object.fromEntries(changed) } };
}

function attendance(change: Partial<AttendancePolicy>): PolicyDocument {
  return { ...ours, attendance: { ...ours.attendance, ...change } };
}

function minimum(value: MinimumAttendance): PolicyDocument {
  return attendance({ minimum: sourced(value) });
}

function share(numerator: number, denominator: number): PolicyDocument {
  return minimum({ kind: 'ratio', share: { numerator, denominator }, rounded: 'up' });
}

function opening(by: number | null, preferred: number | null): PolicyDocument {
  return attendance({
    firstMeetingBy: by === null ? null : sourced(by),
    firstMeetingPreferred: preferred === null ? null : sourced(preferred),
  });
}

function points(value: MarkPoints): PolicyDocument {
  return attendance({ points: sourced(value) });
}

function eligibility(change: Partial<EligibilityPolicy>): PolicyDocument {
  return { ...ours, eligibility: { ...ours.eligibility, ...change } };
}

function streams(...given: readonly Stream[]): PolicyDocument {
  return eligibility({ streams: given.map(sourced) });
}

function review(everyMonths: number): PolicyDocument {
  return { ...ours, review: { ...ours.review, everyMonths: sourced(everyMonths) } };
}

function withoutCount(document: PolicyDocument): PolicyDocument {
  return { ...document, meetings: { ...document.meetings, count: null } };
}

const idForm = 'An id is a programme and a version in small letters, digits and hyphens: our-programme@2027.';
const wrongCredit = 'A whole meeting is worth 1, 2, 4, 5 or 10 points, so that credit is written exactly.';
const wrongShare = 'A share is a fraction above 0 and at most 1, in thousandths at the finest.';
const wrongWord = "This word is not in the policy's own vocabulary.";
const preferredTooLate = 'The preferred first meeting cannot come after the last one allowed.';
const streamId = 'Each stream has an id of its own.';
const early: Stream = { id: 'early', title: 'Early career' };

function whole(least: number, most: number): string {
  return `This is a whole number from ${least} to ${most}.`;
}

/** What is wrong with each of these documents, and where it is said. */
function flaws(
  path: string,
  message: string,
  documents: Readonly<Record<string, PolicyDocument>>,
): readonly (readonly [flaw: string, document: PolicyDocument, path: string, message: string])[] {
  return Object.entries(documents).map(([flaw, document]) => [flaw, document, path, message]);
}

/** Documents with one flaw each, by what is said of it and where. */
const flawed = [
  ...flaws('id', idForm, {
    'an id without a version': { ...ours, id: 'ours' },
    'an id without a programme': { ...ours, id: '@2027' },
    'an id with an empty version': { ...ours, id: 'ours@' },
    'an id with capitals': { ...ours, id: 'Ours@2027' },
    'an id with two versions': { ...ours, id: 'ours@2027@2028' },
    'an id with a double hyphen': { ...ours, id: 'our--s@2027' },
    'an id with a hyphen at an end': { ...ours, id: 'ours-@2027' },
    'a version with a hyphen at its end': { ...ours, id: 'ours@2027-' },
    'a version with a double hyphen': { ...ours, id: 'ours@2027--28' },
    'an id with a space': { ...ours, id: 'ours @2027' },
    'an id with a space before it': { ...ours, id: ' ours@2027' },
    'an id with a line after it': { ...ours, id: 'ours@2027\n' },
  }),
  ...flaws('effective.value.to', 'A policy cannot end before it starts.', {
    'an end before its start': effective('2025-08-01', '2025-05-31'),
  }),
  ...flaws('capacity.maximum.online.value', whole(1, 1000), {
    'a maximum of none': capacity({ online: 0 }, null),
    'a maximum below none': capacity({ online: -1 }, null),
    'a maximum that is no number': capacity({ online: Number.NaN }, null),
  }),
  ...flaws('capacity.maximum.hybrid.value', whole(1, 1000), {
    'a maximum too large': capacity({ hybrid: 1001 }, null),
  }),
  ...flaws('capacity.maximum.in-person.value', whole(1, 1000), {
    'half a participant': capacity({ 'in-person': 1.5 }, null),
  }),
  ...flaws('capacity.minimumViable.value', whole(1, 1000), {
    'a viable group of none': capacity({ online: 12 }, 0),
    'a viable group of half a person': capacity({ online: 12 }, 0.5),
    'a viable group too large': capacity({}, 1001),
  }),
  ...flaws('capacity.minimumViable.value', 'The smallest viable group cannot be larger than the online maximum.', {
    'a viable group above one of its maxima': capacity({ 'in-person': 20, online: 12 }, 13),
  }),
  ...flaws('meetings.everyMonths.value', whole(1, 12), {
    'a meeting every 0 months': meetings({ everyMonths: 0 }),
    'a meeting every 13 months': meetings({ everyMonths: 13 }),
  }),
  ...flaws('meetings.minutes.value', whole(1, 1440), {
    'a meeting of 0 minutes': meetings({ minutes: 0 }),
    'a meeting longer than a day': meetings({ minutes: 1441 }),
  }),
  ...flaws('meetings.count.value', whole(1, 52), {
    'no meetings': meetings({ count: 0 }),
    'more than a meeting a week': meetings({ count: 53 }),
    'a thousand million meetings': meetings({ count: 1_000_000_000 }),
    'two and a half meetings': meetings({ count: 2.5 }),
    'a number of meetings that is none': meetings({ count: Number.NaN }),
  }),
  ...flaws('attendance.minimum.value.meetings', whole(1, 6), {
    'a minimum above the count': minimum({ kind: 'meetings', meetings: 7 }),
    'a minimum of none': minimum({ kind: 'meetings', meetings: 0 }),
  }),
  ...flaws('attendance.minimum.value.meetings', whole(1, 52), {
    'a minimum above a year of weeks where there is no count': withoutCount(
      minimum({ kind: 'meetings', meetings: 53 }),
    ),
  }),
  ...flaws('attendance.minimum.value.atMost', whole(0, 5), {
    'as many absences as meetings': minimum({ kind: 'absences', atMost: 6 }),
    'fewer than no absences': minimum({ kind: 'absences', atMost: -1 }),
  }),
  ...flaws('attendance.minimum.value.atMost', whole(0, 51), {
    'a year of absences where there is no count': withoutCount(minimum({ kind: 'absences', atMost: 52 })),
  }),
  ...flaws('attendance.minimum.value.share', wrongShare, {
    'a share of nothing': share(0, 3),
    'a share below nothing': share(-1, 3),
    'a share above one': share(4, 3),
    'a share over nothing': share(1, 0),
    'a share over less than nothing': share(1, -3),
    'a share finer than thousandths': share(1, 1001),
    'a share that is a float': share(0.67, 1),
    'a share over a float': share(1, 1.5),
    'a share that is no number': share(Number.NaN, 3),
    'a share over no number': share(1, Number.NaN),
  }),
  ...flaws('attendance.firstMeetingBy.value', whole(1, 6), {
    'a first meeting above the count': opening(7, null),
    'a first meeting 0': opening(0, null),
  }),
  ...flaws('attendance.firstMeetingBy.value', whole(1, 52), {
    'a first meeting 53 where there is no count': withoutCount(opening(53, null)),
  }),
  ...flaws('attendance.firstMeetingPreferred.value', whole(1, 6), {
    'a preferred first meeting above the count': opening(null, 7),
    'a preferred first meeting 0': opening(null, 0),
  }),
  ...flaws('attendance.firstMeetingPreferred.value', preferredTooLate, {
    'a preferred first meeting after the last one allowed': opening(2, 3),
  }),
  ...flaws('attendance.points.value.attended', wrongCredit, {
    'a whole meeting worth 0 points': points({ attended: 0, partial: 0, excused: 0 }),
    'a whole meeting worth 3 points': points({ attended: 3, partial: 0, excused: 0 }),
    'a whole meeting worth 11 points': points({ attended: 11, partial: 0, excused: 0 }),
    'a whole meeting worth -1 points': points({ attended: -1, partial: 0, excused: 0 }),
    'a whole meeting worth 0.5 points': points({ attended: 0.5, partial: 0, excused: 0 }),
    'a whole meeting worth no number of points': points({ attended: Number.NaN, partial: 0, excused: 0 }),
    'a whole meeting worth 3 points, and a part of one 2': points({ attended: 3, partial: 2, excused: null }),
  }),
  ...flaws('attendance.points.value.partial', whole(0, 4), {
    'a part worth more than the whole': points({ attended: 4, partial: 5, excused: 0 }),
    'a part worth less than nothing': points({ attended: 4, partial: -1, excused: 0 }),
    'a part worth half a point': points({ attended: 4, partial: 0.5, excused: 0 }),
  }),
  ...flaws('attendance.points.value.excused', whole(0, 2), {
    'an apology worth more than coming': points({ attended: 2, partial: 1, excused: 3 }),
    'an apology worth less than nothing': points({ attended: 2, partial: 1, excused: -1 }),
  }),
  ...flaws('eligibility.sectors.value[1]', wrongWord, {
    'a sector of no vocabulary': eligibility({ sectors: sourced(['primary-prevention', 'banking']) }),
  }),
  ...flaws('eligibility.region.value.jurisdiction', wrongWord, {
    'a region of no vocabulary': eligibility({ region: sourced({ jurisdiction: 'Atlantis', others: 'turned-away' }) }),
  }),
  ...flaws('eligibility.sectors.value', 'A policy admits at least one sector.', {
    'no sector': eligibility({ sectors: sourced([]) }),
  }),
  ...flaws('eligibility.streams', 'A policy has at least one stream.', {
    'no stream': streams(),
  }),
  ...flaws('eligibility.streams[0].value.id', streamId, {
    'a stream without an id': streams({ ...early, id: '' }),
  }),
  ...flaws('eligibility.streams[2].value.id', streamId, {
    'two streams of one id': streams(early, { id: 'leaders', title: 'Leaders' }, early),
  }),
  ...flaws('eligibility.streams[1].value.typesOfWork[1]', wrongWord, {
    "a stream's type of work of no vocabulary": streams(early, {
      id: 'other',
      title: 'Other',
      typesOfWork: ['response', 'banking'],
    }),
  }),
  ...flaws('eligibility.streams[0].value.careerStages[0]', wrongWord, {
    "a stream's career stage of no vocabulary": streams({ ...early, careerStages: ['retired'] }),
  }),
  ...flaws('eligibility.streams[0].value.settings[1]', wrongWord, {
    "a stream's setting of no vocabulary": streams({ ...early, settings: ['schools', 'banks'] }),
  }),
  ...flaws('eligibility.liveMemberships.value', whole(1, 100), {
    'no live membership': eligibility({ liveMemberships: sourced(0) }),
    '101 live memberships': eligibility({ liveMemberships: sourced(101) }),
  }),
  ...flaws('review.everyMonths.value', whole(1, 60), {
    'a review every 0 months': review(0),
    'a review every 61 months': review(61),
    'a review every month and a half': review(1.5),
  }),
  ...flaws('status.source', 'A value names the document it comes from.', {
    'a value without a source': { ...ours, status: { ...ours.status, source: '' } },
  }),
  ...flaws('review.channels.source', 'A value names the document it comes from.', {
    'a value whose source is blank': {
      ...ours,
      review: { ...ours.review, channels: { ...ours.review.channels, source: ' \t' } },
    },
  }),
  ...flaws('attendance.points.section', 'A value names the heading it stands under.', {
    'a value without a section': attendance({ points: { ...ours.attendance.points, section: ' ' } }),
  }),
  ...flaws('eligibility.streams[1].source', 'A value names the document it comes from.', {
    'a value in a list without a source': eligibility({
      streams: [sourced(early), { ...sourced({ id: 'leaders', title: 'Leaders' }), source: '' }],
    }),
  }),
  ...flaws('capacity.maximum.in-person.section', 'A value names the heading it stands under.', {
    'a value in a record of them without a section': {
      ...ours,
      capacity: { ...ours.capacity, maximum: { 'in-person': { ...sourced(20), section: '' } } },
    },
  }),
];

describe('a policy with one flaw', () => {
  it.each(flawed)('that has %s is refused for that alone', (_flaw, document, path, message) => {
    const problems = [{ path, code: 'contradiction', message }];
    expect(contradictions(document)).toStrictEqual(problems);
    expect(definePolicy(document)).toStrictEqual({ ok: false, problems });
  });

  it.each([
    [effective('2027-2-9', null), 'effective.value.from', 'A day is written YYYY-MM-DD.'],
    [effective('2027-02-30', '2027-12-31'), 'effective.value.from', 'This date does not exist.'],
    [effective('2027-01-01', '2027-02-30'), 'effective.value.to', 'This date does not exist.'],
    [effective('2027-01-01', 'May 2027'), 'effective.value.to', 'A day is written YYYY-MM-DD.'],
  ])('of a day that cannot be read is refused for that alone (%#)', (document, path, message) => {
    expect(contradictions(document)).toStrictEqual([{ path, code: 'not-a-day', message }]);
  });
});

describe('a policy at the very edge of what is lawful', () => {
  it.each<[string, PolicyDocument]>([
    ['the shortest id', { ...ours, id: 'a@1' }],
    ['an id of many words', { ...ours, id: 'our-own-2-programme@2027-28-b' }],
    ['one day', effective('2027-02-09', '2027-02-09')],
    ['no end', effective('2027-02-09', null)],
    ['groups of one', capacity({ online: 1 }, 1)],
    ['groups of a thousand', capacity({ 'in-person': 1000, online: 1000, hybrid: 1000 }, 1000)],
    ['no modality at all', capacity({}, 1000)],
    ['a meeting of a minute every month', meetings({ everyMonths: 1, minutes: 1 })],
    ['a meeting of a day every year', meetings({ everyMonths: 12, minutes: 1440 })],
    ['a meeting a week', meetings({ count: 52 })],
    [
      'one meeting, at which everything must happen',
      {
        ...meetings({ count: 1 }),
        attendance: { ...opening(1, 1).attendance, minimum: sourced({ kind: 'meetings', meetings: 1 }) },
      },
    ],
    ['every meeting', minimum({ kind: 'meetings', meetings: 6 })],
    ['any one meeting', minimum({ kind: 'meetings', meetings: 1 })],
    ['no absence', minimum({ kind: 'absences', atMost: 0 })],
    ['all but one absent', minimum({ kind: 'absences', atMost: 5 })],
    ['the smallest share', share(1, 1000)],
    ['the whole', share(1000, 1000)],
    ['the 52nd meeting where there is no count', withoutCount(opening(52, 52))],
    ['51 absences where there is no count', withoutCount(minimum({ kind: 'absences', atMost: 51 }))],
    ['52 meetings where there is no count', withoutCount(minimum({ kind: 'meetings', meetings: 52 }))],
    ['the last meeting as the first', opening(6, 6)],
    ['a preference without a rule', opening(null, 6)],
    ['no rule of a first meeting', opening(null, null)],
    ...[1, 2, 4, 5, 10].map((attended): [string, PolicyDocument] => [
      `parts worth nothing and everything of ${attended}`,
      points({ attended, partial: attended, excused: 0 }),
    ]),
    ['apologies worth as much as coming', points({ attended: 10, partial: 0, excused: 10 })],
    ['marks that do not count', points({ attended: 1, partial: null, excused: null })],
    ['no limit of memberships', eligibility({ liveMemberships: null })],
    ['one membership', eligibility({ liveMemberships: sourced(1) })],
    ['a hundred memberships', eligibility({ liveMemberships: sourced(100) })],
    ['a stream for everyone', streams(early)],
    ['a monthly review', review(1)],
    ['a review in five years', review(60)],
  ])('with %s is accepted', (_what, document) => {
    expect(contradictions(document)).toStrictEqual([]);
  });
});

it('names every contradiction at once, in the order of the document', () => {
  const broken: PolicyDocument = {
    ...ours,
    id: 'Ours',
    effective: sourced({ from: '2025-08-01', to: '2025-05-31' }),
    capacity: { maximum: { online: sourced(0) }, minimumViable: null },
    meetings: { ...ours.meetings, everyMonths: sourced(0) },
    attendance: { ...ours.attendance, minimum: sourced({ kind: 'meetings', meetings: 7 }), firstMeetingBy: sourced(7) },
    eligibility: { ...ours.eligibility, streams: [], sectors: sourced([]) },
    review: { ...ours.review, everyMonths: { value: 0, source: '', section: '' }, channels: sourced([]) },
  };
  const result = definePolicy(broken);
  expect(result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`)).toStrictEqual([
    'id: contradiction',
    'effective.value.to: contradiction',
    'capacity.maximum.online.value: contradiction',
    'meetings.everyMonths.value: contradiction',
    'attendance.minimum.value.meetings: contradiction',
    'attendance.firstMeetingBy.value: contradiction',
    'eligibility.sectors.value: contradiction',
    'eligibility.streams: contradiction',
    'review.everyMonths.value: contradiction',
    'review.everyMonths.source: contradiction',
    'review.everyMonths.section: contradiction',
  ]);
});

it('names both days when neither can be read', () => {
  expect(contradictions(effective('soon', 'later')).map(({ path, code }) => `${path}: ${code}`)).toStrictEqual([
    'effective.value.from: not-a-day',
    'effective.value.to: not-a-day',
  ]);
});

it('names every maximum that the smallest viable group is above', () => {
  expect(contradictions(capacity({ 'in-person': 5, online: 4 }, 6)).map(({ message }) => message)).toStrictEqual([
    'The smallest viable group cannot be larger than the in-person maximum.',
    'The smallest viable group cannot be larger than the online maximum.',
  ]);
});
