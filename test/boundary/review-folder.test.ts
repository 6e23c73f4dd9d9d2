import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYearFolder } from '../../src/boundary/review-folder.js';
import type { Sheet } from '../../src/boundary/review-sheets.js';
import { readCsv } from '../../src/formats/csv.js';
import { lawfulValue } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import type { YearRecords } from '../../src/rules/review/index.js';

const { partnersInPrevention } = policies;

function sheet(text: string): Sheet {
  return text.split('\n').map((line) => line.split(','));
}

const whole: Readonly<Record<string, string>> = {
  'year.csv': 'year,asOf\n2027,2027-12-31',
  'groups.csv':
    'id,modality,stream,policy,surveyed\ng1,in-person,general,,3\ng2,online,general,alumni-network@planned,',
  'meetings.csv':
    'group,number,date,held,modality,minutes,facilitators\ng1,1,2027-02-10,held,,120,f1|f2\ng1,2,2027-03-10,,online,,\ng2,1,2027-02-11,cancelled,,,',
  'enrolments.csv':
    'person,group,organisation,region,attributes,joinedAt,leftAt,leftBecause\np1,g1,o1,north,a|b,,2027-02-20,ill\np1,g1,o1,,-,2027-03-01,,\np2,g1,,,,,,',
  'moves.csv': 'person,group,on,organisation,inSector,keptSeat\np1,g1,2027-03-05,o2,yes,yes\np1,g1,2027-02-12,,,no',
  'attendance.csv':
    'person,group,meeting,mark,minutes,recordedAt\np1,g1,1,P,90,2027-02-10T03:00:00Z\np1,g1,1,L,60,2027-02-11T03:00:00Z\np2,g1,1,absent,,',
  'demand.csv':
    'person,group,stream,intake,eligible,askedOn,offeredOn,seatedOn,withdrewOn\np3,,general,first,yes,2027-01-02,,,',
  'responses.csv':
    'id,group,recommend,before,after,applied,cycles,theme,text,agree:trust,agree:use\nr1,g1,9,3,5,yes,immediate;applied|applied,strength,Good.,5,n/a\n,g1,,,,,,,,,',
  'certificates.csv': 'person,group,minutes\np1,g1,90',
  'history.csv': 'person,group,startedOn,endedOn,completed,inSector,attended\np1,g0,2026-01-01,2026-06-01,yes,,1|2|6',
  'regions.csv': 'region\nnorth\nsouth',
  'workforce.csv': 'category,people\nnorth,120',
  'README.md': 'nothing',
};

function files(change: Readonly<Record<string, string | null>> = {}): ReadonlyMap<string, Sheet> {
  return new Map(
    Object.entries({ ...whole, ...change }).flatMap(([name, text]) => (text === null ? [] : [[name, sheet(text)]])),
  );
}

