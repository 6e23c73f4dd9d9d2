import { type Instant, lastInstant, millisecondsADay } from '../../../kernel/instant.js';
import { problemsOfWord } from '../../../kernel/nearest.js';
import { type Problem, problem } from '../../../kernel/result.js';
import { wordsOf } from '../../../policy/joining.js';
import type { Policy } from '../../../policy/policy.js';
import { policyWords } from '../problems.js';
import type { ChangedOrganisation, ContactChanged, LeftSector, Merged, Returned } from './events.js';
import { pathOfFact } from './ledger.js';
import { endSeats, passTime, passTimeOf } from './passing.js';
import {
  addPlace,
  isLive,
  type Person,
  type Place,
  personOf,
  type Reading,
  seatsOf,
  truePerson,
  type Work,
} from './records.js';

/** What is said of somebody's work: it holds in every group they are in. */
export type WorkFact = ChangedOrganisation | LeftSector | Returned;

/** Takes down where somebody works now, and ends their seats where that is outside the sector. */
export function changeWork(reading: Reading, fact: WorkFact, at: Instant, source: number): Problem | null {
  const { policy, events } = reading;
  const person = truePerson(personOf(reading, fact.person));
  passTimeOf(person, at, policy.membership);
  const before = person.work;
  const wrong = problemOfWork(fact, before, at, pathOfFact(events, source), policy);
  if (wrong !== null) return wrong;
  person.work = workOf(fact, before, at, source, policy);
  // Whoever applied from outside the sector loses nothing by a word that does not say where they work now.
  const nothingNew = before.kind === 'outside' && fact.kind !== 'left-sector' && fact.sector === undefined;
  if (nothingNew) return null;
  if (person.work.kind === 'outside') endSeats(person, source, at, fact.effective, policy.membership);
  else passTimeOf(person, at, policy.membership);
  return null;
}

/** A time between jobs goes on when its end is still not known; whoever works outside the sector does until something says otherwise. */
function workOf(fact: WorkFact, before: Work, at: Instant, source: number, { eligibility, membership }: Policy): Work {
  const sector = fact.kind === 'left-sector' ? null : (fact.sector ?? null);
  const said = { source, at, saidSource: source, saidAt: at };
  if (fact.kind === 'left-sector' || (sector !== null && !eligibility.sectors.value.includes(sector))) {
    return { kind: 'outside', sector, until: null, untilWords: '', ...said };
  }
  if (sector !== null) return { kind: 'in-sector', sector, ...said };
  if (before.kind === 'outside' || before.kind === 'between-jobs') return { ...before, saidSource: source, saidAt: at };
  const days = membership.betweenJobsDays?.value ?? Number.POSITIVE_INFINITY;
  const until = at + days * millisecondsADay;
  if (until > lastInstant) return { kind: 'between-jobs', until: Number.POSITIVE_INFINITY, untilWords: '', ...said };
  return { kind: 'between-jobs', until, untilWords: wordsOf(until, fact.effective), ...said };
}

function problemOfWork(fact: WorkFact, work: Work, at: Instant, path: string, policy: Policy): Problem | null {
  const { vocabularies, sectors } = policy.eligibility;
  const typed = fact.kind === 'left-sector' ? undefined : fact.sector;
  const [misspelt] = problemsOfWord(`${path}.sector`, typed, vocabularies.value.sectors, policyWords);
  if (misspelt !== undefined) return misspelt;
  if (work.saidAt === at) {
    const message = `This and events[${work.saidSource}] both speak of one person's work at the same moment.`;
    return problem(path, 'contradiction', message);
  }
  if (fact.kind === 'left-sector' && work.kind === 'outside') {
    return problem(path, 'illegal-move', `They work outside the sector already (events[${work.source}]).`);
  }
  if (fact.kind !== 'returned') return null;
  if (!sectors.value.includes(fact.sector)) {
    const message = `A return is to a sector that the policy admits: ${sectors.value.join(', ')}.`;
    return problem(`${path}.sector`, 'contradiction', message);
  }
  if (work.kind === 'unchanged') {
    return problem(path, 'illegal-move', 'Nothing before this says that they left the sector.');
  }
  if (work.kind !== 'in-sector') return null;
  return problem(path, 'illegal-move', `They work in the sector already (events[${work.source}]).`);
}

/** Nobody who works outside the sector can be offered a seat; an offer they have ends when they leave. */
export function problemOutside({ work }: Person, path: () => string): Problem | null {
  if (work.kind !== 'outside') return null;
  const message = `There can be no offer to somebody who works outside the sector (events[${work.source}]).`;
  return problem(path(), 'illegal-move', message);
}

