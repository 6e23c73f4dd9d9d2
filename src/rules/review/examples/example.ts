import type { Mark } from '../../../policy/attendance-terms.js';
import type { Modality } from '../../../policy/policy.js';
import type { At, Scope } from '../metric.js';
import type { MetricId } from '../metric-ids.js';
import type { EnrolmentRecord, YearRecords } from '../records.js';

/** A figure worked out by hand: what was recorded, and what the figure then is. The tests run every one. */
export interface MetricExample<Id extends MetricId = MetricId> {
  readonly metric: Id;
  /** One sentence on why the answer is what it is. */
  readonly because: string;
  readonly records: YearRecords;
  /** Id of the policy that judges; left out, `partners-in-prevention@2019-20`. */
  readonly policy?: string;
  /** Left out, the whole year. */
  readonly scope?: Omit<Scope, 'year'>;
  readonly at?: At;
  readonly answer: { readonly num: number; readonly den: number } | { readonly null: string };
}

const marks: Readonly<Record<string, Mark>> = {
  X: 'attended',
  '-': 'absent',
  e: 'excused',
  p: 'partial',
  s: 'substituted',
  c: 'cancelled',
};
const states: Readonly<Record<string, boolean | null>> = { h: true, c: false, '?': null };

export interface GroupSketch {
  /** One sign a meeting, on the 10th of each month of 2027 from January on: h held, c cancelled, ? not said. */
  readonly meetings: string;
  /** One sign a meeting: X attended, - absent, e excused, p partial, s substituted, c cancelled, a dot for no row. */
  readonly people: Readonly<Record<string, string>>;
  readonly modality?: Modality;
  readonly stream?: string;
  /** What else is known of a person's seat. */
  readonly seats?: Readonly<Record<string, Omit<EnrolmentRecord, 'person' | 'group'>>>;
}

/** The records of a year drawn with signs, as at the end of 2027. */
export function drawn(groups: Readonly<Record<string, GroupSketch>>, rest: Partial<YearRecords> = {}): YearRecords {
  const sketches = Object.entries(groups);
  return {
    year: 2027,
    asOf: '2027-12-31',
    groups: sketches.map(([id, { meetings, modality = 'in-person', stream = 'general' }]) => ({
      id,
      modality,
      stream,
      meetings: [...meetings].map((sign, index) => ({
        number: index + 1,
        date: `2027-${String(index + 1).padStart(2, '0')}-10`,
        held: states[sign] ?? null,
      })),
    })),
    enrolments: sketches.flatMap(([group, { people, seats }]) =>
      Object.keys(people).map((person) => ({ person, group, ...seats?.[person] })),
    ),
    attendance: sketches.flatMap(([group, { people }]) =>
      Object.entries(people).flatMap(([person, signs]) =>
        [...signs].flatMap((sign, index) => {
          const mark = marks[sign];
          return mark === undefined ? [] : [{ person, group, meeting: index + 1, mark }];
        }),
      ),
    ),
    ...rest,
  };
}
