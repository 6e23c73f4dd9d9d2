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

/** The property that an unfolded line holds, or `null` for one that says nothing of busy times. */
export function readProperty(line: string): Property | null {
  const [written = ''] = /^[^:;]*/.exec(line) ?? [];
  const name = written.trim().toLowerCase();
  if (!names.has(name)) return null;
  const parts = partsOf(line.slice(written.length));
  const broken = { name, parameters: new Map(), value: null };
  if (parts === null) return broken;
  const parameters = new Map<string, string>();
  for (const part of parts.parameters) {
    const equals = part.indexOf('=');
    if (equals < 1) return broken;
    parameters.set(part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1).replaceAll('"', ''));
  }
  return { name, parameters, value: parts.value.trim() };
}

/** What stands between semicolons before the first colon, and what stands after it; between quotation marks both are letters. */
function partsOf(rest: string): { readonly parameters: readonly string[]; readonly value: string } | null {
  const parameters: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < rest.length; index++) {
    const letter = rest[index];
    if (letter === '"') quoted = !quoted;
    if (quoted || (letter !== ';' && letter !== ':')) continue;
    if (index > 0) parameters.push(rest.slice(start, index));
    if (letter === ':') return { parameters, value: rest.slice(index + 1) };
    start = index + 1;
  }
  return null;
}
