import type { CivilMonth } from '../../../kernel/day.js';
import { type Problem, problem } from '../../../kernel/result.js';
import { extentsOf } from './extents.js';
import type { ReadStream } from './reading-stream.js';

/** Where a calendar ends: with the last month in which a series may start, or after so many series of each stream. */
export type End = { readonly until: CivilMonth } | { readonly series: number };

/** More than anybody plans, and as much as is answered at once. */
export const mostStreams = 100;
export const mostSeries = 1000;
const mostMeetings = 20_000;

/** Whether a calendar goes on to a series of this number, from 1, that starts in a month. */
export function goesOn(end: End, number: number, month: number): boolean {
  return 'until' in end ? month <= end.until : number <= end.series;
}

/** Where series and meetings are too many, counted by the pattern of each stream before anything is moved. */
export function tooLarge(end: End, streams: readonly ReadStream[]): readonly Problem[] {
  let [series, meetings] = [0, 0];
  for (const { beats, first, rhythm } of streams) {
    const { counts, breakMonths, closedMonths, acrossClosed } = rhythm;
    const extentFrom = extentsOf(beats, closedMonths, acrossClosed);
    let beat = first;
    for (let number = 1; series <= mostSeries && meetings <= mostMeetings; number++) {
      const count = counts[(number - 1) % counts.length] ?? 1;
      const extent = extentFrom(beat, count);
      if (extent === null || !goesOn(end, number, beats.monthOf(extent.first))) break;
      beat = beats.after(extent.last, breakMonths);
      [series, meetings] = [series + 1, meetings + count];
    }
  }
  if (series <= mostSeries && meetings <= mostMeetings) return [];
  const most = `A calendar has at most ${mostSeries} series and ${mostMeetings} meetings, all streams together.`;
  return [problem('until' in end ? 'until' : 'series', 'too-many', most)];
}
