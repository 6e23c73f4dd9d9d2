import type { ExamplesOf } from './example.js';

export const attendanceExamples: ExamplesOf<'STANDING' | 'STILLNEEDED' | 'EXPLAIN' | 'WORKLIST'> = {
  STANDING: [
    {
      shows: 'three meetings have been held',
      given: [
        [
          ['p1', 'P', 'P', 'P', '', '', ''],
          ['p2', 'P', 'A', 'A', '', '', ''],
          ['p3', 'A', 'A', 'P', '', '', ''],
          ['p4', 'P', '?', 'P', '', '', ''],
        ],
        3,
      ],
      answer: [
        [3, 1, 'ON TRACK'],
        [1, 1, 'AT RISK'],
        [1, 3, 'NOT MET'],
        ['', '', 'CANNOT READ: no mark for meeting 2.'],
      ],
    },
  ],
  STILLNEEDED: [
    {
      shows: 'after three meetings',
      given: [
        [
          ['p1', 'P', 'P', 'P', '', '', ''],
          ['p2', 'P', 'A', 'A', '', '', ''],
        ],
        3,
      ],
      answer: [
        [1, 2],
        [3, 0],
      ],
    },
  ],
  EXPLAIN: [
    {
      shows: 'why somebody who came four times has not met the rules',
      given: [[['p1', 'A', 'A', 'P', 'P', 'P', 'P']]],
      answer: [
        ['Under partners-in-prevention@2019-20 the outcome is not met.'],
        [
          'For meetings attended, the policy requires at least 4 of 6 and the record shows 4: met (attendance.minimum-meetings).',
        ],
        [
          'For first meeting attended, the policy requires meeting 2 at the latest and the record shows meeting 3: not met (attendance.first-meeting-by). Attending meeting 2 would have met it.',
        ],
        [
          'For first meeting attended, the policy prefers meeting 1 at the latest and the record shows meeting 3: not met (attendance.first-meeting-preferred). Attending meeting 1 would have met it. A preference decides nothing.',
        ],
        [
          'For meetings attended by others, the policy requires none counted and the record shows none counted of 0: met (attendance.own-attendance).',
        ],
      ],
    },
  ],
  WORKLIST: [
    {
      shows: 'whom to ask first',
      given: [
        [
          ['p1', 'P', 'P', 'P', '', '', ''],
          ['p2', 'P', 'A', 'A', '', '', ''],
          ['p3', 'A', 'A', 'P', '', '', ''],
        ],
        3,
      ],
      answer: [
        ['p2', 'AT RISK', 'Missing the next meeting would make it NOT MET. Still needed: 3.'],
        [
          'p3',
          'NOT MET',
          'First meeting attended: meeting 3; expected: meeting 2 at the latest (attendance.first-meeting-by).',
        ],
        ['', '', ''],
      ],
    },
  ],
};
