import type { Policy } from '../../src/policy/policy.js';
import type { AuditGroup, AuditMembership, AuditRecords, AuditWaiting } from '../../src/rules/capacity/index.js';

/** The days the oracle walks through, one by one; whatever it is asked about lies within them. */
export const calendar: readonly string[] = Array.from(
  { length: 28 },
  (_, index) => `2027-02-${String(index + 1).padStart(2, '0')}`,
);

/** What was found, as one text: `code | groups | people | days | [how many, how many there may be]`. */
export type Line = string;

interface Asked extends AuditRecords {
  readonly policy: Policy;
}

/** What an audit has to find, by looking at every day, every person and every way to fill a kept place. */
export function auditByHand(
  records: AuditRecords,
  policy: Policy,
): Record<'violations' | 'remarks' | 'open', readonly Line[]> {
  const asked = { ...records, policy };
  const groups = records.groups.map((group) => ofGroup(group, asked));
  const people = [...new Set(records.memberships.map(({ person }) => person))].map((person) => atOnce(person, asked));
  const attended = ofAttendance(asked);
  const all = (kind: 'violations' | 'remarks' | 'open'): readonly Line[] =>
    [...groups, ...people, attended].flatMap((part) => part[kind] ?? []).sort();
  return { violations: all('violations'), remarks: all('remarks'), open: all('open') };
}

type Numbers = readonly [found: number, limit: number];

interface Part {
  readonly violations?: readonly Line[];
  readonly remarks?: readonly Line[];
  readonly open?: readonly Line[];
}

function line(
  code: string,
  groups: readonly string[],
  people: readonly string[],
  days: readonly (string | number)[],
  numbers: Numbers | null = null,
): Line {
  const parts = [code, [...groups].sort(), [...new Set(people)].sort(), days, numbers];
  return parts.map((each) => JSON.stringify(each)).join(' | ');
}

const holds = ({ from, to }: AuditMembership, day: string): boolean => from <= day && (to == null || day < to);
const yesterday = (day: string): string | undefined => calendar[calendar.indexOf(day) - 1];

/** The first of the days before this one, without a gap, on which it was so. */
function backTo(day: string, so: (day: string) => boolean): string {
  const before = yesterday(day);
  return before !== undefined && so(before) ? backTo(before, so) : day;
}

/** One looked-at day of a group. */
interface Sight {
  readonly meeting: number | null;
  readonly day: string;
  /** The looked-at day before, the empty text for none. */
  readonly before: string;
  /** The days on which it stays so. */
  readonly last: string;
  readonly rows: readonly AuditMembership[];
  readonly people: readonly string[];
  readonly limit: number;
  readonly joinable: boolean;
}

function sightsOf(group: AuditGroup, { memberships, policy }: Asked): readonly Sight[] {
  const own = memberships.filter((each) => each.group === group.id);
  const on = (day: string | undefined): readonly AuditMembership[] =>
    day === undefined ? [] : own.filter((each) => holds(each, day));
  const changed = calendar.filter((day) =>
    own.some((each) => each.from !== each.to && (each.from === day || each.to === day)),
  );
  const meetings = group.meetings ?? [];
  const days = meetings.length > 0 ? meetings : changed;
  const asksForAttendance = policy.attendance.minimum !== null;
  return days
    .map((day, index) => {
      const rows = on(day);
      const meeting = meetings.length > 0 ? index + 1 : null;
      const toCome = meetings.length - index;
      return {
        meeting,
        day,
        before: days[index - 1] ?? '',
        last: meeting === null ? (yesterday(days[index + 1] ?? '') ?? '9999') : day,
        rows,
        people: [...new Set(rows.map(({ person }) => person))],
        limit: limitAt(group, meeting ?? 1, policy),
        // Four of six, the first of them among the first two.
        joinable: meeting === null || !asksForAttendance || (meeting <= 2 && toCome >= 4),
      };
    })
    .filter(({ rows }) => rows.length > 0);
}

function limitAt(
  { modality, capacity, changes = [] }: AuditGroup,
  meeting: number,
  { capacity: { maximum } }: Policy,
): number {
  let now = modality;
  for (let number = 1; number <= meeting; number++)
    now = changes.find(({ fromMeeting }) => fromMeeting === number)?.modality ?? now;
  const allowed = now === undefined ? undefined : maximum[now]?.value;
  return Math.min(capacity ?? Infinity, allowed ?? Infinity);
}

