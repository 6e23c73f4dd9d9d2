import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/cli/host.js';
import { run } from '../../../src/cli/run.js';
import { membership } from '../../../src/cli/verbs/membership.js';
import { example, hostWith, places, planted, problemsIn, readObject, without } from '../../support/host.js';

function year(): Record<string, unknown> {
  return readObject(JSON.parse(example('year-2027/membership.json')));
}

function cop(claimed: unknown, ...options: readonly string[]): Outcome {
  const host = hostWith({ '-': JSON.stringify(claimed), 'ours.json': example('year-2027/policy.json') });
  return run(['membership', '-', '--policy', 'ours.json', ...options], host);
}

function answer(claimed: unknown): Record<string, unknown> {
  const { exit, stdout, stderr } = cop(claimed);
  expect([exit, stderr]).toStrictEqual([0, '']);
  return readObject(JSON.parse(stdout));
}

/** The objects in a list of the answer, each cut down to some of its keys. */
function cut(list: unknown, ...keys: readonly string[]): readonly (readonly unknown[])[] {
  return Object.values(readObject(list)).map((each) => keys.map((key) => readObject(each)[key]));
}

const at = (day: string) => `2027-${day}T09:00:00+11:00`;
const entry = (id: string, recorded: string, effective = recorded) => ({
  id,
  recorded: at(recorded),
  effective: at(effective),
});
const meetings = ['02-09', '03-09', '04-13', '05-11', '06-08', '07-13'].map(at);
const opened = { ...entry('e1', '01-01'), kind: 'group-opened', group: 'g', seats: 1, meetings };
const move = (id: string, kind: string, person: string, recorded: string, effective = recorded) => ({
  ...entry(id, recorded, effective),
  kind,
  person,
  group: 'g',
});

