import { type Problem, problem } from '../../kernel/result.js';
import { notADay, notAList, repeats, type Spelled, type Spellings, unless } from './checks.js';
import { dayNumber, isOutside } from './directory.js';
import { type Look, ofGroup } from './look.js';
import { type EnrolmentRecord, leavingReasons, type MoveRecord } from './records.js';

/** What is wrong with who was a member of what, and when. */
export function enrolmentProblems(
  enrolments: readonly EnrolmentRecord[],
  look: Look,
  { people, organisations, attributes: words, regions: places }: Spelled,
  regions: readonly string[] | undefined,
): readonly Problem[] {
  const told = overlaps(enrolments);
  const listed = regions && new Set(regions);
  return enrolments.flatMap((enrolment, index) => {
    const path = `enrolments[${index}]`;
    const { person, group, organisation, region, attributes, moves } = enrolment;
    return [
      ...people(person, `${path}.person`),
      ...ofGroup(group, look, path),
      ...(told.get(index) ?? []),
      ...organisations(organisation, `${path}.organisation`),
      ...ofRegion(region, listed, places, `${path}.region`),
      ...notAList(attributes, `${path}.attributes`, words, 'An earlier attribute of this person is the same.'),
      ...ofMembership(enrolment, path),
      ...ofMoves(enrolment, moves ?? [], organisations, `${path}.moves`),
    ];
  });
}

/** Where the year lists its regions, a person's is one of them. */
function ofRegion(
  region: string | undefined,
  listed: ReadonlySet<string> | undefined,
  places: Spellings,
  path: string,
): readonly Problem[] {
  if (region === undefined || listed === undefined) return places(region, path);
  return unless(listed.has(region), problem(path, 'unknown-reference', 'No region of the year’s list has this name.'));
}

function ofMembership({ joinedAt, leftAt, leftBecause }: EnrolmentRecord, path: string): readonly Problem[] {
  return [
    ...notADay(joinedAt, `${path}.joinedAt`),
    ...notADay(leftAt, `${path}.leftAt`),
    ...unless(
      !(dayNumber(leftAt) < dayNumber(joinedAt)),
      problem(`${path}.leftAt`, 'contradiction', 'A membership cannot end before it begins.'),
    ),
    ...unless(
      leftBecause === undefined || leavingReasons.includes(leftBecause),
      problem(`${path}.leftBecause`, 'unknown-word', `Somebody left because of one of ${leavingReasons.join(', ')}.`),
    ),
    ...unless(
      leftBecause === undefined || leftAt !== undefined,
      problem(`${path}.leftBecause`, 'contradiction', 'Whoever left has a last day; without one nobody has left.'),
    ),
  ];
}

function ofMoves(
  enrolment: EnrolmentRecord,
  moves: readonly MoveRecord[],
  organisations: Spellings,
  path: string,
): readonly Problem[] {
  const repeated = repeats();
  return moves.flatMap(({ on, organisation }, index) => [
    ...notADay(on, `${path}[${index}].on`),
    ...unless(
      !isOutside(enrolment, on),
      problem(`${path}[${index}].on`, 'contradiction', 'A move lies within the membership it is told of.'),
    ),
    ...unless(
      !repeated(on),
      problem(`${path}[${index}].on`, 'duplicate', 'An earlier move of this person is on this day.'),
    ),
    ...organisations(organisation, `${path}[${index}].organisation`),
  ]);
}

interface Time {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** The rows that enrol somebody in a group for days that another row of theirs has as well, by their place. */
function overlaps(enrolments: readonly EnrolmentRecord[]): ReadonlyMap<number, readonly Problem[]> {
  const seats = new Map<string, Time[]>();
  enrolments.forEach(({ group, person, joinedAt, leftAt }, index) => {
    const key = JSON.stringify([group, person]);
    const from = joinedAt === undefined ? Number.NEGATIVE_INFINITY : dayNumber(joinedAt);
    const to = leftAt === undefined ? Number.POSITIVE_INFINITY : dayNumber(leftAt);
    const times = seats.get(key);
    if (times === undefined) seats.set(key, [{ index, from, to }]);
    else times.push({ index, from, to });
  });
  const told = new Map<number, readonly Problem[]>();
  for (const times of seats.values()) {
    if (times.length > 1)
      for (const [index, same] of sharing(times)) told.set(index, [again(`enrolments[${index}]`, same)]);
  }
  return told;
}

/** Of two times that share a day, the one listed later; and whether the two are the same. Days that cannot be read share nothing. */
function sharing(times: readonly Time[]): readonly (readonly [number, boolean])[] {
  const found: (readonly [number, boolean])[] = [];
  let latest: Time | undefined;
  for (const time of [...times].filter(({ from, to }) => from <= to).sort(byDays)) {
    if (latest !== undefined && time.from <= latest.to) {
      found.push([Math.max(time.index, latest.index), time.from === latest.from && time.to === latest.to]);
    }
    if (latest === undefined || time.to > latest.to) latest = time;
  }
  return found;
}

function byDays(first: Time, second: Time): number {
  if (first.from !== second.from) return first.from < second.from ? -1 : 1;
  return first.index - second.index;
}

function again(path: string, same: boolean): Problem {
  return same
    ? problem(path, 'duplicate', 'An earlier row enrols this person in this group; one seat is one row.')
    : problem(
        path,
        'contradiction',
        'Another row enrols this person in this group on some of these days; somebody who returns has one row after the other.',
      );
}
