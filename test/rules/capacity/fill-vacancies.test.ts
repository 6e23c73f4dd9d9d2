import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { fillVacancies, type Vacancies } from '../../../src/rules/capacity/index.js';
import { unlimited } from '../../support/intakes.js';
import { readChains } from '../../support/waitlist-vectors.js';

const policy = policies.partnersInPrevention;
const north = { id: 'north', capacity: 1 };
const south = { id: 'south', capacity: 1 };

function asked(more: Partial<Vacancies>): Vacancies {
  return { order: { by: 'priority' }, groups: [north, south], applicants: [], current: {}, ...more };
}

const person = (id: string, priority: number, ...preferences: readonly string[]) => ({ id, priority, preferences });

describe('fillVacancies', () => {
  test.each(readChains())('answers $name as independent code did', ({ vacancies, placements }) => {
    expect(fillVacancies(vacancies, unlimited).placements).toEqual(placements);
  });

  test('fills two seats that fell free in two groups, and the seats that those who move leave behind', () => {
    const answer = fillVacancies(
      asked({
        groups: [north, { id: 'south', capacity: 2 }, { id: 'west', capacity: 2 }],
        applicants: [
          person('ana', 1, 'north'),
          person('bo', 2, 'north', 'south'),
          person('cy', 3, 'west', 'south'),
          person('dee', 4, 'south', 'west'),
          person('eve', 5, 'south', 'west'),
          person('fay', 6, 'south', 'west'),
        ],
        current: { ana: 'north', bo: 'south', cy: null, dee: 'west', eve: 'west', fay: null, gus: 'south' },
        withdrawn: ['ana', 'gus'],
      }),
      policy,
    );
    const intoSouth = { from: 'west', to: 'south', rank: 1, because: { seatsFree: 1, vacatedBy: ['bo'] } };
    const intoWest = { from: null, to: 'west', because: { seatsFree: 0, vacatedBy: ['dee', 'eve'] } };
    expect(answer).toEqual({
      placements: { bo: 'north', cy: 'west', dee: 'south', eve: 'south', fay: 'west' },
      moves: [
        {
          applicant: 'bo',
          from: 'south',
          to: 'north',
          rank: 1,
          position: 1,
          because: { seatsFree: 1, vacatedBy: [] },
        },
        { applicant: 'dee', ...intoSouth, position: 2 },
        { applicant: 'eve', ...intoSouth, position: 3 },
        { applicant: 'cy', ...intoWest, rank: 1, position: 1 },
        { applicant: 'fay', ...intoWest, rank: 2, position: 2 },
      ],
      skipped: [],
      waitlists: { north: [], south: ['fay'], west: [] },
      withdrawn: [
        { applicant: 'ana', from: 'north' },
        { applicant: 'gus', from: 'south' },
      ],
      overfull: [],
      belowMinimum: [],
      policy: policy.id,
    });
  });

  test('gives a raised capacity out like any free seat, and takes nothing back when it is lowered again', () => {
    const applicants = [person('ana', 1, 'north'), person('bo', 2, 'north'), person('cy', 3, 'north')];
    const raised = fillVacancies(
      asked({ groups: [{ id: 'north', capacity: 2 }], applicants, current: { ana: 'north', bo: null, cy: null } }),
      policy,
    );
    expect(raised.placements).toEqual({ ana: 'north', bo: 'north', cy: null });
    const lowered = fillVacancies(asked({ groups: [north], applicants, current: raised.placements }), policy);
    expect([lowered.placements, lowered.moves]).toEqual([raised.placements, []]);
    expect(lowered.overfull).toEqual([{ group: 'north', members: 2, capacity: 1 }]);
    const left = fillVacancies(
      asked({ groups: [north], applicants, current: raised.placements, withdrawn: 'ana' }),
      policy,
    );
    expect([left.moves, left.overfull, left.waitlists]).toEqual([[], [], { north: ['cy'] }]);
  });

  test('leaves a seat to its holder though they did not list the group, or it would not admit them today', () => {
    const applicants = [
      person('ana', 1, 'south'),
      { ...person('bo', 2, 'north', 'south'), ineligible: { south: ['eligibility.late-entry'] } },
      person('cy', 3, 'south', 'north'),
    ];
    const held = { ana: 'north', bo: 'south', cy: null };
    expect(fillVacancies(asked({ applicants, current: held }), policy).placements).toEqual(held);
    const roomier = [{ id: 'north', capacity: 2 }, south];
    const moved = fillVacancies(asked({ groups: roomier, applicants, current: held }), policy);
    expect(moved.placements).toEqual({ ana: 'south', bo: 'north', cy: 'north' });
  });

  test('passes over whoever can no longer complete a group that has started, with the numbers that say so', () => {
    const { placements, skipped } = fillVacancies(
      asked({
        groups: [
          { ...north, meetingsStarted: 1 },
          { ...south, meetingsStarted: 2 },
        ],
        applicants: [
          { ...person('ana', 1, 'north'), canAttend: { north: [3, 4, 5, 6] } },
          { ...person('bo', 2, 'north'), ineligible: { north: ['eligibility.sector'] } },
          { ...person('cy', 3, 'south', 'north'), canAttend: { north: [2, 3, 4, 5] } },
        ],
        current: { ana: null, bo: null, cy: null },
      }),
      policy,
    );
    expect(placements).toEqual({ ana: null, bo: null, cy: 'north' });
    expect(skipped).toStrictEqual([
      {
        applicant: 'ana',
        group: 'north',
        rank: 1,
        code: 'cannot-attend-a-first-window-meeting',
        window: [2],
        joinBefore: null,
      },
      { applicant: 'bo', group: 'north', rank: 1, code: 'ineligible', rules: ['eligibility.sector'] },
      {
        applicant: 'cy',
        group: 'south',
        rank: 1,
        code: 'first-attendance-window-closed',
        started: 2,
        firstBy: 2,
        joinBefore: 2,
      },
    ]);
  });

  test('fills no group that does not run, and says which running one has come to be too small', () => {
    const answer = fillVacancies(
      asked({
        groups: [
          { id: 'north', capacity: 3, minimum: 2 },
          { ...south, minimum: 1 },
          { id: 'west', capacity: 2, minimum: 2 },
        ],
        applicants: [person('ana', 1, 'west', 'north'), person('bo', 2, 'south', 'north')],
        current: { ana: 'north', bo: 'north' },
        closed: ['west'],
      }),
      policy,
    );
    expect(answer.placements).toEqual({ ana: 'north', bo: 'south' });
    expect(answer.waitlists).toEqual({ north: [], south: [], west: [] });
    expect(answer.belowMinimum).toEqual([{ group: 'north', reached: 1, minimum: 2 }]);
  });

  test('says whom it never knew of those who withdrew', () => {
    expect(fillVacancies(asked({ withdrawn: ['zoe', 'ann'] }), policy).withdrawn).toEqual([
      { applicant: 'ann', from: null },
      { applicant: 'zoe', from: null },
    ]);
  });

  test('keeps ids apart from what a JavaScript object has by itself', () => {
    const answer = fillVacancies(
      asked({
        groups: [{ id: 'constructor', capacity: 1 }],
        applicants: [{ id: 'toString', preferences: ['constructor'], priority: { constructor: 1 } }],
        current: { toString: null },
        withdrawn: 'valueOf',
      }),
      policy,
    );
    expect(Object.entries(answer.placements)).toEqual([['toString', 'constructor']]);
    expect(Object.entries(answer.waitlists)).toEqual([['constructor', []]]);
  });

  test('takes the maximum of the policy for how a group meets', () => {
    const applicants = Array.from({ length: 13 }, (_, index) => person(`p${index}`, index, 'north'));
    const current = Object.fromEntries(applicants.map(({ id }) => [id, null]));
    const groups = [{ id: 'north', modality: 'online' as const }];
    expect(fillVacancies(asked({ groups, applicants, current }), policy).waitlists).toEqual({ north: ['p12'] });
  });

  test('throws for input that is not lawful, with every problem', () => {
    expect(() => fillVacancies(asked({ current: { ana: 'north' }, closed: ['east'] }), policy)).toThrow(
      new RangeError('closed[0]: No group has this id. current.ana: No applicant has this id.'),
    );
  });

  test('places ten thousand people', () => {
    const groups = Array.from({ length: 660 }, (_, index) => ({ id: `g${index}`, modality: 'online' as const }));
    const applicants = Array.from({ length: 10_000 }, (_, index) => ({
      ...person(`p${index}`, index, ...[1, 7, 31, 53].map((step) => `g${(index * step) % 660}`)),
    })).map((each) => ({ ...each, preferences: [...new Set(each.preferences)] }));
    const current = Object.fromEntries(applicants.map(({ id }) => [id, null]));
    const answer = fillVacancies(asked({ groups, applicants, current }), policy);
    expect(Object.values(answer.placements).filter((seat) => seat !== null).length).toBeGreaterThan(7000);
  });
});
