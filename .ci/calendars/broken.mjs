// Calendars that are wrong in one way each. A check that finds nothing wrong with them is no check.
import { calendars } from './set.mjs';

const named = (name) => calendars.find((each) => each.name === name);
const publish = named('publish Australia/Melbourne');
const rich = named('rich');
const request = named('request 1');

const unfolded = (text) => text.replaceAll('\r\n ', '');

function foldedInside(text) {
  const bytes = Buffer.from(unfolded(text));
  const cut = bytes.findIndex((byte) => byte >= 0xc0) + 1;
  return Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]);
}

export const broken = [
  { ...publish, name: 'no UID', text: publish.text.replace(/^UID:.*\r\n/m, '') },
  { ...publish, name: 'no DTSTAMP', text: publish.text.replace(/^DTSTAMP:.*\r\n/m, '') },
  { ...publish, name: 'a DTSTAMP in local time', text: publish.text.replace(/^(DTSTAMP:.*)Z\r$/m, '$1\r') },
  { ...publish, name: 'no VTIMEZONE', text: publish.text.replace(/^BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/m, '') },
  { ...publish, name: 'other clocks in the VTIMEZONE', text: publish.text.replaceAll('+1100', '+1200') },
  { ...publish, name: 'no ORGANIZER', text: publish.text.replace(/^ORGANIZER[\s\S]*?\r\n(?! )/gm, '') },
  { ...request, name: 'an invitation to nobody', text: request.text.replace(/^ATTENDEE[\s\S]*?\r\n(?! )/gm, '') },
  { ...rich, name: 'a line of more than 75 octets', text: unfolded(rich.text) },
  { ...rich, name: 'a fold inside a character', text: foldedInside(rich.text) },
  { ...publish, name: 'lines that end with LF', text: publish.text.replaceAll('\r\n', '\n') },
  { ...publish, name: 'another hour', text: publish.text.replace(/^(DTSTART.*)T10/m, '$1T11') },
  { ...publish, name: 'another day', text: publish.text.replace(/^(DTEND.*)0209T/m, '$10210T') },
  { ...rich, name: 'another title', text: rich.text.replace('Lernen\\;', 'Lernen,') },
  { ...rich, name: 'a reminder less', text: rich.text.replace(/BEGIN:VALARM[\s\S]*?END:VALARM\r\n/, '') },
  { ...publish, name: 'another sequence', text: publish.text.replace('SEQUENCE:0', 'SEQUENCE:7') },
  { ...publish, name: 'one event less', text: publish.text.replace(/^BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/m, '') },
  { ...publish, name: 'cut off', text: publish.text.slice(0, publish.text.lastIndexOf('BEGIN:VEVENT')) },
];
