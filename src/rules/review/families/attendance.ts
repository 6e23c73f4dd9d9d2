import type { Family } from '../metric.js';
import { type IdsOf, metricIds } from '../metric-ids.js';
import { enterDose, presentDose } from './attendance/dose.js';
import { doseDefinitions } from './attendance/dose-definitions.js';
import { enterMarks, presentMarks } from './attendance/marks.js';
import { enterMeetings, presentMeetings } from './attendance/meetings.js';
import { enterPossible, presentPossible } from './attendance/possible.js';
import { rateDefinitions } from './attendance/rate-definitions.js';
import { enterRates, presentRates } from './attendance/rates.js';
import { inOrderOf } from './in-order.js';
import { type Ledger, mergeLedgers } from './ledger.js';

/** How much was attended, how often each person came, and how many came to each meeting. */
export const attendance: Family<IdsOf<'attendance'>, Ledger> = {
  definitions: { ...rateDefinitions, ...doseDefinitions },
  empty: () => new Map(),
  add: (ledger, { cohort }) => {
    if (cohort === null) return ledger;
    for (const enterPart of [enterRates, enterMarks, enterDose, enterMeetings, enterPossible]) {
      enterPart(ledger, cohort);
    }
    return ledger;
  },
  merge: mergeLedgers,
  present: (ledger) =>
    inOrderOf(metricIds.attendance, [
      ...presentRates(ledger),
      ...presentMarks(ledger),
      ...presentDose(ledger),
      ...presentMeetings(ledger),
      ...presentPossible(ledger),
    ]),
};
