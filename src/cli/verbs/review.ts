import { readYear } from '../../boundary/index.js';
import { reviewMarkdown } from '../../formats/index.js';
import { annual } from '../../rules/review/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** What a year showed. */
export const review: Verb = {
  summary: 'completion, attendance and the other figures of a year; as text, a report in Markdown',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy }) => {
    const read = readJsonFor(text, (claimed) => readYear(claimed, policy));
    if (!read.ok) return read;
    const found = annual(read.value, policy);
    return {
      ok: true,
      value: {
        no: found.decision.outcome === 'not-met',
        data: found,
        text: () => reviewMarkdown(found),
        rows: () => [
          ['metric', 'group', 'numerator', 'denominator', 'value', 'why there is none'],
          ...found.metrics.map((metric) =>
            'null' in metric
              ? [metric.id, metric.scope.group ?? null, null, null, null, metric.null]
              : [metric.id, metric.scope.group ?? null, metric.num, metric.den, metric.value, null],
          ),
        ],
      },
    };
  },
};
