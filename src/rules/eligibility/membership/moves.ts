import type { Instant } from '../../../kernel/instant.js';
import { type Problem, problem } from '../../../kernel/result.js';
import type { Ended, Offered, PersonMoved, Substituted } from './events.js';
import { isLive, type Place } from './records.js';
import type { MembershipStatus } from './state.js';

/** What one person does in one group. */
export type Move = PersonMoved | Offered | Ended | Substituted;

/** Where somebody must stand for each move. A time that has passed has been let pass before. */
const lawful: Readonly<Record<Move['kind'], (place: Place) => boolean>> = {
  applied: (place) => !isLive(place),
  offered: ({ status }) => status === 'applied',
  accepted: ({ status }) => status === 'offered',
  declined: ({ status }) => status === 'offered',
  'offer-expired': endedByItsDeadline,
  withdrew: isLive,
  deferred: isLive,
  ended: ({ status }) => status === 'enrolled',
  substituted: ({ status }) => status === 'enrolled',
};

/** Only an offer that nobody has answered leaves its own event behind when its time is over, unless they left the sector. */
function endedByItsDeadline({ status, lastKind }: Place): boolean {
  return status !== 'offered' && status !== 'left-sector' && lastKind === 'offered';
}

const words: Readonly<Record<Move['kind'], string>> = {
  applied: 'an application',
  offered: 'an offer',
  accepted: 'an acceptance',
  declined: 'a refusal',
  'offer-expired': 'the end of an offer',
  withdrew: 'a withdrawal',
  deferred: 'a deferral',
  ended: 'the end of the membership',
  substituted: 'a visit in the member’s place',
};

/** Moves that may follow one another at one moment, as when a form, an offer and its acceptance are entered with one date. */
const inOneMoment: ReadonlySet<string> = new Set(['applied offered', 'offered accepted']);

/**
 * What is wrong with a move, if anything, with the event it clashes with.
 *
 * @param place where the person stands, once time has passed up to the move
 * @param path where the move stands in the document
 */
export function problemOfMove(move: Move, at: Instant, place: Place, path: () => string): Problem | null {
  const together =
    place.lastAt === at && move.kind !== 'substituted' && !inOneMoment.has(`${place.lastKind} ${move.kind}`);
  if (!together && lawful[move.kind](place)) return null;
  const before = `events[${place.lastSource}]`;
  if (together) {
    const message = `This says ${words[move.kind]} and ${before} says ${words[place.lastKind]}, both at the same moment.`;
    return problem(path(), 'contradiction', message);
  }
  if ((move.kind === 'accepted' || move.kind === 'declined') && endedByItsDeadline(place)) {
    const message = `The offer (${before}) was over at its deadline; ${words[move.kind]} comes too late.`;
    return problem(path(), 'too-late', message);
  }
  const message =
    place.status === 'left-sector'
      ? `There can be no ${bare(move.kind)} after the seat ended with the work in the sector (events[${place.source}]).`
      : `There can be no ${bare(move.kind)} after ${words[place.lastKind]} (${before}).`;
  return problem(path(), 'illegal-move', message);
}

function bare(kind: Move['kind']): string {
  return words[kind].replace(/^(an?|the) /, '');
}

/** What a group needs that somebody can move in at all: they have applied. */
export function problemWithoutPlace(kind: Move['kind'], opened: number, path: string): Problem {
  const message = `There can be no ${bare(kind)} without an application; nothing comes before it but the opening of the group (events[${opened}]).`;
  return problem(path, 'illegal-move', message);
}

/** Where a move leads that does not depend on the policy. */
export const leadsTo: Readonly<Record<'applied' | 'offered' | 'accepted' | 'withdrew' | 'deferred', MembershipStatus>> =
  {
    applied: 'applied',
    offered: 'offered',
    accepted: 'enrolled',
    withdrew: 'withdrew',
    deferred: 'deferred',
  };
