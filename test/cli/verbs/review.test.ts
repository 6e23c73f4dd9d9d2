import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { answer, cop, documents, example, hostWith, places, planted, problemsIn, without } from '../../support/host.js';

const document = documents['review'];

/** The files of a folder that ships, under their names. */
function shipped(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(`examples/${folder}`).map((name) => [
      `${folder}/${name}`,
      readFileSync(`examples/${folder}/${name}`, 'utf8'),
    ]),
  );
}

const years = { ...shipped('review-2026'), ...shipped('review-2027') };

describe('cop review', () => {
  it('answers with the fields of the contract', () => {
    const said = answer('review', document);
    for (const key of ['year', 'policyVersions', 'metrics', 'findings', 'released', 'charts']) {
      expect(said).toHaveProperty(key);
    }
    expect(said['policyVersions']).toEqual(['partners-in-prevention@2019-20']);
  });

  it('takes a year without a day of review as over', () => {
    expect(answer('review', without(document, ['asOf']))['asOf']).toBe('2027-12-31');
    const late = planted(document, ['groups', 0, 'meetings', 5, 'date'], '2028-01-15');
    expect(answer('review', without(late, ['asOf']))['asOf']).toBe('2028-01-15');
  });

  it('takes the day and the year from the command line before those of the records', () => {
    expect(answer('review', document, '--as-of', '2027-06-30')['asOf']).toBe('2027-06-30');
    expect(places(problemsIn(cop('review', JSON.stringify(document), '--as-of', 'today')))).toEqual(['asOf not-a-day']);
    expect(places(problemsIn(cop('review', JSON.stringify(document), '--year', 'now')))).toEqual(['--year wrong-type']);
    expect(places(problemsIn(cop('review', JSON.stringify(without(document, ['year'])))))).toContain('year missing');
    expect(answer('review', without(document, ['year']), '--year', '2027')['year']).toBe(2027);
  });

  it('writes a report as text, one as a page, and every figure as a table', () => {
    expect(cop('review', JSON.stringify(document), '--format', 'text').stdout).toMatch(/^# Review of 2027\n/);
    const page = cop('review', JSON.stringify(document), '--format', 'html').stdout;
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(run(['review', 'review-2027', '--format', 'html'], hostWith(years)).stdout).toContain('<svg></svg>');
    const rows = cop('review', JSON.stringify(document), '--format', 'csv').stdout.trimEnd().split('\n');
    expect(rows[0]).toBe('metric,stream,modality,group,for,numerator,denominator,value,low,high,why there is none');
    expect(rows.filter((row) => row.split(',').length !== 11)).toEqual([]);
    expect(rows.find((row) => row.startsWith('completion,,,north,'))).toBe('completion,,,north,,,,,,,not-recorded');
    expect(rows.find((row) => row.startsWith('attendance.recorded,,,north,'))).toBe(
      'attendance.recorded,,,north,,1,2,0.5,,,',
    );
  });

  it('reviews the year that ships', () => {
    expect(cop('review', example('year-2027/records.json')).stderr).toBe('');
  });

  it('reads a folder of sheets, and compares it with an earlier answer', () => {
    const earlier = run(['review', 'review-2026'], hostWith(years));
    expect([earlier.exit, earlier.stderr]).toEqual([0, '']);
    const host = hostWith({ ...years, 'earlier.json': earlier.stdout });
    const later = JSON.parse(run(['review', 'review-2027', '--previous', 'earlier.json'], host).stdout);
    const kinds = later.released.findings
      .filter(({ comparator }: { comparator: string }) => comparator === 'earlier-year')
      .map(({ kind }: { kind: string }) => kind);
    expect(kinds).toHaveLength(3);
    expect(later.changes.length).toBeGreaterThan(50);
    const same = JSON.parse(run(['review', 'review-2026', '--previous', 'earlier.json'], host).stdout);
    expect([same.changes, same.released.refused]).toEqual([[], null]);
  });

  it('takes the state of an earlier year as it takes the answer to it', () => {
    const folder = Object.entries(shipped('review-2026')).filter(([name]) =>
      /(groups|meetings|enrolments|attendance)\.csv$/.test(name),
    );
    const rows = (text: string) => cop('review', text, '--partial').stdout;
    const year = rows('{"kind":"year","year":2026,"asOf":"2026-12-31"}\n');
    const state = cop(
      'review',
      [year, ...folder.map(([, text]) => rows(text))].join(''),
      '--merge',
      '--partial',
    ).stdout;
    const answer = cop('review', state, '--merge').stdout;
    const later = (earlier: string) =>
      run(['review', 'review-2027', '--previous', 'earlier'], hostWith({ ...years, earlier })).stdout;
    expect(later(state)).toBe(later(answer));
    expect(JSON.parse(later(state)).changes.length).toBeGreaterThan(50);
    const broken = run(
      ['review', 'review-2027', '--previous', 'earlier'],
      hostWith({ ...years, earlier: rows('region\nx\n') }),
    );
    expect(places(problemsIn(broken))).toEqual(['--previous: year missing']);
  });

  it('names what is wrong in a folder by file, line and column, and in an earlier answer by its option', () => {
    const broken = hostWith({
      ...years,
      'review-2027/groups.csv': 'id,modality,stream\nnorth,onlin,general\n',
      'x.json': '{',
    });
    expect(places(problemsIn(run(['review', 'review-2027'], broken)))).toContain(
      'groups.csv line 2.modality unknown-word',
    );
    expect(places(problemsIn(run(['review', 'review-2027', '--previous', 'x.json'], broken)))).toEqual([
      '--previous not-json',
    ]);
    expect(places(problemsIn(run(['review', 'review-2027', '--previous', 'y.json'], broken)))).toEqual([
      '--previous no-file',
    ]);
    expect(places(problemsIn(run(['review', 'elsewhere'], broken)))).toEqual([' no-file']);
  });

  it('gives no figure and no row of a group with --no-groups', () => {
    const whole = JSON.parse(run(['review', 'review-2027', '--no-groups'], hostWith(years)).stdout);
    expect(whole.metrics.filter(({ scope }: { scope: object }) => 'group' in scope)).toEqual([]);
    expect(whole.metrics.length).toBeGreaterThan(100);
  });
});

describe('cop review --partial and --merge', () => {
  const tables = ['groups', 'meetings', 'enrolments', 'attendance'];
  const states = tables.map((name) => {
    const text = years[`review-2026/${name}.csv`] ?? '';
    return cop('review', text, '--partial').stdout;
  });

  it('make the same review as the folder, in any order and with parts delivered twice', () => {
    const folder = Object.fromEntries(
      tables.map((name) => {
        const [heading = '', ...rows] = (years[`review-2026/${name}.csv`] ?? '').trimEnd().split('\n');
        return [`y/${name}.csv`, [heading, ...rows.toSorted(), ''].join('\n')];
      }),
    );
    const whole = run(['review', 'y', '--year', '2026'], hostWith(folder));
    expect([whole.exit, whole.stderr]).toEqual([0, '']);
    const merged = (all: readonly string[]) => cop('review', all.join(''), '--merge', '--year', '2026').stdout;
    expect(merged(states)).toBe(whole.stdout);
    expect(merged([...states.toReversed(), ...states])).toBe(whole.stdout);
    const [first = '', second = '', ...rest] = states;
    const tree = cop('review', first + second, '--merge', '--partial').stdout;
    expect(merged([tree, ...rest])).toBe(whole.stdout);
  });

  it('refuse what a document would be refused for', () => {
    const late = cop('review', 'person,group,meeting,mark\nana,nowhere,1,P\n', '--partial').stdout;
    expect(cop('review', [...states, late].join(''), '--merge', '--year', '2026').exit).toBe(2);
    const stranger = cop('review', 'person,group,meeting,mark\nzoe,schools-2026-a,1,P\n', '--partial').stdout;
    const problems = problemsIn(
      cop('review', [...states, stranger].join(''), '--merge', '--year', '2026', '--format', 'json'),
    );
    expect(places(problems).some((each) => /^attendance\[\d+\]\.person unknown-reference$/.test(each))).toBe(true);
  });

  it('know a table by its heading, and by the name of its file where the heading fits several', () => {
    const rows = 'person,group\nana,north\n';
    expect(places(problemsIn(cop('review', rows, '--partial', '--format', 'json')))).toEqual(['line 1 contradiction']);
    const files = hostWith({ 'parts/enrolments-2.csv': rows, 'demand.csv': rows, 'attendances.csv': rows });
    const line = (name: string) => run(['review', '--partial', name, '--format', 'json'], files).stdout;
    expect(line('parts/enrolments-2.csv')).toContain('"north"');
    expect(line('demand.csv')).not.toBe(line('parts/enrolments-2.csv'));
    expect(line('attendances.csv')).toBe('');
    expect(cop('review', 'who,where\nana,x', '--partial', '--format', 'json').exit).toBe(2);
  });
});
