import { describe, expect, it } from 'vitest';
import { policiesNamed, readYear } from '../../src/boundary/review.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import type { YearRecords } from '../../src/rules/review/index.js';
import { documents, places, planted, without } from '../support/host.js';

const document = documents['review'];

const full: YearRecords = {
  year: 2027,
  asOf: '2027-12-31',
  groups: [
    {
      id: 'g1',
      modality: 'in-person',
      stream: 'schools',
      surveyed: 2,
      meetings: [
        { number: 1, date: '2027-02-10', held: true, modality: 'online', minutes: 90, facilitators: ['fay'] },
        { number: 2, date: '2027-03-10', held: false },
      ],
    },
  ],
  enrolments: [
    {
      person: 'ana',
      group: 'g1',
      organisation: 'o1',
      region: 'north',
      attributes: ['leader'],
      leftAt: '2027-02-20',
      leftBecause: 'other',
      moves: [{ on: '2027-02-12', organisation: null, inSector: null, keptSeat: true }],
    },
    { person: 'ana', group: 'g1', joinedAt: '2027-03-01' },
  ],
  attendance: [
    { person: 'ana', group: 'g1', meeting: 1, mark: 'partial', minutes: 45, recordedAt: '2027-02-10T03:00:00Z' },
    { person: 'ana', group: 'g1', meeting: 1, mark: 'attended', minutes: 90, recordedAt: '2027-02-11T03:00:00Z' },
  ],
  demand: [
    {
      person: 'bo',
      stream: 'schools',
      intake: 'first',
      eligible: false,
      askedOn: '2027-01-02',
      withdrewOn: '2027-01-03',
    },
  ],
  responses: [
    {
      id: 'r1',
      group: 'g1',
      recommend: 9,
      agreement: { trust: 4, other: null },
      before: 2,
      after: null,
      applied: true,
      codings: [['applied'], []],
      theme: 'strength',
      text: 'Good.',
    },
  ],
  certificates: [{ person: 'ana', group: 'g1', minutes: 90 }],
  history: [
    {
      person: 'ana',
      group: 'g0',
      startedOn: '2026-02-01',
      endedOn: '2026-07-01',
      completed: true,
      inSector: null,
      attended: [1],
    },
  ],
  regions: ['north'],
  workforce: [{ category: 'north', people: 10 }],
};

function read(claimed: unknown): unknown {
  const result = readYear(claimed, policies.partnersInPrevention);
  return result.ok ? result.value.asOf : places(result.problems);
}

