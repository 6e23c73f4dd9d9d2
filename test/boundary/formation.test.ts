import { describe, expect, it } from 'vitest';
import { formationShape, readFormation } from '../../src/boundary/formation.js';
import { ok, type Problem } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';

const policy = policies.partnersInPrevention;
const whole = {
  groups: [
    {
      id: 'north',
      facilitator: { trained: true, knowsSubject: true, participates: false, groups: 2 },
      purpose: 'problem-solving',
      agreements: false,
      domain: 'prevention in schools',
      community: 'school staff',
      practice: null,
      betweenMeetings: 'forum',
      stream: 'respectful-relationships',
      modality: 'online',
      enrolled: 4,
      firstMeeting: '2027-02-09',
    },
    { id: 'south', facilitator: null, purpose: null },
    { id: 'east' },
  ],
  asOf: '2027-01-26',
};

function problemsOf(claimed: unknown, by = policy): readonly string[] {
  const read = readFormation(claimed, by);
  return read.ok ? [] : read.problems.map(({ path, code }: Problem) => `${path} ${code}`).sort();
}

describe('readFormation', () => {
  it('gives groups and day as they stand, and no day where there is none', () => {
    expect(readFormation(whole, policy)).toStrictEqual(ok(whole));
    expect(readFormation({ groups: [] }, policy)).toStrictEqual(ok({ groups: [] }));
  });

  it('judges streams and purposes by the policy given', () => {
    expect(problemsOf(whole, policies.leaders)).toStrictEqual(['groups[0].stream unknown-word']);
  });

  it('names everything at once, each by its path: shapes, words, numbers, days and ids', () => {
    const spoiled = {
      groups: [
        { id: 'north', facilitator: { groups: 0, skilled: true }, purpose: 'fun', enrolled: -1, firstMeeting: 'soon' },
        { id: 'NORTH', facilitator: { trained: 'yes' }, modality: 'by letter', stream: 'gardening', agreements: 1 },
        { id: 7, facilitator: { groups: 1.5 }, firstMeeting: '2027-02-30', places: 3 },
        'west',
      ],
      asOf: '2027-13-01',
      year: 2027,
    };
    expect(problemsOf(spoiled)).toStrictEqual([
      'asOf not-a-day',
      'groups[0].enrolled too-small',
      'groups[0].facilitator.groups too-small',
      'groups[0].facilitator.skilled unknown-key',
      'groups[0].firstMeeting not-a-day',
      'groups[0].purpose unknown-word',
      'groups[1].agreements wrong-type',
      'groups[1].facilitator.trained wrong-type',
      'groups[1].id duplicate',
      'groups[1].modality unknown-word',
      'groups[1].stream unknown-word',
      'groups[2].facilitator.groups wrong-type',
      'groups[2].firstMeeting not-a-day',
      'groups[2].id wrong-type',
      'groups[2].places unknown-key',
      'groups[3] wrong-type',
      'year unknown-key',
    ]);
  });

  it('offers the word that was meant and never repeats the one that was typed', () => {
    const read = readFormation({ groups: [{ id: 'a', purpose: 'Problem Sloving', stream: 'Privat' }] }, policy);
    const said = read.ok ? '' : read.problems.map(({ message }) => message).join('\n');
    expect(said).toMatch(/^Did you mean problem-solving\? The policy knows these kinds of purpose: /);
    expect(said).not.toMatch(/Sloving|Privat/);
  });

  it('refuses what is no list and what is no document', () => {
    expect(problemsOf({ groups: null, asOf: 20270126 })).toStrictEqual(['asOf wrong-type', 'groups wrong-type']);
    expect(problemsOf({})).toStrictEqual(['groups missing']);
    expect(problemsOf([])).toStrictEqual([' wrong-type']);
  });
});

it('gives the facts of a group in a plan a shape that has no id and no key of its own making', () => {
  const { id: _, stream: _s, modality: _m, enrolled: _e, firstMeeting: _f, ...facts } = whole.groups[0] ?? {};
  expect(formationShape.safeParse(facts).success).toBe(true);
  expect(formationShape.safeParse({}).success).toBe(true);
  expect(formationShape.safeParse({ ...facts, id: 'north' }).success).toBe(false);
  expect(formationShape.safeParse({ facilitator: { groups: 'two' } }).success).toBe(false);
});
