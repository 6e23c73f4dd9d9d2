import { allOf, type Finding, findingOfFacts, type Reversal, reversible } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import type { Policy, Stream } from '../../policy/policy.js';
import type { Applicant, EligibilityGroup } from './applicant.js';
import type { EligibilityRule } from './cards.js';
import { known, memberOf } from './known.js';

/** What a stream may ask of somebody's work: the fact of an applicant, the list of words it is one of, and its name in a sentence. */
export const workFacts = [
  { fact: 'typeOfWork', words: 'typesOfWork', name: 'type of work' },
  { fact: 'careerStage', words: 'careerStages', name: 'career stage' },
  { fact: 'setting', words: 'settings', name: 'setting' },
] as const;

/** The ways in which a stream may choose, and what an applicant's record says of each. */
const criteria = [...workFacts, { fact: 'theme', words: 'themes', name: 'theme' }] as const;

/** Whether the applicant fits each list that the group's stream gives. A list without a word fits nobody. */
export function fitsStream(applicant: Applicant, group: EligibilityGroup, policy: Policy): Finding<EligibilityRule> {
  const stream = streamOf(group, policy);
  const found = fitsWords(applicant, stream);
  if (found.verdict !== 'not-met') return found;
  const joinable = policy.eligibility.streams.map(({ value }) => value).filter(fitsSomeone);
  // Where no stream fits anyone, no fact would have met it.
  return joinable.length === 0 ? found : reversible(found, () => wayIn(applicant, stream, joinable));
}

/** The same for a stream by itself, whichever others there are. */
export function fitsWords(applicant: Applicant, stream: Stream): Finding<EligibilityRule> {
  const asked = askedBy(stream, applicant);
  const expected = asked.map(({ name, fitting }) => `${name} ${fitting.length === 0 ? 'none' : list(fitting, 'or')}`);
  return findingOfFacts<EligibilityRule>(
    'eligibility.group-match',
    'requirement',
    allOf(asked.map(({ value, fitting }) => memberOf(value, fitting))),
    {
      fact: `the stream ${stream.id}`,
      expected: expected.length === 0 ? 'nothing in particular' : expected.join('; '),
      actual:
        asked.length === 0 ? 'nothing asked' : asked.map(({ name, value }) => `${name} ${known(value)}`).join('; '),
    },
    asked.filter(({ value }) => value === undefined).map(({ fact }) => `applicant.${fact}`),
    'a stream that fits',
  );
}

function askedBy(stream: Stream, applicant: Applicant) {
  return criteria.flatMap(({ fact, words, name }) => {
    const fitting = stream[words];
    return fitting === undefined ? [] : [{ fact, name, fitting, value: applicant[fact] }];
  });
}

function fitsSomeone(stream: Stream): boolean {
  return criteria.every(({ words }) => stream[words]?.length !== 0);
}

/** What would have to be otherwise about the applicant; where nobody can fit the stream, another stream, best one they fit as they are. */
function wayIn(applicant: Applicant, stream: Stream, joinable: readonly Stream[]): readonly Reversal[] {
  if (joinable.includes(stream)) return lacking(applicant, stream);
  const ways = joinable.map((other) => [{ path: 'group.stream', value: other.id }, ...lacking(applicant, other)]);
  return ways.find((way) => way.length === 1) ?? ways[0] ?? [];
}

/** A fitting word for each list that the applicant does not fit, or is not known to. */
function lacking(applicant: Applicant, stream: Stream): readonly Reversal[] {
  return askedBy(stream, applicant)
    .filter(({ value, fitting }) => memberOf(value, fitting) !== 'met')
    .map(({ fact, fitting }) => ({ path: `applicant.${fact}`, value: fitting[0] }));
}

/** The stream a group belongs to. */
export function streamOf(group: EligibilityGroup, policy: Policy): Stream {
  const stream = policy.eligibility.streams.find(({ value }) => value.id === group.stream);
  if (stream === undefined) throw new RangeError('stream: not one of the policy.');
  return stream.value;
}
