import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, plusDays } from '../../../src/kernel/day.js';
import { endings } from '../../../src/policy/policy.js';
import { problemsOf, problemsOfGroup } from '../../../src/rules/eligibility/index.js';
import { policy as anyPolicy, civilDay } from '../../support/arbitraries.js';
import { policy } from './fixtures.js';

const vocabularies = {
  sector: 'sectors',
  typeOfWork: 'typesOfWork',
  careerStage: 'careerStages',
  setting: 'settings',
  theme: 'themes',
  jurisdiction: 'jurisdictions',
} as const;
const once = { group: 'g0', from: '2026-02-01', to: '2026-08-01' };

describe('words that the policy does not know', () => {
  it('are each named, in the order of the record', () => {
    const found = problemsOf(
      {
        id: 'a',
        sector: 'x',
        typeOfWork: 'x',
        careerStage: 'x',
        setting: 'x',
        theme: 'x',
        jurisdiction: 'victoria',
        access: ['captioning', 'x', 'dial-in', 'y'],
        liveMemberships: 0.5,
      },
      policy,
    );
    expect(found.map(({ path, code }) => [path, code])).toStrictEqual([
      ['sector', 'unknown-word'],
      ['typeOfWork', 'unknown-word'],
      ['careerStage', 'unknown-word'],
      ['setting', 'unknown-word'],
      ['theme', 'unknown-word'],
      ['jurisdiction', 'unknown-word'],
      ['access[1]', 'unknown-word'],
      ['access[3]', 'unknown-word'],
      ['liveMemberships', 'too-small'],
    ]);
    expect(found[0]?.message).toBe('The policy knows these words here: primary-prevention, response, other.');
    expect(found[8]?.message).toBe('A number of memberships is a whole number, zero or more.');
  });

  it.each([
    ['sector', 'primary-prevntion', 'primary-prevention'],
    ['typeOfWork', 'general prevention', 'general-prevention'],
    ['careerStage', 'early', 'early-career'],
    ['setting', 'school', 'schools'],
    ['theme', 'work-place', 'workplaces'],
    ['jurisdiction', 'vic', 'Victoria'],
  ])('come with the nearest that it does: %s %s', (fact, typed, meant) => {
    const [found] = problemsOf({ id: 'a', [fact]: typed }, policy);
    expect(found?.path).toBe(fact);
    expect(found?.message).toMatch(new RegExp(`^Did you mean ${meant}\\? The policy knows these words here: `));
  });

  it('are met with a question also among the access requirements, of an applicant and of a group', () => {
    const [needed] = problemsOf({ id: 'a', access: ['captionning'] }, policy);
    const [offered] = problemsOfGroup({ id: 'g', stream: 'early-career', access: ['dial-in', 'captionning'] }, policy);
    expect([needed?.path, offered?.path]).toStrictEqual(['access[0]', 'access[1]']);
    for (const { code, message } of [needed, offered].filter((each) => each !== undefined)) {
      expect(code).toBe('unknown-word');
      expect(message).toMatch(/^Did you mean captioning\? The policy knows these words here: captioning, /);
    }
  });

  it('are never repeated, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (secret) => {
        const typed = `\u00a7${secret}`;
        const facts = Object.fromEntries(Object.keys(vocabularies).map((fact) => [fact, typed]));
        const found = [
          ...problemsOf({ id: 'a', ...facts, access: [typed] }, policy),
          ...problemsOfGroup({ id: 'g', stream: typed, access: [typed] }, policy),
        ];
        expect(found).toHaveLength(9);
        for (const { message } of found) expect(message).not.toContain(typed);
      }),
    );
  });

  it('are exactly those outside the vocabularies, under policies nobody has written', () => {
    fc.assert(
      fc.property(anyPolicy(), fc.infiniteStream(fc.nat()), (under, numbers) => {
        const known = under.eligibility.vocabularies.value;
        const pick = (words: readonly string[]) => words[(numbers.next().value ?? 0) % words.length] ?? '';
        const facts = Object.entries(vocabularies).map(([fact, words]) => [fact, pick(known[words])] as const);
        const applicant = { id: 'a', ...Object.fromEntries(facts), access: [...known.accessRequirements] };
        expect(problemsOf(applicant, under)).toStrictEqual([]);
        const [wrong = ''] = facts[(numbers.next().value ?? 0) % facts.length] ?? [];
        expect(
          problemsOf({ ...applicant, [wrong]: '\u00a7' }, under).map(({ path, code }) => [path, code]),
        ).toStrictEqual([[wrong, 'unknown-word']]);
      }),
    );
  });

  it('may be asked for twice among the access requirements', () => {
    expect(problemsOf({ id: 'a', access: ['captioning', 'captioning'] }, policy)).toStrictEqual([]);
  });
});

