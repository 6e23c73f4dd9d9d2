import ICAL from 'ical.js';

/** One content line: `DTSTART;TZID=Australia/Melbourne:20270209T100000`. */
export interface Property {
  /** In small letters. */
  readonly name: string;
  /** By their names in capitals, without quotation marks. */
  readonly parameters: ReadonlyMap<string, string>;
  /** `null` where the line is not one. */
  readonly value: string | null;
}

/** Everything a busy time can depend on. What somebody is busy with is nobody's business, so no other line is looked at. */
const names: ReadonlySet<string> = new Set([
  'calscale',
  'dtend',
  'dtstamp',
  'dtstart',
  'duration',
  'exdate',
  'exrule',
  'freebusy',
  'method',
  'rdate',
  'recurrence-id',
  'rrule',
  'sequence',
  'status',
  'transp',
  'tzid',
  'tzoffsetfrom',
  'tzoffsetto',
  'uid',
  'version',
  'x-microsoft-cdo-busystatus',
]);

/**
 * What the parser is told of properties and their values: nothing, so that it takes a line apart and leaves the value as it is written.
 * By itself it would make a number of what is none (`SEQUENCE:x`) and another day of one it cannot read, and nobody would hear of it.
 */
const asWritten = { name: 'as-written', value: {}, param: {}, property: {}, propertyGroups: false };

/** The property that an unfolded line holds, or `null` for one that says nothing of busy times. */
export function readProperty(line: string): Property | null {
  const [written = ''] = /^[^:;]*/.exec(line) ?? [];
  const name = written.trim().toLowerCase();
  if (!names.has(name)) return null;
  try {
    const [, said, type, value] = ICAL.parse.property(`${name}${line.slice(written.length)}`, asWritten);
    const parameters = new Map(Object.entries(said).map(([key, each]) => [key.trim().toUpperCase(), String(each)]));
    // The parser takes the parameter VALUE for the type of the value, in small letters.
    if (type !== 'unknown') parameters.set('VALUE', type.toUpperCase());
    return { name, parameters, value: String(value).trim() };
  } catch {
    return { name, parameters: new Map(), value: null };
  }
}
