import type { ExamplesOf } from './example.js';

export const reviewExamples: ExamplesOf<'REVIEW' | 'REVIEWCHANGE' | 'THEMES'> = {
  REVIEW: [
    {
      shows: 'a group of three whose meetings are over',
      given: [
        [
          ['p1', 'P', 'P', 'P', 'P', 'A', 'A'],
          ['p2', 'A', 'A', 'P', 'P', 'P', 'P'],
          ['p3', 'P', 'A', 'P', 'P', 'P', 'P'],
        ],
      ],
      answer: [
        ['Rules', 'meetings 6, enough meetings 4, first by 2, points 1 1 0'],
        ['People enrolled', 3],
        ['Met', 2],
        ['On track', 0],
      ],
      further: 10,
    },
  ],
  REVIEWCHANGE: [
    {
      shows: 'more people, and a completion rate that rose',
      given: [
        [
          ['Rules', 'the same'],
          ['People enrolled', 10],
          ['Completion rate', 0.5],
        ],
        [
          ['Rules', 'the same'],
          ['People enrolled', 12],
          ['Completion rate', 0.75],
        ],
      ],
      answer: [
        ['Rules', 'the same', 'the same', ''],
        ['People enrolled', 10, 12, 2],
        ['Completion rate', 0.5, 0.75, 0.25],
      ],
    },
  ],
  THEMES: [
    {
      shows: 'four comments',
      given: [[['strength'], ['opportunity'], ['strength'], ['improvement']]],
      answer: [
        ['strengths', 2],
        ['areas for improvement', 1],
        ['opportunities', 1],
      ],
    },
  ],
};
