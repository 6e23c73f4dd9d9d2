import { fairnessStatement } from '../../rules/capacity/index.js';
import type { Verb } from '../verb.js';

/** What may be published before applications open, of how the policy gives out places. */
export const fairness: Verb = {
  summary: 'sentences to publish before applications open: how the policy gives out places, and what that promises',
  reads: 'nothing',
  format: 'text',
  strict: false,
  answer: ({ policy }) => {
    const sentences = fairnessStatement(policy);
    return {
      ok: true,
      value: {
        no: false,
        data: { policy: policy.id, sentences },
        text: () => `${sentences.join('\n')}\n`,
        rows: () => [['sentence'], ...sentences.map((sentence) => [sentence])],
      },
    };
  },
};
