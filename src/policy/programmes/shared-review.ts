import { ratio } from '../../kernel/ratio.js';
import type { ReviewPolicy } from '../review-terms.js';
import { paper, unsaid } from './shared.js';

/** Once a year, from three channels. The numbers of figures, findings and disclosure are ours: the paper sets none. */
export const review: ReviewPolicy = {
  everyMonths: paper('Executive summary', 12),
  channels: paper('Developing our model', ['evaluation-data', 'network-input', 'other-channels']),
  figures: {
    ...unsaid,
    value: {
      belongsToYearOf: 'first-meeting',
      rhythmDays: { from: 21, to: 42 },
      strongTieMeetings: 4,
      rejoinWithinDays: 365,
      seatedWithinDays: [30, 90, 180],
    },
    reading: 'The paper defines no figures; these are the numbers in the definitions of ours.',
  },
  findings: {
    ...unsaid,
    value: {
      confidence: ratio(19, 20),
      significance: ratio(1, 20),
      fewestPeople: 10,
      leastDifference: ratio(1, 10),
      completion: ratio(3, 4),
      startOnTime: ratio(9, 10),
      demandPerSeat: ratio(6, 5),
      seatsTaken: ratio(9, 10),
      bridgingTies: ratio(1, 2),
      earlyDropout: ratio(1, 10),
      recordsComplete: ratio(9, 10),
      representation: ratio(4, 5),
      rejoin: ratio(1, 5),
      alumni: 40,
      lateStartOnly: ratio(1, 20),
      concentratedOrganisations: 1,
    },
    reading:
      'The paper asks for strengths, areas for improvement and opportunities and sets no targets; these are ours.',
  },
  disclosure: {
    ...unsaid,
    value: {
      fewestPeople: 5,
      fewestPeopleSensitive: 10,
      fewestOrganisations: 3,
      fewestForShares: 10,
      widthLeft: 3,
      zerosShown: false,
      sensitiveAttributes: ['lived-experience', 'aboriginal-or-torres-strait-islander', 'disability', 'lgbtiqa'],
    },
    reading:
      'The paper is silent. Fewer than five is the common limit of statistical offices; being identified can be dangerous here, so what could be worked out counts as published.',
  },
};
