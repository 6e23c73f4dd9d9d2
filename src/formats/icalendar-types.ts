import type { Instant } from '../kernel/instant.js';
import type { ZoneTable } from '../kernel/zone.js';
import type { KeptMeeting, Meeting } from '../rules/schedule/plan.js';

/** A meeting as a calendar needs it: one of a series, or one that a timetable keeps. */
export interface CalendarMeeting extends Pick<Meeting, 'number' | 'start' | 'end'> {
  /** Where given, the day and the moment have to be those of the start. */
  readonly date?: Meeting['date'] | undefined;
  readonly instant?: Meeting['instant'] | undefined;
  readonly sequence?: KeptMeeting['sequence'] | undefined;
}

/** One group's meetings, as a calendar shows them. A `Timetable` brings the meetings and those called off. */
export interface CalendarSeries {
  /** Stays the same for as long as the series lives: calendars know a meeting again by it and by the meeting's number. */
  readonly id: string;
  readonly title: string;
  /** The table that the meetings were dated with; one table a zone in one calendar. */
  readonly zone: ZoneTable;
  readonly meetings: readonly CalendarMeeting[];
  /** Meetings called off since the series was first made known; each has been changed at least once. */
  readonly cancelled?: readonly CalendarMeeting[] | undefined;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** Where to join, `https:` only. It is shown as the address, under the description, and as the place where there is no other. */
  readonly link?: string | undefined;
}

/** Somebody who is invited. */
export interface CalendarAttendee {
  readonly email: string;
  readonly name?: string | undefined;
}

/** `PUBLISH`: for anybody to see. `REQUEST` and `CANCEL`: messages to those invited, about meetings to be held and meetings called off. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarDetails {
  /** Who answers for the meetings; without one, the calendar is a plain file of events. */
  readonly organizer?: { readonly name: string; readonly email: string } | undefined;
  /** When this calendar was made; never taken from a clock. */
  readonly stamp: Instant;
  /** What makes identities unique: a domain of your own, `example.org.au`. That of the organiser's address where left out. */
  readonly domain?: string | undefined;
  /** `PUBLISH` where there is an organiser and nothing else is said. */
  readonly method?: CalendarMethod | undefined;
  /** Whom a `REQUEST` or a `CANCEL` is for. Everybody who gets it sees all of them. */
  readonly attendees?: readonly CalendarAttendee[] | undefined;
  /** Minutes before each meeting at which to be reminded of it, 0 to 40,320 (four weeks); at most five, none twice. */
  readonly reminders?: readonly number[] | undefined;
  /** Whether people who share a calendar see what a meeting is; `private` where left out: they see that the time is taken. */
  readonly visibility?: 'private' | 'public' | undefined;
  /** How often meetings that bring no sequence of their own have been changed since they were first sent; 0 where left out. */
  readonly sequence?: number | undefined;
}

export interface MessageDetails extends CalendarDetails {
  readonly method: 'REQUEST' | 'CANCEL';
}

/** What is sent to those invited about one meeting. */
export interface CalendarMessage {
  /** The id of the series. */
  readonly series: string;
  /** The number of the meeting. */
  readonly number: number;
  readonly text: string;
}