/** Takes down whether one of the alumni wants to hear anything. */
export function changeContact(reading: Reading, fact: ContactChanged, at: Instant, source: number): Problem | null {
  const person = truePerson(personOf(reading, fact.person));
  const optedOut = fact.kind === 'opted-out';
  if (person.optedAt === at && person.optedOut !== optedOut) {
    const message = `This and events[${person.optedSource}] say opposite things at the same moment.`;
    return problem(pathOfFact(reading.events, source), 'contradiction', message);
  }
  person.optedOut = optedOut;
  person.optedAt = at;
  person.optedSource = source;
  return null;
}

/** Joins two records of one person; in a group where both stand, whatever gives them more is kept. */
export function merge(reading: Reading, fact: Merged, at: Instant, source: number): Problem | null {
  const { policy, events } = reading;
  const duplicate = personOf(reading, fact.person);
  const target = personOf(reading, fact.into);
  const path = pathOfFact(events, source);
  if (duplicate.mergedInto !== null) {
    const message = `This record was joined with another already (events[${duplicate.mergedSource}]).`;
    return problem(path, 'contradiction', message);
  }
  const into = truePerson(target);
  if (into === duplicate) return problem(`${path}.into`, 'contradiction', roundOf(target, duplicate));
  for (const each of [duplicate, into]) {
    passTimeOf(each, at, policy.membership);
    for (const place of each.places) passTime(place, at, policy.membership);
  }
  const [one, two] = [duplicate.work, into.work];
  if (one.saidAt === two.saidAt && one.kind !== 'unchanged' && !sameEmployment(one, two)) {
    const message = `Of this one person events[${one.saidSource}] and events[${two.saidSource}] say two things at the same moment.`;
    return problem(path, 'contradiction', message);
  }
  duplicate.mergedInto = into;
  duplicate.mergedSource = source;
  for (const place of duplicate.places) joinPlace(place, into);
  duplicate.places = [];
  if (duplicate.work.saidAt > into.work.saidAt) into.work = duplicate.work;
  if (into.work.kind === 'outside') {
    const { source: leaving, until, at: said } = into.work;
    endSeats(into, leaving, at, fact.effective, policy.membership, until ?? said);
  }
  joinContact(duplicate, into);
  return null;
}

function sameEmployment(one: Work, two: Work): boolean {
  if (one.kind !== two.kind) return false;
  return one.kind === 'in-sector' && two.kind === 'in-sector' ? one.sector === two.sector : true;
}

/** The later word holds; of two at one moment, the one that keeps somebody from being contacted. */
function joinContact(duplicate: Person, into: Person): void {
  const later = duplicate.optedAt > into.optedAt;
  const both = duplicate.optedAt === into.optedAt && duplicate.optedOut;
  if (!later && !both) return;
  into.optedOut = duplicate.optedOut;
  into.optedAt = duplicate.optedAt;
  into.optedSource = duplicate.optedSource;
}

function roundOf(from: Person, to: Person): string {
  const named: string[] = [];
  for (let each = from; each !== to && each.mergedInto !== null; each = each.mergedInto) {
    named.push(`events[${each.mergedSource}]`);
  }
  return named.length === 0
    ? 'A record is not joined with itself.'
    : `This closes a round: the other record was joined with this one already (${named.join(', ')}).`;
}

function joinPlace(place: Place, into: Person): void {
  const { group, person } = place;
  const other = group.places.get(into.id);
  group.places.delete(person.id);
  if (other !== undefined && !givesMore(place, other)) {
    group.taken.delete(place);
    addSeats(other, place);
    return;
  }
  if (other !== undefined) {
    group.taken.delete(other);
    into.places.splice(into.places.indexOf(other), 1);
    addSeats(place, other);
  }
  place.person = into;
  addPlace(into, place);
  group.places.set(into.id, place);
}

/** A seat that both records held at once is one seat; those that had ended before were held by the same person too. */
function addSeats(kept: Place, dropped: Place): void {
  const ended = seatsOf(dropped).filter(({ to }) => to !== null);
  kept.earlierSeats = [...ended, ...kept.earlierSeats];
}

/** A seat is more than an offer, an offer more than waiting, and waiting longer more than waiting less; of what is over, the later counts. */
function givesMore(place: Place, other: Place): boolean {
  const [one, two] = [worth(place), worth(other)];
  if (one !== two) return one > two;
  if (place.status === 'applied') return place.queuedAt < other.queuedAt;
  return isLive(place) ? place.at < other.at : place.at > other.at;
}

function worth({ status }: Place): number {
  return status === 'enrolled' ? 3 : status === 'offered' ? 2 : status === 'applied' ? 1 : 0;
}
