import fc from 'fast-check';
import type { Policy } from '../../src/policy/index.js';
import { promote, type Waiting, waitlistAfter } from '../../src/rules/capacity/index.js';
import { moment } from './histories.js';

/** Something that happens to a group and its waitlist at an hour. `asked`: a coordinator, or a script, gives out what is free. */
export interface Happening {
  readonly id: string;
  readonly hour: number;
  readonly what: 'asked' | 'applied' | 'accepted' | 'declined' | 'withdrew';
  readonly person: string;
}

/** A group as it stands after so much has happened. */
export interface Standing {
  readonly members: ReadonlySet<string>;
  /** Open offers, each with the moment at which it is over, and the hour at which it was made. */
  readonly open: ReadonlyMap<string, { readonly until: string; readonly made: number }>;
  readonly waitlist: readonly Waiting[];
}

export interface Scene {
  readonly capacity: number;
  readonly starts: readonly string[];
  /** What each person can attend. */
  readonly free: ReadonlyMap<string, readonly number[]>;
}

/** What becomes of a group, one standing after each thing that happened. A line with an id that stood before is the same line again. */
export function unfold(scene: Scene, happenings: readonly Happening[], policy: Policy): readonly Standing[] {
  const seen = new Set<string>();
  const standings: Standing[] = [];
  let now: Standing = { members: new Set(), open: new Map(), waitlist: [] };
  for (const each of happenings) {
    if (!seen.has(each.id)) now = after(withoutExpired(now, each.hour, policy), scene, each, policy);
    seen.add(each.id);
    standings.push(now);
  }
  return standings;
}

/** At the deadline itself an offer is over. */
function withoutExpired(now: Standing, hour: number, policy: Policy): Standing {
  let { waitlist } = now;
  const open = new Map(now.open);
  for (const [person, { until }] of now.open) {
    if (Date.parse(until) > Date.parse(moment(hour))) continue;
    open.delete(person);
    waitlist = waitlistAfter(waitlist, person, 'expired', policy);
  }
  return { ...now, open, waitlist };
}

function after(now: Standing, scene: Scene, { what, person, hour }: Happening, policy: Policy): Standing {
  const waits = now.waitlist.some(({ id }) => id === person);
  const open = new Map(now.open);
  const members = new Set(now.members);
  switch (what) {
    case 'applied': {
      if (waits || members.has(person)) return now;
      const canAttend = scene.free.get(person) ?? [];
      return { ...now, waitlist: [...now.waitlist, { id: person, canAttend, eligible: true }] };
    }
    case 'asked':
      for (const [id, until] of Object.entries(offersAt(now, scene, hour, policy))) open.set(id, { until, made: hour });
      return { ...now, open };
    case 'accepted':
    case 'declined':
      if (!open.delete(person)) return now;
      if (what === 'accepted') members.add(person);
      return { members, open, waitlist: waitlistAfter(now.waitlist, person, what, policy) };
    case 'withdrew':
      members.delete(person);
      open.delete(person);
      return { members, open, waitlist: waits ? waitlistAfter(now.waitlist, person, what, policy) : now.waitlist };
  }
}

function offersAt({ members, open, waitlist }: Standing, { capacity, starts }: Scene, hour: number, policy: Policy) {
  const seatsFree = capacity - members.size - open.size;
  const freed = { starts, at: moment(hour), seatsFree, waitlist: waitlist.filter(({ id }) => !open.has(id)) };
  return promote(freed, policy).deadlines ?? {};
}

const most = ['asked', 'asked', 'applied', 'applied', 'accepted', 'accepted', 'declined', 'withdrew'] as const;
const people = ['ana', 'bo', 'cy', 'constructor'];

/** A small group with a meeting every hundred hours, and much that happens to it before and between them. */
export function scenes(): fc.Arbitrary<{ readonly scene: Scene; readonly happenings: readonly Happening[] }> {
  const numbers = [1, 2, 3, 4, 5, 6];
  const step = fc.record({
    later: fc.integer({ min: 0, max: 9 }),
    what: fc.constantFrom<Happening['what'][]>(...most),
    person: fc.constantFrom(...people),
  });
  return fc
    .record({
      capacity: fc.integer({ min: 1, max: 3 }),
      free: fc.tuple(...people.map(() => fc.subarray(numbers, { minLength: 3 }))),
      steps: fc.array(step, { minLength: 10, maxLength: 40 }),
    })
    .map(({ capacity, free, steps }) => {
      let hour = 0;
      return {
        scene: {
          capacity,
          starts: numbers.map((number) => moment(number * 100)),
          free: new Map(people.map((person, index) => [person, free[index] ?? []])),
        },
        happenings: steps.map(({ later, what, person }, index) => {
          hour += later;
          return { id: `h${index}`, hour, what, person };
        }),
      };
    });
}
