import type { Mark, Policy } from '../../src/policy/index.js';
import type {
  ChangedOrganisation,
  ContactChanged,
  LeftSector,
  MembershipEvent,
  MembershipFact,
  MembershipStatus,
  Moment,
  Returned,
} from '../../src/rules/eligibility/index.js';
import { enoughWith } from './attendance-oracle.js';

/** A fact and the id of the event that wrote it down. */
export interface Told {
  readonly id: string;
  readonly fact: MembershipFact;
}

/** One seat somebody held, until when, and how it ended; both `null` while they hold it. */
export interface Held {
  readonly from: number;
  readonly to: number | null;
  readonly ending: MembershipStatus | null;
}
interface Came {
  readonly visitor: string;
  readonly group: string;
  readonly seatHolder: string;
  readonly event: string;
}
interface Seat {
  readonly status: MembershipStatus;
  readonly by: string;
  readonly began: number;
  readonly queued: number;
  readonly deadline: number;
  readonly held: readonly Held[];
  readonly last: string;
  readonly lastAt: number;
}
interface Job {
  readonly kind: 'inside' | 'outside' | 'between';
  readonly sector: string | undefined;
  readonly by: string;
  /** When it became so, and when anything was last said of it. */
  readonly since: number;
  readonly said: number;
  /** When the time between jobs is over, or was. */
  readonly until: number;
}
interface Opened {
  readonly seats: number | null;
  readonly lastJoin: number;
}

/** Everything known, as plain maps that are copied and never changed. A seat stands under its group and person. */
export interface World {
  readonly groups: ReadonlyMap<string, Opened>;
  readonly seats: ReadonlyMap<string, Seat>;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly contact: ReadonlyMap<string, readonly [boolean, number]>;
  readonly joined: ReadonlyMap<string, string>;
  readonly visits: readonly Came[];
  readonly refused: readonly string[];
}

const ranks: readonly (readonly string[])[] = [
  ['group-opened'],
  ['group-rescheduled'],
  ['merged'],
  ['changed-organisation', 'left-sector', 'returned', 'opted-out', 'opted-in'],
  ['withdrew', 'deferred', 'ended', 'declined', 'offer-expired'],
  ['substituted'],
  ['applied'],
  ['offered'],
  ['accepted'],
];
const live: readonly MembershipStatus[] = ['applied', 'offered', 'enrolled'];
const at = (words: Moment): number => Date.parse(words);
const place = (group: string, person: string): string => JSON.stringify([group, person]);
const put = <Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): ReadonlyMap<string, Value> =>
  new Map([...map, [key, value]]);

/** What facts amount to until a moment: each fact by turns, and before each everything that is due, the earliest first. */
export function worldAt(told: readonly Told[], policy: Policy, until: number): World {
  const nothing: World = {
    groups: new Map(),
    seats: new Map(),
    jobs: new Map(),
    contact: new Map(),
    joined: new Map(),
    visits: [],
    refused: [],
  };
  const rank = ({ fact }: Told): number => ranks.findIndex((kinds) => kinds.includes(fact.kind));
  const world = told
    .filter(({ fact }) => at(fact.effective) <= until)
    .toSorted(
      (one, two) =>
        at(one.fact.effective) - at(two.fact.effective) || rank(one) - rank(two) || (one.id < two.id ? -1 : 1),
    )
    .reduce((before, each) => {
      const now = settled(before, policy, at(each.fact.effective));
      return after(now, each, policy) ?? { ...now, refused: [...now.refused, each.id] };
    }, nothing);
  return settled(world, policy, until);
}

