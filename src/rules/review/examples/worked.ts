import type { At, NullReason } from '../metric.js';
import type { MetricId } from '../metric-ids.js';
import type { YearRecords } from '../records.js';
import type { MetricExample } from './example.js';

/** A fraction as its two numbers, or why there is none. */
export type Worked = readonly [num: number, den: number] | NullReason;

/** Examples that are all worked out from one year. */
export function workedFrom<Id extends MetricId>(
  records: YearRecords,
  policy?: string,
): (metric: Id, answer: Worked, because: string, at?: At) => MetricExample<Id> {
  return (metric, answer, because, at) => ({
    metric,
    because,
    records,
    ...(policy === undefined ? {} : { policy }),
    ...(at === undefined ? {} : { at }),
    answer: typeof answer === 'string' ? { null: answer } : { num: answer[0], den: answer[1] },
  });
}
