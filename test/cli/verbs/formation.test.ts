import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/cli/host.js';
import { run } from '../../../src/cli/run.js';
import { formation } from '../../../src/cli/verbs/formation.js';
import { hostWith, ownPolicy, places, problemsIn, readObject } from '../../support/host.js';

const ready = {
  facilitator: { trained: true, knowsSubject: true, participates: false, groups: 2 },
  purpose: 'problem-solving',
  agreements: true,
  domain: 'prevention in schools',
  community: 'school staff',
  practice: 'case talks',
  betweenMeetings: 'forum',
};
const small = {
  stream: 'respectful-relationships',
  modality: 'online',
  enrolled: 4,
  firstMeeting: '2027-02-09',
};
const document = {
  groups: [
    { id: 'west', ...ready },
    { id: 'north', ...ready, ...small },
    { id: 'south', ...ready, ...small, enrolled: 5, facilitator: null },
    { id: 'east', ...ready, ...small, enrolled: 9 },
  ],
  asOf: '2027-01-26',
};

/** At least six people, settled two weeks before the first meeting. */
function ours(): string {
  const said = { source: 'Our handbook', section: '2' };
  const policy = ownPolicy();
  return JSON.stringify({
    ...policy,
    capacity: { ...readObject(policy['capacity']), minimumViable: { ...said, value: 6 } },
    formation: {
      ...readObject(policy['formation']),
      facilitatorGroups: { ...said, value: 2 },
      decideDaysBefore: { ...said, value: 14 },
    },
  });
}

function cop(claimed: unknown, ...options: readonly string[]): Outcome {
  const host = hostWith({ '-': JSON.stringify(claimed), 'ours.json': ours() });
  return run(['formation', '-', '--policy', 'ours.json', ...options], host);
}

function groupsOf(claimed: unknown): readonly Record<string, unknown>[] {
  const { groups, ...rest } = readObject(JSON.parse(cop(claimed).stdout));
  expect(rest).toStrictEqual({ policy: 'ours@2027' });
  return Object.values(readObject(groups)).map(readObject);
}

/** What is said last of the first group. */
function lastLine(groups: readonly object[], asOf?: string): string | undefined {
  const [first = ''] = cop({ groups, ...(asOf === undefined ? {} : { asOf }) }, '--format', 'text').stdout.split(
    '\n\n',
  );
  return first.trimEnd().split('\n').at(-1);
}

const viabilityOf = (group: Record<string, unknown> | undefined) => readObject(group?.['viability']);

