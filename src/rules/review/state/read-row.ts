import { type Problem, problem, type Result, resultOf } from '../../../kernel/result.js';
import { marks } from '../../../policy/attendance-terms.js';
import { modalities } from '../../../policy/policy.js';
import { leavingReasons, themes, valueCycles } from '../records.js';
import {
  type Check,
  type Fields,
  isADay,
  isAYear,
  isCount,
  isFilledText,
  isId,
  isMeetingNumber,
  isMinutes,
  isMoment,
  isNumber,
  isObject,
  isText,
  isYesOrNo,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  orNull,
  recordOf,
} from './row-fields.js';
import type { ReviewRow, RowKind } from './rows.js';

const kind: Check = () => undefined;
const [leastRecommended, mostRecommended, leastAgreed, mostAgreed] = [0, 10, 1, 5];

/** The fields of each kind of row. */
const fieldsOf: Readonly<Record<RowKind, Fields>> = {
  year: { kind, year: isAYear, 'asOf?': isADay },
  group: {
    kind,
    id: isId,
    'policy?': isFilledText,
    modality: oneOf(modalities),
    stream: isText,
    'surveyed?': isCount,
  },
  meeting: {
    kind,
    group: isId,
    number: isMeetingNumber,
    date: isADay,
    held: orNull(isYesOrNo),
    'modality?': oneOf(modalities),
    'minutes?': isMinutes,
    'facilitators?': listOf(isId),
  },
  enrolment: {
    kind,
    person: isId,
    group: isId,
    'organisation?': isFilledText,
    'region?': isFilledText,
    'attributes?': listOf(isFilledText),
    'joinedAt?': isADay,
    'leftAt?': isADay,
    'leftBecause?': oneOf(leavingReasons),
    'moves?': listOf(
      objectOf({
        on: isADay,
        organisation: orNull(isFilledText),
        inSector: orNull(isYesOrNo),
        keptSeat: isYesOrNo,
      }),
    ),
  },
  attendance: {
    kind,
    person: isId,
    group: isId,
    meeting: isMeetingNumber,
    mark: oneOf(marks),
    'minutes?': isMinutes,
    'recordedAt?': isMoment,
  },
  demand: {
    kind,
    person: isId,
    'group?': isId,
    'stream?': isFilledText,
    'intake?': isFilledText,
    'eligible?': isYesOrNo,
    'askedOn?': isADay,
    'offeredOn?': isADay,
    'seatedOn?': isADay,
    'withdrewOn?': isADay,
  },
  response: {
    kind,
    // Without it an answer could not be told from its own second delivery.
    id: isId,
    group: isId,
    'recommend?': orNull(numberFrom(leastRecommended, mostRecommended, true)),
    'agreement?': recordOf(orNull(numberFrom(leastAgreed, mostAgreed, true))),
    'before?': orNull(isNumber),
    'after?': orNull(isNumber),
    'applied?': orNull(isYesOrNo),
    'codings?': listOf(listOf(oneOf(valueCycles))),
    'theme?': oneOf(themes),
    'text?': isText,
  },
  certificate: { kind, person: isId, group: isId, minutes: isMinutes },
  history: {
    kind,
    person: isId,
    group: isId,
    startedOn: isADay,
    endedOn: isADay,
    completed: isYesOrNo,
    'inSector?': orNull(isYesOrNo),
    'attended?': listOf(isMeetingNumber),
  },
  region: { kind, region: isFilledText },
  workforce: { kind, category: isFilledText, people: isCount },
};

export const rowKinds: readonly string[] = Object.keys(fieldsOf);
const checks: ReadonlyMap<unknown, Check> = new Map(
  Object.entries(fieldsOf).map(([name, fields]) => [name, objectOf(fields)]),
);

/** Names everything that is wrong with a row, and returns whether nothing is. */
function fits(claimed: object, problems: Problem[], path: string): boolean {
  const before = problems.length;
  const named = 'kind' in claimed ? claimed.kind : undefined;
  const check = checks.get(named);
  if (check === undefined) {
    const at = path === '' ? 'kind' : `${path}.kind`;
    problems.push(problem(at, 'unknown-word', `The kind of a row is one of ${rowKinds.join(', ')}.`));
  } else check(claimed, path, problems);
  return problems.length === before;
}

/**
 * Reads one row: an object with its `kind` and the fields of that record.
 *
 * @param claimed anything; every deviation is a problem, and what was typed is not repeated
 * @param path where it stands, such as `line 17`
 */
export function readRow(claimed: unknown, path = ''): Result<ReviewRow> {
  const problems: Problem[] = [];
  const row = readRowInto(claimed, path, problems);
  return resultOf(problems, () => {
    if (row === undefined) throw new Error('A row that does not fit has a problem.');
    return row;
  });
}

/** The same for rows by the million: the problems go into a list that is there already. `undefined` where there are any. */
export function readRowInto(claimed: unknown, path: string, problems: Problem[]): ReviewRow | undefined {
  if (!isObject(claimed)) {
    problems.push(problem(path, 'wrong-type', 'A row is one object.'));
    return undefined;
  }
  return fits(claimed, problems, path) ? (claimed as ReviewRow) : undefined;
}
