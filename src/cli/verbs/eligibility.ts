import { readEligibility } from '../../boundary/index.js';
import { reasonsInShort } from '../../formats/index.js';
import { explain } from '../../kernel/explain.js';
import { assess } from '../../rules/eligibility/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Every applicant judged for every group. */
export const eligibility: Verb = {
  summary: 'whether each applicant may join each group, and why',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy }) => {
    const read = readJsonFor(text, (claimed) => readEligibility(claimed, policy));
    if (!read.ok) return read;
    const decisions = read.value.applicants.flatMap((applicant) =>
      read.value.groups.map((group) => ({
        applicant: applicant.id,
        group: group.id,
        decision: assess(applicant, group, policy),
      })),
    );
    return {
      ok: true,
      value: {
        no: decisions.some(({ decision }) => decision.outcome === 'not-met'),
        data: { policy: policy.id, decisions },
        text: () =>
          decisions
            .map(({ applicant, group, decision }) => [`${applicant} for ${group}`, ...explain(decision), ''].join('\n'))
            .join('\n'),
        rows: () => [
          ['applicant', 'group', 'outcome', 'because'],
          ...decisions.map(({ applicant, group, decision }) => [
            applicant,
            group,
            decision.outcome,
            reasonsInShort(decision) || 'every requirement met',
          ]),
        ],
      },
    };
  },
};
