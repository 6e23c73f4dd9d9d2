// What is asked of everybody who dates series, and the answers to it worked out by arithmetic of its own: six meetings on the second
// Tuesday of six months, in Melbourne, from each of 72 first months and at eight hours of the day in turn.
import { readFileSync } from 'node:fs';

export const zone = 'Australia/Melbourne';
export const meetings = 6;
const [minute, day] = [60_000, 86_400_000];
const [firstYear, months, hours, firstHour] = [2024, 72, 8, 9];

/** The series of this number: the year, the month from 0 and the hour of its first meeting. */
export function asked(series) {
  const month = series % months;
  return {
    year: firstYear + Math.floor(month / 12),
    month: month % 12,
    hour: firstHour + (Math.floor(series / months) % hours),
    from: isoMonths[month],
    hourIndex: Math.floor(series / months) % hours,
  };
}

const isoMonths = Array.from({ length: months }, (_, month) =>
  new Date(Date.UTC(firstYear, month)).toISOString().slice(0, 7),
);

/** Every hour that is asked for, as clocks show it. */
export const starts = Array.from({ length: hours }, (_, index) => `${String(firstHour + index).padStart(2, '0')}:00`);

/** The checksum of so many series, each worked out by `datesOf`, which gives the moments of one in milliseconds. */
export function checksum(count, datesOf) {
  let sum = 0;
  for (let series = 0; series < count; series++) {
    const dates = datesOf(asked(series));
    for (let index = 0; index < meetings; index++) sum = (Math.imul(sum, 31) + dates[index] / minute) | 0;
  }
  return sum;
}

const read = (name) => JSON.parse(readFileSync(new URL(`../test/vectors/schedule/${name}`, import.meta.url), 'utf8'));
const changes = read('melbourne-dst-2000-2040.json').map(({ utc, offsetAfterMinutes }) => ({
  instant: Date.parse(utc),
  offset: offsetAfterMinutes * minute,
}));

/** When clocks in Melbourne show what UTC would show at this moment, by the list of changes of zdump. None of the hours is in doubt. */
export function moment(local) {
  let [low, high] = [0, changes.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (changes[middle].instant + changes[middle].offset <= local) low = middle;
    else high = middle - 1;
  }
  return local - changes[low].offset;
}

/** The day on which a month has such a weekday for the so-manieth time; 0 is Sunday. */
export function nthWeekday(year, month, nth, weekday) {
  const first = new Date(Date.UTC(year, month)).getUTCDay();
  return 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1);
}

/** A series by arithmetic alone. */
export function byHand({ year, month, hour }, nth = 2, weekday = 2) {
  return Array.from({ length: meetings }, (_, index) => {
    const later = month + index;
    return moment(Date.UTC(year, later, nthWeekday(year, later, nth, weekday), hour));
  });
}

export const holidays = Object.values(read('vic-public-holidays-2023-2030.json').years)
  .flat()
  .map(({ date, name }) => ({ from: date, to: date, label: name }));
const ruledOut = new Set(holidays.map(({ from }) => Date.parse(from)));

/** The best series of all, by trying each of them: every meeting a week earlier, on its day or a week later, 21 to 42 days apart. */
export function byTrying({ year, month, hour }, nth, weekday) {
  const nominal = Array.from({ length: meetings }, (_, index) =>
    Date.UTC(year, month + index, nthWeekday(year, month + index, nth, weekday)),
  );
  let best = null;
  for (let choice = 0; choice < 3 ** meetings; choice++) {
    const weeks = nominal.map((_, index) => (Math.floor(choice / 3 ** index) % 3) - 1);
    const days = nominal.map((each, index) => each + weeks[index] * 7 * day);
    const gaps = days.slice(1).map((each, index) => (each - days[index]) / day);
    if (days.some((each) => ruledOut.has(each)) || gaps.some((gap) => gap < 21 || gap > 42)) continue;
    const cost = [...[weeks.filter((each) => each !== 0).length, weeks.filter((each) => each < 0).length], ...days];
    if (best === null || isLess(cost, best.cost)) best = { cost, days };
  }
  return best.days.map((each) => moment(each + hour * 60 * minute));
}

function isLess(one, other) {
  const index = one.findIndex((each, at) => each !== other[at]);
  return index >= 0 && one[index] < other[index];
}
