import type { IdsOf } from '../metric-ids.js';
import { held, many, withMeetings } from './changes.js';
import { drawn, type MetricExample } from './example.js';

const twoCame = held({ ana: 'XXXXXX', bo: 'X-XXX-' });
const online = { modality: 'online' } as const;
const led = (...facilitators: readonly string[]): { readonly facilitators: readonly string[] } => ({ facilitators });

export const capacityExamples: readonly MetricExample<IdsOf<'capacity'>>[] = [
  {
    metric: 'fill-rate',
    because: 'Two of twenty seats were taken.',
    records: twoCame,
    answer: { num: 2, den: 20 },
  },
  {
    metric: 'fill-rate',
    because: 'Thirteen people at a first meeting online are one more than there are seats.',
    records: drawn({ g1: { meetings: 'hhhhhh', people: many(13, 'XXXXXX'), modality: 'online' } }),
    answer: { num: 13, den: 12 },
  },
  {
    metric: 'fill-rate',
    because: 'The first meeting was cancelled, so the seats are counted at the second, when bo had joined.',
    records: drawn({
      g1: { meetings: 'chhhhh', people: { ana: 'cX', bo: 'cX' }, seats: { bo: { joinedAt: '2027-02-01' } } },
    }),
    answer: { num: 2, den: 20 },
  },
  {
    metric: 'fill-rate',
    because: 'The second group has not met yet, and the year is not told without it.',
    records: drawn({ g1: { meetings: 'h', people: { ana: 'X' } }, g2: { meetings: '?', people: {} } }),
    answer: { null: 'not-yet-observable' },
  },
  {
    metric: 'fill-rate',
    because: 'The policy has no maximum for hybrid groups.',
    records: drawn({ g1: { meetings: 'hhhhhh', people: { ana: 'XXXXXX' }, modality: 'hybrid' } }),
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'capacity.over-meetings',
    because: 'A group of thirteen went online, where twelve may meet, for its last three meetings.',
    records: withMeetings(held(many(13, 'XXXXXX')), { 4: online, 5: online, 6: online }),
    answer: { num: 3, den: 6 },
  },
  {
    metric: 'capacity.over-meetings',
    because: 'One of thirteen left before the group went online.',
    records: withMeetings(
      drawn({
        g1: {
          meetings: 'hhhhhh',
          people: { ...many(12, 'XXXXXX'), zed: 'XXX' },
          seats: { zed: { leftAt: '2027-03-31' } },
        },
      }),
      { 4: online, 5: online, 6: online },
    ),
    answer: { num: 0, den: 6 },
  },
  {
    metric: 'capacity.over-meetings',
    because: 'Hybrid meetings have no maximum, so nothing can be over it.',
    records: drawn({ g1: { meetings: 'hhhhhh', people: many(30, 'XXXXXX'), modality: 'hybrid' } }),
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'cadence.adherence',
    because: 'Six meetings a month apart have five gaps of 28 to 31 days.',
    records: twoCame,
    answer: { num: 5, den: 5 },
  },
  {
    metric: 'cadence.adherence',
    because: 'A cancelled meeting leaves one gap of 59 days among four.',
    records: drawn({ g1: { meetings: 'hchhhh', people: {} } }),
    answer: { num: 3, den: 4 },
  },
  {
    metric: 'cadence.adherence',
    because:
      'The second meeting was moved past the third: in the order of their days the gaps are 59, 5, 26, 30 and 31 days.',
    records: withMeetings(held({ ana: 'XXXXXX' }), { 2: { date: '2027-03-15' } }),
    answer: { num: 3, den: 5 },
  },
  {
    metric: 'cadence.adherence',
    because: 'Nobody has said whether the second meeting was held, so the gap over it is left out.',
    records: drawn({ g1: { meetings: 'h?hhhh', people: {} } }),
    answer: { num: 3, den: 3 },
  },
  {
    metric: 'delivered-meetings',
    because: 'One of six was cancelled and none came in its place.',
    records: drawn({ g1: { meetings: 'hhchhh', people: {} } }),
    answer: { num: 5, den: 6 },
  },
  {
    metric: 'delivered-meetings',
    because: 'A seventh meeting made up for the cancelled one, and is one more that was scheduled.',
    records: drawn({ g1: { meetings: 'hhchhhh', people: {} } }),
    answer: { num: 6, den: 7 },
  },
  {
    metric: 'delivered-meetings',
    because: 'Two of the six meetings of the policy have no date yet.',
    records: drawn({ g1: { meetings: 'hhhh', people: {} } }),
    answer: { null: 'not-yet-observable' },
  },
  {
    metric: 'rolling.coverage',
    because: 'From 10 January to 10 June are 152 days.',
    records: twoCame,
    answer: { num: 152, den: 365 },
  },
  {
    metric: 'rolling.coverage',
    because: 'Two groups at one time make no more days of it.',
    records: drawn({ g1: { meetings: 'hhhhhh', people: {} }, g2: { meetings: 'hhhhhh', people: {} } }),
    answer: { num: 152, den: 365 },
  },
  {
    metric: 'rolling.coverage',
    because: 'The year is looked at up to the last day of February, on which the group was running.',
    records: drawn({ g1: { meetings: 'hh????', people: {} } }, { asOf: '2027-02-28' }),
    answer: { num: 50, den: 59 },
  },
  {
    metric: 'facilitator.ratio',
    because: 'Only the first two meetings say who led them: four attendances and three facilitators.',
    records: withMeetings(held({ ana: 'XXXXXX', bo: 'XpXXX-' }), { 1: led('kim'), 2: led('kim', 'lou') }),
    answer: { num: 4, den: 3 },
  },
  {
    metric: 'facilitator.ratio',
    because: 'Ana led the first meeting before becoming a member, and is not counted among those who came to it.',
    records: withMeetings(
      drawn({
        g1: {
          meetings: 'hhhhhh',
          people: { ana: '.XXXXX', bo: 'X-----' },
          seats: { ana: { joinedAt: '2027-02-01' } },
        },
      }),
      { 1: led('ana') },
    ),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'facilitator.ratio',
    because: 'Nobody has said who led a meeting.',
    records: twoCame,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'facilitator.continuity',
    because: 'Kim led two of the three meetings that say who led them.',
    records: withMeetings(twoCame, { 1: led('kim'), 2: led('lou'), 3: led('kim', 'moe'), 4: led() }),
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'facilitator.continuity',
    because: 'Each of two groups had one facilitator throughout, and it is no matter that they were two people.',
    records: withMeetings(drawn({ g1: { meetings: 'hhhhhh', people: {} }, g2: { meetings: 'hhhhhh', people: {} } }), {
      1: led('kim'),
      2: led('kim'),
    }),
    answer: { num: 4, den: 4 },
  },
  {
    metric: 'facilitator.continuity',
    because: 'Nobody has said who led a meeting.',
    records: twoCame,
    answer: { null: 'not-recorded' },
  },
];