/** Lets whatever is due come about: the earliest first, offers before jobs, and again until nothing is due. */
function settled(world: World, policy: Policy, now: number): World {
  const offers = [...world.seats].filter(([, { status, deadline }]) => status === 'offered' && deadline <= now);
  const jobs = [...world.jobs].filter(([, { kind, until }]) => kind === 'between' && until <= now);
  const moments = [...offers.map(([, { deadline }]) => deadline), ...jobs.map(([, { until }]) => until)];
  const first = Math.min(...moments);
  const offer = offers.find(([, { deadline }]) => deadline === first);
  if (offer !== undefined) {
    const [key, seat] = offer;
    const over = answered(seat, policy.membership.expiredOffer.value, 'offer-expired', seat.by, first);
    return settled({ ...world, seats: put(world.seats, key, over) }, policy, now);
  }
  const job = jobs.find(([, { until }]) => until === first);
  if (job === undefined) return world;
  const [person, work] = job;
  const left = { ...world, jobs: put(world.jobs, person, { ...work, kind: 'outside' as const }) };
  return settled(
    ended(left, person, work.by, first, () => true),
    policy,
    now,
  );
}

function answered(seat: Seat, rule: string, over: 'declined' | 'offer-expired', by: string, now: number): Seat {
  const status = rule === 'loses-place' ? over : 'applied';
  const queued = rule === 'end-of-queue' ? now : seat.queued;
  return { ...seat, status, queued, by, began: now, deadline: Number.POSITIVE_INFINITY };
}

function ended(world: World, person: string, by: string, now: number, which: (seat: Seat) => boolean): World {
  const seats = [...world.seats].map(([key, seat]): readonly [string, Seat] => {
    const touched = key.endsWith(`,${JSON.stringify(person)}]`) && live.includes(seat.status) && which(seat);
    return [key, touched ? closed(seat, 'left-sector', by, now) : seat];
  });
  return { ...world, seats: new Map(seats) };
}

function closed(seat: Seat, status: MembershipStatus, by: string, now: number): Seat {
  const held = seat.held.map((each) => (each.to === null ? { ...each, to: now, ending: status } : each));
  return { ...seat, status, by, began: now, held, deadline: Number.POSITIVE_INFINITY };
}

/** Whoever somebody turned out to be. */
export function selfIn(world: World, person: string): string {
  const other = world.joined.get(person);
  return other === undefined ? person : selfIn(world, other);
}

