import { describe, expect, it } from 'vitest';
import { readRolling, readRollingFor } from '../../src/boundary/rolling.js';
import { failed, ok, problem } from '../../src/kernel/result.js';
import { documents, places, planted, without } from '../support/host.js';

const document = documents['rolling'];
const said = (claimed: unknown) => {
  const read = readRolling(claimed);
  return read.ok ? [] : places(read.problems);
};

describe('readRolling', () => {
  it('gives the document as it stands, its zones names', () => {
    expect(readRolling(document)).toEqual(ok(document));
  });

  it('knows several counts, either end and both ways across closed months', () => {
    expect(said(planted(document, ['streams', 0, 'count'], [6, 5]))).toEqual([]);
    expect(said(planted(without(document, ['until']), ['series'], 3))).toEqual([]);
    expect(said(planted(document, ['streams', 0, 'acrossClosed'], 'wait'))).toEqual([]);
  });

  it('names what is missing and what nobody knows', () => {
    expect(said({ surprise: 1 })).toEqual(['from missing', 'streams missing', 'surprise unknown-key']);
    expect(said({ from: '2027-02', streams: [{}] })).toEqual([
      'streams[0].id missing',
      'streams[0].recurrence missing',
    ]);
  });

  it.each<readonly [readonly (string | number)[], unknown, string]>([
    [['from'], 2027, 'from wrong-type'],
    [['until'], 2027, 'until wrong-type'],
    [['series'], '3', 'series wrong-type'],
    [['resources', 0, 'bufferMinutes'], '15', 'resources[0].bufferMinutes wrong-type'],
    [['resources', 0, 'name'], 'Anna', 'resources[0].name unknown-key'],
    [['streams', 0, 'acrossClosed'], 'skip', 'streams[0].acrossClosed unknown-word'],
    [['streams', 0, 'count'], ['six'], 'streams[0].count[0] wrong-type'],
    [['streams', 0, 'time', 'zone'], 10, 'streams[0].time.zone wrong-type'],
    [['streams', 1, 'breakMonths'], 'one', 'streams[1].breakMonths wrong-type'],
    [['streams', 1, 'previous'], '2027-01-01', 'streams[1].previous unknown-key'],
    [['streams', 1, 'facilitator'], null, 'streams[1].facilitator wrong-type'],
  ])('refuses at %j', (steps, value, problems) => {
    expect(said(planted(document, steps, value))).toEqual([problems]);
  });
});

describe('readRollingFor', () => {
  it('tells what the answer refuses beside what is wrong with the shape', () => {
    const read = readRollingFor(planted(document, ['series'], 'x'), () => failed(problem('until', 'not-a-month', 'x')));
    expect(read.ok ? [] : places(read.problems)).toEqual(['series wrong-type', 'until not-a-month']);
  });

  it('says nothing of references to resources that it could not read', () => {
    const unknown = () => failed(problem('streams[0].room', 'unknown-reference', 'x'));
    const told = (steps: readonly (string | number)[]) => {
      const read = readRollingFor(planted(document, steps, 5), unknown);
      return read.ok ? [] : places(read.problems);
    };
    expect(told(['resources'])).toEqual(['resources wrong-type']);
    expect(told(['resources', 1, 'id'])).toEqual(['resources[1].id wrong-type']);
    expect(told(['from'])).toEqual(['from wrong-type', 'streams[0].room unknown-reference']);
  });

  it('takes one object', () => {
    const read = readRollingFor([], () => ok(1));
    expect(read.ok ? [] : places(read.problems)).toEqual([' wrong-type']);
  });
});
