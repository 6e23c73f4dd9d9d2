import { allOf, type Finding, type Verdict } from '../../kernel/decision.js';
import type { Policy, Stream } from '../../policy/policy.js';
import { seatTaken } from '../../rules/capacity/substitution.js';
import { seatDecision } from '../../rules/eligibility/seat.js';
import { worksInSector } from '../../rules/eligibility/sector.js';
import { fitsWords, workFacts } from '../../rules/eligibility/stream.js';
import { type Cell, type Cells, columnsOf, eachRow, readAll, stop, textOf, wordOf, yesOrNoOf } from '../cells.js';
import { inShort } from '../in-short.js';

/** An answer as a cell shows it. What is not certain yet is neither TRUE nor FALSE, so that no formula takes it for one. */
const answers: Readonly<Record<Verdict, Cell>> = { met: true, 'not-met': false, open: 'NOT YET' };

/** Whether each person fits the sector and a group, and why. What a group can ask of people is the columns of both ranges. */
export function eligible(people: Cells, criteria: Cells, policy: Policy): Cells {
  if (criteria.length > 1) stop('criteria is one row.');
  const asked = columnsOf(criteria[0] ?? [], workFacts.length).map(wordOf);
  const stream = streamOf(asked);
  return eachRow(people, 2, 0, (row) => {
    const [person, ...rest] = columnsOf(row, workFacts.length + 2);
    const [id, inSector, ...facts] = readAll<[string, boolean | null, ...Record<string, string>[]]>(
      () => textOf(person) || stop('no person for this row.'),
      () => yesOrNoOf(rest[workFacts.length], 'in sector'),
      ...workFacts.map(({ fact, words, name }, index) => () => {
        const word = wordOf(rest[index]);
        const [wanted = '', known] = [asked[index], policy.eligibility.vocabularies.value[words]];
        // A misspelt word, of the person or of the group, would look like a refusal.
        if (wanted !== '' && wanted !== word && !known.includes(wanted))
          stop(`the rules do not know the ${name} asked for.`);
        if (wanted !== word && word !== '' && !known.includes(word)) stop(`the rules do not know this ${name}.`);
        return word === '' ? {} : { [fact]: word };
      }),
    );
    const sector = inSector === null ? {} : { sector: inSector ? admitted(policy) : 'outside the sector' };
    const who = Object.assign({ id, ...sector }, ...facts);
    return told([worksInSector(who, policy), fitsWords(who, stream)]);
  });
}

function admitted({ eligibility }: Policy): string {
  return eligibility.sectors.value[0] ?? 'the sector';
}

/** A stream that asks for what the criteria name and for nothing else. */
function streamOf(asked: readonly string[]): Stream {
  const lists = workFacts.flatMap(({ words }, index) => {
    const word = asked[index] ?? '';
    return word === '' ? [] : [[words, [word]] as const];
  });
  return { id: 'of the group', title: 'of the group', ...Object.fromEntries(lists) };
}

/** Whether whoever comes may take the seat: only its holder may, while they work in the sector. */
export function keepsSeat(changes: Cells, policy: Policy): Cells {
  return eachRow(changes, 2, 0, (row) => {
    const [holder, attendee, stays] = columnsOf(row, 3);
    const [seatHolder, came, inSector] = readAll<[string, string, boolean | null]>(
      () => wordOf(holder) || stop('no seat holder for this row.'),
      () => wordOf(attendee),
      () => yesOrNoOf(stays, 'still in sector'),
    );
    const employment =
      inSector === null
        ? ({ kind: 'between-jobs', until: Number.POSITIVE_INFINITY, untilWords: '' } as const)
        : inSector
          ? ({ kind: 'in-sector', sector: admitted(policy) } as const)
          : ({ kind: 'outside', sector: null, until: null, untilWords: '' } as const);
    const isVisitor = came !== '' && came !== seatHolder;
    const [answer = '', because] = told([
      ...seatDecision(employment, policy).findings,
      ...(came === '' ? [] : [seatTaken(!isVisitor)]),
    ]);
    // Read in a hurry, FALSE beside the name of a holder could cost them the seat.
    return [answer, isVisitor ? `${because} The seat stays its holder’s: whoever came is a visitor.` : (because ?? '')];
  });
}

/** The answer of several findings, and of those that decide it what was found and what was expected. */
function told(findings: readonly Finding[]): readonly Cell[] {
  const outcome = allOf(findings.map(({ verdict }) => verdict));
  return [answers[outcome], inShort(findings.filter(({ verdict }) => verdict === outcome))];
}
