import { version } from '../version.js';
import type { ExamplesOf } from './example.js';

export const rulesExamples: ExamplesOf<'RULES' | 'VERSION' | 'GUIDE'> = {
  RULES: [
    {
      shows: 'the first of the rules, with one changed',
      given: [[['capacity.maximum.online', 14]]],
      answer: [
        [
          'policy',
          'partners-in-prevention@2019-20, changed',
          'The rules that judge. Change a value and hand the range over as the last argument.',
        ],
        [
          'capacity.maximum.in-person',
          20,
          'A group holds no more participants than the policy sets for the way it meets. (DVRCV CoPs in practice)',
        ],
        [
          'capacity.maximum.online',
          14,
          'A group holds no more participants than the policy sets for the way it meets. (this sheet)',
        ],
        [
          'capacity.maximum.hybrid',
          'none',
          'A group holds no more participants than the policy sets for the way it meets.',
        ],
      ],
      further: 11,
    },
  ],
  VERSION: [
    {
      shows: 'which rules these are',
      given: [],
      answer: [[`communities-of-practice ${version}`]],
    },
  ],
  GUIDE: [
    {
      shows: 'the first two functions of the list',
      given: [],
      answer: [
        ['LIMIT', 'modality, [policy]', 'The most people a group may have, by how it meets.'],
        [
          'SEATSLEFT',
          'enrolled, modality, [policy]',
          'Seats left in a group; below zero when there are more people than it may have.',
        ],
      ],
      further: 20,
    },
  ],
};
