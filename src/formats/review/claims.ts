import type { FindingRule, ReviewFindingKind } from '../../rules/review/index.js';

/** What a kind says where a rule has no words of its own for it. */
const says: Readonly<Record<ReviewFindingKind, string>> = {
  breach: 'a rule of the policy was broken',
  strength: 'a strength, beyond what chance does',
  improvement: 'can be better, beyond what chance does',
  opportunity: 'an opportunity',
  watch: 'worth watching: chance alone could have done it',
  'on-target': 'on target, though chance alone could have done it',
  'insufficient-evidence': 'too few people to say',
  'not-comparable': 'the two years do not mean the same',
  'nothing-to-tell': 'nothing to tell',
  'no-value': 'a figure it needs has no value',
  withheld: 'a figure it needs is withheld',
};

interface Claims {
  /** What the rule looks at. */
  readonly topic: string;
  readonly says: Readonly<Partial<Record<ReviewFindingKind, string>>>;
}

const claims: Readonly<Record<FindingRule, Claims>> = {
  'completion.meets': {
    topic: 'Completion',
    says: {
      strength: 'more members completed than is asked for',
      'on-target': 'as many members completed as is asked for, though chance alone could have done it',
      watch: 'fewer members completed than is asked for, though chance alone could have done it',
    },
  },
  'completion.low': {
    topic: 'Completion',
    says: {
      improvement: 'fewer members completed than is asked for',
      watch: 'fewer members completed than is asked for, though chance alone could have done it',
    },
  },
  'start.strong': {
    topic: 'Start on time',
    says: { strength: 'members started within the opening meetings' },
  },
  'demand.exceeds': {
    topic: 'Demand',
    says: {
      strength: 'more eligible people asked for a seat than there were seats, and the seats were taken',
      opportunity: 'more eligible people asked for a seat than there were seats, and the seats were taken',
    },
  },
  'ties.bridge-organisations': {
    topic: 'Ties between organisations',
    says: { strength: 'people met people of other organisations' },
  },
  'dropout.early': {
    topic: 'Early dropout',
    says: { improvement: 'members stopped coming early' },
  },
  'modality.gap': {
    topic: 'Ways of meeting',
    says: { improvement: 'members of one way of meeting completed less often than the others' },
  },
  'equity.gap': {
    topic: 'Fairness between members',
    says: { improvement: 'some members completed less often than everybody else' },
  },
  'records.incomplete': {
    topic: 'Register',
    says: { watch: 'parts of the register are not filled in, so figures that rest on it are uncertain' },
  },
  'capacity.breach': {
    topic: 'Group size',
    says: { breach: 'there were meetings with more members than the maximum' },
  },
  'substitution.breach': {
    topic: 'Substitutes',
    says: { breach: 'somebody came in the place of a member' },
  },
  'seats.lost-on-move': {
    topic: 'Seats after a move',
    says: { breach: 'members who stayed in the sector lost their seat when they changed organisation' },
  },
  'organisations.concentrated': {
    topic: 'Mix of organisations',
    says: { improvement: 'few organisations hold half of the seats' },
  },
  'groups.open-another': {
    topic: 'Another group',
    says: { opportunity: 'the people still waiting could fill another group' },
  },
  'alumni.invite': {
    topic: 'Alumni',
    says: { opportunity: 'many alumni could be invited back' },
  },
  'reach.low': {
    topic: 'Reach',
    says: { opportunity: 'some of the workforce are reached less than their share' },
  },
  'rule.late-start-only': {
    topic: 'The rule on starting',
    says: {
      opportunity: 'members who came often enough did not complete for a late start alone, so the rule is worth a look',
    },
  },
  'completion.changed': {
    topic: 'Completion, year on year',
    says: {
      strength: 'more members completed than in the earlier year',
      improvement: 'fewer members completed than in the earlier year',
    },
  },
  'attendance.changed': {
    topic: 'Attendance, year on year',
    says: {
      strength: 'attendance is higher than in the earlier year',
      improvement: 'attendance is lower than in the earlier year',
    },
  },
  'start.changed': {
    topic: 'Start on time, year on year',
    says: {
      strength: 'more members started on time than in the earlier year',
      improvement: 'fewer members started on time than in the earlier year',
    },
  },
};

/** What a rule looks at, as a heading. */
export function topicOf(rule: FindingRule): string {
  return claims[rule].topic;
}

/** What a finding says, as the rest of a sentence. There are words for every kind of every rule, and never a number among them. */
export function claimOf(rule: FindingRule, kind: ReviewFindingKind): string {
  return claims[rule].says[kind] ?? says[kind];
}
