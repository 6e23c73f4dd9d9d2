import { readId, repeatedIds } from '../kernel/id.js';
import { problemsIn } from '../kernel/result.js';
import { mostReserves } from './allocation-terms.js';
import { type Check, checkOptional, checkWhole, isWhole } from './check.js';
import { type CapacityPolicy, modalities, mostParticipants, type PolicyDocument } from './policy.js';

/** How places are given out. What is set honours all it promises, or nothing is set. */
export function checkAllocation({ allocation, capacity }: PolicyDocument, check: Check): void {
  const { method, reserves, perOrganisation } = allocation;
  if (reserves !== null) checkReserves(reserves.value, check);
  checkOptional(perOrganisation, 1, mostParticipants, 'allocation.perOrganisation.value', check);
  check.that(
    perOrganisation === null || !limitsNobody(perOrganisation.value, capacity),
    'allocation.perOrganisation.value',
    'A limit on one organisation that is no smaller than the largest group limits nobody.',
  );
  check.that(
    (reserves === null && perOrganisation === null) || method.value === 'deferred-acceptance',
    'allocation.method.value',
    'Reserved places and a limit on one organisation need the method deferred-acceptance.',
  );
  check.that(
    reserves === null || perOrganisation === null,
    'allocation.perOrganisation.value',
    'Reserved places and a limit on one organisation do not stand together: where both bind, no choice of people is fair by both.',
  );
}

function checkReserves(reserves: Readonly<Record<string, number>>, check: Check): void {
  const path = 'allocation.reserves.value';
  const entries = Object.entries(reserves);
  check.that(entries.length > 0, path, 'Reserves name at least one attribute; `null` stands where there are none.');
  check.that(entries.length <= mostReserves, path, `A group keeps places of at most ${mostReserves} kinds.`);
  const isRepeated = repeatedIds();
  for (const [attribute, places] of entries) {
    check.problems.push(...problemsIn(readId(attribute, `${path}.${attribute}`)));
    check.that(!isRepeated(attribute), `${path}.${attribute}`, 'Attributes that differ only in capitals are one.');
    checkWhole(places, 1, mostParticipants, `${path}.${attribute}`, check);
  }
}

/** Where some way of meeting has no maximum here, a group may be larger than any limit. A number that is itself unlawful measures nothing. */
function limitsNobody(limit: number, { maximum }: CapacityPolicy): boolean {
  if (!isWhole(limit, 1, mostParticipants)) return false;
  return modalities.every((modality) => {
    const most = maximum[modality]?.value;
    return most !== undefined && isWhole(most, 1, mostParticipants) && most <= limit;
  });
}