function ofGroup(group: AuditGroup, asked: Asked): Part {
  const sights = sightsOf(group, asked);
  const rows = asked.memberships.filter((each) => each.group === group.id && calendar.some((day) => holds(each, day)));
  const waits = (asked.waiting ?? []).filter((each) => each.group === group.id);
  const people = [...new Set(rows.map(({ person }) => person))];
  const about = (code: string, who: readonly string[], when: readonly Sight[], numbers: Numbers): readonly Line[] => {
    const days = when.map(({ day }) => day);
    return days.length === 0 ? [] : [line(code, [group.id], who, days, numbers)];
  };
  const there = (when: readonly Sight[]): readonly string[] => when.flatMap((each) => each.people);

  const over = sights.filter((sight) => sight.people.length > sight.limit);
  const excess = Math.max(...over.map((sight) => sight.people.length - sight.limit));
  const worst = over.find((sight) => sight.people.length - sight.limit === excess);
  const free = sights
    .map((sight) => ({ sight, who: isFree(sight) ? couldJoin(group, sight, waits).map(({ person }) => person) : [] }))
    .filter(({ who }) => who.length > 0);
  const seats = Math.max(...free.map(({ sight }) => sight.limit - sight.people.length));
  const emptiest = free.find(({ sight }) => sight.limit - sight.people.length === seats)?.sight;
  const unmet = sights.filter((sight) => isUnmet(group, sight, waits, rows));
  const kept = Object.values(group.reserves ?? {}).reduce((sum, each) => sum + each, 0);
  const doubled = people.flatMap((person) => {
    const own = rows.filter((each) => each.person === person);
    const days = calendar.filter((day) => {
      const today = own.filter((each) => holds(each, day));
      const begun = today.filter(({ from }) => from === day);
      return begun.length > 0 && today.length > 1;
    });
    return days.length === 0 ? [] : [line('two-seats', [group.id], [person], days, [2, 1])];
  });
  const refused = people.flatMap((person) => {
    const days = rows
      .filter((each) => each.person === person && each.eligible === false)
      .map(({ from }) => from)
      .sort();
    return days.length === 0 ? [] : [line('ineligible', [group.id], [person], days, [1, 0])];
  });
  const unjudged = rows.filter(({ eligible }) => eligible === undefined).map(({ person }) => person);
  const small = smallnessOf(group, sights, asked);
  const waiting = ofWaits(group, waits, rows, asked);
  const organisations = ofOrganisations(group, sights, rows);
  const unlimited = sights.some(({ limit }) => limit === Infinity);
  return {
    violations: [
      ...about('over-capacity', there(over), over, [worst?.people.length ?? 0, worst?.limit ?? 0]),
      ...about('reserve-unmet', [], unmet, [Math.min(...unmet.map((sight) => filledAt(group, sight))), kept]),
      ...doubled,
      ...refused,
      ...(small.violations ?? []),
      ...(waiting.violations ?? []),
      ...(organisations.violations ?? []),
    ],
    remarks: [
      ...about(
        'seat-free',
        free.flatMap(({ who }) => who),
        free.map(({ sight }) => sight),
        [emptiest?.people.length ?? 0, emptiest?.limit ?? 0],
      ),
      ...(small.remarks ?? []),
      ...(organisations.remarks ?? []),
    ],
    open: [
      ...(unlimited ? [line('limit', [group.id], [], [])] : []),
      ...(unjudged.length > 0 ? [line('eligibility', [group.id], unjudged, [])] : []),
      ...(small.open ?? []),
      ...(waiting.open ?? []),
    ],
  };
}

function isFree({ people, limit, joinable }: Sight): boolean {
  return joinable && limit < Infinity && people.length < limit;
}

function couldJoin(
  { perOrganisation = Infinity }: AuditGroup,
  sight: Sight,
  waits: readonly AuditWaiting[],
): readonly AuditWaiting[] {
  return waits.filter(({ person, since, eligible, organisation }) => {
    const colleagues = sight.rows.filter(
      (each) => each.organisation !== undefined && each.organisation === organisation,
    );
    return (
      (since === undefined || since <= sight.last) &&
      eligible !== false &&
      !sight.people.includes(person) &&
      new Set(colleagues.map((each) => each.person)).size < perOrganisation
    );
  });
}

