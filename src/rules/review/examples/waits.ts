import type { IdsOf } from '../metric-ids.js';
import { asking, day, mayJoin, offered, three } from './askings.js';
import { drawn, type MetricExample } from './example.js';

export const waitExamples: readonly MetricExample<IdsOf<'demand'>>[] = [
  {
    metric: 'wait.median-days',
    because: 'Two of three had an offer after four days: 4, on three people.',
    records: three,
    answer: { num: 12, den: 3 },
  },
  {
    metric: 'wait.median-days',
    because:
      'One of four has an offer after 4 days, and one could be watched for 5 only: a quarter, and half of the three quarters left after 9.',
    records: drawn(
      { g1: { meetings: 'h?????', people: { ana: 'X' } } },
      {
        asOf: day('01-11'),
        demand: [
          { person: 'ana', ...mayJoin, ...offered },
          { person: 'bo', ...mayJoin, askedOn: day('01-06') },
          { person: 'cy', ...mayJoin, askedOn: day('01-01'), offeredOn: day('01-10') },
          { person: 'dee', ...mayJoin, askedOn: day('01-01') },
        ],
      },
    ),
    answer: { num: 36, den: 4 },
  },
  {
    metric: 'wait.median-days',
    because: 'Two of three withdrew before an offer, so no more than a third is ever offered a seat.',
    records: asking({
      ana: { askedOn: day('01-01'), offeredOn: day('02-01') },
      bo: { askedOn: day('01-01'), withdrewOn: day('01-02') },
      cy: { askedOn: day('01-01'), withdrewOn: day('01-03') },
    }),
    answer: { null: 'not-reached' },
  },
  {
    metric: 'wait.median-days',
    because: 'Everybody still waits.',
    records: asking({ cy: { askedOn: day('02-01') } }),
    answer: { null: 'not-reached' },
  },
  {
    metric: 'wait.seated-within',
    because: 'Within 30 days ana had taken up a seat, of three who asked 30 days ago or more.',
    records: three,
    at: { by: 'days', is: 30 },
    answer: { num: 1, den: 3 },
  },
  {
    metric: 'wait.seated-within',
    because:
      'Ana joined on the 31st day and bo was there from the start, the 10th of January; neither day was written down as that of a seat.',
    records: drawn(
      {
        g1: { meetings: 'hhhhhh', people: { ana: '-XXXXX', bo: 'XXXXXX' }, seats: { ana: { joinedAt: day('02-01') } } },
      },
      { demand: ['ana', 'bo'].map((person) => ({ person, ...mayJoin, askedOn: day('01-01') })) },
    ),
    at: { by: 'days', is: 30 },
    answer: { num: 1, den: 2 },
  },
  {
    metric: 'wait.seated-within',
    because: 'On the day of the review only ana had asked 90 days before; the seat came on the 90th.',
    records: drawn(
      { g1: { meetings: 'hhh???', people: { ana: '' }, seats: { ana: { joinedAt: day('04-01') } } } },
      {
        asOf: day('04-01'),
        demand: [
          { person: 'ana', ...mayJoin, askedOn: day('01-01'), seatedOn: day('04-01') },
          { person: 'cy', ...mayJoin, askedOn: day('03-01') },
        ],
      },
    ),
    at: { by: 'days', is: 90 },
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'wait.seated-within',
    because: 'Nobody had asked 180 days before.',
    records: asking({ ana: { askedOn: day('12-01'), seatedOn: day('12-08') } }),
    at: { by: 'days', is: 180 },
    answer: { null: 'no-denominator' },
  },
];
