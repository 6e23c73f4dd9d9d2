import { describe, expect, it } from 'vitest';
import { promotionRows, promotionText, vacanciesRows, vacanciesText } from '../../src/formats/index.js';
import { amend, policies } from '../../src/policy/index.js';
import { type FreedSeats, fillVacancies, promote, type Vacancies } from '../../src/rules/capacity/index.js';

const policy = policies.partnersInPrevention;
const starts = ['02-09T10:00:00+11:00', '03-09T10:00:00+11:00', '04-13T10:00:00+10:00', '05-11T10:00:00+10:00']
  .concat(['06-08T10:00:00+10:00', '07-13T10:00:00+10:00'])
  .map((moment) => `2027-${moment}`);
const freed: FreedSeats = {
  starts,
  at: '2027-03-01T12:00:00+11:00',
  seatsFree: 1,
  waitlist: [
    { id: 'ana', canAttend: [1, 2, 5, 6], eligible: true },
    { id: 'bo', canAttend: [3, 4, 5, 6], eligible: true },
    { id: 'cy', eligible: false },
    { id: 'dee' },
    { id: 'constructor', eligible: true },
    { id: 'fay', eligible: true },
    { id: 'gus', canAttend: [2], eligible: true },
  ],
};

const textOf = (claimed: FreedSeats, by = policy) => promotionText(claimed, promote(claimed, by));

describe('a promotion', () => {
  it('is told as whom to ask until when, and why nobody else, in plain words', () => {
    expect(textOf(freed)).toBe(
      [
        'Seats free: 1. Offers: 1.',
        '',
        'Offer a seat to:',
        '',
        '- constructor, to be answered before Tue 9 Mar 2027 10:00 +11:00; their first meeting comes later than the policy prefers, which puts nobody back',
        '',
        'Not offered one, each keeping their place:',
        '',
        '- ana: can attend 3 of the meetings to come (2, 5, 6), and 4 are needed; they would have had to join before meeting 1',
        '- bo: can attend none of the meetings to come at which a first attendance counts (2)',
        '- cy: not eligible, as the waitlist says',
        '- dee: not yet: the waitlist does not say whether they may join',
        '- fay: no seat is left',
        '- gus: can attend 1 of the meetings to come (2), and 4 are needed',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what there is none of', () => {
    expect(textOf({ meetingsHeld: 0, seatsFree: 1, waitlist: [] })).toBe(
      'Seats free: 1. Offers: 0. Nobody is waiting.\n',
    );
    expect(textOf({ meetingsHeld: 0, seatsFree: 1, waitlist: [{ id: 'ana', eligible: true }] })).toBe(
      'Seats free: 1. Offers: 1.\n\nOffer a seat to:\n\n- ana\n',
    );
  });

  it('says why nobody at all can be offered a seat', () => {
    const ana = [{ id: 'ana', eligible: true }];
    expect(textOf({ meetingsHeld: 2, seatsFree: 1, waitlist: ana })).toContain(
      '- ana: too late: a first attendance counts by meeting 2, which has started\n',
    );
    expect(textOf({ meetingsHeld: 0, seatsFree: 0, waitlist: ana })).toContain('- ana: no seat is free\n');
    const unasked = amend(policy, {
      id: 'ours@2027',
      attendance: { minimum: null, firstMeetingBy: null, firstMeetingPreferred: null },
    });
    if (!unasked.ok) throw new Error();
    expect(textOf({ meetingsHeld: 6, seatsFree: 1, waitlist: ana }, unasked.value)).toContain(
      '- ana: every meeting has started\n',
    );
    const noWindow = amend(policy, {
      id: 'ours@2027',
      attendance: { firstMeetingBy: null, firstMeetingPreferred: null },
    });
    if (!noWindow.ok) throw new Error();
    expect(textOf({ meetingsHeld: 6, seatsFree: 1, waitlist: ana }, noWindow.value)).toContain(
      '- ana: can attend none of the meetings to come, and 4 are needed; they would have had to join before meeting 3\n',
    );
  });

  it('is a table of everybody who waits, in order, with the code that a script matches on', () => {
    const rows = promotionRows(freed, promote(freed, policy));
    expect(rows[0]).toEqual(['person', 'answer', 'until', 'because']);
    expect(rows.slice(1).map(([person, answer, until]) => [person, answer, until])).toEqual([
      ['ana', 'cannot-reach-minimum-attendance', null],
      ['bo', 'cannot-attend-a-first-window-meeting', null],
      ['cy', 'not-eligible', null],
      ['dee', 'eligibility-not-known', null],
      ['constructor', 'offer', '2027-03-09T10:00:00+11:00'],
      ['fay', 'no-seat-left', null],
      ['gus', 'cannot-reach-minimum-attendance', null],
    ]);
    expect(rows[5]?.[3]).toBe(
      'first in line who can have it; their first meeting comes later than the policy prefers, which puts nobody back',
    );
  });
});

const person = (id: string, priority: number, ...preferences: readonly string[]) => ({ id, priority, preferences });
const vacancies: Vacancies = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 2 },
    { id: 'south', capacity: 1, minimum: 1 },
    { id: 'west', capacity: 1 },
  ],
  applicants: [
    person('bo', 2, 'north', 'south'),
    person('cy', 3, 'south'),
    person('dee', 4, 'north'),
    { ...person('eve', 5, 'south'), ineligible: { south: ['eligibility.sector', 'eligibility.region'] } },
    person('fay', 6, 'north'),
    person('gus', 7),
    person('hal', 8),
  ],
  current: { ana: 'north', bo: 'south', cy: null, dee: null, eve: null, fay: null, gus: 'west', hal: 'west' },
  withdrawn: ['ana', 'zoe'],
};

