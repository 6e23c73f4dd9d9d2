import { readRegisters, readRoster } from '../../boundary/index.js';
import { readCsv, standingRows, standingText } from '../../formats/index.js';
import type { Result } from '../../kernel/result.js';
import { type Register, type Standing, standing } from '../../rules/attendance/index.js';
import { readJsonFor } from '../json.js';
import { isCsv } from '../sheet.js';
import type { Verb, VerbAnswer, VerbInput } from '../verb.js';

/** Where each person of a register or a roster stands. */
export const attendance: Verb = {
  summary: 'where each person stands: registers as JSON, or a roster as CSV',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: (input) => {
    const registers = readAny(input);
    return registers.ok
      ? {
          ok: true,
          value: answerOf(
            registers.value.map((each) => standing(each, input.policy)),
            input,
          ),
        }
      : registers;
  },
};

function answerOf(standings: readonly Standing[], { policy }: VerbInput): VerbAnswer {
  return {
    no: standings.some(({ outcome }) => outcome === 'not-met'),
    data: { policy: policy.id, standings },
    text: () => standingText(standings),
    rows: () => standingRows(standings),
  };
}

/** Registers from JSON or from a CSV roster, whichever the text is. */
export function readAny({
  text,
  file,
  policy,
}: Pick<VerbInput, 'text' | 'file' | 'policy'>): Result<readonly Register[]> {
  if (isCsv({ text, file })) {
    const rows = readCsv(text);
    return rows.ok ? readRoster(rows.value, policy) : rows;
  }
  return readJsonFor(text, (claimed) => readRegisters(claimed, policy));
}
