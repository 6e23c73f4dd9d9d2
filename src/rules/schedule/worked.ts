import { type CivilDay, isoDay, readDay } from '../../kernel/day.js';
import { type Instant, readInstant } from '../../kernel/instant.js';
import { list } from '../../kernel/phrase.js';
import { failed, ok, type Problem, type Result, resultOf } from '../../kernel/result.js';
import { isoInstant, isoLocal } from '../../kernel/zone.js';
import { minutesInADay, type Policy } from '../../policy/policy.js';
import { shiftsOf } from './avoidance.js';
import type { Ruled } from './blackouts.js';
import { diagnostic, leftOut, notAnnounced, remarks } from './diagnostics.js';
import { clashesWith, groundOf } from './labels.js';
import { nominalFrom } from './nominal-days.js';
import { type Pattern, readPattern, startOf } from './pattern.js';
import type { Diagnostic, Meeting, Series, SeriesPlan } from './plan.js';
import { span, taken, whole } from './reader.js';
import { blockedOf, type Chosen, infeasible, type Placement, placementsOf } from './reasons.js';
import { stuckAt } from './recurrence.js';
import { relaxationsOf } from './relaxation.js';
import { type MeetingSpan, meetingSpan } from './wall-time.js';

/** A series with everything that was looked at on the way to it. */
export interface Worked extends Chosen {
  readonly series: Series;
  readonly placements: readonly Placement[];
  /** The last day of the series before this one. */
  readonly previous: CivilDay | null;
}

/** Reads a plan, chooses its days and says everything about them. */
export function workedSeries(plan: SeriesPlan, policy: Policy): Result<Worked> {
  const problems: Problem[] = [];
  const pattern = readPattern(plan, policy, problems);
  const previous = plan.previous === undefined ? null : taken(problems, readDay(plan.previous, 'previous'));
  const busy = readBusy(plan, problems);
  const start = startOf(plan.from, pattern);
  if (!start.ok) return { ok: false, problems: [...start.problems, ...problems] };
  const [first, ...others] = problems;
  if (first !== undefined) return failed(first, ...others);
  const nominal = nominalFrom(pattern, start.value, problems);
  const clashes = clashesWith(busy, pattern);
  const ground = groundOf(pattern, clashes);
  const chosen = { pattern, nominal, ground, shifts: shiftsOf(nominal, pattern.avoid, pattern.apart, ground.isFree) };
  const placements = placementsOf(chosen);
  const spans = spansOf(placements, pattern, problems);
  return resultOf(problems, () => ({
    ...chosen,
    placements,
    previous,
    series: {
      meetings: placements.map((placement, index) => meeting(placement, spans[index], pattern)),
      diagnostics: [
        ...unheld(chosen),
        ...remarks(placements, chosen, clashes),
        ...placements.flatMap(({ number, nominal }, index) =>
          (spans[index]?.happens ?? 'once') === 'once' ? [] : [diagnostic('AMBIGUOUS_TIME', number, nominal)],
        ),
      ],
      relaxations: relaxationsOf(chosen, clashes),
      zone: pattern.time?.zone.zone ?? null,
      zoneData: pattern.time?.zone.version ?? null,
    },
  }));
}

/** Busy times with what is to be kept free around them. */
function readBusy({ busy = [], bufferMinutes = 0 }: SeriesPlan, problems: Problem[]): readonly Ruled[] {
  const buffer = whole(problems, bufferMinutes, 'bufferMinutes', 0, minutesInADay) * 60_000;
  return busy.flatMap((each, index) => {
    const times = span<Instant>(problems, each, `busy[${index}]`, readMoment);
    if (times === null || times.from === times.to) return [];
    return [{ from: times.from - buffer, to: times.to + buffer, label: each.label, expected: false }];
  });
}

function readMoment(claimed: string | Instant, path: string): Result<Instant> {
  return typeof claimed === 'number' && Number.isSafeInteger(claimed) ? ok(claimed) : readInstant(claimed, path);
}

/** Months passed over, and meetings that can be held nowhere. */
function unheld(chosen: Chosen): readonly Diagnostic[] {
  const { nominal, pattern, ground } = chosen;
  const stuck = stuckAt(nominal, pattern);
  const out = nominal.skipped
    .filter((day) => stuck === undefined || day < stuck)
    .flatMap((day) => leftOut(day, ground));
  if (stuck === undefined) return [...out, ...blockedOf(chosen)];
  const number = nominal.days.length + 1;
  const uncertain = notAnnounced(number, stuck, ground.onlyExpected([stuck]));
  return [...out, infeasible(number, stuck, [stuck], ground), ...uncertain, ...blockedOf(chosen)];
}

/** When each meeting is held; empty where the plan has no time. */
function spansOf(placements: readonly Placement[], { time }: Pattern, problems: Problem[]): readonly MeetingSpan[] {
  if (time === null) return [];
  return placements.flatMap(({ day }) => {
    const span = meetingSpan(day, time);
    if (span.ok) return [span.value];
    problems.push(...span.problems.filter(({ message }) => !problems.some((each) => each.message === message)));
    return [];
  });
}

function meeting(placement: Placement, span: MeetingSpan | undefined, { time }: Pattern): Meeting {
  const { number, nominal, day, weeks, because } = placement;
  const timed = time !== null && span !== undefined;
  return {
    number,
    nominal: isoDay(nominal),
    date: isoDay(day),
    start: timed ? isoLocal(time.zone, span.from) : null,
    instant: timed ? isoInstant(span.from) : null,
    end: timed ? isoLocal(time.zone, span.to) : null,
    moved: weeks === 0 ? null : { weeks, because: list(because, 'and') },
  };
}
