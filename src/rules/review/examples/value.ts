import type { ValueId } from '../families/value-definitions.js';
import type { ResponseRecord, ValueCycle, YearRecords } from '../records.js';
import { drawn, type MetricExample } from './example.js';

function told(...answers: readonly Omit<ResponseRecord, 'group'>[]): YearRecords {
  const responses = answers.map((answer) => ({ group: 'g1', ...answer }));
  return drawn({ g1: { meetings: 'h', people: { ana: 'X', bo: 'X', cy: 'X' } } }, { responses });
}

const cycles: Readonly<Record<string, ValueCycle>> = {
  i: 'immediate',
  p: 'potential',
  a: 'applied',
  r: 'realised',
  f: 'reframing',
};

/** Stories by the first letters of the cycles each coder found, `f` for reframing: `ip a` was read by two. */
const stories = (...read: readonly string[]): YearRecords =>
  told(
    ...read.map((coders) => ({
      codings: coders.split(' ').map((letters) => [...letters].flatMap((letter) => cycles[letter] ?? [])),
    })),
  );

const certified = (...rows: readonly (readonly [string, number])[]): YearRecords => ({
  ...told(),
  certificates: rows.map(([person, minutes]) => ({ person, group: 'g1', minutes })),
});

export const valueExamples: readonly MetricExample<ValueId>[] = [
  {
    metric: 'value.applied',
    because: 'Two of three who say have used something.',
    records: told({ applied: true }, { applied: true }, { applied: false }, { applied: null }),
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'value.applied',
    because: 'Nobody who says has used anything.',
    records: told({ applied: false }, { recommend: 10 }),
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'value.applied',
    because: 'Nobody says.',
    records: told({ applied: null }),
    answer: { null: 'no-denominator' },
  },
  {
    metric: 'value.stories',
    because: 'Of three stories two tell of something applied, one of them as only one of its coders read it.',
    records: stories('ia', 'ip i', 'p pa'),
    at: { by: 'cycle', is: 'applied' },
    answer: { num: 2, den: 1 },
  },
  {
    metric: 'value.stories',
    because: 'One story was read, and nobody found anything reframed in it.',
    records: stories('ipar'),
    at: { by: 'cycle', is: 'reframing' },
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'value.stories',
    because: 'Nobody has read any story for its cycles.',
    records: told({ text: 'It changed how we work.' }),
    at: { by: 'cycle', is: 'immediate' },
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'value.loops',
    because: 'One coder followed the first story from taking part to a result; the second story stops before one.',
    records: stories('i ipar', 'ipa'),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'value.loops',
    because: 'Two coders found two cycles each, and nobody linked all four.',
    records: stories('ip ar'),
    answer: { num: 0, den: 1 },
  },
  {
    metric: 'value.loops',
    because: 'No story was read.',
    records: told({ recommend: 3 }),
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'value.coder-agreement',
    because:
      'Of ten readings, both found 4 cycles, the first alone 1, the second alone 1, neither 4: 2 (16 - 1) of 5 x 5 + 5 x 5, or 3/5.',
    records: stories('ipa ipr', 'ip ip'),
    answer: { num: 30, den: 50 },
  },
  {
    metric: 'value.coder-agreement',
    because: 'The coders found opposite cycles: agreement is worse than chance would give.',
    records: stories('ip arf'),
    answer: { num: -12, den: 13 },
  },
  {
    metric: 'value.coder-agreement',
    because: 'One story was read once and one by three, so that no two readings can be held against each other.',
    records: stories('ip', 'a a a'),
    answer: { null: 'too-few' },
  },
  {
    metric: 'value.coder-agreement',
    because: 'Both found every cycle, and chance agreement of readers who always say yes is complete.',
    records: stories('iparf iparf'),
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'hours.issued',
    because: 'Two people got 15 hours and 5 hours: 1,200 minutes over twice 60, or ten hours each.',
    records: certified(['ana', 900], ['bo', 300]),
    answer: { num: 1200, den: 120 },
  },
  {
    metric: 'hours.issued',
    because: 'Two certificates of one person, for two groups, add up.',
    records: drawn(
      { g1: { meetings: 'h', people: { ana: 'X' } }, g2: { meetings: 'h', people: { ana: 'X' } } },
      {
        certificates: [
          { person: 'ana', group: 'g1', minutes: 90 },
          { person: 'ana', group: 'g2', minutes: 45 },
        ],
      },
    ),
    answer: { num: 135, den: 60 },
  },
  {
    metric: 'hours.issued',
    because: 'Nobody got a certificate.',
    records: certified(),
    answer: { null: 'no-denominator' },
  },
];
