import * as z from 'zod/mini';
import { text } from './words.js';

/** The calendar whose holidays count, as a document names it. The days are in the calendar, so whoever has calendars exchanges it for them. */
export interface HolidaysDocument {
  readonly calendar: string;
  /** Of `au-vic`, which always asks for it. */
  readonly region?: string;
  /** Of `au-vic`: the days that a council outside the metropolitan area has in place of Melbourne Cup Day. */
  readonly cupDays?: readonly { readonly date: string; readonly label: string; readonly source: string }[];
}

/** The words in it are looked at by the calendar, which names what cannot be. */
export const holidaysShape: z.ZodMiniType = z.strictObject({
  calendar: text,
  region: z.optional(text),
  cupDays: z.optional(z.array(z.strictObject({ date: text, label: text, source: text }))),
});
