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
  'max-placement': maxPlacement,
};
