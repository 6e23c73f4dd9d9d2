import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { type EnrolmentRecord, problemsOf, type YearRecords } from '../../../src/rules/review/index.js';
import { yearOf } from './years.js';

/** Meetings 1 and 2 held, 3 cancelled, 4 on the day of the review and 5 after it; ana and bo are members. */
const year = {
  ...yearOf({ meetings: 'hhc??', people: { ana: 'XXc', bo: 'X-c' } }),
  asOf: '2027-04-10',
};
const nowhere = 'No group of the year has this id.';

function problems(change: Partial<YearRecords>): readonly (readonly string[])[] {
  return problemsOf({ ...year, ...change }, policies.partnersInPrevention).map(({ path, code, message }) => [
    path,
    code,
    message,
  ]);
}

function enrolled(...rows: readonly Partial<EnrolmentRecord>[]): readonly (readonly string[])[] {
  return problems({ enrolments: rows.map((row) => ({ person: 'ana', group: 'g1', ...row })), attendance: [] });
}

function marked(
  mark: Mark,
  meeting: number,
  membership: Partial<EnrolmentRecord> = {},
): readonly (readonly string[])[] {
  return problems({
    enrolments: [{ person: 'ana', group: 'g1', ...membership }],
    attendance: [{ person: 'ana', group: 'g1', meeting, mark }],
  });
}

const everyMark: readonly Mark[] = [
  'attended',
  'absent',
  'unrecorded',
  'excused',
  'partial',
  'substituted',
  'cancelled',
];

describe('an enrolment', () => {
  it('is of somebody with a lawful id, spelled in one way', () => {
    expect(enrolled({ person: '' }, { person: 'Ana' }, { person: 'ana' })).toEqual([
      ['enrolments[0].person', 'empty', 'An id cannot be empty.'],
      ['enrolments[2].person', 'duplicate', 'This id differs from an earlier one only in capitals.'],
    ]);
  });

  it('is in a group of the year', () => {
    expect(enrolled({ group: 'nowhere' })).toEqual([['enrolments[0].group', 'unknown-reference', nowhere]]);
  });

  it('is one row for each time that a person is in a group', () => {
    const again = 'An earlier row enrols this person in this group; one seat is one row.';
    expect(enrolled({}, {}, { leftAt: '2027-02-01' })).toEqual([
      ['enrolments[1]', 'duplicate', again],
      [
        'enrolments[2]',
        'contradiction',
        'Another row enrols this person in this group on some of these days; somebody who returns has one row after the other.',
      ],
    ]);
    const row = { person: 'ana', group: 'g1' };
    expect(problems({ enrolments: [row, row], attendance: [] })).toEqual([['enrolments[1]', 'duplicate', again]]);
  });

  it('may be in two groups', () => {
    const two = yearOf({ meetings: 'h', people: { ana: 'X' } }, { meetings: 'h', people: { ana: 'X' } });
    expect(problemsOf(two, policies.partnersInPrevention)).toEqual([]);
  });

  it('begins and ends on days that exist, the first no later than the last', () => {
    expect(enrolled({ joinedAt: 'soon', leftAt: '2027-02-29' })).toEqual([
      ['enrolments[0].joinedAt', 'not-a-day', 'A day is written YYYY-MM-DD.'],
      ['enrolments[0].leftAt', 'not-a-day', 'This date does not exist.'],
    ]);
    expect(enrolled({ joinedAt: '2027-02-02', leftAt: '2027-02-01' })).toEqual([
      ['enrolments[0].leftAt', 'contradiction', 'A membership cannot end before it begins.'],
    ]);
    expect(enrolled({ joinedAt: '2027-02-01', leftAt: '2027-02-01' })).toEqual([]);
  });
});

