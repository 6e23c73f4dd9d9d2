import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { problemsOf } from '../../../../src/rules/review/problems.js';
import type { YearRecords } from '../../../../src/rules/review/records.js';
import { yearBookFrom } from '../../../../src/rules/review/state/book.js';
import { recordsOf } from '../../../../src/rules/review/state/present.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { richYear } from '../../../support/review/rich-years.js';
import { yearOf } from '../years.js';
import { stateOf } from './drawn-rows.js';

const policy = policies.partnersInPrevention;

/** Every record as a row of its own. */
function rowsOf(records: YearRecords): readonly ReviewRow[] {
  const { year, asOf, groups, enrolments, attendance, demand = [], certificates = [], regions = [] } = records;
  return [
    { kind: 'year', year, ...(asOf === undefined ? {} : { asOf }) },
    ...groups.flatMap(({ meetings, ...group }): ReviewRow[] => [
      { kind: 'group', ...group },
      ...meetings.map((meeting): ReviewRow => ({ kind: 'meeting', group: group.id, ...meeting })),
    ]),
    ...enrolments.map((row): ReviewRow => ({ kind: 'enrolment', ...row })),
    ...attendance.map((row): ReviewRow => ({ kind: 'attendance', ...row })),
    ...demand.map((row): ReviewRow => ({ kind: 'demand', ...row })),
    ...certificates.map((row): ReviewRow => ({ kind: 'certificate', ...row })),
    ...regions.map((region): ReviewRow => ({ kind: 'region', region })),
  ];
}

function told(records: YearRecords, options: Partial<Parameters<typeof yearBookFrom>[2]> = {}): readonly string[] {
  const book = yearBookFrom(stateOf(rowsOf(records)), policy, { others: [], ...options });
  return book.ok ? [] : book.problems.map(({ path, code }) => `${path} ${code}`);
}

const two = yearOf(
  { id: 'a', meetings: 'hh', people: { ana: 'XX', bo: 'X-' } },
  { id: 'b', meetings: 'hh', people: { cy: 'XX' } },
);

describe('a state of a year', () => {
  it('has a book where nothing is wrong', () => {
    expect(told(two)).toEqual([]);
  });

  it('is refused where somebody leads a group they are a member of, in whichever group', () => {
    const groups = two.groups.map((group) =>
      group.id === 'a'
        ? group
        : { ...group, meetings: group.meetings.map((meeting) => ({ ...meeting, facilitators: ['cy'] })) },
    );
    expect(told({ ...two, groups })).toEqual([
      'groups[1].meetings[0].facilitators[0] contradiction',
      'groups[1].meetings[1].facilitators[0] contradiction',
    ]);
  });

  it('is refused where a certificate is for a group that nobody knows', () => {
    const certificates = [
      { person: 'ana', group: 'a', minutes: 60 },
      { person: 'bo', group: 'nowhere', minutes: 60 },
    ];
    expect(told({ ...two, certificates })).toEqual(['certificates[1].group unknown-reference']);
  });

  it('tells of a certificate by its place among all of them', () => {
    const certificates = [
      { person: 'ana', group: 'a', minutes: 60 },
      { person: 'bo', group: 'a', minutes: 60 },
      { person: 'dee', group: 'b', minutes: 60 },
    ];
    expect(told({ ...two, certificates })).toEqual(['certificates[2].person unknown-reference']);
  });

  it('is refused where an id is spelled in one way here and in another there', () => {
    const spelled = (b: object): YearRecords => ({
      ...two,
      enrolments: two.enrolments.map((row) => ({
        ...row,
        organisation: 'acme',
        region: 'north',
        attributes: ['rural'],
        ...(row.group === 'b' ? b : {}),
      })),
    });
    expect(told(spelled({}))).toEqual([]);
    expect(told(spelled({ organisation: 'Acme' }))).toEqual(['enrolments[2].organisation duplicate']);
    expect(told(spelled({ region: 'North' }))).toEqual(['enrolments[2].region duplicate']);
    expect(told(spelled({ attributes: ['Rural'] }))).toEqual(['enrolments[2].attributes[0] duplicate']);
    expect(told({ ...spelled({ person: 'Ana' }), attendance: [] })).toEqual(['enrolments[2].person duplicate']);
    expect(told({ ...two, demand: [{ person: 'Ana', group: 'b' }] })).toEqual(['demand[0].person duplicate']);
  });

  it('is refused beside the review of a later year', () => {
    const previous = { year: 2020, policyVersions: [], terms: {}, metrics: [], released: { metrics: [], groups: [] } };
    expect(told(two, { previous: { ...previous, year: two.year } as never })).toEqual([]);
    expect(told(two, { previous: { ...previous, year: two.year + 1 } as never })).toEqual([
      'previous.year contradiction',
    ]);
  });

  it('is refused for whatever the same records are refused for in one document, at the same places', () => {
    fc.assert(
      fc.property(richYear(), fc.infiniteStream(fc.nat()), ({ records, policy: own, other }, draws) => {
        const state = stateOf(rowsOf(broken(records, () => Number(draws.next().value))));
        const document = recordsOf(state);
        fc.pre(document.ok);
        if (!document.ok) return;
        const book = yearBookFrom(state, own, { others: [other] });
        const problems = book.ok ? [] : book.problems;
        expect(problems.map(line).sort()).toEqual(problemsOf(document.value, own, [other]).map(line).sort());
      }),
      { numRuns: 1000 },
    );
  });
});

function line({ path, code, message }: { readonly path: string; readonly code: string; readonly message: string }) {
  return `${path} ${code} ${message}`;
}

/** The same year with a few things in it that cannot be. */
function broken(records: YearRecords, draw: () => number): YearRecords {
  const swapped = <Row extends object>(rows: readonly Row[], changes: readonly Partial<Row>[]): readonly Row[] => {
    const place = draw() % (rows.length + 1);
    return rows.map((row, index) => (index === place ? { ...row, ...changes[draw() % changes.length] } : row));
  };
  const names = [{ person: 'ANA' }, { person: 'Bo' }, { person: 'dee' }, { group: 'nowhere' }];
  return {
    ...records,
    groups: swapped(records.groups, [{ policy: 'nobody@knows' }, { stream: 'GENERAL' }]).map((group) => ({
      ...group,
      meetings: swapped(group.meetings, [{ facilitators: ['ana'] }, { date: '2031-01-01' }, { held: false }]),
    })),
    enrolments: swapped(records.enrolments, [
      { organisation: 'ACME' },
      { region: 'nowhere' },
      { person: 'ANA' },
      { leftAt: '2020-01-01' },
    ]),
    attendance: swapped(records.attendance, [
      { person: 'dee' },
      { meeting: 40 },
      { minutes: 1440 },
      { recordedAt: '2040-01-01T00:00:00Z' },
    ]),
    demand: swapped(records.demand ?? [], names),
    certificates: records.enrolments.slice(0, 3).map(({ person, group }) => ({
      person: draw() % 4 === 0 ? 'dee' : person,
      group: draw() % 4 === 0 ? 'nowhere' : group,
      minutes: 60,
    })),
  };
}
