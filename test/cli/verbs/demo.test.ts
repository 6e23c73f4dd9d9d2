import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { failed, ok, problem } from '../../../src/kernel/result.js';
import { example, hostWith, places, problemsIn } from '../../support/host.js';

const host = hostWith({});

describe('cop demo', () => {
  it('shows places, dates, standings, the review and a real committee, and writes a calendar and a report', () => {
    const { exit, stdout, stderr, files } = run(['demo'], host);
    expect([exit, stderr]).toEqual([0, '']);
    for (const heading of ['# 2027, planned under', '## Places', '## Meetings', '## The year in review']) {
      expect(stdout).toContain(heading);
    }
    expect(stdout).toMatch(/moved from .* because of /);
    expect(stdout).toMatch(/\| 2019 +\| 145 +\| 39 +\| 106 +\|/);
    expect(stdout).toMatch(/\| 2023 +\| 77 +\| 27 +\| 50 +\|/);
    expect(files.map(({ name }) => name)).toEqual([
      'cop-demo/calendar.ics',
      'cop-demo/report.md',
      'cop-demo/report.html',
    ]);
    expect(files[0]?.text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(files[1]?.text).toMatch(/^# Review of 2027\n/);
    expect(files[2]?.text).toMatch(/^<!DOCTYPE html>/);
  });

  it('names every file that ships broken, by its name', () => {
    const broken = {
      ...host,
      example: (name: string) => {
        if (name.endsWith('2020.csv')) return ok('person\n');
        if (name.endsWith('register.json')) return ok('{');
        if (name.endsWith('records.json')) return failed<string>(problem('', 'no-file', 'Gone.'));
        return ok(example(name));
      },
    };
    expect(places(problemsIn(run(['demo', '--format', 'json'], broken)))).toEqual([
      'tc39/2020.csv: rows[0] too-few',
      'year-2027/records.json:  no-file',
      'year-2027/register.json:  not-json',
    ]);
  });
});