/** The most kept places that these people can fill, by trying for each person every place and none. */
export function mostFilled(people: readonly (readonly string[])[], room: Readonly<Record<string, number>>): number {
  const [first, ...rest] = people;
  if (first === undefined) return 0;
  const taken = [...new Set(first)]
    .filter((each) => Object.hasOwn(room, each) && (room[each] ?? 0) > 0)
    .map((each) => 1 + mostFilled(rest, { ...room, [each]: (room[each] ?? 0) - 1 }));
  return Math.max(mostFilled(rest, room), ...taken);
}

function attributesAt({ rows }: Sight, people: readonly string[]): readonly (readonly string[])[] {
  return people.map((person) =>
    rows.filter((each) => each.person === person).flatMap(({ attributes = [] }) => attributes),
  );
}

function filledAt({ reserves = {} }: AuditGroup, sight: Sight): number {
  return mostFilled(attributesAt(sight, sight.people), reserves);
}

function isUnmet(
  group: AuditGroup,
  sight: Sight,
  waits: readonly AuditWaiting[],
  rows: readonly AuditMembership[],
): boolean {
  const room = group.reserves ?? {};
  const filled = filledAt(group, sight);
  return couldJoin(group, sight, waits).some(({ since = '', attributes = [] }) => {
    if (mostFilled([...attributesAt(sight, sight.people), attributes], room) === filled) return false;
    return (
      isFree(sight) ||
      sight.people.some((person) => {
        const others = sight.people.filter((each) => each !== person);
        const admitted = backTo(sight.day, (day) => rows.some((each) => each.person === person && holds(each, day)));
        return mostFilled(attributesAt(sight, others), room) === filled && admitted > sight.before && admitted >= since;
      })
    );
  });
}

function smallnessOf(group: AuditGroup, sights: readonly Sight[], { policy, asOf }: Asked): Part {
  const least = Math.max(group.minimum ?? 0, policy.capacity.minimumViable?.value ?? 0);
  const small = sights.filter(({ people }) => people.length < least);
  const said = (code: string, when: readonly Sight[]): Line =>
    line(
      code,
      [group.id],
      when.flatMap(({ people }) => people),
      when.map(({ day }) => day),
      [Math.min(...when.map(({ people }) => people.length)), least],
    );
  const [first] = small;
  if (first === undefined) return {};
  if (first.meeting === null)
    return small.length < sights.length ? {} : { open: [line('minimum', [group.id], [], [])] };
  if (first.meeting > 1) return { remarks: [said('fell-below-minimum', small)] };
  const daysBefore = policy.formation.decideDaysBefore?.value ?? 0;
  const due = calendar[calendar.indexOf(first.day) - daysBefore] ?? '';
  return asOf !== undefined && asOf < due
    ? { open: [line('minimum', [group.id], [], [])] }
    : { violations: [said('below-minimum', [first])] };
}

function ofWaits(
  group: AuditGroup,
  waits: readonly AuditWaiting[],
  rows: readonly AuditMembership[],
  { asOf }: Asked,
): Part {
  const violations: Line[] = [];
  const unknown: string[] = [];
  for (const { person, since } of waits) {
    const own = rows.filter((each) => each.person === person);
    const start = since ?? asOf;
    const until = asOf ?? '9999';
    const days = own.flatMap((each) => {
      const known = calendar.filter(
        (day) => holds(each, day) && day <= until && (start === undefined ? each.to == null : day >= start),
      );
      return known.slice(0, 1);
    });
    if (days.length > 0)
      violations.push(line('waiting-and-seated', [group.id], [person], [...new Set(days)].sort(), [2, 1]));
    else if (start === undefined && own.length > 0) unknown.push(person);
  }
  return { violations, open: unknown.length > 0 ? [line('waited-since', [group.id], unknown, [])] : [] };
}

