import { cumulativeIncidence, type Wait } from '../../../../statistics/index.js';
import type { Count } from '../../metric.js';
import type { Request } from './requests.js';

/** The waits of these requests; whose day of asking nobody has said has none. Whoever withdraws is never offered a seat. */
export function waitsOf(requests: readonly Request[], asOf: number): readonly Wait[] {
  return requests.flatMap(({ asked, offered, open, withdrew }): readonly Wait[] => {
    if (asked === null) return [];
    const gone = open ? null : withdrew;
    const after = (day: number): number => Math.max(0, day - asked);
    if (offered !== null && (gone === null || offered <= gone)) return [{ at: after(offered), ended: 'event' }];
    return [gone === null ? { at: after(asOf), ended: 'censored' } : { at: after(gone), ended: 'competing' }];
  });
}

/** The first number of days by which half or more have been offered a seat, exactly; `null` where fewer than half ever are. */
export function medianWait(waits: readonly Wait[]): number | null {
  return cumulativeIncidence(waits).find(({ incidence: { num, den } }) => num + num >= den)?.at ?? null;
}

/** Of those who asked at least so many days ago, how many had taken up a seat by then. */
export function seatedWithin(requests: readonly Request[], days: number, asOf: number): Count {
  const watched = requests.filter(({ asked }) => asked !== null && asOf - asked >= days);
  const seated = watched.filter((each) => each.seated !== null && each.seated - (each.asked ?? 0) <= days);
  return { num: seated.length, den: watched.length };
}
