import type { Policy } from '../../../src/policy/policy.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { isWhole, partHas } from './answers.js';
import type { Answers, InScope } from './fold.js';

/** Ties the slow way: every two people, every group, every meeting, looked up in the rows again. */
export function networkOracle(records: YearRecords, policy: Policy, part: InScope): Answers {
  const { asOf = '', history = [] } = records;
  const groups = records.groups.filter((group) => partHas(part, group));
  const seats = records.enrolments.filter(
    ({ group, joinedAt = '' }) => joinedAt <= asOf && groups.some(({ id }) => id === group),
  );
  const people = [...new Set(seats.map(({ person }) => person))];
  const meetings = groups.flatMap(({ id, meetings: all }) => all.map((meeting) => ({ ...meeting, group: id })));
  const was = (person: string, meeting: (typeof meetings)[number]): boolean =>
    held(records, meeting) &&
    seats.some(
      (seat) =>
        seat.person === person &&
        seat.group === meeting.group &&
        (seat.joinedAt ?? '0') <= meeting.date &&
        meeting.date <= (seat.leftAt ?? '9'),
    ) &&
    records.attendance.some(
      (row) =>
        row.person === person &&
        row.group === meeting.group &&
        row.meeting === meeting.number &&
        (row.mark === 'attended' || row.mark === 'partial'),
    );
  const pairs = people.flatMap((first, index) => people.slice(index + 1).map((second) => [first, second] as const));
  const shared = ([first, second]: readonly [string, string]): number =>
    meetings.filter((meeting) => was(first, meeting) && was(second, meeting)).length;
  const ties = pairs.filter((pair) => shared(pair) > 0);
  const strong = ties.filter((pair) => shared(pair) >= policy.review.figures.value.strongTieMeetings);
  const works = (person: string): readonly string[] =>
    seats.flatMap((seat) => (seat.person === person && seat.organisation !== undefined ? [seat.organisation] : []));
  const placed = ties.filter((pair) => pair.every((person) => works(person).length > 0));
  const bridging = placed.filter(([first, second]) => !works(first).some((each) => works(second).includes(each)));
  const before = isWhole(part) ? history.filter((row) => !groups.some(({ id }) => id === row.group)) : [];
  const answers = ties.map(([first, second]) => metBefore(before, first, second));
  const density = (num: number): string => (people.length < 2 ? 'too-few' : `${num}/${pairs.length}`);
  return {
    'ties.density': density(ties.length),
    'ties.strong-density': density(strong.length),
    'ties.new':
      ties.length === 0
        ? 'no-denominator'
        : !isWhole(part) || history.length === 0 || answers.includes('unsure')
          ? 'not-recorded'
          : `${answers.filter((answer) => answer === 'no').length}/${ties.length}`,
    'ties.bridging': placed.length === 0 ? 'no-denominator' : `${bridging.length}/${placed.length}`,
  };
}

function held(
  { attendance }: YearRecords,
  meeting: { readonly group: string; readonly number: number; readonly held: boolean | null },
): boolean {
  const told = attendance.some(
    ({ group, meeting: number, mark }) =>
      group === meeting.group && number === meeting.number && mark !== 'unrecorded' && mark !== 'excused',
  );
  return meeting.held === true || (meeting.held === null && told);
}

/** By trying every way in which what nobody recorded can have been. */
function metBefore(
  history: NonNullable<YearRecords['history']>,
  first: string,
  second: string,
): 'yes' | 'no' | 'unsure' {
  const numbers = [1, 2, 3];
  const possible = [false, true].map((all) =>
    [...new Set(history.map(({ group }) => group))].some((group) => {
      const [own, theirs] = [first, second].map((person) => {
        const rows = history.filter((row) => row.group === group && row.person === person);
        const known = rows.flatMap(({ attended = all ? numbers : [] }) => attended);
        return numbers.filter((number) => known.includes(number));
      });
      return own?.some((number) => theirs?.includes(number));
    }),
  );
  const [least, most] = possible;
  return least ? 'yes' : most ? 'unsure' : 'no';
}
