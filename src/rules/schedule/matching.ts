import { readDay, weekdayOf } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue } from '../../kernel/result.js';
import type { KeptMeeting, Meeting, Timetable } from './plan.js';

/** One meeting in two versions of a series. */
export interface Match {
  readonly before: KeptMeeting;
  readonly after: Meeting;
}

/** Every meeting of both versions, once. */
export interface Matching {
  readonly kept: readonly Match[];
  /** Called off before, and asked for again. */
  readonly back: readonly Match[];
  readonly gone: readonly KeptMeeting[];
  readonly come: readonly Meeting[];
}

/**
 * Which meeting of a version is which of the one before: whichever has the same nominal day, held or called off; of the rest, the only one
 * left of its nominal month in both; of the rest, the only one left of its week, Monday to Sunday, in both.
 *
 * A series gives each nominal day once. Where two meetings have the same one all the same, those that are held exactly as before are found
 * first, and the others in order of time.
 */
export function matchMeetings({ meetings, cancelled }: Timetable, after: readonly Meeting[]): Matching {
  const same = pairUp({ before: inOrder(meetings), after: inOrder(after) }, momentsOf, everyOne);
  const sameDay = pairUp(same, nominalOf, everyOne);
  // A day that comes back says more than a month does: otherwise whoever takes back a change would move another meeting in its place.
  const back = pairUp({ before: inOrder(cancelled), after: sameDay.after }, nominalOf, everyOne);
  const sameMonth = pairUp({ before: sameDay.before, after: back.after }, monthOf, onlyOnes);
  const sameWeek = pairUp(sameMonth, weekOf, onlyOnes);
  return {
    kept: [same, sameDay, sameMonth, sameWeek].flatMap(({ pairs }) => pairs),
    back: back.pairs,
    gone: sameWeek.before,
    come: sameWeek.after,
  };
}

/** Whether a meeting is held on another day now, or from or to another moment. */
export function hasMoved({ before, after }: Match): boolean {
  return (
    before.date !== after.date ||
    before.start !== after.start ||
    before.instant !== after.instant ||
    before.end !== after.end
  );
}

/** By nominal day, then by when they are held. */
export function inOrder<Kind extends Meeting>(meetings: readonly Kind[]): readonly Kind[] {
  return [...meetings].sort((one, other) => byCodeUnit(momentsOf(one), momentsOf(other)) || one.number - other.number);
}

interface Unmatched {
  readonly before: readonly KeptMeeting[];
  readonly after: readonly Meeting[];
}

type Key = (meeting: Meeting) => string;

/** How many of a key there may be on either side for the meetings to be the same. */
type Rule = (before: number, after: number) => boolean;
const everyOne: Rule = () => true;
const onlyOnes: Rule = (before, after) => before === 1 && after === 1;

/** Takes out of two lists in order what has the same key. What is left stays in order. */
function pairUp({ before, after }: Unmatched, key: Key, rule: Rule): Unmatched & { readonly pairs: readonly Match[] } {
  const [had, wanted] = [groupsOf(before, key), groupsOf(after, key)];
  for (const [each, same] of had) if (!rule(same.length, wanted.get(each)?.length ?? 0)) had.delete(each);
  const pairs: Match[] = [];
  const left: Meeting[] = [];
  for (const meeting of after) {
    const first = had.get(key(meeting))?.shift();
    if (first === undefined) left.push(meeting);
    else pairs.push({ before: first, after: meeting });
  }
  const paired = new Set(pairs.map((pair) => pair.before.number));
  return { before: before.filter(({ number }) => !paired.has(number)), after: left, pairs };
}

function groupsOf<Kind extends Meeting>(meetings: readonly Kind[], key: Key): Map<string, Kind[]> {
  const groups = new Map<string, Kind[]>();
  for (const meeting of meetings) {
    const group = groups.get(key(meeting));
    if (group === undefined) groups.set(key(meeting), [meeting]);
    else group.push(meeting);
  }
  return groups;
}

function momentsOf({ nominal, date, start, instant, end }: Meeting): string {
  return [nominal, date, start, instant, end].join(' ');
}

function nominalOf({ nominal }: Meeting): string {
  return nominal;
}

function monthOf({ nominal }: Meeting): string {
  return nominal.slice(0, 7);
}

/** By the day before its Monday. */
function weekOf({ nominal }: Meeting): string {
  const day = lawfulValue(readDay(nominal, 'nominal'));
  return String(day - weekdayOf(day));
}
