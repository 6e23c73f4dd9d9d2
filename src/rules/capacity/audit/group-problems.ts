import { readDay } from '../../../kernel/day.js';
import { readId } from '../../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../../kernel/result.js';
import { mostMeetings } from '../../../policy/policy.js';
import { changeProblems } from '../modality.js';
import { countProblems } from '../numbers.js';
import type { AuditGroup } from './records.js';

/** What is wrong with one group by itself. */
export function groupProblems(group: AuditGroup, path: string): readonly Problem[] {
  const { id, capacity, minimum, perOrganisation, reserves = {} } = group;
  const counts = [
    ...countOf(capacity, `${path}.capacity`),
    ...countOf(minimum, `${path}.minimum`),
    ...countOf(perOrganisation, `${path}.perOrganisation`),
    ...Object.entries(reserves).flatMap(([attribute, places]) =>
      countProblems(places, 0, `${path}.reserves.${attribute}`),
    ),
  ];
  const impossible = counts.length === 0 && minimum !== undefined && capacity !== undefined && minimum > capacity;
  return [
    ...problemsIn(readId(id, `${path}.id`)),
    ...counts,
    ...(impossible
      ? [problem(`${path}.minimum`, 'contradiction', 'A group cannot need more people than it holds.')]
      : []),
    ...ofMeetings(group, `${path}.meetings`),
    ...ofChanges(group, path),
  ];
}

function countOf(value: number | undefined, path: string): readonly Problem[] {
  return value === undefined ? [] : countProblems(value, 1, path);
}

function ofMeetings({ meetings = [] }: AuditGroup, path: string): readonly Problem[] {
  if (meetings.length > mostMeetings) {
    return [problem(path, 'too-many', `A group has at most ${mostMeetings} meetings.`)];
  }
  let last = Number.NEGATIVE_INFINITY;
  return meetings.flatMap((meeting, index) => {
    const day = readDay(meeting, `${path}[${index}]`);
    if (!day.ok) return day.problems;
    const isLater = day.value > last;
    last = Math.max(last, day.value);
    return isLater ? [] : [problem(`${path}[${index}]`, 'contradiction', 'Each meeting is later than the one before.')];
  });
}

/** A change is from a meeting on, and from one way of meeting to another: without the days and the first way it says nothing. */
function ofChanges({ modality, meetings = [], changes = [] }: AuditGroup, path: string): readonly Problem[] {
  if (changes.length === 0) return [];
  return [
    ...(modality === undefined
      ? [problem(`${path}.modality`, 'missing', 'A group whose way of meeting changes says how it met at first.')]
      : []),
    ...(meetings.length === 0
      ? [problem(`${path}.meetings`, 'missing', 'A group whose way of meeting changes gives the days of its meetings.')]
      : []),
    ...changeProblems(changes).map(({ path: place, code, message }) => problem(`${path}.${place}`, code, message)),
  ];
}
