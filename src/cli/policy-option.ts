import { readPolicy } from '../boundary/index.js';
import { failed, ok, type Problem, problem, type Result, retold } from '../kernel/result.js';
import { builtInPolicies, type Policy, policyOn, programmeOf, versionOf, versionsAmong } from '../policy/index.js';
import type { Host } from './host.js';
import { readJsonFor } from './json.js';

/**
 * The policy that `--policy` names: a programme (its last dated version), a version, a programme on a day, or a JSON file of your own.
 */
export function readPolicyOption(name: string, host: Host): Result<Policy> {
  if (name.endsWith('.json')) return readPolicyFile(name, host);
  const exact = builtInPolicies.find(({ id }) => id === name);
  if (exact !== undefined) return ok(exact);
  const programme = programmeOf(name);
  if (programme === name) {
    const last = versionsAmong(builtInPolicies, programme).at(-1);
    return last === undefined ? failed(unknown) : ok(last);
  }
  if (versionsAmong(builtInPolicies, programme).length === 0) return failed(unknown);
  const found = policyOn(programme, versionOf(name));
  return found.ok ? found : retold(found.problems, ofOption);
}

const unknown: Problem = problem(
  '--policy',
  'unknown-programme',
  'No built-in programme has this name; `cop policies` lists them, and a file of your own ends in .json.',
);

function readPolicyFile(name: string, host: Host): Result<Policy> {
  const text = host.read(name);
  const policy = text.ok ? readJsonFor(text.value, readPolicy) : text;
  return policy.ok ? policy : retold(policy.problems, inFile);
}

function ofOption({ code, message }: Problem): Problem {
  return problem('--policy', code, message);
}

function inFile({ path, code, message }: Problem): Problem {
  return problem(path === '' ? '--policy' : `--policy: ${path}`, code, message);
}
