import { UTCDate } from '@date-fns/utc';
import { format } from 'date-fns/format';
import type { IsoDay } from '../policy/policy.js';

/**
 * A day as people write it, the same on every machine.
 *
 * @example
 * dayInWords('2027-02-09') // => 'Tue 9 Feb 2027'
 */
export function dayInWords(day: IsoDay): string {
  return format(new UTCDate(`${day}T00:00:00Z`), 'EEE d MMM yyyy');
}
