import { describe, expect, it } from 'vitest';
import { held } from '../../../../src/rules/review/examples/changes.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { reach } from '../../../../src/rules/review/families/reach.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { figureOf, read } from '../../../support/review/one-figure.js';

const six = 'hhhhhh';

describe('reach', () => {
  it('tells every figure, also of a year without groups, and none of them as 0 % of nobody', () => {
    const { frame } = read(drawn({}));
    const told = reach.present(reach.empty(), frame);
    expect([...new Set(told.map(({ id }) => id))]).toEqual(metricIds.reach);
    expect(
      told.map(({ id, at, count }) => [id, at?.is ?? null, 'null' in count ? count.null : `${count.num}/${count.den}`]),
    ).toEqual([
      ['people.enrolled', null, '0/1'],
      ['organisations.at-enrolment', null, '0/1'],
      ['organisations.at-meeting', null, '0/1'],
      ['organisations.concentration', null, 'no-denominator'],
      ['diversity.organisations', null, 'too-few'],
      ['diversity.organisations-normalised', null, 'too-few'],
      ['reach.representation', null, 'not-applicable'],
      ['equity.completion-gap', null, 'no-denominator'],
      ['reach.regions', null, 'not-applicable'],
      ['reach.modality-mix', 'in-person', '0/0'],
      ['reach.modality-mix', 'online', '0/0'],
      ['reach.modality-mix', 'hybrid', '0/0'],
    ]);
  });

  it('counts a person in two groups at once, or again in the same stream, once, and each of their seats', () => {
    const year = drawn({
      g1: { meetings: six, people: { ana: '' }, seats: { ana: { organisation: 'acme' } } },
      g2: { meetings: six, people: { ana: '' }, seats: { ana: { organisation: 'council' } }, modality: 'hybrid' },
    });
    expect(figureOf('people.enrolled', year)).toBe('1/1');
    expect(figureOf('reach.modality-mix', year, { at: 'hybrid' })).toBe('1/2');
    expect(figureOf('organisations.at-enrolment', year)).toBe('2/1');
    expect(figureOf('diversity.organisations', year)).toBe('1/1');
  });

  it('counts somebody who left and returned as one seat', () => {
    const year = held({});
    const rows = [
      { person: 'ana', group: 'g1', leftAt: '2027-02-01' },
      { person: 'ana', group: 'g1', joinedAt: '2027-04-01', organisation: 'acme' },
    ];
    expect(figureOf('reach.modality-mix', { ...year, enrolments: rows }, { at: 'in-person' })).toBe('1/1');
    expect(figureOf('organisations.at-enrolment', { ...year, enrolments: rows })).toBe('1/1');
  });

  it('takes two ids of one person as two people until they are joined', () => {
    expect(figureOf('people.enrolled', held({ ana: '', 'ana ': '' }))).toBe('2/1');
    expect(figureOf('people.enrolled', held({ ana: '' }))).toBe('1/1');
  });

  it('does not know somebody who joins after the day of the review', () => {
    const year = drawn(
      { g1: { meetings: 'h?????', people: { ana: 'X', bo: '' }, seats: { bo: { joinedAt: '2027-03-01' } } } },
      { asOf: '2027-02-01' },
    );
    expect(figureOf('people.enrolled', year)).toBe('1/1');
  });
});
