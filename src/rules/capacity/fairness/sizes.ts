import { counted, numberInWords } from '../../../kernel/phrase.js';
import { limitOf } from '../../../policy/limit.js';
import { type Modality, modalities, type Policy } from '../../../policy/policy.js';
import type { OfferedGroup } from '../intake.js';
import { inOrder, quoted } from './groups.js';

/** How large groups may be, how small, and what becomes of one that stays too small. */
export function aboutSizes(policy: Policy, groups: readonly OfferedGroup[], closes: boolean): readonly string[] {
  return [
    ...maxima(policy),
    ...minima(policy),
    ...inOrder(groups).flatMap((group) => sizeOf(group, policy)),
    ...(closes ? closing : []),
  ];
}

const ways: Readonly<Record<Modality, string>> = {
  'in-person': 'that meets in person',
  online: 'that meets online',
  hybrid: 'that meets both in person and online',
};

function maxima({ capacity: { maximum } }: Policy): readonly string[] {
  const told = modalities.flatMap((modality) => {
    const most = maximum[modality]?.value;
    return most === undefined ? [] : [`A group ${ways[modality]} holds at most ${participants(most)}.`];
  });
  return [
    ...told,
    told.length === modalities.length
      ? 'A group may set itself a smaller limit, never a larger one.'
      : `${told.length === 0 ? 'Each' : 'Any other'} group says itself how many it holds.`,
    'Facilitators are not counted.',
  ];
}

function minima({ capacity: { minimumViable }, formation: { decideDaysBefore } }: Policy): readonly string[] {
  if (minimumViable === null) return ['No group is too small unless it says so itself.'];
  const days = decideDaysBefore?.value ?? 0;
  const day = days === 0 ? 'on the day of' : `${counted(days, 'day', 'days')} before`;
  return [
    `A group is meant to have at least ${participants(minimumViable.value)}.`,
    `Whether a smaller one goes ahead, merges with another or is cancelled is settled ${day} its first meeting.`,
  ];
}

function sizeOf(group: OfferedGroup, policy: Policy): readonly string[] {
  const { id, minimum = 0 } = group;
  const limit = limitOf(group, policy.capacity);
  const least = Math.max(minimum, policy.capacity.minimumViable?.value ?? 0);
  const closes = minimum > 0 ? ` and closes with fewer than ${numberInWords(least)}` : '';
  return limit === null ? [] : [`The group ${quoted(id)} holds at most ${participants(limit)}${closes}.`];
}

const closing: readonly string[] = [
  'Where a group would be too small it closes before it starts, and its people are placed in the other groups they listed.',
  'Which groups close is settled so that as many people as possible have a place, and the answer says where not every way was looked at.',
];

function participants(count: number): string {
  return counted(count, 'participant', 'participants');
}
