import type { Mark } from '../../../src/policy/attendance-terms.js';
import type { AttendancePolicy, Policy } from '../../../src/policy/policy.js';
import type { GroupRecord } from '../../../src/rules/review/records.js';
import {
  type Answer,
  heldIn,
  isFinished,
  markOf,
  meetingOf,
  membersOf,
  numbersOf,
  type OracleFigure,
  rowOn,
  rowsOf,
  stateOf,
  type World,
  was,
} from './worlds.js';

interface Seat {
  readonly person: string;
  readonly group: GroupRecord;
}

/** The figures about reach, each by looking through every row again. */
export function reachOracle(world: World): readonly OracleFigure[] {
  const seats = world.groups.flatMap((group) => membersOf(world, group).map((person): Seat => ({ person, group })));
  const people = [...new Set(seats.map(({ person }) => person))];
  const known = seats.flatMap((seat) => organisationOf(world, seat) ?? []);
  const met = world.groups.flatMap((group) =>
    heldIn(world, group).flatMap((meeting) =>
      membersOf(world, group)
        .filter((person) => was(world, group, person, meeting))
        .map((person) => organisationOn(world, { person, group }, meeting.date)),
    ),
  );
  const ofSeats = (answer: Answer): Answer => (seats.length > 0 && known.length === 0 ? 'not-recorded' : answer);
  const metKnown = new Set(met.filter((each) => each !== null));
  return [
    { id: 'people.enrolled', at: null, answer: [people.length, 1] },
    { id: 'organisations.at-enrolment', at: null, answer: ofSeats([new Set(known).size, 1]) },
    {
      id: 'organisations.at-meeting',
      at: null,
      answer: met.length > 0 && metKnown.size === 0 ? 'not-recorded' : [metKnown.size, 1],
    },
    { id: 'organisations.concentration', at: null, answer: ofSeats(concentration(known)) },
    { id: 'diversity.organisations', at: null, answer: ofSeats(diversity(known, false)) },
    { id: 'diversity.organisations-normalised', at: null, answer: ofSeats(diversity(known, true)) },
    ...representation(world, people),
    ...gaps(world, seats),
    { id: 'reach.regions', at: null, answer: regions(world, people) },
    ...['in-person', 'online', 'hybrid'].map((modality) => ({
      id: 'reach.modality-mix',
      at: modality,
      answer: [seats.filter(({ group }) => group.modality === modality).length, seats.length] as const,
    })),
  ];
}

function organisationOf(world: World, { person, group }: Seat): string | undefined {
  for (const { organisation } of rowsOf(world, group, person)) if (organisation !== undefined) return organisation;
  return undefined;
}

function organisationOn(world: World, { person, group }: Seat, date: string): string | null {
  const row = rowOn(world, group, person, date);
  const days = (row?.moves ?? []).filter(({ on }) => on <= date).map(({ on }) => on);
  const last = days.toSorted().at(-1);
  if (last === undefined) return row?.organisation ?? null;
  return row?.moves?.findLast(({ on }) => on === last)?.organisation ?? null;
}

/** By trying every set of organisations. */
function concentration(known: readonly string[]): Answer {
  if (known.length === 0) return 'no-denominator';
  const names = [...new Set(known)];
  let fewest = names.length;
  for (let set = 0; set < 2 ** names.length; set++) {
    const chosen = names.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
    const seats = known.filter((each) => chosen.includes(each)).length;
    if (2 * seats >= known.length) fewest = Math.min(fewest, chosen.length);
  }
  return [fewest, 1];
}

/** By looking at every pair of seats. */
function diversity(known: readonly string[], normalised: boolean): Answer {
  const names = new Set(known).size;
  if (known.length < 2 || names < 2) return 'too-few';
  let [num, den] = [0, 0];
  for (let first = 0; first < known.length; first++) {
    for (let second = 0; second < first; second++) {
      den++;
      if (known[first] !== known[second]) num++;
    }
  }
  return normalised ? [num * names, den * (names - 1)] : [num, den];
}

function rowsOfPerson(world: World, person: string): ReturnType<typeof rowsOf> {
  return world.groups.flatMap((group) => rowsOf(world, group, person));
}

function representation(world: World, people: readonly string[]): readonly OracleFigure[] {
  const id = 'reach.representation';
  const rows = world.records.workforce ?? [];
  if (rows.length === 0) return [{ id, at: null, answer: 'not-applicable' }];
  const isRegion = (category: string): boolean => (world.records.regions ?? []).includes(category);
  const has = (person: string, category: string): boolean =>
    rowsOfPerson(world, person).some(({ region, attributes = [] }) =>
      isRegion(category) ? region === category : attributes.includes(category),
    );
  return rows.map(({ category, people: workers }) => {
    const like = rows.filter((each) => isRegion(each.category) === isRegion(category));
    const known = people.filter((person) =>
      rowsOfPerson(world, person).some(({ region, attributes }) =>
        isRegion(category) ? region !== undefined : attributes !== undefined,
      ),
    );
    const count = (name: string): number => known.filter((person) => has(person, name)).length;
    const answer = (): Answer => {
      if (workers === 0 || like.length === 1) return 'not-applicable';
      if (people.length > 0 && known.length === 0) return 'not-recorded';
      return [
        count(category) * like.reduce((sum, each) => sum + each.people, 0),
        like.reduce((sum, each) => sum + count(each.category), 0) * workers,
      ];
    };
    return { id, at: category, answer: answer() };
  });
}