function problems(change: Readonly<Record<string, string | null>>): readonly string[] {
  const read = readYearFolder(files(change), partnersInPrevention);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a folder of sheets', () => {
  it('is read as the year that stands in its tables, with what is blank left out', () => {
    const expected: YearRecords = {
      year: 2027,
      asOf: '2027-12-31',
      groups: [
        {
          id: 'g1',
          modality: 'in-person',
          stream: 'general',
          surveyed: 3,
          meetings: [
            { number: 1, date: '2027-02-10', held: true, minutes: 120, facilitators: ['f1', 'f2'] },
            { number: 2, date: '2027-03-10', held: null, modality: 'online' },
          ],
        },
        {
          id: 'g2',
          modality: 'online',
          stream: 'general',
          policy: 'alumni-network@planned',
          meetings: [{ number: 1, date: '2027-02-11', held: false }],
        },
      ],
      enrolments: [
        {
          person: 'p1',
          group: 'g1',
          organisation: 'o1',
          region: 'north',
          attributes: ['a', 'b'],
          leftAt: '2027-02-20',
          leftBecause: 'ill',
          moves: [{ on: '2027-02-12', organisation: null, inSector: null, keptSeat: false }],
        },
        {
          person: 'p1',
          group: 'g1',
          organisation: 'o1',
          attributes: [],
          joinedAt: '2027-03-01',
          moves: [{ on: '2027-03-05', organisation: 'o2', inSector: true, keptSeat: true }],
        },
        { person: 'p2', group: 'g1' },
      ],
      attendance: [
        { person: 'p1', group: 'g1', meeting: 1, mark: 'attended', minutes: 90, recordedAt: '2027-02-10T03:00:00Z' },
        { person: 'p1', group: 'g1', meeting: 1, mark: 'partial', minutes: 60, recordedAt: '2027-02-11T03:00:00Z' },
        { person: 'p2', group: 'g1', meeting: 1, mark: 'absent' },
      ],
      demand: [{ person: 'p3', stream: 'general', intake: 'first', eligible: true, askedOn: '2027-01-02' }],
      responses: [
        {
          id: 'r1',
          group: 'g1',
          recommend: 9,
          before: 3,
          after: 5,
          applied: true,
          codings: [['immediate', 'applied'], ['applied']],
          theme: 'strength',
          text: 'Good.',
          agreement: { trust: 5, use: null },
        },
        { group: 'g1' },
      ],
      certificates: [{ person: 'p1', group: 'g1', minutes: 90 }],
      history: [
        {
          person: 'p1',
          group: 'g0',
          startedOn: '2026-01-01',
          endedOn: '2026-06-01',
          completed: true,
          attended: [1, 2, 6],
        },
      ],
      regions: ['north', 'south'],
      workforce: [{ category: 'north', people: 120 }],
    };
    const read = readYearFolder(files(), partnersInPrevention);
    expect(read.ok ? read.value : read.problems).toEqual(expected);
  });

  it('needs its groups and nothing else, where the year is said', () => {
    const read = readYearFolder(
      new Map([['groups.csv', sheet('id,modality,stream\ng1,online,general')]]),
      partnersInPrevention,
      {
        year: 2027,
        asOf: '2027-06-30',
      },
    );
    expect(read.ok ? read.value : read.problems).toEqual({
      year: 2027,
      asOf: '2027-06-30',
      groups: [{ id: 'g1', modality: 'online', stream: 'general', meetings: [] }],
      enrolments: [],
      attendance: [],
    });
    expect(problems(Object.fromEntries(Object.keys(whole).map((name) => [name, null])))).toEqual([
      'year.csv missing',
      'groups.csv missing',
    ]);
  });

  it('says of everything wrong in which line and column it stands', () => {
    expect(
      problems({
        'year.csv': 'year,asOf\n2027,2027-02-30\n2028,',
        'meetings.csv': 'group,number,date,held\ng1,1,10/2/2027,perhaps\n\ng3,1,2027-02-10,held\ng1,2,2027-03-10,held',
        'attendance.csv': 'person,group,meeting,mark,minutes\np1,g1,2,here,90\np2,g1,2,P,0\np9,g1,2,P,\n,,two,,',
        'responses.csv': 'id,group,recommend,cycles,agree:trust\nr1,g1,11,immediate;wrong,6\nr1,g1,ten,,',
        'moves.csv':
          'person,group,on,organisation,inSector,keptSeat\np1,g1,2027-02-25,o2,yes,yes\np9,g1,2027-02-25,o2,yes,',
        'regions.csv': 'region\nnorth\nnorth',
        'stray.csv': 'a,b',
      }),
    ).toEqual([
      'meetings.csv line 2.held unknown-word',
      'moves.csv line 3.keptSeat missing',
      'attendance.csv line 2.mark unknown-word',
      'attendance.csv line 5.meeting wrong-type',
      'attendance.csv line 5.person missing',
      'attendance.csv line 5.group missing',
      'attendance.csv line 5.mark missing',
      'responses.csv line 3.recommend wrong-type',
      'stray.csv unknown-word',
      'meetings.csv line 4.group unknown-reference',
      'moves.csv line 3.person unknown-reference',
      'year.csv line 3 too-many',
      'responses.csv line 2.cycles unknown-word',
      'year.csv line 2.asOf not-a-day',
      'meetings.csv line 2.date not-a-day',
      'moves.csv line 2.on contradiction',
      'attendance.csv line 4.person unknown-reference',
      'responses.csv line 2.recommend too-big',
      'responses.csv line 2.agree:trust too-big',
      'responses.csv line 3.id duplicate',
      'regions.csv line 3.region duplicate',
    ]);
  });

  it('says nothing of what rests on a table that cannot be read', () => {
    expect(problems({ 'enrolments.csv': 'who,group\np1,g1' })).toEqual([
      'enrolments.csv line 1.cells[0] unknown-key',
      'enrolments.csv line 1 missing',
    ]);
    expect(problems({ 'meetings.csv': 'group,number\ng1,1' })).toEqual(['meetings.csv line 1 missing']);
    expect(problems({ 'groups.csv': '' })).toEqual(['groups.csv line 1 missing']);
    expect(problems({ 'attendance.csv': 'person,person,group,meeting,mark' })).toEqual([
      'attendance.csv line 1.cells[1] duplicate',
    ]);
  });

  it('names what is wrong beside a column that is not known, unless that was meant to be one of ours', () => {
    const meetings = 'group,number,date\ng1,1,03/02/2027\ng2,1,2027-02-11';
    const bare = { 'attendance.csv': null, 'meetings.csv': meetings, 'moves.csv': null };
    expect(
      problems({ ...bare, 'groups.csv': 'id,modality,stream,notes\ng1,by boat,general,x\ng2,online,general,' }),
    ).toEqual([
      'groups.csv line 1.cells[3] unknown-key',
      'groups.csv line 2.modality unknown-word',
      'meetings.csv line 2.date not-a-day',
    ]);
    expect(problems({ ...bare, 'groups.csv': 'id,modality,stream,polcy\ng1,by boat,general,x' })).toEqual([
      'groups.csv line 1.cells[3] unknown-key',
    ]);
  });

  it('is the same whether the names of its files are in capitals or not, so that no file is left out silently', () => {
    const capitals = new Map([...files()].map(([name, rows]) => [name.toUpperCase(), rows]));
    expect(readYearFolder(capitals, partnersInPrevention)).toEqual(readYearFolder(files(), partnersInPrevention));
    expect(problems({ 'NOTES.CSV': 'a' })).toEqual(['NOTES.CSV unknown-word']);
    expect(problems({ 'Attendance-nowhere.Csv': 'person,1\np1,P' })).toEqual([
      'Attendance-nowhere.Csv line 2.meeting 1 unknown-reference',
    ]);
  });

  it('says once that there are no groups, and not again of every meeting', () => {
    expect(problems({ 'groups.csv': null })).toEqual(['groups.csv missing']);
  });

  it('may have the marks of a group as a roster, beside those of other groups', () => {
    const roster = { 'attendance.csv': null, 'attendance-g1.csv': 'person,1,2\np1,P,\np2,A,0\n,,' };
    const read = readYearFolder(files(roster), partnersInPrevention);
    expect(read.ok ? read.value.attendance : read.problems).toEqual([
      { person: 'p1', group: 'g1', meeting: 1, mark: 'attended' },
      { person: 'p2', group: 'g1', meeting: 1, mark: 'absent' },
      { person: 'p2', group: 'g1', meeting: 2, mark: 'unrecorded' },
    ]);
    expect(
      problems({
        'attendance.csv': null,
        'attendance-g1.csv': 'person,1,3,\np1,here,P,\np9,P,,x',
        'attendance-g7.csv': 'person,1\np1,P',
      }),
    ).toEqual([
      'attendance-g1.csv line 2.meeting 1 unknown-word',
      'attendance-g1.csv line 3 too-many',
      'attendance-g1.csv line 2.meeting 3 unknown-reference',
      'attendance-g1.csv line 3.meeting 1 unknown-reference',
      'attendance-g7.csv line 2.meeting 1 unknown-reference',
    ]);
    expect(problems({ 'attendance-g1.csv': 'person,1,one,1\np1,P,P,P' })).toEqual([
      'attendance-g1.csv line 1.cells[2] wrong-type',
      'attendance-g1.csv line 1.cells[3] duplicate',
    ]);
  });

  it('is compared with an earlier review that is given beside it', () => {
    const read = readYearFolder(files(), partnersInPrevention, { previous: { year: 'old' } });
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'previous.year wrong-type',
      'previous.terms missing',
      'previous.metrics missing',
      'previous.released missing',
    ]);
  });
});

