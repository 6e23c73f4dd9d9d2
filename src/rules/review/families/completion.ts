import type { Family } from '../metric.js';
import { type IdsOf, metricIds } from '../metric-ids.js';
import { enterLeaving, presentLeaving } from './completion/leaving.js';
import { outcomeDefinitions } from './completion/outcome-definitions.js';
import { enterOutcomes, presentOutcomes } from './completion/outcomes.js';
import { enterRetention, presentRetention } from './completion/retention.js';
import { seatDefinitions } from './completion/seat-definitions.js';
import { enterSeats, presentSeats } from './completion/seats.js';
import { inOrderOf } from './in-order.js';
import { type Ledger, mergeLedgers } from './ledger.js';

/** Who started, who stayed, who left and who completed. */
export const completion: Family<IdsOf<'completion'>, Ledger> = {
  definitions: { ...outcomeDefinitions, ...seatDefinitions },
  empty: () => new Map(),
  add: (ledger, { cohort }, { asOf }) => {
    if (cohort === null) return ledger;
    enterOutcomes(ledger, cohort);
    enterRetention(ledger, cohort);
    enterLeaving(ledger, cohort);
    enterSeats(ledger, cohort, asOf);
    return ledger;
  },
  merge: mergeLedgers,
  present: (ledger) =>
    inOrderOf(metricIds.completion, [
      ...presentOutcomes(ledger),
      ...presentRetention(ledger),
      ...presentLeaving(ledger),
      ...presentSeats(ledger),
    ]),
};
