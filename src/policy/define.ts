import { type Problem, type Result, resultOf } from '../kernel/result.js';
import { contradictions } from './contradictions.js';
import type { Policy, PolicyDocument, Sourced } from './policy.js';

/**
 * Makes a policy of a document that any organisation may write: every number of a programme, each with its source, for a span of
 * days. The policy is a frozen copy; the document stays as it was.
 *
 * @param document plain data in the shape of {@link PolicyDocument}; data from outside TypeScript goes through `readPolicy` first
 * @returns the policy, or every way in which the document contradicts itself, each with its path and the code `contradiction`
 * @example
 * definePolicy({ ...policies.partnersInPrevention, id: 'ours@2027' }).ok // => true
 */
export function definePolicy(document: PolicyDocument): Result<Policy> {
  return resultOf(contradictions(document), () => readLawful(document));
}

/**
 * Part of a policy document: what is left out stays as it was, `null` takes a rule away, a list replaces the whole list, and a value
 * replaces the whole value with its source.
 */
export type Overlay<Value = PolicyDocument> = {
  readonly [Key in keyof Value]?: NonNullable<Value[Key]> extends readonly unknown[] | Sourced<unknown>
    ? Value[Key]
    : NonNullable<Value[Key]> extends object
      ? Overlay<NonNullable<Value[Key]>> | Extract<Value[Key], null>
      : Value[Key];
};

/**
 * A policy like another but for what the overlay says. The first policy stays as it was.
 *
 * @param policy the policy to start from
 * @param overlay the values to change, each whole (value, source and section); it must bring an id of its own, because two policies
 * that answer differently may not share one
 * @returns the new policy, or every contradiction
 * @example
 * amend(policies.partnersInPrevention, {
 *   id: 'ours@2027',
 *   capacity: { maximum: { online: { value: 10, source: 'Our handbook', section: '2' } } },
 * }).ok // => true
 */
export function amend(policy: Policy, overlay: Overlay): Result<Policy> {
  const own = overlay.id !== undefined && overlay.id !== policy.id;
  const missing: Problem[] = own
    ? []
    : [{ path: 'id', code: 'missing', message: 'An amended policy needs an id of its own.' }];
  const document = readOverlaid(policy, overlay);
  return resultOf([...missing, ...contradictions(document)], () => readLawful(document));
}

/** A built-in policy. A contradiction in one is our mistake, so it throws and no test can miss it. */
export function builtIn(document: PolicyDocument): Policy {
  const result = definePolicy(document);
  if (!result.ok) {
    throw new Error(`${document.id}: ${result.problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}`);
  }
  return result.value;
}

/** The one door from a claimed document to a lawful one: nothing in it can change afterwards. */
function readLawful(document: PolicyDocument): Policy {
  return frozenCopy(document) as Policy;
}

function readOverlaid(policy: Policy, overlay: Overlay): PolicyDocument {
  return overlaid(policy, overlay) as PolicyDocument;
}

function overlaid(base: unknown, change: unknown): unknown {
  // A value goes with its source: merged, a new number would stand under the old document's name and the old reading.
  if (!isRecord(base) || !isRecord(change) || 'source' in base) return change;
  const entries = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) entries.set(key, overlaid(entries.get(key), value));
  }
  return Object.fromEntries(entries);
}

function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  if (!isRecord(value)) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, frozenCopy(each)])));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
