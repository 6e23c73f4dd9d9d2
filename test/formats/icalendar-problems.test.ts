import { describe, expect, it } from 'vitest';
import { detailProblems, domainOf, seriesProblems } from '../../src/formats/icalendar-problems.js';
import type { CalendarDetails, CalendarSeries } from '../../src/formats/icalendar-types.js';
import { zoneNamed } from '../rules/schedule/fixtures.js';

const organizer = { name: 'Ana', email: 'ana@example.org' };
const attendees = [{ email: 'bo@example.org' }];
const group: CalendarSeries = { id: 'pip-1', title: 'Learning', zone: zoneNamed('Australia/Perth'), meetings: [] };

function details(said: Partial<CalendarDetails>): readonly string[] {
  return detailProblems({ stamp: 0, domain: 'example.org', ...said }).map(({ path, code }) => `${path} ${code}`);
}

function series(said: Partial<CalendarSeries>, domain = 'example.org'): readonly string[] {
  return seriesProblems({ ...group, ...said }, domain, 'here').map(({ path, code }) => `${path} ${code}`);
}

describe('what is said of a calendar', () => {
  it('may be no more than a stamp and a domain, or a stamp and an organiser', () => {
    expect(details({})).toEqual([]);
    expect(details({ domain: undefined, organizer })).toEqual([]);
    expect(details({ domain: undefined })).toEqual(['domain missing']);
  });

  it.each(['A\r\nX:y', 'A\nX', 'A\u0007', 'A\tB', 'A\u2028B', 'A\u2029', '\ud800'])(
    'cannot have the name %j',
    (name) => {
      expect(details({ organizer: { ...organizer, name } })).toEqual(['organizer.name not-text']);
      expect(details({ organizer, method: 'REQUEST', attendees: [{ email: 'bo@example.org', name }] })).toEqual([
        'attendees[0].name not-text',
      ]);
    },
  );

  it('cannot have an empty name, and may have any other on one line', () => {
    expect(details({ organizer: { ...organizer, name: ' ' } })).toEqual(['organizer.name empty']);
    for (const name of ['"', "Ana, O'Hara; é", '^n', '🙂', '語']) {
      expect(details({ organizer: { ...organizer, name } })).toEqual([]);
    }
  });

  it.each([
    'a@b\r\nX:y',
    'a@b\n',
    'a@b@c',
    '@b',
    'a@',
    'a b@c',
    'a?x=1@c',
    'é@b',
    'a@b;c',
    'a@b,c@d',
    'a%40b@c',
    'mailto:a@b',
    '<a@b>',
    'a@b.',
    'a@b_c',
    `${'a'.repeat(250)}@b.org`,
  ])('cannot have the address %j', (email) => {
    expect(details({ organizer: { ...organizer, email } })).toEqual(['organizer.email not-text']);
    expect(details({ organizer, method: 'CANCEL', attendees: [{ email }] })).toEqual(['attendees[0].email not-text']);
  });

  it('may have other addresses', () => {
    for (const email of ["a.o'hara+x@b-c.org.au", 'A_B@localhost', '1@2.3']) {
      expect(details({ organizer: { ...organizer, email } })).toEqual([]);
    }
  });

  it.each(['', 'a\nb', 'a_b', '.', 'a.', '.a', 'a..b', 'a b', 'é.org', 'a@b', 'x'.repeat(254)])(
    'cannot have the domain %j',
    (domain) => {
      expect(details({ domain })).toEqual(['domain not-text']);
    },
  );

  it('has a stamp that can be written', () => {
    for (const stamp of [0.5, Number.NaN, Number.MAX_SAFE_INTEGER, -62_135_596_800_001, 253_402_300_800_000]) {
      expect(details({ stamp })).toEqual(['stamp not-an-instant']);
    }
    for (const stamp of [-62_135_596_800_000, 253_402_300_799_999]) expect(details({ stamp })).toEqual([]);
  });

  it('has a sequence of 32 bits', () => {
    for (const sequence of [-1, 0.5, Number.NaN, 2_147_483_648]) {
      expect(details({ sequence })).toEqual(['sequence wrong-type']);
    }
    for (const sequence of [0, 2_147_483_647]) expect(details({ sequence })).toEqual([]);
  });
});

