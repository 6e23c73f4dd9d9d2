import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/policy/contradictions.js';
import type { PolicyDocument } from '../../src/policy/policy.js';
import { partnersInPrevention2019 } from '../../src/policy/programmes/partners-in-prevention.js';
import type { DisclosureTerms, FigureTerms, FindingTerms } from '../../src/policy/review-terms.js';

const ours: PolicyDocument = { ...partnersInPrevention2019, id: 'ours@2027' };
const { review } = ours;

function figures(change: Partial<FigureTerms>): PolicyDocument {
  const { figures: given } = review;
  return { ...ours, review: { ...review, figures: { ...given, value: { ...given.value, ...change } } } };
}

function findings(change: Partial<FindingTerms>): PolicyDocument {
  const { findings: given } = review;
  return { ...ours, review: { ...review, findings: { ...given, value: { ...given.value, ...change } } } };
}

function disclosure(change: Partial<DisclosureTerms>): PolicyDocument {
  const { disclosure: given } = review;
  return { ...ours, review: { ...review, disclosure: { ...given, value: { ...given.value, ...change } } } };
}

function paths(document: PolicyDocument): readonly string[] {
  return contradictions(document).map(({ path }) => path.replace(/^review\./, ''));
}

function of(numerator: number, denominator: number): { readonly numerator: number; readonly denominator: number } {
  return { numerator, denominator };
}

describe('the numbers in the definitions of figures', () => {
  it.each([
    [{ rhythmDays: { from: 1, to: 366 } }, []],
    [{ rhythmDays: { from: 30, to: 30 } }, []],
    [{ rhythmDays: { from: 0, to: 367 } }, ['rhythmDays.from', 'rhythmDays.to']],
    [{ rhythmDays: { from: 43, to: 42 } }, ['rhythmDays.to']],
    [{ strongTieMeetings: 1 }, []],
    [{ strongTieMeetings: 52 }, []],
    [{ strongTieMeetings: 0 }, ['strongTieMeetings']],
    [{ strongTieMeetings: 53 }, ['strongTieMeetings']],
    [{ rejoinWithinDays: 3660 }, []],
    [{ rejoinWithinDays: 0 }, ['rejoinWithinDays']],
    [{ rejoinWithinDays: 3661 }, ['rejoinWithinDays']],
    [{ seatedWithinDays: [] }, []],
    [{ seatedWithinDays: [0, 1, 3660] }, []],
    [
      { seatedWithinDays: [-1, 3661, 1.5] },
      ['seatedWithinDays[0]', 'seatedWithinDays[1]', 'seatedWithinDays[2]', 'seatedWithinDays[2]'],
    ],
    [{ seatedWithinDays: [30, 30] }, ['seatedWithinDays[1]']],
    [{ seatedWithinDays: [90, 30, 60] }, ['seatedWithinDays[1]']],
  ])('with %j contradict themselves at %j', (change, where) => {
    expect(paths(figures(change))).toStrictEqual(where.map((path) => `figures.value.${path}`));
  });
});

describe('the numbers from which a figure is a finding', () => {
  it.each(['confidence', 'significance'] as const)('%s is a share above none and below all', (name) => {
    for (const right of [of(1, 1_000_000), of(999_999, 1_000_000)])
      expect(paths(findings({ [name]: right }))).toEqual([]);
    for (const wrong of [
      of(0, 1),
      of(1, 1),
      of(2, 1),
      of(-1, 2),
      of(1, 0),
      of(1, 1_000_001),
      of(0.5, 1),
      of(1, Number.NaN),
    ]) {
      expect(paths(findings({ [name]: wrong }))).toEqual([`findings.value.${name}`]);
    }
  });

  it.each([
    'completion',
    'startOnTime',
    'bridgingTies',
    'earlyDropout',
    'recordsComplete',
    'rejoin',
    'leastDifference',
    'lateStartOnly',
  ] as const)('%s is a share from none to all', (name) => {
    for (const right of [of(0, 1), of(1, 1), of(3, 4)]) expect(paths(findings({ [name]: right }))).toEqual([]);
    for (const wrong of [of(-1, 1_000_000), of(5, 4), of(1, -1)]) {
      expect(paths(findings({ [name]: wrong }))).toEqual([`findings.value.${name}`]);
    }
  });

  it.each(['demandPerSeat', 'seatsTaken', 'representation'] as const)('%s may be more than one', (name) => {
    for (const right of [of(0, 1), of(6, 5), of(1000, 1)]) expect(paths(findings({ [name]: right }))).toEqual([]);
    for (const wrong of [of(-1, 5), of(1001, 1)]) {
      expect(paths(findings({ [name]: wrong }))).toEqual([`findings.value.${name}`]);
    }
  });

  it.each([
    [{ fewestPeople: 1 }, []],
    [{ fewestPeople: 1000 }, []],
    [{ fewestPeople: 0 }, ['fewestPeople']],
    [{ fewestPeople: 1001 }, ['fewestPeople']],
    [{ alumni: 0 }, []],
    [{ alumni: -1 }, ['alumni']],
    [{ alumni: 1_000_001 }, ['alumni']],
    [{ concentratedOrganisations: 0 }, []],
    [{ concentratedOrganisations: 1.5 }, ['concentratedOrganisations']],
    [{ concentratedOrganisations: 1001 }, ['concentratedOrganisations']],
  ])('with %j contradict themselves at %j', (change, where) => {
    expect(paths(findings(change))).toStrictEqual(where.map((path) => `findings.value.${path}`));
  });
});

describe('what has to hold before a number is released', () => {
  it.each([
    [{ fewestPeople: 1, fewestPeopleSensitive: 1 }, []],
    [{ fewestPeople: 0 }, ['fewestPeople']],
    [{ fewestPeople: 1000, fewestPeopleSensitive: 1000 }, []],
    [{ fewestPeople: 11 }, ['fewestPeopleSensitive']],
    [{ fewestPeopleSensitive: 1001 }, ['fewestPeopleSensitive']],
    [{ fewestOrganisations: null }, []],
    [{ fewestOrganisations: 1 }, []],
    [{ fewestOrganisations: 0 }, ['fewestOrganisations']],
    [{ fewestForShares: 0 }, ['fewestForShares']],
    [{ fewestForShares: 1001 }, ['fewestForShares']],
    [{ widthLeft: 1 }, []],
    [{ widthLeft: 0 }, ['widthLeft']],
    [{ widthLeft: 2.5 }, ['widthLeft']],
    [{ sensitiveAttributes: [] }, []],
    [{ sensitiveAttributes: ['a', ' ', 'a', 'b'] }, ['sensitiveAttributes[1]', 'sensitiveAttributes[2]']],
  ])('with %j contradicts itself at %j', (change, where) => {
    expect(paths(disclosure(change))).toStrictEqual(where.map((path) => `disclosure.value.${path}`));
  });
});

it('the numbers of a review that no source gives need a source all the same', () => {
  const blank = { ...ours, review: { ...review, disclosure: { ...review.disclosure, source: '' } } };
  expect(paths(blank)).toStrictEqual(['disclosure.source']);
});
