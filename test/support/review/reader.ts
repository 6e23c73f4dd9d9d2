import type { Highs } from 'highs';
import type { Policy } from '../../../src/policy/policy.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import type { Released } from '../../../src/rules/review/release.js';
import { yearOf } from '../../rules/review/years.js';

/**
 * The strongest reader of a release about registers that are full: knows who meets when and how, knows the rules, and reads every number of
 * the tables and figures. Its unknowns are people, not counts: how many of each group came so often, and whether in time. So it knows
 * whatever follows from what the counts mean, without having been told a single relation.
 */
export interface Reader {
  /** The smallest and the largest number of people that agree with the release. */
  readonly between: (secret: Secret) => readonly [low: number, high: number];
  readonly secrets: readonly Secret[];
}

/** A number of people: in these groups, of these kinds. */
export interface Secret {
  readonly name: string;
  readonly value: number;
  readonly sum: Sum;
}

/** One kind of seat: in a group, at so many meetings, the first of them in time or not. */
interface Kind {
  readonly group: string;
  readonly stream: string;
  readonly modality: string;
  readonly times: number;
  readonly inTime: boolean;
  readonly completed: boolean;
}

type Sum = ReadonlyMap<number, number>;

interface Place {
  readonly stream?: string;
  readonly modality?: string;
  readonly group?: string;
}

const questions: Readonly<Record<string, (kind: Kind) => number>> = {
  enrolled: () => 1,
  'started-on-time': ({ inTime }) => Number(inTime),
  completed: ({ completed }) => Number(completed),
  'never-came': ({ times }) => Number(times === 0),
  came: ({ times }) => times,
};

const figures: Readonly<Record<string, readonly [num: string, den: string | null]>> = {
  completion: ['completed', 'enrolled'],
  'completion.starters': ['completed', 'started-on-time'],
  'start.on-time': ['started-on-time', 'enrolled'],
  'no-show': ['never-came', 'enrolled'],
  'attendance.recorded': ['came', null],
  'dose.mean': ['came', 'enrolled'],
};

