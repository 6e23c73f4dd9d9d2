import { compareRatios, type Ratio, ratio } from '../kernel/ratio.js';
import { type Check, checkOptional, checkWhole } from './check.js';
import { mostMeetings, mostParticipants, type PolicyDocument, type Sourced } from './policy.js';
import type { FigureTerms } from './review-terms.js';

const daysInAYear = 366;
const longestWait = 10 * daysInAYear;
const most = 1_000_000;

/** What contradicts itself in how a year is looked back on. */
export function checkReview({ review }: PolicyDocument, check: Check): void {
  checkWhole(review.everyMonths.value, 1, 60, 'review.everyMonths.value', check);
  checkFigures(review.figures.value, check);
  checkFindings(review, check);
  checkDisclosure(review, check);
}

function checkFigures(figures: FigureTerms, check: Check): void {
  const path = 'review.figures.value';
  const { from, to } = figures.rhythmDays;
  checkWhole(from, 1, daysInAYear, `${path}.rhythmDays.from`, check);
  checkWhole(to, 1, daysInAYear, `${path}.rhythmDays.to`, check);
  check.that(from <= to, `${path}.rhythmDays.to`, 'The most days between two meetings cannot be below the fewest.');
  checkWhole(figures.strongTieMeetings, 1, mostMeetings, `${path}.strongTieMeetings`, check);
  checkWhole(figures.rejoinWithinDays, 1, longestWait, `${path}.rejoinWithinDays`, check);
  figures.seatedWithinDays.forEach((days, index) => {
    checkWhole(days, 0, longestWait, `${path}.seatedWithinDays[${index}]`, check);
    const before = figures.seatedWithinDays[index - 1];
    check.that(
      before === undefined || before < days,
      `${path}.seatedWithinDays[${index}]`,
      'Waits are listed once each, the shortest first.',
    );
  });
}

/** Shares that lie between none and all. */
const shares = ['completion', 'startOnTime', 'bridgingTies', 'earlyDropout', 'recordsComplete', 'rejoin'] as const;

function checkFindings({ findings }: PolicyDocument['review'], check: Check): void {
  const path = 'review.findings.value';
  const { value } = findings;
  for (const name of ['confidence', 'significance'] as const) {
    const claim = isBetween(value[name], ratio(0, 1), ratio(1, 1)) && value[name].numerator > 0;
    check.that(
      claim && compareRatios(value[name], ratio(1, 1)) < 0,
      `${path}.${name}`,
      'This is a fraction above 0 and below 1, in millionths at the finest.',
    );
  }
  for (const name of [...shares, 'leastDifference', 'lateStartOnly'] as const) {
    const claim = isBetween(value[name], ratio(0, 1), ratio(1, 1));
    check.that(claim, `${path}.${name}`, 'This is a fraction from 0 to 1, in millionths at the finest.');
  }
  for (const name of ['demandPerSeat', 'seatsTaken', 'representation'] as const) {
    const claim = isBetween(value[name], ratio(0, 1), ratio(1000, 1));
    check.that(claim, `${path}.${name}`, 'This is a fraction from 0 to 1,000, in millionths at the finest.');
  }
  checkWhole(value.fewestPeople, 1, mostParticipants, `${path}.fewestPeople`, check);
  checkWhole(value.alumni, 0, most, `${path}.alumni`, check);
  checkWhole(value.concentratedOrganisations, 0, mostParticipants, `${path}.concentratedOrganisations`, check);
}

function checkDisclosure({ disclosure }: PolicyDocument['review'], check: Check): void {
  const path = 'review.disclosure.value';
  const { value } = disclosure;
  checkWhole(value.fewestPeople, 1, mostParticipants, `${path}.fewestPeople`, check);
  checkWhole(value.fewestPeopleSensitive, 1, mostParticipants, `${path}.fewestPeopleSensitive`, check);
  check.that(
    value.fewestPeopleSensitive >= value.fewestPeople,
    `${path}.fewestPeopleSensitive`,
    'Where people are told apart by what can endanger them, the limit cannot be lower.',
  );
  const organisations: Pick<Sourced<number>, 'value'> | null =
    value.fewestOrganisations === null ? null : { value: value.fewestOrganisations };
  checkOptional(organisations, 1, mostParticipants, `${path}.fewestOrganisations`, check);
  checkWhole(value.fewestForShares, 1, mostParticipants, `${path}.fewestForShares`, check);
  checkWhole(value.widthLeft, 1, mostParticipants, `${path}.widthLeft`, check);
  value.sensitiveAttributes.forEach((attribute, index) => {
    check.that(
      attribute.trim() !== '' && value.sensitiveAttributes.indexOf(attribute) === index,
      `${path}.sensitiveAttributes[${index}]`,
      'An attribute is a word, listed once.',
    );
  });
}

function isBetween(share: Ratio, least: Ratio, largest: Ratio): boolean {
  const { numerator, denominator } = share;
  return (
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    denominator > 0 &&
    denominator <= most &&
    compareRatios(share, least) >= 0 &&
    compareRatios(share, largest) <= 0
  );
}
