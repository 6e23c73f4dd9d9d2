// One application judged by every rule, with reasons, ours beside a rule engine. The engine is asked six yes-or-no conditions and gives
// no reasons; ours answers nine rules, each with what was expected, what was found and what would reverse it.
import { communityOfPractice, policies } from 'communities-of-practice';
import { Engine } from 'json-rules-engine';
import { compare } from './compare.mjs';

const cop = communityOfPractice(policies.earlyCareer);
const group = {
  id: 'g1',
  stream: 'early-career',
  meetingsStarted: 0,
  startsOn: '2027-02-09',
  endsOn: '2027-07-13',
  access: ['captioning'],
};
const ana = {
  id: 'ana',
  sector: 'primary-prevention',
  careerStage: 'early-career',
  jurisdiction: 'Victoria',
  memberships: [{ group: 'g0', from: '2026-02-10', to: '2026-07-14', ending: 'completed' }],
  canAttend: [1, 2, 4, 5, 6],
  commitment: { practitioner: true, leader: true },
  access: ['captioning'],
};
const bo = { ...ana, id: 'bo', sector: 'other', careerStage: 'leader', jurisdiction: 'Tasmania' };

const engine = new Engine([
  {
    conditions: {
      all: [
        { fact: 'sector', operator: 'in', value: ['primary-prevention'] },
        { fact: 'careerStage', operator: 'in', value: ['entry-level', 'early-career'] },
        { fact: 'jurisdiction', operator: 'equal', value: 'Victoria' },
        { fact: 'liveMemberships', operator: 'lessThan', value: 1 },
        { fact: 'attendable', operator: 'greaterThanInclusive', value: 4 },
        { fact: 'first', operator: 'lessThanInclusive', value: 2 },
      ],
    },
    event: { type: 'met' },
  },
]);
const engineFacts = ({ sector, careerStage, jurisdiction, canAttend }) => ({
  sector,
  careerStage,
  jurisdiction,
  liveMemberships: 0,
  attendable: canAttend.length,
  first: canAttend[0],
});

await compare(
  'one application judged',
  {
    'communities-of-practice, may join': () => cop.eligibility.assess(ana, group).outcome === 'met',
    'communities-of-practice, refused by three rules': () => cop.eligibility.assess(bo, group).outcome === 'not-met',
    'json-rules-engine, met': async () => (await engine.run(engineFacts(ana))).events.length === 1,
    'json-rules-engine, not met': async () => (await engine.run(engineFacts(bo))).events.length === 0,
  },
  () => cop.eligibility.assess(ana, group),
);
