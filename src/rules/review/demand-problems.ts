import { type Problem, problem } from '../../kernel/result.js';
import { notADay, repeats, type Spellings, spellings, unless } from './checks.js';
import { dayNumber } from './directory.js';
import { type Look, ofGroup } from './look.js';
import type { DemandRecord } from './records.js';

/** What is wrong with who asked for a seat. */
export function demandProblems(demand: readonly DemandRecord[], look: Look, people: Spellings): readonly Problem[] {
  const intakes = spellings();
  const repeated = repeats();
  const streams = new Set([...look.directory.values()].map(({ group }) => group.stream));
  return demand.flatMap((row, index) => {
    const path = `demand[${index}]`;
    const { person, group, stream, intake } = row;
    return [
      ...people(person, `${path}.person`),
      ...(group === undefined ? [] : ofGroup(group, look, path)),
      ...ofStream(row, streams, look, path),
      ...intakes(intake, `${path}.intake`),
      ...unless(
        !repeated(group ?? null, group === undefined ? (stream ?? null) : null, intake ?? null, person),
        problem(path, 'duplicate', again(row)),
      ),
      ...ofDays(row, look, path),
    ];
  });
}

function again({ group, intake }: DemandRecord): string {
  const round = intake === undefined ? '' : ' in this intake';
  return `An earlier row has this person asking for a seat in this ${group === undefined ? 'stream' : 'group'}${round}.`;
}

function ofStream(
  { group, stream }: DemandRecord,
  streams: ReadonlySet<string>,
  { directory }: Look,
  path: string,
): readonly Problem[] {
  if (stream === undefined) {
    return unless(group !== undefined, problem(path, 'missing', 'A request is for a group or for a stream.'));
  }
  const own = group === undefined ? undefined : directory.get(group)?.group.stream;
  return [
    ...unless(
      streams.has(stream),
      problem(`${path}.stream`, 'unknown-reference', 'No group of the year is in this stream.'),
    ),
    ...unless(
      own === undefined || own === stream || !streams.has(stream),
      problem(`${path}.stream`, 'contradiction', 'The group that is asked for is in another stream.'),
    ),
  ];
}

const days = ['askedOn', 'offeredOn', 'seatedOn', 'withdrewOn'] as const;
type Day = (typeof days)[number];

/** Which comes no later than which. */
const order: readonly (readonly [earlier: Day, later: Day, message: string])[] = [
  ['askedOn', 'offeredOn', 'A seat is offered on the day it was asked for, or after it.'],
  ['offeredOn', 'seatedOn', 'An offer is taken up on the day it was made, or after it.'],
  ['askedOn', 'seatedOn', 'A seat is taken up on the day it was asked for, or after it.'],
  ['askedOn', 'withdrewOn', 'A request is withdrawn on the day it was made, or after it.'],
  ['seatedOn', 'withdrewOn', 'Whoever has withdrawn takes up no offer after it.'],
];

function ofDays(row: DemandRecord, { asOf }: Look, path: string): readonly Problem[] {
  const told = new Set<Day>();
  return [
    ...days.flatMap((day) => [
      ...notADay(row[day], `${path}.${day}`),
      ...unless(
        !(dayNumber(row[day]) > asOf),
        problem(`${path}.${day}`, 'contradiction', 'What lies after the day of the review has not happened yet.'),
      ),
    ]),
    ...order.flatMap(([earlier, later, message]) => {
      if (told.has(later) || !(dayNumber(row[later]) < dayNumber(row[earlier]))) return [];
      told.add(later);
      return [problem(`${path}.${later}`, 'contradiction', message)];
    }),
  ];
}
