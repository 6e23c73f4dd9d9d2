import { counted, list } from '../kernel/phrase.js';
import type { Move, PassedOver, VacanciesFilled } from '../rules/capacity/fill-vacancies.js';
import type { FreedSeats } from '../rules/capacity/freed-seats.js';
import type { Promotion, WhySkipped } from '../rules/capacity/promote.js';
import { momentInWords } from './dates.js';
import type { Cell } from './tables.js';

/** Whom to offer a free seat and until when, then why the others are not offered one. */
export function promotionText({ seatsFree }: FreedSeats, answer: Promotion): string {
  const { offers, skipped } = answer;
  return [
    `Seats free: ${seatsFree}. Offers: ${offers.length}.${offers.length + skipped.length === 0 ? ' Nobody is waiting.' : ''}`,
    ...section(
      'Offer a seat to:',
      offers.map((person) => `${person}${until(person, answer)}${late(person, answer)}`),
    ),
    ...section(
      'Not offered one, each keeping their place:',
      skipped.map((skip) => `${skip.id}: ${reasonInWords(skip)}`),
    ),
    '',
  ].join('\n');
}

function until(person: string, answer: Promotion): string {
  const deadline = deadlineOf(person, answer);
  return deadline === null ? '' : `, to be answered before ${momentInWords(deadline)}`;
}

function deadlineOf(person: string, { deadlines = {} }: Promotion): string | null {
  return Object.hasOwn(deadlines, person) ? (deadlines[person] ?? null) : null;
}

function late(person: string, { afterPreferredStart }: Promotion): string {
  return afterPreferredStart.includes(person)
    ? '; their first meeting comes later than the policy prefers, which puts nobody back'
    : '';
}

/** Everyone on the waitlist with their answer: `offer`, or the code of why not. */
export function promotionRows({ waitlist }: FreedSeats, answer: Promotion): readonly (readonly Cell[])[] {
  const skips = new Map(answer.skipped.map((skip) => [skip.id, skip]));
  return [
    ['person', 'answer', 'until', 'because'],
    ...waitlist.map(({ id }) => {
      const skip = skips.get(id);
      return skip === undefined
        ? [id, 'offer', deadlineOf(id, answer), `first in line who can have it${late(id, answer)}`]
        : [id, skip.code, null, reasonInWords(skip)];
    }),
  ];
}

type Why = WhySkipped | PassedOver;

function reasonInWords(why: Why): string {
  switch (why.code) {
    case 'ineligible':
      return `not eligible: ${why.rules.join(', ')}`;
    case 'not-eligible':
      return 'not eligible, as the waitlist says';
    case 'eligibility-not-known':
      return 'not yet: the waitlist does not say whether they may join';
    case 'no-seat-left':
      return why.seatsFree === 0 ? 'no seat is free' : 'no seat is left';
    case 'no-meeting-left':
      return 'every meeting has started';
    case 'first-attendance-window-closed':
      return `too late: a first attendance counts by meeting ${why.firstBy}, which has started`;
    case 'cannot-attend-a-first-window-meeting':
      return `can attend none of the meetings to come at which a first attendance counts (${why.window.join(', ')})${tooLateFor(why)}`;
    case 'cannot-reach-minimum-attendance': {
      const numbers = why.attendable.length === 0 ? 'none' : `${why.attendable.length}`;
      const which = why.attendable.length === 0 ? '' : ` (${why.attendable.join(', ')})`;
      return `can attend ${numbers} of the meetings to come${which}, and ${why.needed} are needed${tooLateFor(why)}`;
    }
  }
}

function tooLateFor({ joinBefore }: { readonly joinBefore: number | null }): string {
  return joinBefore === null ? '' : `; they would have had to join before meeting ${joinBefore}`;
}

/** Who moves where and what made room, who could not, who still waits, and which groups to look at. */
export function vacanciesText(answer: VacanciesFilled): string {
  const { moves, skipped, waitlists, withdrawn, overfull, belowMinimum } = answer;
  return [
    `Moves: ${moves.length}.`,
    ...section(
      'Withdrawn:',
      withdrawn.map(
        ({ applicant, from }) =>
          `${applicant}${from === null ? ': nobody with this id held a seat' : `, from ${from}`}`,
      ),
    ),
    ...section(
      'To be told of a seat:',
      moves.map(
        (move) =>
          `${move.applicant}: ${move.to}, choice ${move.rank}; ${whence(move)}. Room there: ${roomInWords(move)}`,
      ),
    ),
    ...section(
      'Skipped, because they may not have a seat they would rather have:',
      skipped.map((each) => `${each.applicant} for ${each.group}: ${reasonInWords(each)}`),
    ),
    ...section(
      'Still waiting, in order:',
      Object.entries(waitlists).flatMap(([group, ids]) => (ids.length === 0 ? [] : [`${group}: ${ids.join(', ')}`])),
    ),
    ...section(
      'Too large, so that no seat is given:',
      overfull.map(({ group, members, capacity }) => `${group}: ${members}, at most ${capacity}`),
    ),
    ...section(
      'Fewer people than the minimum of the group:',
      belowMinimum.map(({ group, reached, minimum }) => `${group}: ${reached}, at least ${minimum}`),
    ),
    '',
  ].join('\n');
}

function whence({ from }: Move): string {
  return from === null ? 'had no seat' : `leaves ${from}`;
}

function roomInWords({ because: { seatsFree, vacatedBy } }: Move): string {
  const free = seatsFree === 0 ? [] : [counted(seatsFree, 'free seat', 'free seats')];
  const left =
    vacatedBy.length === 0 ? [] : [`what ${list(vacatedBy, 'and')} ${vacatedBy.length === 1 ? 'leaves' : 'leave'}`];
  return list([...free, ...left], 'and');
}

/** Moves, people skipped and people who still wait, each with a row. */
export function vacanciesRows({ moves, skipped, waitlists }: VacanciesFilled): readonly (readonly Cell[])[] {
  return [
    ['applicant', 'group', 'from', 'choice', 'answer', 'because'],
    ...moves.map((move) => [move.applicant, move.to, move.from, move.rank, 'moves', `room: ${roomInWords(move)}`]),
    ...skipped.map((each) => [each.applicant, each.group, null, each.rank, each.code, reasonInWords(each)]),
    ...Object.entries(waitlists).flatMap(([group, ids]) =>
      ids.map((id, index) => [id, group, null, null, 'waits', `number ${index + 1} in line`]),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines.map((line) => `- ${line}`)];
}
