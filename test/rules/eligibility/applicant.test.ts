import { expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { problemsOf, problemsOfGroup } from '../../../src/rules/eligibility/index.js';

const policy = policies.earlyCareer;

it('names every word that the policy does not know, with the words it does', () => {
  const found = problemsOf(
    {
      id: 'a',
      sector: 'x',
      typeOfWork: 'x',
      careerStage: 'x',
      setting: 'x',
      jurisdiction: 'victoria',
      liveMemberships: 0.5,
    },
    policy,
  );
  expect(found.map(({ path, code }) => [path, code])).toStrictEqual([
    ['sector', 'unknown-word'],
    ['typeOfWork', 'unknown-word'],
    ['careerStage', 'unknown-word'],
    ['setting', 'unknown-word'],
    ['jurisdiction', 'unknown-word'],
    ['liveMemberships', 'too-small'],
  ]);
  expect(found[0]?.message).toBe('The policy knows these words here: primary-prevention, response, other.');
  expect(found[5]?.message).toBe('A number of memberships is a whole number, zero or more.');
});

it('finds nothing wrong with facts that are left out, or right', () => {
  expect(problemsOf({ id: 'a' }, policy)).toStrictEqual([]);
  expect(problemsOf({ id: 'a', sector: 'other', liveMemberships: 0 }, policy)).toStrictEqual([]);
  expect(problemsOf({ id: 'a', liveMemberships: -1 }, policy)).toHaveLength(1);
});

it('names a stream of another policy and numbers of meetings that cannot be', () => {
  expect(problemsOfGroup({ id: 'g', stream: 'nobody', meetingsStarted: -1, meetings: 53 }, policy)).toStrictEqual([
    { path: 'stream', code: 'unknown-word', message: 'The policy has these streams: early-career.' },
    { path: 'meetingsStarted', code: 'too-small', message: 'This is a whole number from 0 to 52.' },
    { path: 'meetings', code: 'too-big', message: 'This is a whole number from 1 to 52.' },
  ]);
  expect(problemsOfGroup({ id: 'g', stream: 'early-career', meetingsStarted: 0, meetings: 52 }, policy)).toStrictEqual(
    [],
  );
  expect(problemsOfGroup({ id: 'g', stream: 'early-career', meetings: 2.5 }, policy)).toMatchObject([
    { code: 'wrong-type' },
  ]);
  expect(problemsOfGroup({ id: 'g', stream: 'early-career', meetings: 0 }, policy)).toMatchObject([
    { code: 'too-small' },
  ]);
  expect(problemsOfGroup({ id: 'g', stream: 'early-career', meetingsStarted: 60 }, policy)).toMatchObject([
    { code: 'too-big' },
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
});
