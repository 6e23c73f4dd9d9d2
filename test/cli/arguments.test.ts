import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';

const usual = {
  verb: 'review',
  file: null,
  policy: 'partners-in-prevention',
  format: null,
  strict: false,
  own: { stamp: null, organizer: null, domain: null },
};

const unknown =
  'An option is not known or lacks its value: --policy, --format, --strict, --stamp, --organizer, --domain, --help, --version.';

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
        own: { stamp: '2027-01-05T09:00Z', organizer: 'Ana <ana@example.org>', domain: '' },
      },
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
    [['review', '--format', 'html'], '--format is one of json, text, csv.'],
    [['review', '--format', ''], '--format is one of json, text, csv.'],
    [['review', '-x'], unknown],
    [['calendar', '--stamp'], unknown],
    [['calendar', '--reminders', '60'], unknown],
  ])('says what is wrong with %j', (words, message) => {
    expect(readArguments(words)).toEqual({ kind: 'wrong', message });
  });
});
