import type { NetworkId } from '../families/network-definitions.js';
import { drawn, type MetricExample } from './example.js';

export const networkExamples: readonly MetricExample<NetworkId>[] = [
  {
    metric: 'ties.density',
    because:
      'Of the six pairs of four members, ana and bo met, and ana and cy did; dee, who never came, is one of the four.',
    records: drawn({ g1: { meetings: 'hhhh', people: { ana: 'XXXX', bo: 'XXX-', cy: '---X', dee: '----' } } }),
    answer: { num: 2, den: 6 },
  },
  {
    metric: 'ties.density',
    because:
      'Being there for part of a meeting is enough to meet; an apology, a substitute and a missing mark are not.',
    records: drawn({ g1: { meetings: 'h', people: { ana: 'X', bo: 'p', cy: 'e', dee: 's', eva: '.' } } }),
    answer: { num: 1, den: 10 },
  },
  {
    metric: 'ties.density',
    because: 'Bo is in both groups and is one person: of the three pairs of three people, ana and cy never met.',
    records: drawn({
      g1: { meetings: 'h', people: { ana: 'X', bo: 'X' } },
      g2: { meetings: 'h', people: { bo: 'X', cy: 'X' } },
    }),
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'ties.density',
    because: 'One member has nobody to meet.',
    records: drawn({ g1: { meetings: 'h', people: { ana: 'X' } } }),
    answer: { null: 'too-few' },
  },
  {
    metric: 'ties.strong-density',
    because: 'Four shared meetings make a strong tie: ana and bo share four, bo and cy three.',
    records: drawn({ g1: { meetings: 'hhhhhh', people: { ana: 'XXXX--', bo: 'XXXXX-', cy: '-X-XX-' } } }),
    answer: { num: 1, den: 3 },
  },
  {
    metric: 'ties.strong-density',
    because: 'Two meetings shared in one group and two in another are four.',
    records: drawn({
      g1: { meetings: 'hh', people: { ana: 'XX', bo: 'XX' } },
      g2: { meetings: 'hh', people: { ana: 'XX', bo: 'XX' } },
    }),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'ties.strong-density',
    because: 'A cancelled meeting brings nobody together, so that three are left.',
    records: drawn({ g1: { meetings: 'hchh', people: { ana: 'XcXX', bo: 'XcXX' } } }),
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'ties.new',
    because: 'Ana and bo were at the second meeting of an earlier group; cy is new to both.',
    records: drawn(
      { g1: { meetings: 'h', people: { ana: 'X', bo: 'X', cy: 'X' } } },
      {
        history: [
          {
            person: 'ana',
            group: 'g0',
            startedOn: '2026-02-01',
            endedOn: '2026-07-01',
            completed: true,
            attended: [1, 2],
          },
          {
            person: 'bo',
            group: 'g0',
            startedOn: '2026-02-01',
            endedOn: '2026-07-01',
            completed: false,
            attended: [2, 3],
          },
        ],
      },
    ),
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'ties.new',
    because: 'Ana and bo were in one earlier group, but never at the same meeting of it.',
    records: drawn(
      { g1: { meetings: 'h', people: { ana: 'X', bo: 'X' } } },
      {
        history: [
          {
            person: 'ana',
            group: 'g0',
            startedOn: '2026-02-01',
            endedOn: '2026-07-01',
            completed: true,
            attended: [1, 3],
          },
          {
            person: 'bo',
            group: 'g0',
            startedOn: '2026-02-01',
            endedOn: '2026-07-01',
            completed: false,
            attended: [2],
          },
        ],
      },
    ),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'ties.new',
    because: 'Nobody recorded at which meetings of their earlier group bo was, so that the tie may be an old one.',
    records: drawn(
      { g1: { meetings: 'h', people: { ana: 'X', bo: 'X' } } },
      {
        history: [
          {
            person: 'ana',
            group: 'g0',
            startedOn: '2026-02-01',
            endedOn: '2026-07-01',
            completed: true,
            attended: [1],
          },
          { person: 'bo', group: 'g0', startedOn: '2026-02-01', endedOn: '2026-07-01', completed: true },
        ],
      },
    ),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'ties.new',
    because: 'Without any earlier membership nobody knows which ties are new.',
    records: drawn({ g1: { meetings: 'hhhh', people: { ana: 'XXXX', bo: 'XXX-' } } }),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'ties.bridging',
    because: 'Ana and bo work together, and cy works elsewhere: two of three ties join two organisations.',
    records: drawn({
      g1: {
        meetings: 'h',
        people: { ana: 'X', bo: 'X', cy: 'X' },
        seats: { ana: { organisation: 'north' }, bo: { organisation: 'north' }, cy: { organisation: 'south' } },
      },
    }),
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'ties.bridging',
    because: 'Nobody has said where cy works, so that of three ties only the one between ana and bo can be told.',
    records: drawn({
      g1: {
        meetings: 'h',
        people: { ana: 'X', bo: 'X', cy: 'X' },
        seats: { ana: { organisation: 'north' }, bo: { organisation: 'south' } },
      },
    }),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'ties.bridging',
    because: 'Members who never met have no tie to tell of.',
    records: drawn({
      g1: {
        meetings: 'hh',
        people: { ana: 'X-', bo: '-X' },
        seats: { ana: { organisation: 'north' }, bo: { organisation: 'south' } },
      },
    }),
    answer: { null: 'no-denominator' },
  },
];
