import { describe, expect, it } from 'vitest';
import { presentName, readPlace, type Spelling } from '../../src/times/place-name.js';

/** A machine that knows these names and prefers some of them for others. */
function machine(...known: readonly (string | readonly [name: string, preferred: string])[]): Spelling {
  const names = new Map(known.map((each) => (typeof each === 'string' ? [each, each] : each)));
  return (name) => names.get(name) ?? null;
}

function read(name: string, spelling: Spelling): unknown {
  const result = readPlace(name, spelling);
  return result.ok ? result.value : result.problems;
}

const refusal = (hint: string) => [
  { path: 'zone', code: 'not-a-zone', message: `A zone is the name of a place, Area/Location: ${hint}.` },
];

describe('the name of a place', () => {
  it('is the present one, whether the machine prefers that or the older one', () => {
    const older = machine('Asia/Calcutta', ['Asia/Kolkata', 'Asia/Calcutta']);
    const present = machine('Asia/Kolkata', ['Asia/Calcutta', 'Asia/Kolkata']);
    for (const typed of ['Asia/Kolkata', 'Asia/Calcutta']) {
      for (const host of [older, present]) {
        expect(read(typed, host)).toEqual({ name: 'Asia/Kolkata', knownAs: 'Asia/Kolkata' });
      }
    }
  });

  it('is answered under by a machine that only knows the older one, which it is asked by', () => {
    for (const typed of ['Europe/Kyiv', 'Europe/Kiev']) {
      expect(read(typed, machine('Europe/Kiev'))).toEqual({ name: 'Europe/Kyiv', knownAs: 'Europe/Kiev' });
    }
    expect(read('America/Indiana/Indianapolis', machine('America/Indianapolis'))).toEqual({
      name: 'America/Indiana/Indianapolis',
      knownAs: 'America/Indianapolis',
    });
  });

  it('that the machine has no data for is not taken for another place, nor for a mistake', () => {
    expect(read('America/Coyhaique', machine('America/Santiago', 'America/Punta_Arenas'))).toEqual([
      {
        path: 'zone',
        code: 'unsupported',
        message: 'The zone data of this machine is older than the name of this place.',
      },
    ]);
  });

  it('that is newer than this library counts as the machine spells it, in an area of the database', () => {
    const host = machine('Asia/Newtown', ['Asia/NEWTOWN', 'Asia/Newtown'], 'Etc/UTC', 'Mars/Olympus', 'Newtown');
    expect(read('Asia/Newtown', host)).toEqual({ name: 'Asia/Newtown', knownAs: 'Asia/Newtown' });
    for (const typed of ['Asia/NEWTOWN', 'Etc/UTC', 'Mars/Olympus', 'Newtown']) {
      expect(read(typed, host)).toEqual(refusal('such as Australia/Melbourne'));
    }
  });

  it('is not any that a machine happens to take', () => {
    const host: Spelling = (name) => name;
    expect(read('EST', host)).toEqual(
      refusal('probably Australia/Melbourne, or Australia/Brisbane where clocks do not change'),
    );
    expect(read('US/Pacific', host)).toEqual(refusal('probably America/Los_Angeles'));
    expect(read('Australia/Melbourne\n', host)).toEqual(refusal('probably Australia/Melbourne'));
    expect(read('australia/melbourne', host)).toEqual(refusal('probably Australia/Melbourne'));
  });
});

describe('presentName', () => {
  it('is what an older name became, and any other text as it is', () => {
    expect([presentName('Australia/NSW'), presentName('Europe/Oslo'), presentName('AEST')]).toEqual([
      'Australia/Sydney',
      'Europe/Oslo',
      'AEST',
    ]);
  });
});
