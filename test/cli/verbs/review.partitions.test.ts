import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/cli/host.js';
import { run } from '../../../src/cli/run.js';
import { hostWith } from '../../support/host.js';

// A year in partitions, at the level of the command: what an engine may do to them without asking.

const heading = 'person,group,meeting,mark\n';
const tables: Readonly<Record<string, string>> = {
  year: 'year,asOf\n2019,2019-12-31\n',
  groups: 'id,modality,stream\nsouth,online,schools\nnorth,in-person,schools\n',
  meetings: `group,number,date,held\n${['south', 'north']
    .flatMap((group) => [1, 2, 3, 4, 5, 6].map((number) => `${group},${number},2019-0${number + 2}-05,yes\n`))
    .join('')}`,
  enrolments: `person,group,organisation\n${people()
    .map((person, index) => `${person},${index % 2 === 0 ? 'south' : 'north'},org-${index % 5}\n`)
    .join('')}`,
};

/** Ids that languages sort each in its own way. */
function people(): readonly string[] {
  const letters = ['I', 'ı', 'Z', 'zz', 'a', 'ä', 'å', 'aa', 'B', 'é', 'ë', 'ß', 'ss', 'ø', 'œ', 'ö'];
  return [...letters, 'constructor', 'toString', '10', '9'];
}

const marks: readonly string[] = people().flatMap((person, index) =>
  [1, 2, 3, 4, 5, 6].map((meeting) => {
    const mark = (index + meeting) % 4 === 0 ? 'absent' : 'attended';
    return `${person},${index % 2 === 0 ? 'south' : 'north'},${meeting},${mark}\n`;
  }),
);

function cop(words: readonly string[], file: string): Outcome {
  return run(['review', 'file', ...words], hostWith({ file }));
}

/** What is answered; 1 is an answer, too. */
function said(words: readonly string[], file: string): string {
  const { exit, stdout, stderr } = cop(words, file);
  if (exit > 1) throw new Error(stderr);
  return stdout;
}

function partial(file: string, ...words: readonly string[]): string {
  return said(['--partial', ...words], file);
}

const tablesAsStates = (): readonly string[] => Object.values(tables).map((table) => partial(table));
const review = (states: readonly string[]): string =>
  said(['--merge', '--no-groups', '--format', 'json'], states.join(''));
const merged = (states: readonly string[]): string => said(['--merge', '--partial'], states.join(''));
const whole = (): string => review([...tablesAsStates(), partial(heading + marks.join(''))]);

describe('a year in partitions', () => {
  it('has a review that is no empty page', () => {
    const { metrics } = JSON.parse(whole());
    expect(metrics.find(({ id }: { id: string }) => id === 'completion')).toMatchObject({ den: 20 });
  });

  it('is the same when a partition is delivered twice, at any place in the tree', () => {
    const [first = '', ...rest] = [...tablesAsStates(), partial(heading + marks.join(''))];
    expect(review([first, ...rest, first])).toBe(whole());
    expect(review([merged([first, ...rest]), merged([...rest])])).toBe(whole());
    expect(review([merged([first, ...rest]), merged([first, ...rest])])).toBe(whole());
  });

  it('is the same with partitions that have no row, not even a heading', () => {
    const states = [...tablesAsStates(), partial(heading + marks.join(''))];
    expect(review([partial(''), ...states, partial(heading), partial('\n')])).toBe(whole());
  });

  it('is the same however the marks of one enrolment are spread, in any order, as a table or as JSON', () => {
    const expected = whole();
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: marks.length, maxLength: marks.length }),
        fc.boolean(),
        (hands, json) => {
          const parts = [0, 1, 2, 3, 4].map((hand) => marks.filter((_, index) => hands[index] === hand).reverse());
          const states = parts.map((part) => partial(json ? part.map(asJson).join('') : heading + part.join('')));
          expect(review([...states.slice(0, 2), merged([...states.slice(2), ...tablesAsStates()])])).toBe(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is the same whatever policy it was collected under: only the review is made under one', () => {
    const other = partial(heading + marks.join(''), '--policy', 'safe-and-equal');
    expect(other).toBe(partial(heading + marks.join('')));
    expect(review([...tablesAsStates(), other])).toBe(whole());
  });

  it('is sorted by code unit, whatever the language', () => {
    const state = merged([partial(heading + marks.toReversed().join(''))]);
    const places = people()
      .filter((_, index) => index % 2 === 0)
      .map((person) => ({ person, at: state.indexOf(JSON.stringify(person), state.indexOf('["south"')) }));
    const byPlace = places.toSorted((one, other) => one.at - other.at).map(({ person }) => person);
    expect(byPlace).toStrictEqual([...byPlace].sort());
  });
});

describe('partitions that do not belong together', () => {
  const state = partial(heading + marks.join(''));

  it('are refused where a state is of another version, and the line says which', () => {
    const later = state.replace(/"version":"[^"]*"/, '"version":"another"');
    expect(later).not.toBe(state);
    for (const words of [['--merge', '--partial'], ['--merge']]) {
      const { exit, stdout, stderr } = cop(words, `${state}${later}`);
      expect([exit, stdout]).toStrictEqual([2, '']);
      expect(stderr).toContain('line 2.version');
    }
  });

  it('are refused where they say two things of one mark, and nothing is answered', () => {
    const other = partial(`${heading}${marks[0]?.replace(/attended|absent/, 'excused')}`);
    const { exit, stdout, stderr } = cop(['--merge'], [...tablesAsStates(), state, other].join(''));
    expect([exit, stdout]).toStrictEqual([2, '']);
    expect(stderr).toContain('contradiction');
  });

  it('are refused where one is no state, or there is none', () => {
    expect(cop(['--merge'], `${state}{}\n`).exit).toBe(2);
    expect(cop(['--merge'], `${state.slice(0, -20)}\n`).exit).toBe(2);
    expect(cop(['--merge'], '').exit).toBe(2);
  });

  it('are refused where a number is larger than can be told from its neighbour', () => {
    for (const minutes of ['9007199254740993', '9007199254740992', '1e400']) {
      const { exit, stdout } = cop(['--partial'], `person,group,minutes\nana,south,${minutes}\n`);
      expect([exit, stdout]).toStrictEqual([2, '']);
    }
  });
});

function asJson(line: string): string {
  const [person, group, meeting, mark] = line.trim().split(',');
  return `${JSON.stringify({ kind: 'attendance', person, group, meeting: Number(meeting), mark })}\n`;
}
