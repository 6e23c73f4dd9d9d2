import { cheapest } from '../../../kernel/cheapest.js';
import { columns } from '../../../kernel/columns.js';
import type { GroupId, PersonId } from '../../../kernel/id.js';
import { placeable } from '../../../kernel/placeable.js';
import { mayCome, type Seated, type Situation } from './situation.js';

/** Where everybody sits in the end, in the order in which they are served. */
export function newSeats(situation: Situation): ReadonlyMap<PersonId, GroupId | null> {
  const { people, groups, eventful } = situation;
  const left = new Map([...groups].map(([id, { limit }]) => [id, limit]));
  const seats = new Map<PersonId, GroupId | null>(people.map(({ applicant }) => [applicant.id, null]));
  const take = (person: PersonId, group: GroupId): void => {
    seats.set(person, group);
    left.set(group, (left.get(group) ?? 0) - 1);
  };
  for (const { applicant, current, pinned } of people) if (pinned && current !== null) take(applicant.id, current);
  for (const [person, group] of retained(situation, left)) take(person, group);
  for (const { applicant, current } of eventful ? people : []) {
    if (current !== null) continue;
    const group = applicant.preferences.find((id) => (left.get(id) ?? 0) > 0 && mayCome(situation, applicant, id));
    if (group !== undefined) take(applicant.id, group);
  }
  return seats;
}

/** A group that somebody who holds a seat could have one in, and how far down their list it is; one they did not list comes last. */
interface Option {
  readonly group: GroupId;
  readonly rank: number;
}

/**
 * Those who keep a seat, and where. As many as can be, then the first in order; to stay costs nothing and to move costs more than any
 * number of steps down all lists together, so the least cost is the fewest moves, then the fewest steps.
 */
function retained(situation: Situation, left: ReadonlyMap<GroupId, number>): readonly (readonly [PersonId, GroupId])[] {
  const held = situation.people.filter(({ current, pinned }) => current !== null && !pinned);
  const options = held.map((person) => optionsOf(situation, person));
  const number = new Map([...left.keys()].map((group, index) => [group, index]));
  const choices = columns(
    options.map((each) => each.map(({ group }) => number.get(group) ?? 0)),
    [...left.values()],
  );
  const steps = options.reduce((sum, each) => sum + Math.max(0, ...each.map(({ rank }) => rank)), 0);
  const costs = options.flatMap((each, person) =>
    each.map(({ group, rank }) => (group === held[person]?.current ? 0 : steps + 1 + rank)),
  );
  const found = cheapest(choices, placeable(choices), costs);
  return held.flatMap(({ applicant }, person) => {
    const group = options[person]?.[found[person] ?? -1]?.group;
    return group === undefined ? [] : [[applicant.id, group] as const];
  });
}

function optionsOf(situation: Situation, { applicant, current }: Seated): readonly Option[] {
  const stays = current !== null && situation.groups.get(current)?.closed === false;
  const listed = applicant.preferences
    .map((group, index) => ({ group, rank: index + 1 }))
    .filter(({ group }) => (group === current ? stays : mayCome(situation, applicant, group)));
  if (!stays || applicant.preferences.includes(current)) return listed;
  return [...listed, { group: current, rank: applicant.preferences.length + 1 }];
}