function regions(world: World, people: readonly string[]): Answer {
  const wanted = world.records.regions;
  if (wanted === undefined) return 'not-applicable';
  const known = people.flatMap((person) => rowsOfPerson(world, person).flatMap(({ region }) => region ?? []));
  if (people.length > 0 && known.length === 0) return 'not-recorded';
  return [wanted.filter((region) => known.includes(region)).length, wanted.length];
}

function gaps(world: World, seats: readonly Seat[]): readonly OracleFigure[] {
  const id = 'equity.completion-gap';
  const attributesOf = ({ person, group }: Seat): readonly string[] | undefined => {
    const said = rowsOf(world, group, person).flatMap(({ attributes }) =>
      attributes === undefined ? [] : [attributes],
    );
    return said.length === 0 ? undefined : said.flat();
  };
  const known = seats.filter((seat) => attributesOf(seat) !== undefined);
  const judged = (policy: Policy): boolean =>
    policy.attendance.minimum !== null || policy.attendance.firstMeetingBy !== null;
  const reason = (): string | null => {
    if (world.groups.some((group) => !judged(world.policyOf(group)))) return 'not-applicable';
    if (world.groups.some((group) => !isFinished(world, group))) return 'not-yet-observable';
    if (known.length === 0) return seats.length === 0 ? 'no-denominator' : 'not-recorded';
    return known.some((seat) => completes(world, seat) === 'unsure') ? 'not-recorded' : null;
  };
  const names = [...new Set(known.flatMap((seat) => attributesOf(seat) ?? []))];
  if (names.length === 0) return [{ id, at: null, answer: reason() ?? 'not-applicable' }];
  return names.map((name) => {
    const having = known.filter((seat) => attributesOf(seat)?.includes(name));
    const rest = known.filter((seat) => !attributesOf(seat)?.includes(name));
    const fewest = world.policy.review.findings.value.fewestPeople;
    const answer = (): Answer => {
      const [a, b] = [having, rest].map((all) => all.filter((seat) => completes(world, seat) === true).length);
      if (having.length < fewest || rest.length < fewest) return 'too-few';
      return [(a ?? 0) * rest.length - (b ?? 0) * having.length, having.length * rest.length];
    };
    return { id, at: name, answer: reason() ?? answer() };
  });
}

/** Whether somebody completed, by trying every way in which what is not recorded can turn out. */
function completes(world: World, { person, group }: Seat): boolean | 'unsure' {
  const marks = numbersOf(world, group).map((number): Mark => {
    const date = meetingOf(group, number)?.date;
    const state = stateOf(world, group, number);
    if (state === 'cancelled') return 'cancelled';
    if (date !== undefined && rowOn(world, group, person, date) === undefined) return 'absent';
    return state === 'held' ? markOf(world, group, person, number) : 'unrecorded';
  });
  const verdicts = new Set(worlds(marks).map((each) => isEnough(each, world.policyOf(group).attendance)));
  return verdicts.size > 1 ? 'unsure' : verdicts.has(true);
}

function worlds(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const gap = marks.indexOf('unrecorded');
  if (gap < 0) return [marks];
  return (['attended', 'absent'] as const).flatMap((mark) => worlds(marks.with(gap, mark)));
}

function isEnough(marks: readonly Mark[], { minimum, firstMeetingBy, points }: AttendancePolicy): boolean {
  const { attended, partial, excused } = points.value;
  const held = marks.filter((mark) => mark !== 'cancelled');
  const times = (word: Mark): number => held.filter((mark) => mark === word).length;
  const earned = times('attended') * attended + times('partial') * (partial ?? 0) + times('excused') * (excused ?? 0);
  const counted = held.length - (partial === null ? times('partial') : 0) - (excused === null ? times('excused') : 0);
  const early = held.slice(0, firstMeetingBy?.value ?? 0);
  const started = early.some((mark) => mark === 'attended' || (mark === 'partial' && (partial ?? 0) > 0));
  if (firstMeetingBy !== null && !started) return false;
  if (minimum === null) return true;
  const rule = minimum.value;
  if (rule.kind === 'meetings') return earned >= rule.meetings * attended;
  if (rule.kind === 'absences') return earned >= Math.max(1, counted - rule.atMost) * attended;
  const exact = (rule.share.numerator * counted) / rule.share.denominator;
  const needed = rule.rounded === 'up' ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
  return earned >= Math.max(1, needed) * attended;
}
