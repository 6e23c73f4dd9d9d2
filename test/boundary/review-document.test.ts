import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/boundary/review-document.js';
import { sheetsOf } from '../../src/boundary/review-sheets.js';
import type { Problem } from '../../src/kernel/result.js';

function put(files: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const problems: Problem[] = [];
  const { document, placeOf } = documentOf(sheetsOf(new Map(Object.entries(files)), problems), problems);
  return { document, placeOf, told: problems.map(({ path, code }) => `${path} ${code}`) };
}

const groups = [
  ['id', 'modality', 'stream'],
  ['g1', 'online', 'general'],
];

describe('the document of a folder', () => {
  it('has meetings in their groups, and where each part stands', () => {
    const { document, placeOf, told } = put({
      'groups.csv': groups,
      'meetings.csv': [
        ['number', 'group', 'date'],
        ['2', 'g1', '2027-03-10'],
        ['1', 'nowhere', '2027-02-10'],
      ],
      'responses.csv': [
        ['group', 'cycles', 'agree:trust'],
        ['g1', 'applied', '4'],
      ],
    });
    expect(document).toEqual({
      groups: [
        { id: 'g1', modality: 'online', stream: 'general', meetings: [{ number: 2, date: '2027-03-10', held: null }] },
      ],
      enrolments: [],
      attendance: [],
      responses: [{ group: 'g1', codings: [['applied']], agreement: { trust: 4 } }],
    });
    expect(told).toEqual(['meetings.csv line 3.group unknown-reference']);
    expect(
      [
        'groups[0].meetings[0].date',
        'groups[0].modality',
        'groups[0].meetings',
        'responses[0].codings[0][0]',
        'responses[0].agreement.trust',
        'responses[0].agreement',
        'demand',
        'year',
        'asOf',
        '',
      ].map(placeOf),
    ).toEqual([
      'meetings.csv line 2.date',
      'groups.csv line 2.modality',
      'groups.csv line 2',
      'responses.csv line 2.cycles',
      'responses.csv line 2.agree:trust',
      'responses.csv line 2',
      'demand.csv',
      'year.csv',
      'asOf',
      '',
    ]);
  });

  it('has a move in the membership on its day, or else in the last of that person in that group', () => {
    const { document } = put({
      'groups.csv': groups,
      'enrolments.csv': [
        ['person', 'group', 'joinedAt', 'leftAt'],
        ['ana', 'g1', '', '2027-02-01'],
        ['ana', 'g1', '2027-03-01', ''],
      ],
      'moves.csv': [
        ['person', 'group', 'on', 'keptSeat'],
        ['ana', 'g1', '2027-02-01', 'yes'],
        ['ana', 'g1', '2027-02-15', 'yes'],
      ],
    });
    const move = { organisation: null, inSector: null, keptSeat: true };
    expect(document['enrolments']).toEqual([
      { person: 'ana', group: 'g1', leftAt: '2027-02-01', moves: [{ ...move, on: '2027-02-01' }] },
      { person: 'ana', group: 'g1', joinedAt: '2027-03-01', moves: [{ ...move, on: '2027-02-15' }] },
    ]);
  });
});
