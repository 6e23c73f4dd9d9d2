import { IANAZone } from 'luxon';
import { dayOf } from '../kernel/day.js';
import type { ZoneTableDocument, ZoneTransition } from '../kernel/zone.js';

const second = 1000;
const day = 86_400 * second;

/**
 * Between two looks no clocks are changed and changed back. In the database the shortest time for which they ever were, or are expected
 * to be, is a little under four days (Freetown, 1939), and an hour under a week twice after that (the north-east of Brazil in 2000, Gaza
 * in 2040).
 */
const step = 3 * day;

/**
 * The changes of the clocks of a place over some years, as the zone data of the machine has them.
 *
 * @param zone a name that the machine knows
 */
export function clockChanges(
  zone: string,
  from: number,
  to: number,
): Pick<ZoneTableDocument, 'offsetMinutes' | 'transitions'> {
  const clock = IANAZone.create(zone);
  const shown = shownOffset(zone);
  const start = dayOf({ year: from, month: 1, day: 1 }) * day - day;
  const end = dayOf({ year: to + 1, month: 1, day: 1 }) * day + day;
  const transitions: ZoneTransition[] = [];
  let before = start;
  let offset = shown(start);
  while (before < end) {
    const next = Math.min(before + step, end);
    if (shown(next) === offset) {
      before = next;
      continue;
    }
    before = firstChange(shown, before, next);
    offset = shown(before);
    transitions.push({ instant: before, offsetMinutes: clock.offset(before) });
  }
  return { offsetMinutes: clock.offset(start), transitions };
}

/** Luxon takes an offset apart; to see whether it is still the same, its text will do, which takes a fifth of the time. */
function shownOffset(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', timeZoneName: 'longOffset' });
  return (instant) => {
    const text = format.format(instant);
    return text.slice(text.indexOf('GMT'));
  };
}

/** The first second at which clocks show something else than at `low`; by `high` they do. */
function firstChange(shown: (instant: number) => string, low: number, high: number): number {
  const offset = shown(low);
  let [same, other] = [low, high];
  while (other - same > second) {
    const middle = same + Math.floor((other - same) / second / 2) * second;
    if (shown(middle) === offset) same = middle;
    else other = middle;
  }
  return other;
}