function ofOrganisations(
  { id, perOrganisation }: AuditGroup,
  sights: readonly Sight[],
  rows: readonly AuditMembership[],
): Part {
  if (perOrganisation === undefined) return {};
  const violations: Line[] = [];
  const remarks: Line[] = [];
  for (const organisation of new Set(rows.flatMap((each) => each.organisation ?? []))) {
    const over = sights.flatMap((sight) => {
      const who = [
        ...new Set(sight.rows.filter((each) => each.organisation === organisation).map(({ person }) => person)),
      ];
      if (who.length <= perOrganisation) return [];
      const came = who
        .map((person) => {
          const own = rows.filter((each) => each.person === person);
          const day = backTo(sight.day, (before) =>
            own.some((each) => each.organisation === organisation && holds(each, before)),
          );
          const admitted = backTo(sight.day, (before) => own.some((each) => holds(each, before)));
          return `${day} ${day > admitted ? 'moved' : 'admitted'}`;
        })
        .sort();
      return [{ sight, who, admitted: came.slice(perOrganisation).some((each) => each.endsWith('admitted')) }];
    });
    const told = (code: string, when: typeof over): readonly Line[] =>
      when.length === 0
        ? []
        : [
            line(
              code,
              [id],
              when.flatMap(({ who }) => who),
              when.map(({ sight }) => sight.day),
              [Math.max(...when.map(({ who }) => who.length)), perOrganisation],
            ),
          ];
    violations.push(
      ...told(
        'organisation-over',
        over.filter(({ admitted }) => admitted),
      ),
    );
    remarks.push(
      ...told(
        'organisation-moved',
        over.filter(({ admitted }) => !admitted),
      ),
    );
  }
  return { violations, remarks };
}

function atOnce(person: string, { groups, memberships, policy }: Asked): Part {
  const most = policy.eligibility.liveMemberships?.value ?? Infinity;
  const own = memberships.filter((each) => each.person === person && each.from !== each.to);
  const lastOf = (group: string): string => groups.find(({ id }) => id === group)?.meetings?.at(-1) ?? '';
  const held = (day: string, certain: boolean): readonly string[] => {
    const live = own.filter((each) => {
      const last = lastOf(each.group);
      const doubtful = certain && each.to == null && last !== '' && day > (last > each.from ? last : each.from);
      return holds(each, day) && !doubtful;
    });
    return [...new Set(live.map(({ group }) => group))];
  };
  const over = (certain: boolean): readonly string[] =>
    calendar.filter((day) => own.some(({ from }) => from === day) && held(day, certain).length > most);
  const groupsOn = (days: readonly string[], certain: boolean): readonly string[] => [
    ...new Set(days.flatMap((day) => held(day, certain))),
  ];
  const sure = over(true);
  if (sure.length > 0)
    return {
      violations: [
        line('too-many-memberships', groupsOn(sure, true), [person], sure, [
          Math.max(...sure.map((day) => held(day, true).length)),
          most,
        ]),
      ],
    };
  const perhaps = over(false);
  return perhaps.length > 0 ? { open: [line('still-running', groupsOn(perhaps, false), [person], [])] } : {};
}

function ofAttendance({ groups, memberships, attendance = [] }: Asked): Part {
  const found = new Map<string, { code: string; group: string; people: readonly string[]; meetings: Set<number> }>();
  for (const { group, meeting, seatHolder, attendee } of attendance) {
    const day = groups.find(({ id }) => id === group)?.meetings?.[meeting - 1];
    const own = memberships.filter((each) => each.group === group && each.person === attendee && each.from !== each.to);
    const seated = own.some((each) => day === undefined || holds(each, day));
    if (seatHolder === attendee && seated) continue;
    const code = seatHolder === attendee ? 'visitor' : 'substituted';
    const key = JSON.stringify([code, group, seatHolder, attendee]);
    const known = found.get(key) ?? { code, group, people: [seatHolder, attendee], meetings: new Set<number>() };
    known.meetings.add(meeting);
    found.set(key, known);
  }
  const lines = [...found.values()].map(({ code, group, people, meetings }) => ({
    code,
    line: line(
      code,
      [group],
      people,
      [...meetings].sort((first, second) => first - second),
      [meetings.size, 0],
    ),
  }));
  return {
    violations: lines.filter(({ code }) => code === 'substituted').map((each) => each.line),
    remarks: lines.filter(({ code }) => code === 'visitor').map((each) => each.line),
  };
}
