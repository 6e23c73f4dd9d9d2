import type {
  Allocation,
  Applicant,
  AuditGroup,
  AuditMembership,
  AuditRecords,
  Intake,
  ViolationCode,
} from '../../src/rules/capacity/index.js';

type Group = AuditGroup;

const meetings = ['2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11'];
const applied = '2027-01-10';
const placed = '2027-01-20';

type Answered = Pick<Allocation, 'placements' | 'waitlists' | 'closed'>;

/**
 * The records that an allocation comes to: everybody placed has a seat in a group that runs, everybody on a waitlist waits and applied
 * before, and each brings what reserves and limits ask for.
 */
export function recordsOf(intake: Intake, { placements, waitlists, closed }: Answered): AuditRecords {
  const people = new Map(intake.applicants.map((applicant) => [applicant.id, factsOf(applicant)]));
  const shut = new Set(closed.map(({ group }) => group));
  return {
    groups: intake.groups
      .filter(({ id }) => !shut.has(id))
      .map(({ id, capacity = 1, minimum = 0, reserves, perOrganisation }) => ({
        id,
        capacity,
        meetings,
        ...(minimum > 0 ? { minimum } : {}),
        ...(reserves === undefined ? {} : { reserves }),
        ...(perOrganisation === undefined ? {} : { perOrganisation }),
      })),
    memberships: Object.entries(placements).flatMap(([person, group]) =>
      group === null ? [] : [{ person, group, from: placed, eligible: true, ...people.get(person) }],
    ),
    waiting: Object.entries(waitlists).flatMap(([group, waiting]) =>
      waiting.map((person) => ({ person, group, since: applied, eligible: true, ...people.get(person) })),
    ),
  };
}

function factsOf({ attributes, organisation }: Applicant): Pick<AuditMembership, 'attributes' | 'organisation'> {
  return {
    ...(attributes === undefined ? {} : { attributes }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}

/** Records with one thing wrong in them, and where. */
export interface Planted {
  readonly records: AuditRecords;
  readonly code: ViolationCode;
  readonly groups: readonly string[];
}

/** What may be planted: the group and the membership it is planted at, and a number that decides the rest. */
interface Spot {
  readonly group: Group;
  readonly members: readonly AuditMembership[];
  readonly one: AuditMembership;
  readonly number: number;
}

type Plant = (records: AuditRecords, spot: Spot) => Planted;

const stranger = (person: string, group: string, rest: object = {}): AuditMembership => ({
  person: `new-${person}`,
  group,
  from: placed,
  eligible: true,
  ...rest,
});

/** Another group beside the others, in which only what is planted can be wrong. */
const beside = (records: AuditRecords, group: object): AuditRecords => ({
  ...records,
  groups: [...records.groups, { id: 'beside', capacity: 9, meetings, ...group }],
});

const withGroup = (records: AuditRecords, { id }: Group, change: object): AuditRecords => ({
  ...records,
  groups: records.groups.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

const adding = (records: AuditRecords, ...rows: readonly AuditMembership[]): AuditRecords => ({
  ...records,
  memberships: [...rows, ...records.memberships],
});

/** One way to spoil clean records for each kind of violation. */
export const plants: Readonly<Record<ViolationCode, Plant>> = {
  'over-capacity': (records, { group, members, number }) => {
    const day = meetings[number % meetings.length] ?? placed;
    const more = Array.from({ length: (group.capacity ?? 0) - members.length + 1 }, (_, index) =>
      stranger(String(index), group.id, { from: day, to: `${day.slice(0, -2)}28` }),
    );
    return { records: adding(records, ...more), code: 'over-capacity', groups: [group.id] };
  },
  'two-seats': (records, { group, one, number }) => {
    const again = { ...one, ...(number % 2 === 0 ? { to: '2027-02-01' } : { from: '2027-04-01' }) };
    return { records: adding(records, again), code: 'two-seats', groups: [group.id] };
  },
  'too-many-memberships': (records, { group, one, number }) => ({
    records: adding(beside(records, {}), {
      ...one,
      group: 'beside',
      ...(number % 2 === 0 ? {} : { from: '2027-05-11' }),
    }),
    code: 'too-many-memberships',
    groups: [group.id, 'beside'],
  }),
  'waiting-and-seated': (records, { group, one, number }) => {
    const row = {
      person: one.person,
      group: group.id,
      eligible: true,
      ...(number % 2 === 0 ? {} : { since: '2027-03-01' }),
    };
    const waiting = [...(records.waiting ?? []), row];
    return { records: { ...records, waiting }, code: 'waiting-and-seated', groups: [group.id] };
  },
  'reserve-unmet': (records, { group, number }) => {
    const row = { person: 'new-rural', group: group.id, since: applied, eligible: true, attributes: ['rural'] };
    const spoiled = withGroup(records, group, { reserves: { rural: 1 + (number % 2) } });
    return {
      records: { ...spoiled, waiting: [row, ...(records.waiting ?? [])] },
      code: 'reserve-unmet',
      groups: [group.id],
    };
  },
  'organisation-over': (records, { number }) => {
    const limit = 1 + (number % 3);
    const people = Array.from({ length: limit + 1 }, (_, index) =>
      stranger(String(index), 'beside', { organisation: 'Org' }),
    );
    return {
      records: adding(beside(records, { perOrganisation: limit }), ...people),
      code: 'organisation-over',
      groups: ['beside'],
    };
  },
  'below-minimum': (records, { group, members }) => ({
    records: withGroup(records, group, {
      minimum: members.length + 1,
      capacity: Math.max(group.capacity ?? 0, members.length + 1),
    }),
    code: 'below-minimum',
    groups: [group.id],
  }),
  ineligible: (records, { group, one, number }) => ({
    records: {
      ...records,
      memberships: records.memberships.map((each) =>
        each === one
          ? { ...each, eligible: false, ...(number % 2 === 0 ? {} : { rules: ['eligibility.sector'] }) }
          : each,
      ),
    },
    code: 'ineligible',
    groups: [group.id],
  }),
  substituted: (records, { group, one, number }) => {
    const row = {
      group: group.id,
      meeting: 1 + (number % meetings.length),
      seatHolder: one.person,
      attendee: 'new-visitor',
    };
    return { records: { ...records, attendance: [row] }, code: 'substituted', groups: [group.id] };
  },
};
