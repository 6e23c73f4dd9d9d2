import { failed, ok, type ProblemCode, problem, type Result } from '../../kernel/result.js';
import type { ZoneTable } from '../../kernel/zone.js';
import { type Clocks, coverAll, type Moment, momentAt, type Span } from './clocks.js';
import type { Calendar, Component } from './components.js';
import { describedZone } from './described-zone.js';
import { groupsOf } from './reader.js';
import type { Steps } from './repetition.js';
import { isUtc, type WrittenTime } from './written-time.js';

/** By whose clocks a calendar is read. */
export interface KnownZones {
  /** For days, and for times without a zone. */
  readonly zone: ZoneTable;
  readonly zones?: ((name: string) => ZoneTable | null) | undefined;
}

/** A time with the clocks that show it. */
export interface Dated extends Moment {
  readonly clocks: Clocks;
}

export type Dating = (written: WrittenTime) => Result<Dated>;

/**
 * How the times of one calendar become moments. Tables that are known win over what the calendar says of its zones, because programs
 * disagree about that; a zone that nothing is known of is a problem, never a guess.
 */
export function datingOf(calendar: Calendar, known: KnownZones, span: Span, steps: Steps): Dating {
  const found = new Map<string, Clocks | readonly [ProblemCode, string]>();
  const described = groupsOf(calendar.zones, nameOf);
  return ({ kind, wall, clocks: name, path }) => {
    const named = kind === 'utc' ? 'UTC' : (name ?? '');
    const clocks = found.get(named) ?? find(named, described, known, span, steps);
    found.set(named, clocks);
    if (isClocks(clocks)) return ok({ clocks, ...momentAt(clocks, wall) });
    return failed(problem(path, ...clocks));
  };
}

function find(
  name: string,
  descriptions: ReadonlyMap<string, readonly Component[]>,
  known: KnownZones,
  span: Span,
  steps: Steps,
): Clocks | readonly [ProblemCode, string] {
  if (name === '') return known.zone;
  if (isUtc(name)) return 'utc';
  const table = name === known.zone.zone ? known.zone : (known.zones?.(name) ?? null);
  if (table !== null) {
    const { from, to } = table;
    const message = `The table of this time zone covers the years ${from} to ${to}, not all that is looked at.`;
    return coverAll(table, span) ? table : ['unsupported', message];
  }
  const tables = (descriptions.get(name) ?? []).map((zone) => describedZone(zone, span, steps));
  const [described = null, ...others] = tables;
  if (tables.length === 0) return ['not-a-zone', 'This time zone is neither known nor described in the calendar.'];
  if (described !== null && others.every((other) => isSame(other, described))) return described;
  return ['not-a-zone', 'This time zone is described in the calendar in a way that cannot be read.'];
}

function isSame(one: ZoneTable | null, other: ZoneTable): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isClocks(found: Clocks | readonly [ProblemCode, string]): found is Clocks {
  return found === 'utc' || 'transitions' in found;
}

function nameOf({ properties }: Component): string {
  const written = properties.find(({ name }) => name === 'tzid')?.value ?? '';
  return written.replace(/\\([\\;,])/g, '$1');
}
