import { readDay } from '../../kernel/day.js';
import { type Problem, problem, type Result, resultOf } from '../../kernel/result.js';
import { coversDay } from '../../kernel/zone.js';
import type { IsoDay } from '../../policy/policy.js';
import { daysBetween, type Span } from './clocks.js';
import type { KnownZones } from './zones.js';

/** Which days to look at, by whose clocks, and what to call the busy times. */
export interface BusySearch extends KnownZones {
  /** The first and the last day that is looked at, as the clocks of `zone` count days. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** The name of every busy time, such as `Ana is busy`: what somebody is busy with is never read. */
  readonly label: string;
}

/** The time that is looked at, or everything that is wrong with what was asked. */
export function readSearch({ from, to, zone, label }: BusySearch): Result<Span> {
  const problems: Problem[] = [];
  const [first, last] = [readDay(from, 'from'), readDay(to, 'to')].map((read) => {
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return null;
  });
  if (first != null && last != null) {
    if (last < first) problems.push(problem('to', 'contradiction', 'This ends before it starts.'));
    if (!coversDay(zone, first) || !coversDay(zone, last)) {
      const message = `The zone's table covers the years ${zone.from} to ${zone.to}, not all the days to look at.`;
      problems.push(problem('zone', 'unsupported', message));
    }
  }
  if (label === '') problems.push(problem('label', 'empty', 'Busy times have a name.'));
  return resultOf(problems, () => daysBetween(zone, first ?? 0, last ?? 0));
}
