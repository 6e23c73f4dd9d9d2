// Series dated beside libraries for dates and recurrences, a calendar written beside two that write calendars, and one series judged.
// Every moment is checked against arithmetic of its own before anything is told.
import { communityOfPractice, policies } from 'communities-of-practice';
import { calendarText } from 'communities-of-practice/formats';
import { datesFrom, definePattern } from 'communities-of-practice/schedule';
import { zoneTable } from 'communities-of-practice/times';
import { calendars } from './calendars.mjs';
import { compare } from './compare.mjs';
import { byHand, byTrying, checksum, holidays, starts, zone } from './series.mjs';
import { peers } from './series-peers.mjs';
import { tell, took } from './took.mjs';

// One of the libraries gives other moments where the machine is in another zone.
process.env.TZ = 'UTC';

const all = 100_000;
const policy = policies.partnersInPrevention;
const table = zoneTable(zone, { from: 2024, to: 2031 }, 'bench').value;
const secondTuesday = { kind: 'nthWeekday', nth: 2, weekday: 2 };

/** Patterns are read once; each series of them is then dated by its first month. */
function dated(recurrence, more = {}) {
  const patterns = starts.map(
    (start) => definePattern({ recurrence, time: { start, minutes: 150, zone: table }, ...more }, policy).value,
  );
  return ({ from, hourIndex }) => datesFrom(patterns[hourIndex], from).value.starts;
}

function row(name, count, datesOf, right, runs = 3) {
  const { least } = took(
    name,
    () => checksum(count, datesOf),
    runs,
    (sum) => sum === right,
  );
  return { name: count === all ? name : `${name} (of ${count})`, least: (least * all) / count };
}

tell(`${all} series of six meetings, second Tuesdays in Melbourne`, [
  row('communities-of-practice', all, dated(secondTuesday), checksum(all, byHand), 6),
  row('this task alone, by Date.UTC and a list of changes', all, byHand, checksum(all, byHand), 6),
  ...peers.map(([name, count, datesOf]) => row(name, count, datesOf, checksum(count, byHand))),
]);

// Beside these there is nobody: no library moves a meeting off a holiday and keeps all six evenly apart. That none of the ways to do it is
// better is seen by trying every one.
const offHolidays = { blackouts: holidays, avoid: { policy: 'optimise' } };
tell(
  `${all} series of six meetings, with the best dates off Victorian public holidays`,
  [
    ['second Tuesdays, which meet none', 2, 2],
    ['fourth Fridays', 4, 5],
    ['second Mondays', 2, 1],
  ].map(([name, nth, weekday]) => {
    const ours = dated({ kind: 'nthWeekday', nth, weekday }, offHolidays);
    const right = checksum(
      all,
      remembered((series) => byTrying(series, nth, weekday)),
    );
    return row(`communities-of-practice, ${name}`, all, ours, right, 6);
  }),
);

function remembered(datesOf) {
  const known = new Map();
  return (series) => {
    const key = `${series.from} ${series.hour}`;
    if (!known.has(key)) known.set(key, datesOf(series));
    return known.get(key);
  };
}

const cop = communityOfPractice(policy);
const time = { start: '10:00', minutes: 150, zone: table };
const plain = { recurrence: secondTuesday, from: '2027-02', time };
const { meetings } = cop.schedule.series(plain).value;

const { ours, tasks } = calendars(calendarText, meetings, table);
await compare('a calendar of six meetings', tasks, ours);

const fourthFriday = { kind: 'nthWeekday', nth: 4, weekday: 5 };
const judged = {
  ...plain,
  recurrence: fourthFriday,
  from: '2027-06',
  ...offHolidays,
  previous: '2027-05-28',
  busy: [],
};
const met = (plan) => cop.schedule.series(plan).value.decision.outcome === 'met';
await compare(
  'one series judged by every rule, with reasons',
  {
    'communities-of-practice, second Tuesdays': () => met(plain),
    'communities-of-practice, fourth Fridays off holidays': () => met(judged),
    'communities-of-practice, the same with every sentence': () =>
      cop.explain(cop.schedule.series(judged).value.decision).length > 0,
  },
  () => met(plain),
);
