import type { NthInMonth, Weekday } from '../kernel/day.js';
import { counted, sentenceCase } from '../kernel/phrase.js';
import type { Slot, SlotRanking } from '../rules/schedule/slots.js';
import { type Cell, table } from './tables.js';

const weekdays: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

const weeks: Readonly<Record<NthInMonth, string>> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', last: 'last' };

/** A slot as people say it: `2nd Tuesday`. */
function slotInWords({ nth, weekday }: Slot): string {
  return `${weeks[nth]} ${weekdays[weekday]}`;
}

/** A ranking of slots as rows, the heading first. */
export function slotRows({ slots }: SlotRanking): readonly (readonly Cell[])[] {
  return [
    ['rank', 'slot', 'nth', 'weekday', 'months', 'met', 'expected', 'because', 'dates'],
    ...slots.map((slot) => [
      slot.rank,
      slotInWords(slot),
      slot.nth,
      slot.weekday,
      slot.months,
      slot.met,
      slot.expected,
      reasonsOf(slot),
      slot.dates.join(' '),
    ]),
  ];
}

/** The same for a terminal, without the days. */
export function slotsText(ranking: SlotRanking): string {
  const rows = ranking.slots.map((slot) => [
    slot.rank,
    slotInWords(slot),
    `${slot.met} of ${slot.months}`,
    slot.expected,
    reasonsOf(slot) || null,
  ]);
  const heading = ['rank', 'slot', 'months ruled out', 'of them only expected', 'because'];
  return `${[table([heading, ...rows]), ...leftOut(ranking)].join('\n')}\n`;
}

function reasonsOf({ because }: Slot): string {
  return because.map(({ label, times }) => `${label} (${times})`).join(', ');
}

function leftOut({ notCovered }: SlotRanking): readonly string[] {
  if (notCovered === 0) return [];
  const months = sentenceCase(counted(notCovered, 'month is', 'months are'));
  return ['', `${months} left out, because it is not known of every day in them whether it is a holiday.`];
}