/** The world after a fact; `null` where it cannot be. */
function after(world: World, { id, fact }: Told, policy: Policy): World | null {
  const now = at(fact.effective);
  const self = (person: string): string => selfIn(world, person);
  if (fact.kind === 'group-opened') {
    if (world.groups.has(fact.group)) return null;
    const most = fact.modality === undefined ? undefined : policy.capacity.maximum[fact.modality]?.value;
    const seats = Math.min(fact.seats ?? Number.POSITIVE_INFINITY, most ?? Number.POSITIVE_INFINITY);
    const opened = { seats: Number.isFinite(seats) ? seats : null, lastJoin: lastJoin(fact.meetings ?? [], policy) };
    return { ...world, groups: put(world.groups, fact.group, opened) };
  }
  if (fact.kind === 'group-rescheduled') {
    const group = world.groups.get(fact.group);
    if (group === undefined) return null;
    const last = lastJoin(fact.meetings, policy);
    const seats = [...world.seats].map(([key, seat]): readonly [string, Seat] => {
      const open = seat.status === 'offered' && key.startsWith(`[${JSON.stringify(fact.group)},`);
      return [key, open ? { ...seat, deadline: Math.min(seat.deadline, Math.max(last, now)) } : seat];
    });
    return { ...world, groups: put(world.groups, fact.group, { ...group, lastJoin: last }), seats: new Map(seats) };
  }
  if (fact.kind === 'merged') return merged(world, fact.person, self(fact.into), now);
  const person = self(fact.person);
  if (!('group' in fact)) return afterWord(world, person, id, fact, policy);
  const group = world.groups.get(fact.group);
  if (group === undefined) return null;
  const key = place(fact.group, person);
  const seat = world.seats.get(key);
  const then = (next: Seat): World => ({
    ...world,
    seats: put(world.seats, key, { ...next, last: fact.kind, lastAt: now }),
  });
  if (fact.kind === 'substituted') {
    if (seat?.status !== 'enrolled' || self(fact.visitor) === person) return null;
    const { visitor, group } = fact;
    return { ...world, visits: [...world.visits, { visitor, group, seatHolder: person, event: id }] };
  }
  const follows = seat?.lastAt === now ? `${seat.last} ${fact.kind}` : 'applied offered';
  if (!['applied offered', 'offered accepted'].includes(follows)) return null;
  if (fact.kind === 'applied') {
    if (seat !== undefined && live.includes(seat.status)) return null;
    const queue = { status: 'applied' as const, by: id, began: now, queued: now, deadline: Number.POSITIVE_INFINITY };
    return then({ ...queue, held: seat?.held ?? [], last: '', lastAt: now });
  }
  if (seat === undefined) return null;
  const { status } = seat;
  switch (fact.kind) {
    case 'offered': {
      const hours = policy.membership.offerHours?.value ?? Number.POSITIVE_INFINITY;
      const asked = fact.deadline === undefined ? Math.min(now + hours * 3_600_000, group.lastJoin) : at(fact.deadline);
      const taken = [...world.seats].filter(
        ([each, other]) =>
          each.startsWith(`[${JSON.stringify(fact.group)},`) && ['offered', 'enrolled'].includes(other.status),
      );
      const full = group.seats !== null && taken.length >= group.seats;
      const tooLate = group.lastJoin <= now || asked > group.lastJoin || asked <= now;
      if (status !== 'applied' || world.jobs.get(person)?.kind === 'outside' || full || tooLate) return null;
      return then({ ...seat, status: 'offered', by: id, began: now, deadline: asked });
    }
    case 'accepted':
      if (status !== 'offered') return null;
      return then({
        ...closed(seat, 'enrolled', id, now),
        held: [...seat.held, { from: now, to: null, ending: null }],
      });
    case 'declined':
      return status === 'offered'
        ? then(answered(seat, policy.membership.declinedOffer.value, 'declined', id, now))
        : null;
    case 'offer-expired':
      return ['applied', 'offer-expired'].includes(status) && seat.last === 'offered'
        ? then({ ...seat, by: id })
        : null;
    case 'ended':
      return status === 'enrolled' ? then(closed(seat, fact.ending, id, now)) : null;
    default:
      return live.includes(status) ? then(closed(seat, fact.kind, id, now)) : null;
  }
}

/** The world after what is said of a person, wherever they are. */
function afterWord(
  world: World,
  person: string,
  id: string,
  fact: ChangedOrganisation | LeftSector | Returned | ContactChanged,
  policy: Policy,
): World | null {
  const now = at(fact.effective);
  if (fact.kind === 'opted-in' || fact.kind === 'opted-out') {
    const silent = fact.kind === 'opted-out';
    const said = world.contact.get(person);
    if (said?.[1] === now && said[0] !== silent) return null;
    return { ...world, contact: put(world.contact, person, [silent, now] as const) };
  }
  const job = world.jobs.get(person);
  const sector = 'sector' in fact ? fact.sector : fact.kind === 'left-sector' ? 'none' : undefined;
  const inside = sector !== undefined && policy.eligibility.sectors.value.includes(sector);
  if (job?.said === now) return null;
  if (fact.kind === 'left-sector' && job?.kind === 'outside') return null;
  if (fact.kind === 'returned' && (!inside || job === undefined || job.kind === 'inside')) return null;
  // Not knowing goes on as it began.
  if (sector === undefined && (job?.kind === 'between' || job?.kind === 'outside')) {
    return { ...world, jobs: put<Job>(world.jobs, person, { ...job, said: now }) };
  }
  const kind = inside ? 'inside' : sector === undefined ? 'between' : 'outside';
  const days = kind === 'between' ? policy.membership.betweenJobsDays?.value : undefined;
  const until = days === undefined ? Number.POSITIVE_INFINITY : now + days * 86_400_000;
  const moved: World = {
    ...world,
    jobs: put<Job>(world.jobs, person, { kind, sector, by: id, since: now, said: now, until }),
  };
  return kind === 'outside' ? ended(moved, person, id, now, () => true) : settled(moved, policy, now);
}

