import type { RuleCard } from '../../kernel/rule-card.js';
import { learningTogether } from '../../policy/sources.js';

export type FormationRule =
  | 'formation.facilitator'
  | 'formation.purpose'
  | 'formation.agreements'
  | 'formation.domain-community-practice'
  | 'formation.between-meetings';

const source = learningTogether;
const clearParameters = 'Safe space, clear parameters and rich relationships';
const whatIs = 'What is a community of practice?';

export const formationCards: { readonly [Id in FormationRule]: RuleCard<Id> } = {
  'formation.facilitator': {
    id: 'formation.facilitator',
    title: 'Has a facilitator who is trained and knows the subject',
    statement: 'A group has a trained facilitator who knows its subject and who is not one of its participants.',
    force: 'requirement',
    source,
    section: clearParameters,
    reading:
      'The paper does not say how many groups one person may lead, so their load is looked at only where a policy sets a limit. The group itself counts.',
  },
  'formation.purpose': {
    id: 'formation.purpose',
    title: 'Has a shared purpose',
    statement: 'The participants define a shared purpose when the group is formed, of a kind that the policy knows.',
    force: 'requirement',
    source,
    section: clearParameters,
    reading: 'The kinds are those the paper lists under its question what a community of practice is.',
  },
  'formation.agreements': {
    id: 'formation.agreements',
    title: 'Has negotiated agreements',
    statement: 'The group has negotiated how its members will work together.',
    force: 'requirement',
    source,
    section: clearParameters,
  },
  'formation.domain-community-practice': {
    id: 'formation.domain-community-practice',
    title: 'States its domain, community and practice',
    statement: 'Domain, community and practice are each stated.',
    force: 'requirement',
    source,
    section: whatIs,
  },
  'formation.between-meetings': {
    id: 'formation.between-meetings',
    title: 'Has a space between meetings',
    statement: 'The group has an online space that keeps its members in touch between meetings.',
    force: 'preference',
    source,
    section: 'Supportive environment for peer learning',
    reading: 'The paper names the services it used; any will do.',
  },
};
