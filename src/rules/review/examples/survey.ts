import type { AnswerId } from '../families/survey-definitions.js';
import type { ResponseRecord, YearRecords } from '../records.js';
import { drawn, type MetricExample } from './example.js';

/** A group of three that was asked, and what came back. */
function told(answers: readonly Omit<ResponseRecord, 'group'>[], surveyed?: number): YearRecords {
  const responses = answers.map((answer) => ({ group: 'g1', ...answer }));
  const records = drawn({ g1: { meetings: 'h', people: { ana: 'X', bo: 'X', cy: 'X' } } }, { responses });
  return surveyed === undefined
    ? records
    : { ...records, groups: records.groups.map((group) => ({ ...group, surveyed })) };
}

const recommend = (...answers: readonly (number | null)[]): YearRecords =>
  told(answers.map((answer) => ({ recommend: answer })));
const felt = (...answers: readonly (readonly [number | null, number | null])[]): YearRecords =>
  told(answers.map(([before, after]) => ({ before, after })));
const useful = (...answers: readonly (number | null)[]): YearRecords =>
  told(answers.map((answer) => ({ agreement: { useful: answer } })));

export const surveyExamples: readonly MetricExample<AnswerId>[] = [
  {
    metric: 'survey.response-rate',
    because: 'Two of three answered.',
    records: told([{ recommend: 9 }, { applied: true }], 3),
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'survey.response-rate',
    because: 'One form came back without a word, and is no answer: that is one of three.',
    records: told([{ recommend: 9 }, { recommend: null, agreement: {} }], 3),
    answer: { num: 1, den: 3 },
  },
  {
    metric: 'survey.response-rate',
    because: 'The group does not say how many were asked.',
    records: told([{ recommend: 9 }]),
    answer: { null: 'not-recorded' },
  },
  {
    metric: 'survey.response-rate',
    because: 'Nobody was asked.',
    records: told([], 0),
    answer: { null: 'no-denominator' },
  },
  {
    metric: 'survey.recommend',
    because: 'Of ten answers five are 9 or 10 and two are 6 or less; the one blank counts nowhere.',
    records: recommend(10, 9, 9, 10, 9, 8, 7, 7, 6, 0, null),
    answer: { num: 3, den: 10 },
  },
  {
    metric: 'survey.recommend',
    because: 'More would not recommend it than would.',
    records: recommend(9, 6, 5, 4, 3, 2, 1, 0, 7, 8, 8, 8),
    answer: { num: -6, den: 12 },
  },
  {
    metric: 'survey.recommend',
    because: 'Nine answers are too few to say something about.',
    records: recommend(10, 10, 10, 10, 10, 10, 10, 10, 10),
    answer: { null: 'too-few' },
  },
  {
    metric: 'survey.recommend',
    because: 'Every answer is a blank.',
    records: recommend(null, null, null),
    answer: { null: 'no-denominator' },
  },
  {
    metric: 'survey.agreement',
    because: 'Two of three agree; for the fourth it was not applicable.',
    records: useful(5, 4, 3, null),
    at: { by: 'item', is: 'useful' },
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'survey.agreement',
    because: 'It was applicable to nobody.',
    records: useful(null, null),
    at: { by: 'item', is: 'useful' },
    answer: { null: 'no-denominator' },
  },
  {
    metric: 'survey.agreement',
    because: 'Nobody was asked about any statement.',
    records: recommend(9),
    answer: { null: 'not-applicable' },
  },
  {
    metric: 'survey.paired-change',
    because: 'Two grew more confident, one less so, and one stayed the same.',
    records: felt([2, 4], [3, 5], [4, 3], [3, 3]),
    answer: { num: 1, den: 4 },
  },
  {
    metric: 'survey.paired-change',
    because: 'Two told of the start or the end alone, and are not matched.',
    records: felt([2, 4], [null, 5], [1, null]),
    answer: { num: 1, den: 1 },
  },
  {
    metric: 'survey.paired-change',
    because: 'Nobody told of both.',
    records: felt([2, null], [null, 4]),
    answer: { null: 'no-denominator' },
  },
  {
    metric: 'survey.themes',
    because: 'Two of three comments tell of a strength.',
    records: told([{ theme: 'strength' }, { theme: 'strength', text: 'Trust.' }, { theme: 'opportunity' }]),
    at: { by: 'category', is: 'strength' },
    answer: { num: 2, den: 3 },
  },
  {
    metric: 'survey.themes',
    because: 'Comments were given themes, and none is an improvement to make.',
    records: told([{ theme: 'strength' }, { theme: 'opportunity' }, { text: 'Nobody has read this yet.' }]),
    at: { by: 'category', is: 'improvement' },
    answer: { num: 0, den: 2 },
  },
  {
    metric: 'survey.themes',
    because: 'No comment was given a theme.',
    records: told([{ text: 'Nobody has read this yet.' }]),
    at: { by: 'category', is: 'opportunity' },
    answer: { null: 'no-denominator' },
  },
];
