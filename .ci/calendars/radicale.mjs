// Radicale, a calendar server on this machine alone: does it take our calendars, and find each meeting when it is, and only then?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { env, folder, folderFor, written } from './host.mjs';
import { calendarsOf, calledOff, melbourne, moved } from './set.mjs';

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A running server, and how to ask it; `stop` ends it. */
async function radicaleAt(place) {
  const port = await freePort();
  const config = written(
    join(place, 'config'),
    [
      '[server]',
      `hosts = 127.0.0.1:${port}`,
      '[auth]',
      'type = none',
      '[rights]',
      'type = owner_only',
      '[storage]',
      `filesystem_folder = ${join(place, 'collections')}`,
      '[web]',
      'type = none',
      '[logging]',
      'level = error',
      '',
    ].join('\n'),
  );
  const server = spawn('/usr/bin/radicale', ['--config', config], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => server.kill('SIGKILL');
  process.on('exit', kill);
  let log = '';
  server.stderr.on('data', (part) => {
    log += part;
  });
  const ended = once(server, 'exit');
  const ask = async (method, path, body, headers = {}) => {
    const authorization = `Basic ${Buffer.from('ana:any').toString('base64')}`;
    const answer = await fetch(`http://127.0.0.1:${port}/ana/${path}`, {
      method,
      body,
      headers: { authorization, ...headers },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const stop = async () => {
    server.kill('SIGTERM');
    const timer = setTimeout(kill, 5000);
    await ended;
    clearTimeout(timer);
    process.off('exit', kill);
  };
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break;
    const up = await ask('OPTIONS', '').then(
      () => true,
      () => false,
    );
    if (up) return { ask, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`Radicale did not start: ${log}`);
}

const basic = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '');

function query(from, to) {
  return `<?xml version="1.0"?><C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><D:getetag/>
<C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="${basic(from)}Z" end="${basic(to)}Z"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`;
}

/** Identities of the meetings that a server finds between two moments, and where it keeps them. */
async function foundBetween({ ask }, calendar, from, to) {
  const { status, text } = await ask('REPORT', `${calendar}/`, query(from, to), {
    depth: '1',
    'content-type': 'application/xml',
  });
  if (status !== 207) throw new Error(`A search was answered with ${status}.`);
  return [...text.matchAll(/<href>([^<]*)<\/href>[\s\S]*?<C:calendar-data>([\s\S]*?)<\/C:calendar-data>/g)].map(
    ([, href, data]) => {
      const [, uid] = /^UID:(.*?)\r?$/m.exec(data.replace(/\r?\n /g, '')) ?? [];
      return { uid, href: decodeURIComponent(href), sequence: Number(/^SEQUENCE:(\d+)/m.exec(data)?.[1]) };
    },
  );
}

/** Whether a server finds a meeting in its first and its last minute, and not in the minutes around it. */
async function edges(server, calendar, { uid, from, to }) {
  const minutes = [
    [from - 60, false],
    [from, true],
    [to - 60, true],
    [to, false],
  ];
  const findings = [];
  for (const [at, expected] of minutes) {
    const found = (await foundBetween(server, calendar, at, at + 60)).some((each) => each.uid === uid);
    if (found !== expected) findings.push(`${uid} was ${found ? '' : 'not '}found at ${basic(at)}Z`);
  }
  return findings;
}

async function put({ ask }, path, { text }, expected) {
  const { status } = await ask('PUT', path, text, { 'content-type': 'text/calendar; charset=utf-8' });
  return expected.includes(status) ? [] : [`${path} was answered with ${status}`];
}

async function takesEach(server, calendars) {
  const findings = [];
  let meetings = 0;
  for (const [index, each] of calendars.entries()) {
    findings.push(...(await put(server, `c${index}`, each, [201])));
    for (const event of each.events) findings.push(...(await edges(server, `c${index}`, event)));
    meetings += each.events.length;
  }
  return {
    asked: `takes ${calendars.length} calendars and finds ${meetings} meetings in their minutes alone`,
    findings,
  };
}

async function moves(server) {
  const [first] = calendarsOf('first', [melbourne]);
  const [again] = calendarsOf('again', [{ ...moved, meetings: moved.meetings.filter(({ number }) => number === 3) }]);
  const [old, now] = [first.events.find(({ uid }) => uid === again.events[0].uid), again.events[0]];
  const findings = await put(server, 'pip', first, [201]);
  const [kept] = await foundBetween(server, 'pip', old.from, old.to);
  const path = kept.href.slice('/ana/'.length);
  findings.push(...(await put(server, path.split('/').map(encodeURIComponent).join('/'), again, [201, 204])));
  findings.push(...(await edges(server, 'pip', now)));
  const onOldDay = await foundBetween(server, 'pip', old.from - 36_000, old.to + 36_000);
  if (onOldDay.length > 0) findings.push('the meeting is still found on its old day');
  const [found] = await foundBetween(server, 'pip', now.from, now.to);
  if (found?.sequence !== 1) findings.push('the meeting does not have its new sequence');
  const all = await foundBetween(server, 'pip', first.events[0].from, first.events.at(-1).to);
  if (all.length !== first.events.length) findings.push(`${all.length} meetings instead of ${first.events.length}`);
  return { asked: 'a meeting that is put again is found on its new day and not on its old', findings };
}

/** What was asked, and what was wrong with the answers. */
export async function radicaleAnswers(calendars) {
  const server = await radicaleAt(folderFor('radicale'));
  try {
    const some = ['publish Australia/Lord_Howe', 'every zone', 'odd hours', 'rich', 'with one called off'];
    const [cancelled] = calendarsOf('called off', [calledOff]);
    return [
      await takesEach(server, [...calendars.filter(({ name }) => some.includes(name)), cancelled]),
      await moves(server),
    ];
  } finally {
    await server.stop();
  }
}
