import { byCodeUnit } from './order.js';
import { failed, ok, problem, type Result } from './result.js';

/** What a map and a set are written under. A key of the data that begins like these has the sign once more before it. */
const sign = '$';
const mapKey = '$map';
const setKey = '$set';

/**
 * Data as JSON text in one way only, so that equal data are equal texts: keys sorted by code unit, no spaces, maps and sets in the order of
 * the texts of what they hold. Lists keep their order.
 *
 * @param data numbers, text, `true`, `false`, `null`, and lists, plain objects, maps and sets of these; anything else, such as `NaN` or
 * `undefined`, is a bug in the caller's code and throws a RangeError
 * @example
 * canonicalText({ b: new Set([2, 1]), a: 'x' }) // => '{"a":"x","b":{"$set":[1,2]}}'
 */
export function canonicalText(data: unknown): string {
  if (typeof data === 'string' || typeof data === 'boolean' || data === null) return JSON.stringify(data);
  if (typeof data === 'number' && Number.isFinite(data)) return JSON.stringify(data);
  if (Array.isArray(data)) return `[${Array.from(data, canonicalText).join(',')}]`;
  if (data instanceof Map) return `{"${mapKey}":[${entriesOf(data).join(',')}]}`;
  if (data instanceof Set)
    return `{"${setKey}":[${[...new Set([...data].map(canonicalText))].sort(byCodeUnit).join(',')}]}`;
  if (typeof data === 'object' && isPlain(data)) return objectText(data);
  throw new RangeError('Only plain data, maps and sets have a canonical text.');
}

function objectText(data: object): string {
  const entries = Object.entries(data).sort(([first], [second]) => byCodeUnit(first, second));
  return `{${entries.map(([key, value]) => `${JSON.stringify(escaped(key))}:${canonicalText(value)}`).join(',')}}`;
}

function escaped(key: string): string {
  return key.startsWith(sign) ? `${sign}${key}` : key;
}

function isPlain(data: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}

function entriesOf(data: ReadonlyMap<unknown, unknown>): readonly string[] {
  const byKey = new Map([...data].map(([key, value]) => [canonicalText(key), value]));
  if (byKey.size < data.size) throw new RangeError('Two keys of a map have the same canonical text.');
  const sorted = [...byKey].sort(([first], [second]) => byCodeUnit(first, second));
  return sorted.map(([key, value]) => `[${key},${canonicalText(value)}]`);
}

/**
 * The data that a canonical text stands for. Any other way of writing the same data is refused: it could hide a key that stands twice.
 *
 * @returns the data, or the problem `not-json`
 */
export function readCanonical(text: string, path = ''): Result<unknown> {
  try {
    const data = dataOfJson(JSON.parse(text));
    if (canonicalText(data) === text) return ok(data);
  } catch {
    // Not JSON at all, or a map with a key twice: said below.
  }
  return failed(problem(path, 'not-json', 'This is not JSON as it is written canonically.'));
}

/**
 * The data that parsed canonical JSON stands for, with its maps and sets. A map that is not written as pairs throws a RangeError.
 */
export function dataOfJson(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(dataOfJson);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && Array.isArray(first[1])) {
    const [key, list] = first;
    if (key === setKey) return new Set(list.map(dataOfJson));
    if (key === mapKey) return new Map(list.map(restoredPair));
  }
  return Object.fromEntries(entries.map(([key, value]) => [unescaped(key), dataOfJson(value)]));
}

function restoredPair(pair: unknown): [unknown, unknown] {
  if (!Array.isArray(pair) || pair.length !== 2) throw new RangeError('A map is written as pairs.');
  return [dataOfJson(pair[0]), dataOfJson(pair[1])];
}

function unescaped(key: string): string {
  return key.startsWith(sign) ? key.slice(sign.length) : key;
}
