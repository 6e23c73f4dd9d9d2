import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';

const usual = {
  verb: 'review',
  file: null,
  policy: 'partners-in-prevention',
  format: null,
  strict: false,
  own: { stamp: null, organizer: null, domain: null, 'as-of': null, year: null, previous: null },
  flags: new Set<string>(),
};

const unknown =
  'An option is not known or lacks its value: --policy, --format, --strict, --stamp, --organizer, --domain, --as-of, --year, --previous, --partial, --merge, --no-groups, --help, --version.';

describe('readArguments', () => {
  it.each([
    [['review'], usual],
    [['review', '-'], { ...usual, file: '-' }],
    [['review', 'a.json'], { ...usual, file: 'a.json' }],
    [['--format', 'csv', 'review', 'a.json'], { ...usual, file: 'a.json', format: 'csv' }],
    [['review', '--format=text', '--strict'], { ...usual, format: 'text', strict: true }],
    [['review', '--policy', 'x@1', '--format', 'json'], { ...usual, policy: 'x@1', format: 'json' }],
    [
      ['calendar', '--stamp', '2027-01-05T09:00Z', '--organizer=Ana <ana@example.org>', '--domain', ''],
      {
        ...usual,
        verb: 'calendar',
        own: { ...usual.own, stamp: '2027-01-05T09:00Z', organizer: 'Ana <ana@example.org>', domain: '' },
      },
    ],
    [
      ['review', '--as-of=2027-06-30', '--year', '2027', '--previous', 'last.json', '--format', 'html'],
      {
        ...usual,
        format: 'html',
        own: { ...usual.own, 'as-of': '2027-06-30', year: '2027', previous: 'last.json' },
      },
    ],
    [
      ['review', '--no-groups', '--merge', '--partial'],
      { ...usual, flags: new Set(['partial', 'merge', 'no-groups']) },
    ],
    [['review', '--', '--odd.json'], { ...usual, file: '--odd.json' }],
  ])('reads %j', (words, command) => {
    expect(readArguments(words)).toEqual({ kind: 'command', command });
  });

  it('puts help before version and both before the rest', () => {
    expect(readArguments(['--help', '--version'])).toEqual({ kind: 'help' });
    expect(readArguments(['review', 'a', 'b', '--version'])).toEqual({ kind: 'version' });
  });

  it.each([
    [[], 'A verb is needed.'],
    [['--strict'], 'A verb is needed.'],
    [['review', 'a', 'b'], 'One file at a time.'],
    [['review', '--format', 'xml'], '--format is one of json, text, csv, html.'],
    [['review', '--format', ''], '--format is one of json, text, csv, html.'],
    [['review', '-x'], unknown],
    [['calendar', '--stamp'], unknown],
    [['review', '--as-of'], unknown],
    [['review', '--merge=yes'], unknown],
    [['calendar', '--reminders', '60'], unknown],
  ])('says what is wrong with %j', (words, message) => {
    expect(readArguments(words)).toEqual({ kind: 'wrong', message });
  });
});
