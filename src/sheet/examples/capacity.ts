import type { ExamplesOf } from './example.js';

export const capacityExamples: ExamplesOf<'LIMIT' | 'SEATSLEFT' | 'CAPACITY' | 'ALLOCATE'> = {
  LIMIT: [
    {
      shows: 'how many an online group may have',
      given: ['online'],
      answer: [[12]],
    },
  ],
  SEATSLEFT: [
    {
      shows: 'two more people than an online group may have',
      given: [14, 'online'],
      answer: [[-2]],
    },
  ],
  CAPACITY: [
    {
      shows: 'a full group, an open one and one that meets in a way nobody knows',
      given: [
        [
          ['North', 'in-person', 20],
          ['South', 'online', 9],
          ['West', 'by boat', 3],
        ],
      ],
      answer: [
        [20, 0, 'FULL'],
        [12, 3, 'OPEN'],
        ['', '', 'CANNOT READ: modality is in-person, online, hybrid.'],
      ],
    },
  ],
  ALLOCATE: [
    {
      shows: 'one seat for two people who want it',
      given: [
        [
          ['p1', 'North', 'South'],
          ['p2', 'North', 'South'],
        ],
        [
          ['North', 'online', 1],
          ['South', 'online', 'none'],
        ],
      ],
      answer: [
        ['North', 1, 'Placed in choice 1.'],
        ['South', 2, 'Placed in choice 2. North is full: place 1 on its waitlist.'],
      ],
    },
  ],
};
