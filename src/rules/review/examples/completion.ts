import type { At } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';
import type { MoveRecord } from '../records.js';
import { drawn, type MetricExample } from './example.js';
import { workedFrom } from './worked.js';
import { everyMark, inFull, oneCancelled, running, withGaps, withoutMembers } from './years.js';

type Id = IdsOf<'completion'>;

const full = workedFrom<Id>(inFull);
const gaps = workedFrom<Id>(withGaps);
const early = workedFrom<Id>(running);
const marks = workedFrom<Id>(everyMark);
const cancelled = workedFrom<Id>(oneCancelled);
const nobody = workedFrom<Id>(withoutMembers);
const silent = workedFrom<Id>(drawn({ g1: { meetings: 'hhhhhh', people: { ana: '......' } } }));
// A programme without an attendance rule.
const free = workedFrom<Id>(drawn({ g1: { meetings: 'hhhh', people: { ana: 'XX--' } } }), 'free-from-violence@2018');
const unsureStart = workedFrom<Id>(drawn({ g1: { meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '-.----' } } }));
const illAfterwards = workedFrom<Id>(
  drawn({
    g1: {
      meetings: 'hhhhhh',
      people: { ana: 'XXXX', bo: 'XX----' },
      seats: { ana: { leftAt: '2027-05-01', leftBecause: 'ill' } },
    },
  }),
);
const bothAtOnce = workedFrom<Id>(
  drawn(
    {
      over: { meetings: 'hhhhhh', people: { ana: 'XX----', bo: 'XXXXXX' } },
      begun: { meetings: 'h?????', people: { cy: 'X' } },
    },
    { asOf: '2027-06-30' },
  ),
);
const leavers = workedFrom<Id>(
  drawn(
    { g1: { meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: 'X', cy: 'X..XXX' } } },
    {
      enrolments: [
        { person: 'ana', group: 'g1', leftAt: '2027-06-10', leftBecause: 'withdrew' },
        { person: 'bo', group: 'g1', leftAt: '2027-02-01' },
        { person: 'cy', group: 'g1', leftAt: '2027-01-31', leftBecause: 'other' },
        { person: 'cy', group: 'g1', joinedAt: '2027-04-01' },
      ],
    },
  ),
);
const within: MoveRecord = { on: '2027-03-01', organisation: 'another', inSector: true, keptSeat: true };
const moved = (...moves: readonly (readonly MoveRecord[])[]) =>
  workedFrom<Id>(
    drawn({
      g1: {
        meetings: 'hhhhhh',
        people: Object.fromEntries(moves.map((_, index) => [`member ${index}`, 'XXXXXX'])),
        seats: Object.fromEntries(moves.map((each, index) => [`member ${index}`, { moves: each }])),
      },
    }),
  );
const threeMoved = moved([within], [{ ...within, keptSeat: false }], [{ ...within, inSector: false }]);
const whereTo = moved([within], [{ ...within, inSector: null }]);
const twiceMoved = moved([within, { ...within, on: '2027-05-01', inSector: null }]);

function meeting(number: number): At {
  return { by: 'meeting', is: number };
}

function reason(word: string): At {
  return { by: 'reason', is: word };
}

/** Start, retention and completion, worked out by hand. */
export const completionExamples: readonly MetricExample<Id>[] = [
  full('start.on-time', [4, 6], 'ana, bo, di and flo were first there at meeting 1 or 2; cy started at 3, eva never.'),
  early('start.on-time', [2, 2], 'The two opening meetings are over.'),
  silent('start.on-time', 'not-recorded', 'ana may have been at one of the first two.'),
  free('start.on-time', 'not-applicable', 'The policy sets no first meeting.'),
  full('start.first-meeting', [3, 6], 'ana, di and flo were at meeting 1.'),
  gaps('start.first-meeting', [2, 2], 'Both were at meeting 1, and its marks are recorded.'),
  silent('start.first-meeting', 'not-recorded', 'Nobody recorded whether ana was at meeting 1.'),
  full('no-show', [1, 6], 'eva never came.'),
  silent('no-show', 'not-recorded', 'ana may have come.'),
  early('no-show', 'not-yet-observable', 'Whoever has not come yet still may.'),
  full('completion', [2, 6], 'ana and bo; cy has four meetings and started too late, di has three.'),
  gaps('completion', [1, 2], 'ana has four already; bo could not reach four with the mark that is missing.'),
  early('completion', 'not-yet-observable', 'Three meetings are still to come.'),
  free('completion', 'not-applicable', 'The policy has no attendance requirement.'),
  full('completion.starters', [2, 4], 'Of ana, bo, di and flo, who started on time, ana and bo.'),
  unsureStart('completion.starters', 'not-recorded', 'bo cannot complete any more, but may have started at meeting 2.'),
  nobody('completion.starters', 'no-denominator', 'Nobody started.'),
  full('completion.per-protocol', [2, 5], 'flo fell ill and left, and is not among those who could have.'),
  illAfterwards('completion.per-protocol', [1, 2], 'ana had completed before she fell ill, so she stays in.'),
  leavers('completion.per-protocol', [2, 3], 'bo left and nobody gave a reason, which takes nobody out.'),
  full('completion.late-start-only', [1, 6], 'cy was at four and first at the third.'),
  silent('completion.late-start-only', 'not-recorded', 'ana may have been at the last four.'),
  cancelled('completion.late-start-only', [0, 3], 'All three started at meeting 1.'),
  full('retention.curve', [4, 5], 'All but flo of the five who came were at meeting 2 or a later one.', meeting(2)),
  full('retention.curve', [1, 5], 'Only cy was at meeting 6.', meeting(6)),
  bothAtOnce(
    'retention.curve',
    [1, 2],
    'cy is followed to meeting 1; of ana and bo one came to none after 2.',
    meeting(3),
  ),
  gaps('retention.curve', 'not-recorded', 'bo may have been at meeting 6, which nobody recorded.', meeting(4)),
  full('retention.attrition', [1, 5], 'After meeting 1 flo of five came no more.', meeting(1)),
  full('retention.attrition', [1, 3], 'After meeting 4 ana of ana, bo and cy came no more.', meeting(4)),
  bothAtOnce(
    'retention.attrition',
    [0, 3],
    'cy may still come, so nobody has stayed away after meeting 1.',
    meeting(1),
  ),
  gaps('retention.attrition', 'not-recorded', 'bo may have been at meeting 6, which nobody recorded.', meeting(3)),
  full('withdrawal', [1, 6], 'flo left after meeting 1.'),
  full('withdrawal', [1, 6], 'flo left because of illness.', reason('ill')),
  leavers('withdrawal', [1, 3], 'ana left on the last day, cy returned; only bo left before the end.'),
  leavers('withdrawal', [1, 3], 'Nobody said why bo left.', reason('not-said')),
  early('withdrawal', 'not-yet-observable', 'The end is still to come.'),
  threeMoved(
    'seat.kept-after-move',
    [1, 2],
    'Two moved within the sector and one of them kept the seat; the third moved out of it.',
  ),
  whereTo('seat.kept-after-move', 'not-recorded', 'Nobody said where the second one went.'),
  twiceMoved('seat.kept-after-move', [1, 1], 'Wherever the second move led, the seat was kept through both.'),
  full('seat.kept-after-move', 'no-denominator', 'Nobody moved.'),
  marks('substitution.count', [1, 1], 'Once somebody came in the place of ana.'),
  full('substitution.count', [0, 1], 'Every mark is recorded, and none says substituted.'),
  silent('substitution.count', [0, 1], 'Nothing is recorded, and nothing is guessed at.'),
];
