import type { Candidate } from '../choice.js';
import { standingOf } from '../round.js';
import { goesByOrderAlone } from '../terms.js';
import { chooses, countsTowards } from './choice.js';
import type { Facts } from './facts.js';

/**
 * Whether every group has whom it would choose of its members and of all who would rather be in it. Then nobody is passed over: for a
 * group that goes by order alone that means it is full, of people who all come before whoever waits for it.
 */
export function nobodyPassedOver(facts: Facts): boolean {
  return facts.round.groups.every((group, place) => {
    const { members, wanting } = listsOf(facts, place);
    if (!goesByOrderAlone(group)) return isChosen(facts, place, inOrder(facts, [...members, ...wanting]));
    const [last, next] = [members.at(-1), wanting[0]];
    if (members.length > group.limit || next === undefined) return members.length <= group.limit;
    return members.length === group.limit && last !== undefined && standingAt(facts, last) < standingAt(facts, next);
  });
}

function standingAt({ round, askers }: Facts, choice: number): number {
  return standingOf(round, choice, askers[choice] ?? 0);
}

function isChosen(facts: Facts, place: number, pool: readonly number[]): boolean {
  const { members } = listsOf(facts, place);
  const chosen = choiceOf(facts, place, pool);
  return chosen.length === members.length && chosen.every((choice, index) => choice === members[index]);
}

/** Of choices in the order of their group, those that it would choose. */
function choiceOf(facts: Facts, place: number, pool: readonly number[]): readonly number[] {
  const group = facts.round.groups[place];
  if (group === undefined) return [];
  const chosen = chooses(
    pool.map((choice) => candidateOf(facts, choice)),
    group.limit,
    group,
  );
  return chosen.map((index) => pool[index] ?? -1);
}

/**
 * Whether nobody could have something better without anybody having something worse. If somebody left a place, one person at most would
 * take it; follow from each place whose it would become and whose theirs would. Where that comes round in a circle, everyone in it would
 * gain, and what they have was not the best for them that is fair.
 */
export function nobodyCouldGain(facts: Facts): boolean {
  const { round, chosen, askers } = facts;
  const heirs = new Int32Array(round.people.length).fill(-1);
  round.groups.forEach((_, place) => {
    addHeirs(facts, place, (choice, heir) => {
      heirs[askers[choice] ?? 0] = askers[heir] ?? 0;
    });
  });
  const seen = new Int32Array(round.people.length);
  for (let start = 0; start < heirs.length; start++) {
    let person = start;
    while (person >= 0 && seen[person] === 0 && (chosen[person] ?? -1) >= 0) {
      seen[person] = start + 1;
      person = heirs[person] ?? -1;
    }
    if (person >= 0 && (chosen[person] ?? -1) >= 0 && seen[person] === start + 1) return false;
  }
  return true;
}

/** Tells for each member's choice the choice that would take its place. */
function addHeirs(facts: Facts, place: number, add: (choice: number, heir: number) => void): void {
  const group = facts.round.groups[place];
  const { members, wanting } = listsOf(facts, place);
  const [first] = wanting;
  if (group === undefined || first === undefined) return;
  if (goesByOrderAlone(group)) {
    for (const choice of members) add(choice, first);
    return;
  }
  const kindOf = (choice: number): string => {
    const candidate = candidateOf(facts, choice);
    return `${countsTowards(candidate, group)} ${candidate.organisation ?? ''}`;
  };
  // Of people who are alike to the group only the first can be next, and whoever of them leaves, the same person is.
  const firsts = new Map([...wanting].reverse().map((choice) => [kindOf(choice), choice]));
  const heirs = new Map<string, number | undefined>();
  for (const leaving of members) {
    const kind = kindOf(leaving);
    if (!heirs.has(kind)) heirs.set(kind, heirOf(facts, place, leaving, [...firsts.values()]));
    const heir = heirs.get(kind);
    if (heir !== undefined) add(leaving, heir);
  }
}

/** Whose choice would be taken if this member left. */
function heirOf(facts: Facts, place: number, leaving: number, waiting: readonly number[]): number | undefined {
  const others = new Set(listsOf(facts, place).members);
  others.delete(leaving);
  const next = choiceOf(facts, place, inOrder(facts, [...others, ...waiting]));
  return next.find((choice) => !others.has(choice));
}

function listsOf(
  { members, wanting }: Facts,
  place: number,
): { readonly members: readonly number[]; readonly wanting: readonly number[] } {
  return { members: members[place] ?? [], wanting: wanting[place] ?? [] };
}

function candidateOf({ round, askers }: Facts, choice: number): Candidate {
  return round.people[askers[choice] ?? -1] ?? {};
}

function inOrder(facts: Facts, choices: readonly number[]): readonly number[] {
  return [...choices].sort((one, other) => standingAt(facts, one) - standingAt(facts, other));
}
