import type { PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import type { Facts, Frame } from '../facts.js';
import type { Count, Family, Presented } from '../metric.js';
import { type ResponseRecord, themes, valueCycles } from '../records.js';
import { type Counted, countedIn, oncePerId } from './answers.js';
import { answerDefinitions, type SurveyId } from './survey-definitions.js';
import { valueDefinitions } from './value-definitions.js';

/** Counts that add up. What is not there is 0; no 0 is kept, but for statements, which are listed because somebody was asked. */
export interface SurveyState {
  readonly counts: Map<Counted | Asked, number>;
  /** By statement: answers of 1 to 5, and those of them that agree. */
  readonly answered: Map<string, number>;
  readonly agreed: Map<string, number>;
  readonly certified: Set<PersonId>;
}

/** How many were asked; groups that do not say; and minutes on certificates. */
type Asked = 'surveyed' | 'groups-unsaid' | 'minutes';

/** On the scale from 1 to 5, so much or more is agreement. */
const agrees = 4;
const minutesAnHour = 60;

/** What members say of their groups, and what came of them. */
export const survey: Family<SurveyId, SurveyState> = {
  definitions: { ...answerDefinitions, ...valueDefinitions },
  empty: () => ({ counts: new Map(), answered: new Map(), agreed: new Map(), certified: new Set() }),
  add: (state, facts) => {
    const { counts, certified } = state;
    const surveyed = askedIn(facts);
    plus(counts, 'surveyed', surveyed ?? 0);
    if (surveyed === null) plus(counts, 'groups-unsaid', 1);
    for (const answer of oncePerId(facts.responses)) {
      for (const name of countedIn(answer)) plus(counts, name, 1);
      addAgreement(state, answer);
    }
    for (const { person, minutes } of facts.certificates) {
      plus(counts, 'minutes', minutes);
      certified.add(person);
    }
    return state;
  },
  merge: (first, second) => {
    for (const [name, count] of second.counts) plus(first.counts, name, count);
    for (const [statement, count] of second.answered) list(first.answered, statement, count);
    for (const [statement, count] of second.agreed) plus(first.agreed, statement, count);
    for (const person of second.certified) first.certified.add(person);
    return first;
  },
  present: presentAnswers,
};

/** How many people of a group were asked; `null` where it does not say. Without a group nobody was. */
function askedIn({ cohort }: Facts): number | null {
  return cohort === null ? 0 : (cohort.group.surveyed ?? null);
}

function addAgreement({ answered, agreed }: SurveyState, { agreement = {} }: ResponseRecord): void {
  for (const [statement, answer] of Object.entries(agreement)) {
    list(answered, statement, answer === null ? 0 : 1);
    if (answer !== null && answer >= agrees) plus(agreed, statement, 1);
  }
}

function plus<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  if (more !== 0) list(counts, key, more);
}

/** Adds to a count, and keeps it where it is 0. */
function list<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function presentAnswers(state: SurveyState, { policy }: Frame): readonly Presented<SurveyId>[] {
  const of = (name: Counted | Asked): number => state.counts.get(name) ?? 0;
  const one = (id: SurveyId, count: Count): Presented<SurveyId> => ({ id, at: null, count });
  const ofStories = (num: number): Count => (of('stories') === 0 ? { null: 'not-applicable' } : { num, den: 1 });
  const themed = themes.reduce((sum, theme) => sum + of(`theme-${theme}`), 0);
  return [
    one(
      'survey.response-rate',
      of('groups-unsaid') > 0 ? { null: 'not-recorded' } : { num: of('answers'), den: of('surveyed') },
    ),
    one('survey.recommend', recommended(of, policy.review.findings.value.fewestPeople)),
    ...agreements(state),
    one('survey.paired-change', scored(of('improved'), of('worsened'), of('paired'))),
    ...themes.map(
      (is): Presented<SurveyId> => ({
        id: 'survey.themes',
        at: { by: 'category', is },
        count: { num: of(`theme-${is}`), den: themed },
      }),
    ),
    one('value.applied', { num: of('applied'), den: of('whether-applied') }),
    ...valueCycles.map(
      (is): Presented<SurveyId> => ({
        id: 'value.stories',
        at: { by: 'cycle', is },
        count: ofStories(of(`cycle-${is}`)),
      }),
    ),
    one('value.loops', ofStories(of('loops'))),
    one('value.coder-agreement', kappa(of)),
    one('hours.issued', { num: of('minutes'), den: state.certified.size * minutesAnHour }),
  ];
}

function recommended(of: (name: Counted) => number, fewest: number): Count {
  const valid = of('recommend');
  return valid > 0 && valid < fewest ? { null: 'too-few' } : scored(of('promoters'), of('detractors'), valid);
}

function scored(promoters: number, detractors: number, den: number): Count {
  return { num: promoters - detractors, den, score: { promoters, detractors } };
}

function agreements({ answered, agreed }: SurveyState): readonly Presented<SurveyId>[] {
  if (answered.size === 0) return [{ id: 'survey.agreement', at: null, count: { null: 'not-applicable' } }];
  return [...answered]
    .sort(([first], [second]) => byCodeUnit(first, second))
    .map(([is, den]) => ({ id: 'survey.agreement', at: { by: 'item', is }, count: { num: agreed.get(is) ?? 0, den } }));
}

/** Cohen's kappa, with both its numbers times the square of how often two coders were compared, so that they are whole. */
function kappa(of: (name: Counted) => number): Count {
  const [both, first, second, neither] = [
    of('found-by-both'),
    of('found-by-first'),
    of('found-by-second'),
    of('found-by-neither'),
  ];
  if (both + first + second + neither === 0) return { null: 'too-few' };
  const den = (both + first) * (first + neither) + (both + second) * (second + neither);
  return den === 0 ? { null: 'not-applicable' } : { num: 2 * (both * neither - first * second), den };
}
