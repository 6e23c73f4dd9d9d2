// khal, a calendar program: what somebody sees who opens our calendars in it, one after the other.
import { join } from 'node:path';
import { folderFor, said, written } from './host.mjs';
import { calendarsOf, calledOff, melbourne, moved } from './set.mjs';

const attendees = [{ name: 'Bo', email: 'bo@example.org' }];

/** A calendar of its own and the command to use it. */
function khalAt(name) {
  const place = folderFor(`khal-${name}`);
  folderFor(`khal-${name}/events`);
  folderFor('home/config/khal');
  const config = written(
    join(place, 'config'),
    [
      '[calendars]',
      '[[groups]]',
      `path = ${join(place, 'events')}`,
      '[sqlite]',
      `path = ${join(place, 'khal.db')}`,
      '[locale]',
      'local_timezone = UTC',
      'default_timezone = UTC',
      'timeformat = %H:%M',
      'dateformat = %Y-%m-%d',
      'longdateformat = %Y-%m-%d',
      'datetimeformat = %Y-%m-%dT%H:%M',
      'longdatetimeformat = %Y-%m-%dT%H:%M',
      '[default]',
      'highlight_event_days = False',
      '',
    ].join('\n'),
  );
  const khal = (...words) => said('/usr/bin/khal', ['--config', config, ...words]);
  return {
    imports: (calendars) => {
      const files = calendars.map(({ text }, index) => written(join(place, `${index}.ics`), text));
      khal('import', '--batch', '-a', 'groups', ...files);
    },
    lists: () =>
      khal(
        'list',
        '--once',
        '--day-format',
        '',
        '--format',
        '{uid} {start-long}/{end-long} {status}',
        '2026-01-01',
        '900d',
      )
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .sort(),
  };
}

const minute = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16);

function shown(events) {
  return events
    .map(
      ({ uid, from, to, cancelled }) => `${uid} ${minute(from)}/${minute(to)} ${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    )
    .sort();
}

function compared(lists, events) {
  const [found, expected] = [lists(), shown(events)];
  return [
    ...expected.filter((line) => !found.includes(line)).map((line) => `did not show ${line}`),
    ...found
      .filter((line, index) => !expected.includes(line) || found.indexOf(line) !== index)
      .map((line) => `showed ${line}`),
  ];
}

/** What was asked, and what was wrong with the answers. */
export function khalAnswers(calendars) {
  const everything = khalAt('everything');
  const apart = calendars.filter(({ name }) => name === 'every zone' || name === 'odd hours' || name === 'rich');
  everything.imports(apart);
  const answers = [
    {
      asked: `shows ${apart.reduce((sum, { events }) => sum + events.length, 0)} meetings at their moments`,
      findings: compared(
        everything.lists,
        apart.flatMap(({ events }) => events),
      ),
    },
  ];
  for (const [asked, method] of [
    ['an invitation', 'REQUEST'],
    ['a calendar', 'PUBLISH'],
  ]) {
    const khal = khalAt(method);
    const details = method === 'REQUEST' ? { method, attendees } : { method };
    const [first] = calendarsOf('first', [melbourne]);
    khal.imports([first]);
    const before = compared(khal.lists, first.events);
    const again = calendarsOf('again', [moved], details);
    khal.imports(again);
    const after = compared(
      khal.lists,
      again.flatMap(({ events }) => events),
    );
    khal.imports(again);
    const twice = compared(
      khal.lists,
      again.flatMap(({ events }) => events),
    );
    answers.push({
      asked: `${asked} with a higher sequence moves one meeting and doubles none`,
      findings: [...before, ...after, ...twice],
    });
  }
  const khal = khalAt('cancel');
  khal.imports(calendarsOf('first', [melbourne]));
  khal.imports(calendarsOf('cancel', [calledOff], { method: 'CANCEL', attendees }));
  const [all] = calendarsOf('all', [calledOff]);
  answers.push({ asked: 'a cancellation shows the meeting as cancelled', findings: compared(khal.lists, all.events) });
  return answers;
}
