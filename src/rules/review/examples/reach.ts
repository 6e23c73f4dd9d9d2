import type { IdsOf } from '../metric-ids.js';
import { held, many, seats } from './changes.js';
import { drawn, type MetricExample } from './example.js';
import { organisationExamples } from './organisations.js';

const all = 'XXXXXX';
const never = '------';
const regions = ['north', 'south', 'east'];
const people = held({ ana: all, bo: all });
const placed = drawn(
  {
    g1: {
      meetings: 'hhhhhh',
      people: many(5, all),
      seats: {
        p1: { region: 'north', attributes: ['new'] },
        p2: { region: 'north', attributes: ['new', 'rural'] },
        p3: { region: 'south', attributes: [] },
      },
    },
  },
  {
    regions,
    workforce: [
      { category: 'north', people: 100 },
      { category: 'south', people: 300 },
      { category: 'east', people: 0 },
      { category: 'new', people: 50 },
      { category: 'rural', people: 150 },
    ],
  },
);

/** Ten people in the country, of whom so many completed, and ten elsewhere, of whom so many did. */
function compared(rural: number, rest: number): ReturnType<typeof held> {
  return drawn({
    g1: {
      meetings: 'hhhhhh',
      people: {
        ...many(10, never),
        ...many(rural, all),
        ...many(10, never, 11),
        ...many(rest, all, 11),
        zed: all,
      },
      seats: { ...seats(10, { attributes: ['rural'] }), ...seats(10, { attributes: [] }, 11) },
    },
  });
}

export const reachExamples: readonly MetricExample<IdsOf<'reach'>>[] = [
  { metric: 'people.enrolled', because: 'Two people held a seat.', records: people, answer: { num: 2, den: 1 } },
  {
    metric: 'people.enrolled',
    because: 'Ana was in two groups and is one person; bo never came and held a seat all the same.',
    records: drawn({
      g1: { meetings: 'hhhhhh', people: { ana: all, bo: never } },
      g2: { meetings: 'hhhhhh', people: { ana: all } },
    }),
    answer: { num: 2, den: 1 },
  },
  {
    metric: 'people.enrolled',
    because: 'Whoever was offered a seat and never took it up held none.',
    records: held({}, { demand: [{ person: 'cy', group: 'g1', offeredOn: '2027-01-02' }] }),
    answer: { num: 0, den: 1 },
  },
  ...organisationExamples,
  {
    metric: 'reach.representation',
    because:
      'Two of three people whose region is known are from the north, where a quarter of the workforce is: 2/3 over 1/4.',
    records: placed,
    at: { by: 'category', is: 'north' },
    answer: { num: 800, den: 300 },
  },
  {
    metric: 'reach.representation',
    because: 'One of three mentions of an attribute is rural, and so are three quarters of the workforce.',
    records: placed,
    at: { by: 'category', is: 'rural' },
    answer: { num: 200, den: 450 },
  },
  {
    metric: 'reach.representation',
    because: 'Nobody of the workforce is in the east.',
    records: placed,
    at: { by: 'category', is: 'east' },
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'reach.representation',
    because: 'No workforce is given.',
    records: people,
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'equity.completion-gap',
    because: 'Six of ten against nine of ten; of zed nobody has said anything.',
    records: compared(6, 9),
    at: { by: 'category', is: 'rural' },
    answer: { num: -30, den: 100 },
  },
  {
    metric: 'equity.completion-gap',
    because: 'As many completed here as there.',
    records: compared(7, 7),
    at: { by: 'category', is: 'rural' },
    answer: { num: 0, den: 100 },
  },
  {
    metric: 'equity.completion-gap',
    because: 'Two people with the attribute are fewer than ten.',
    records: placed,
    at: { by: 'category', is: 'new' },
    answer: { null: 'too-few' },
  },
  {
    metric: 'equity.completion-gap',
    because: 'Of nobody are the attributes known.',
    records: people,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'reach.regions',
    because: 'North and south, of three; of the last two people nobody knows the region.',
    records: placed,
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'reach.regions',
    because: 'No list of regions is given.',
    records: people,
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'reach.regions',
    because: 'Of nobody is the region known.',
    records: held({ ana: all }, { regions }),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'reach.modality-mix',
    because: 'One of three seats is in the group online.',
    records: drawn({
      g1: { meetings: 'hhhhhh', people: { ana: all, bo: all } },
      g2: { meetings: 'hhhhhh', people: { ana: all }, modality: 'online' },
    }),
    at: { by: 'modality', is: 'online' },
    answer: { num: 1, den: 3 },
  },
  {
    metric: 'reach.modality-mix',
    because: 'Hybrid is a way of its own, and nobody met so.',
    records: people,
    at: { by: 'modality', is: 'hybrid' },
    answer: { num: 0, den: 2 },
  },
  {
    metric: 'reach.modality-mix',
    because: 'Nobody held a seat.',
    records: held({}),
    at: { by: 'modality', is: 'in-person' },
    answer: { null: 'no-denominator' },
  },
];
