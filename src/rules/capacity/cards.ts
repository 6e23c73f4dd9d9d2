import type { RuleCard } from '../../kernel/rule-card.js';
import { learningTogether } from '../../policy/sources.js';

export type CapacityRule =
  | 'capacity.maximum'
  | 'capacity.minimum-viable'
  | 'capacity.modality-change'
  | 'capacity.no-substitution';

const source = learningTogether;

export const capacityCards: { readonly [Id in CapacityRule]: RuleCard<Id> } = {
  'capacity.maximum': {
    id: 'capacity.maximum',
    title: 'Stays small enough to talk',
    statement: 'A group holds no more participants than the policy sets for the way it meets.',
    force: 'requirement',
    source,
    section: 'DVRCV CoPs in practice',
    reading:
      'The facilitator is not a participant and takes no place. A group exactly at its maximum is full, not over. A group may set itself a smaller limit, never a larger one.',
  },
  'capacity.minimum-viable': {
    id: 'capacity.minimum-viable',
    title: 'Is large enough to learn from one another',
    statement: 'A group has at least as many participants as the policy needs for a range of knowledge in the room.',
    force: 'requirement',
    source,
    section: 'Safe space, clear parameters and rich relationships',
    reading:
      'The paper gives no number, so the rule applies only where a policy sets one. Where seats are counted, a group below it does not meet it as it stands, even while places may still be filled. Where it is asked whether a group goes ahead, it waits until the day on which the policy settles that, or its first meeting where the policy names none.',
  },
  'capacity.modality-change': {
    id: 'capacity.modality-change',
    title: 'Still fits after meeting in another way',
    statement: 'A group that starts to meet in another way is held to the maximum of that way from that meeting on.',
    force: 'requirement',
    source,
    section: 'An evolving and responsive model',
    reading:
      'The paper moved every in-person group online and says nothing of the groups that were then too large; we count how many would have to be placed elsewhere and evict nobody. Such a group is split into as few groups as hold everybody, or held back as it is where a split is not wanted or its demands cannot be kept. Sizes are made as equal as can be; then as few as can be are alone with what they share with others, what is to be balanced is spread evenly, and as few as can be leave the group they were in.',
  },
  'capacity.no-substitution': {
    id: 'capacity.no-substitution',
    title: 'A seat belongs to a person',
    statement: 'Only the person who holds a seat takes it; a colleague does not come in their place.',
    force: 'requirement',
    source,
    section: 'Shared experience and settings',
    reading: 'Whoever comes instead is recorded as a visitor, and may apply for a seat of their own.',
  },
};