/** Every place of one person goes to the other; where both have one, the better is kept. */
function merged(world: World, from: string, into: string, now: number): World | null {
  if (world.joined.has(from) || from === into) return null;
  const [one, two] = [world.jobs.get(from), world.jobs.get(into)];
  if (one !== undefined && one.said === two?.said && !alike(one, two)) return null;
  const seats = new Map(world.seats);
  for (const [key, seat] of world.seats) {
    const [group = '', person = ''] = JSON.parse(key) as string[];
    if (person !== from) continue;
    const other = seats.get(place(group, into));
    seats.delete(key);
    const kept = other === undefined || better(seat, other) ? seat : other;
    seats.set(place(group, into), withSeatsOf(kept, kept === seat ? other : seat));
  }
  const job = (one?.said ?? Number.NEGATIVE_INFINITY) > (two?.said ?? Number.NEGATIVE_INFINITY) ? one : two;
  const jobs = new Map([...world.jobs].filter(([person]) => person !== from && person !== into));
  if (job !== undefined) jobs.set(into, job);
  const contact = new Map([...world.contact].filter(([person]) => person !== from && person !== into));
  const words = [...world.contact].flatMap(([person, word]) => (person === from || person === into ? [word] : []));
  const said = words.filter(([, when]) => when === Math.max(...words.map(([, each]) => each)));
  if (said[0] !== undefined) contact.set(into, [said.some(([silent]) => silent), said[0][1]]);
  const both = { ...world, seats, jobs, contact, joined: put(world.joined, from, into) };
  if (job?.kind !== 'outside') return both;
  // Whoever works outside may still have applied since; everything else that is live ends.
  const left = Number.isFinite(job.until) && job.until <= now ? job.until : job.since;
  return ended(both, into, job.by, now, ({ status, queued }) => status !== 'applied' || queued < left);
}

/** Whether two words on somebody's work say the same. */
function alike(one: Job, two: Job): boolean {
  return one.kind === two.kind && (one.kind !== 'inside' || one.sector === two.sector);
}

/** Whatever either held they held; a seat that both hold is one. */
function withSeatsOf(kept: Seat, dropped: Seat | undefined): Seat {
  return { ...kept, held: [...kept.held, ...(dropped?.held ?? []).filter(({ to }) => to !== null)] };
}

function better(one: Seat, two: Seat): boolean {
  const worth = ({ status }: Seat): number => live.indexOf(status);
  if (worth(one) !== worth(two)) return worth(one) > worth(two);
  if (one.status === 'applied') return one.queued < two.queued;
  return live.includes(one.status) ? one.began < two.began : one.began > two.began;
}

/** The start of the last meeting from which somebody who attends all that follow has attended enough. */
function lastJoin(meetings: readonly Moment[], policy: Policy): number {
  if (meetings.length === 0) return Number.POSITIVE_INFINITY;
  const open = meetings.map((): Mark => 'unrecorded');
  const enough = meetings.filter((_, index) => enoughWith(open, index, policy));
  return enough.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...enough.map(at));
}

/** The facts that stand once corrections are made, each under the id of the event that says it. */
export function factsThatStand(events: readonly MembershipEvent[]): readonly Told[] {
  return events.flatMap((event) => {
    if (event.kind === 'corrected') return [];
    const { id, fact } = saidLast(event, events);
    return fact === null ? [] : [{ id, fact }];
  });
}

/** Of an event and all that corrects it, what was said last; a correction that became nothing was never made. */
function saidLast(
  event: MembershipEvent,
  events: readonly MembershipEvent[],
): { readonly id: string; readonly fact: MembershipFact | null } {
  const corrections = events
    .filter((each) => each.kind === 'corrected' && each.corrects === event.id)
    .toSorted((one, two) => at(two.recorded) - at(one.recorded) || (one.id < two.id ? 1 : -1));
  for (const each of corrections) {
    const stands = saidLast(each, events);
    if (stands.fact !== null || stands.id === each.id) return stands;
  }
  return { id: event.id, fact: event.kind === 'corrected' ? event.becomes : event };
}