describe('a method', () => {
  it('needs somebody who answers for it', () => {
    expect(details({ method: 'PUBLISH' })).toEqual(['organizer missing']);
    expect(details({ method: 'REQUEST', attendees })).toEqual(['organizer missing']);
    for (const method of ['PUBLISH', undefined] as const) expect(details({ method, organizer })).toEqual([]);
  });

  it('needs those it is for, where it is a message to them', () => {
    for (const method of ['REQUEST', 'CANCEL'] as const) {
      expect(details({ method, organizer })).toEqual(['attendees missing']);
      expect(details({ method, organizer, attendees: [] })).toEqual(['attendees missing']);
      expect(details({ method, organizer, attendees })).toEqual([]);
    }
  });

  it('shows nobody who is invited to anybody', () => {
    for (const method of ['PUBLISH', undefined] as const) {
      expect(details({ method, organizer, attendees })).toEqual(['attendees contradiction']);
      expect(details({ method, organizer, attendees: [] })).toEqual([]);
    }
    expect(details({ attendees })).toEqual(['attendees contradiction']);
  });

  it('invites each address once, at most a thousand of them', () => {
    const said = (...emails: readonly string[]) =>
      details({ method: 'REQUEST', organizer, attendees: emails.map((email) => ({ email })) });
    expect(said('bo@example.org', 'al@example.org', 'Bo@Example.org', 'bo@example.org')).toEqual([
      'attendees[2].email duplicate',
      'attendees[3].email duplicate',
    ]);
    const many = Array.from({ length: 1001 }, (_, index) => `${index}@example.org`);
    expect(said(...many.slice(1))).toEqual([]);
    expect(said(...many)).toEqual(['attendees too-many']);
  });
});

describe('a reminder', () => {
  it.each([
    [[0, 60, 1440, 10_080, 40_320], []],
    [[60, 60], ['reminders[1] duplicate']],
    [
      [-1, 0.5, 40_321],
      ['reminders[0] too-small', 'reminders[1] wrong-type', 'reminders[2] too-big'],
    ],
    [[Number.NaN], ['reminders[0] wrong-type']],
    [[-0, 0], ['reminders[1] duplicate']],
    [[1, 2, 3, 4, 5, 6], ['reminders too-many']],
  ])('may be %j, but for %j', (reminders, problems) => {
    expect(details({ reminders })).toEqual(problems);
  });
});

describe('what is said of a series', () => {
  it('may be an id and a title', () => {
    expect(series({})).toEqual([]);
    expect(series({ title: '' })).toEqual(['here.title empty']);
    expect(series({ title: ' \n' })).toEqual(['here.title empty']);
    expect(series({ title: 'a\u000b' })).toEqual(['here.title not-text']);
  });

  it('has an id that stays on one line and that no program cuts short', () => {
    expect(series({ id: 'a\u2028b' })).toEqual(['here.id not-an-id']);
    expect(series({ id: 'a\nb' })).toEqual(['here.id not-an-id']);
    expect(series({ id: '語'.repeat(80) })).toEqual([]);
    expect(series({ id: '語'.repeat(81) })).toEqual(['here.id too-big']);
    const number = (digits: number) => [{ number: 10 ** digits, start: null, end: null }];
    // 200 octets of an id, a hyphen, the number, an at sign and the domain.
    expect(series({ id: 'a'.repeat(200), meetings: number(9) }, 'd'.repeat(43))).toEqual([]);
    expect(series({ id: 'a'.repeat(200), meetings: number(9) }, 'd'.repeat(44))).toEqual(['here.id too-big']);
    expect(series({ id: 'a'.repeat(200), cancelled: number(10) }, 'd'.repeat(43))).toEqual(['here.id too-big']);
  });

  it.each([
    'https://meet.example.org',
    'https://meet.example.org/',
    'HTTPS://Meet.Example.org:8443/a/b?c=d&e=%C3%A9#f',
    'https://example.org?a=[1]',
    'https://localhost/room',
    `https://example.org/${'a'.repeat(1980)}`,
  ])('may have the link %.60s', (link) => {
    expect(series({ link })).toEqual([]);
  });

  it.each([
    '',
    'http://example.org',
    'javascript:alert(1)',
    'example.org',
    '/room',
    '//example.org',
    'https://',
    'https:///room',
    'https://example.org/a b',
    ' https://example.org',
    'https://example.org\r\nATTENDEE:mailto:x@example.org',
    'https://example.org/\n',
    'https://example.org/\u0007',
    'https://example.org/\u2028',
    'https://example.org/é',
    'https://exämple.org',
    'https://example.org/%zz',
    'https://example.org/%4',
    'https://ana@example.org',
    'https://ana:secret@example.org',
    'https://ana:123@example.org',
    'https://example.org:port/',
    'https://.example.org',
    'https://example..org',
    'https://example.org\\@elsewhere.example',
    'https://example.org/"<>',
    `https://example.org/${'a'.repeat(1981)}`,
  ])('cannot have the link %.60j', (link) => {
    expect(series({ link })).toEqual(['here.link not-text']);
  });
});

describe('the domain in identities', () => {
  it('is the one given, or that of the organiser, and empty where there is neither', () => {
    expect(domainOf({ stamp: 0, domain: 'A.org', organizer })).toBe('a.org');
    expect(domainOf({ stamp: 0, organizer: { name: 'Ana', email: 'ana@Example.org' } })).toBe('example.org');
    expect(domainOf({ stamp: 0 })).toBe('');
  });
});
