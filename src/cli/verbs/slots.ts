import { readSlotsFor, type SlotsDocument } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { slotRows, slotsText } from '../../formats/index.js';
import { type Result, resultOf } from '../../kernel/result.js';
import { recommendSlots, type SlotRanking } from '../../rules/schedule/slots.js';
import { withHolidays } from '../holidays.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Which weekday and week of the month meet holidays least. It gives no dates and judges nothing, so no policy changes it. */
export const slots: Verb = {
  summary: 'which weekday and week of the month meet holidays least, before a series is planned',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text }) => {
    const result = readJsonFor(text, (claimed) => readSlotsFor(claimed, ranked));
    if (!result.ok) return result;
    const { value: ranking } = result;
    return {
      ok: true,
      value: { no: false, data: ranking, text: () => slotsText(ranking), rows: () => slotRows(ranking) },
    };
  },
};

function ranked({ holidays, ...own }: SlotsDocument): Result<SlotRanking> {
  const { part, problems, told } = withHolidays(own, holidays, []);
  const result = recommendSlots(part);
  return result.ok ? resultOf(problems, () => result.value) : refused([...problems, ...result.problems.map(told)]);
}
