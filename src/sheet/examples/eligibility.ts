import type { ExamplesOf } from './example.js';

export const eligibilityExamples: ExamplesOf<'ELIGIBLE' | 'KEEPSSEAT'> = {
  ELIGIBLE: [
    {
      shows: 'somebody who fits, somebody who does not, and somebody who has not said what they do',
      given: [
        [
          ['p1', 'general prevention', '', '', 'yes'],
          ['p2', 'response', '', '', 'yes'],
          ['p3', '', '', '', 'yes'],
        ],
        [['general prevention', '', '']],
      ],
      answer: [
        [
          true,
          'Sector: primary-prevention; expected: primary-prevention (eligibility.sector). The stream of the group: type of work general-prevention; expected: type of work general-prevention (eligibility.group-match).',
        ],
        [
          false,
          'The stream of the group: type of work response; expected: type of work general-prevention (eligibility.group-match).',
        ],
        [
          'NOT YET',
          'The stream of the group: type of work not known; expected: type of work general-prevention (eligibility.group-match).',
        ],
      ],
    },
  ],
  KEEPSSEAT: [
    {
      shows: 'a holder who changed employer within the sector, and a colleague in their place',
      given: [
        [
          ['p1', '', 'yes'],
          ['p1', 'p9', 'yes'],
        ],
      ],
      answer: [
        [
          true,
          'Sector of the new employer: primary-prevention; expected: primary-prevention (eligibility.keeps-seat).',
        ],
        [
          false,
          'Who takes the seat: somebody else; expected: the person it belongs to (capacity.no-substitution). The seat stays its holder’s: whoever came is a visitor.',
        ],
      ],
    },
  ],
};
