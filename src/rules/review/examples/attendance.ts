import type { At } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';
import { drawn, type MetricExample } from './example.js';
import { workedFrom } from './worked.js';
import { everyMark, inFull, oneCancelled, running, timed, withGaps, withoutMembers } from './years.js';

type Id = IdsOf<'attendance'>;

const full = workedFrom<Id>(inFull);
const gaps = workedFrom<Id>(withGaps);
const early = workedFrom<Id>(running);
const marks = workedFrom<Id>(everyMark);
const cancelled = workedFrom<Id>(oneCancelled);
const nobody = workedFrom<Id>(withoutMembers);
// A programme of four meetings of 150 minutes, without an attendance rule.
const four = 'free-from-violence@2018';
const measured = workedFrom<Id>(timed({ ana: [undefined, 60], bo: [150, 120] }), four);
const unmeasured = workedFrom<Id>(timed({}), four);
const wholly = workedFrom<Id>(drawn({ g1: { meetings: 'hhhh', people: { ana: 'XX--' } } }), four);
const two = workedFrom<Id>(drawn({ g1: { meetings: 'hh????', people: { ana: 'XX' } } }, { asOf: '2027-02-28' }));

function times(attendances: number): At {
  return { by: 'attendances', is: attendances };
}

function meeting(number: number): At {
  return { by: 'meeting', is: number };
}

/** Attendance and dose, worked out by hand. */
export const attendanceExamples: readonly MetricExample<Id>[] = [
  full(
    'attendance.recorded',
    [16, 31],
    'Five people could come to six meetings and flo to one; 16 times somebody did.',
  ),
  gaps('attendance.recorded', [6, 9], 'Three marks are missing, and count on neither side.'),
  marks(
    'attendance.recorded',
    [8, 12],
    'A part of a meeting earns what a whole one does; an apology and a substitute earn nothing.',
  ),
  nobody('attendance.recorded', 'no-denominator', 'Nobody could have come.'),
  full('attendance.scheduled', [16, 36], 'Six people and six meetings, also those after flo left.'),
  cancelled('attendance.scheduled', [12, 18], 'The meeting that was cancelled stays among the six.'),
  early('attendance.scheduled', 'not-yet-observable', 'Three meetings are still to come.'),
  full('attendance.lowest', [16, 31], 'Every mark is recorded, so the lowest is what was.'),
  gaps('attendance.lowest', [6, 12], 'The three missing marks are taken as absences.'),
  nobody('attendance.lowest', 'no-denominator', 'Nobody could have come.'),
  full('attendance.highest', [16, 31], 'Every mark is recorded, so the highest is what was.'),
  gaps('attendance.highest', [9, 12], 'The three missing marks are taken as attendances.'),
  nobody('attendance.highest', 'no-denominator', 'Nobody could have come.'),
  full('attendance.most-possible', [16, 36], 'All is over, so nothing more can be earned.'),
  early(
    'attendance.most-possible',
    [10, 12],
    'Four attendances so far, and three meetings to come for each of two people.',
  ),
  gaps('attendance.most-possible', [9, 12], 'What nobody recorded may have been an attendance.'),
  full('attendance.still-possible', [2, 6], 'All is over, and ana and bo completed.'),
  early('attendance.still-possible', [2, 2], 'bo has one of four, started on time, and three meetings are to come.'),
  gaps('attendance.still-possible', [1, 2], 'ana has four already; bo reaches three at best.'),
  wholly('attendance.still-possible', 'not-applicable', 'The policy has no attendance requirement.'),
  full('attendance.full', [0, 6], 'Nobody was at all six.'),
  cancelled('attendance.full', [1, 3], 'cy was at all five that were held.'),
  gaps('attendance.full', 'not-recorded', 'ana may have been at the last two, and so at all.'),
  measured('attendance.partial-share', [1, 3], 'Three attendances have their minutes, and one of them was for a part.'),
  full('attendance.partial-share', 'no-denominator', 'Nobody took the time.'),
  unmeasured(
    'attendance.partial-share',
    'no-denominator',
    'A part is marked, but nobody took the time of anyone to set it against.',
  ),
  full('record.completeness', [31, 31], 'Every mark is recorded; after flo left there are none to record.'),
  gaps('record.completeness', [9, 12], 'Three of twelve marks are missing.'),
  nobody('record.completeness', 'no-denominator', 'There is nothing to record.'),
  full('absence.unexcused', [15, 31], 'Of 31 marks 15 say absent.'),
  marks('absence.unexcused', [2, 12], 'The apology and the substitute are recorded, and no absence without a word.'),
  gaps('absence.unexcused', [3, 9], 'A missing mark is no absence.'),
  marks('absence.excused-share', [1, 3], 'Of three times away one was with an apology.'),
  full('absence.excused-share', [0, 15], 'Nobody sent an apology.'),
  nobody('absence.excused-share', 'no-denominator', 'Nobody was away.'),
  full('dose.mean', [16, 6], 'eva, who never came, counts with none.'),
  marks('dose.mean', [8, 2], 'ana was at two, one of them for a part, and bo at six.'),
  early('dose.mean', 'not-yet-observable', 'Three meetings are still to come.'),
  full('dose.mean-starters', [16, 5], 'Without eva, who never came.'),
  marks('dose.mean-starters', [8, 2], 'Both came.'),
  gaps('dose.mean-starters', 'not-recorded', 'Three marks are missing, and each could be an attendance.'),
  full('dose.median', [7, 2], 'In order 0, 1, 3, 4, 4 and 4: in the middle stand 3 and 4.'),
  cancelled('dose.median', [8, 2], 'In order 3, 4 and 5: 4 stands in the middle, twice.'),
  early('dose.median', 'not-yet-observable', 'Three meetings are still to come.'),
  measured(
    'dose.hours',
    [780, 60],
    'ana 150, 60, 150 and 150 minutes; bo 150 and, having been timed, 120 of the 150 that the meeting lasted.',
  ),
  wholly('dose.hours', [300, 60], 'Nobody took the time, so each attendance is as long as the meeting.'),
  unmeasured('dose.hours', 'not-recorded', 'ana was there for a part, and nobody knows for how long.'),
  full('dose.distribution', [3, 1], 'ana, bo and cy were at four.', times(4)),
  full('dose.distribution', [1, 1], 'eva was at none.', times(0)),
  gaps('dose.distribution', 'not-recorded', 'Three marks are missing, and each could be an attendance.', times(4)),
  full('meeting.turnout', [3, 6], 'All six were members, and ana, di and flo came.', meeting(1)),
  full('meeting.turnout', [3, 5], 'flo had left.', meeting(2)),
  cancelled('meeting.turnout', 'not-applicable', 'The third meeting was cancelled.', meeting(3)),
  early('meeting.turnout', 'not-yet-observable', 'The fourth meeting is still to come.', meeting(4)),
  early(
    'meeting.turnout-slope',
    [-1, 4],
    'Two of two, then one of two twice: a quarter of the members fewer with each meeting.',
  ),
  marks('meeting.turnout-slope', [-3, 35], 'Two, one, two, one, one and one of two.'),
  two('meeting.turnout-slope', 'too-few', 'Two meetings make a line whatever they are.'),
  full('meeting.people-in-room', [16, 6], 'Sixteen attendances at six meetings.'),
  cancelled('meeting.people-in-room', [12, 5], 'Nobody was expected at the meeting that was cancelled.'),
  gaps('meeting.people-in-room', 'not-recorded', 'Three marks are missing.'),
];
