import type { PersonId } from '../../../../kernel/id.js';
import type { Member } from '../../cohorts.js';
import type { Frame } from '../../facts.js';
import type { Count } from '../../metric.js';

/** What is known of one person over all their seats. */
export interface Known {
  readonly regions: Set<string>;
  /** `null` where nobody has said. */
  readonly attributes: Set<string> | null;
}

export type People = Map<PersonId, Known>;

/** The attributes of a seat, from all of its rows; `null` where none says. */
export function attributesOf({ enrolments }: Member): ReadonlySet<string> | null {
  const said = enrolments.flatMap(({ attributes }) => (attributes === undefined ? [] : [attributes]));
  return said.length === 0 ? null : new Set(said.flat());
}

export function addMember(people: People, member: Member): void {
  const regions = new Set(member.enrolments.flatMap(({ region }) => region ?? []));
  addKnown(people, member.person, { regions, attributes: attributesOf(member) });
}

/** Adds everybody of the second to the first. */
export function addPeople(first: People, second: People): void {
  for (const [person, known] of second) addKnown(first, person, known);
}

function addKnown(
  people: People,
  person: PersonId,
  more: { readonly regions: ReadonlySet<string>; readonly attributes: ReadonlySet<string> | null },
): void {
  const known = people.get(person);
  const attributes = known?.attributes ?? null;
  people.set(person, {
    regions: new Set([...(known?.regions ?? []), ...more.regions]),
    attributes:
      attributes === null && more.attributes === null
        ? null
        : new Set([...(attributes ?? []), ...(more.attributes ?? [])]),
  });
}

/** How many of the regions to be reached somebody works in. */
export function regionsReached(people: People, { regions }: Pick<Frame, 'regions'>): Count {
  if (regions === null) return { null: 'not-applicable' };
  const known = new Set([...people.values()].flatMap((each) => [...each.regions]));
  if (people.size > 0 && known.size === 0) return { null: 'not-recorded' };
  const wanted = new Set(regions);
  return { num: [...wanted].filter((region) => known.has(region)).length, den: wanted.size };
}
