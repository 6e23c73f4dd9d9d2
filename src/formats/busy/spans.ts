import type { Span } from './clocks.js';

/** The part of the spans that lies within another, in order; what overlaps or touches is one. Ends are no part of a span. */
export function within(spans: readonly Span[], { from, to }: Span): readonly Span[] {
  const inside = spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from);
  const united: { readonly from: number; to: number }[] = [];
  for (const span of inside) {
    const last = united.at(-1);
    if (last === undefined || last.to < span.from) united.push({ ...span });
    else last.to = Math.max(last.to, span.to);
  }
  return united;
}
