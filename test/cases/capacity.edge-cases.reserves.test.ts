import { describe, expect, test } from 'vitest';
import { type Applicant, allocate, audit, fillVacancies, type OfferedGroup } from '../../src/rules/capacity/index.js';
import { keepsSeat } from '../../src/rules/eligibility/index.js';
import { paper, placed, reasons, round } from '../support/rounds.js';

// The rare cases of places that are kept for some, and of limits on one organisation.

const method = 'deferred-acceptance';
const meetings = ['2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08', '2027-07-13'];

/** Everybody wants north, in the order in which they stand here. */
function wanting(group: Partial<OfferedGroup>, people: Readonly<Record<string, Partial<Applicant>>>) {
  const all = Object.entries(people).map(([id, facts]): [string, Partial<Applicant>] => [
    id,
    { preferences: ['north'], ...facts },
  ]);
  return round([{ id: 'north', ...group }], Object.fromEntries(all), { method });
}

/** Who gets into north, in order. */
function admitted(group: Partial<OfferedGroup>, people: Readonly<Record<string, Partial<Applicant>>>) {
  const seats = placed(wanting(group, people));
  return Object.keys(seats).filter((id) => seats[id] === 'north');
}

const rural = { attributes: ['rural'] };
const fresh = { attributes: ['new'] };
const all = { attributes: ['rural', 'new'] };

describe('kept places', () => {
  test('whoever counts for every kept place fills one of them, whichever leaves more of the others filled', () => {
    const group = { capacity: 3, reserves: { rural: 1, new: 1 } };
    expect(admitted(group, { ana: {}, bo: {}, cy: all, di: rural })).toEqual(['ana', 'cy', 'di']);
    expect(admitted(group, { ana: {}, bo: {}, cy: all, di: fresh })).toEqual(['ana', 'cy', 'di']);
    expect(admitted(group, { ana: {}, bo: {}, cy: all, di: {} })).toEqual(['ana', 'bo', 'cy']);
  });

  test('where more places are kept than there are, the group still holds no more, and the order says who of them comes in', () => {
    const group = { capacity: 2, reserves: { rural: 2, new: 2 } };
    expect(admitted(group, { ana: {}, bo: rural, cy: fresh, di: all })).toEqual(['bo', 'cy']);
    expect(admitted(group, { ana: {}, bo: {}, cy: all, di: {} })).toEqual(['ana', 'cy']);
  });

  test('a place kept for people of whom none wants it goes to the next in order: seats and waitlists are as if none were kept', () => {
    const people = { ana: {}, bo: {}, cy: {} };
    const [kept, open] = [{ capacity: 2, reserves: { rural: 2 } }, { capacity: 2 }];
    expect(admitted(kept, people)).toEqual(['ana', 'bo']);
    expect(placed(wanting(kept, people))).toEqual(placed(wanting(open, people)));
    expect(allocate(wanting(kept, people), paper).waitlists).toEqual(allocate(wanting(open, people), paper).waitlists);
  });

  test('whoever counts and would have come in anyway fills the kept place: nobody further down gets one more for it', () => {
    const group = { capacity: 2, reserves: { rural: 1 } };
    expect(admitted(group, { ana: rural, bo: {}, cy: rural })).toEqual(['ana', 'bo']);
    expect(admitted(group, { ana: {}, bo: {}, cy: rural })).toEqual(['ana', 'cy']);
  });
});

