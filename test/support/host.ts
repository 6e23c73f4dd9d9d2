import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, Outcome } from '../../src/cli/host.js';
import { run } from '../../src/cli/run.js';
import { failed, ok, type Problem, problem } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';

const noFile = failed<string>(problem('', 'no-file', 'This file cannot be opened.'));
const examples = join(import.meta.dirname, '../../examples');

/** A text of the examples that ship. */
export function example(name: string): string {
  return readFileSync(join(examples, name), 'utf8');
}

/** A machine that has these files and the examples, and nothing else. */
export function hostWith(files: Readonly<Record<string, string>>): Host {
  const all = new Map(Object.entries(files));
  return {
    read: (name) => (all.has(name) ? ok(all.get(name) ?? '') : noFile),
    folder: (name) => {
      const inside = [...all.keys()].filter((each) => each.startsWith(`${name}/`));
      return inside.length === 0 ? null : inside.map((each) => each.slice(name.length + 1));
    },
    chunks: (name) => [all.has(name) ? ok(all.get(name) ?? '') : noFile],
    progress: () => undefined,
    draw: () => '<svg></svg>',
    example: (name) => {
      try {
        return ok(example(name));
      } catch {
        return noFile;
      }
    },
    version: '9.8.7',
    zoneData: '2026c',
  };
}

/** Runs a verb on a text from standard input; a verb that reads nothing is given no file. */
export function cop(verb: string, text: string, ...options: readonly string[]): Outcome {
  return run([...asked(verb), ...options], hostWith({ '-': text }));
}

/** A verb and, where it reads a document, standard input by its name. */
export function asked(verb: string): readonly string[] {
  return Object.hasOwn(documents, verb) ? [verb, '-'] : [verb];
}

/** The answer to a document, as data. */
export function answer(verb: string, document: unknown, ...options: readonly string[]): Record<string, unknown> {
  const { exit, stdout, stderr } = cop(verb, JSON.stringify(document), ...options);
  if (stderr !== '' || exit > 1) throw new Error(`exit ${exit}: ${stderr}`);
  return readObject(JSON.parse(stdout));
}

export function readObject(claimed: unknown): Record<string, unknown> {
  if (typeof claimed !== 'object' || claimed === null) throw new Error('An object is expected.');
  return claimed as Record<string, unknown>;
}

/** The problems on standard error; it throws unless the command kept to the contract for what it cannot read. */
export function problemsIn({ exit, stdout, stderr, files }: Outcome): readonly Problem[] {
  if (exit !== 2 || stdout !== '' || files.length > 0) throw new Error(`exit ${exit}, ${stdout.length} on stdout`);
  const said = readObject(JSON.parse(stderr));
  if (said['ok'] !== false || !Array.isArray(said['problems'])) throw new Error('No problems.');
  return said['problems'];
}

/** Problems as `path code`, in code-unit order: what a test compares. */
export function places(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ path, code }) => `${path} ${code}`).sort();
}

/** An event of a record that became true, and was written down, at nine in the morning of a day in summer. */
function entry(
  id: string,
  day: string,
): { readonly id: string; readonly recorded: string; readonly effective: string } {
  const moment = `${day}T09:00:00+11:00`;
  return { id, recorded: moment, effective: moment };
}

