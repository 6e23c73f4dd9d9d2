import type { AllocationPolicy } from '../allocation-terms.js';
import type {
  AttendancePolicy,
  CapacityPolicy,
  EligibilityPolicy,
  FormationPolicy,
  MarkPoints,
  MeetingPolicy,
  MembershipPolicy,
  Reentry,
  Sourced,
  Stream,
  Vocabularies,
} from '../policy.js';
import { learningTogether, ours } from '../sources.js';

/** A value under a heading of the paper. */
export function paper<Value>(section: string, value: Value, reading?: string): Sourced<Value> {
  return { value, source: learningTogether, section, ...(reading === undefined ? {} : { reading }) };
}

const clearParameters = 'Safe space, clear parameters and rich relationships';
const sharedExperience = 'Shared experience and settings';
const responsive = 'An evolving and responsive model';

export const vocabularies: Sourced<Vocabularies> = paper(
  sharedExperience,
  {
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
  },
  'The paper names some of these words as examples; the rest fill the gaps between them, so that nobody has to be forced into a wrong one.',
);

/** Up to 20 in person and 12 online. No smallest size is given, so there is none. */
export const capacity: CapacityPolicy = {
  maximum: { 'in-person': paper('DVRCV CoPs in practice', 20), online: paper('DVRCV CoPs in practice', 12) },
  minimumViable: null,
};

/** Six meetings, a month apart, one group after another. No length of a meeting is given. */
export const meetings: MeetingPolicy = {
  count: paper(clearParameters, 6),
  everyMonths: paper(clearParameters, 1),
  minutes: null,
  rolling: paper(responsive, true),
};

const points: Sourced<MarkPoints> = {
  value: { attended: 1, partial: 1, excused: 0 },
  source: ours,
  section: 'docs/limits.md',
  reading:
    'The paper speaks neither of apologies nor of a length of stay: a meeting missed with an apology is missed, and whoever was there for part of one attended it.',
};

/** Four of six, the first of them among the first two, the very first meeting preferred. */
export const attendance: AttendancePolicy = {
  minimum: paper(
    sharedExperience,
    { kind: 'meetings', meetings: 4 },
    'Four meetings stay four when a meeting is cancelled or added: the paper gives a number, not a share.',
  ),
  firstMeetingBy: paper(
    sharedExperience,
    2,
    'The first two meetings that are held: when one is cancelled, the next one takes its place.',
  ),
  firstMeetingPreferred: paper(sharedExperience, 1),
  points,
};

/** A programme for which the source gives no attendance rule has none. */
export const noAttendanceRule: AttendancePolicy = {
  minimum: null,
  firstMeetingBy: null,
  firstMeetingPreferred: null,
  points,
};

const atOnce: Reentry = { afterDays: 0 };

export function eligibility(...streams: readonly Stream[]): EligibilityPolicy {
  return {
    vocabularies,
    sectors: paper('Introduction', ['primary-prevention']),
    streams: streams.map((stream) => paper(responsive, stream)),
    region: paper(
      sharedExperience,
      { jurisdiction: 'Victoria', others: 'turned-away' },
      'From across Victoria: wherever in the state, never by locality. Nothing is said of other states.',
    ),
    previousCohort: null,
    liveMemberships: {
      value: 1,
      source: ours,
      section: 'docs/limits.md',
      reading: 'People join again when a group is over; the paper does not speak of two at once.',
    },
    reentry: paper(
      responsive,
      {
        completed: atOnce,
        withdrew: atOnce,
        'did-not-complete': atOnce,
        deferred: atOnce,
        'never-started': atOnce,
        'left-sector': atOnce,
      },
      'People can join again; the paper sets no wait and leaves nobody out.',
    ),
    firstTimers: null,
    reservedForReturners: null,
    commitment: paper('Helping communities of practice to thrive', true),
  };
}

/** Where no source says anything, the choice is ours. */
export const unsaid: { readonly source: string; readonly section: string } = {
  source: ours,
  section: 'docs/limits.md',
};

/** No source says how places are given out, so the choice is ours: the way that everybody can follow. */
export const allocation: AllocationPolicy = {
  method: {
    ...unsaid,
    value: 'serial',
    reading: 'The sources do not say who is served first or how: one person after another, in the order a round says.',
  },
  order: null,
  reserves: null,
  perOrganisation: null,
  missedRounds: null,
};

/** The paper says nothing of offers, so the choice is ours: somebody who says nothing has not said no. */
export const membership: MembershipPolicy = {
  betweenJobsDays: null,
  offerHours: null,
  declinedOffer: {
    ...unsaid,
    value: 'loses-place',
    reading: 'Whoever declines has answered; they may apply again.',
  },
  expiredOffer: {
    ...unsaid,
    value: 'end-of-queue',
    reading: 'Silence is not a refusal: the application stands, behind those who are waiting.',
  },
  correctionDays: null,
  alumniLapseDays: null,
};

export const formation: FormationPolicy = {
  purposes: paper('What is a community of practice?', [
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
  ]),
  betweenMeetings: paper('Supportive environment for peer learning', true),
  facilitatorGroups: null,
  decideDaysBefore: null,
};

export const inUse: Sourced<'in-use'> = paper('DVRCV CoPs in practice', 'in-use');
export const planned: Sourced<'planned'> = paper('Developing our model', 'planned');
