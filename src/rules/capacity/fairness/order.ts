import { counted, sentenceCase } from '../../../kernel/phrase.js';
import type { ServingOrder } from '../../../policy/allocation-terms.js';
import type { EligibilityPolicy, Policy } from '../../../policy/policy.js';
import type { AllocationMethod, AllocationOrder } from '../intake.js';

/** Who is served first: step by step, what makes no difference, and what has to be known of the last step. */
export function aboutOrder(
  { allocation, eligibility }: Policy,
  method: AllocationMethod,
  order: AllocationOrder | undefined,
): readonly string[] {
  const by = order?.by ?? allocation.order?.value ?? null;
  const steps = [
    ...tiers(eligibility),
    ...(allocation.missedRounds?.value === true
      ? ['whoever wanted a place in more earlier rounds and got none comes first']
      : []),
    by === null ? 'each round says before applications open who comes first' : last[by],
  ];
  return [
    ...steps.map((step, index) => (index === 0 ? `${sentenceCase(step)}.` : `Then ${step}.`)),
    ...(by === null ? [] : toKnow(by, method, order)),
    'Where two people stand alike in all of this, the id that comes first decides.',
    ...ofNoDifference(eligibility),
    ...(allocation.missedRounds?.value === true
      ? []
      : ['A round in which somebody got no place changes nothing later.']),
  ];
}

/** The tiers that the policy makes, in the order in which they count. */
function tiers({ region, reservedForReturners, firstTimers }: EligibilityPolicy): readonly string[] {
  const steps: string[] = [];
  if (region?.value.others === 'placed-after') {
    steps.push(`people from ${region.value.jurisdiction} come before people from elsewhere`);
  }
  if (reservedForReturners !== null) {
    const people = counted(reservedForReturners.value, 'person who has', 'people who have');
    const verb = reservedForReturners.value === 1 ? 'comes' : 'come';
    steps.push(`up to ${people} taken part before ${verb} before the others of the round, wherever they ask to go`);
  }
  if (firstTimers !== null) {
    const place = firstTimers.value === 'placed-first' ? 'before' : 'after';
    steps.push(`first-timers come ${place} people who have taken part before`);
  }
  return steps;
}

function ofNoDifference({ region, reservedForReturners, firstTimers }: EligibilityPolicy): readonly string[] {
  return [
    ...(region === null ? ['Where somebody comes from makes no difference.'] : []),
    ...(firstTimers === null && reservedForReturners === null
      ? ['Whether somebody has taken part before makes no difference.']
      : []),
  ];
}

const last: Readonly<Record<ServingOrder, string>> = {
  priority: 'whoever has the smaller priority number comes first',
  applied: 'whoever applied earlier comes first',
  lottery: 'whoever draws the smaller number in a lottery comes first',
};

function toKnow(by: ServingOrder, method: AllocationMethod, order: AllocationOrder | undefined): readonly string[] {
  if (by === 'lottery') return [...draw, fingerprint(order?.commitment)];
  if (by === 'applied') return ['This is easier for those who hear of a round first and can answer at once.'];
  return [
    'What the numbers stand for is published before applications open.',
    ...(method === 'deferred-acceptance' ? ['A group may have a number of its own for each person.'] : []),
  ];
}

const draw: readonly string[] = [
  "A person's number depends on nothing but the text chosen for the draw and their own id, so it stays as it is when somebody else applies or withdraws.",
  'Anybody can work the numbers out again: each is the first 52 bits of SHA-256 of the text, a bar and the id.',
  'The text is one that nobody can know while applications are open, and is published with the result.',
];

function fingerprint(commitment: string | undefined): string {
  return commitment === undefined
    ? 'A fingerprint of the text is published before applications open, so that nobody can choose another text afterwards.'
    : `Its fingerprint is published before applications open, and the text is held to it: ${commitment}.`;
}