it('finds nothing wrong with facts that are left out, or right', () => {
  expect(problemsOf({ id: 'a' }, policy)).toStrictEqual([]);
  expect(problemsOf({ id: 'a', sector: 'other', liveMemberships: 0 }, policy)).toStrictEqual([]);
  expect(problemsOf({ id: 'a', liveMemberships: -1 }, policy)).toHaveLength(1);
});

describe('memberships', () => {
  it('are fine told in full, with or without an ending, and when one ends on the day it began', () => {
    const memberships = [once, ...endings.map((ending) => ({ ...once, ending })), { ...once, to: once.from }];
    expect(problemsOf({ id: 'a', memberships }, policy)).toStrictEqual([]);
    expect(problemsOf({ id: 'a', memberships: [] }, policy)).toStrictEqual([]);
  });

  it('run from one real day to another', () => {
    const memberships = [once, { ...once, from: '2026-02-30' }, { ...once, from: 'May', to: '2026-8-1' }];
    expect(problemsOf({ id: 'a', memberships }, policy)).toStrictEqual([
      { path: 'memberships[1].from', code: 'not-a-day', message: 'This date does not exist.' },
      { path: 'memberships[2].from', code: 'not-a-day', message: 'A day is written YYYY-MM-DD.' },
      { path: 'memberships[2].to', code: 'not-a-day', message: 'A day is written YYYY-MM-DD.' },
    ]);
  });

  it('never end before they begin', () => {
    fc.assert(
      fc.property(
        civilDay().filter((day) => day > -700_000),
        fc.integer({ min: -400, max: 400 }),
        (day, days) => {
          fc.pre(day + days < 2_900_000);
          const memberships = [once, { ...once, from: isoDay(day), to: isoDay(plusDays(day, days)) }];
          expect(problemsOf({ id: 'a', memberships }, policy)).toStrictEqual(
            days >= 0
              ? []
              : [
                  {
                    path: 'memberships[1].to',
                    code: 'contradiction',
                    message: 'A membership cannot end before it begins.',
                  },
                ],
          );
        },
      ),
    );
  });

  it('name a group by an id', () => {
    expect(problemsOf({ id: 'a', memberships: [{ ...once, group: ' ' }] }, policy)).toMatchObject([
      { path: 'memberships[0].group', code: 'empty' },
    ]);
  });

  it('are told instead of their number, not beside it', () => {
    expect(problemsOf({ id: 'a', liveMemberships: 0, memberships: [] }, policy)).toStrictEqual([
      {
        path: 'liveMemberships',
        code: 'contradiction',
        message: 'The memberships are told in full; their number is given instead of them, not beside them.',
      },
    ]);
    expect(problemsOf({ id: 'a', liveMemberships: -1, memberships: [] }, policy)).toMatchObject([
      { path: 'liveMemberships', code: 'too-small' },
    ]);
  });

  it.each(endings.map((ending) => [ending]))(
    'contradict having been in no cohort only when they ran to their end: %s',
    (ending) => {
      const memberships = [once, { ...once, ending }];
      const found = problemsOf({ id: 'a', previousCohort: 'none', memberships }, policy);
      expect(found).toStrictEqual(
        ending === 'completed' || ending === 'did-not-complete'
          ? [
              {
                path: 'previousCohort',
                code: 'contradiction',
                message: 'The memberships tell of an earlier cohort.',
              },
            ]
          : [],
      );
      for (const previousCohort of ['took-part', 'completed'] as const) {
        expect(problemsOf({ id: 'a', previousCohort, memberships }, policy)).toStrictEqual([]);
      }
    },
  );
});

