import { failed, ok, type Problem, problem, type Result, resultOf, retold } from '../kernel/result.js';
import { attendanceContradictions } from '../policy/contradictions.js';
import { type Policy, programmeOf, versionOf } from '../policy/policy.js';
import { policyAmong, versionsAmong } from '../policy/timeline.js';
import { anything, byKind, type Look, number, object, oneOf, orNone, sourced } from './shape.js';

/**
 * The parts of a policy that attendance is judged by. The others may stand beside them, as in a whole document, and are not looked at.
 * Made only where it is needed, because a warehouse may run all of this for every row.
 */
function document(): Look {
  return object({
    id: (claimed, path, problems) => {
      if (typeof claimed !== 'string') problems.push(problem(path.join('.'), 'wrong-type', 'Expected here: text.'));
    },
    meetings: object({
      count: orNone(sourced(number)),
      'everyMonths?': anything,
      'minutes?': anything,
      'rolling?': anything,
    }),
    attendance: object({
      minimum: orNone(sourced(minimum())),
      firstMeetingBy: orNone(sourced(number)),
      firstMeetingPreferred: orNone(sourced(number)),
      points: sourced(object({ attended: number, partial: orNone(number), excused: orNone(number) })),
    }),
    'title?': anything,
    'status?': anything,
    'effective?': anything,
    'capacity?': anything,
    'allocation?': anything,
    'eligibility?': anything,
    'membership?': anything,
    'formation?': anything,
    'review?': anything,
  });
}

function minimum(): Look {
  const ratio = object({ numerator: number, denominator: number });
  return byKind({
    meetings: object({ kind: anything, meetings: number }),
    ratio: object({ kind: anything, share: ratio, rounded: oneOf(['up', 'down']) }),
    absences: object({ kind: anything, atMost: number }),
  });
}

/**
 * Reads the policy that a query names, as `--policy` of the command does: a programme (its last dated version), a version, a programme
 * on a day; or a policy of one's own as the text of its JSON, whole or no more of it than `id`, `meetings` and `attendance`.
 *
 * @param claimed what the query hands over
 * @param known the policies that have names
 * @returns the policy; or every problem, with a path that begins with `policy`
 */
export function readPolicyArgument(claimed: unknown, known: readonly Policy[]): Result<Policy> {
  if (claimed === null || claimed === undefined) return failed(problem('policy', 'missing', 'A policy is needed.'));
  if (typeof claimed !== 'string') {
    return failed(problem('policy', 'wrong-type', 'Expected here: the name of a policy, or its JSON as text.'));
  }
  const policy = claimed.trimStart().startsWith('{') ? readOwnPolicy(claimed) : namedPolicy(claimed, known);
  return policy.ok ? policy : retold(policy.problems, inPolicy);
}

function readOwnPolicy(text: string): Result<Policy> {
  const problems: Problem[] = [];
  const claimed = readJson(text, problems);
  if (problems.length === 0) document()(claimed, [], problems);
  const read = claimed as Policy;
  return resultOf(problems.length === 0 ? attendanceContradictions(read) : problems, () => read);
}

function readJson(text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    problems.push(problem('', 'not-json', 'This is not JSON.'));
    return undefined;
  }
}

const unknown: Problem = problem('', 'unknown-programme', 'No built-in programme has this name.');

function namedPolicy(name: string, known: readonly Policy[]): Result<Policy> {
  const exact = known.find(({ id }) => id === name);
  if (exact !== undefined) return ok(exact);
  const programme = programmeOf(name);
  const versions = versionsAmong(known, programme);
  const last = versions[versions.length - 1];
  if (last === undefined) return failed(unknown);
  if (programme === name) return ok(last);
  const found = policyAmong(known, programme, versionOf(name));
  return found.ok ? found : retold(found.problems, ({ code, message }) => problem('', code, message));
}

function inPolicy({ path, code, message }: Problem): Problem {
  return problem(path === '' ? 'policy' : `policy.${path}`, code, message);
}
