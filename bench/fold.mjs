// A million recorded facts folded into memberships, in a process of its own so that its memory can be told apart.
import { communityOfPractice, policies } from 'communities-of-practice';
import { createMachine, initialTransition, transition } from 'xstate';
import { history, shuffled } from './history.mjs';

const count = Number(process.argv[2]);
const order = process.argv[3];
const events = order === 'shuffled' ? shuffled(history(count)) : history(count);
const asOf = '2030-01-01T00:00:00Z';

/** The moves of one membership as a statechart, without times, seats, corrections or reasons. */
const machine = createMachine({
  initial: 'none',
  states: {
    none: { on: { applied: 'applied' } },
    applied: { on: { offered: 'offered', withdrew: 'over' } },
    offered: { on: { accepted: 'enrolled', withdrew: 'over' } },
    enrolled: { on: { withdrew: 'over', ended: 'over' } },
    over: { on: { applied: 'applied' } },
  },
});

function statecharts() {
  const states = new Map();
  const [first] = initialTransition(machine);
  for (const { kind, person, group } of events) {
    if (person === undefined || group === undefined) continue;
    const key = `${person} ${group}`;
    const [next] = transition(machine, states.get(key) ?? first, { type: kind });
    states.set(key, next);
  }
  return states.size;
}

function ours() {
  const state = communityOfPractice(policies.earlyCareer).eligibility.membership(events, asOf);
  if (!state.ok) throw new Error(JSON.stringify(state.problems.slice(0, 3)));
  return state.value.memberships.length;
}

const fold = order === 'statecharts' ? statecharts : ours;
globalThis.gc();
const record = process.memoryUsage().heapUsed / 1e6;
const began = performance.now();
const size = fold();
const milliseconds = performance.now() - began;
console.log(JSON.stringify({ size, milliseconds, record }));
