// Whole rounds placed exactly: the most people, the first in order, the fewest steps down their lists, one answer. People list five
// groups; groups hold 20 or 12; a few groups are wanted by many. Invented, and the same every time.
import { maxPlacement } from '../dist/esm/rules/capacity/max-placement.js';

/** A round of so many applicants: a number a person and group, columns as the library takes them. */
export function round(people) {
  let state = 2027;
  const drawn = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const groups = Math.ceil(people / 15);
  const room = Int32Array.from({ length: groups }, () => (drawn() < 0.5 ? 20 : 12));
  const wanted = wantedUpTo(groups);
  const starts = Int32Array.from({ length: people + 1 }, (_, person) => 5 * person);
  const targets = new Int32Array(5 * people);
  for (let person = 0; person < people; person++) {
    const list = new Set();
    while (list.size < 5) list.add(placeOf(wanted, drawn() * wanted.at(-1)));
    targets.set([...list], 5 * person);
  }
  return { starts, targets, room };
}

/** How much the groups up to each are wanted together: the second somewhat less than the first, and so on. */
function wantedUpTo(groups) {
  let sum = 0;
  return Float64Array.from({ length: groups }, (_, group) => {
    sum += (group + 1) ** -0.85;
    return sum;
  });
}

function placeOf(wanted, amount) {
  let [low, high] = [0, wanted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wanted[middle] < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

console.log('\nrounds placed exactly: the most people, then the fewest steps\n');
for (const people of [1000, 10_000, 100_000]) {
  const choices = round(people);
  const times = [];
  let positions = maxPlacement(choices);
  for (let run = 0; run < (people > 10_000 ? 5 : 25); run++) {
    const began = performance.now();
    positions = maxPlacement(choices);
    times.push(performance.now() - began);
  }
  const placed = positions.filter((position) => position >= 0);
  const steps = placed.reduce((sum, position) => sum + position, 0);
  times.sort((first, second) => first - second);
  const [least, median] = [times[0], times[times.length >> 1]];
  console.log(
    `${String(people).padStart(7)} people: ${placed.length} placed, ${steps} steps; median ${median.toFixed(1)} ms, least ${least.toFixed(1)} ms`,
  );
}
