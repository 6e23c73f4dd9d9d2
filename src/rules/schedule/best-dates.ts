import { type CivilDay, plusDays } from '../../kernel/day.js';
import { distinct, isClear, isOnlyExpected, labelsOn, unannouncedOn } from './blackouts.js';
import { infeasible, notAnnounced } from './diagnostics.js';
import { optimise } from './optimise.js';
import { type Placements, stepsFrom } from './placement.js';
import type { ReadBlackout, ReadPlan } from './reading.js';

/** The best dates for all meetings together; where there are none, no meeting has a date and those in the way are reported. */
export function bestForAll(days: readonly CivilDay[], plan: ReadPlan): Placements {
  const { avoid, blackouts } = plan;
  const { weeks, blocked } = optimise(days, avoid, (day) => isClear(blackouts, day));
  const uncertain = unannouncedBehind(days, weeks, plan);
  const meetings = days.map((nominal, index) => ({
    number: index + 1,
    nominal,
    weeks: weeks[index] ?? 0,
    unannounced: uncertain[index] ?? [],
  }));
  if (blocked.length > 0) {
    const diagnostics = meetings.flatMap(({ number, nominal, unannounced }) => [
      ...(blocked.includes(number - 1) ? [infeasible(number, nominal, daysAround(nominal, plan), blackouts)] : []),
      ...notAnnounced(number, nominal, unannounced),
    ]);
    return { placements: [], diagnostics };
  }
  return {
    placements: meetings.map((meeting) => ({
      ...meeting,
      day: plusDays(meeting.nominal, meeting.weeks * 7),
      because: reasons(meeting, blackouts),
    })),
    diagnostics: [],
  };
}

/** What rules the usual day out. What is expected is no reason for a meeting that would have moved without it too. */
function reasons(
  { nominal, unannounced }: { readonly nominal: CivilDay; readonly unannounced: readonly string[] },
  blackouts: readonly ReadBlackout[],
): readonly string[] {
  const decides = unannounced.length > 0 || !isOnlyExpected(blackouts, nominal);
  const labels = decides ? labelsOn(blackouts, [nominal]) : [];
  return labels.length > 0 ? labels : ['to keep the meetings evenly apart'];
}

/**
 * For each meeting the labels of what is expected and not announced, but for which the best dates would have that meeting on another
 * day: those on that other day; or, where it follows other meetings there, those that they rest on. Where there are no dates at all,
 * only the meetings that such a day would be opened for.
 */
function unannouncedBehind(
  days: readonly CivilDay[],
  weeks: readonly number[],
  plan: ReadPlan,
): readonly (readonly string[])[] {
  const { avoid, blackouts } = plan;
  if (!days.some((day) => daysAround(day, plan).some((each) => isOnlyExpected(blackouts, each)))) return [];
  const announced = blackouts.filter(({ expected }) => !expected);
  const certain = optimise(days, avoid, (day) => isClear(announced, day)).weeks;
  const elsewhere = days.map((day, index) => {
    const shift = certain[index];
    return shift === undefined || shift === weeks[index] ? [] : [plusDays(day, shift * 7)];
  });
  const own = elsewhere.map((other) => unannouncedOn(blackouts, other));
  const shared = weeks.length === 0 ? [] : distinct(own.flat());
  return elsewhere.map((other, index) => {
    const labels = own[index] ?? [];
    return other.length === 0 || labels.length > 0 ? labels : shared;
  });
}

/** Every day that a meeting may be held on as far as the plan's reach goes. */
function daysAround(nominal: CivilDay, { avoid }: ReadPlan): readonly CivilDay[] {
  return stepsFrom(nominal, [1, -1], avoid.maxShiftWeeks).map(({ day }) => day);
}
