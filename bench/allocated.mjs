// One round placed in a process of its own. `kept`: what the answer keeps once garbage is collected, of objects and columns. `peak`: how
// much larger the process ever was than with the intake alone, which counts garbage that nobody had to collect as well.
import { allocate } from 'communities-of-practice/capacity';
import { policies } from 'communities-of-practice/policies';
import { placesOf } from '../dist/esm/rules/capacity/places.js';
import { roundOf } from '../dist/esm/rules/capacity/round.js';
import { applications } from './applications.mjs';

const [, , what, count] = process.argv;
const megabytes = (bytes) => bytes / 2 ** 20;

function held() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { used: megabytes(heapUsed + arrayBuffers), rss: megabytes(rss) };
}

const before = held();
const intake = applications(Number(count), 'serial', 'lottery');
const start = held();
const clock = process.cpuUsage();
const policy = policies.freeFromViolence;
const answer = what === 'places' ? placesOf(roundOf(intake, policy)) : allocate(intake, policy);
const { user, system } = process.cpuUsage(clock);
// `maxRSS` is in kilobytes, and never falls: making the intake may have been what took it so high.
const peak = process.resourceUsage().maxRSS / 1024 - start.rss;
const end = held();
if (answer.verified === false) throw new Error('The answer is not certified.');
console.log(
  JSON.stringify({
    intake: start.used - before.used,
    kept: end.used - start.used,
    peak,
    milliseconds: (user + system) / 1000,
    people: intake.applicants.length,
  }),
);
