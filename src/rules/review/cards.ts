import type { RuleCard } from '../../kernel/rule-card.js';
import { learningTogether } from '../../policy/sources.js';

export type ReviewRule = 'review.annual' | 'review.evidence';

const source = learningTogether;

export const reviewCards: { readonly [Id in ReviewRule]: RuleCard<Id> } = {
  'review.annual': {
    id: 'review.annual',
    title: 'Looks back on a whole year',
    statement: 'Once a year a review tells what went well, what could be better and what is newly possible.',
    force: 'requirement',
    source,
    section: 'Executive summary',
    reading:
      'A year can be looked back on when each of its meetings was held and fully recorded, or was cancelled; until then the rule is open.',
  },
  'review.evidence': {
    id: 'review.evidence',
    title: 'Draws on every channel',
    statement: 'The review draws on each channel that the policy lists, not on the attendance register alone.',
    force: 'requirement',
    source,
    section: 'Developing our model',
    reading:
      'Attendance is evaluation data, answers from members are input of the network, and requests for a seat are another channel.',
  },
};