describe('vacancies filled', () => {
  const answer = fillVacancies(vacancies, policy);

  it('are told as who moves and what made room, who could not, who waits, and which groups to look at', () => {
    expect(vacanciesText(answer)).toBe(
      [
        'Moves: 3.',
        '',
        'Withdrawn:',
        '',
        '- ana, from north',
        '- zoe: nobody with this id held a seat',
        '',
        'To be told of a seat:',
        '',
        '- bo: north, choice 1; leaves south. Room there: two free seats',
        '- dee: north, choice 1; had no seat. Room there: two free seats',
        '- cy: south, choice 1; had no seat. Room there: what bo leaves',
        '',
        'Skipped, because they may not have a seat they would rather have:',
        '',
        '- eve for south: not eligible: eligibility.sector, eligibility.region',
        '',
        'Still waiting, in order:',
        '',
        '- north: fay',
        '',
        'Too large, so that no seat is given:',
        '',
        '- west: 2, at most 1',
        '',
      ].join('\n'),
    );
  });

  it('say when one group has come to be too small', () => {
    const alone = { ...vacancies, applicants: [person('bo', 2, 'north', 'south')], current: { bo: 'south' } };
    expect(vacanciesText(fillVacancies({ ...alone, withdrawn: [] }, policy))).toContain(
      'Fewer people than the minimum of the group:\n\n- south: 0, at least 1\n',
    );
  });

  it('name every seat that made room', () => {
    const three = fillVacancies(
      {
        order: { by: 'priority' },
        groups: [
          { id: 'north', capacity: 2 },
          { id: 'south', capacity: 3 },
        ],
        applicants: [
          person('ana', 1, 'north'),
          person('bo', 2, 'north'),
          ...['cy', 'dee', 'eve'].map((id, index) => person(id, index + 3, 'south')),
        ],
        current: { ana: 'south', bo: 'south', cy: null, dee: null, eve: null },
      },
      policy,
    );
    expect(vacanciesText(three)).toContain('Room there: one free seat and what ana and bo leave\n');
  });

  it('are a table of moves, people skipped and people who wait', () => {
    expect(vacanciesRows(answer)).toEqual([
      ['applicant', 'group', 'from', 'choice', 'answer', 'because'],
      ['bo', 'north', 'south', 1, 'moves', 'room: two free seats'],
      ['dee', 'north', null, 1, 'moves', 'room: two free seats'],
      ['cy', 'south', null, 1, 'moves', 'room: what bo leaves'],
      ['eve', 'south', null, 1, 'ineligible', 'not eligible: eligibility.sector, eligibility.region'],
      ['fay', 'north', null, null, 'waits', 'number 1 in line'],
    ]);
  });
});
