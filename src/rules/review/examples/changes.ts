import type { EnrolmentRecord, MeetingRecord, YearRecords } from '../records.js';
import { drawn } from './example.js';

/** So many people by number, each with the same signs. */
export function many(count: number, signs: string, from = 1): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${from + index}`, signs]));
}

/** What else is known of each of so many seats. */
export function seats(
  count: number,
  known: Omit<EnrolmentRecord, 'person' | 'group'>,
  from = 1,
): Readonly<Record<string, Omit<EnrolmentRecord, 'person' | 'group'>>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${from + index}`, known]));
}

/** The same year with more known of some meetings, by number, of every group. */
export function withMeetings(
  records: YearRecords,
  changes: Readonly<Record<number, Partial<MeetingRecord>>>,
): YearRecords {
  const groups = records.groups.map((group) => ({
    ...group,
    meetings: group.meetings.map((meeting) => ({ ...meeting, ...changes[meeting.number] })),
  }));
  return { ...records, groups };
}

/** A group of six meetings, all of them held. */
export function held(people: Readonly<Record<string, string>>, rest: Partial<YearRecords> = {}): YearRecords {
  return drawn({ g1: { meetings: 'hhhhhh', people } }, rest);
}
