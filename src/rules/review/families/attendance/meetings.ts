import type { Mark } from '../../../../policy/attendance-terms.js';
import type { Cohort } from '../../cohorts.js';
import type { Count, Presented } from '../../metric.js';
import { isAttendance } from '../came.js';
import { fractionOf } from '../fractions.js';
import { later, notApplicable, notRecorded } from '../group-counts.js';
import { enter, type Ledger, listOf, timesOf, total } from '../ledger.js';

export type MeetingId = 'meeting.turnout' | 'meeting.turnout-slope' | 'meeting.people-in-room';

/** Two points make a line whatever they are. */
const fewestForSlope = 3;

/** What is counted at each meeting number: the lists of the ledger, in which the place is the number. */
const lists = ['held', 'pending', 'cancelled', 'active', 'came', 'missing'] as const;
type List = (typeof lists)[number];
type AtMeeting = Readonly<Record<List, number>>;

/** Enters, by the number of the meeting, how many came of those who could. */
export function enterMeetings(ledger: Ledger, { slots, members, policy }: Cohort): void {
  const visits = members.flatMap((member) => member.visits);
  const enterVisits = (list: List, counted: (mark: Mark) => boolean): void => {
    const places = visits.filter(({ mark }) => counted(mark)).map(({ meeting }) => meeting);
    enter(ledger, listName(list), timesOf(places));
  };
  for (const list of ['held', 'pending', 'cancelled'] as const) {
    const places = slots.filter(({ state }) => state === list).map(({ number }) => number);
    enter(ledger, listName(list), timesOf(places));
  }
  enterVisits('active', () => true);
  enterVisits('came', (mark) => isAttendance(mark, policy));
  enterVisits('missing', (mark) => mark === 'unrecorded');
}

export function presentMeetings(ledger: Ledger): readonly Presented<MeetingId>[] {
  const meetings = meetingsIn(ledger);
  const turnouts = meetings.map((meeting, index) => ({
    id: 'meeting.turnout' as const,
    at: { by: 'meeting' as const, is: index + 1 },
    count: turnoutOf(meeting),
  }));
  return [
    ...(turnouts.length > 0
      ? turnouts
      : [{ id: 'meeting.turnout' as const, at: null, count: { null: 'no-denominator' as const } }]),
    { id: 'meeting.turnout-slope', at: null, count: slopeOf(meetings) },
    { id: 'meeting.people-in-room', at: null, count: inRoom(meetings) },
  ];
}

/** A group that cancelled the meeting says nothing of it; where every one did, there was none. */
function turnoutOf({ held, pending, active, came, missing }: AtMeeting): Count {
  if (pending > 0) return later;
  if (held === 0) return notApplicable;
  return missing > 0 ? notRecorded : { num: came, den: active };
}

/** Least squares through a point for each member at each meeting: 1 for whoever came, 0 for whoever did not. */
function slopeOf(meetings: readonly AtMeeting[]): Count {
  if (meetings.filter(({ held }) => held > 0).length < fewestForSlope) return { null: 'too-few' };
  if (meetings.some(({ missing }) => missing > 0)) return notRecorded;
  const sum = (of: (meeting: AtMeeting, number: bigint) => bigint): bigint =>
    meetings.reduce((before, meeting, index) => before + of(meeting, BigInt(index + 1)), 0n);
  const points = sum(({ active }) => BigInt(active));
  const numbers = sum(({ active }, number) => BigInt(active) * number);
  const squares = sum(({ active }, number) => BigInt(active) * number * number);
  const came = sum((meeting) => BigInt(meeting.came));
  const products = sum((meeting, number) => BigInt(meeting.came) * number);
  return fractionOf(points * products - numbers * came, points * squares - numbers * numbers);
}

function inRoom(meetings: readonly AtMeeting[]): Count {
  if (meetings.some(({ missing }) => missing > 0)) return notRecorded;
  return { num: total(meetings.map(({ came }) => came)), den: total(meetings.map(({ held }) => held)) };
}

/** The numbers from 1 to that of the last meeting of any group. */
function meetingsIn(ledger: Ledger): readonly AtMeeting[] {
  const [held, pending, cancelled, active, came, missing] = lists.map((list) => listOf(ledger, listName(list)));
  const length = Math.max(...[held, pending, cancelled].map((list) => list?.length ?? 0), 1);
  return Array.from({ length: length - 1 }, (_, index) => ({
    held: held?.[index + 1] ?? 0,
    pending: pending?.[index + 1] ?? 0,
    cancelled: cancelled?.[index + 1] ?? 0,
    active: active?.[index + 1] ?? 0,
    came: came?.[index + 1] ?? 0,
    missing: missing?.[index + 1] ?? 0,
  }));
}

function listName(list: List): string {
  return `meeting/${list}`;
}