describe('problemsOfGroup', () => {
  it('names a stream of another policy and numbers of meetings that cannot be', () => {
    expect(problemsOfGroup({ id: 'g', stream: 'nobody', meetingsStarted: -1, meetings: 53 }, policy)).toStrictEqual([
      { path: 'stream', code: 'unknown-word', message: 'The policy has these streams: early-career.' },
      { path: 'meetingsStarted', code: 'too-small', message: 'This is a whole number from 0 to 52.' },
      { path: 'meetings', code: 'too-big', message: 'This is a whole number from 1 to 52.' },
    ]);
    const group = { id: 'g', stream: 'early-career' };
    expect(problemsOfGroup({ ...group, meetingsStarted: 0, meetings: 52 }, policy)).toStrictEqual([]);
    expect(problemsOfGroup({ ...group, meetings: 2.5 }, policy)).toMatchObject([{ code: 'wrong-type' }]);
    expect(problemsOfGroup({ ...group, meetings: 0 }, policy)).toMatchObject([{ code: 'too-small' }]);
    expect(problemsOfGroup({ ...group, meetingsStarted: 60 }, policy)).toMatchObject([{ code: 'too-big' }]);
  });

  it('asks whether another stream was meant', () => {
    expect(problemsOfGroup({ id: 'g', stream: 'Early Career' }, policy)).toStrictEqual([
      {
        path: 'stream',
        code: 'unknown-word',
        message: 'Did you mean early-career? The policy has these streams: early-career.',
      },
    ]);
  });

  it('finds more meetings started than the group has to be a contradiction', () => {
    const group = { id: 'g', stream: 'early-career' };
    expect(problemsOfGroup({ ...group, meetingsStarted: 6 }, policy)).toStrictEqual([]);
    expect(problemsOfGroup({ ...group, meetingsStarted: 7 }, policy)).toStrictEqual([
      {
        path: 'meetingsStarted',
        code: 'contradiction',
        message: 'No more meetings can have started than the group has.',
      },
    ]);
    expect(problemsOfGroup({ ...group, meetingsStarted: 7, meetings: 7 }, policy)).toStrictEqual([]);
    expect(problemsOfGroup({ ...group, stream: 'x', meetingsStarted: 7 }, policy)).toHaveLength(2);
  });

  it('runs from one real day to another, never backwards', () => {
    const group = { id: 'g', stream: 'early-career' };
    expect(problemsOfGroup({ ...group, startsOn: '2027-02-09', endsOn: '2027-02-09' }, policy)).toStrictEqual([]);
    expect(problemsOfGroup({ ...group, startsOn: '2027-02-09' }, policy)).toStrictEqual([]);
    expect(problemsOfGroup({ ...group, endsOn: '2027-02-09' }, policy)).toStrictEqual([]);
    expect(problemsOfGroup({ ...group, startsOn: '2025-08-01', endsOn: '2025-05-01' }, policy)).toStrictEqual([
      { path: 'endsOn', code: 'contradiction', message: 'A group cannot end before it starts.' },
    ]);
    expect(problemsOfGroup({ ...group, startsOn: '2027-02-29', endsOn: '2025-13-01' }, policy)).toMatchObject([
      { path: 'startsOn', code: 'not-a-day' },
      { path: 'endsOn', code: 'not-a-day' },
    ]);
  });
});

it('names every number of a meeting that cannot be', () => {
  const found = problemsOf({ id: 'a', canAttend: [1, 0, -3, 1.5, 53, Number.NaN, 52] }, policy);
  expect(found.map(({ path, code }) => `${path} ${code}`)).toStrictEqual([
    'canAttend[1] too-small',
    'canAttend[2] too-small',
    'canAttend[3] wrong-type',
    'canAttend[4] too-big',
    'canAttend[5] wrong-type',
  ]);
});

it('reads no more memberships of one person than anybody has', () => {
  const one = { group: 'g', from: '2026-01-01', to: '2026-06-30' };
  const memberships = (count: number) => ({ id: 'a', memberships: Array.from({ length: count }, () => one) });
  expect(problemsOf(memberships(100), policy)).toStrictEqual([]);
  expect(problemsOf(memberships(101), policy)).toMatchObject([{ path: 'memberships', code: 'too-many' }]);
});
