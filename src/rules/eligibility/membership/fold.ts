import { type Instant, readInstant } from '../../../kernel/instant.js';
import { type Problem, problem, type Result, resultOf } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import type {
  ContactChanged,
  GroupOpened,
  GroupRescheduled,
  MembershipEvent,
  MembershipFact,
  Merged,
  Moment,
} from './events.js';
import { openGroup, setMeetings, shortenOffers } from './groups.js';
import { type Ledger, ledgerOf, pathOfFact } from './ledger.js';
import { changeContact, changeWork, merge, type WorkFact } from './people.js';
import type { Group, Reading } from './records.js';
import { seatMove } from './seating.js';
import { snapshot } from './snapshot.js';
import type { Memberships } from './state.js';

/**
 * What a history of facts amounts to at a moment: who waits, who is offered a seat, who holds one, and how every other membership
 * ended, each with the event that made it so. The facts may come in any order and more than once; what counts is when each became true.
 * The whole history is looked at, also what is true only later, and while anything in it is wrong nothing is answered.
 *
 * @param events what was recorded, in any order
 * @param asOf the moment looked at, such as `2027-03-01T09:00:00+11:00`; what became true at that very moment counts
 * @returns the memberships, or every problem: a move that cannot follow another is `illegal-move`, one after its time `too-late`, two
 * facts that cannot both be true `contradiction`; each names the event and the one it clashes with. Paths start with `events[n]`
 * @see Learning Together, Shared experience and settings
 * @example
 * const opened = { id: 'e1', recorded: '2027-01-01T00:00:00Z', effective: '2027-01-01T00:00:00Z', kind: 'group-opened', group: 'g1' } as const;
 * const applied = { ...opened, id: 'e2', effective: '2027-01-05T00:00:00Z', kind: 'applied', person: 'ana' } as const;
 * const state = membership([applied, opened], policies.earlyCareer, '2027-02-01T00:00:00Z');
 * state.ok && state.value.memberships.map(({ person, status, event }) => [person, status, event]) // => [['ana', 'applied', 'e2']]
 */
export function membership(events: readonly MembershipEvent[], policy: Policy, asOf: Moment): Result<Memberships> {
  const problems: Problem[] = [];
  const moment = readInstant(asOf, 'asOf');
  if (!moment.ok) problems.push(...moment.problems);
  const ledger = ledgerOf(events, policy, problems);
  const reading: Reading = {
    policy,
    problems,
    events,
    people: new Map(),
    groups: new Map(),
    visits: [],
    early: [],
    lastStarts: new Map(),
  };
  const until = moment.ok ? moment.value : Number.NEGATIVE_INFINITY;
  const { order, at } = ledger;
  let next = 0;
  const readOn = (last: Instant): void => {
    for (; next < order.length; next++) {
      const place = order[next] ?? 0;
      if ((at[place] ?? 0) > last) return;
      readFact(reading, ledger, place);
    }
  };
  readOn(until);
  const state = snapshot(reading, until, asOf);
  readOn(Number.POSITIVE_INFINITY);
  tellOfEarlyFacts(reading);
  return resultOf(inDocumentOrder(problems), () => state);
}

/** In the order of the record, as whoever puts it right will go through it. */
function inDocumentOrder(problems: readonly Problem[]): readonly Problem[] {
  const placeOf = ({ path }: Problem): number => Number(/^events\[(\d+)\]/.exec(path)?.[1] ?? -1);
  return [...problems].sort((first, second) => placeOf(first) - placeOf(second));
}

function readFact(reading: Reading, ledger: Ledger, place: number): void {
  const { problems } = reading;
  const fact = ledger.facts[place];
  if (fact === undefined || fact === null) return;
  const at = ledger.at[place] ?? 0;
  const source = ledger.madeBy[place] ?? place;
  if (fact.kind === 'group-opened' || fact.kind === 'group-rescheduled') {
    readGroup(reading, fact, at, source);
    return;
  }
  if (isOfPerson(fact)) {
    const wrong = problemOfPerson(reading, fact, at, source);
    if (wrong !== null) problems.push(wrong);
    return;
  }
  const group = reading.groups.get(fact.group);
  if (group === undefined) reading.early.push({ group: fact.group, source });
  else seatMove(reading, fact, group, at, source);
}

type PersonFact = WorkFact | ContactChanged | Merged;
const aboutPeople: ReadonlySet<MembershipFact['kind']> = new Set([
  'merged',
  'changed-organisation',
  'left-sector',
  'returned',
  'opted-out',
  'opted-in',
]);

/** What is said of a person and of no group, whatever else may be written beside it. */
function isOfPerson(fact: MembershipFact): fact is PersonFact {
  return aboutPeople.has(fact.kind);
}

function problemOfPerson(reading: Reading, fact: PersonFact, at: Instant, source: number): Problem | null {
  if (fact.kind === 'merged') return merge(reading, fact, at, source);
  if (fact.kind === 'changed-organisation' || fact.kind === 'left-sector' || fact.kind === 'returned') {
    return changeWork(reading, fact, at, source);
  }
  return changeContact(reading, fact, at, source);
}

function readGroup(reading: Reading, fact: GroupOpened | GroupRescheduled, at: Instant, source: number): void {
  const { groups, problems, events } = reading;
  const path = pathOfFact(events, source);
  const group: Group | undefined = groups.get(fact.group);
  if (fact.kind === 'group-opened') {
    if (group === undefined) groups.set(fact.group, openGroup(reading, fact, source));
    else problems.push(problem(path, 'contradiction', `A group opens once (events[${group.source}]).`));
  } else if (group === undefined) reading.early.push({ group: fact.group, source });
  else {
    setMeetings(reading, group, fact.meetings, path);
    shortenOffers(group, at, fact.effective);
  }
}

/** Told once every group is known: a group that opens later is another mistake than one that never does. */
function tellOfEarlyFacts({ early, groups, events, problems }: Reading): void {
  for (const { group, source } of early) {
    const path = pathOfFact(events, source);
    const opening = groups.get(group)?.source;
    const message = `This is true before the group was opened (events[${opening}]).`;
    problems.push(
      opening === undefined
        ? problem(`${path}.group`, 'unknown-reference', 'No group with this id was opened.')
        : problem(`${path}.effective`, 'contradiction', message),
    );
  }
}
