import fc from 'fast-check';
import { marks } from '../../../../src/policy/attendance-terms.js';
import { leavingReasons, themes, valueCycles } from '../../../../src/rules/review/records.js';
import { mergeStates } from '../../../../src/rules/review/state/merge.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { addRow, emptyState, type ReviewState } from '../../../../src/rules/review/state/state.js';

/** Few of them, so that rows meet; names that an object would trip over among them. */
const group: fc.Arbitrary<string> = fc.constantFrom('g1', 'g10', 'constructor', 'Zoë');
const person: fc.Arbitrary<string> = fc.constantFrom(
  'ana',
  'Bo',
  'toString',
  '9',
  '10',
  '名',
  'somebody-with-a-long-id',
);
const meeting: fc.Arbitrary<number> = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(13, 52));
const day: fc.Arbitrary<string> = fc.constantFrom('2027-02-01', '2027-03-01', '2027-10-10');
const word: fc.Arbitrary<string> = fc.constantFrom('rural', '$map', '__proto__', 'a "b"', 'é,;\n');
const moment: fc.Arbitrary<string> = fc.constantFrom('2027-03-01T02:10:00Z', '2027-03-02T00:00:00Z');

const maybe: fc.Arbitrary<boolean | null> = fc.constantFrom(true, false, null);
const recommended: fc.Arbitrary<number | null> = fc.constantFrom(null, 0, 5, 10);

/** Any subset of these beside what is needed. */
function some<Fields extends object>(
  needed: readonly (keyof Fields)[],
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
) {
  return fc.record(fields, { requiredKeys: [...needed] });
}

export function attendanceRow(): fc.Arbitrary<ReviewRow> {
  return some(['kind', 'person', 'group', 'meeting', 'mark'], {
    kind: fc.constant('attendance' as const),
    person,
    group,
    meeting,
    mark: fc.constantFrom(...marks),
    minutes: fc.constantFrom(0, 45, 90, 52.5),
    recordedAt: moment,
  });
}

const plainMark: fc.Arbitrary<ReviewRow> = fc.record({
  kind: fc.constant('attendance' as const),
  person,
  group,
  meeting,
  mark: fc.constantFrom(...marks),
});

const others: readonly fc.Arbitrary<ReviewRow>[] = [
  some(['kind', 'id', 'modality', 'stream'], {
    kind: fc.constant('group' as const),
    id: group,
    policy: word,
    modality: fc.constantFrom('in-person', 'online', 'hybrid'),
    stream: fc.constantFrom('general', 'family'),
    surveyed: fc.nat(20),
  }),
  some(['kind', 'group', 'number', 'date', 'held'], {
    kind: fc.constant('meeting' as const),
    group,
    number: meeting,
    date: day,
    held: fc.constantFrom(true, false, null),
    minutes: fc.constantFrom(90, 150),
    facilitators: fc.array(person, { maxLength: 2 }),
  }),
  some(['kind', 'person', 'group'], {
    kind: fc.constant('enrolment' as const),
    person,
    group,
    organisation: word,
    region: word,
    attributes: fc.array(word, { maxLength: 2 }),
    joinedAt: day,
    leftAt: day,
    leftBecause: fc.constantFrom(...leavingReasons),
    moves: fc.array(
      fc.record({ on: day, organisation: fc.option(word), inSector: fc.option(fc.boolean()), keptSeat: fc.boolean() }),
      { maxLength: 1 },
    ),
  }),
  some(['kind', 'person'], {
    kind: fc.constant('demand' as const),
    person,
    group,
    stream: word,
    intake: fc.constantFrom('1', '2'),
    eligible: fc.boolean(),
    askedOn: day,
  }),
  some(['kind', 'id', 'group'], {
    kind: fc.constant('response' as const),
    id: person,
    group,
    recommend: recommended,
    agreement: fc.dictionary(word, fc.option(fc.integer({ min: 1, max: 5 })), { maxKeys: 3, noNullPrototype: true }),
    applied: maybe,
    codings: fc.array(fc.uniqueArray(fc.constantFrom(...valueCycles), { maxLength: 2 }), { maxLength: 2 }),
    theme: fc.constantFrom(...themes),
    text: word,
  }),
  fc.record({ kind: fc.constant('certificate' as const), person, group, minutes: fc.constantFrom(0, 900) }),
  some(['kind', 'person', 'group', 'startedOn', 'endedOn', 'completed'], {
    kind: fc.constant('history' as const),
    person,
    group,
    startedOn: day,
    endedOn: day,
    completed: fc.boolean(),
    inSector: maybe,
    attended: fc.array(meeting, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('region' as const), region: word }),
  fc.record({ kind: fc.constant('workforce' as const), category: word, people: fc.nat(100) }),
];

export function anyRow(): fc.Arbitrary<ReviewRow> {
  return fc.oneof({ weight: 4, arbitrary: attendanceRow() }, { weight: 6, arbitrary: plainMark }, ...others, yearRow());
}

/** Always the same year, so that no two parts refuse each other. */
export function yearRow(): fc.Arbitrary<ReviewRow> {
  return some(['kind', 'year'], { kind: fc.constant('year' as const), year: fc.constant(2027), asOf: day });
}

export function anyRows(maxLength = 30): fc.Arbitrary<readonly ReviewRow[]> {
  return fc.array(anyRow(), { maxLength });
}

/** A fresh state of these rows: adding and merging use states up. */
export function stateOf(rows: readonly ReviewRow[], policy?: string): ReviewState {
  return rows.reduce(addRow, emptyState(policy));
}

export function merged(...states: readonly ReviewState[]): ReviewState {
  return states.reduce((first, second) => {
    const both = mergeStates(first, second);
    if (!both.ok) throw new Error(both.problems[0].message);
    return both.value;
  }, emptyState());
}
