/** From its first value to its last, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Those of many spans that share a value with the one asked about, earliest first. */
export type Sharing<Each extends Span> = (from: number, to: number) => readonly Each[];

/**
 * Looks through many spans once, so that each question is answered in few steps and as many as there are spans to name: they may overlap, and
 * one long one early in the list does not make all questions slow.
 */
export function spansSharing<Each extends Span>(spans: readonly Each[]): Sharing<Each> {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  const root = treeOf(sorted, 0, sorted.length);
  return (from, to) => {
    const found: Each[] = [];
    gather(root, from, to, found);
    return found;
  };
}

/** The middle one of some spans in order, and those on either side. */
interface Branch<Each> {
  readonly span: Each;
  /** The last value that any of them reaches. */
  readonly reach: number;
  readonly earlier: Branch<Each> | null;
  readonly later: Branch<Each> | null;
}

function treeOf<Each extends Span>(sorted: readonly Each[], first: number, end: number): Branch<Each> | null {
  const middle = (first + end) >> 1;
  const span = sorted[middle];
  if (first >= end || span === undefined) return null;
  const [earlier, later] = [treeOf(sorted, first, middle), treeOf(sorted, middle + 1, end)];
  const reach = Math.max(span.to, earlier?.reach ?? span.to, later?.reach ?? span.to);
  return { span, reach, earlier, later };
}

function gather<Each extends Span>(branch: Branch<Each> | null, from: number, to: number, found: Each[]): void {
  if (branch === null || branch.reach < from) return;
  gather(branch.earlier, from, to, found);
  if (branch.span.from > to) return;
  if (branch.span.to >= from) found.push(branch.span);
  gather(branch.later, from, to, found);
}
