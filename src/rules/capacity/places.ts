import type { AllocationMethod } from '../../policy/allocation-terms.js';
import { type Closed, withoutSmallGroups } from './closing.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { maxPlacement } from './max-placement.js';
import type { Round } from './round.js';
import { serial } from './serial.js';

/** Who has which choice, and which groups run. */
export function placesOf(round: Round): Closed {
  return withoutSmallGroups(round, (room) => methods[round.method](round, room));
}

const methods: Readonly<Record<AllocationMethod, (round: Round, room: Int32Array) => Int32Array>> = {
  serial,
  'deferred-acceptance': deferredAcceptance,
  'max-placement': mostPlaced,
};

/** The same as columns in which nothing is barred, because that is all that the best placing looks at. */
function mostPlaced({ starts, targets, barred }: Round, room: Int32Array): Int32Array {
  const kept: number[] = [];
  const from = new Int32Array(starts.length);
  for (let person = 0; person + 1 < starts.length; person++) {
    for (let choice = starts[person] ?? 0; choice < (starts[person + 1] ?? 0); choice++) {
      if (barred[choice] === 0 && (room[targets[choice] ?? 0] ?? 0) > 0) kept.push(choice);
    }
    from[person + 1] = kept.length;
  }
  const open = { starts: from, targets: Int32Array.from(kept, (choice) => targets[choice] ?? 0), room };
  return maxPlacement(open).map((position, person) =>
    position < 0 ? -1 : (kept[(from[person] ?? 0) + position] ?? -1),
  );
}
