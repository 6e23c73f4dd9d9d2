import { describe, expect, it } from 'vitest';
import { readProperty } from '../../../src/formats/busy/property.js';

function read(line: string): readonly unknown[] | null {
  const property = readProperty(line);
  return property === null ? null : [property.name, Object.fromEntries(property.parameters), property.value];
}

describe('a line of a calendar', () => {
  it.each([
    ['DTSTART:20270209', ['dtstart', {}, '20270209']],
    [
      'dtstart;tzid=Australia/Melbourne:20270209T100000',
      ['dtstart', { TZID: 'Australia/Melbourne' }, '20270209T100000'],
    ],
    ['DTSTART;TZID="a:b;c";VALUE=DATE:1:2;3', ['dtstart', { TZID: 'a:b;c', VALUE: 'DATE' }, '1:2;3']],
    ['EXDATE;X=1,"2;3",4: 20270209 ', ['exdate', { X: '1,2;3,4' }, '20270209']],
    ['STATUS:', ['status', {}, '']],
  ])('%s is a name, parameters and a value', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ['DTSTART'],
    ['DTSTART;TZID=x'],
    ['DTSTART;TZID:1'],
    ['DTSTART;=x:1'],
    ['DTSTART;TZID="x:1'],
    ['DTSTART;:1'],
  ])('%s has no value, because it is not one', (line) => {
    expect(read(line)).toEqual(['dtstart', {}, null]);
  });

  it.each([
    ['SUMMARY:x'],
    ['DESCRIPTION;LANGUAGE=en:DTSTART:1'],
    ['ATTENDEE:mailto:x'],
    ['LOCATION:x'],
    ['X-DTSTART:1'],
    [''],
  ])('%j is not looked at', (line) => {
    expect(read(line)).toBeNull();
  });
});
