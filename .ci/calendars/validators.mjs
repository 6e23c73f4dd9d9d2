// Four parsers from four hands and a look at the bytes: what each finds wrong, and whether it finds the moments that we meant.
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { folderFor, said, written } from './host.mjs';

const here = import.meta.dirname;

/**
 * Commands that write a line of JSON for each file: what is wrong, and the events. What two of them make of texts says nothing: this
 * python-icalendar reads an escaped backslash before an n as a line break and `%2C` as a comma, and this sabre/vobject leaves `\;` as it is.
 */
function commands() {
  const checker = join(folderFor('libical'), 'libical');
  const flags = said('pkg-config', ['--cflags', '--libs', 'libical']).trim().split(/\s+/);
  said('gcc', ['-O1', '-Wall', '-Wextra', '-Werror', '-o', checker, join(here, 'libical.c'), ...flags]);
  return [
    { name: 'libical', command: checker, words: [], readsTexts: true },
    { name: 'python-icalendar', command: '/usr/bin/python3', words: ['-I', join(here, 'icalendar_reads.py')] },
    { name: 'vobject', command: '/usr/bin/python3', words: ['-I', join(here, 'vobject_reads.py')], readsTexts: true },
    { name: 'sabre/vobject', command: '/usr/bin/php', words: [join(here, 'sabre_reads.php')] },
  ];
}

const factsOf = ({ uid, from, to, sequence, cancelled, alarms }) =>
  JSON.stringify([uid, from, to, sequence, cancelled, alarms]);

function differences(found, expected, readsTexts) {
  const [theirs, ours] = [found, expected].map((events) => new Set(events.map(factsOf)));
  return [
    ...[...ours].filter((fact) => !theirs.has(fact)).map((fact) => `did not find ${fact}`),
    ...[...theirs].filter((fact) => !ours.has(fact)).map((fact) => `found ${fact}`),
    ...expected.flatMap(({ uid, says }) => {
      const texts = found.find((each) => each.uid === uid)?.texts ?? [];
      return (readsTexts ? says : [])
        .filter((text) => !texts.some((each) => each.includes(text)))
        .map((text) => `did not read ${JSON.stringify(text.slice(0, 40))}`);
    }),
  ];
}

function bytesOf({ text }) {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  const lines = bytes.toString('latin1').split('\r\n');
  return [
    ...(isUtf8(bytes) ? [] : ['not UTF-8']),
    ...(lines.at(-1) === '' ? [] : ['no end of the last line']),
    ...(lines.some((line) => line.length > 75) ? ['a line of more than 75 octets'] : []),
    ...(lines.some((line) => /[\r\n]/.test(line)) ? ['a line that does not end with CR LF'] : []),
    ...(lines.some((line) => !isUtf8(Buffer.from(line, 'latin1'))) ? ['a character cut in two by a fold'] : []),
  ];
}

/** Asks every validator about every calendar. Answers, for each validator, what it found in which calendar, and how many events it read. */
export function validators() {
  const programs = commands();
  let run = 0;
  return (calendars) => {
    const place = folderFor(`files-${run++}`);
    const files = calendars.map(({ text }, index) => written(join(place, `${index}.ics`), text));
    const answers = programs.map(({ name, command, words, readsTexts = false }) => {
      const lines = said(command, [...words, ...files])
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const findings = calendars.flatMap(({ name: calendar, events }, index) => {
        const { findings: wrong = ['no answer'], events: found = [] } = lines[index] ?? {};
        return [...wrong, ...differences(found, events, readsTexts)].map((what) => ({ calendar, what }));
      });
      return { name, findings, events: lines.reduce((sum, { events }) => sum + events.length, 0) };
    });
    const bytes = calendars.flatMap((each) => bytesOf(each).map((what) => ({ calendar: each.name, what })));
    return [...answers, { name: 'octets and ends of lines', findings: bytes, events: null }];
  };
}
