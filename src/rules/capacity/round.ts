import type { Choices } from '../../kernel/choices.js';
import type { GroupId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { limitOf } from '../../policy/limit.js';
import type { Policy } from '../../policy/policy.js';
import { type AllocationMethod, type Applicant, type Intake, type OfferedGroup, rulesAgainst } from './intake.js';
import { keyIn, type OrderKey, ordersByGroup, servingOrder } from './order.js';
import { countsMissed, type GroupTerms, joinBeforeOf, methodOf, termsOf } from './terms.js';

/** A group of a round, with all that was asked of it worked out. */
export interface RoundGroup extends GroupTerms {
  readonly id: GroupId;
  /** Most participants. */
  readonly limit: number;
  /** Fewest participants; 0 where it never closes. */
  readonly minimum: number;
  readonly started: number;
  /** The meeting before whose start somebody must have joined; 0 where joining is always too late. */
  readonly joinBefore: number;
}

/**
 * One intake in columns, people in the order in which they are served and groups in order of id, so that the answer cannot depend on how
 * either was listed. Choices are as they were listed, those that a person may not have among them.
 */
export interface Round extends Choices {
  readonly method: AllocationMethod;
  readonly intake: Intake;
  readonly people: readonly Applicant[];
  readonly groups: readonly RoundGroup[];
  /** For each choice 1 where the person may not have it: refused by a rule, or too late to join. */
  readonly barred: Uint8Array;
  /** For each choice the person's place in that group's order; `null` where everyone stands alike in every group. */
  readonly standing: Int32Array | null;
  /** What the person is ordered by in a group they listed. */
  readonly keyOf: (person: number, group: number) => OrderKey;
  readonly countsMissed: boolean;
}

/** The columns of a lawful intake. */
export function roundOf(intake: Intake, policy: Policy): Round {
  const counted = countsMissed(policy);
  const order = servingOrder(intake, counted);
  const people = Array.from(order.places, (place) => intake.applicants[place]).filter((each) => each !== undefined);
  const groups = intake.groups
    .map((group) => roundGroup(group, policy))
    .sort((first, second) => byCodeUnit(first.id, second.id));
  const columns = columnsOf(intake.applicants, order.places, groups);
  const keyOf = (person: number, group: number): OrderKey => {
    const applicant = people[person] ?? nobody;
    return keyIn(applicant, order.places[person] ?? 0, groups[group]?.id ?? '', intake.order, order);
  };
  return {
    method: methodOf(intake, policy),
    intake,
    people,
    groups,
    room: Int32Array.from(groups, ({ limit }) => limit),
    ...columns,
    standing: ordersByGroup(intake) ? standings(columns, groups.length, keyOf) : null,
    keyOf,
    countsMissed: counted,
  };
}

const nobody: Applicant = { id: '', preferences: [] };

function roundGroup(group: OfferedGroup, policy: Policy): RoundGroup {
  const { id, meetingsStarted = 0 } = group;
  const least = policy.capacity.minimumViable?.value ?? 0;
  return {
    id,
    ...termsOf(group, policy),
    limit: limitOf(group, policy.capacity) ?? 0,
    minimum: group.minimum ? Math.max(group.minimum, least) : 0,
    started: meetingsStarted,
    joinBefore: joinBeforeOf(group, policy),
  };
}

/** Applicants are read as they were listed and not as they are served, because so they mostly stand in memory, which is several times as quick. */
function columnsOf(
  applicants: readonly Applicant[],
  serving: Uint32Array,
  groups: readonly RoundGroup[],
): Pick<Round, 'starts' | 'targets' | 'barred'> {
  const turns = new Uint32Array(serving.length);
  serving.forEach((place, turn) => {
    turns[place] = turn;
  });
  const starts = new Int32Array(serving.length + 1);
  applicants.forEach(({ preferences }, place) => {
    starts[(turns[place] ?? 0) + 1] = preferences.length;
  });
  for (let turn = 1; turn < starts.length; turn++) starts[turn] = (starts[turn] ?? 0) + (starts[turn - 1] ?? 0);
  const targets = new Int32Array(starts[serving.length] ?? 0);
  const barred = new Uint8Array(targets.length);
  const indexes = new Map(groups.map(({ id }, index) => [id, index]));
  const late = groups.map(({ started, joinBefore }) => started >= joinBefore);
  applicants.forEach((applicant, place) => {
    let choice = starts[turns[place] ?? 0] ?? 0;
    for (const id of applicant.preferences) {
      const group = indexes.get(id) ?? 0;
      targets[choice] = group;
      if (late[group] === true || rulesAgainst(applicant, id).length > 0) barred[choice] = 1;
      choice++;
    }
  });
  return { starts, targets, barred };
}

/** Everyone's place in the order of each group they listed. */
function standings(
  { starts, targets }: Pick<Round, 'starts' | 'targets'>,
  groups: number,
  keyOf: Round['keyOf'],
): Int32Array {
  const listed: { readonly choice: number; readonly person: number; readonly key: OrderKey }[][] = Array.from(
    { length: groups },
    () => [],
  );
  for (let person = 0; person + 1 < starts.length; person++) {
    for (let choice = starts[person] ?? 0; choice < (starts[person + 1] ?? 0); choice++) {
      const group = targets[choice] ?? 0;
      listed[group]?.push({ choice, person, key: keyOf(person, group) });
    }
  }
  const standing = new Int32Array(targets.length);
  for (const wishes of listed) {
    // People stand in order of tier, missed rounds and id, so only the group's own number is left to compare.
    wishes.sort((first, second) => byKey(first.key, second.key) || first.person - second.person);
    wishes.forEach(({ choice }, place) => {
      standing[choice] = place;
    });
  }
  return standing;
}

function byKey(first: OrderKey, second: OrderKey): number {
  return first.tier - second.tier || second.missed - first.missed || first.compared - second.compared;
}

/** The person's place in the order of the group that a choice is for; the smaller comes first. */
export function standingOf({ standing }: Pick<Round, 'standing'>, choice: number, person: number): number {
  return standing === null ? person : (standing[choice] ?? 0);
}
