import { list } from '../kernel/phrase.js';
import type { Diagnostic, DiagnosticCode, Meeting, Relaxation, Series } from '../rules/schedule/plan.js';
import { dayInWords } from './dates.js';

/** One line a meeting: its number, day and time, and why it was moved. */
export function meetingLine({ number, date, nominal, start, end, moved }: Meeting): string {
  const hours = start === null || end === null ? '' : ` ${start.slice(11, 16)}–${end.slice(11, 16)}`;
  const change = moved === null ? '' : `, moved from ${dayInWords(nominal)} because of ${moved.because}`;
  return onOneLine(`${number}. ${dayInWords(date)}${hours}${change}`);
}

/** A series as lines: its meetings, then what a coordinator should know about them, then what would make it possible where it is not. */
export function seriesLines({
  meetings,
  diagnostics,
  relaxations,
}: Pick<Series, 'meetings' | 'diagnostics' | 'relaxations'>): readonly string[] {
  return [
    ...meetings.map(meetingLine),
    ...diagnostics.flatMap(diagnosticLines).map(onOneLine),
    ...(relaxations.length === 0
      ? []
      : [`It could be held with ${relaxations.map(changeInWords).join(', or with ')}.`]),
  ];
}

const remarks: Readonly<Record<DiagnosticCode, string>> = {
  SPACING: 'too near or too far from the meeting before it',
  ORDER: 'not after the meeting before it',
  LEFT_MONTH: 'moved out of its month',
  SKIPPED: 'left out',
  ON_BLACKOUT: 'held on a day that is ruled out',
  EXPECTED_NOT_ANNOUNCED: 'rests on a day that is expected and not announced yet',
  NOT_COVERED: 'on a day of which it is not known whether it is a holiday',
  INFEASIBLE: 'cannot be held on any day within reach',
  AMBIGUOUS_TIME: 'clocks show its start never or twice that day',
  CLASH: 'overlaps a time already taken',
};

/** One line a remark on a series: which meeting, what about it and why, with the code that scripts match on; then each day that was tried. */
function diagnosticLines({ code, number, month, because, days, blocked = [] }: Diagnostic): readonly string[] {
  const where = number === null ? month : `Meeting ${number} (${month})`;
  const why = because.length === 0 ? '' : `: ${because.join(', ')}`;
  return [
    `- ${where}: ${remarks[code]}${days === null ? '' : `, ${days} days`}${why} [${code}]`,
    ...blocked.map(({ date, because: against }) => {
      const reasons =
        against.length === 0 ? 'free, but no meeting beside it can be near enough or far enough' : against;
      return `  - ${dayInWords(date)}: ${[reasons].flat().join(', ')}`;
    }),
  ];
}

/** Each change with the key that makes it, because that is what is written into `avoid`. */
function changeInWords({ policy, maxShiftWeeks, maxGapDays, minGapDays, keepMonth }: Relaxation): string {
  const week = maxShiftWeeks === 1 ? 'week' : 'weeks';
  const parts = [
    policy === undefined ? '' : `the best dates for all meetings together (policy ${policy})`,
    maxShiftWeeks === undefined ? '' : `meetings moved by up to ${maxShiftWeeks} ${week} (maxShiftWeeks)`,
    maxGapDays === undefined ? '' : `up to ${maxGapDays} days from one meeting to the next (maxGapDays)`,
    minGapDays === undefined ? '' : `as few as ${minGapDays} days from one meeting to the next (minGapDays)`,
    keepMonth === false ? 'meetings that leave their month (keepMonth false)' : '',
  ];
  return list(
    parts.filter((part) => part !== ''),
    'and',
  );
}

/** A label may hold anything; in a report it is never more than a part of its line. */
function onOneLine(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
