// The calendars that are shown to other programs, and what each of them has to find in them. To try another, add it to `calendars`.
import { calendarMessages, calendarText } from 'communities-of-practice/formats';
import { policies } from 'communities-of-practice/policies';
import { series } from 'communities-of-practice/schedule';
import { zoneTable } from 'communities-of-practice/times';

const domain = 'example.org';
const organizer = { name: 'Ana Šimić, Learning; Network', email: 'ana@example.org' };
const attendees = [
  { name: 'Bo Nguyễn', email: 'bo@example.org' },
  { name: 'Li "Lee" O’Hara', email: 'li@example.org' },
  { email: 'sam@example.org' },
];
const stamp = Date.UTC(2026, 10, 20, 3, 4, 5);
const zones = ['Australia/Melbourne', 'Australia/Perth', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Europe/London'];
const more = ['America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Casablanca'];
const secondTuesday = { kind: 'nthWeekday', nth: 2, weekday: 2 };
const firstSunday = { kind: 'nthWeekday', nth: 1, weekday: 7 };

const long = [
  'Bring a story; one that surprised you, and “what happened next”.',
  'C:\\notes are welcome, as are 学びの共同体 and 🙂🙂🙂.',
  `${'Zuhören, fragen, erzählen – '.repeat(12)}\n\n${'x'.repeat(200)}`,
].join('\n');

function sure(result) {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems));
}

const tables = new Map();

export function tableOf(zone) {
  const table = tables.get(zone) ?? sure(zoneTable(zone, { from: 2024, to: 2030 }, 'check'));
  tables.set(zone, table);
  return table;
}

/** A group's meetings in a zone; `changes` are of its plan. */
export function group(id, zone, { time, ...changes } = {}) {
  const plan = {
    recurrence: secondTuesday,
    from: '2027-02',
    count: 8,
    time: { start: '10:00', minutes: 150, zone: tableOf(zone), ...time },
    ...changes,
  };
  const { meetings } = sure(series(plan, policies.partnersInPrevention));
  return { id, title: `Learning together: ${zone}`, zone: tableOf(zone), meetings };
}

/** The same group with meetings changed: by their number, to another start and end, or called off where those are missing. */
export function changed(one, changes) {
  const at = (meeting, change) => {
    const start = change.start ?? meeting.start;
    const end = change.end ?? meeting.end;
    return { number: meeting.number, start, end, sequence: change.sequence };
  };
  const kept = one.meetings.filter(({ number }) => !changes[number]?.cancelled);
  return {
    ...one,
    meetings: kept.map((each) => (changes[each.number] === undefined ? each : at(each, changes[each.number]))),
    cancelled: one.meetings
      .filter(({ number }) => changes[number]?.cancelled)
      .map((each) => at(each, changes[each.number])),
  };
}

/**
 * What a program has to find: identity, both ends in seconds since 1970, how often it was changed, whether it was called off, how many
 * reminders it has, and what it says.
 */
function expected(groups, { method, reminders = [] }) {
  const facts = ({ id, title, description, location, link }, meeting, cancelled) => ({
    uid: `${id}-${meeting.number}@${domain}`,
    from: Date.parse(meeting.start) / 1000,
    to: Date.parse(meeting.end) / 1000,
    sequence: meeting.sequence ?? 0,
    cancelled,
    alarms: cancelled ? 0 : reminders.length,
    says: [title, description, location, cancelled ? undefined : link].filter((text) => text !== undefined),
  });
  return groups.flatMap((each) => [
    ...(method === 'CANCEL' ? [] : each.meetings.map((meeting) => facts(each, meeting, false))),
    ...(method === 'REQUEST' ? [] : (each.cancelled ?? []).map((meeting) => facts(each, meeting, true))),
  ]);
}

/** The calendar of some groups with a name, or the messages about their meetings, and the events that each has to hold. */
export function calendarsOf(name, groups, details = {}) {
  const all = { organizer, domain, stamp, ...details };
  const events = expected(groups, all);
  if (all.method === undefined || all.method === 'PUBLISH') {
    return [{ name, text: sure(calendarText(groups, all)), events }];
  }
  return sure(calendarMessages(groups, all)).map(({ series: id, number, text }, index) => {
    const uid = `${id}-${number}@${domain}`;
    return { name: `${name} ${index + 1}`, text, events: events.filter((event) => event.uid === uid) };
  });
}

export const melbourne = group('pip-1', 'Australia/Melbourne');
/** A meeting moved to a later day and time, and another called off. */
export const moved = changed(melbourne, {
  3: { start: '2027-04-20T14:00:00+10:00', end: '2027-04-20T16:30:00+10:00', sequence: 1 },
});
export const calledOff = changed(melbourne, { 4: { cancelled: true, sequence: 1 } });

const rich = {
  ...melbourne,
  id: 'größe-学び',
  title: 'Lernen; gemeinsam, \\ 学び 🙂 "quoted"',
  description: long,
  location: 'Room 2, Carlton; upstairs',
  link: 'https://example.org/join?room=a-b_c&key=1%2C2',
};
const everyZone = [...zones, ...more].map((zone, index) => group(`z${index}`, zone));
const oddHours = [
  group('gap', 'Australia/Melbourne', { recurrence: firstSunday, time: { start: '02:30', ambiguity: 'later' } }),
  group('eve', 'Australia/Lord_Howe', { recurrence: firstSunday, time: { start: '00:15', minutes: 1440 } }),
  group('first', 'Europe/London', {
    recurrence: { ...firstSunday, nth: 'last' },
    time: { start: '00:30', ambiguity: 'earlier' },
  }),
];

export const calendars = [
  ...[...zones, ...more].flatMap((zone) => calendarsOf(`publish ${zone}`, [group('pip-1', zone)])),
  ...calendarsOf('plain', [melbourne], { organizer: undefined }),
  ...calendarsOf('every zone', everyZone),
  ...calendarsOf('odd hours', oddHours),
  ...calendarsOf('years ago', [group('old', 'Australia/Melbourne', { from: '2024-11', count: 20 })]),
  ...calendarsOf('rich', [rich], { reminders: [0, 15, 1440, 10_080] }),
  ...calendarsOf('rich and public', [rich], { visibility: 'public', organizer: undefined }),
  ...calendarsOf('with one called off', [calledOff]),
  ...calendarsOf('request', [rich, ...everyZone.slice(0, 2)], { method: 'REQUEST', attendees, reminders: [60] }),
  ...calendarsOf('request again', [moved], { method: 'REQUEST', attendees }),
  ...calendarsOf('cancel', [calledOff], { method: 'CANCEL', attendees }),
];
