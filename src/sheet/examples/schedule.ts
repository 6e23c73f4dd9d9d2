import type { ExamplesOf } from './example.js';

export const scheduleExamples: ExamplesOf<'JOINBY' | 'SCHEDULE' | 'CALENDAR' | 'NEXTSTART' | 'TOISO' | 'FROMISO'> = {
  JOINBY: [
    {
      shows: 'the second meeting of six is the last to begin with',
      given: ['2027-02-09'],
      answer: [[46455]],
    },
  ],
  SCHEDULE: [
    {
      shows: 'a start on the 31st: counted from the start, so a short month moves no other meeting',
      given: ['2027-01-31', 3],
      answer: [[46418], [46446], [46477]],
    },
    {
      shows: 'a meeting on a holiday moves on by a week',
      given: ['2027-02-09', 2, [['2027-03-09']]],
      answer: [[46427], [46462]],
    },
  ],
  CALENDAR: [
    {
      shows: 'two groups of two meetings, with two weeks between them',
      given: ['2027-02-09', [['North'], ['South']], 2, 14],
      answer: [
        ['North', 1, 46427],
        ['North', 2, 46455],
        ['South', 1, 46469],
        ['South', 2, 46500],
      ],
    },
  ],
  NEXTSTART: [
    {
      shows: 'the first start from March on',
      given: ['2027-03-01', [['2027-02-09'], ['2027-08-10'], ['2027-05-11']]],
      answer: [[46518]],
    },
  ],
  TOISO: [
    {
      shows: 'the number of a day as text',
      given: [46427],
      answer: [['2027-02-09']],
    },
  ],
  FROMISO: [
    {
      shows: 'text as the number of a day',
      given: ['2027-02-09'],
      answer: [[46427]],
    },
  ],
};
