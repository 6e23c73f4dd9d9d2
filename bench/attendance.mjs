// One explained attendance decision ("at least four of six, the first by the second"), ours beside two rule engines that explain
// themselves. Every engine is asked the same and must answer the same before it is timed. Ratios travel better than nanoseconds.
import { communityOfPractice, explain, policies } from 'communities-of-practice';
import { Engine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { compare } from './compare.mjs';

const marks = ['absent', 'attended', 'attended', 'attended', 'absent', 'attended'];
const register = { person: 'ana', marks };
const facts = { attended: marks.filter((mark) => mark === 'attended').length, first: marks.indexOf('attended') + 1 };
const cop = communityOfPractice(policies.partnersInPrevention);

const engine = new Engine([
  {
    conditions: {
      all: [
        { fact: 'attended', operator: 'greaterThanInclusive', value: 4 },
        { fact: 'first', operator: 'lessThanInclusive', value: 2 },
      ],
    },
    event: { type: 'met' },
  },
]);

const publicodes = new Publicodes({
  attended: { 'par défaut': 0 },
  first: { 'par défaut': 0 },
  met: { 'toutes ces conditions': ['attended >= 4', 'first <= 2'] },
});

const tasks = {
  'communities-of-practice, standing with its decision': () => cop.attendance.standing(register).outcome === 'met',
  'communities-of-practice, and told in sentences': () =>
    explain(cop.attendance.standing(register).decision).length > 0,
  'json-rules-engine': async () => (await engine.run(facts)).events.length === 1,
  publicodes: () =>
    publicodes.setSituation({ attended: facts.attended, first: facts.first }).evaluate('met').nodeValue === true,
};

await compare('one attendance decision', tasks, () => cop.attendance.standing(register));
