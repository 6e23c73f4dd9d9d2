import type { GroupId, PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import type { Cohort, Member } from '../cohorts.js';
import type { Frame } from '../facts.js';
import type { Count, Family, Presented } from '../metric.js';
import type { HistoryRecord } from '../records.js';
import { type NetworkId, networkDefinitions } from './network-definitions.js';
import { eachTie, inCommon, type Rooms, roomsOf, type TieSeat } from './ties.js';

/** What is known of somebody in one earlier group. */
interface Earlier {
  /** Numbers of meetings the person was at, in order. */
  readonly meetings: readonly number[];
  /** Whether these are all of them. */
  readonly known: boolean;
}

/** Who was where: ties are only made of it at the end, because the same two people can meet in groups of different parts. */
export interface NetworkState {
  readonly groups: Map<GroupId, Map<PersonId, TieSeat>>;
  readonly earlier: Map<PersonId, Map<GroupId, Earlier>>;
}

/** Who met whom, from the registers. */
export const network: Family<NetworkId, NetworkState> = {
  definitions: networkDefinitions,
  empty: () => ({ groups: new Map(), earlier: new Map() }),
  add: (state, { cohort, history }) => {
    if (cohort !== null) addInto(state.groups, cohort.group.id, seatsOf(cohort), joinedSeats);
    for (const row of history) {
      addInto(state.earlier, row.person, new Map([[row.group, earlierOf(row)]]), joinedEarlier);
    }
    return state;
  },
  merge: (first, second) => {
    for (const [group, seats] of second.groups) addInto(first.groups, group, seats, joinedSeats);
    for (const [person, own] of second.earlier) addInto(first.earlier, person, own, joinedEarlier);
    return first;
  },
  present: presentTies,
};

function seatsOf({ members }: Cohort): Map<PersonId, TieSeat> {
  return new Map(members.map((member) => [member.person, seatOf(member)]));
}

function seatOf({ visits, enrolments }: Member): TieSeat {
  const came = visits.filter(({ mark }) => mark === 'attended' || mark === 'partial');
  return {
    meetings: together(
      [],
      came.map(({ meeting }) => meeting),
    ),
    organisations: together(
      [],
      enrolments.flatMap(({ organisation }) => organisation ?? []),
    ),
  };
}

function earlierOf({ attended }: HistoryRecord): Earlier {
  return { meetings: together([], attended ?? []), known: attended !== undefined };
}

function joinedSeats(first: TieSeat, second: TieSeat): TieSeat {
  return {
    meetings: together(first.meetings, second.meetings),
    organisations: together(first.organisations, second.organisations),
  };
}

function joinedEarlier(first: Earlier, second: Earlier): Earlier {
  return { meetings: together(first.meetings, second.meetings), known: first.known && second.known };
}

/** Everything in one of two lists, once each, in order. */
function together<Value extends number | string>(first: readonly Value[], second: readonly Value[]): readonly Value[] {
  return [...new Set([...first, ...second])].sort((one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : byCodeUnit(String(one), String(other)),
  );
}

/** Adds the entries of one map to those that stand under a key, joining what both have. */
function addInto<Inner, Value>(
  into: Map<string, Map<Inner, Value>>,
  key: string,
  entries: ReadonlyMap<Inner, Value>,
  joined: (first: Value, second: Value) => Value,
): void {
  const own = into.get(key) ?? new Map<Inner, Value>();
  into.set(key, own);
  for (const [inner, value] of entries) {
    const before = own.get(inner);
    own.set(inner, before === undefined ? value : joined(before, value));
  }
}

function presentTies(state: NetworkState, { policy }: Frame): readonly Presented<NetworkId>[] {
  const { strongTieMeetings } = policy.review.figures.value;
  const rooms = roomsOf(state.groups);
  const organisations = rooms.seatsOf.map((seats) =>
    seats.map(({ room, place }) => room.seats[place]?.organisations ?? []).reduce(together),
  );
  const metBefore = acquaintance(state, rooms);
  let [ties, strong, fresh, unsure, placed, bridging] = [0, 0, 0, 0, 0, 0];
  eachTie(rooms, (first, second, meetings) => {
    ties++;
    if (meetings >= strongTieMeetings) strong++;
    const before = metBefore(first, second);
    if (before === 'no') fresh++;
    if (before === 'unsure') unsure++;
    const [own = [], other = []] = [organisations[first], organisations[second]];
    if (own.length === 0 || other.length === 0) return;
    placed++;
    if (inCommon(own, other) === 0) bridging++;
  });
  const people = rooms.people.length;
  const pairs = (people * (people - 1)) / 2;
  const ofPairs = (num: number): Count => (people < 2 ? { null: 'too-few' } : { num, den: pairs });
  const unknown = ties > 0 && (state.earlier.size === 0 || unsure > 0);
  return [
    { id: 'ties.density', at: null, count: ofPairs(ties) },
    { id: 'ties.strong-density', at: null, count: ofPairs(strong) },
    { id: 'ties.new', at: null, count: unknown ? { null: 'not-recorded' } : { num: fresh, den: ties } },
    { id: 'ties.bridging', at: null, count: { num: bridging, den: placed } },
  ];
}

type Acquaintance = 'yes' | 'no' | 'unsure';

/** Whether two people shared a meeting of an earlier group; `unsure` where nobody recorded what would say so. */
function acquaintance(
  { groups, earlier }: NetworkState,
  { people }: Rooms,
): (first: number, second: number) => Acquaintance {
  const memberships = people.map((person) => earlier.get(person));
  return (first, second) => {
    const [own, theirs] = [memberships[first], memberships[second]];
    if (own === undefined || theirs === undefined) return 'no';
    let answer: Acquaintance = 'no';
    for (const [group, mine] of own) {
      const other = theirs.get(group);
      if (other === undefined || groups.has(group)) continue;
      if (inCommon(mine.meetings, other.meetings) > 0) return 'yes';
      if (couldShare(mine, other)) answer = 'unsure';
    }
    return answer;
  };
}

/** Somebody known to have been at no meeting has shared none, whatever is unknown of the other. */
function couldShare(first: Earlier, second: Earlier): boolean {
  const nowhere = [first, second].some(({ known, meetings }) => known && meetings.length === 0);
  return !nowhere && !(first.known && second.known);
}
