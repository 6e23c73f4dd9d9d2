import type { GroupId, PersonId } from '../../kernel/id.js';
import { limitOf } from '../../policy/limit.js';
import type { Policy } from '../../policy/policy.js';
import type { Placing } from './allocation.js';
import { type Applicant, type Intake, rulesAgainst } from './intake.js';
import type { OrderKey } from './order.js';

/** What can be read off an answer, with maps in place of objects, because an id may be any word. */
export interface Facts {
  readonly people: ReadonlyMap<PersonId, Applicant>;
  readonly keys: ReadonlyMap<PersonId, OrderKey>;
  readonly limits: ReadonlyMap<GroupId, number>;
  readonly placing: Placing;
  readonly placements: ReadonlyMap<PersonId, GroupId | null>;
  readonly cutoffs: ReadonlyMap<GroupId, number | string | null>;
  readonly waitlists: ReadonlyMap<GroupId, readonly PersonId[]>;
  readonly members: ReadonlyMap<GroupId, readonly PersonId[]>;
  /** The last member by the order; only of groups without a seat left. */
  readonly last: ReadonlyMap<GroupId, PersonId>;
  /** The groups each person prefers to what they have and may join. */
  readonly wanted: ReadonlyMap<PersonId, readonly GroupId[]>;
}

export function factsOf(
  { groups, applicants }: Intake,
  policy: Policy,
  keys: ReadonlyMap<PersonId, OrderKey>,
  placing: Placing,
): Facts {
  const limits = new Map(groups.map((group) => [group.id, limitOf(group, policy.capacity) ?? 0]));
  const placements = new Map(Object.entries(placing.placements));
  const members = new Map<GroupId, PersonId[]>(groups.map(({ id }) => [id, []]));
  for (const [person, group] of placements) if (group !== null) members.get(group)?.push(person);
  const full = [...members].filter(([group, { length }]) => length === limits.get(group));
  return {
    people: new Map(applicants.map((applicant) => [applicant.id, applicant])),
    keys,
    limits,
    placing,
    placements,
    cutoffs: new Map(Object.entries(placing.cutoffs)),
    waitlists: new Map(Object.entries(placing.waitlists)),
    members,
    last: new Map(
      full.map(([group, seated]) => [group, seated.reduce((last, each) => (precedes(last, each, keys) ? each : last))]),
    ),
    wanted: new Map(applicants.map((each) => [each.id, preferred(each, placements.get(each.id) ?? null)])),
  };
}

function preferred(applicant: Applicant, own: GroupId | null): readonly GroupId[] {
  const { preferences } = applicant;
  const before = own === null ? preferences : preferences.slice(0, preferences.indexOf(own));
  return before.filter((group) => rulesAgainst(applicant, group).length === 0);
}

/** Whether the first person is served before the second. */
export function precedes(first: PersonId, second: PersonId, keys: ReadonlyMap<PersonId, OrderKey>): boolean {
  const [one, other] = [keys.get(first), keys.get(second)];
  if (one === undefined || other === undefined) return false;
  if (one.tier !== other.tier) return one.tier < other.tier;
  return one.compared === other.compared ? first < second : one.compared < other.compared;
}