describe('readYear', () => {
  it('gives the records as they stand', () => {
    expect(readYear(document, policies.partnersInPrevention)).toEqual(ok(document));
  });

  it('takes a year without a day of review as over, and names no such day that was never given', () => {
    const open = without(document, ['asOf']);
    expect(read(open)).toBe('2027-12-31');
    expect(read(planted(open, ['groups', 0, 'meetings', 0, 'date'], '2028-02-01'))).toBe('2028-02-01');
    expect(read(planted(open, ['groups', 0, 'meetings', 0, 'date'], 'zzz'))).toEqual([
      'groups[0].meetings[0].date not-a-day',
    ]);
    expect(read(planted(open, ['groups', 0, 'meetings', 0, 'date'], '2028-02-30'))).toEqual([
      'groups[0].meetings[0].date not-a-day',
    ]);
    for (const year of [1e9, 10_000]) expect(read(planted(open, ['year'], year))).toContain('year too-big');
    for (const year of [0, -1]) expect(read(planted(open, ['year'], year))).toContain('year too-small');
    expect(String(read(planted(open, ['year'], 1e9)))).not.toContain('asOf');
  });

  it('reads every kind of row that a year may have', () => {
    expect(readYear(full, policies.partnersInPrevention)).toEqual(ok(full));
  });

  it('says of every part that has the wrong shape where it is, and of everything else that is wrong besides', () => {
    const broken = [
      [['groups', 0, 'meetings', 0, 'minutes'], '90'],
      [['groups', 0, 'surveyed'], 1.5],
      [['enrolments', 0, 'moves', 0, 'keptSeat'], 'yes'],
      [['attendance', 0, 'minutes'], null],
      [['demand', 0, 'eligible'], 'yes'],
      [['responses', 0, 'agreement', 'trust'], 'often'],
      [['responses', 0, 'codings', 0, 0], 'delight'],
      [['certificates', 0, 'minutes'], '60'],
      [['history', 0, 'attended', 0], 'first'],
      [['regions', 0], ''],
      [['workforce', 0, 'people'], null],
      [['enrolments', 1, 'leftBecause'], 'ill'],
      [['history', 0, 'endedOn'], '2025-01-01'],
    ] as const;
    let claimed: unknown = full;
    for (const [path, value] of broken) claimed = planted(claimed, [...path], value);
    const told = [
      'groups[0].meetings[0].minutes wrong-type',
      'groups[0].surveyed wrong-type',
      'enrolments[0].moves[0].keptSeat wrong-type',
      'attendance[0].minutes wrong-type',
      'demand[0].eligible wrong-type',
      'responses[0].agreement.trust wrong-type',
      'responses[0].codings[0][0] unknown-word',
      'certificates[0].minutes wrong-type',
      'history[0].attended[0] wrong-type',
      'regions[0] empty',
      'workforce[0].people wrong-type',
      'enrolments[1].leftBecause contradiction',
      'history[0].endedOn contradiction',
    ];
    expect(read(claimed)).toEqual([...told].sort());
  });

  it('does not take what rests on a broken part for wrong', () => {
    expect(read(planted(full, ['groups', 0, 'stream'], 5))).toEqual(['groups[0].stream wrong-type']);
    expect(read(planted(full, ['regions'], 5))).toEqual(['regions wrong-type']);
    expect(read(planted(full, ['attendance', 0, 'mark'], 5))).toEqual(['attendance[0].mark unknown-word']);
    expect(read(planted(full, ['enrolments', 0, 'person'], 5))).toEqual(['enrolments[0].person wrong-type']);
    const open = without(full, ['asOf']);
    expect(read(planted(open, ['year'], 'this one'))).toEqual(['year wrong-type']);
    expect(read(planted(full, ['groups', 0, 'meetings', 0, 'date'], 5))).toEqual([
      'groups[0].meetings[0].date wrong-type',
    ]);
  });

  it('finds the built-in policies that groups name, and no others', () => {
    const named = (...ids: readonly unknown[]) =>
      policiesNamed({ groups: ids.map((policy) => ({ id: 'g1', policy })) }).map(({ id }) => id);
    expect(named('alumni-network@planned', 'nowhere', 5, undefined, 'free-from-violence@2018')).toEqual([
      'free-from-violence@2018',
      'alumni-network@planned',
    ]);
    for (const claimed of [null, 5, [], {}, { groups: 5 }, { groups: [null] }])
      expect(policiesNamed(claimed)).toEqual([]);
    const other = planted(full, ['groups', 0, 'policy'], 'alumni-network@planned');
    expect(read(other)).toEqual(['groups[0].policy unknown-reference']);
    expect(readYear(other, policies.partnersInPrevention, policiesNamed(other)).ok).toBe(true);
  });

  it('says nothing of rows that rest on a part that could not be read', () => {
    expect(read(planted(document, ['groups', 0, 'id'], 5))).toEqual(['groups[0].id wrong-type']);
    expect(read(planted(document, ['groups', 0, 'meetings', 0, 'held'], 5))).toEqual([
      'groups[0].meetings[0].held wrong-type',
    ]);
    expect(read(planted(document, ['enrolments'], 5))).toEqual(['enrolments wrong-type']);
    expect(read(planted(document, ['groups', 0, 'meetings', 0, 'number'], '1'))).toEqual([
      'groups[0].meetings[0].number wrong-type',
    ]);
  });
});
