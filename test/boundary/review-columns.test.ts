import { describe, expect, test } from 'vitest';
import { columnsOf, readCells } from '../../src/boundary/review-columns.js';
import type { Problem } from '../../src/kernel/result.js';

const named = (problems: readonly Problem[]): readonly string[] => problems.map(({ path, code }) => `${path} ${code}`);

function read(heading: string, row: string): unknown {
  const columns = columnsOf(heading.split(','), 'line 1');
  if (!columns.ok) return named(columns.problems);
  const problems: Problem[] = [];
  const value = readCells(row.split(','), columns.value, 'line 17', problems);
  return problems.length === 0 ? value : named(problems);
}

describe('a row of a table', () => {
  test.each<[string, string, unknown]>([
    [
      'person,group,meeting,mark',
      'ana,g1,3,P',
      { kind: 'attendance', person: 'ana', group: 'g1', meeting: 3, mark: 'attended' },
    ],
    [
      'mark,meeting,group,person,minutes,recordedAt',
      'l,3,g1, ana ,45,2027-03-01T02:10:00Z',
      {
        kind: 'attendance',
        person: 'ana',
        group: 'g1',
        meeting: 3,
        mark: 'partial',
        minutes: 45,
        recordedAt: '2027-03-01T02:10:00Z',
      },
    ],
    ['person,group,joinedAt', 'ana,g1,', { kind: 'enrolment', person: 'ana', group: 'g1' }],
    [
      'person,group,attributes,leftAt,leftBecause',
      'ana,g1,rural|new,2027-03-01,ill',
      {
        kind: 'enrolment',
        person: 'ana',
        group: 'g1',
        attributes: ['rural', 'new'],
        leftAt: '2027-03-01',
        leftBecause: 'ill',
      },
    ],
    ['person,group,attributes', 'ana,g1,-', { kind: 'enrolment', person: 'ana', group: 'g1', attributes: [] }],
    ['id,modality,stream', 'g1,online,general', { kind: 'group', id: 'g1', modality: 'online', stream: 'general' }],
    [
      'group,number,date,held,facilitators',
      'g1,2,2027-03-01,,f1|f2',
      { kind: 'meeting', group: 'g1', number: 2, date: '2027-03-01', held: null, facilitators: ['f1', 'f2'] },
    ],
    [
      'group,number,date,held',
      'g1,2,2027-03-01,no',
      { kind: 'meeting', group: 'g1', number: 2, date: '2027-03-01', held: false },
    ],
    ['person,group,minutes', 'ana,g1,900', { kind: 'certificate', person: 'ana', group: 'g1', minutes: 900 }],
    [
      'person,group,startedOn,endedOn,completed,attended',
      'ana,g1,2025-02-01,2025-10-01,yes,1|2',
      {
        kind: 'history',
        person: 'ana',
        group: 'g1',
        startedOn: '2025-02-01',
        endedOn: '2025-10-01',
        completed: true,
        attended: [1, 2],
      },
    ],
    [
      'id,group,recommend,agree:safe,Agree: trust,agree:late',
      'r1,g1,9,5,n/a,',
      { kind: 'response', id: 'r1', group: 'g1', recommend: 9, agreement: { safe: 5, trust: null } },
    ],
    [
      'id,group,cycles',
      'r1,g1,immediate;applied|-',
      { kind: 'response', id: 'r1', group: 'g1', codings: [['immediate', 'applied'], []] },
    ],
    [
      'person,group,intake,eligible',
      'ana,g1,2,y',
      { kind: 'demand', person: 'ana', group: 'g1', intake: '2', eligible: true },
    ],
    ['person,stream', 'ana,general', { kind: 'demand', person: 'ana', stream: 'general' }],
    ['category,people', 'rural,120', { kind: 'workforce', category: 'rural', people: 120 }],
    ['year,asOf', '2027,2027-12-31', { kind: 'year', year: 2027, asOf: '2027-12-31' }],
    ['region', 'north', { kind: 'region', region: 'north' }],
    ['REGION,,', 'north,,', { kind: 'region', region: 'north' }],
    ['region', ' ', undefined],
  ])('under %s, %s is read', (heading, row, expected) => {
    const value = read(heading, row);
    expect(value).toEqual(expected);
    expect(Object.keys(value ?? {}).sort()).toEqual(Object.keys(expected ?? {}).sort());
  });

  test.each<[string, string, unknown]>([
    [
      'person,group,meeting,mark',
      ',g1,x,perhaps,more',
      ['line 17.meeting wrong-type', 'line 17.mark unknown-word', 'line 17 too-many', 'line 17.person missing'],
    ],
    [
      'group,number,date,held',
      'g1,99,soon,later',
      ['line 17.held unknown-word', 'line 17.number too-big', 'line 17.date not-a-day'],
    ],
    ['group,recommend', 'g1,9', ['line 17.id missing']],
  ])('under %s, %s is named with everything that is wrong, each once', (heading, row, expected) => {
    expect(read(heading, row)).toStrictEqual(expected);
  });

  test.each(['person,person', 'person,mark', 'person,group,meeting,mark,secret', '', '__proto__', 'agree:trust'])(
    'cannot be told from %j, which no table has',
    (heading) => {
      expect(read(heading, '')).toStrictEqual(['line 1 unknown-word']);
    },
  );

  test('cannot be told from columns that several tables have', () => {
    expect(read('person,group', 'ana,g1')).toStrictEqual(['line 1 contradiction']);
    expect(columnsOf(['person', 'group'], 'line 1')).toMatchObject({
      problems: [{ message: expect.stringMatching(/^Several tables have this heading: enrolments, demand\. /) }],
    });
  });

  test('is no move, which is nothing without the membership that it was made in', () => {
    expect(read('person,group,on,keptSeat', 'ana,g1,2027-03-01,yes')).toStrictEqual(['line 1 unsupported']);
  });
});
