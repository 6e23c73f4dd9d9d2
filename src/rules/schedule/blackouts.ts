import { type CivilDay, readDay } from '../../kernel/day.js';
import type { Problem } from '../../kernel/result.js';
import { spansSharing } from '../../kernel/spans.js';
import type { Stretches } from '../../kernel/stretches.js';
import type { PatternPlan } from './plan.js';
import { span } from './reader.js';

/** Days ruled out, both ends included, as numbers of days; or times taken, the end not included, as moments. */
export interface Ruled {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Worked out from a rule and not announced yet. */
  readonly expected: boolean;
}

/** The same without their labels, joined where they touch. */
export function stretchesOf(ruled: readonly Ruled[]): Stretches {
  const joined: [from: number, to: number][] = [];
  for (const { from, to } of [...ruled].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1] + 1) joined.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return joined;
}

/** The days that count for a group: those of school holidays only in a school setting. What is wrong with the others is named all the same. */
export function readBlackouts(
  { blackouts = [], schoolSetting = false }: Pick<PatternPlan, 'blackouts' | 'schoolSetting'>,
  problems: Problem[],
): readonly Ruled[] {
  return blackouts.flatMap((blackout, index) => {
    const { label, status, kind } = blackout;
    const days = span<CivilDay>(problems, blackout, `blackouts[${index}]`, readDay);
    const counts = days !== null && (kind !== 'school-holiday' || schoolSetting);
    return counts ? [{ ...days, label, expected: status === 'expected' }] : [];
  });
}

/** Labels of what shares a value with a span, in no order that means anything. */
export type LabelsWithin = (from: number, to: number) => readonly string[];

/** Most series meet nothing, so the list is not looked through before the first question. */
export function labelsWithin(ruled: readonly Ruled[]): LabelsWithin {
  let lookup: LabelsWithin | null = null;
  return (from, to) => {
    lookup ??= labelLookup(ruled);
    return lookup(from, to);
  };
}

/** What has one label is joined first: a label that stands there a thousand times over is named once. */
function labelLookup(ruled: readonly Ruled[]): LabelsWithin {
  const same = new Map<string, Ruled[]>();
  for (const each of ruled) {
    const others = same.get(each.label);
    if (others === undefined) same.set(each.label, [each]);
    else others.push(each);
  }
  const sharing = spansSharing(
    [...same].flatMap(([label, spans]) => stretchesOf(spans).map(([from, to]) => ({ from, to, label }))),
  );
  return (from, to) => sharing(from, to).map(({ label }) => label);
}