export function readerOf(
  highs: Highs,
  records: YearRecords,
  releases: readonly Released[],
  { attendance: { minimum, firstMeetingBy, points } }: Policy,
): Reader {
  const needed = minimum?.value.kind === 'meetings' ? minimum.value.meetings : 0;
  const startBy = firstMeetingBy?.value ?? 99;
  const size = points.value.attended;
  const kinds = records.groups.flatMap(({ id: group, stream, modality, meetings }) =>
    meetings.concat(meetings.slice(0, 1)).flatMap((_, times): Kind[] => {
      const place = { group, stream, modality, times };
      const held = meetings.length;
      const late = { ...place, inTime: false, completed: false };
      const early = { ...place, inTime: true, completed: times >= needed };
      return [...(times === 0 || times <= held - startBy ? [late] : []), ...(times > 0 ? [early] : [])];
    }),
  );
  const held = new Map(records.groups.map(({ id, meetings }) => [id, meetings.length]));
  const sumOf = (place: Place, count: (kind: Kind) => number): Sum =>
    new Map(
      kinds.flatMap((kind, index) => {
        const within =
          (place.group ?? kind.group) === kind.group &&
          (place.stream ?? kind.stream) === kind.stream &&
          (place.modality ?? kind.modality) === kind.modality;
        const times = within ? count(kind) : 0;
        return times === 0 ? [] : [[index, times] as const];
      }),
    );
  const told: { readonly sum: Sum; readonly total: number }[] = [];
  const tell = (sum: Sum, total: number): void => void told.push({ sum, total });
  for (const { metrics, tables } of releases) {
    for (const metric of metrics) {
      if (!('num' in metric)) continue;
      const { id, scope, at, num, den } = metric;
      const pair = figures[id];
      if (pair !== undefined) {
        const [top, bottom] = pair;
        const times = id === 'attendance.recorded' ? size : 1;
        tell(
          sumOf(scope, (kind) => times * (questions[top]?.(kind) ?? 0)),
          num,
        );
        if (bottom === null)
          tell(
            sumOf(scope, ({ group }) => size * (held.get(group) ?? 0)),
            den,
          );
        else tell(sumOf(scope, questions[bottom] ?? (() => 0)), den);
      }
      if (id === 'record.completeness')
        tell(
          sumOf(scope, ({ group }) => held.get(group) ?? 0),
          den,
        );
      if (id === 'reach.modality-mix')
        tell(
          sumOf({ modality: String(at?.is) }, () => 1),
          num,
        );
      if (id === 'people.enrolled')
        tell(
          sumOf(scope, () => 1),
          num,
        );
    }
    for (const { id, rows, columns } of tables) {
      for (const { label, total, numbers } of rows) {
        const place: Place = !total
          ? id === 'groups'
            ? { group: label }
            : { modality: label }
          : label.startsWith('Stream ')
            ? { stream: label.slice(7) }
            : {};
        numbers.forEach((number, column) => {
          if (typeof number === 'number') tell(sumOf(place, questions[columns[column]?.id ?? ''] ?? (() => 0)), number);
        });
      }
    }
  }
  const asked: Readonly<Record<string, (kind: Kind) => number>> = {
    ...questions,
    'not completed': ({ completed }) => Number(!completed),
    'started and not completed': ({ inTime, completed }) => Number(inTime && !completed),
    'started late': ({ inTime, times }) => Number(!inTime && times > 0),
    'not in time': ({ inTime }) => Number(!inTime),
  };
  const truth = seatsIn(records, kinds, startBy);
  const streams = new Set(records.groups.map(({ stream }) => stream));
  const ways = new Set(records.groups.map(({ modality }) => modality));
  const places: readonly Place[] = [
    {},
    ...[...streams].map((stream) => ({ stream })),
    ...[...ways].map((modality) => ({ modality })),
    ...[...streams].flatMap((stream) => [...ways].map((modality) => ({ stream, modality }))),
    ...records.groups.map(({ id }) => ({ group: id })),
  ];
  const secrets = places.flatMap((place) =>
    Object.entries(asked).map(([name, count]): Secret => {
      const sum = sumOf(place, count);
      const value = [...sum].reduce((total, [index, times]) => total + times * (truth[index] ?? 0), 0);
      return { name: `${name} ${JSON.stringify(place)}`, value, sum };
    }),
  );
  const text = (sum: Sum): string => [...sum].map(([index, times]) => `+ ${times} x${index}`).join(' ');
  const known = new Map(
    told.filter(({ sum }) => sum.size > 0).map(({ sum, total }) => [`${text(sum)} = ${total}`, true]),
  );
  const rows = [...known.keys()].map((row, index) => `c${index}: ${row}`);
  const whole = kinds.map((_, index) => `x${index}`);
  const best = (way: 'Minimize' | 'Maximize', sum: Sum): number => {
    const limit = whole.map((name) => `0 <= ${name} <= 200`);
    const body = [way, `obj: ${text(sum)}`, 'Subject To', ...(rows.length > 0 ? rows : ['c: x0 >= 0'])];
    const answer = highs.solve([...body, 'Bounds', ...limit, 'General', ...whole, 'End'].join('\n'));
    if (answer.Status !== 'Optimal') throw new Error(`${answer.Status}`);
    return Math.round(answer.ObjectiveValue);
  };
  return { secrets, between: ({ sum }) => [best('Minimize', sum), best('Maximize', sum)] };
}

/** How many seats of each kind there are. */
function seatsIn(records: YearRecords, kinds: readonly Kind[], startBy: number): readonly number[] {
  const counts = kinds.map(() => 0);
  for (const { person, group } of records.enrolments) {
    const at = records.attendance
      .filter((row) => row.person === person && row.group === group && row.mark === 'attended')
      .map(({ meeting }) => meeting)
      .sort((first, second) => first - second);
    const inTime = (at[0] ?? 100) <= startBy;
    const index = kinds.findIndex((kind) => kind.group === group && kind.times === at.length && kind.inTime === inTime);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** A year of groups of four to twenty people with full registers, from a seed. */
export function drawnYear(random: () => number): YearRecords {
  const pick = <Of>(of: readonly [Of, ...Of[]]): Of => of[Math.floor(random() * of.length)] ?? of[0];
  const groups = 1 + Math.floor(random() * 5);
  return yearOf(
    ...Array.from({ length: groups }, (_, index) => {
      const eager = random();
      const meetings = random() < 0.8 ? 'hhhhhh' : 'hhhhhhhh';
      const people = Array.from({ length: 4 + Math.floor(random() * 20) }, (_, place): [string, string] => {
        const came = random() < 0.15 ? 0 : eager;
        const marks = [...meetings].map(() => (random() < came ? 'X' : '-')).join('');
        return [`g${index}p${place}`, random() < 0.1 ? `--${marks.slice(2)}` : marks];
      });
      return {
        id: `g${index}`,
        stream: pick(['a', 'b']),
        modality: pick(['in-person', 'online'] as const),
        meetings,
        people: Object.fromEntries(people),
      };
    }),
  );
}
