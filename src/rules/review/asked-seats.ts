import { type CivilDay, isoDay } from '../../kernel/day.js';
import type { PersonId } from '../../kernel/id.js';
import type { IsoDay } from '../../policy/policy.js';
import { type Cohort, opening } from './cohorts.js';
import type { DemandRecord } from './records.js';

/** One time that somebody held a seat. */
export interface SeatTime {
  readonly from: IsoDay;
  /** `null`: it goes on. */
  readonly to: IsoDay | null;
}

/** When each person held a seat in one of the groups looked at. */
export type SeatTimes = ReadonlyMap<PersonId, readonly SeatTime[]>;

/** The seats of a group, of these people only: of a request it has to be known whether it has been met, and of nobody else. */
export function seatTimesOf(cohort: Cohort, asked: ReadonlySet<PersonId>, asOf: CivilDay): SeatTimes {
  const today = isoDay(asOf);
  const first = opening(cohort)?.date ?? today;
  const start = first < today ? first : today;
  return new Map(
    cohort.members
      .filter(({ person }) => asked.has(person))
      .map(({ person, enrolments }) => [
        person,
        enrolments.map(({ joinedAt = start, leftAt = null }) => ({
          from: leftAt !== null && leftAt < joinedAt ? leftAt : joinedAt,
          to: leftAt,
        })),
      ]),
  );
}

/**
 * A request with the day on which a seat answered it, where nobody wrote that day down but somebody enrolled the person. A seat that was
 * over before it was asked for, or that came after the request was withdrawn, answers nothing.
 */
export function withSeat(row: DemandRecord, times: SeatTimes): DemandRecord {
  const { person, askedOn = '', offeredOn = '', seatedOn, withdrewOn } = row;
  if (seatedOn !== undefined) return row;
  const since = askedOn < offeredOn ? offeredOn : askedOn;
  const days = (times.get(person) ?? [])
    .filter(({ to }) => to === null || to >= since)
    .map(({ from }) => (from < since ? since : from))
    .filter((day) => withdrewOn === undefined || day <= withdrewOn)
    .sort();
  const [day] = days;
  return day === undefined ? row : { ...row, seatedOn: day };
}
