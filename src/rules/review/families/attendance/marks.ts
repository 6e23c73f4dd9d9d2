import type { Cohort, Visit } from '../../cohorts.js';
import type { Presented } from '../../metric.js';
import { countFrom, enterCount, type Part, rateOf } from '../group-counts.js';
import { type Ledger, listOf } from '../ledger.js';

const markIds = [
  'record.completeness',
  'absence.unexcused',
  'absence.excused-share',
  'attendance.partial-share',
] as const;
export type MarkId = (typeof markIds)[number];

/** Which of a member's visits a share is taken of, and which of those are counted. */
const shares: Readonly<
  Record<MarkId, { readonly of: (visit: Visit) => boolean; readonly are: (visit: Visit) => boolean }>
> = {
  'record.completeness': { of: () => true, are: isWritten },
  'absence.unexcused': { of: isWritten, are: ({ mark }) => mark === 'absent' },
  'absence.excused-share': {
    of: ({ mark }) => mark === 'absent' || mark === 'excused',
    are: ({ mark }) => mark === 'excused',
  },
  // Where nobody looked at the time, nobody could have seen that somebody was there for a part only.
  'attendance.partial-share': {
    of: ({ mark, minutes }) => minutes !== null && (mark === 'attended' || mark === 'partial'),
    are: ({ mark }) => mark === 'partial',
  },
};

export function enterMarks(ledger: Ledger, { members }: Cohort): void {
  for (const id of markIds) {
    const { of, are } = shares[id];
    const parts = members.map(({ visits }): Part => {
      const looked = visits.filter(of);
      return { num: looked.filter(are).length, den: looked.length };
    });
    enterCount(ledger, id, rateOf(parts));
  }
}

export function presentMarks(ledger: Ledger): readonly Presented<MarkId>[] {
  return markIds.map((id) => ({ id, at: null, count: countFrom(listOf(ledger, id)) }));
}

function isWritten({ mark }: Visit): boolean {
  return mark !== 'unrecorded';
}
