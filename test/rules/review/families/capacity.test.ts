import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { held, many, withMeetings } from '../../../../src/rules/review/examples/changes.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { capacity } from '../../../../src/rules/review/families/capacity.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { figureOf, read } from '../../../support/review/one-figure.js';

const online = { modality: 'online' } as const;

describe('capacity', () => {
  it('tells every figure once, also of a year without groups', () => {
    const { frame } = read(drawn({}));
    const told = capacity.present(capacity.empty(), frame);
    expect(told.map(({ id }) => id)).toEqual(metricIds.capacity);
    expect(told.filter(({ count }) => 'den' in count && count.den === 0)).toHaveLength(6);
  });

  it('of requests for a stream says nothing', () => {
    const year = drawn({}, { demand: [{ person: 'ana', stream: 'general' }] });
    expect(figureOf('fill-rate', year)).toBe('0/0');
  });

  it('holds a group of twenty that goes online for its last two meetings to twelve at these', () => {
    const year = withMeetings(held(many(20, 'XXXXXX')), { 5: online, 6: online });
    expect(figureOf('fill-rate', year)).toBe('20/20');
    expect(figureOf('capacity.over-meetings', year)).toBe('2/6');
  });

  it('does not count a meeting with exactly as many members as the maximum as over it', () => {
    const group = { meetings: 'hhhhhh', modality: 'online' } as const;
    expect(figureOf('capacity.over-meetings', drawn({ g1: { ...group, people: many(12, '') } }))).toBe('0/6');
    expect(figureOf('capacity.over-meetings', drawn({ g1: { ...group, people: many(13, '') } }))).toBe('6/6');
  });

  it('counts the seats of the way in which the opening meeting met', () => {
    expect(figureOf('fill-rate', withMeetings(held(many(6, 'XXXXXX')), { 1: online }))).toBe('6/12');
  });

  it('looks past a hybrid meeting, for which there is no maximum, and tells the others', () => {
    const year = withMeetings(held(many(21, '')), { 1: { modality: 'hybrid' } });
    expect(figureOf('capacity.over-meetings', year)).toBe('5/5');
    expect(figureOf('fill-rate', year)).toBe('not-applicable');
  });

  it('judges each group by its own policy: twenty-one are too many for one and not for the other', () => {
    const year = drawn({
      g1: { meetings: 'hhhhhh', people: many(21, '') },
      g2: { meetings: 'hhhhhh', people: many(21, '') },
    });
    const other = policies.safeAndEqual;
    const larger = {
      ...other,
      id: 'larger@2027',
      capacity: { ...other.capacity, maximum: { 'in-person': { value: 25, source: 'Ours', section: '1' } } },
    };
    const [first, second] = year.groups;
    if (first === undefined || second === undefined) throw new Error('two groups');
    const mixed = { ...year, groups: [first, { ...second, policy: larger.id }] };
    expect(figureOf('fill-rate', mixed, { others: [larger] })).toBe('42/45');
    expect(figureOf('capacity.over-meetings', mixed, { others: [larger] })).toBe('6/12');
    // Six meetings of six, and six of the eight that the other policy has.
    expect(figureOf('delivered-meetings', mixed, { others: [larger] })).toBe('not-yet-observable');
  });

  it('of a group of one and a group of nobody tells what there is', () => {
    const year = drawn({
      g1: { meetings: 'hhhhhh', people: { ana: 'XXXXXX' } },
      g2: { meetings: 'hhhhhh', people: {} },
    });
    expect(figureOf('fill-rate', year)).toBe('1/40');
    expect(figureOf('capacity.over-meetings', year)).toBe('0/12');
  });

  it('of a group that is still running tells what has been held, and not how much was delivered', () => {
    const year = drawn({ g1: { meetings: 'hhh???', people: { ana: 'XXX' } } }, { asOf: '2027-03-20' });
    expect(figureOf('capacity.over-meetings', year)).toBe('0/3');
    expect(figureOf('cadence.adherence', year)).toBe('2/2');
    expect(figureOf('delivered-meetings', year)).toBe('not-yet-observable');
    expect(figureOf('rolling.coverage', year)).toBe('70/79');
  });

  it('has a group of which every meeting was cancelled without an opening, and with nothing delivered', () => {
    const year = drawn({ g1: { meetings: 'cccccc', people: { ana: 'cccccc' } } });
    expect(figureOf('fill-rate', year)).toBe('not-applicable');
    expect(figureOf('delivered-meetings', year)).toBe('0/6');
    expect(figureOf('rolling.coverage', year)).toBe('0/365');
  });

  it('waits for the first meeting of a group of which none is known', () => {
    const rolling = policies.alumniNetwork;
    const seats = { 'in-person': { value: 5, source: 'Ours', section: '1' } };
    const policy = { ...rolling, capacity: { ...rolling.capacity, maximum: seats } };
    expect(figureOf('fill-rate', drawn({ g1: { meetings: '', people: {} } }), { policy })).toBe('not-yet-observable');
  });
});
