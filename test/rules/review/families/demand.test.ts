import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { held } from '../../../../src/rules/review/examples/changes.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { demand } from '../../../../src/rules/review/families/demand.js';
import type { DemandRecord, YearRecords } from '../../../../src/rules/review/records.js';
import { countOf, figureOf, read } from '../../../support/review/one-figure.js';

const asked = { group: 'g1', eligible: true, askedOn: '2027-01-01' } as const;

function year(demandRows: readonly DemandRecord[], people: Readonly<Record<string, string>> = {}): YearRecords {
  return held(people, { demand: demandRows });
}

describe('demand', () => {
  it('of nobody is nothing out of nothing, or not recorded, and never 0 %', () => {
    const { frame } = read(drawn({}));
    expect(demand.present(demand.empty(), frame).map(({ id, at, count }) => [id, at?.is ?? null, count])).toEqual([
      ['demand.ratio', null, { null: 'not-recorded' }],
      ['demand.offer-rate', null, { num: 0, den: 0 }],
      ['demand.reach', null, { num: 0, den: 0 }],
      ['demand.reach-sensitivity', null, { num: 0, den: 0 }],
      ['demand.waiting', null, { null: 'not-recorded' }],
      ['demand.unmet', null, { num: 0, den: 0 }],
      ['wait.median-days', null, { null: 'no-denominator' }],
      ['wait.seated-within', 30, { num: 0, den: 0 }],
      ['wait.seated-within', 90, { num: 0, den: 0 }],
      ['wait.seated-within', 180, { num: 0, den: 0 }],
    ]);
  });

  it('counts one person once for two groups of one round, and again in another round or another stream’s request', () => {
    const two = drawn(
      { g1: { meetings: 'hhhhhh', people: {} }, g2: { meetings: 'hhhhhh', people: {} } },
      {
        demand: [
          { ...asked, person: 'ana' },
          { ...asked, person: 'ana', group: 'g2' },
          { person: 'ana', stream: 'general', eligible: true },
          { ...asked, person: 'ana', intake: 'later' },
        ],
      },
    );
    expect(figureOf('demand.ratio', two)).toBe('2/40');
    expect(figureOf('demand.waiting', two)).toBe('1/1');
    expect(figureOf('demand.unmet', two)).toBe('1/1');
  });

  it('takes a round without a name for another than one with the name undefined', () => {
    const rows = [
      { ...asked, person: 'ana' },
      { ...asked, person: 'ana', intake: 'undefined' },
    ];
    expect(figureOf('demand.ratio', year(rows))).toBe('2/20');
  });

  it('has seats only where the policy has a maximum, and no ratio where there is no group', () => {
    const rows = [{ ...asked, person: 'ana' }];
    const hybrid = drawn({ g1: { meetings: 'hhhhhh', people: {}, modality: 'hybrid' } }, { demand: rows });
    expect(figureOf('demand.ratio', hybrid)).toBe('not-applicable');
    expect(figureOf('demand.ratio', drawn({}, { demand: [{ person: 'ana', eligible: true }] }))).toBe('1/0');
  });

  it('sees one who was invited and never registered as asked, offered and not reached, and as nobody enrolled', () => {
    const invited = year([{ ...asked, person: 'cy', offeredOn: '2027-01-02' }]);
    expect(figureOf('demand.offer-rate', invited)).toBe('1/1');
    expect(figureOf('demand.reach', invited)).toBe('0/1');
    expect(figureOf('people.enrolled', invited)).toBe('0/1');
  });

  it('takes somebody who may join one of two groups as able to join, and one who may join neither as not', () => {
    const rows = [
      { ...asked, person: 'ana', eligible: false },
      { person: 'ana', stream: 'general', eligible: true },
      { ...asked, person: 'bo', eligible: false },
      { person: 'bo', stream: 'general' },
    ];
    expect(figureOf('demand.ratio', year(rows))).toBe('1/20');
    expect(figureOf('demand.unmet', year(rows))).toBe('1/1');
  });

  it('cannot say who was reached while a mark that would be the only one is not recorded', () => {
    const offer = { ...asked, person: 'ana', offeredOn: '2027-01-02' };
    expect(figureOf('demand.reach', year([offer], { ana: '-----.' }))).toBe('not-recorded');
    expect(figureOf('demand.reach', year([offer], { ana: '----X.' }))).toBe('1/1');
    expect(figureOf('demand.reach', year([offer], { ana: '-----e' }))).toBe('0/1');
    expect(figureOf('demand.reach', year([offer], { ana: '-----s' }))).toBe('0/1');
  });

  it('waits for the first meetings of a member only, and not of somebody who has left', () => {
    const running = (seats: object): YearRecords =>
      drawn(
        { g1: { meetings: 'hhhhh?', people: { ana: '-----' }, seats: { ana: seats } } },
        { demand: [{ ...asked, person: 'ana', offeredOn: '2027-01-02' }] },
      );
    expect(figureOf('demand.reach', running({}))).toBe('not-yet-observable');
    expect(figureOf('demand.reach', running({ leftAt: '2027-03-01' }))).toBe('0/1');
    const unknown = drawn(
      { g1: { meetings: '', people: { ana: '' } } },
      { demand: [{ ...asked, person: 'ana', offeredOn: '2027-01-02' }] },
    );
    expect(figureOf('demand.reach', unknown, { policy: policies.alumniNetwork })).toBe('not-yet-observable');
  });

  it('looks at nothing that happened after the day of the review', () => {
    const row = { person: 'ana', group: 'g1', eligible: true, askedOn: '2027-06-01' };
    const after = { ...row, offeredOn: '2028-01-01', seatedOn: '2028-01-01', withdrewOn: '2028-01-02' };
    expect(figureOf('demand.waiting', year([after]))).toBe('1/1');
    expect(figureOf('demand.unmet', year([after]))).toBe('1/1');
    expect(figureOf('demand.offer-rate', year([after]))).toBe('0/1');
    expect(figureOf('demand.waiting', year([{ ...after, offeredOn: '2027-12-31' }]))).toBe('0/1');
    expect(figureOf('demand.waiting', year([{ ...row, withdrewOn: '2027-12-31' }]))).toBe('0/1');
  });

  it('has no one waiting in an old round who has a seat from a new one', () => {
    const rows = [
      { ...asked, person: 'ana', intake: 'first' },
      { ...asked, person: 'ana', intake: 'second', askedOn: '2027-06-01', seatedOn: '2027-07-01' },
    ];
    expect(figureOf('demand.waiting', year(rows))).toBe('0/1');
    expect(figureOf('demand.unmet', year(rows))).toBe('0/1');
    expect(figureOf('demand.offer-rate', year(rows))).toBe('1/2');
  });

  it('tells a share for each number of days that the policy names, and that there is none where it names none', () => {
    const { figures } = policies.partnersInPrevention.review;
    const withDays = (seatedWithinDays: readonly number[]): typeof policies.partnersInPrevention => ({
      ...policies.partnersInPrevention,
      review: {
        ...policies.partnersInPrevention.review,
        figures: { ...figures, value: { ...figures.value, seatedWithinDays } },
      },
    });
    const rows = [{ ...asked, person: 'ana', seatedOn: '2027-01-08' }];
    expect(figureOf('wait.seated-within', year(rows), { policy: withDays([6, 7]), at: 6 })).toBe('0/1');
    expect(figureOf('wait.seated-within', year(rows), { policy: withDays([6, 7]), at: 7 })).toBe('1/1');
    expect(countOf('wait.seated-within', year(rows), { policy: withDays([]) })).toEqual({ null: 'not-applicable' });
  });

  it('has no wait of which nobody has said when it began', () => {
    const rows = [{ group: 'g1', person: 'ana', eligible: true, offeredOn: '2027-01-08', seatedOn: '2027-01-08' }];
    expect(figureOf('wait.median-days', year(rows))).toBe('not-recorded');
    expect(figureOf('wait.seated-within', year(rows), { at: 30 })).toBe('0/0');
  });

  it('has somebody waiting and without a seat of whom nobody has said whether they may join', () => {
    const rows = [{ person: 'ana', group: 'g1', askedOn: '2027-01-01' }];
    expect(figureOf('demand.waiting', year(rows))).toBe('1/1');
    expect(figureOf('demand.unmet', year(rows))).toBe('1/1');
    expect(figureOf('wait.seated-within', year(rows), { at: 30 })).toBe('0/1');
  });

  it('leaves out of the waits those who may not join', () => {
    const rows = [
      { ...asked, person: 'ana', offeredOn: '2027-01-03' },
      { ...asked, person: 'bo', eligible: false },
      { ...asked, person: 'cy', eligible: false },
    ];
    expect(figureOf('wait.median-days', year(rows))).toBe('2/1');
    expect(figureOf('wait.seated-within', year(rows), { at: 30 })).toBe('0/1');
  });
});