describe('the folders that ship as examples', () => {
  function folder(name: string): ReadonlyMap<string, Sheet> {
    const directory = `examples/${name}`;
    return new Map(
      readdirSync(directory).map((file) => [file, lawfulValue(readCsv(readFileSync(`${directory}/${file}`, 'utf8')))]),
    );
  }

  it.each([
    ['review-2026', 2026, 3, 40],
    ['review-2027', 2027, 4, 56],
  ])('%s is a whole year, with people in two streams and every kind of row', (name, year, groups, people) => {
    const read = readYearFolder(folder(name), partnersInPrevention);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { value } = read;
    expect([value.year, value.asOf, value.groups.length]).toEqual([year, `${year}-12-31`, groups]);
    expect(new Set(value.enrolments.map(({ person, group }) => `${person} ${group}`)).size).toBe(people);
    expect(new Set(value.groups.map(({ stream }) => stream))).toEqual(new Set(['schools', 'regional']));
    const { demand, responses, certificates, history, regions, workforce } = value;
    for (const rows of [demand, responses, certificates, history, regions, workforce]) expect(rows).not.toEqual([]);
    expect(value.enrolments.some(({ moves }) => moves !== undefined)).toBe(true);
  });

  it('the second has a group that moved online, a meeting that was cancelled and marks that were put right', () => {
    const read = readYearFolder(folder('review-2027'), partnersInPrevention);
    const { groups = [], attendance = [] } = read.ok ? read.value : {};
    expect(
      groups.some(({ modality, meetings }) => meetings.some((each) => (each.modality ?? modality) !== modality)),
    ).toBe(true);
    expect(groups.some(({ meetings }) => meetings.some(({ held }) => held === false))).toBe(true);
    const keys = attendance.map(({ person, group, meeting }) => `${person} ${group} ${meeting}`);
    expect(new Set(keys).size).toBeLessThan(keys.length);
  });
});
