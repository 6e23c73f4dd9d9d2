import { type Problem, problem } from '../../kernel/result.js';
import type { CapacityPolicy, Modality } from '../../policy/policy.js';
import { countProblems } from './numbers.js';

/** From this meeting on, the group meets in this way. */
export interface ModalityChange {
  readonly fromMeeting: number;
  readonly modality: Modality;
}

/** How a group meets, and since which meeting if it once met in another way. */
export interface ModalityInForce {
  readonly modality: Modality;
  readonly since: number | null;
}

/** How a group meets at a meeting, whatever the order of its changes; a change to the way it meets already changes nothing. */
export function modalityAt(meeting: number, start: Modality, changes: readonly ModalityChange[]): ModalityInForce {
  return changes
    .filter(({ fromMeeting }) => fromMeeting <= meeting)
    .sort((first, second) => first.fromMeeting - second.fromMeeting)
    .reduce<ModalityInForce>(
      (now, { fromMeeting, modality }) => (modality === now.modality ? now : { modality, since: fromMeeting }),
      { modality: start, since: null },
    );
}

export function changeProblems(changes: readonly ModalityChange[]): readonly Problem[] {
  const meetings = changes.map(({ fromMeeting }) => fromMeeting);
  return meetings.flatMap((meeting, index) => {
    const path = `changes[${index}].fromMeeting`;
    return meetings.indexOf(meeting) < index
      ? [problem(path, 'duplicate', 'A group changes the way it meets once at a meeting.')]
      : countProblems(meeting, 1, path);
  });
}

/** How a group meets, after "meeting". */
export const manner: Readonly<Record<Modality, string>> = {
  'in-person': 'in person',
  online: 'online',
  hybrid: 'in hybrid form',
};

/** A maximum as it is expected, and whose it is where it is not the policy's. */
export function maximumInWords(maximum: number, modality: Modality, terms: CapacityPolicy): string {
  const own = maximum !== terms.maximum[modality]?.value;
  return `at most ${maximum}${own ? ", the group's own limit" : ''}`;
}

/** What would make a group fit that has so many too many. */
export function placedElsewhere(over: number, maximum: number, modality: Modality, terms: CapacityPolicy): string {
  // Other groups are as large as the policy lets them be, however small this one keeps itself.
  const groups = 1 + Math.ceil(over / (terms.maximum[modality]?.value ?? maximum));
  return `${over} participant${over === 1 ? '' : 's'} placed elsewhere (${groups} ${modality} groups in all)`;
}
