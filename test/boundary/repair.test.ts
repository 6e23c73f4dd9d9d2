import { describe, expect, it } from 'vitest';
import { readRepair } from '../../src/boundary/repair.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, planted, without } from '../support/host.js';

const policy = policies.partnersInPrevention;
const document = documents['repair'];

function read(claimed: unknown): unknown {
  const result = readRepair(claimed, policy);
  return result.ok ? 'ok' : places(result.problems);
}

describe('readRepair', () => {
  it('gives the document as it stands', () => {
    expect(readRepair(document, policy)).toEqual(ok(document));
    expect(read(without(without(without(document, ['order']), ['event']), ['pins']))).toBe('ok');
    expect(read(planted(document, ['event'], [{ type: 'groupClosed', group: 'south' }]))).toBe('ok');
  });

  it('names a kind of event that nobody knows, and what is missing in one that is known', () => {
    expect(read(planted(document, ['event', 'type'], 'flood'))).toEqual(['event.type unknown-word']);
    expect(read(without(document, ['event', 'newCapacity']))).toEqual(['event.newCapacity missing']);
    expect(read(planted(document, ['event', 'why'], 'rain'))).toEqual(['event.why unknown-key']);
    expect(read(planted(document, ['event'], [{ type: 'groupClosed' }]))).toEqual(['event[0].group missing']);
  });

  it('names what is wrong beside an event that cannot be read, and nothing inside one of an unknown kind', () => {
    const unknown = [
      { type: 'flood', group: 'nowhere' },
      { type: 'groupClosed', group: 'nowhere' },
    ];
    expect(read(planted(planted(document, ['event'], unknown), ['pins'], ['zoe']))).toEqual([
      'event[0].type unknown-word',
      'event[1].group unknown-reference',
      'pins[0] unknown-reference',
    ]);
    expect(read(planted(planted(document, ['event', 'newCapacity'], '1'), ['pins'], ['zoe']))).toEqual([
      'event.newCapacity wrong-type',
      'pins[0] unknown-reference',
    ]);
  });

  it('does not call seats and events unknown where what they refer to could not be read', () => {
    expect(read(planted(document, ['groups', 0, 'id'], 5))).toEqual(['groups[0].id wrong-type']);
    expect(read(planted(document, ['applicants', 0, 'id'], 5))).toEqual(['applicants[0].id wrong-type']);
    expect(read(planted(document, ['groups', 0, 'capacity'], 'x'))).toEqual(['groups[0].capacity wrong-type']);
  });

  it('names what is wrong with the values, with its path', () => {
    expect(read(planted(document, ['current', 'di'], 'north'))).toEqual(['current.di unknown-reference']);
    expect(read(planted(document, ['pins'], ['cy']))).toEqual(['pins[0] contradiction']);
  });
});
