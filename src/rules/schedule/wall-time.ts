import { type CivilDay, isoDay } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';
import { failed, ok, type Problem, problem, type Result } from '../../kernel/result.js';
import { covers, coversDay, type WallTime, wallTime, type ZoneTable } from '../../kernel/zone.js';
import type { ReadTime } from './pattern.js';

/** When a meeting is held, and whether clocks there show its start once that day. */
export interface MeetingSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly happens: WallTime['happens'];
}

const minute = 60_000;

/**
 * The start on a day, as clocks there show it, and the end so many elapsed minutes later. A start that clocks show twice or never is
 * refused unless the plan says which moment it means, because calendars disagree about it.
 */
export function meetingSpan(day: CivilDay, time: ReadTime): Result<MeetingSpan> {
  const { minuteOfDay, minutes, zone, ambiguity } = time;
  if (!coversDay(zone, day)) return failed(outsideTable(zone));
  const { happens, earlier, later } = wallTime(zone, day, minuteOfDay);
  if (happens !== 'once' && ambiguity === 'reject') {
    const message = `On ${isoDay(day)} the clocks change and show this time ${happens}.`;
    return failed(problem('time.start', 'not-a-time', message));
  }
  const from = ambiguity === 'later' ? later : earlier;
  const to = from + minutes * minute;
  return covers(zone, to) ? ok({ from, to, happens }) : failed(outsideTable(zone));
}

function outsideTable({ from, to }: ZoneTable): Problem {
  return problem('time.zone', 'unsupported', `The zone's table covers the years ${from} to ${to}, not every meeting.`);
}
