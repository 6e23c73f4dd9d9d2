import * as z from 'zod/mini';
import { type Problem, pathOf, problem, type Result, resultOf } from '../kernel/result.js';
import { readWhole } from './mend.js';
import { type Path, readIdAt, readKeys, refused } from './shape.js';

/** The shapes of a record's facts, by name. */
export type Facts = Readonly<Record<string, z.ZodMiniType>>;

/** A record with an id: its shape, and what the rules say against it. */
export function readRecord<Value extends { readonly id: string }>(
  entry: unknown,
  path: Path,
  facts: Facts,
  problemsOfValue: (value: Value) => readonly Problem[],
): Result<Value> {
  const problems: Problem[] = [];
  const keys = readKeys(entry, ['id', ...Object.keys(facts)], path, problems);
  if (keys === null) return refused(problems);
  const { id: claimedId, ...rest } = keys;
  const id = readIdAt(claimedId, [...path, 'id']);
  if (!id.ok) problems.push(...id.problems);
  const known = Object.fromEntries(Object.entries(rest).filter(([key]) => Object.hasOwn(facts, key)));
  const record = readWhole(z.object(facts), known, [], (fits) => {
    const whole: unknown = { ...fits, id: id.ok ? id.value : '' };
    const value = whole as Value;
    return resultOf(problemsOfValue(value), () => value);
  });
  if (record.ok) return resultOf(problems, () => record.value);
  for (const each of record.problems) problems.push(problem(joined(path, each.path), each.code, each.message));
  return refused(problems);
}

function joined(path: Path, inner: string): string {
  return inner === '' ? pathOf(path) : `${pathOf(path)}.${inner}`;
}
