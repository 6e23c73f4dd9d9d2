// Places given out, ours beside three libraries that each do a part of it: seats matched one to one, and linear programs. Ours reads and
// checks the intake, gives every person a reason for every group they listed, and checks the whole; theirs place.
import * as capacity from 'communities-of-practice/capacity';
import { policies } from 'communities-of-practice/policies';
import { placesOf } from '../dist/esm/rules/capacity/places.js';
import { roundOf } from '../dist/esm/rules/capacity/round.js';
import { applications, withMinimum } from './applications.mjs';
import { byHighs, byYalps, married } from './peers.mjs';
import { tell, took } from './took.mjs';

const { allocate } = capacity;
const policy = policies.freeFromViolence;
const ours = 'communities-of-practice';

const asPlaced = ({ placements }) => new Map(Object.entries(placements));
const sameGroups = (one, other) => one.size === other.size && [...one].every(([id, group]) => other.get(id) === group);

function totalsOf({ applicants }, placements) {
  const steps = applicants
    .map(({ id, preferences }) => preferences.indexOf(placements[id]))
    .filter((step) => step >= 0);
  return { placed: steps.length, steps: steps.reduce((sum, step) => sum + step, 0) };
}

for (const [count, runs] of [
  [1000, 20],
  [10_000, 5],
]) {
  const served = applications(count, 'deferred-acceptance', 'priority');
  const right = asPlaced(allocate(served, policy));
  tell(`${count} people, nobody passed over`, [
    took(
      `${ours}, with reasons and certificate`,
      () => allocate(served, policy),
      runs * 4,
      ({ verified }) => verified,
    ),
    took(
      'stable-marriage, a seat for each place',
      () => married(served),
      runs,
      (found) => sameGroups(found, right),
    ),
  ]);

  const most = applications(count, 'max-placement', 'priority');
  const { placements } = allocate(most, policy);
  const best = totalsOf(most, placements);
  const isPlaced = ({ id }) => placements[id] !== null;
  const same = ({ placed, steps }) => placed === best.placed && steps === best.steps;
  const asMany = ({ placed, steps }) => placed === best.placed && steps <= best.steps;
  const rows = [
    took(
      `${ours}, with reasons and certificate`,
      () => allocate(most, policy),
      runs * 4,
      ({ verified }) => verified,
    ),
    took(
      `${ours}, places alone`,
      () => placesOf(roundOf(most, policy)),
      runs * 4,
      (found) => countOf(found) === best.placed,
    ),
    took('highs, told who is placed', () => byHighs(most, isPlaced), runs, same),
    took('highs, whoever makes for fewest steps', () => byHighs(most), runs, asMany),
  ];
  // It keeps every person beside every wish in one table, which takes gigabytes for ten thousand people.
  if (count === 1000) rows.push(took('yalps, told who is placed', () => byYalps(most, isPlaced), 3, same));
  tell(`${count} people, as many placed as can be: ${best.placed}, in ${best.steps} steps`, rows);
}

function countOf({ chosen }) {
  return chosen.reduce((sum, choice) => (choice < 0 ? sum : sum + 1), 0);
}

const hundredThousand = [
  ['one after another, by lot', 'serial', 'lottery'],
  ['one after another, by priority', 'serial', 'priority'],
  ['each group choosing, by lot', 'deferred-acceptance', 'lottery'],
].map(([name, method, by]) => {
  const intake = applications(100_000, method, by);
  return took(
    name,
    () => allocate(intake, policy),
    6,
    ({ verified }) => verified,
  );
});
tell('100000 people, with reasons and certificate', hundredThousand);

tell(
  'every set of closures of 12 groups, 1000 people',
  ['serial', 'deferred-acceptance'].map((method) => {
    const intake = withMinimum(applications(1000, method, 'lottery'), 50, 62, 12);
    return took(
      method,
      () => allocate(intake, policy),
      5,
      ({ closing }) => closing?.search === 'exact',
    );
  }),
);

if ('split' in capacity) {
  const regions = ['metropolitan', 'regional', 'rural'];
  const people = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, region: regions[index % 3] }));
  const request = { people, cap: 12, balance: ['region'], neverIsolate: ['region'] };
  tell('twenty people split into two groups', [
    took(
      ours,
      () => capacity.split(request, policy),
      20,
      ({ groups, proven }) => groups?.length === 2 && proven,
    ),
  ]);
}

await import('./million.mjs');
