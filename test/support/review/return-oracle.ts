import type { Policy } from '../../../src/policy/policy.js';
import type { HistoryRecord, YearRecords } from '../../../src/rules/review/records.js';
import { isWhole, partHas } from './answers.js';
import type { Answers, InScope } from './fold.js';

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Who came back, the slow way: for each person every row is looked through again. Lawful rows: one for each start in a group. */
export function returnOracle(records: YearRecords, policy: Policy, part: InScope): Answers {
  const { asOf = '' } = records;
  const history = isWhole(part) ? (records.history ?? []) : [];
  if (history.length === 0) {
    return { 'rejoin.rate': 'not-recorded', 'alumni.base': 'not-recorded', 'rejoin.repeat-share': 'not-recorded' };
  }
  const seats = seatsOf(records, part);
  const within = policy.review.figures.value.rejoinWithinDays;
  const came = ({ person, group, endedOn }: HistoryRecord): boolean =>
    [
      ...seats.filter((seat) => seat.person === person && seat.group !== group).map(({ from }) => from),
      ...history.filter((row) => row.person === person && row.group !== group).map(({ startedOn }) => startedOn),
    ].some((from) => from !== '' && from <= asOf && daysFrom(endedOn, from) >= 0 && daysFrom(endedOn, from) <= within);
  const finished = history.filter(({ completed, inSector }) => completed && inSector !== false);
  const eligible = finished.filter((row) => came(row) || daysFrom(row.endedOn, asOf) >= within);
  const people = (rows: readonly HistoryRecord[]): number => new Set(rows.map(({ person }) => person)).size;
  const repeat = seats.filter((seat) =>
    history.some(
      (row) =>
        row.person === seat.person &&
        row.group !== seat.group &&
        (seat.from === '' || row.startedOn < seat.from) &&
        !(row.attended?.length === 0 && !row.completed),
    ),
  );
  const share = (num: number, den: number): string => (den === 0 ? 'no-denominator' : `${num}/${den}`);
  return {
    'rejoin.rate': share(people(eligible.filter(came)), people(eligible)),
    'alumni.base': `${people(history.filter(({ completed, endedOn }) => completed && endedOn <= asOf))}/1`,
    'rejoin.repeat-share': share(repeat.length, seats.length),
  };
}

/** One for each person in each group, with the first day; an empty text where nobody knows it. */
function seatsOf(
  { groups, enrolments, asOf = '' }: YearRecords,
  part: InScope,
): readonly { readonly person: string; readonly group: string; readonly from: string }[] {
  return groups
    .filter((group) => partHas(part, group))
    .flatMap(({ id, meetings }) => {
      const rows = enrolments.filter(({ group, joinedAt = '' }) => group === id && joinedAt <= asOf);
      const [first = ''] = meetings.flatMap(({ held, date }) => (held === false ? [] : [date])).sort();
      return [...new Set(rows.map(({ person }) => person))].map((person) => {
        const days = rows.filter((row) => row.person === person).map(({ joinedAt = '' }) => joinedAt);
        return { person, group: id, from: days.includes('') ? first : ([...days].sort()[0] ?? '') };
      });
    });
}
