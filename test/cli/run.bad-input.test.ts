import { describe, expect, it } from 'vitest';
import { cop, documents, places, planted, problemsIn, without } from '../support/host.js';

const verbs = Object.keys(documents);
const billion = 1_000_000_000;
const secret = 'Ana-rang-her-partner';
type Steps = readonly (string | number)[];

/** What a text makes of a verb, told in under a second and without a word of what was typed. */
function found(verb: string, text: string): readonly string[] {
  const started = performance.now();
  const outcome = cop(verb, text, '--format', 'json');
  expect(performance.now() - started).toBeLessThan(1000);
  expect(outcome.stderr).not.toContain(secret);
  expect(outcome.stderr).not.toMatch(/\n\s+at |Error:/);
  return places(problemsIn(outcome));
}

function foundIn(verb: string, ...plants: readonly (readonly [Steps, unknown])[]): readonly string[] {
  const document = plants.reduce<unknown>((before, [steps, value]) => planted(before, steps, value), documents[verb]);
  return found(verb, JSON.stringify(document));
}

describe.each(verbs)('%s', (verb) => {
  const whole = JSON.stringify(documents[verb]);

  it('answers the document the other tests spoil', () => {
    expect(cop(verb, whole).exit).toBeLessThan(2);
  });

  it.each([
    ['not JSON', `this is not JSON: ${secret}`, 'not-json'],
    ['truncated', whole.slice(0, -7), 'not-json'],
    ['with a trailing comma', whole.replace(/\}$/, ',}'), 'not-json'],
    ['with a comment', `/* ${secret} */ ${whole}`, 'not-json'],
    ['with something after it', `${whole} ${secret}`, 'not-json'],
    ['empty', '', 'empty'],
    ['only spaces', ' \n\t', 'empty'],
    ['only a byte-order mark', '\uFEFF', 'empty'],
    ['a list', `["${secret}"]`, 'wrong-type'],
    ['a number', '42', 'wrong-type'],
    ['null', 'null', 'wrong-type'],
    ['a text', `"${secret}"`, 'wrong-type'],
    ['true', 'true', 'wrong-type'],
    ['a hundred thousand open lists', '['.repeat(100_000), 'not-json'],
    ['a hundred thousand lists', '['.repeat(100_000) + ']'.repeat(100_000), 'not-json'],
    ['a hundred thousand objects', '{"a":'.repeat(100_000), 'not-json'],
    ['deep inside', `{"registers":${'['.repeat(40)}${']'.repeat(40)}}`, 'not-json'],
  ])('refuses a text that is %s, whole', (_, text, code) => {
    expect(found(verb, text)).toEqual([` ${code}`]);
  });

  it('reads past a byte-order mark', () => {
    expect(cop(verb, `\uFEFF${whole}`)).toEqual(cop(verb, whole));
  });

  it('names every missing key at the top, beside a key nobody knows', () => {
    const required = Object.keys(documents[verb] ?? {}).filter(
      (key) => cop(verb, JSON.stringify(without(documents[verb], [key]))).exit === 2,
    );
    expect(required.length).toBeGreaterThan(0);
    expect(found(verb, `{"surprise":"${secret}"}`)).toEqual(
      [...required.map((key) => `${key} missing`), 'surprise unknown-key'].sort(),
    );
  });

  it('names keys that are given twice and reserved ones, beside everything else', () => {
    const twice = whole.replace(/^\{/, `{"__proto__":{"x":"${secret}"},"surprise":1,"surprise":"${secret}",`);
    expect(found(verb, twice)).toEqual(['__proto__ unknown-key', 'surprise duplicate', 'surprise unknown-key']);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('takes %s for the unknown key that it is', (key) => {
    expect(foundIn(verb, [[key], secret])).toEqual([`${key} unknown-key`]);
  });

  it('names the wrong type of each part at the top', () => {
    for (const [key, value] of Object.entries(documents[verb] ?? {})) {
      const wrong = typeof value === 'string' ? 5 : secret;
      expect(foundIn(verb, [[key], wrong])).toContainEqual(
        expect.stringMatching(new RegExp(`^${key} (wrong-type|unknown-word)$`)),
      );
    }
  });

  it('names each number that is infinite', () => {
    const numbers = [...whole.matchAll(/:(\d+)[,}]/g)];
    for (const { index, 1: digits = '' } of numbers) {
      const text = `${whole.slice(0, index + 1)}1e999${whole.slice(index + 1 + digits.length)}`;
      expect(found(verb, text)[0]).toMatch(/ (wrong-type|unknown-word)$/);
    }
  });

  it.each([billion, -1, 0.5])('is never brought to its knees by %d in place of any number', (number) => {
    for (const { index, 1: digits = '' } of whole.matchAll(/:(\d+)[,}]/g)) {
      const text = `${whole.slice(0, index + 1)}${number}${whole.slice(index + 1 + digits.length)}`;
      const started = performance.now();
      const outcome = cop(verb, text, '--format', 'json');
      expect(performance.now() - started).toBeLessThan(1000);
      if (outcome.exit === 2) expect(problemsIn(outcome).length).toBeGreaterThan(0);
      else expect(outcome.stderr).toBe('');
    }
  });

  it('never repeats a text put in place of any other', () => {
    for (const { index, 1: text = '' } of whole.matchAll(/:"([^"]*)"/g)) {
      const spoiled = `${whole.slice(0, index + 2)}${secret}${whole.slice(index + 2 + text.length)}`;
      expect(cop(verb, spoiled).stderr).not.toContain(secret);
    }
  });

  it('reads a text of a million characters without harm', () => {
    for (const { index, 1: text = '' } of [...whole.matchAll(/:"([^"]*)"/g)].slice(0, 5)) {
      const long = `${whole.slice(0, index + 2)}${'z'.repeat(1_000_000)}${whole.slice(index + 2 + text.length)}`;
      const started = performance.now();
      expect(cop(verb, long).stderr.length).toBeLessThan(10_000);
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});

describe('every problem at once, with its place', () => {
  it('of a register', () => {
    const registers = [
      { person: 'ana', marks: ['attended', secret, 'absent', 'absent', 'absent', 5] },
      { person: '', marks: ['attended'] },
      { person: 'Ana', marks: Array.from({ length: 7 }, () => 'absent') },
      { person: '__proto__', marks: 'none', surprise: secret },
      { marks: [] },
      secret,
      { person: ' bo ', marks: null, meetings: billion },
      { person: 'Zoe\u0308', marks: ['attended', 'attended', 'attended', 'attended', 'attended', 'attended'] },
      { person: 'ana', marks: ['attended', 'attended', 'attended', 'attended', 'attended', 'attended'] },
    ];
    expect(found('attendance', JSON.stringify({ registers, meetings: 6.5 }))).toEqual(
      [
        'meetings wrong-type',
        'registers[0].marks[1] unknown-word',
        'registers[0].marks[5] unknown-word',
        'registers[1].person empty',
        'registers[2].person duplicate',
        'registers[3].marks wrong-type',
        'registers[3].person not-an-id',
        'registers[3].surprise unknown-key',
        'registers[4].marks too-few',
        'registers[4].person missing',
        'registers[5] wrong-type',
        'registers[6].marks wrong-type',
        'registers[6].meetings too-big',
        'registers[6].person not-an-id',
        'registers[7].person not-an-id',
        'registers[8].person duplicate',
      ].sort(),
    );
  });

  it('of a register with too few and too many marks', () => {
    const marks = (length: number) => Array.from({ length }, () => 'attended');
    expect(
      found(
        'attendance',
        JSON.stringify({
          registers: [
            { person: 'a', marks: marks(5) },
            { person: 'b', marks: marks(7) },
            { person: 'c', marks: marks(6) },
            { person: 'd', marks: marks(6), meetings: 7 },
            { person: 'e', marks: marks(3), meetings: 2 },
          ],
        }),
      ),
    ).toEqual([
      'registers[0].marks too-few',
      'registers[1].marks too-many',
      'registers[3].marks too-few',
      'registers[4].marks too-many',
    ]);
  });

  it('of applicants and groups', () => {
    expect(
      foundIn(
        'eligibility',
        [['applicants', 0, 'sector'], secret],
        [['applicants', 0, 'liveMemberships'], -1],
        [['applicants', 0, 'previousCohort'], secret],
        [
          ['applicants', 0, 'access'],
          ['', 5],
        ],
        [
          ['applicants', 1, 'canAttend'],
          [0, billion, 1.5, secret],
        ],
        [['applicants', 1, 'commitment'], { practitioner: secret, surprise: true }],
        [['applicants', 1, 'setting'], secret],
        [['applicants', 2], { id: 'ANA', typeOfWork: secret }],
        [['applicants', 3], { id: '__proto__' }],
        [['applicants', 4], [secret]],
        [['groups', 1], { id: 'NORTH', stream: secret, meetings: billion, meetingsStarted: -1 }],
        [['groups', 2], { id: '' }],
      ),
    ).toEqual(
      [
        'applicants[0].access[0] empty',
        'applicants[0].access[1] wrong-type',
        'applicants[0].liveMemberships too-small',
        'applicants[0].previousCohort unknown-word',
        'applicants[0].sector unknown-word',
        'applicants[1].canAttend[0] too-small',
        'applicants[1].canAttend[1] too-big',
        'applicants[1].canAttend[2] wrong-type',
        'applicants[1].canAttend[3] wrong-type',
        'applicants[1].commitment.practitioner wrong-type',
        'applicants[1].commitment.surprise unknown-key',
        'applicants[1].setting unknown-word',
        'applicants[2].id duplicate',
        'applicants[2].typeOfWork unknown-word',
        'applicants[3].id not-an-id',
        'applicants[4] wrong-type',
        'groups[1].id duplicate',
        'groups[1].meetings too-big',
        'groups[1].meetingsStarted too-small',
        'groups[1].stream unknown-word',
        'groups[2].id empty',
        'groups[2].stream missing',
      ].sort(),
    );
  });

  it('of an intake', () => {
    expect(
      foundIn(
        'allocate',
        [['method'], 'max-placement'],
        [['groups', 0, 'capacity'], billion],
        [['groups', 1, 'modality'], secret],
        [['groups', 2], { id: 'North', capacity: 0, minimum: 6, reserves: { rural: 2 } }],
        [['groups', 3], { id: 'east' }],
        [['groups', 4], { id: '__proto__', capacity: 1.5 }],
        [
          ['applicants', 0, 'preferences'],
          ['north', 'north', secret, 7],
        ],
        [['applicants', 0, 'priority'], secret],
        [['applicants', 1, 'id'], 'ANA'],
        [['applicants', 1, 'appliedAt'], '2027-02-30T09:00:00Z'],
        [['applicants', 1, 'tier'], -1],
        [['applicants', 2, 'ineligible'], { [secret.slice(4)]: ['eligibility.sector'], north: [] }],
        [['applicants', 2, 'priority'], { north: 1 }],
        [['applicants', 3], { id: 'dee', preferences: [] }],
      ),
    ).toEqual(
      [
        'applicants[0].preferences[1] duplicate',
        'applicants[0].preferences[2] unknown-reference',
        'applicants[0].preferences[3] wrong-type',
        'applicants[0].priority wrong-type',
        'applicants[1].appliedAt not-an-instant',
        'applicants[1].id duplicate',
        'applicants[1].tier too-small',
        'applicants[2].ineligible.north empty',
        `applicants[2].ineligible.${secret.slice(4)} unknown-reference`,
        'applicants[2].priority unsupported',
        'applicants[3].priority missing',
        'groups[0].capacity too-big',
        'groups[1].modality unknown-word',
        'groups[2].capacity too-small',
        'groups[2].id duplicate',
        'groups[2].reserves unsupported',
        'groups[3].capacity missing',
        'groups[4].capacity wrong-type',
        'groups[4].id not-an-id',
      ].sort(),
    );
  });

  it('of an order that cannot be read, and nothing that would only follow from it', () => {
    expect(foundIn('allocate', [['order'], 5], [['applicants', 0, 'priority'], undefined])).toEqual([
      'order wrong-type',
    ]);
    expect(foundIn('allocate', [['order', 'by'], secret])).toEqual(['order.by unknown-word']);
    expect(foundIn('allocate', [['order'], { by: 'lottery' }], [['groups'], secret])).toEqual([
      'groups wrong-type',
      'order.seed missing',
    ]);
  });

  it('of a schedule', () => {
    expect(
      foundIn(
        'schedule',
        [['recurrence', 'weekday'], 8],
        [['from'], '2027-13'],
        [['count'], billion],
        [['time'], { start: '25:00', minutes: billion, zone: 'AEST', ambiguity: secret }],
        [
          ['blackouts'],
          [
            { from: '2027-02-30', to: '2027-03-01', label: secret },
            { from: '2027-03-02', to: '2027-03-01', label: secret, status: secret },
            { from: '2027-03-02', to: 5 },
          ],
        ],
        [['avoid'], { policy: secret, maxShiftWeeks: -1, minGapDays: 0.5, maxGapDays: billion }],
        [['previous'], '2027-02-29'],
        [['busy', 0, 'to'], '2027-02-09T11:00:00+11:00'],
        [['busy', 1], { from: secret, to: true, label: 5 }],
      ),
    ).toEqual(
      [
        'avoid.maxGapDays too-big',
        'avoid.maxShiftWeeks too-small',
        'avoid.minGapDays wrong-type',
        'avoid.policy unknown-word',
        'blackouts[0].from not-a-day',
        'blackouts[1].status unknown-word',
        'blackouts[1].to contradiction',
        'blackouts[2].label missing',
        'blackouts[2].to wrong-type',
        'busy[0].to contradiction',
        'busy[1].from not-an-instant',
        'busy[1].label wrong-type',
        'busy[1].to wrong-type',
        'count too-big',
        'from not-a-month',
        'previous not-a-day',
        'recurrence.weekday unknown-word',
        'time.ambiguity unknown-word',
        'time.minutes too-big',
        'time.start not-a-time',
        'time.zone not-a-zone',
      ].sort(),
    );
  });

  it('of the records of a year', () => {
    expect(
      foundIn(
        'review',
        [['year'], billion],
        [['previous'], { secret }],
        [['groups', 0, 'meetings', 1, 'date'], '2027-02-30'],
        [['groups', 0, 'meetings', 2, 'held'], secret],
        [['groups', 0, 'policy'], 'another@2027'],
        [
          ['groups', 1],
          { id: 'North', modality: secret, stream: 'leaders', meetings: [{ number: 0, date: '', held: null }] },
        ],
        [['enrolments', 0, 'leftAt'], '2026-01-01'],
        [['enrolments', 1], { person: 'Ana', group: 'north' }],
        [['enrolments', 2], { person: '__proto__', group: secret }],
        [['attendance', 0, 'mark'], secret],
        [['attendance', 1, 'meeting'], 9],
        [['attendance', 2], { person: 'ana', group: 'north', meeting: 1.5, mark: 'absent' }],
        [['attendance', 3], { person: secret, group: 'north', meeting: 4, mark: 'absent' }],
        [['attendance', 4], { person: 'ana', group: secret, meeting: 1, mark: 'absent' }],
        [['demand', 1], { person: 'ana', group: 'north' }],
        [['responses', 0, 'group'], secret],
      ),
    ).toEqual(
      [
        'attendance[0].mark unknown-word',
        'attendance[1].meeting unknown-reference',
        'attendance[2].meeting wrong-type',
        'attendance[3].person unknown-reference',
        'attendance[4].group unknown-reference',
        'demand[1] duplicate',
        'enrolments[0].leftAt contradiction',
        'enrolments[1].person duplicate',
        'enrolments[2].group unknown-reference',
        'enrolments[2].person not-an-id',
        'groups[0].meetings[1].date not-a-day',
        'groups[0].meetings[2].held wrong-type',
        'groups[0].policy unknown-reference',
        'groups[1].id duplicate',
        'groups[1].meetings[0].date not-a-day',
        'groups[1].meetings[0].number too-small',
        'groups[1].modality unknown-word',
        'previous.metrics missing',
        'previous.released missing',
        'previous.terms missing',
        'previous.year missing',
        'responses[0].group unknown-reference',
        'year too-big',
      ].sort(),
    );
  });

  it('of the plan of a year', () => {
    expect(
      foundIn(
        'plan',
        [['year'], 0],
        [['blackouts', 0, 'to'], '2027-03-01'],
        [['groups', 0, 'capacity'], 0.5],
        [['groups', 0, 'schedule', 'blackouts'], [{ from: secret, to: '2027-03-01', label: '' }]],
        [['groups', 0, 'schedule', 'time', 'zone'], '+10:00'],
        [['groups', 0, 'schedule', 'count'], billion],
        [['groups', 0, 'formation', 'purpose'], secret],
        [
          ['groups', 1],
          { id: 'NORTH', stream: secret, modality: 'online', schedule: { recurrence: secret, from: '2027-00' } },
        ],
        [['applicants', 0, 'sector'], secret],
        [['applicants', 0, 'appliedAt'], secret],
        [['applicants', 1], { id: 'ANA', preferences: ['north', 'south'], tier: billion, canAttend: secret }],
      ),
    ).toEqual(
      [
        'applicants[0].appliedAt not-an-instant',
        'applicants[0].sector unknown-word',
        'applicants[1].appliedAt missing',
        'applicants[1].canAttend wrong-type',
        'applicants[1].id duplicate',
        'applicants[1].preferences[1] unknown-reference',
        'applicants[1].tier too-big',
        'groups[0].capacity wrong-type',
        'groups[0].formation.purpose unknown-word',
        'blackouts[0].to contradiction',
        'groups[0].schedule.count too-big',
        'groups[0].schedule.time.zone not-a-zone',
        'groups[1].id duplicate',
        'groups[0].schedule.blackouts[0].from not-a-day',
        'groups[1].schedule.from not-a-month',
        'groups[1].schedule.recurrence wrong-type',
        'groups[1].stream unknown-word',
        'year too-small',
      ].sort(),
    );
  });
});

describe('a schedule', () => {
  it.each(['AEST', 'EST', '+10:00', '', 'Etc/UTC', secret, 'australia/melbourne', 'z'.repeat(100_000)])(
    'refuses the zone that %.20s would be',
    (zone) => {
      expect(foundIn('schedule', [['time', 'zone'], zone])).toEqual(['time.zone not-a-zone']);
      expect(foundIn('plan', [['groups', 0, 'schedule', 'time', 'zone'], zone])).toEqual([
        'groups[0].schedule.time.zone not-a-zone',
      ]);
    },
  );

  it.each(['fail', 'allow', 'skipAndExtend', 'nextWeek', 'previousWeek', 'nearestWeek', 'optimise'])(
    'answers within a second under %s, though ten thousand years are ruled out',
    (policy) => {
      for (const [count, weeks] of [
        [1, 0],
        [600, 52],
      ]) {
        const started = performance.now();
        const { exit, stderr } = cop(
          'schedule',
          JSON.stringify({
            ...documents['schedule'],
            holidays: undefined,
            closedMonths: undefined,
            count,
            blackouts: [{ from: '0001-01-01', to: '9999-12-31', label: 'for ever' }],
            avoid: { policy, maxShiftWeeks: weeks },
          }),
        );
        expect([exit, stderr]).toEqual([1, '']);
        expect(performance.now() - started).toBeLessThan(1000);
      }
    },
  );

  it('stops at a month every thousand million', () => {
    expect(foundIn('schedule', [['everyMonths'], billion])).toContain('everyMonths too-big');
  });
});

describe('a document with more wrong than anybody reads', () => {
  it.each([
    ['attendance', { registers: Array.from({ length: 60_000 }, () => 5) }],
    ['attendance', { registers: [{ person: 'ana', marks: Array.from({ length: 300_000 }, () => 5) }] }],
    ['eligibility', { applicants: Array.from({ length: 60_000 }, () => 5), groups: [] }],
    ['allocate', { order: { by: 'applied' }, groups: [], applicants: Array.from({ length: 60_000 }, () => 5) }],
    ['allocate', { order: { by: 'applied' }, groups: [], applicants: Array.from({ length: 150_000 }, () => 5) }],
  ])('is refused by %s all the same', (verb, document) => {
    const problems = problemsIn(cop(verb, JSON.stringify(document)));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(6000);
    expect(problems.at(-1)?.code).toBe('too-many');
  });
});
