import { describe, expect, it } from 'vitest';
import { countedIn, oncePerId } from '../../../../src/rules/review/families/answers.js';
import type { ResponseRecord, ValueCycle } from '../../../../src/rules/review/records.js';

const counted = (answer: Omit<ResponseRecord, 'group'>) => countedIn({ group: 'g1', ...answer });

describe('an answer', () => {
  it.each(Array.from({ length: 11 }, (_, answer) => answer))(
    'of %i out of 10 recommends, or not, or neither',
    (answer) => {
      const word = answer > 8 ? ['promoters'] : answer < 7 ? ['detractors'] : [];
      expect(counted({ recommend: answer })).toStrictEqual(['answers', 'recommend', ...word]);
    },
  );

  it('is one where anything at all is said, a no or a 0 included', () => {
    expect(counted({ applied: false })).toContain('answers');
    expect(counted({ recommend: 0 })).toContain('answers');
    expect(counted({ text: 'Trust.' })).toStrictEqual(['answers']);
    expect(counted({ agreement: { useful: 1 } })).toStrictEqual(['answers']);
    expect(counted({ before: 1 })).toStrictEqual(['answers']);
    expect(counted({ codings: [[]] })).toContain('answers');
  });

  it('is none where nothing is', () => {
    expect(counted({ id: 'r1', recommend: null, agreement: { useful: null }, text: '', codings: [] })).toStrictEqual(
      [],
    );
  });

  it('tells of change only where both ends are told', () => {
    expect(counted({ before: 2, after: 3 })).toStrictEqual(['answers', 'paired', 'improved']);
    expect(counted({ before: 3, after: 2 })).toStrictEqual(['answers', 'paired', 'worsened']);
    expect(counted({ before: 3, after: 3 })).toStrictEqual(['answers', 'paired']);
    expect(counted({ before: null, after: 3 })).toStrictEqual(['answers']);
  });
});

describe('a story', () => {
  const all: readonly ValueCycle[] = ['immediate', 'potential', 'applied', 'realised'];

  it('is a loop where one coder found every cycle from taking part to a result, whatever the other found', () => {
    expect(counted({ codings: [[], all] })).toContain('loops');
    expect(counted({ codings: [all.slice(0, 2), all.slice(2)] })).not.toContain('loops');
    for (const cycle of all) {
      expect(counted({ codings: [['reframing', ...all.filter((each) => each !== cycle)]] })).not.toContain('loops');
    }
  });

  it('counts once in a cycle, however many coders or words name it', () => {
    const cycles = counted({ codings: [['applied', 'applied'], ['applied']] }).filter(
      (name) => name === 'cycle-applied',
    );
    expect(cycles).toHaveLength(1);
  });

  it('is held against itself only where exactly two coders have read it', () => {
    const pairs = (codings: readonly (readonly ValueCycle[])[]) =>
      counted({ codings }).filter((name) => name.startsWith('found-by'));
    expect(
      pairs([
        ['immediate', 'potential'],
        ['potential', 'applied'],
      ]),
    ).toStrictEqual(['found-by-first', 'found-by-both', 'found-by-second', 'found-by-neither', 'found-by-neither']);
    expect(pairs([['immediate']])).toStrictEqual([]);
    expect(pairs([[], [], []])).toStrictEqual([]);
  });
});

it('rows of one id are one answer, and rows without an id are one each', () => {
  const rows: readonly ResponseRecord[] = [
    { id: 'a', group: 'g1' },
    { group: 'g1' },
    { id: 'a', group: 'g1' },
    { group: 'g1' },
    { id: '', group: 'g1' },
  ];
  expect(oncePerId(rows)).toStrictEqual([rows[0], rows[1], rows[3], rows[4]]);
});
