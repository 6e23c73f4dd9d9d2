import { table } from '../../formats/index.js';
import { builtInPolicies } from '../../policy/index.js';
import type { Verb } from '../verb.js';

/** Every built-in policy and the days it is in force. */
export const policies: Verb = {
  summary: 'every built-in policy with its dates',
  reads: 'nothing',
  format: 'json',
  strict: false,
  answer: () => {
    const rows = () => [
      ['policy', 'title', 'status', 'from', 'to'],
      ...builtInPolicies.map(({ id, title, status, effective: { value } }) => [
        id,
        title,
        status.value,
        value.from,
        value.to ?? 'no end given',
      ]),
    ];
    return {
      ok: true,
      value: { no: false, data: { policies: builtInPolicies }, text: () => `${table(rows())}\n`, rows },
    };
  },
};
