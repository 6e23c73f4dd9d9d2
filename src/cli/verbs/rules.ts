import { table } from '../../formats/index.js';
import { ruleBook } from '../../rules/rulebook.js';
import { ruleValue } from '../../rules/values.js';
import type { Verb } from '../verb.js';

/** Every rule, in our words, with its value under the policy. */
export const rules: Verb = {
  summary: 'every rule: what it says, where it stands, and its value under the policy',
  reads: 'nothing',
  format: 'json',
  strict: false,
  answer: ({ policy }) => {
    const all = Object.values(ruleBook).map((card) => ({ ...card, under: ruleValue(card.id, policy) }));
    const rows = () => [
      ['rule', 'says', 'force', 'section', 'value', 'value from'],
      ...all.map(({ id, statement, force, section, under }) => [
        id,
        statement,
        force,
        section,
        under.value,
        under.section,
      ]),
    ];
    return {
      ok: true,
      value: { no: false, data: { policy: policy.id, rules: all }, text: () => `${table(rows())}\n`, rows },
    };
  },
};
