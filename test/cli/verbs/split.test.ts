import { describe, expect, it } from 'vitest';
import { split } from '../../../src/cli/verbs/split.js';
import { answer, cop, documents, places, planted, problemsIn } from '../../support/host.js';
import { crowd, readSplitInstances } from '../../support/splits.js';

const text = JSON.stringify(documents['split']);
const move = { to: 'online', groups: [{ id: 'north', modality: 'in-person', members: crowd(20) }] };

describe('cop split', () => {
  it('is told in the list of verbs, reads a document and gives out no places', () => {
    const { answer: _, ...terms } = split;
    expect(terms).toStrictEqual({
      summary: 'people into groups; or what becomes of groups that start to meet in another way',
      reads: 'document',
      format: 'json',
      strict: false,
    });
  });

  it.each(readSplitInstances())('answers $name with the fields of the contract', ({ request, expected }) => {
    const said = answer('split', request);
    const { sideA, sideB, ...numbers } = expected;
    expect(said).toMatchObject({ groups: [sideA, sideB], ...numbers, proven: true });
  });

  it('answers with groups, and takes what the policy gives', () => {
    expect(answer('split', documents['split'])).toMatchObject({
      groups: [
        ['ana', 'bo'],
        ['cy', 'di'],
      ],
      isolated: 2,
      moved: 1,
    });
    expect(answer('split', { people: crowd(13), modality: 'online' })).toMatchObject({ cap: 12, sizeDifference: 1 });
  });

  it('exits 1 where there is no split or a group is held back, which are answers', () => {
    expect(cop('split', text).exit).toBe(0);
    const none = cop('split', JSON.stringify(planted(documents['split'], ['min'], 3)));
    expect(none.exit).toBe(1);
    expect(JSON.parse(none.stdout)).toMatchObject({ groups: null, conflicts: [{ code: 'no-legal-sizes' }] });
    expect(cop('split', JSON.stringify(move)).exit).toBe(0);
    expect(cop('split', JSON.stringify(planted(move, ['groups', 0, 'splitting'], false))).exit).toBe(1);
  });

  it('takes a document that names groups, or where they move, for a move, and reads no other key in it', () => {
    expect(answer('split', move)).toMatchObject({ to: 'online', groups: [{ group: 'north', becomes: 'split' }] });
    expect(places(problemsIn(cop('split', JSON.stringify({ ...documents['split'], to: 'online' }))))).toContain(
      'groups missing',
    );
    expect(places(problemsIn(cop('split', JSON.stringify({ groups: [] }))))).toEqual(['to missing']);
  });

  it('says both in words and in rows', () => {
    expect(cop('split', text, '--format', 'csv').stdout).toBe(
      'group,participants,people\n1,2,"ana, bo"\n2,2,"cy, di"\n',
    );
    expect(cop('split', text, '--format', 'text').stdout).toContain('\nIt is proven that no split is better.\n');
    expect(cop('split', JSON.stringify(move), '--format', 'csv').stdout).toMatch(
      /^group,becomes,part,.*\nnorth,split,1,10,12,/,
    );
    expect(cop('split', JSON.stringify(move), '--format', 'text').stdout).toMatch(
      /^north is split: 20 participants, at most 12\.\n/,
    );
  });
});
