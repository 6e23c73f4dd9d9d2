import { describe, expect, it } from 'vitest';
import { readModalityMove, readSplit } from '../../src/boundary/split.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, planted, without } from '../support/host.js';

const policy = policies.partnersInPrevention;
const whole = documents['split'];
const move = {
  to: 'online',
  fromMeeting: 3,
  groups: [
    {
      id: 'north',
      modality: 'in-person',
      capacity: 20,
      members: [{ id: 'ana', org: 'a' }, { id: 'bo' }],
      splitting: false,
      together: [['ana']],
      apart: [['ana', 'bo']],
      balance: ['org'],
      neverIsolate: ['org'],
    },
  ],
};

function found(read: typeof readSplit | typeof readModalityMove, claimed: unknown): readonly string[] {
  const result = read(claimed, policy);
  return result.ok ? [] : places(result.problems);
}

describe('readSplit', () => {
  it('gives the request as it stands, with attributes of any name', () => {
    expect(readSplit(whole, policy)).toEqual(ok(whole));
    const strange = { people: [{ id: 'ana', constructor: 'x', 'First Nations': 'yes' }], modality: 'online' };
    expect(readSplit(strange, policy)).toEqual(ok(strange));
  });

  it('names what is wrong in shape and in value at once', () => {
    const spoiled = {
      people: [{ id: 'ana', region: 3 }, { region: 'rural' }, { id: 'ana' }],
      cap: '12',
      min: 0,
      together: [['ana', 5]],
      balance: [''],
      surprise: 1,
    };
    expect(found(readSplit, spoiled)).toEqual([
      'balance[0] empty',
      'cap wrong-type',
      'min too-small',
      'people[0].region wrong-type',
      'people[1].id missing',
      'people[2].id duplicate',
      'surprise unknown-key',
      'together[0][1] wrong-type',
    ]);
  });

  it('does not call references unknown where a person could not be read, nor a maximum missing where the way could not be', () => {
    expect(found(readSplit, planted(whole, ['people', 0, 'id'], 5))).toEqual(['people[0].id wrong-type']);
    expect(found(readSplit, planted(whole, ['people'], 'x'))).toEqual(['people wrong-type']);
    expect(found(readSplit, planted(whole, ['people', 0, 'region'], 5))).toEqual(['people[0].region wrong-type']);
    expect(found(readSplit, { ...(without(whole, ['cap']) as object), modality: 'by letter' })).toEqual([
      'modality unknown-word',
    ]);
    expect(found(readSplit, without(whole, ['cap']))).toEqual(['cap missing']);
    expect(found(readSplit, [])).toEqual([' wrong-type']);
  });
});

describe('readModalityMove', () => {
  it('gives the move as it stands', () => {
    expect(readModalityMove(move, policy)).toEqual(ok(move));
    const least = { to: 'online', groups: [{ id: 'north', modality: 'online', members: [] }] };
    expect(readModalityMove(least, policy)).toEqual(ok(least));
  });

  it('names what is wrong in shape and in value at once', () => {
    const spoiled = {
      to: 'online',
      fromMeeting: 0,
      groups: [
        { id: 'north', modality: 'in-person', members: [{ id: 'ana' }], together: [['bo']], splitting: 'no' },
        { id: 'north', modality: 'by letter', members: [{ id: 'ana' }, 5], apart: [['zoe']], places: 3 },
        {},
      ],
    };
    expect(found(readModalityMove, spoiled)).toEqual([
      'fromMeeting too-small',
      'groups[0].splitting wrong-type',
      'groups[1].id duplicate',
      'groups[1].members[0].id duplicate',
      'groups[1].members[1] wrong-type',
      'groups[1].modality unknown-word',
      'groups[1].places unknown-key',
      'groups[2].id missing',
      'groups[2].members missing',
      'groups[2].modality missing',
    ]);
  });

  it('waits with references until everybody can be read', () => {
    const unknown = planted(move, ['groups', 0, 'together', 0, 0], 'zoe');
    expect(found(readModalityMove, unknown)).toEqual(['groups[0].together[0][0] unknown-reference']);
    expect(found(readModalityMove, planted(unknown, ['groups', 0, 'members', 1], 5))).toEqual([
      'groups[0].members[1] wrong-type',
    ]);
  });

  it('does not call a maximum missing where the way could not be read', () => {
    expect(
      found(readModalityMove, { ...move, to: 'hybrid', groups: [{ ...move.groups[0], capacity: undefined }] }),
    ).toEqual(['groups[0].capacity missing']);
    const { capacity: _, ...north } = move.groups[0] ?? {};
    expect(found(readModalityMove, { to: 'by letter', groups: [north] })).toEqual(['to unknown-word']);
    expect(found(readModalityMove, null)).toEqual([' wrong-type']);
  });
});
