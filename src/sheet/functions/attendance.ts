import { explain } from '../../kernel/explain.js';
import type { Policy } from '../../policy/policy.js';
import { type Register, type Standing, type Status, standing } from '../../rules/attendance/standing.js';
import { blanks, type Cell, type Cells, stop } from '../cells.js';
import { inShort } from '../in-short.js';
import { eachRegister, rosterRows } from '../roster.js';

/** A status as a cell shows it. */
export const statusWords: Readonly<Record<Status, string>> = {
  completed: 'MET',
  'on-track': 'ON TRACK',
  'at-risk': 'AT RISK',
  'not-met': 'NOT MET',
};

/** Judges registers. Of many rows most are alike, so that a standing once worked out serves all that have the same marks. */
export function judgeUnder(policy: Policy): (register: Register) => Standing {
  const known = new Map<string, Standing>();
  return (register) => {
    const key = register.marks.join();
    const stands = known.get(key) ?? standing(register, policy);
    known.set(key, stands);
    return stands;
  };
}

/** Meetings attended, first meeting attended and status of each participant. */
export function standings(roster: Cells, held: Cell, policy: Policy): Cells {
  const judge = judgeUnder(policy);
  return eachRegister(rosterRows(roster, held, policy), 3, 2, (register) => {
    const { attended, firstAttended, status } = judge(register);
    return [attended, firstAttended ?? '', statusWords[status]];
  });
}

/** How many more meetings each participant must attend, and how many they may miss. */
export function stillNeeded(roster: Cells, held: Cell, policy: Policy): Cells {
  const judge = judgeUnder(policy);
  return eachRegister(rosterRows(roster, held, policy), 2, 0, (register) => {
    const { stillNeeded: needed, canMiss } = judge(register);
    return needed === null ? [statusWords['not-met'], ''] : [needed, canMiss];
  });
}

/** The outcome, and a reason for each of the four rules of attendance. */
const mostReasons = 5;

/** The reasons for one row, a sentence a cell. */
export function reasons(row: Cells, held: Cell, policy: Policy): Cells {
  if (row.length > 1) stop('row is one row of a roster.');
  const [first] = rosterRows(row, held, policy);
  const said =
    first === null || first === undefined
      ? []
      : 'shows' in first
        ? [first.shows]
        : explain(standing(first, policy).decision);
  return [...said, ...blanks(mostReasons)].slice(0, mostReasons).map((each) => [each]);
}

/** What a coordinator has to look at, the most pressing first. */
const pressing: readonly Status[] = ['at-risk', 'not-met'];

/** Rows that ask for somebody's attention: those that cannot be read, then whoever cannot miss the next meeting, then whoever has not met. */
export function worklist(roster: Cells, held: Cell, policy: Policy): Cells {
  const rows = rosterRows(roster, held, policy);
  const work: (readonly Cell[])[] = [];
  rows.forEach((row, index) => {
    if (row === null || !('shows' in row)) return;
    // Where nobody is named only the number of the row says where to look.
    work.push([row.person || `(row ${index + 1})`, 'CANNOT READ', row.shows]);
  });
  const judge = judgeUnder(policy);
  const judged = rows.flatMap((row) =>
    row === null || 'shows' in row ? [] : [{ person: row.person, stands: judge(row) }],
  );
  for (const status of pressing) {
    for (const { person, stands } of judged) {
      if (stands.status === status) work.push([person, statusWords[status], whatToDo(stands)]);
    }
  }
  return rows.map((_, index) => work[index] ?? blanks(3));
}

function whatToDo({ status, stillNeeded: needed, decision }: Standing): string {
  if (status === 'at-risk') {
    return `Missing the next meeting would make it NOT MET. Still needed: ${needed}.`;
  }
  return inShort(decision.findings.filter(({ verdict, force }) => verdict === 'not-met' && force === 'requirement'));
}
