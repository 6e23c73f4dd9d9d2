import { type ResponseRecord, type themes, type ValueCycle, valueCycles } from '../records.js';

/** What is counted of answers. Each is a whole number, and those of groups add up. */
export type Counted =
  | 'answers'
  | 'promoters'
  | 'detractors'
  | 'recommend'
  | 'improved'
  | 'worsened'
  | 'paired'
  | 'applied'
  | 'whether-applied'
  | 'stories'
  | 'loops'
  | 'found-by-both'
  | 'found-by-first'
  | 'found-by-second'
  | 'found-by-neither'
  | `theme-${(typeof themes)[number]}`
  | `cycle-${ValueCycle}`;

/** The bounds of the scale from 0 to 10: whoever answers so much or more recommends, whoever answers so much or less does not. */
const promotes = 9;
const detracts = 6;

/** A loop goes through these; new words for value are no step of it. */
const loop: readonly ValueCycle[] = ['immediate', 'potential', 'applied', 'realised'];

/** Each answer once: rows with one id are the same answer. */
export function oncePerId(rows: readonly ResponseRecord[]): readonly ResponseRecord[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    const again = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    return !again;
  });
}

/** What one answer adds, statements apart. */
export function countedIn(answer: ResponseRecord): readonly Counted[] {
  return [
    ...(saysSomething(answer) ? ['answers' as const] : []),
    ...recommendation(answer),
    ...change(answer),
    ...application(answer),
    ...(answer.theme === undefined ? [] : [`theme-${answer.theme}` as const]),
    ...story(answer.codings ?? []),
  ];
}

/** Somebody who sent the form back without a word has not answered. */
function saysSomething({
  recommend,
  agreement,
  before,
  after,
  applied,
  codings,
  theme,
  text,
}: ResponseRecord): boolean {
  const told = [recommend, before, after, applied, theme, ...Object.values(agreement ?? {})];
  return (codings ?? []).length > 0 || (text ?? '') !== '' || told.some((each) => each !== undefined && each !== null);
}

function recommendation({ recommend = null }: ResponseRecord): readonly Counted[] {
  if (recommend === null) return [];
  if (recommend >= promotes) return ['recommend', 'promoters'];
  return recommend <= detracts ? ['recommend', 'detractors'] : ['recommend'];
}

function change({ before = null, after = null }: ResponseRecord): readonly Counted[] {
  if (before === null || after === null) return [];
  if (after > before) return ['paired', 'improved'];
  return after < before ? ['paired', 'worsened'] : ['paired'];
}

function application({ applied = null }: ResponseRecord): readonly Counted[] {
  if (applied === null) return [];
  return applied ? ['whether-applied', 'applied'] : ['whether-applied'];
}

function story(codings: readonly (readonly ValueCycle[])[]): readonly Counted[] {
  if (codings.length === 0) return [];
  const found = valueCycles.filter((cycle) => codings.some((coding) => coding.includes(cycle)));
  const linked = codings.some((coding) => loop.every((cycle) => coding.includes(cycle)));
  return [
    'stories',
    ...(linked ? ['loops' as const] : []),
    ...found.map((cycle) => `cycle-${cycle}` as const),
    ...readings(codings),
  ];
}

/** For each cycle, which of two coders found it. */
function readings([first, second, ...more]: readonly (readonly ValueCycle[])[]): readonly Counted[] {
  if (first === undefined || second === undefined || more.length > 0) return [];
  return valueCycles.map((cycle) => {
    if (first.includes(cycle)) return second.includes(cycle) ? 'found-by-both' : 'found-by-first';
    return second.includes(cycle) ? 'found-by-second' : 'found-by-neither';
  });
}
