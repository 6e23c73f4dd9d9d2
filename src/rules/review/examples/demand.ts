import type { IdsOf } from '../metric-ids.js';
import { asking, day, mayJoin, offered, seated, three } from './askings.js';
import { held } from './changes.js';
import { drawn, type MetricExample } from './example.js';
import { waitExamples } from './waits.js';

const unsure = held(
  { ana: 'XXXXXX', bo: '------' },
  {
    demand: [
      { person: 'ana', ...mayJoin, ...seated },
      { person: 'bo', group: 'g1', ...offered },
    ],
  },
);

export const demandExamples: readonly MetricExample<IdsOf<'demand'>>[] = [
  {
    metric: 'demand.ratio',
    because: 'Three people asked for twenty seats.',
    records: three,
    answer: { num: 3, den: 20 },
  },
  {
    metric: 'demand.ratio',
    because: 'Cy asked twice in the first round and again in the second, which counts twice; dee may not join.',
    records: held(
      { ana: 'XXXXXX' },
      {
        demand: [
          { person: 'cy', ...mayJoin, intake: 'first' },
          { person: 'cy', stream: 'general', eligible: true, intake: 'first' },
          { person: 'cy', ...mayJoin, intake: 'second' },
          { person: 'dee', ...mayJoin, eligible: false, intake: 'second' },
        ],
      },
    ),
    answer: { num: 2, den: 20 },
  },
  {
    metric: 'demand.ratio',
    because: 'Nobody has said whether bo may join.',
    records: unsure,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'demand.ratio',
    because: 'That no request is written down does not say that nobody asked.',
    records: held({ ana: 'XXXXXX' }),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'demand.offer-rate',
    because: 'Two of three were offered a seat.',
    records: three,
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'demand.offer-rate',
    because: 'A seat that was taken up had been offered, also where nobody wrote down when.',
    records: asking({ ana: { seatedOn: day('01-08') } }),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'demand.offer-rate',
    because: 'Nobody has said whether bo may join.',
    records: unsure,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'demand.reach',
    because: 'Of two who were offered a seat ana came.',
    records: three,
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'demand.reach',
    because: 'Of bo nobody has said whether they may join, so only ana counts.',
    records: unsure,
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'demand.reach',
    because: 'Bo could still come to a meeting.',
    records: drawn(
      { g1: { meetings: 'h?????', people: { ana: 'X', bo: '-' } } },
      { demand: ['ana', 'bo'].map((person) => ({ person, ...mayJoin, ...offered })) },
    ),
    answer: { null: 'not-yet-observable' },
  },
  {
    metric: 'demand.reach-sensitivity',
    because: 'Of bo nobody has said whether they may join, so they are taken as one more who never came.',
    records: unsure,
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'demand.reach-sensitivity',
    because: 'Where of everybody it is known whether they may join, it is the same as reach.',
    records: three,
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'demand.reach-sensitivity',
    because: 'Nobody was offered a seat.',
    records: asking({ cy: {} }),
    answer: { null: 'no-denominator' },
  },
  {
    metric: 'demand.waiting',
    because: 'Cy waits; the others have an offer.',
    records: three,
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'demand.waiting',
    because: 'Cy has withdrawn, dee may not join, and ed has an offer.',
    records: asking({
      cy: { withdrewOn: day('03-01') },
      dee: { eligible: false },
      ed: offered,
    }),
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'demand.waiting',
    because: 'Ana is enrolled, so nobody has to have written down the offer.',
    records: asking({ ana: {}, cy: {} }),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'demand.waiting',
    because: 'Cy waits for two groups and is one person.',
    records: held(
      { ana: 'XXXXXX' },
      {
        demand: [
          { person: 'cy', ...mayJoin },
          { person: 'cy', stream: 'general' },
        ],
      },
    ),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'demand.unmet',
    because: 'Bo has not taken up the offer and cy has none.',
    records: three,
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'demand.unmet',
    because: 'Nobody wrote down when ana took up a seat, but ana is enrolled; cy is not.',
    records: asking({ ana: {}, cy: {} }),
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'demand.unmet',
    because: 'Ana is enrolled in a group of the stream asked for; cy asked for another group and still waits for it.',
    records: drawn(
      { g1: { meetings: 'hhhhhh', people: { ana: 'XXXXXX', cy: 'XXXXXX' } }, g2: { meetings: 'hhhhhh', people: {} } },
      {
        demand: [
          { person: 'ana', stream: 'general', eligible: true },
          { person: 'cy', group: 'g2', eligible: true },
        ],
      },
    ),
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'demand.unmet',
    because: 'Ana had left before asking for a seat again.',
    records: drawn(
      { g1: { meetings: 'hhhhhh', people: { ana: 'X' }, seats: { ana: { leftAt: day('02-01') } } } },
      { demand: [{ person: 'ana', ...mayJoin, askedOn: day('02-02') }] },
    ),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'demand.unmet',
    because: 'Cy has withdrawn: they asked, and want no seat any more.',
    records: asking({ ana: seated, cy: { withdrewOn: day('03-01') } }),
    answer: { num: 0, den: 2 },
  },
  {
    metric: 'demand.unmet',
    because: 'Nobody who may join has asked.',
    records: asking({ dee: { eligible: false } }),
    answer: { null: 'no-denominator' },
  },
  ...waitExamples,
];
