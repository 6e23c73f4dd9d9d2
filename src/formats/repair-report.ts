import { counted, list, sentenceCase } from '../kernel/phrase.js';
import type { EventEffect } from '../rules/capacity/repair/aftermath.js';
import type { NoSeat, RepairChange, SeatLost } from '../rules/capacity/repair/reasons.js';
import type { Repair } from '../rules/capacity/repair.js';
import { type Cell, table } from './tables.js';

/** Everybody whose seat is another one now, the heading first and the reason last. */
export function repairRows({ changes, lost }: Repair): readonly (readonly Cell[])[] {
  const elsewhere = new Map(lost.map((each) => [each.applicant, whyNowhere(each)]));
  return [
    ['applicant', 'from', 'to', 'choice', 'because'],
    ...changes.map((change) => {
      const { applicant, from, to, rank } = change;
      return [applicant, from, to, rank, [reasonInWords(change), ...(elsewhere.get(applicant) ?? [])].join('; ')];
    }),
  ];
}

/** A repair for a terminal: what has happened, how many keep, change, lose and get a seat, and each of these with the reason. */
export function repairText(repair: Repair): string {
  const { events, changes, retained, moved, lost, belowMinimum } = repair;
  const came = changes.filter(({ from }) => from === null).length;
  const sums = [
    howMany(retained - moved, 'stays', 'stay'),
    howMany(moved, 'moves', 'move'),
    howMany(lost.length, 'loses the seat', 'lose the seat'),
    howMany(came, 'gets one', 'get one'),
  ];
  return [
    ...events.map(eventInWords),
    `${sentenceCase(list(sums, 'and'))}.`,
    ...(changes.length === 0 ? [] : ['', table(repairRows(repair))]),
    ...(belowMinimum.length === 0 ? [] : ['']),
    ...belowMinimum.map(
      ({ group, reached, minimum }) =>
        `${group}: ${counted(reached, 'person', 'people')} left, needed at least ${minimum}.`,
    ),
    '',
  ].join('\n');
}

function howMany(count: number, one: string, several: string): string {
  return count === 0 ? `nobody ${one}` : counted(count, one, several);
}

function eventInWords(event: EventEffect): string {
  switch (event.type) {
    case 'withdrawal':
      return `${event.applicant} has withdrawn${event.left === null ? '; nobody with this id held a seat' : ` from ${event.left}`}.`;
    case 'capacityCut':
      return `${event.group} holds ${event.holds} now${before(event)}.`;
    case 'groupClosed':
      return `${event.group} has closed${before(event)}.`;
    case 'modalityChange':
      return `${event.group} meets ${manner[event.modality]} from now on and holds ${event.holds}${before(event)}.`;
  }
}

const manner = { 'in-person': 'in person', online: 'online', hybrid: 'in hybrid form' } as const;

function before({ held, holds }: { readonly held: number; readonly holds: number }): string {
  return held === holds ? '' : `; there was room for ${held} before`;
}

function reasonInWords({ because, to }: RepairChange): string {
  switch (because.code) {
    case 'group-closed':
      return 'the group has closed';
    case 'too-many':
      return `the group holds ${because.holds}, and had ${because.had}`;
    case 'makes-room':
      return to === null ? 'the seat goes to somebody who comes earlier' : 'somebody else keeps a seat by it';
    case 'seat-free':
      return 'a seat is free';
  }
}

function whyNowhere({ elsewhere }: SeatLost): readonly string[] {
  return elsewhere.length === 0 ? ['no other group was listed'] : elsewhere.map(noSeatInWords);
}

function noSeatInWords(each: NoSeat): string {
  switch (each.code) {
    case 'group-closed':
      return `${each.group} has closed`;
    case 'ineligible':
      return `${each.group}: not eligible (${each.rules.join(', ')})`;
    case 'started':
      return `${each.group} has started, too late to join`;
    case 'full':
      return `${each.group} is full of people who come earlier or are pinned`;
  }
}