describe('cop membership', () => {
  it('is told in the list of verbs, reads a document and gives out no places', () => {
    const { answer: _, ...terms } = membership;
    expect(terms).toStrictEqual({
      summary: 'who waits, is offered a seat, holds one or held one, by what was recorded',
      reads: 'document',
      format: 'json',
      strict: false,
    });
  });

  it('answers with the fields of the contract, and null for what was not asked', () => {
    const found = answer(year());
    const keys = ['memberships', 'groups', 'visits', 'merged', 'alumni', 'changes'];
    expect(Object.keys(found)).toStrictEqual(['policy', 'asOf', 'asKnownOn', ...keys]);
    expect([found['policy'], found['asOf'], found['asKnownOn']]).toStrictEqual([
      'our-network@2027',
      '2027-05-20T09:00:00+10:00',
      null,
    ]);
    expect(answer(without(year(), ['comparedWith']))['changes']).toBeNull();
    const known = { ...year(), asKnownOn: '2027-05-10T09:00:00+10:00' };
    expect(answer(known)).toMatchObject({ asKnownOn: '2027-05-10T09:00:00+10:00', changes: [] });
  });

  it('finds in the example what its README tells of it', () => {
    const { memberships, groups, visits, merged, alumni, changes } = answer(year());
    expect(cut(memberships, 'person', 'status')).toStrictEqual([
      ['A01', 'enrolled'],
      ['A02', 'offered'],
      ['A25', 'deferred'],
      ['A27', 'enrolled'],
      ['A28', 'enrolled'],
      ['A16', 'enrolled'],
      ['A17', 'enrolled'],
      ['A18', 'declined'],
      ['A19', 'applied'],
      ['A20', 'withdrew'],
    ]);
    expect(cut(groups, 'group', 'seats', 'taken', 'waiting')).toStrictEqual([
      ['early-career-online', 12, 2, []],
      ['leaders-online', 12, 2, []],
      ['schools-in-person', 3, 2, ['A19']],
    ]);
    expect(cut(visits, 'visitor', 'seatHolder')).toStrictEqual([['A23', 'A16']]);
    expect(merged).toStrictEqual({ A35: 'A25' });
    expect(alumni).toStrictEqual({ contact: ['A20'], optedOut: 0, lapsed: 0, total: 1 });
    expect(cut(changes, 'person', 'verdictBefore', 'verdictAfter')).toStrictEqual([
      ['A01', null, 'met'],
      ['A02', null, null],
      ['A28', 'not-met', 'met'],
    ]);
  });

  it('is a report and never a no: it exits 0 also where a seat has ended', () => {
    const left = { ...entry('e5', '02-15'), kind: 'left-sector', person: 'ana' };
    const events = [opened, move('e2', 'applied', 'ana', '01-04'), move('e3', 'offered', 'ana', '01-05')];
    const document = { asOf: at('02-20'), events: [...events, move('e4', 'accepted', 'ana', '01-06'), left] };
    const { memberships } = answer(document);
    expect(cut(memberships, 'status', 'event')).toStrictEqual([['left-sector', 'e5']]);
    expect(readObject(readObject(readObject(memberships)[0])['seat'])['outcome']).toBe('not-met');
    expect(cop({ asOf: at('02-20'), events: [] }).exit).toBe(0);
  });

  it('explains a seat lost because the time between two jobs ran out', () => {
    const events = [opened, move('e2', 'applied', 'ana', '01-04'), move('e3', 'offered', 'ana', '01-05')];
    const changed = { ...entry('e5', '01-20'), kind: 'changed-organisation', person: 'ana' };
    const document = {
      asOf: '2029-01-01T09:00:00+11:00',
      events: [...events, move('e4', 'accepted', 'ana', '01-06'), changed],
    };
    const { stdout } = cop(document, '--format', 'text');
    expect(stdout).toMatch(/\| ana +\| no longer in the sector \| .* \+11:00 \| e5 /);
    expect(stdout).toContain('\n\nWhy ana lost the seat:\n\n- Under our-network@2027 the outcome is not met.\n- For ');
  });

  it('counts whoever wants to hear nothing, and has no list of them', () => {
    const events = [opened, move('e2', 'applied', 'ana', '01-04'), move('e3', 'offered', 'ana', '01-05')];
    const silent = { ...entry('e6', '02-16'), kind: 'opted-out', person: 'ana' };
    const moves = [move('e4', 'accepted', 'ana', '01-06'), move('e5', 'withdrew', 'ana', '02-15'), silent];
    const found = answer({ asOf: at('02-20'), events: [...events, ...moves] });
    expect(found['alumni']).toStrictEqual({ contact: [], optedOut: 1, lapsed: 0, total: 1 });
    expect(Object.hasOwn(found, 'optedOut')).toBe(false);
  });

  it('counts only what was recorded by then where that is asked', () => {
    const events = [opened, move('e2', 'applied', 'ana', '01-04'), move('e3', 'withdrew', 'ana', '02-10', '01-05')];
    const status = (asKnownOn: string) =>
      cut(answer({ asOf: at('03-01'), asKnownOn, events })['memberships'], 'status').flat();
    expect(status('2027-02-10T08:59:59+11:00')).toStrictEqual(['applied']);
    expect(status('2027-02-09T22:00:00Z')).toStrictEqual(['withdrew']);
  });

  it('tells the same in words, with the correction named that made the difference', () => {
    const { stdout, exit } = cop(year(), '--format', 'text');
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /^# Memberships on Thu 20 May 2027 09:00 \+10:00, under our-network@2027\n\n## early-career/,
    );
    expect(stdout).toContain('\n- A02, before Mon 24 May 2027 09:00 +10:00\n');
    expect(stdout).toContain('\nWhether A27 keeps the seat:\n');
    expect(stdout).toMatch(
      /- A28 in leaders-online was no longer in the sector, is a member because of event E38\.\n$/,
    );
    const before = { ...year(), comparedWith: '2027-05-17T11:30:00+10:00', asKnownOn: '2027-05-17T11:29:00+10:00' };
    expect(cop(before, '--format', 'text').stdout).toMatch(
      /- A28 in leaders-online was a member, is no longer in the sector, without event E29\.\n$/,
    );
  });

  it('tells the same as a table', () => {
    const rows = cop(year(), '--format', 'csv').stdout.split('\n');
    expect(rows).toHaveLength(12);
    expect(rows[0]).toBe('person,group,status,since,event,deadline,seat');
    expect(rows).toContain('A02,early-career-online,offered,2027-05-17T09:00:00+10:00,E37,2027-05-24T09:00:00+10:00,');
    expect(rows).toContain('A27,leaders-online,enrolled,2027-02-16T09:40:00+11:00,E28,,open');
  });

  it('names what cannot be read beside keys given twice, and only then what cannot follow from what', () => {
    const spoiled = planted(planted(year(), ['events', 5, 'kind'], 'aplied'), ['events', 7, 'person'], 'a16');
    const text = JSON.stringify(spoiled).replace(/^\{/, '{"asOf":"now",');
    const host = hostWith({ '-': text, 'ours.json': example('year-2027/policy.json') });
    expect(places(problemsIn(run(['membership', '-', '--policy', 'ours.json'], host)))).toStrictEqual([
      'asOf duplicate',
      'events[15].person duplicate',
      'events[18].person duplicate',
      'events[30].person duplicate',
      'events[32].person duplicate',
      'events[5].kind unknown-word',
    ]);
    const unlawful = planted(year(), ['events', 15, 'kind'], 'accepted');
    expect(places(problemsIn(cop(unlawful)))).toStrictEqual([
      'events[15] illegal-move',
      'events[18] illegal-move',
      'events[32] illegal-move',
    ]);
  });

  it('tells what was wrong with the record then where it stands in the whole record', () => {
    // Until the late line about the offer was written down, the acceptance followed from nothing.
    const late = move('e9', 'offered', 'ana', '02-05', '01-05');
    const events = [opened, move('e2', 'applied', 'ana', '01-04'), late, move('e3', 'accepted', 'ana', '01-06')];
    const document = { asOf: at('02-20'), events };
    expect(cut(answer(document)['memberships'], 'status')).toStrictEqual([['enrolled']]);
    for (const key of ['comparedWith', 'asKnownOn']) {
      expect(problemsIn(cop({ ...document, [key]: at('02-01') }))).toStrictEqual([
        {
          path: 'events[3]',
          code: 'illegal-move',
          message: `There can be no acceptance after an application (events[1]). So it was known at ${key}.`,
        },
      ]);
    }
    const twice = { ...document, events: events.filter((each) => each !== late), comparedWith: at('02-01') };
    expect(places(problemsIn(cop(twice)))).toStrictEqual(['events[2] illegal-move']);
    const [first] = problemsIn(cop({ ...twice, asKnownOn: at('03-01') }));
    expect(first?.message).toBe('There can be no acceptance after an application (events[1]).');
    const { length } = problemsIn(cop({ ...twice, events: [...twice.events, move('e8', 'applied', 'bo', '02-02')] }));
    expect(length).toBe(1);
  });
});
