import { byCodeUnit } from '../../../kernel/order.js';
import type { OfferedGroup } from '../intake.js';

/** Groups as they are told of, however they were listed. */
export function inOrder(groups: readonly OfferedGroup[]): readonly OfferedGroup[] {
  return [...groups].sort((first, second) => byCodeUnit(first.id, second.id));
}

/** An id or an attribute in a sentence, so that nobody takes it for a word of it. */
export function quoted(name: string): string {
  return `"${name}"`;
}
