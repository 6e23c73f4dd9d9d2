import type { IdsOf } from '../metric-ids.js';
import type { EnrolmentRecord, YearRecords } from '../records.js';
import { drawn, type MetricExample } from './example.js';

type Known = Omit<EnrolmentRecord, 'person' | 'group'>;

/** One group in which everybody came to everything, by where each was from. */
function from(seats: Readonly<Record<string, Known>>): YearRecords {
  const people = Object.fromEntries(Object.keys(seats).map((person) => [person, 'XXXXXX']));
  return drawn({ g1: { meetings: 'hhhhhh', people, seats } });
}

const [acme, council, school] = ['acme', 'council', 'school'].map((organisation): Known => ({ organisation }));
const mixed = from({ ana: { ...acme }, bo: { ...acme }, cy: { ...council }, dee: { ...school }, ed: {} });
const alike = from({ ana: { ...acme }, bo: { ...acme } });
const unknown = from({ ana: {}, bo: {} });
const moved = from({
  ana: {
    ...acme,
    moves: [{ on: '2027-03-10', organisation: 'council', inSector: true, keptSeat: true }],
  },
});

export const organisationExamples: readonly MetricExample<IdsOf<'reach'>>[] = [
  {
    metric: 'organisations.at-enrolment',
    because: 'Three were named; where ed is from is not known.',
    records: mixed,
    answer: { num: 3, den: 1 },
  },
  {
    metric: 'organisations.at-enrolment',
    because: 'Ana moved later, and was with one organisation when she was enrolled.',
    records: moved,
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'organisations.at-enrolment',
    because: 'None was named.',
    records: unknown,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'organisations.at-meeting',
    because: 'Ana was at meetings with the one and, from the day of the move on, with the other.',
    records: moved,
    answer: { num: 2, den: 1 },
  },
  {
    metric: 'organisations.at-meeting',
    because: 'Nobody of the council came.',
    records: drawn({
      g1: {
        meetings: 'hhhhhh',
        people: { ana: 'X-----', cy: '------' },
        seats: { ana: { ...acme }, cy: { ...council } },
      },
    }),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'organisations.at-meeting',
    because: 'Where those who came are from is not known.',
    records: unknown,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'organisations.concentration',
    because: 'Acme holds two of four seats, which is half.',
    records: mixed,
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'organisations.concentration',
    because: 'Of three organisations with a seat each, two hold half.',
    records: from({ ana: { ...acme }, cy: { ...council }, dee: { ...school } }),
    answer: { num: 2, den: 1 },
  },
  {
    metric: 'organisations.concentration',
    because: 'None was named.',
    records: unknown,
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'diversity.organisations',
    because: 'Of six pairs of seats one, of ana and bo, is of one organisation.',
    records: mixed,
    answer: { num: 5, den: 6 },
  },
  {
    metric: 'diversity.organisations',
    because: 'Two people of two organisations are as different as can be.',
    records: from({ ana: { ...acme }, cy: { ...council } }),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'diversity.organisations',
    because: 'Everybody is of one organisation.',
    records: alike,
    answer: { null: 'too-few' },
  },
  {
    metric: 'diversity.organisations-normalised',
    because: '5/6 over 2/3, the most that three organisations can reach with very many seats.',
    records: mixed,
    answer: { num: 15, den: 12 },
  },
  {
    metric: 'diversity.organisations-normalised',
    because: 'Of six pairs three are of two organisations: 1/2 over 1/2.',
    records: from({ ana: { ...acme }, bo: { ...acme }, cy: { ...acme }, dee: { ...council } }),
    answer: { num: 6, den: 6 },
  },
  {
    metric: 'diversity.organisations-normalised',
    because: 'Everybody is of one organisation.',
    records: alike,
    answer: { null: 'too-few' },
  },
];