describe('cop formation', () => {
  it('is told in the list of verbs, reads a document and gives out no places', () => {
    const { answer: _, ...terms } = formation;
    expect(terms).toStrictEqual({
      summary: 'whether each group has what it needs, and goes ahead, waits, merges or is cancelled',
      reads: 'document',
      format: 'json',
      strict: false,
    });
  });

  it('judges what each group needs and how many it has, with the fields of the contract', () => {
    const groups = groupsOf(document);
    expect(groups.map((each) => Object.keys(each))).toStrictEqual(
      document.groups.map(() => ['group', 'decision', 'viability']),
    );
    expect(groups.map(({ group, decision }) => [group, readObject(decision)['outcome']])).toStrictEqual([
      ['west', 'met'],
      ['north', 'met'],
      ['south', 'not-met'],
      ['east', 'met'],
    ]);
    expect(viabilityOf(groups[1])).toMatchObject({ decideBy: '2027-01-26', advice: 'merge', mergeWith: ['south'] });
    expect(viabilityOf(groups[3])).toMatchObject({ advice: 'go', mergeWith: [] });
  });

  it('says nothing of the size of a group that does not say what it is and how many it has or when it meets', () => {
    const cases: readonly (readonly [object, boolean])[] = [
      [{ stream: small.stream, modality: 'online', enrolled: 0 }, true],
      [{ stream: small.stream, modality: 'online', firstMeeting: '2027-02-09' }, true],
      [{ stream: small.stream, modality: 'online' }, false],
      [{ stream: small.stream, enrolled: 4 }, false],
      [{ modality: 'online', enrolled: 4, firstMeeting: '2027-02-09' }, false],
    ];
    for (const [facts, judged] of cases) {
      const [group] = groupsOf({ groups: [{ id: 'a', ...facts }] });
      expect(group?.['viability'] !== null).toBe(judged);
    }
  });

  it('gives paths as they are in the document, also after groups whose size is not judged', () => {
    const findings = (groups: readonly object[], asOf: string) => {
      const judged = readObject(viabilityOf(groupsOf({ groups, asOf }).at(-1))['decision']);
      return readObject(readObject(judged['findings'])[0]);
    };
    const groups = [{ id: 'west' }, { id: 'far' }, { id: 'north', ...small }];
    expect(findings(groups, '2027-01-26')['reversedBy']).toStrictEqual([{ path: 'groups[2].enrolled', value: 6 }]);
    expect(findings(groups, '2027-01-25')['missing']).toStrictEqual(['groups[2].enrolled']);
  });

  it('exits 1 for a group that lacks something or is too small when it is time, and 0 for one that still waits', () => {
    expect(cop(document).exit).toBe(1);
    expect(cop({ groups: [{ id: 'west', ...ready }] }).exit).toBe(0);
    expect(cop({ groups: [{ id: 'west', ...ready, facilitator: { ...ready.facilitator, groups: 3 } }] }).exit).toBe(1);
    const alone = { groups: [{ id: 'north', ...ready, ...small }] };
    expect(cop({ ...alone, asOf: '2027-01-25' }).exit).toBe(0);
    expect(cop({ ...alone, asOf: '2027-01-26' }).exit).toBe(1);
    expect(cop(alone).exit).toBe(0);
    expect(cop({ groups: [{ id: 'west', ...ready, betweenMeetings: null }] }).exit).toBe(0);
    expect(cop({ groups: [] }).exit).toBe(0);
  });

  it('ends each group in words with what to do about its size', () => {
    const texts = (claimed: unknown) => cop(claimed, '--format', 'text').stdout.split(/\n\n?(?=\w+\nUnder )/);
    const [west = '', north = '', south = '', east = ''] = texts(document);
    expect(west).toMatch(/^west\nUnder ours@2027 the outcome is met\.\n/);
    expect(west).not.toMatch(/go ahead|so far|Size/);
    expect(north).toMatch(/^north\nUnder ours@2027 the outcome is not met\.\n/);
    expect(north).toContain(
      'For participants in the group, the policy requires at least 6 people by 2027-01-26 and the record shows 4: not met ' +
        '(capacity.minimum-viable). Two more participants would have met it.\nToo small to go ahead: merge with south.',
    );
    expect(south).toMatch(/\nToo small to go ahead: merge with north\.$/);
    expect(east).toMatch(/\nLarge enough to go ahead\.\n$/);
    const alone = { groups: [{ id: 'north', ...small }] };
    expect(texts({ ...alone, asOf: '2027-01-26' })[0]).toMatch(
      /\nToo small to go ahead: cancel; there is no other group of its stream and modality\.\n$/,
    );
    expect(texts(alone)[0]).toMatch(/\nToo small so far: wait; it is decided from 2027-01-26 on\.\n$/);
    const { firstMeeting: _, ...undated } = small;
    expect(texts({ groups: [{ id: 'north', ...undated }] })[0]).toMatch(
      /\nToo small so far: wait; the day to decide is not known yet\.\n$/,
    );
  });

  it('gives the true reason for cancelling a group', () => {
    const reason = (...others: readonly object[]) => lastLine([{ id: 'north', ...small }, ...others], '2027-01-26');
    const cancel = 'Too small to go ahead: cancel;';
    const full = { id: 'full', ...small, enrolled: 9 };
    const begun = { id: 'begun', ...small, firstMeeting: '2027-01-25' };
    const elsewhere = { id: 'elsewhere', ...small, modality: 'hybrid' };
    expect(reason(elsewhere)).toBe(`${cancel} there is no other group of its stream and modality.`);
    expect(reason(full, elsewhere)).toBe(`${cancel} no other group of its stream and modality has room for everybody.`);
    expect(reason(begun)).toBe(`${cancel} every other group of its stream and modality has started.`);
    expect(reason(begun, full)).toBe(
      `${cancel} every other group of its stream and modality has started or has no room for everybody.`,
    );
  });

  it('cancels no group while another might have room, also one of which only stream and modality are known', () => {
    const { enrolled: _, ...silent } = small;
    const groups = [
      { id: 'west' },
      { id: 'north', ...small },
      { id: 'east', stream: small.stream, modality: 'online' },
      { id: 'south', ...silent },
    ];
    expect(lastLine(groups.slice(1), '2027-01-26')).toBe(
      'Too small to go ahead: wait; the number enrolled in east and south is missing, and there may be room.',
    );
    const judged = groupsOf({ groups, asOf: '2027-01-26' });
    expect(viabilityOf(judged[1])).toMatchObject({
      advice: 'wait',
      mergeWith: [],
      missing: ['groups[2].enrolled', 'groups[3].enrolled'],
      decision: { outcome: 'not-met' },
    });
    expect(judged[2]?.['viability']).toBe(null);
  });

  it('says that a number is missing, with the day on which it is settled only while that is still to come', () => {
    const { enrolled: _, ...silent } = small;
    const told = (asOf?: string) => lastLine([{ id: 'north', ...silent }], asOf);
    const before = 'Size not known: wait; the number enrolled is missing, and it is decided from 2027-01-26 on.';
    expect([told(), told('2027-01-25')]).toStrictEqual([before, before]);
    expect(told('2027-01-26')).toBe('Size not known: wait; the number enrolled is missing.');
  });

  it('advises nothing for a group that has started or under a policy without a smallest size, in any format', () => {
    const started = { groups: [{ id: 'north', ...small }], asOf: '2027-02-10' };
    expect(cop(started, '--format', 'text').stdout).not.toMatch(/go ahead|so far|Size/);
    expect(viabilityOf(groupsOf(started)[0])).toMatchObject({ advice: null, mergeWith: [], missing: [] });
    expect(cop(started, '--format', 'csv').stdout.split('\n')[1]).toMatch(/^north,not-met,2027-01-26,,,/);
    const host = hostWith({ '-': JSON.stringify({ groups: [{ id: 'north', ...small }], asOf: '2027-01-26' }) });
    const without = run(['formation', '-', '--format', 'text'], host);
    expect(without.stdout).toMatch(/^north\nUnder /);
    expect(without.stdout).not.toMatch(/go ahead|so far|Size/);
  });

  it('tells the same as a table', () => {
    const rows = cop(document, '--format', 'csv').stdout.split('\n');
    expect(rows[0]).toBe('group,outcome,decide by,advice,merge with,because');
    expect(rows[1]).toBe('west,met,,,,every requirement met');
    expect(rows[2]).toBe(
      'north,not-met,2027-01-26,merge,south,"Participants in the group: 4, required at least 6 people by 2027-01-26 ' +
        '(capacity.minimum-viable). Two more participants would have met it."',
    );
    expect(rows[3]).toMatch(
      /^south,not-met,2027-01-26,merge,north,"The facilitator: none, .*\(capacity\.minimum-viable\)/,
    );
    expect(rows[4]).toBe('east,met,2027-01-26,go,,every requirement met');
  });

  it('names everything that cannot be read, in the document and in its JSON, and answers nothing', () => {
    const spoiled = { ...document, groups: [{ id: 'a', purpose: 'Private', stream: 'Privat' }, { id: 'A' }] };
    const outcome = cop(spoiled);
    expect(places(problemsIn(outcome))).toStrictEqual([
      'groups[0].purpose unknown-word',
      'groups[0].stream unknown-word',
      'groups[1].id duplicate',
    ]);
    expect(outcome.stderr).not.toContain('Privat');
  });
});
