import type { GroupRecord } from '../../../src/rules/review/records.js';
import {
  type Answer,
  added,
  dayNumber,
  heldIn,
  isFinished,
  meetingOf,
  membersOf,
  numbersOf,
  type OracleFigure,
  openingOf,
  rowOn,
  stateOf,
  type World,
  was,
} from './worlds.js';

/** The figures about capacity, each by looking through every row again. */
export function capacityOracle(world: World): readonly OracleFigure[] {
  const each = (claim: (group: GroupRecord) => Answer): Answer => added(world.groups.map(claim));
  return [
    { id: 'fill-rate', at: null, answer: each((group) => fillRate(world, group)) },
    { id: 'capacity.over-meetings', at: null, answer: over(world) },
    { id: 'cadence.adherence', at: null, answer: each((group) => cadence(world, group)) },
    {
      id: 'delivered-meetings',
      at: null,
      answer: each((group) =>
        isFinished(world, group) ? [heldIn(world, group).length, numbersOf(world, group).length] : 'not-yet-observable',
      ),
    },
    { id: 'rolling.coverage', at: null, answer: coverage(world) },
    {
      id: 'facilitator.ratio',
      at: null,
      answer: led(
        world,
        each((group) => ratio(world, group)),
      ),
    },
    {
      id: 'facilitator.continuity',
      at: null,
      answer: led(
        world,
        each((group) => continuity(world, group)),
      ),
    },
  ];
}

export function seatsOf(world: World, group: GroupRecord): number | undefined {
  const start = openingOf(world, group);
  const modality = (start === undefined ? undefined : meetingOf(group, start)?.modality) ?? group.modality;
  return world.policyOf(group).capacity.maximum[modality]?.value;
}

function fillRate(world: World, group: GroupRecord): Answer {
  const seats = seatsOf(world, group);
  const start = openingOf(world, group);
  if (seats === undefined) return 'not-applicable';
  if (start === undefined) return numbersOf(world, group).length === 0 ? 'not-yet-observable' : 'not-applicable';
  if (stateOf(world, group, start) === 'pending') return 'not-yet-observable';
  return [present(world, group, meetingOf(group, start)?.date ?? ''), seats];
}

function present(world: World, group: GroupRecord, date: string): number {
  return membersOf(world, group).filter((person) => rowOn(world, group, person, date) !== undefined).length;
}

function over(world: World): Answer {
  const all = world.groups.flatMap((group) =>
    heldIn(world, group).map((meeting) => ({
      most: world.policyOf(group).capacity.maximum[meeting.modality ?? group.modality]?.value,
      members: present(world, group, meeting.date),
    })),
  );
  const limited = all.filter(({ most }) => most !== undefined);
  if (all.length > 0 && limited.length === 0) return 'not-applicable';
  return [limited.filter(({ most, members }) => members > (most ?? 0)).length, limited.length];
}

function cadence(world: World, group: GroupRecord): Answer {
  const { from, to } = world.policy.review.figures.value.rhythmDays;
  const held = heldIn(world, group).map(({ date }) => dayNumber(date));
  const doubtful = group.meetings
    .filter(({ number, date }) => stateOf(world, group, number) === 'pending' && date <= world.asOf)
    .map(({ date }) => dayNumber(date));
  const [first = 0, last = -1] = [Math.min(...held), Math.max(...held)];
  let [num, den] = [0, 0];
  // Walks along the calendar from the first meeting to the last.
  let before = first;
  let doubt = false;
  for (let day = first; held.length > 0 && day <= last; day++) {
    const here = held.filter((each) => each === day).length;
    if (here > 0 && day > first) {
      if (!doubt) {
        den++;
        if (day - before >= from && day - before <= to) num++;
      }
      before = day;
    }
    if (here > 0) {
      den += here - 1;
      if (from === 0) num += here - 1;
      doubt = false;
    } else if (doubtful.includes(day)) doubt = true;
  }
  return [num, den];
}

function coverage(world: World): Answer {
  const spans = world.groups.flatMap((group) => {
    const dates = group.meetings
      .filter(({ number }) => stateOf(world, group, number) !== 'cancelled')
      .map(({ date }) => dayNumber(date));
    return dates.length === 0 ? [] : [{ first: Math.min(...dates), last: Math.max(...dates) }];
  });
  let [num, den] = [0, 0];
  for (let day = dayNumber('2027-01-01'); day <= dayNumber('2027-12-31') && day <= dayNumber(world.asOf); day++) {
    den++;
    if (spans.some(({ first, last }) => first <= day && day <= last)) num++;
  }
  return den === 0 ? 'not-yet-observable' : [num, den];
}

function namedFor(world: World, group: GroupRecord): readonly (readonly [number, readonly string[]])[] {
  return heldIn(world, group)
    .map(({ number, facilitators = [] }) => [number, [...new Set(facilitators)]] as const)
    .filter(([, named]) => named.length > 0);
}

function led(world: World, answer: Answer): Answer {
  const held = world.groups.flatMap((group) => heldIn(world, group));
  const named = world.groups.flatMap((group) => namedFor(world, group));
  return held.length > 0 && named.length === 0 ? 'not-recorded' : answer;
}

function ratio(world: World, group: GroupRecord): Answer {
  let [num, den] = [0, 0];
  for (const [number, named] of namedFor(world, group)) {
    const meeting = meetingOf(group, number);
    if (meeting === undefined) continue;
    den += named.length;
    num += membersOf(world, group).filter(
      (person) => !named.includes(person) && was(world, group, person, meeting),
    ).length;
  }
  return [num, den];
}

function continuity(world: World, group: GroupRecord): Answer {
  const named = namedFor(world, group);
  const leaders = named.flatMap(([, people]) => people);
  const most = Math.max(0, ...leaders.map((person) => leaders.filter((each) => each === person).length));
  return [most, named.length];
}
