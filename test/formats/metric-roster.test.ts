import { describe, expect, it } from 'vitest';
import { exampleRoster } from '../../src/formats/metric-roster.js';
import { drawn } from '../../src/rules/review/examples/example.js';

describe('the roster of an example', () => {
  it('has a sign a mark, whatever the lengths of names, and what else is known of a seat', () => {
    const records = drawn({
      g1: {
        meetings: 'hc?h',
        people: { ana: 'Xc.p', jo: '-c.s', bernadette: 'ec..' },
        modality: 'online',
        stream: 'workplaces',
        seats: { jo: { organisation: 'north', joinedAt: '2027-01-02' } },
      },
    });
    expect(exampleRoster(records)).toStrictEqual([
      'as of 2027-12-31',
      'g1          hc?h  online, workplaces',
      'ana         Xc.p',
      'jo          -c.s  organisation north, joined at 2027-01-02',
      'bernadette  ec..',
    ]);
  });

  it('has a line for every other row, and for what a meeting says besides its day', () => {
    const records = drawn(
      { g1: { meetings: 'h', people: {} } },
      {
        history: [
          {
            person: 'ana',
            group: 'g0',
            startedOn: '2026-02-10',
            endedOn: '2026-07-10',
            completed: true,
            attended: [1, 2],
          },
        ],
        responses: [{ group: 'g1', recommend: null }],
        certificates: [{ person: 'ana', group: 'g1', minutes: 90 }],
        demand: [{ person: 'bo', group: 'g1' }],
        workforce: [{ category: 'rural', people: 40 }],
        regions: ['north', 'south'],
      },
    );
    const [group] = records.groups;
    const groups =
      group === undefined
        ? []
        : [{ ...group, surveyed: 3, meetings: [{ number: 1, date: '2027-01-10', held: true, minutes: 60 }] }];
    expect(exampleRoster({ ...records, groups })).toStrictEqual([
      'as of 2027-12-31',
      'g1  h  in-person, general, surveyed 3',
      'meeting 1 of g1  minutes 60',
      'regions  north, south',
      'asked for a seat  person bo, group g1',
      'answer  group g1, recommend null',
      'certificate  person ana, group g1, minutes 90',
      'earlier membership  person ana, group g0, started on 2026-02-10, ended on 2026-07-10, completed true, attended [1,2]',
      'workforce  category rural, people 40',
    ]);
  });

  it('keeps apart people and groups whose names run together', () => {
    const records = drawn({
      a: { meetings: 'h', people: { b1: 'X', b: '-' } },
      ab: { meetings: 'h', people: { '1': 'X' } },
    });
    expect(exampleRoster(records).slice(1)).toStrictEqual([
      'a   h  in-person, general',
      'b1  X',
      'b   -',
      'ab  h  in-person, general',
      '1   X',
    ]);
  });

  it('joins the two times of somebody who left and returned', () => {
    const records = drawn({ g1: { meetings: 'h', people: { ana: 'X' }, seats: { ana: { leftAt: '2027-02-01' } } } });
    const enrolments = [...records.enrolments, { person: 'ana', group: 'g1', joinedAt: '2027-03-01' }];
    expect(exampleRoster({ ...records, enrolments })).toContain(
      'ana  X  left at 2027-02-01; then joined at 2027-03-01',
    );
  });
});
