// The same series in the words of six libraries, each as its own documents would have it, and sparingly where that is much faster. What
// they cannot do, such as the second Tuesday of a month, is done for them by the same arithmetic as the answers are worked out.
import { createRequire } from 'node:module';
import { TZDate } from '@date-fns/tz';
import { addMonths } from 'date-fns/addMonths';
import { getDay } from 'date-fns/getDay';
import { setDate } from 'date-fns/setDate';
import { DateTime } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { meetings, moment, nthWeekday, zone } from './series.mjs';

// Its names cannot be imported by an ES module of Node.
const { RRule } = createRequire(import.meta.url)('rrule');

const six = Array.from({ length: meetings }, (_, index) => index);

/** Each of six months with its second Tuesday. */
const tuesdays = ({ year, month }, dated) =>
  six.map((index) => {
    const later = month + index;
    return dated(year + Math.floor(later / 12), later % 12, nthWeekday(year, later, 2, 2));
  });

const rule = ({ year, month, hour }, options) => {
  const dtstart = new Date(Date.UTC(year, month, 1, hour));
  const tuesday = RRule.TU.nth(2);
  return new RRule({ freq: RRule.MONTHLY, count: meetings, byweekday: [tuesday], dtstart, ...options }).all();
};

const byTemporal = (spoken) => (series) =>
  tuesdays(series, (year, month, day) =>
    spoken.PlainDateTime.from({ year, month: month + 1, day, hour: series.hour }).toZonedDateTime(zone),
  ).map(({ epochMilliseconds }) => epochMilliseconds);

/** Each with the number of series that it is asked for; what is slow is asked for fewer. */
export const peers = [
  ['rrule without a zone, and our table of the zone', 10_000, (series) => rule(series).map((each) => moment(+each))],
  ...(globalThis.Temporal ? [['Temporal of the machine', 10_000, byTemporal(globalThis.Temporal)]] : []),
  ['temporal-polyfill', 10_000, byTemporal(Temporal)],
  [
    'rrule-temporal',
    5000,
    ({ year, month, hour }) => {
      const dtstart = Temporal.ZonedDateTime.from({ year, month: month + 1, day: 1, hour, timeZone: zone });
      const found = new RRuleTemporal({ freq: 'MONTHLY', count: meetings, byDay: ['2TU'], tzid: zone, dtstart }).all();
      return found.map(({ epochMilliseconds }) => epochMilliseconds);
    },
  ],
  [
    '@date-fns/tz, a TZDate a meeting',
    5000,
    (series) => tuesdays(series, (year, month, day) => +new TZDate(year, month, day, series.hour, zone)),
  ],
  [
    'luxon, a DateTime a meeting',
    5000,
    (series) =>
      tuesdays(series, (year, month, day) =>
        DateTime.fromObject({ year, month: month + 1, day, hour: series.hour }, { zone }).toMillis(),
      ),
  ],
  [
    'luxon, plus and set',
    2000,
    ({ year, month, hour }) => {
      const first = DateTime.fromObject({ year, month: month + 1, day: 1, hour }, { zone });
      return six.map((index) => {
        const start = first.plus({ months: index });
        return start.set({ day: 8 + ((9 - start.weekday) % 7) }).toMillis();
      });
    },
  ],
  [
    'date-fns, addMonths and setDate of a TZDate',
    1000,
    ({ year, month, hour }) => {
      const first = new TZDate(year, month, 1, hour, zone);
      return six.map((index) => {
        const start = addMonths(first, index);
        return +setDate(start, 8 + ((9 - getDay(start)) % 7));
      });
    },
  ],
  ['rrule with the zone', 500, (series) => rule(series, { tzid: zone }).map((each) => +each)],
];