/** The verbs that read a document, each with a small one that it answers. */
export const documents: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  attendance: {
    registers: [
      { person: 'ana', marks: ['attended', 'attended', 'absent', 'attended', 'attended', 'unrecorded'] },
      { person: 'bo', marks: ['absent', 'absent', 'attended', 'attended', 'attended', 'attended'] },
    ],
  },
  eligibility: {
    applicants: [
      {
        id: 'ana',
        sector: 'primary-prevention',
        typeOfWork: 'respectful-relationships-education',
        careerStage: 'leader',
        jurisdiction: 'Victoria',
        liveMemberships: 0,
      },
      { id: 'bo', sector: 'response', canAttend: [1, 2], commitment: { practitioner: true } },
    ],
    groups: [
      { id: 'north', stream: 'respectful-relationships', meetingsStarted: 0, meetings: 6, access: ['captioning'] },
    ],
  },
  membership: {
    asOf: '2027-03-10T09:00:00+11:00',
    asKnownOn: '2027-03-10T09:00:00+11:00',
    comparedWith: '2027-02-15T09:00:00+11:00',
    events: [
      {
        id: 'e1',
        recorded: '2027-01-04T09:00:00+11:00',
        kind: 'group-opened',
        effective: '2027-01-04T09:00:00+11:00',
        group: 'north',
        seats: 1,
        modality: 'online',
        meetings: [2, 3, 4, 5, 6, 7].map((month) => `2027-0${month}-09T10:00:00+11:00`),
      },
      { ...entry('e2', '2027-01-05'), kind: 'applied', person: 'ana', group: 'north' },
      {
        ...entry('e3', '2027-01-06'),
        kind: 'offered',
        person: 'ana',
        group: 'north',
        deadline: '2027-01-20T09:00:00+11:00',
      },
      { ...entry('e4', '2027-01-07'), kind: 'accepted', person: 'ana', group: 'north' },
      { ...entry('e5', '2027-01-08'), kind: 'applied', person: 'bo', group: 'north' },
      { ...entry('e6', '2027-02-09'), kind: 'substituted', person: 'ana', group: 'north', visitor: 'cy' },
      { ...entry('e7', '2027-02-10'), kind: 'left-sector', person: 'ana' },
      {
        id: 'e8',
        recorded: '2027-02-20T09:00:00+11:00',
        kind: 'corrected',
        corrects: 'e7',
        becomes: {
          kind: 'changed-organisation',
          effective: '2027-02-10T09:00:00+11:00',
          person: 'ana',
          sector: 'primary-prevention',
        },
      },
      { ...entry('e9', '2027-02-21'), kind: 'merged', person: 'boris', into: 'bo' },
      { ...entry('e10', '2027-02-22'), kind: 'ended', person: 'ana', group: 'north', ending: 'completed' },
    ],
  },
  allocate: {
    method: 'serial',
    order: { by: 'priority' },
    groups: [
      { id: 'north', capacity: 1 },
      { id: 'south', modality: 'online' },
    ],
    applicants: [
      { id: 'ana', preferences: ['north', 'south'], priority: 2, tier: 0, attributes: ['rural'] },
      { id: 'bo', preferences: ['north'], priority: 1, appliedAt: '2027-01-31T09:00:00+11:00' },
      { id: 'cy', preferences: ['north'], priority: 3, ineligible: { north: ['eligibility.sector'] } },
    ],
  },
  audit: {
    asOf: '2027-03-01',
    groups: [
      {
        id: 'north',
        modality: 'in-person',
        capacity: 2,
        minimum: 1,
        reserves: { rural: 1 },
        perOrganisation: 1,
        meetings: ['2027-02-09', '2027-03-09'],
        changes: [{ fromMeeting: 2, modality: 'online' }],
      },
      { id: 'south', modality: 'online' },
    ],
    memberships: [
      { person: 'ana', group: 'north', from: '2027-01-20', to: '2027-08-01', eligible: true, attributes: ['rural'] },
      { person: 'bo', group: 'north', from: '2027-01-20', to: null, eligible: false, rules: ['eligibility.sector'] },
      { person: 'cy', group: 'south', from: '2027-01-20', eligible: true, organisation: 'Org' },
    ],
    waiting: [
      {
        person: 'dee',
        group: 'north',
        since: '2027-01-10',
        eligible: true,
        attributes: ['rural'],
        organisation: 'Org',
      },
    ],
    attendance: [{ group: 'north', meeting: 1, seatHolder: 'ana', attendee: 'ana' }],
  },
  promote: {
    meetingsHeld: 1,
    meetings: 6,
    seatsFree: 1,
    waitlist: [
      { id: 'ana', canAttend: [1, 2, 5, 6], eligible: true },
      { id: 'bo', canAttend: [2, 3, 4, 5, 6], eligible: true },
      { id: 'cy', eligible: null },
    ],
  },
  split: {
    people: [
      { id: 'ana', region: 'rural' },
      { id: 'bo', region: 'metro' },
      { id: 'cy', region: 'rural' },
      { id: 'di' },
    ],
    cap: 3,
    min: 2,
    together: [['ana', 'bo']],
    apart: [['ana', 'di']],
    balance: ['region'],
    neverIsolate: ['region'],
    previous: [['ana', 'di'], ['cy']],
  },
  repair: {
    order: { by: 'priority' },
    groups: [
      { id: 'north', capacity: 2, meetingsStarted: 0 },
      { id: 'south', modality: 'online' },
    ],
    applicants: [
      { id: 'ana', preferences: ['north', 'south'], priority: 1 },
      { id: 'bo', preferences: ['north'], priority: 2, tier: 0 },
      { id: 'cy', preferences: ['north'], priority: 3, ineligible: { north: ['eligibility.sector'] } },
    ],
    current: { ana: 'north', bo: 'north', cy: null },
    event: { type: 'capacityCut', group: 'north', newCapacity: 1 },
    pins: [],
  },
  slots: {
    from: '2027-01',
    to: '2027-12',
    weekdays: [2, 1],
    nths: [1, 2, 'last'],
    everyMonths: 1,
    closedMonths: [1],
    blackouts: [{ from: '2027-03-08', to: '2027-03-12', label: 'Leave', kind: 'leave', status: 'announced' }],
    covered: { from: '2027-01-01', to: '2027-12-31' },
    holidays: {
      calendar: 'au-vic',
      region: 'non-metropolitan',
      cupDays: [{ date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Gazette' }],
    },
    schoolSetting: true,
  },
  schedule: {
    id: 'north',
    title: 'Northern group',
    recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 },
    from: '2027-02',
    count: 6,
    everyMonths: 1,
    closedMonths: [1],
    time: { start: '10:00', minutes: 150, zone: 'Australia/Melbourne', ambiguity: 'reject' },
    blackouts: [
      { from: '2027-03-08', to: '2027-03-12', label: 'Labour Day', kind: 'leave', source: 'us', status: 'announced' },
    ],
    covered: { from: '2027-01-01', to: '2028-12-31' },
    holidays: { calendar: 'au-vic', region: 'metropolitan', cupDays: [] },
    schoolSetting: false,
    avoid: { policy: 'nextWeek', maxShiftWeeks: 1, minGapDays: 21, maxGapDays: 42, keepMonth: true },
    bufferMinutes: 0,
    previous: '2027-01-12',
    busy: [{ from: '2027-02-09T12:30:00+11:00', to: '2027-02-09T13:30:00+11:00', label: 'another group' }],
  },
  calendar: {
    stamp: '2027-01-05T09:00:00+11:00',
    domain: 'groups.example.org',
    reminders: [1440, 60],
    visibility: 'private',
    schedules: [
      {
        id: 'north',
        title: 'Learning together',
        zone: 'Australia/Melbourne',
        zoneData: '2026c',
        timetable: {
          meetings: [
            {
              number: 1,
              nominal: '2027-02-09',
              date: '2027-02-16',
              start: '2027-02-16T10:00:00+11:00',
              instant: '2027-02-15T23:00:00Z',
              end: '2027-02-16T12:30:00+11:00',
              moved: { weeks: 1, because: 'leave' },
              sequence: 1,
            },
          ],
          cancelled: [
            {
              number: 2,
              nominal: '2027-03-09',
              date: '2027-03-09',
              start: '2027-03-09T10:00:00+11:00',
              instant: '2027-03-08T23:00:00Z',
              end: '2027-03-09T12:30:00+11:00',
              moved: null,
              sequence: 1,
            },
          ],
        },
        description: 'Bring a story',
        location: 'Room 2',
        link: 'https://meet.example.org/north',
      },
      {
        id: 'south',
        title: 'Leaders',
        zone: 'Australia/Perth',
        meetings: [{ number: 1, start: '2027-02-10T10:00:00+08:00', end: '2027-02-10T12:00:00+08:00' }],
      },
    ],
  },
  rolling: {
    from: '2027-02',
    until: '2029-01',
    closedMonths: [1],
    blackouts: [{ from: '2027-03-08', to: '2027-03-12', label: 'Labour Day', kind: 'public-holiday' }],
    covered: { from: '2026-01-01', to: '2030-12-31' },
    resources: [
      {
        id: 'anna',
        busy: [{ from: '2027-04-13T09:00:00+10:00', to: '2027-04-13T11:00:00+10:00', label: 'leave' }],
        bufferMinutes: 15,
      },
      { id: 'hall' },
    ],
    streams: [
      {
        id: 'north',
        recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 },
        count: 6,
        everyMonths: 1,
        time: { start: '10:00', minutes: 150, zone: 'Australia/Melbourne' },
        avoid: { policy: 'optimise', maxShiftWeeks: 1 },
        acrossClosed: 'pass-over',
      },
      {
        id: 'south',
        recurrence: { kind: 'weekly', weekday: 3, everyWeeks: 2 },
        count: [4, 3],
        from: '2027-03-01',
        breakMonths: 1,
        acrossClosed: 'wait',
        closedMonths: [7, 12],
        schoolSetting: false,
      },
    ],
  },
  formation: {
    asOf: '2027-01-26',
    groups: [
      {
        id: 'north',
        facilitator: { trained: true, knowsSubject: true, participates: false, groups: 2 },
        purpose: 'problem-solving',
        agreements: true,
        domain: 'prevention in schools',
        community: 'school staff',
        practice: 'case talks',
        betweenMeetings: 'forum',
        stream: 'respectful-relationships',
        modality: 'online',
        enrolled: 4,
        firstMeeting: '2027-02-09',
      },
      { id: 'south', facilitator: null },
    ],
  },
  review: {
    year: 2027,
    asOf: '2027-12-31',
    groups: [
      {
        id: 'north',
        modality: 'online',
        stream: 'respectful-relationships',
        meetings: [1, 2, 3, 4, 5, 6].map((number) => ({ number, date: `2027-0${number}-09`, held: true })),
      },
    ],
    enrolments: [{ person: 'ana', group: 'north', organisation: 'Org', joinedAt: '2027-01-01', attributes: ['rural'] }],
    attendance: [
      { person: 'ana', group: 'north', meeting: 1, mark: 'attended' },
      { person: 'ana', group: 'north', meeting: 2, mark: 'absent' },
    ],
    demand: [{ person: 'ana', group: 'north' }],
    responses: [{ group: 'north' }],
  },
  plan: {
    year: 2027,
    order: { by: 'applied' },
    blackouts: [{ from: '2027-03-08', to: '2027-03-08', label: 'Labour Day' }],
    covered: { from: '2027-01-01', to: '2027-12-31' },
    holidays: { calendar: 'au-vic', region: 'metropolitan' },
    groups: [
      {
        id: 'north',
        stream: 'respectful-relationships',
        modality: 'online',
        meetingsStarted: 0,
        facilitator: 'F1',
        schedule: {
          recurrence: { kind: 'dayOfMonth', day: 9, missing: 'clamp' },
          from: '2027-02',
          time: { start: '10:00', minutes: 120, zone: 'Australia/Melbourne' },
        },
        formation: { purpose: 'problem-solving', agreements: true, facilitator: { trained: true } },
      },
    ],
    applicants: [
      {
        id: 'ana',
        sector: 'primary-prevention',
        typeOfWork: 'respectful-relationships-education',
        careerStage: 'leader',
        jurisdiction: 'Victoria',
        liveMemberships: 0,
        commitment: { practitioner: true, leader: true },
        access: [],
        preferences: ['north'],
        appliedAt: '2027-01-31T09:00:00+11:00',
      },
    ],
  },
};

/** A programme of one's own, with an end, as its organisation would write it. */
export function ownPolicy(): Record<string, unknown> {
  return { ...readObject(JSON.parse(JSON.stringify(policies.partnersInPrevention))), id: 'ours@2027' };
}

/** A copy of a document with another value at a place; a new key where there was none. */
export function planted(document: unknown, steps: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const old = readObject(document);
  const copy: unknown = Array.isArray(old) ? [...old] : { ...old };
  const inner = readObject(copy);
  inner[step] = planted(inner[step], rest, value);
  return copy;
}

/** A copy without one key. */
export function without(document: unknown, steps: readonly (string | number)[]): unknown {
  const last = steps.at(-1);
  const outer = steps.slice(0, -1);
  const holder = readObject(outer.reduce<unknown>((part, step) => readObject(part)[step], document));
  return planted(document, outer, Object.fromEntries(Object.entries(holder).filter(([key]) => key !== last)));
}
