import type { ScheduleChanges } from './changes.js';
import type { Meeting, Series } from './plan.js';

/**
 * A new version of a series with the numbers that its meetings keep, in its meetings and in what is said about them, so that a number
 * means one meeting to everybody.
 *
 * @param series the new version, as it was given to `diffSchedules`
 * @param changes what that found
 * @returns the same series; a diagnostic of a meeting that it does not have keeps its number
 */
export function withLastingNumbers<Version extends Pick<Series, 'meetings' | 'diagnostics'>>(
  series: Version,
  { timetable }: Pick<ScheduleChanges, 'timetable'>,
): Version {
  const lasting = new Map(timetable.meetings.map((meeting) => [keyOf(meeting), meeting.number]));
  const numbers = new Map(series.meetings.map((meeting) => [meeting.number, lasting.get(keyOf(meeting))]));
  const numberOf = (number: number): number => numbers.get(number) ?? number;
  return {
    ...series,
    meetings: series.meetings.map((meeting) => ({ ...meeting, number: numberOf(meeting.number) })),
    diagnostics: series.diagnostics.map((found) => ({
      ...found,
      number: found.number === null ? null : numberOf(found.number),
    })),
  };
}

function keyOf({ nominal, date, start }: Meeting): string {
  return `${nominal} ${date} ${start}`;
}