describe('an attribute that turns out to be wrong', () => {
  const group = { capacity: 2, reserves: { rural: 1 } };

  test('takes no seat from whoever was placed by it: the seat is theirs, and the next free one is given by what is known then', () => {
    const corrected = wanting(group, { ana: {}, bo: {}, cy: {}, di: rural });
    const current = { ana: 'north', bo: null, cy: 'north', di: null };
    expect(fillVacancies({ ...corrected, current }, paper).placements).toEqual(current);
    expect(fillVacancies({ ...corrected, current, withdrawn: 'ana' }, paper).placements).toEqual({
      bo: null,
      cy: 'north',
      di: 'north',
    });
  });

  test('is no violation in an audit, unless somebody who counts waited when the seat was given', () => {
    const seat = (person: string, from: string, more: object = {}) => ({
      person,
      group: 'north',
      from,
      eligible: true,
      ...more,
    });
    const found = (since: string) =>
      audit(
        {
          groups: [{ id: 'north', ...group, meetings }],
          memberships: [
            seat('ana', '2027-01-20'),
            seat('cy', '2027-01-20', { attributes: ['rural'], to: '2027-03-01' }),
            seat('cy', '2027-03-01'),
          ],
          waiting: [{ person: 'di', group: 'north', since, eligible: true, attributes: ['rural'] }],
        },
        paper,
      ).violations;
    expect([found('2027-03-02'), found('2027-01-10')]).toEqual([[], []]);
    const never = audit(
      {
        groups: [{ id: 'north', ...group, meetings }],
        memberships: [seat('ana', '2027-01-20'), seat('cy', '2027-01-20')],
        waiting: [{ person: 'di', group: 'north', since: '2027-01-10', eligible: true, attributes: ['rural'] }],
      },
      paper,
    );
    expect(never.violations.map(({ code, people }) => [code, people])).toEqual([['reserve-unmet', []]]);
  });
});

describe('what numbers would tell of one person', () => {
  const group = { capacity: 2, reserves: { rural: 1 } };

  test('where the last place went in a group that keeps places is told to nobody, whether a reserve decided it or not', () => {
    for (const last of [rural, {}]) {
      const answer = allocate(wanting(group, { ana: {}, bo: last, cy: {} }), paper);
      expect([answer.cutoffs, answer.withheld]).toEqual([{ north: null }, ['north']]);
      expect(answer.reasons.find(({ applicant }) => applicant === 'cy')).toMatchObject({
        code: 'full',
        cutoff: null,
        cutoffTier: null,
      });
    }
  });

  test('no allocation names an attribute, and of whoever is let in by one it says that they are placed, like of everybody', () => {
    const answer = allocate(wanting(group, { ana: {}, bo: rural, cy: {}, di: {} }), paper);
    expect(JSON.stringify(answer)).not.toContain('rural');
    expect(answer.reasons.slice(0, 2).map(({ applicant, ...reason }) => reason)).toEqual([
      { group: 'north', rank: 1, code: 'placed' },
      { group: 'north', rank: 1, code: 'placed' },
    ]);
  });
});

describe('one organisation', () => {
  const limit = { capacity: 3, perOrganisation: 1 };
  const of = (organisation: string) => ({ organisation });

  test('nobody is counted with people whose organisation is not known, so several of them may come in', () => {
    expect(admitted(limit, { ana: {}, bo: {}, cy: of('Org'), di: of('Org') })).toEqual(['ana', 'bo', 'cy']);
  });

  test('whoever is one too many of their organisation is told that, and the free place goes to the next', () => {
    const answer = allocate(wanting(limit, { ana: of('Org'), bo: of('Org'), cy: {} }), paper);
    expect(reasons(answer)).toEqual(['ana north: placed', 'bo north: organisation-full', 'cy north: placed']);
  });

  test('a member who moves to an organisation that has its share keeps the seat, and it has no further one until somebody leaves', () => {
    expect(keepsSeat({ sector: 'primary-prevention' }, paper).outcome).toBe('met');
    const people = wanting(limit, { ana: of('Org'), bo: of('Org'), cy: of('Org'), di: {} });
    const current = { ana: 'north', bo: 'north', cy: null, di: null };
    expect(fillVacancies({ ...people, current }, paper).placements).toEqual({ ...current, di: 'north' });
    expect(fillVacancies({ ...people, current, withdrawn: 'ana' }, paper).placements).toEqual({
      bo: 'north',
      cy: null,
      di: 'north',
    });
    const seat = { group: 'north', eligible: true };
    const answer = audit(
      {
        groups: [{ id: 'north', ...limit, meetings }],
        memberships: [
          { ...seat, person: 'ana', from: '2027-01-20', organisation: 'Org' },
          { ...seat, person: 'bo', from: '2027-01-20', to: '2027-03-01', organisation: 'Other' },
          { ...seat, person: 'bo', from: '2027-03-01', organisation: 'Org' },
        ],
      },
      paper,
    );
    expect([answer.outcome, answer.remarks.map(({ code }) => code)]).toEqual(['met', ['organisation-moved']]);
  });
});
