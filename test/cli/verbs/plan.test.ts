import { describe, expect, it } from 'vitest';
import { victorianHolidays } from '../../../src/calendars/au-vic.js';
import { run } from '../../../src/cli/run.js';
import { planText } from '../../../src/cli/verbs/plan.js';
import { lawfulValue } from '../../../src/kernel/result.js';
import { policies } from '../../../src/policy/index.js';
import {
  answer,
  cop,
  documents,
  hostWith,
  ownPolicy,
  places,
  planted,
  problemsIn,
  readObject,
  without,
} from '../../support/host.js';

const document = documents['plan'];

describe('cop plan', () => {
  it('answers with places, dates and no problems', () => {
    const said = answer('plan', document);
    expect(Object.keys(said)).toEqual([
      'year',
      'policy',
      'eligibility',
      'undecided',
      'allocation',
      'schedules',
      'toArrange',
      'viability',
      'formation',
      'problems',
    ]);
    expect(said).toMatchObject({ year: 2027, problems: [], allocation: { placements: { ana: 'north' } } });
  });

  it('exits 1 where an application, a schedule or a group fails, and 0 where none does', () => {
    const exit = (changed: unknown, ...options: string[]) => cop('plan', JSON.stringify(changed), ...options).exit;
    expect(exit(document)).toBe(0);
    expect(exit(planted(document, ['applicants', 0, 'sector'], 'response'))).toBe(1);
    expect(exit(planted(document, ['groups', 0, 'schedule', 'count'], 5))).toBe(1);
    expect(exit(planted(document, ['groups', 0, 'formation', 'agreements'], false))).toBe(1);
  });

  it('exits 1 for somebody without a place only when asked to be strict', () => {
    const undecided = without(document, ['applicants', 0, 'sector']);
    expect(cop('plan', JSON.stringify(undecided)).exit).toBe(0);
    expect(cop('plan', JSON.stringify(undecided), '--strict').exit).toBe(1);
    expect(cop('plan', JSON.stringify(document), '--strict').exit).toBe(0);
  });

  it('writes the year as text and the places as a table', () => {
    expect(cop('plan', JSON.stringify(document), '--format', 'text').stdout).toMatch(
      /^# 2027, planned under partners-in-prevention@2019-20\n/,
    );
    expect(cop('plan', JSON.stringify(document), '--format', 'csv').stdout).toBe(
      'applicant,group,choice,answer\nana,north,1,placed\n',
    );
  });

  it('gives a reason for every refusal and the facts that are missing, in its table and in its text', () => {
    const [fit] = Object.values(readObject(readObject(document)['applicants'])).map(readObject);
    const { sector: _, ...unknown } = fit ?? {};
    const applicants = [
      fit,
      { ...fit, id: 'bo', sector: 'response' },
      { ...unknown, id: 'cy' },
      { ...fit, id: 'dee', preferences: [] },
    ];
    const text = JSON.stringify(planted(document, ['applicants'], applicants));
    expect(cop('plan', text, '--format', 'csv').stdout).toBe(
      [
        'applicant,group,choice,answer',
        'ana,north,1,placed',
        'bo,north,1,"not eligible: Sector: response, required primary-prevention (eligibility.sector). Work in primary-prevention would have met it."',
        'dee,,,listed no group',
        'cy,north,,not decided yet: applicant.sector',
        '',
      ].join('\n'),
    );
    const shown = cop('plan', text, '--format', 'text').stdout;
    expect(shown).toContain('\nPlaces given to 1 of 4.\n');
    expect(shown).toMatch(/\n\| cy +\| north \| – +\| not decided yet: applicant\.sector +\|\n/);
    expect(shown).not.toContain('## Not decided yet');
  });

  it('says in its text what is to be arranged for those placed in a group, and nothing where there is nothing', () => {
    const applicant = planted(document, ['applicants', 0, 'access'], ['large-print', 'captioning']);
    const group = planted(applicant, ['groups', 0, 'access'], []);
    const text = (changed: unknown) => cop('plan', JSON.stringify(changed), '--format', 'text').stdout;
    expect(text(group)).toMatch(
      /\n\n## To arrange\n\nNeeded by people with a place, and not offered by the group yet:\n\n- north: captioning and large-print\n/,
    );
    expect(answer('plan', group)['toArrange']).toEqual([{ group: 'north', access: ['captioning', 'large-print'] }]);
    const offered = planted(group, ['groups', 0, 'access'], ['captioning', 'large-print']);
    expect(text(offered)).not.toContain('To arrange');
  });

  it('names the groups that are not large enough yet, and when that is settled', () => {
    const minimum = (least: number) =>
      planted(ownPolicy(), ['capacity', 'minimumViable'], { value: least, source: 'test', section: 'test' });
    const text = (policy: unknown) => {
      const meeting = planted(document, ['groups', 0, 'modality'], 'online');
      const files = { 'plan.json': JSON.stringify(meeting), 'policy.json': JSON.stringify(policy) };
      return run(['plan', 'plan.json', '--policy', 'policy.json', '--format', 'text'], hostWith(files)).stdout;
    };
    expect(text(minimum(2))).toMatch(/\n\n## Not large enough yet\n\n- north: 1, needed at least 2 people by 2027-/);
    expect(text(minimum(1))).toContain('north');
    expect(text(minimum(1))).not.toContain('Not large enough');
  });

  it.each([
    ['2026-12-31', '\n\nNote: ours@2027 ended on Thu 31 Dec 2026. Another policy is chosen with --policy.\n'],
    ['2020-02-29', '\n\nNote: ours@2027 ended on Sat 29 Feb 2020. Another policy is chosen with --policy.\n'],
    ['2027-01-01', ''],
    ['2028-06-30', ''],
    [null, ''],
  ])('notes in its text a policy that ended on %s only where that is before the year', (to, note) => {
    const policy = planted(
      planted(ownPolicy(), ['effective', 'value', 'to'], to),
      ['effective', 'value', 'from'],
      '2019-01-01',
    );
    const host = hostWith({ '-': JSON.stringify(document), 'ours.json': JSON.stringify(policy) });
    const said = (format: string) => run(['plan', '-', '--policy', 'ours.json', '--format', format], host);
    expect([said('text').exit, said('text').stderr]).toEqual([0, '']);
    expect(said('text').stdout.endsWith(note)).toBe(true);
    expect(said('text').stdout.includes('Note:')).toBe(note !== '');
    expect(said('csv').stdout + said('json').stdout).not.toContain('ended on');
  });

  it('refuses a plan whose groups meet in another year', () => {
    expect(problemsIn(cop('plan', JSON.stringify(planted(document, ['year'], 2031))))).toEqual([
      {
        path: 'groups[0].schedule.from',
        code: 'contradiction',
        message: 'This group does not meet in the year of the plan.',
      },
    ]);
  });
});

describe('the holidays of a plan', () => {
  const melbourne = { calendar: 'au-vic', region: 'metropolitan' };
  const bendigo = {
    calendar: 'au-vic',
    region: 'non-metropolitan',
    cupDays: [{ date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Gazette' }],
  };
  const [first] = Object.values(readObject(readObject(document)['groups'])).map(readObject);
  const tuesdays = {
    recurrence: { kind: 'nthWeekday', nth: 1, weekday: 2 },
    from: '2027-07',
    count: 5,
    avoid: { policy: 'nextWeek' },
  };
  const planOf = (top: object, ...schedules: readonly object[]) => ({
    ...(without(without(without(document, ['holidays']), ['covered']), ['blackouts']) as object),
    ...top,
    groups: schedules.map((schedule, index) => ({
      ...first,
      id: `g${index}`,
      facilitator: `F${index}`,
      schedule: { ...tuesdays, ...schedule },
    })),
    applicants: [],
  });
  const seriesOf = (plan: unknown) =>
    Object.values(readObject(answer('plan', plan)['schedules'])).map((each) => readObject(readObject(each)['series']));
  const datesOf = (plan: unknown) =>
    seriesOf(plan).map(({ meetings }) =>
      Object.values(readObject(meetings)).map((each) => String(readObject(each)['date']).slice(5)),
    );
  const usual = ['07-06', '08-03', '09-07', '10-05', '11-02'];
  const offTheCup = ['07-06', '08-03', '09-07', '10-05', '11-09'];
  const found = (plan: unknown) => places(problemsIn(cop('plan', JSON.stringify(plan))));

  it('count for every group, the school’s only for those in a school setting', () => {
    expect(datesOf(planOf({}, {}))).toEqual([usual]);
    expect(datesOf(planOf({ holidays: melbourne }, {}, { schoolSetting: true }, { schoolSetting: false }))).toEqual([
      offTheCup,
      ['07-13', '08-03', '09-07', '10-05', '11-09'],
      offTheCup,
    ]);
  });

  it('count the same when they are spread into a plan as blackouts for all', () => {
    const { blackouts } = lawfulValue(victorianHolidays({ region: 'metropolitan' }));
    const schedules = [{}, { schoolSetting: true }];
    expect(seriesOf(planOf({ blackouts }, ...schedules))).toEqual(
      seriesOf(planOf({ holidays: melbourne }, ...schedules)),
    );
  });

  it('of a group stand in place of the plan’s', () => {
    expect(datesOf(planOf({ holidays: melbourne }, {}, { holidays: bendigo }))).toEqual([offTheCup, usual]);
    expect(datesOf(planOf({}, { holidays: melbourne }, {}))).toEqual([offTheCup, usual]);
  });

  it('say where they end, unless the plan or the group says that it goes on', () => {
    const late = { from: '2028-01', count: 36 };
    const codes = (top: object, schedule: object) =>
      seriesOf(
        planOf(top, {
          ...late,
          ...schedule,
          recurrence: { kind: 'nthWeekday', nth: 2, weekday: 3 },
          avoid: { policy: 'allow' },
          everyMonths: 1,
        }),
      ).flatMap(({ diagnostics }) => Object.values(readObject(diagnostics)).map((each) => readObject(each)['code']));
    const covered = { from: '2027-01-01', to: '2031-12-31' };
    expect(codes({ holidays: melbourne }, { count: 37 })).toEqual(['NOT_COVERED']);
    expect(codes({ holidays: melbourne, covered }, { count: 37 })).toEqual([]);
    expect(codes({ holidays: melbourne }, { count: 37, covered })).toEqual([]);
    expect(codes({ covered }, { holidays: melbourne, count: 37 })).toEqual(['NOT_COVERED']);
    expect(codes({ covered: { ...covered, to: '2030-11-30' } }, {})).toEqual(['NOT_COVERED']);
  });

  it('are refused where they are named, with everything else', () => {
    const own = [{ from: '2027-03-09', to: '2027-03-08', label: 'Leave' }];
    const plan = planOf(
      { holidays: { calendar: 'au-vic' }, blackouts: own, covered: { from: '2027-02-30', to: '2028-01-01' } },
      { holidays: { calendar: 'nowhere' }, blackouts: own },
      { holidays: { ...bendigo, region: 'metropolitan' }, count: 0 },
      { covered: { from: 'x', to: '2028-01-01' } },
    );
    expect(found(plan)).toEqual([
      'blackouts[0].to contradiction',
      'covered.from not-a-day',
      'groups[0].schedule.blackouts[0].to contradiction',
      'groups[0].schedule.holidays.calendar unknown-word',
      'groups[1].schedule.count too-small',
      'groups[1].schedule.holidays.cupDays contradiction',
      'groups[2].schedule.covered.from not-a-day',
      'holidays.region missing',
    ]);
  });

  it('leave the places of what is wrong with a group’s own days as they are', () => {
    const own = [
      { from: '2027-03-08', to: '2027-03-08', label: 'fine' },
      { from: '2027-03-09', to: '2027-03-08', label: 'not' },
    ];
    const plan = planOf(
      { holidays: melbourne, blackouts: own },
      { blackouts: own, holidays: bendigo },
      { blackouts: own },
    );
    expect(found(plan)).toEqual([
      'blackouts[1].to contradiction',
      'groups[0].schedule.blackouts[1].to contradiction',
      'groups[1].schedule.blackouts[1].to contradiction',
    ]);
  });

  it('have no place for a name of a group’s series: the group has one', () => {
    expect(found(planOf({}, { id: 'north', title: 'Northern group' }))).toEqual([
      'groups[0].schedule.id unknown-key',
      'groups[0].schedule.title unknown-key',
    ]);
  });
});

describe('planText', () => {
  it('gives the year, or every problem', () => {
    expect(planText(JSON.stringify(document), policies.partnersInPrevention, '2026c').ok).toBe(true);
    expect(planText('{}', policies.partnersInPrevention, '2026c').ok).toBe(false);
  });
});
