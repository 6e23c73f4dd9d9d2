import { readRepair } from '../../boundary/index.js';
import { repairRows, repairText } from '../../formats/index.js';
import { repair as repairSeats } from '../../rules/capacity/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Who keeps a seat after something has happened, who moves, who loses it and who gets one. */
export const repair: Verb = {
  summary: 'who moves, loses a seat or gets one after a withdrawal, a cut, a closure or a change of modality, and why',
  reads: 'document',
  format: 'json',
  strict: true,
  answer: ({ text, policy, strict }) => {
    const read = readJsonFor(text, (claimed) => readRepair(claimed, policy));
    if (!read.ok) return read;
    const repaired = repairSeats(read.value, policy);
    const unplaced = Object.values(repaired.allocation).includes(null);
    return {
      ok: true,
      value: {
        no: repaired.lost.length > 0 || (strict && unplaced),
        data: repaired,
        text: () => repairText(repaired),
        rows: () => repairRows(repaired),
      },
    };
  },
};
