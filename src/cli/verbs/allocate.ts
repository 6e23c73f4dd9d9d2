import { readIntake } from '../../boundary/index.js';
import { allocationRows, allocationText } from '../../formats/index.js';
import { allocate as allocatePlaces } from '../../rules/capacity/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Who is placed where, and why. */
export const allocate: Verb = {
  summary: 'who is placed where, who waits, and why',
  reads: 'document',
  format: 'json',
  strict: true,
  answer: ({ text, policy, strict }) => {
    const read = readJsonFor(text, (claimed) => readIntake(claimed, policy));
    if (!read.ok) return read;
    const allocation = allocatePlaces(read.value, policy);
    const unplaced = Object.values(allocation.placements).filter((group) => group === null);
    return {
      ok: true,
      value: {
        no: strict && unplaced.length > 0,
        data: allocation,
        text: () => allocationText(allocation),
        rows: () => allocationRows(allocation),
      },
    };
  },
};
