import { expect, it } from 'vitest';
import { review } from '../../../src/policy/programmes/shared-review.js';

const source = "DVRCV, Learning Together: DVRCV's Communities of Practice";

it('reviews once a year, from evaluation data, the network and other channels', () => {
  expect(review.everyMonths).toStrictEqual({ value: 12, source, section: 'Executive summary' });
  expect(review.channels).toStrictEqual({
    value: ['evaluation-data', 'network-input', 'other-channels'],
    source,
    section: 'Developing our model',
  });
});

it('sets the numbers of a review that the paper leaves open itself, and says so', () => {
  const { figures, findings, disclosure } = review;
  for (const { source: document, section, reading } of [figures, findings, disclosure]) {
    expect([document, section]).toStrictEqual(['communities-of-practice', 'docs/limits.md']);
    expect(reading).toMatch(/^The paper /);
  }
  expect(figures.value).toStrictEqual({
    belongsToYearOf: 'first-meeting',
    rhythmDays: { from: 21, to: 42 },
    strongTieMeetings: 4,
    rejoinWithinDays: 365,
    seatedWithinDays: [30, 90, 180],
  });
  expect(findings.value).toStrictEqual({
    confidence: { numerator: 19, denominator: 20 },
    significance: { numerator: 1, denominator: 20 },
    fewestPeople: 10,
    leastDifference: { numerator: 1, denominator: 10 },
    completion: { numerator: 3, denominator: 4 },
    startOnTime: { numerator: 9, denominator: 10 },
    demandPerSeat: { numerator: 6, denominator: 5 },
    seatsTaken: { numerator: 9, denominator: 10 },
    bridgingTies: { numerator: 1, denominator: 2 },
    earlyDropout: { numerator: 1, denominator: 10 },
    recordsComplete: { numerator: 9, denominator: 10 },
    representation: { numerator: 4, denominator: 5 },
    rejoin: { numerator: 1, denominator: 5 },
    alumni: 40,
    lateStartOnly: { numerator: 1, denominator: 20 },
    concentratedOrganisations: 1,
  });
  expect(disclosure.value).toStrictEqual({
    fewestPeople: 5,
    fewestPeopleSensitive: 10,
    fewestOrganisations: 3,
    fewestForShares: 10,
    widthLeft: 3,
    zerosShown: false,
    sensitiveAttributes: ['lived-experience', 'aboriginal-or-torres-strait-islander', 'disability', 'lgbtiqa'],
  });
});
