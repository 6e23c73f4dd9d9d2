import { describe, expect, it } from 'vitest';
import {
  failed,
  lawfulValue,
  ok,
  type Problem,
  pathOf,
  problem,
  problemsIn,
  resultOf,
  retold,
} from '../../src/kernel/result.js';

const first: Problem = { path: 'marks[2]', code: 'unknown-word', message: 'A mark is one of seven words.' };
const second: Problem = { path: 'person', code: 'empty', message: 'An id cannot be empty.' };

it('is the value, and nothing else, where nothing was wrong', () => {
  expect(ok(undefined)).toStrictEqual({ ok: true, value: undefined });
  expect(ok([1])).toStrictEqual({ ok: true, value: [1] });
});

it('says of a problem where it is, what it is and what would have been right', () => {
  expect(problem(first.path, first.code, first.message)).toStrictEqual(first);
});

it('names every problem, in order, and brings no value', () => {
  expect(failed(first)).toStrictEqual({ ok: false, problems: [first] });
  expect(failed(first, second)).toStrictEqual({ ok: false, problems: [first, second] });
});

describe('resultOf', () => {
  it('makes the value when there is no problem', () => {
    expect(resultOf([], () => 'made')).toStrictEqual({ ok: true, value: 'made' });
  });

  it('never makes the value when there is one', () => {
    let made = 0;
    const result = resultOf([first, second], () => ++made);
    expect(result).toStrictEqual({ ok: false, problems: [first, second] });
    expect(made).toBe(0);
  });
});

it('retells every problem of a failure, in order, and changes none of the first ones', () => {
  const tell = (each: Problem): Problem => ({ ...each, path: `registers[1].${each.path}` });
  expect(retold([first, second], tell)).toStrictEqual({
    ok: false,
    problems: [
      { path: 'registers[1].marks[2]', code: 'unknown-word', message: 'A mark is one of seven words.' },
      { path: 'registers[1].person', code: 'empty', message: 'An id cannot be empty.' },
    ],
  });
  expect(retold([second], tell)).toMatchObject({ problems: [{ path: 'registers[1].person' }] });
  expect(first.path).toBe('marks[2]');
});

describe('pathOf', () => {
  it.each<[readonly (string | number)[], string]>([
    [[], ''],
    [['id'], 'id'],
    [['capacity', 'maximum', 'in-person', 'value'], 'capacity.maximum.in-person.value'],
    [['registers', 0, 'marks', 12], 'registers[0].marks[12]'],
    [[3], '[3]'],
    [[3, 'marks'], '[3].marks'],
    [[0, 1], '[0][1]'],
  ])('writes %j as "%s"', (steps, path) => {
    expect(pathOf(steps)).toBe(path);
  });
});

it('what was lawful has no problems and a value; what was not throws with all of them', () => {
  const [one, two] = [problem('a', 'empty', 'One.'), problem('b', 'missing', 'Two.')];
  expect(problemsIn(ok(1))).toEqual([]);
  expect(problemsIn(failed(one, two))).toEqual([one, two]);
  expect(lawfulValue(ok(1))).toBe(1);
  expect(() => lawfulValue(failed(one, two))).toThrow(new RangeError('a: One. b: Two.'));
});