describe('a mark', () => {
  it('is of a group of the year, a member of it and one of its meetings', () => {
    expect(
      problems({
        attendance: [
          { person: 'ana', group: 'nowhere', meeting: 1, mark: 'attended' },
          { person: 'visitor', group: 'g1', meeting: 1, mark: 'substituted' },
          { person: 'ana', group: 'g1', meeting: 6, mark: 'attended' },
        ],
      }),
    ).toEqual([
      ['attendance[0].group', 'unknown-reference', nowhere],
      ['attendance[1].person', 'unknown-reference', 'Only a member of the group has a mark; a visitor has none.'],
      ['attendance[2].meeting', 'unknown-reference', 'No meeting of this group has this number.'],
    ]);
  });

  it('is one of seven words', () => {
    const claimed: YearRecords = JSON.parse(
      JSON.stringify({ ...year, attendance: [{ person: 'ana', group: 'g1', meeting: 1, mark: 'here' }] }),
    );
    expect(problems(claimed)).toEqual([
      [
        'attendance[0].mark',
        'unknown-word',
        'A mark is one of attended, absent, unrecorded, excused, partial, substituted, cancelled.',
      ],
    ]);
  });

  it('stands once, whether or not a second one says the same', () => {
    const row = { person: 'ana', group: 'g1', meeting: 1, mark: 'attended' as const };
    const again =
      'An earlier row has a mark for this person at this meeting; only where both say when they were written down does the later hold.';
    expect(problems({ attendance: [row, row, { ...row, mark: 'absent' }, { ...row, meeting: 2 }] })).toEqual([
      ['attendance[1]', 'duplicate', again],
      ['attendance[2]', 'duplicate', again],
    ]);
  });

  it('of a cancelled meeting is cancelled or says nothing, and of no other meeting is', () => {
    const wrong = [
      [
        'attendance[0].mark',
        'contradiction',
        'A meeting that was cancelled has the mark cancelled or none, and no other meeting has that mark.',
      ],
    ];
    for (const mark of everyMark) {
      expect(marked(mark, 3)).toEqual(mark === 'cancelled' || mark === 'unrecorded' ? [] : wrong);
    }
    for (const meeting of [1, 4, 5]) expect(marked('cancelled', meeting)).toEqual(wrong);
  });

  it('of a meeting after the day of the review is an excuse or says nothing', () => {
    for (const mark of everyMark) {
      if (mark === 'cancelled') continue;
      expect(marked(mark, 4)).toEqual([]);
      expect(marked(mark, 5)).toEqual(
        mark === 'excused' || mark === 'unrecorded'
          ? []
          : [
              [
                'attendance[0].mark',
                'contradiction',
                'A meeting after the day of the review can only be excused or unrecorded.',
              ],
            ],
      );
    }
  });

  it('says that nobody came before they joined or after they left', () => {
    for (const mark of ['attended', 'absent', 'excused', 'partial', 'substituted'] as const) {
      const wrong = [
        [
          'attendance[0].mark',
          'contradiction',
          'This meeting lies outside the membership, so nobody came to it as a member.',
        ],
      ];
      const answer = mark === 'absent' || mark === 'excused' ? [] : wrong;
      expect(marked(mark, 2, { joinedAt: '2027-02-11' })).toEqual(answer);
      expect(marked(mark, 2, { leftAt: '2027-02-09' })).toEqual(answer);
      expect(marked(mark, 2, { joinedAt: '2027-02-10', leftAt: '2027-02-10' })).toEqual([]);
    }
  });

  it('is not judged by days that cannot be read', () => {
    expect(marked('attended', 1, { joinedAt: 'soon' })).toEqual([
      ['enrolments[0].joinedAt', 'not-a-day', 'A day is written YYYY-MM-DD.'],
    ]);
  });
});

describe('the other channels', () => {
  it('name groups of the year and, for a request, one person once', () => {
    expect(
      problems({
        demand: [
          { person: 'cy', group: 'g1' },
          { person: 'cy', group: 'g1' },
          { person: 'Cy', group: 'nowhere' },
        ],
        responses: [{ group: 'g1' }, { group: 'g1' }, { group: 'G1' }],
      }),
    ).toEqual([
      ['demand[1]', 'duplicate', 'An earlier row has this person asking for a seat in this group.'],
      ['demand[2].person', 'duplicate', 'This id differs from an earlier one only in capitals.'],
      ['demand[2].group', 'unknown-reference', nowhere],
      ['responses[2].group', 'unknown-reference', nowhere],
    ]);
  });
});

it('no problem repeats what was typed', () => {
  const secret = 'Very Private';
  const found = problemsOf(
    {
      ...year,
      enrolments: [
        { person: ` ${secret}`, group: secret, joinedAt: secret, leftAt: secret },
        { person: secret, group: 'g1' },
        { person: secret.toUpperCase(), group: 'g1' },
      ],
      attendance: [{ person: secret, group: secret, meeting: 1, mark: 'attended' }],
      demand: [{ person: `${secret} `, group: secret }],
    },
    policies.partnersInPrevention,
  );
  expect(found.length).toBeGreaterThan(6);
  expect(JSON.stringify(found).toLowerCase()).not.toContain('private');
});

it('no problem repeats what was typed in any of the other tables', () => {
  const secret = 'Very Private';
  const claimed: YearRecords = JSON.parse(
    JSON.stringify({
      ...year,
      groups: year.groups.map((group) => ({
        ...group,
        policy: secret,
        stream: ` ${secret}`,
        meetings: [
          { number: 1, date: secret, held: true, modality: secret, facilitators: [secret, secret, ` ${secret}`] },
        ],
      })),
      enrolments: [
        {
          person: secret,
          group: 'g1',
          organisation: ` ${secret}`,
          region: secret,
          attributes: [secret, secret],
          leftBecause: secret,
          moves: [{ on: secret, organisation: ` ${secret}`, inSector: null, keptSeat: true }],
        },
      ],
      attendance: [{ person: secret, group: 'g1', meeting: 1, mark: secret, recordedAt: secret }],
      demand: [{ person: ` ${secret}`, stream: secret, intake: ` ${secret}`, askedOn: secret }],
      responses: [{ id: ` ${secret}`, group: secret, codings: [[secret]], theme: secret }],
      certificates: [{ person: ` ${secret}`, group: secret, minutes: 0 }],
      history: [{ person: ` ${secret}`, group: ` ${secret}`, startedOn: secret, endedOn: secret }],
      regions: ['north', ` ${secret}`],
      workforce: [{ category: ` ${secret}`, people: -1 }],
    }),
  );
  const found = problemsOf(claimed, policies.partnersInPrevention);
  expect(found.length).toBeGreaterThan(30);
  expect(JSON.stringify(found).toLowerCase()).not.toContain('private');
});
